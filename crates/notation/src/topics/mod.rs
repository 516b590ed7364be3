//! Topics as they are pasted, or written in a file: CSV or JSON.

mod csv;
mod json;
mod lines;

pub use csv::read as from_csv;
pub use json::read as from_json;
use lines::Lines;

/// A row of a file, as it was written, and where it begins.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    /// The line, from 1.
    pub line: u64,
    /// The idea, the talking points or the whole script.
    pub text: String,
    /// The title its video shall have.
    pub title: Option<String>,
    /// What the text is.
    pub kind: Option<String>,
    /// Who comes first.
    pub priority: Option<String>,
}

/// A row that was left out, and why.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Bad {
    /// The line, from 1.
    pub line: u64,
    /// Why, in a sentence for people.
    pub message: String,
}

/// The rows of a file, or why it is none at all.
pub type Rows = Result<Vec<Result<Row, Bad>>, Bad>;
