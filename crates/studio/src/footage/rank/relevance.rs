//! What a clip shows of what a scene is about.

use std::collections::HashSet;

use super::words::Stems;

/// The last term counts for so much, the first for 1.
const LAST_TERM: f64 = 0.4;
/// A library found it by a term, but its own words do not say so.
const FOUND_ONLY: f64 = 0.25;
/// Each further term that its words say adds so much.
const FURTHER: f64 = 0.05;

/// One search term of a scene, as stems.
pub(super) struct Term {
    pub(super) text: String,
    stems: Vec<String>,
    /// How much it counts: concrete terms more than general ones.
    weight: f64,
}

/// The terms of a scene, from concrete to general.
pub(super) fn terms(texts: &[String], stems: &Stems) -> Vec<Term> {
    let last = texts.len().saturating_sub(1).max(1) as f64;
    let term = |(index, text): (usize, &String)| {
        let weight = 1.0 - (1.0 - LAST_TERM) * index as f64 / last;
        Term { text: text.clone(), stems: stems.list(text), weight }
    };
    texts.iter().enumerate().map(term).collect()
}

/// What a clip shows of the terms of a scene.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Relevance {
    value: f64,
    words: String,
}

impl Relevance {
    /// Compares the words of a clip, which was found by the term `found_by`, with the terms of a scene.
    pub(super) fn of(terms: &[Term], said: &HashSet<String>, found_by: &str) -> Self {
        let part = |term: &Term| {
            let matched = term.stems.iter().filter(|stem| said.contains(*stem)).count();
            matched as f64 / term.stems.len().max(1) as f64
        };
        let parts: Vec<(usize, f64)> = terms.iter().map(part).enumerate().filter(|(_, part)| *part > 0.0).collect();
        let worth = |&(index, part): &(usize, f64)| terms[index].weight * part;
        let Some(&best) = parts.iter().max_by(|one, other| worth(one).total_cmp(&worth(other)).then(other.0.cmp(&one.0))) else {
            return Self::found_only(terms, found_by);
        };
        let whole = parts.iter().filter(|(_, part)| *part >= 1.0).count();
        let further = whole.saturating_sub(usize::from(best.1 >= 1.0));
        let value = (worth(&best) + FURTHER * further as f64).min(1.0);
        Self { value, words: words(terms, best) }
    }

    fn found_only(terms: &[Term], found_by: &str) -> Self {
        let weight = terms.iter().find(|term| term.text == found_by).map_or(LAST_TERM, |term| term.weight);
        Self {
            value: FOUND_ONLY * weight, words: format!("it was found by “{found_by}”, but its own words say nothing of it")
        }
    }

    /// Between 0 and 1.
    pub(super) fn value(&self) -> f64 {
        self.value
    }

    /// The same for people.
    pub(super) fn words(&self) -> &str {
        &self.words
    }
}

fn words(terms: &[Term], (index, part): (usize, f64)) -> String {
    let term = &terms[index];
    let general = index > 0 && term.weight < super::WEAK;
    match (part >= 1.0, general) {
        (true, true) => format!("only the general term “{}” matched", term.text),
        (true, false) => format!("“{}” matched", term.text),
        (false, true) => format!("only a part of the general term “{}” matched", term.text),
        (false, false) => format!("a part of “{}” matched", term.text),
    }
}
