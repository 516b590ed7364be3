//! Title, description and hashtags, made of the script's own words.

use std::collections::HashMap;

use super::terms::{bare, is_content};

const TITLE: usize = 100;
const DESCRIPTION: usize = 400;
const HASHTAGS: std::ops::RangeInclusive<usize> = 3..=6;
/// True of every video here; used when the script has too few words of its own.
const GENERAL_TAGS: [&str; 3] = ["shorts", "video", "story"];

/// The first sentence or its beginning.
pub(super) fn title(first_sentence: &str) -> String {
    let short = shorten(&without_brackets(first_sentence), TITLE);
    let title = short.trim_end_matches(['.', ',', ';', ':', ' ']).to_owned();
    if title.is_empty() { "Untitled".into() } else { title }
}

/// As much of the narration as people read.
pub(super) fn description(narrations: &[String]) -> String {
    shorten(&without_brackets(&narrations.join(" ")), DESCRIPTION)
}

/// The words that matter most, by how often they are said and then by length.
pub(super) fn hashtags(narrations: &[String]) -> Vec<String> {
    let mut counts: HashMap<String, usize> = HashMap::new();
    for word in narrations.iter().flat_map(|narration| narration.split_whitespace()).map(bare).filter(|word| is_content(word)) {
        let tag: String = word.to_lowercase().chars().filter(|c| c.is_alphanumeric()).collect();
        if tag.chars().count() > 3 && tag.chars().all(char::is_alphabetic) {
            *counts.entry(tag).or_default() += 1;
        }
    }
    let mut tags: Vec<(String, usize)> = counts.into_iter().collect();
    tags.sort_by(|(a, m), (b, n)| n.cmp(m).then(b.len().cmp(&a.len())).then(a.cmp(b)));
    let mut tags: Vec<String> = tags.into_iter().map(|(tag, _)| tag).take(*HASHTAGS.end()).collect();
    let lacking = HASHTAGS.start().saturating_sub(tags.len());
    let general: Vec<_> = GENERAL_TAGS.iter().filter(|tag| !tags.iter().any(|own| own == *tag)).take(lacking).collect();
    tags.extend(general.into_iter().map(|tag| (*tag).to_owned()));
    tags
}

fn without_brackets(text: &str) -> String {
    text.replace(['<', '>'], "")
}

/// At most `limit` characters, cut after a word and marked with an ellipsis.
fn shorten(text: &str, limit: usize) -> String {
    if text.chars().count() <= limit {
        return text.to_owned();
    }
    let head: String = text.chars().take(limit - 1).collect();
    let cut = head.rfind(' ').unwrap_or(head.len());
    format!("{}…", head[..cut].trim_end_matches([',', ';', ':', ' ']))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_long_first_sentence_becomes_a_title_cut_after_a_word() {
        let title = title(&"word ".repeat(50));
        assert!(title.chars().count() <= TITLE && title.ends_with("word…"), "{title}");
    }

    #[test]
    fn hashtags_are_three_to_six_even_of_few_words() {
        assert_eq!(hashtags(&["Hi.".into()]).len(), 3);
        let many = "Honey tombs Egyptian bacteria sugar water archaeologists centuries honey".to_owned();
        let tags = hashtags(&[many]);
        assert_eq!(tags.len(), 6);
        assert_eq!(tags[0], "honey");
    }
}
