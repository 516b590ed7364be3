//! From a row of an import to the topic that it means.

use entity::pipeline::ScriptKind;
use entity::topic::Priority;
use notation::topics::{Bad, Row};

use super::super::draft::Draft;

/// The topic that is meant.
pub(super) fn draft(row: Row) -> Result<Draft, Bad> {
    let bad = |message: String| Bad { line: row.line, message };
    Ok(Draft {
        kind: kind(row.kind.as_deref()).map_err(bad)?,
        priority: priority(row.priority.as_deref()).map_err(bad)?,
        text: row.text,
        title: row.title,
    })
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
