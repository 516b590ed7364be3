//! The results as a page of the documents.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use super::accident::{Accident, Case, Cut};
use super::field::Field;
use super::verdict::{Tally, Verdict};

const HEAD: &str = "# Crash matrix

Made by `make crash-matrix`; the last run is shown. Each cell is a publication of its own, on the strict stand-in for the
platform. *once* means that the platform shows exactly one video and that the history knows its id. A dash means that the
platform's path never passes there: nothing was tried, and nothing is counted. *once, connected again*: TikTok puts a new refresh
token in the place of the old one, which dies at once; when nobody hears the new one, only the person can mend it. The
publication then says so, and goes out once when the account is connected again and it is retried.
";

/// All results as Markdown.
pub fn table(results: &[(Case, Verdict)]) -> String {
    let mut text = HEAD.to_owned();
    let tally = Tally::of(results.iter().map(|(_, verdict)| verdict));
    let _ = write!(text, "\n**{tally}**\n");
    text.push_str("\n## The worker is killed at a labelled point\n\nThe points are those of `worker/src/crash.rs`.\n\n");
    text.push_str(&points(results));
    text.push_str("\n## Something happens to a call\n\nThe calls are those that a rehearsal of each platform made.\n");
    for field in Field::ALL {
        let _ = write!(text, "\n### {field}\n\n{}", calls(results, field));
    }
    text
}

fn points(results: &[(Case, Verdict)]) -> String {
    let mut rows: Vec<(&str, BTreeMap<Field, &Verdict>)> = Vec::new();
    for (case, verdict) in results {
        let Accident::Point(point) = &case.accident else { continue };
        match rows.iter_mut().find(|(name, _)| name == point) {
            Some((_, cells)) => drop(cells.insert(case.field, verdict)),
            None => rows.push((point, [(case.field, verdict)].into())),
        }
    }
    grid("point", &rows, &Field::ALL)
}

fn calls(results: &[(Case, Verdict)], field: Field) -> String {
    let mut rows: Vec<(&str, BTreeMap<Cut, &Verdict>)> = Vec::new();
    for (case, verdict) in results.iter().filter(|(case, _)| case.field == field) {
        let Accident::Call(operation, cut) = &case.accident else { continue };
        match rows.iter_mut().find(|(name, _)| name == operation) {
            Some((_, cells)) => drop(cells.insert(*cut, verdict)),
            None => rows.push((operation, [(*cut, verdict)].into())),
        }
    }
    grid("call", &rows, &Cut::ALL)
}

fn grid<Column: Ord + ToString>(what: &str, rows: &[(&str, BTreeMap<Column, &Verdict>)], columns: &[Column]) -> String {
    let heads: Vec<String> = columns.iter().map(ToString::to_string).collect();
    let mut text = format!("| {what} | {} |\n|---|{}\n", heads.join(" | "), "---|".repeat(columns.len()));
    for (name, cells) in rows {
        let cells: Vec<&str> = columns.iter().map(|column| cells.get(column).map_or("", |verdict| word(verdict))).collect();
        let _ = writeln!(text, "| `{name}` | {} |", cells.join(" | "));
    }
    text
}

fn word(verdict: &Verdict) -> &'static str {
    match verdict {
        Verdict::Once => "once",
        Verdict::Mended => "once, connected again",
        Verdict::Twice(_) => "**twice**",
        Verdict::Lost(_) => "**lost**",
        Verdict::NotPassed => "–",
    }
}
