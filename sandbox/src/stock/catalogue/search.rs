//! Finds clips by words.

use super::{CLIPS, Clip};

/// Words that say nothing about a picture.
const EMPTY: [&str; 16] =
    ["a", "an", "and", "at", "by", "for", "from", "in", "is", "of", "on", "or", "the", "to", "with", "video"];

/// The clips that have a word of the query, those with most of them first. Without words it is all of them.
pub(crate) fn find(query: &str) -> Vec<&'static Clip> {
    let wanted = words(query);
    if wanted.is_empty() {
        return CLIPS.iter().collect();
    }
    let mut found: Vec<(usize, &Clip)> = CLIPS.iter().map(|clip| (matches(clip, &wanted), clip)).collect();
    found.retain(|(number, _)| *number > 0);
    found.sort_by_key(|(number, _)| std::cmp::Reverse(*number));
    found.into_iter().map(|(_, clip)| clip).collect()
}

fn matches(clip: &Clip, wanted: &[String]) -> usize {
    let has = words(&clip.words());
    wanted.iter().filter(|word| has.contains(word)).count()
}

/// Words of a text in lower case and singular.
fn words(text: &str) -> Vec<String> {
    let lower = text.to_lowercase();
    let all = lower.split(|letter: char| !letter.is_alphanumeric());
    all.filter(|word| !word.is_empty() && !EMPTY.contains(word)).map(singular).collect()
}

/// Good enough to let "cities" find a city and "beaches" a beach.
fn singular(word: &str) -> String {
    let stem = |tail: &str| word.strip_suffix(tail).filter(|stem| stem.len() > 2);
    if let Some(stem) = stem("ies") {
        return format!("{stem}y");
    }
    if ["ches", "shes", "sses", "xes"].iter().any(|tail| word.ends_with(tail)) {
        return word[..word.len() - 2].to_owned();
    }
    stem("s").filter(|stem| !stem.ends_with('s')).unwrap_or(word).to_owned()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn plurals_find_what_singulars_find() {
        for (many, one) in [("cities", "city"), ("beaches", "beach"), ("books", "book"), ("Oceans", "ocean"), ("boxes", "box")] {
            assert_eq!(words(many), words(one));
        }
    }

    #[test]
    fn the_clip_with_most_words_comes_first() {
        let found = find("rain on a window");
        assert_eq!(found[0].subject.name, "window");
        assert!(found.len() > 5);
        assert!(find("xylophone").is_empty());
    }

    proptest! {
        #[test]
        fn any_query_has_an_answer(query in ".{0,80}") {
            prop_assert!(find(&query).len() <= CLIPS.len());
        }
    }
}
