//! The stock of sentences, and the pictures that they speak of.

use std::sync::LazyLock;

macro_rules! stock {
    ($($(#[$doc:meta])* $name:ident = $file:literal;)*) => {
        $($(#[$doc])* pub(super) static $name: LazyLock<Vec<&'static str>> =
            LazyLock::new(|| include_str!(concat!("words/", $file)).lines().collect());)*
    };
}

stock! {
    /// What a video begins with.
    HOOKS = "hooks.txt";
    /// What it is called.
    TITLES = "titles.txt";
    /// The first sentences of a narration.
    OPENINGS = "openings.txt";
    /// Those in the middle.
    MIDDLES = "middles.txt";
    /// The last ones.
    CLOSINGS = "closings.txt";
    /// What is written below a video.
    DESCRIPTIONS = "descriptions.txt";
    /// The same, shorter.
    CAPTIONS = "captions.txt";
    /// Ideas for other videos.
    TOPICS = "topics.txt";
    /// When something happens.
    TIMES = "times.txt";
    /// Who might know.
    PEOPLE = "people.txt";
}

/// Something to see: the terms by which footage of it is found, and how a sentence calls it.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Image {
    pub(super) terms: Vec<&'static str>,
    pub(super) phrase: &'static str,
}

/// All that can be seen.
pub(super) static IMAGES: LazyLock<Vec<Image>> = LazyLock::new(|| {
    let lines = include_str!("words/images.txt").lines();
    let split = lines.filter_map(|line| line.split_once(" | "));
    split.map(|(terms, phrase)| Image { terms: terms.split("; ").collect(), phrase }).collect()
});

/// Tags that fit nearly everything.
pub(super) const TAGS: [&str; 12] = [
    "learn",
    "curious",
    "shorts",
    "explained",
    "everyday",
    "facts",
    "story",
    "didyouknow",
    "simple",
    "today",
    "discover",
    "calm",
];
/// How something feels.
pub(super) const MOODS: [&str; 8] = ["calm", "curious", "warm", "playful", "hopeful", "thoughtful", "bright", "gentle"];
