//! What a property wants to hold, by its name and by what is said about it.

/// A kind of text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    Title,
    Hook,
    Narration,
    Search,
    /// A picture in words.
    Picture,
    Hashtag,
    /// The same without the mark.
    Tag,
    Description,
    Caption,
    Emphasis,
    Topic,
    /// What the viewer shall do.
    Call,
    Mood,
    Language,
    /// Nothing is known about it.
    Sentence,
}

/// Parts of names, the telling ones first.
const NAMES: &[(&str, Kind)] = &[
    ("emphas", Kind::Emphasis),
    ("highlight", Kind::Emphasis),
    ("hashtag", Kind::Hashtag),
    ("search", Kind::Search),
    ("quer", Kind::Search),
    ("keyword", Kind::Search),
    ("footage", Kind::Search),
    ("stock", Kind::Search),
    ("broll", Kind::Search),
    ("b roll", Kind::Search),
    ("clip", Kind::Search),
    ("visual", Kind::Picture),
    ("image", Kind::Picture),
    ("picture", Kind::Picture),
    ("prompt", Kind::Picture),
    ("hook", Kind::Hook),
    ("opening", Kind::Hook),
    ("title", Kind::Title),
    ("headline", Kind::Title),
    ("heading", Kind::Title),
    ("narrat", Kind::Narration),
    ("voice", Kind::Narration),
    ("spoken", Kind::Narration),
    ("speech", Kind::Narration),
    ("sentence", Kind::Narration),
    ("script", Kind::Narration),
    ("call to action", Kind::Call),
    ("cta", Kind::Call),
    ("closing", Kind::Call),
    ("caption", Kind::Caption),
    ("youtube", Kind::Caption),
    ("tiktok", Kind::Caption),
    ("instagram", Kind::Caption),
    ("post", Kind::Caption),
    ("summary", Kind::Description),
    ("topic", Kind::Topic),
    ("idea", Kind::Topic),
    ("suggestion", Kind::Topic),
    ("language", Kind::Language),
    ("locale", Kind::Language),
    ("mood", Kind::Mood),
    ("tone", Kind::Mood),
    ("style", Kind::Mood),
    ("tag", Kind::Tag),
    ("term", Kind::Search),
];

/// The kind of a property: by its own name, then by what stands around it, then by its description.
pub(super) fn of(path: &[String], description: &str) -> Kind {
    let name = path.last().map(|name| spaced(name)).unwrap_or_default();
    // "description" holds "script"
    let by_name = if name.contains("descri") { Some(Kind::Description) } else { find(&name) };
    let kind = by_name.or_else(|| vague(&name, path)).or_else(|| find(&description.to_lowercase())).unwrap_or(Kind::Sentence);
    let bare = kind == Kind::Hashtag && description.to_lowercase().contains("without");
    if bare { Kind::Tag } else { kind }
}

fn find(words: &str) -> Option<Kind> {
    NAMES.iter().find(|(part, _)| words.contains(part)).map(|(_, kind)| *kind)
}

/// Names like `text` mean what stands around them.
fn vague(name: &str, path: &[String]) -> Option<Kind> {
    if !["text", "texts", "content", "body", "line", "lines", "words", "say"].contains(&name) {
        return None;
    }
    let around = path[..path.len().saturating_sub(1)].iter().rev().map(|name| spaced(name));
    let platform = around
        .into_iter()
        .any(|name| ["youtube", "tiktok", "instagram", "platform", "post"].iter().any(|one| name.contains(one)));
    Some(if platform { Kind::Caption } else { Kind::Narration })
}

/// `searchTerms` and `search_terms` as `search terms`.
fn spaced(name: &str) -> String {
    let mut words = String::new();
    for letter in name.chars() {
        if letter.is_uppercase() {
            words.push(' ');
        }
        words.extend(if letter.is_alphanumeric() { letter.to_lowercase().collect() } else { vec![' '] });
    }
    words.trim().to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn kind(path: &[&str], description: &str) -> Kind {
        of(&path.iter().map(|name| (*name).to_owned()).collect::<Vec<_>>(), description)
    }

    #[test]
    fn names_tell_what_is_wanted() {
        assert_eq!(kind(&["searchTerms"], ""), Kind::Search);
        assert_eq!(kind(&["description"], "script of it"), Kind::Description);
        assert_eq!(kind(&["scenes", "text"], ""), Kind::Narration);
        assert_eq!(kind(&["texts", "tiktok"], ""), Kind::Caption);
        assert_eq!(kind(&["platforms", "text"], ""), Kind::Caption);
        assert_eq!(kind(&["hashtags"], "without the sign"), Kind::Tag);
        assert_eq!(kind(&["a"], "What the narrator says"), Kind::Narration);
    }
}
