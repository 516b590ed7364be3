//! The strings of a filling: what is said over its scenes, and every other text.

use serde_json::Value;

use super::Filler;
use crate::writer::kind::Kind;
use crate::writer::scene::{Part, narration};
use crate::writer::{prose, string};

/// Fewer words than this are no sentence.
const LEAST: usize = 7;

impl Filler<'_> {
    pub(super) fn strings(&mut self, items: &Value, kind: Kind, count: usize) -> Vec<String> {
        let texts = match kind {
            Kind::Emphasis => emphasis(&self.said, count),
            _ => prose::texts(&mut self.pen, kind, count, self.image),
        };
        let mut fitted: Vec<String> = texts.into_iter().map(|text| string::fit(self, text, items, kind)).collect();
        fitted.truncate(count);
        while fitted.len() < count {
            let more = prose::text(&mut self.pen, kind, self.image);
            fitted.push(string::fit(self, more, items, kind));
        }
        fitted
    }

    pub(super) fn string(&mut self, schema: &Value) -> String {
        let kind = self.kind(schema);
        let text = match kind {
            Kind::Narration => self.speak(),
            Kind::Emphasis => emphasis(&self.said, 1).pop().unwrap_or_default(),
            _ => prose::text(&mut self.pen, kind, self.image),
        };
        let fitted = string::fit(self, text, schema, kind);
        if kind == Kind::Hook {
            self.hook = Some(fitted.clone());
        }
        if kind == Kind::Narration {
            self.words = self.words.saturating_sub(fitted.split_whitespace().count());
            self.said.clone_from(&fitted);
        }
        fitted
    }

    /// What is said in the next scene.
    fn speak(&mut self) -> String {
        let (at, count) = self.scenes;
        let words = if count == 1 { self.words } else { self.words / count.saturating_sub(at).max(1) };
        self.scenes.0 += 1;
        // the narration keeps what its opening promised
        let hook = self.hook.take();
        let opening = hook.as_ref().map_or(0, |hook| hook.split_whitespace().count());
        if opening > 0 && opening + LEAST > words {
            return hook.unwrap_or_default();
        }
        let rest = narration(&mut self.pen, Part::of(at, count), words.saturating_sub(opening), self.image);
        hook.map_or(rest.clone(), |hook| format!("{hook} {rest}"))
    }
}

/// The longest words that were said, in their order.
fn emphasis(said: &str, count: usize) -> Vec<String> {
    let bare = |word: &str| word.trim_matches(|letter: char| !letter.is_alphanumeric()).to_owned();
    let mut words: Vec<String> = said.split_whitespace().map(bare).filter(|word| word.len() > 3).collect();
    words.sort_by_key(|word| std::cmp::Reverse(word.len()));
    words.dedup();
    words.truncate(count);
    words
}
