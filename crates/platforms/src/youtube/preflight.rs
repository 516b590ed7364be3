//! What YouTube would refuse.

use crate::preflight::Found;
use crate::{Video, Violation};

const LARGEST_FILE: u64 = 274_877_906_944;

pub(super) fn violations(video: &Video) -> Vec<Violation> {
    let mut found = Found::default();
    let title = video.title.chars().count();
    found.require(!video.title.trim().is_empty(), "title", "title_empty", || "YouTube needs a title.".to_owned());
    found.at_most(title, 100, ("title", "title_too_long", "The title", "characters"));
    found.at_most(video.description.len(), 5000, ("description", "description_too_long", "The description", "bytes"));
    for (field, code, text) in
        [("title", "title_brackets", &video.title), ("description", "description_brackets", &video.description)]
    {
        found.require(!text.contains(['<', '>']), field, code, || format!("YouTube allows neither < nor > in the {field}."));
    }
    found.at_most(tag_characters(&video.tags), 500, ("tags", "tags_too_long", "The list of tags", "characters"));
    found.at_least(video.bytes, 1, ("bytes", "file_empty", "The file", "bytes"));
    found.at_most(video.bytes, LARGEST_FILE, ("bytes", "file_too_large", "The file", "bytes"));
    found.violations()
}

/// As YouTube counts: commas between tags, and quotation marks around a tag with a space.
fn tag_characters(tags: &[String]) -> usize {
    let own: usize = tags.iter().map(|tag| tag.chars().count() + if tag.contains(' ') { 2 } else { 0 }).sum();
    own + tags.len().saturating_sub(1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_tag_with_a_space_costs_two_more_and_commas_count() {
        let tags = |list: &[&str]| list.iter().map(|&tag| tag.to_owned()).collect::<Vec<_>>();
        assert_eq!(tag_characters(&[]), 0);
        assert_eq!(tag_characters(&tags(&["rust"])), 4);
        assert_eq!(tag_characters(&tags(&["rust", "deep sea"])), 4 + 1 + 8 + 2);
    }
}
