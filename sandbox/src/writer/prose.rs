//! Whole texts: titles, hooks, descriptions, scripts.

use super::kind::Kind;
use super::lines::{CAPTIONS, CLOSINGS, DESCRIPTIONS, HOOKS, Image, MIDDLES, MOODS, TAGS, TITLES, TOPICS};
use super::pen::Pen;
use super::scene::{Part, narration};
use super::subject::capital;

/// A script without any form.
pub(super) fn script(pen: &mut Pen, words: usize) -> String {
    let count = (words / 25).clamp(1, 8);
    let mut parts = Vec::new();
    let mut left = words;
    for at in 0..count {
        let image = pen.image();
        let part = narration(pen, Part::of(at, count), left / (count - at), image);
        left = left.saturating_sub(part.split_whitespace().count());
        parts.push(part);
    }
    parts.join(" ")
}

/// A text of this kind; those of a scene speak of its picture.
pub(super) fn text(pen: &mut Pen, kind: Kind, image: &Image) -> String {
    let lines: &[&'static str] = match kind {
        Kind::Title => &TITLES,
        Kind::Hook => &HOOKS,
        Kind::Description => &DESCRIPTIONS,
        Kind::Caption => &CAPTIONS,
        Kind::Topic => &TOPICS,
        Kind::Call => &CLOSINGS,
        Kind::Mood => return MOODS[pen.below(MOODS.len())].to_owned(),
        Kind::Language => return "en".to_owned(),
        Kind::Picture => return capital(image.phrase),
        Kind::Search | Kind::Emphasis => return image.terms[0].to_owned(),
        Kind::Hashtag | Kind::Tag => return tags(pen, kind, 1).remove(0),
        Kind::Narration | Kind::Sentence => &MIDDLES,
    };
    // a topic of its own needs a picture of its own
    let image = if kind == Kind::Topic { pen.image() } else { image };
    let line = pen.choose(lines);
    let text = pen.put(line, image);
    if kind == Kind::Title || kind == Kind::Topic { text.trim_end_matches('.').to_owned() } else { text }
}

/// So many texts of this kind, none twice.
pub(super) fn texts(pen: &mut Pen, kind: Kind, count: usize, image: &Image) -> Vec<String> {
    match kind {
        Kind::Hashtag | Kind::Tag => return tags(pen, kind, count),
        Kind::Search => return terms(pen, count, image),
        _ => {}
    }
    let mut all: Vec<String> = Vec::new();
    for _ in 0..count * 4 {
        if all.len() == count {
            break;
        }
        let next = text(pen, kind, image);
        if !all.contains(&next) {
            all.push(next);
        }
    }
    all
}

/// Terms by which footage is found, the best first.
fn terms(pen: &mut Pen, count: usize, image: &Image) -> Vec<String> {
    let mut all: Vec<String> = image.terms.iter().map(|term| (*term).to_owned()).collect();
    while all.len() < count {
        let more = pen.image().terms[0].to_owned();
        if all.contains(&more) {
            break;
        }
        all.push(more);
    }
    all.truncate(count);
    all
}

fn tags(pen: &mut Pen, kind: Kind, count: usize) -> Vec<String> {
    let mut all: Vec<String> = pen.subject.words.iter().take(3).cloned().collect();
    while all.len() < count.min(TAGS.len()) {
        let more = pen.choose(&TAGS).to_owned();
        if !all.contains(&more) {
            all.push(more);
        }
    }
    all.truncate(count);
    if all.is_empty() {
        all.push(TAGS[0].to_owned());
    }
    if kind == Kind::Hashtag { all.into_iter().map(|tag| format!("#{tag}")).collect() } else { all }
}
