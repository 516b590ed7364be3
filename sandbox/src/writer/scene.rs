//! One part of a video: what is seen, and what is said.

use super::lines::{CLOSINGS, Image, MIDDLES, OPENINGS};
use super::pen::Pen;

/// Words of a usual sentence.
const SENTENCE: usize = 12;
/// What is missing to the wanted length is covered by one sentence when it is no more than this.
const LAST: usize = 19;
/// From at most so many lines of about the right length one is chosen.
const CHOICE: usize = 40;

/// Where a scene stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Part {
    First,
    Middle,
    Last,
}

impl Part {
    /// Of the scene `at`, counted from zero, of `count`.
    pub(super) fn of(at: usize, count: usize) -> Self {
        match at {
            0 => Self::First,
            _ if at + 1 == count => Self::Last,
            _ => Self::Middle,
        }
    }
}

/// What is said over `image`, in about so many words.
pub(super) fn narration(pen: &mut Pen, part: Part, words: usize, image: &Image) -> String {
    let (mut said, mut spoken) = (Vec::new(), 0);
    while said.is_empty() || spoken + 4 < words {
        let missing = words.saturating_sub(spoken).max(3);
        let ends = missing <= LAST;
        let lines = match part {
            Part::First if said.is_empty() => &OPENINGS,
            Part::Last if ends => &CLOSINGS,
            _ => &MIDDLES,
        };
        let sentence = sentence(pen, lines, if ends { missing } else { SENTENCE }, (image, said.is_empty(), part == Part::Last));
        spoken += sentence.split_whitespace().count();
        said.push(sentence);
    }
    said.join(" ")
}

/// A line of nearly `words` words; the first of a scene speaks of its picture where it can.
fn sentence(pen: &mut Pen, lines: &[&'static str], words: usize, (image, first, exact): (&Image, bool, bool)) -> String {
    let speaks_of_it = |line: &&str| line.contains("{image}");
    let fresh = pen.fresh(lines);
    let mut ready: Vec<(usize, &'static str, String)> = Vec::new();
    for line in fresh.iter().copied().filter(|line| first || !speaks_of_it(line)) {
        let text = pen.put(line, image);
        ready.push((text.split_whitespace().count().abs_diff(words), line, text));
    }
    if ready.is_empty() {
        // only lines with a picture are left: better a second picture than no word
        let line = pen.choose(lines);
        return pen.put(line, image);
    }
    // two of three scenes speak of what is seen; where the end must be met the length comes first
    let shows = first && !exact && pen.below(3) > 0;
    let class = |(off, line, _): &(usize, &'static str, String)| (*off > if exact { 1 } else { 5 }, shows && !speaks_of_it(line));
    ready.sort_by_key(|one| (class(one), one.0));
    let best = class(&ready[0]);
    let near = ready.iter().take_while(|one| class(one) == best).take(if best.0 { 3 } else { CHOICE }).count();
    let (_, line, text) = ready.swap_remove(pen.below(near));
    pen.spend(line);
    text
}
