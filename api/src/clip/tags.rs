//! The words a person sorts clips by, as they are kept.

use entity::clip::Tags;

use crate::error::UserError;
use crate::error::UserErrorCode::{Invalid, TooLong};

/// Tags of one clip.
const MOST: usize = 20;
/// Characters of one tag.
const LONGEST: usize = 40;

/// Lower case, with single spaces, each once; empty ones are left out. Every mistake is told beside its tag.
pub(super) fn tidy(given: &[String]) -> Result<Tags, Vec<UserError>> {
    let mut mistakes: Vec<_> = given.iter().enumerate().filter_map(|(place, tag)| mistake(place, tag)).collect();
    let mut tags: Vec<String> = Vec::new();
    for tag in given {
        let tag = tag.split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase();
        if !tag.is_empty() && !tags.contains(&tag) {
            tags.push(tag);
        }
    }
    if tags.len() > MOST {
        let message = format!("There are {} tags; at most {MOST} are possible.", tags.len());
        mistakes.push(UserError::on("tags", TooLong, message));
    }
    if mistakes.is_empty() { Ok(Tags(tags)) } else { Err(mistakes) }
}

fn mistake(place: usize, tag: &str) -> Option<UserError> {
    let path = || vec!["tags".to_owned(), place.to_string()];
    let length = tag.trim().chars().count();
    if length > LONGEST {
        let message = format!("A tag has {length} characters; at most {LONGEST} are possible.");
        return Some(UserError::at(path(), TooLong, message));
    }
    let odd = tag.trim().chars().any(char::is_control);
    odd.then(|| UserError::at(path(), Invalid, "A tag is one line of text."))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn given(tags: &[&str]) -> Vec<String> {
        tags.iter().map(|&tag| tag.to_owned()).collect()
    }

    #[test]
    fn tags_are_lower_case_single_spaced_and_each_once() {
        let tags = tidy(&given(&[" Sea  Life", "sea life", "", "  ", "ÜBER", "b-roll"])).unwrap();
        assert_eq!(tags.0, ["sea life", "über", "b-roll"]);
    }

    #[test]
    fn every_mistake_is_told_beside_its_tag() {
        let long = "é".repeat(41);
        let mistakes = tidy(&given(&["fine", &long, "two\nlines"])).unwrap_err();
        let told: Vec<_> = mistakes.iter().map(|error| (error.code, error.field.clone().unwrap_or_default().join("."))).collect();
        assert_eq!(told, [(TooLong, "input.tags.1".to_owned()), (Invalid, "input.tags.2".to_owned())]);
        assert!(tidy(&["é".repeat(40)]).is_ok());
    }

    #[test]
    fn there_are_twenty_at_most() {
        let many = |count: usize| (0..count).map(|number| number.to_string()).collect::<Vec<_>>();
        assert!(tidy(&many(20)).is_ok());
        assert_eq!(tidy(&many(21)).unwrap_err()[0].code, TooLong);
    }
}
