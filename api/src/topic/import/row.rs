//! A row of an import, as it was written.

use entity::pipeline::ScriptKind;
use entity::topic::Priority;

use super::super::draft::Draft;

/// A row of an import, and where it begins.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Row {
    /// The line, from 1.
    pub(crate) line: u64,
    /// The idea, the talking points or the whole script.
    pub(crate) text: String,
    /// The title its video shall have.
    pub(crate) title: Option<String>,
    /// What the text is.
    pub(crate) kind: Option<String>,
    /// Who comes first.
    pub(crate) priority: Option<String>,
}

/// A row that was left out, and why.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Bad {
    /// The line, from 1.
    pub(crate) line: u64,
    /// Why, in a sentence for people.
    pub(crate) message: String,
}

/// Which line a byte of a text is on, asked for in ascending order.
pub(crate) struct Lines<'a> {
    text: &'a str,
    seen: usize,
    line: u64,
}

impl<'a> Lines<'a> {
    /// From the first line on.
    pub(crate) fn of(text: &'a str) -> Self {
        Self { text, seen: 0, line: 1 }
    }

    /// The line, from 1, of what begins at `byte`; line ends before it are passed over.
    pub(crate) fn at(&mut self, byte: usize) -> u64 {
        let rest = self.text.get(byte..).unwrap_or_default();
        let begins = self.text.len() - rest.trim_start_matches(['\r', '\n']).len();
        let passed = self.text.get(self.seen..begins).unwrap_or_default();
        self.line += passed.matches('\n').count() as u64;
        self.seen = begins;
        self.line
    }
}

/// The rows of a file, or why it is none at all.
pub(crate) type Rows = Result<Vec<Result<Row, Bad>>, Bad>;

impl Row {
    /// The topic that is meant.
    pub(crate) fn draft(self) -> Result<Draft, Bad> {
        let bad = |message: String| Bad { line: self.line, message };
        Ok(Draft {
            kind: kind(self.kind.as_deref()).map_err(bad)?,
            priority: priority(self.priority.as_deref()).map_err(bad)?,
            text: self.text,
            title: self.title,
        })
    }
}

fn word(text: Option<&str>) -> Option<String> {
    text.map(|text| text.trim().to_uppercase().replace([' ', '-'], "_")).filter(|text| !text.is_empty())
}

fn kind(text: Option<&str>) -> Result<Option<ScriptKind>, String> {
    let Some(word) = word(text) else { return Ok(None) };
    match word.as_str() {
        "SCRIPT" => Ok(Some(ScriptKind::Script)),
        "TALKING_POINTS" => Ok(Some(ScriptKind::TalkingPoints)),
        "TOPIC" => Ok(Some(ScriptKind::Topic)),
        _ => Err(format!("{} is no kind of text; write SCRIPT, TALKING_POINTS or TOPIC.", shown(&word))),
    }
}

fn priority(text: Option<&str>) -> Result<Priority, String> {
    let Some(word) = word(text) else { return Ok(Priority::Normal) };
    match word.as_str() {
        "HIGH" => Ok(Priority::High),
        "NORMAL" => Ok(Priority::Normal),
        "LOW" => Ok(Priority::Low),
        _ => Err(format!("{} is no priority; write HIGH, NORMAL or LOW.", shown(&word))),
    }
}

/// As much of a text as fits into a sentence.
pub(super) fn shown(text: &str) -> String {
    let short: String = text.chars().take(40).collect();
    format!("\u{201c}{short}\u{201d}")
}
