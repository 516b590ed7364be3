//! The table for people and the numbers for programs.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use anyhow::Result;
use comfy_table::{CellAlignment, Table, presets};
use tests::project;

use crate::meter::Cost;

/// What was measured so far.
#[derive(Default)]
pub(crate) struct Report {
    rows: Vec<(String, Cost)>,
    values: BTreeMap<String, f64>,
}

impl Report {
    /// Adds a line of the table.
    pub(crate) fn row(&mut self, what: &str, cost: Cost) {
        self.rows.push((what.to_owned(), cost));
    }

    /// Adds a number by its name.
    pub(crate) fn value(&mut self, name: &str, value: f64) {
        self.values.insert(name.to_owned(), (value * 1000.0).round() / 1000.0);
    }

    /// Writes the numbers to `target/bench.json`; gives the table and the numbers as text.
    pub(crate) fn print(&self) -> Result<String> {
        let file = project().join("target/bench.json");
        std::fs::write(&file, serde_json::to_string_pretty(&self.values)?)?;
        let mut table = Table::new();
        table.load_style(presets::ASCII_MARKDOWN);
        table.set_header(["", "wall, s", "CPU, s", "peak memory, MB"]);
        for (what, cost) in &self.rows {
            table.add_row([
                what.clone(),
                format!("{:.2}", cost.wall),
                format!("{:.2}", cost.cpu),
                format!("{:.0}", cost.peak_mb),
            ]);
        }
        for column in table.column_iter_mut().skip(1) {
            column.set_cell_alignment(CellAlignment::Right);
        }
        let mut text = format!("{table}\n\n");
        for (name, value) in &self.values {
            writeln!(text, "{name}: {value}")?;
        }
        Ok(text)
    }
}
