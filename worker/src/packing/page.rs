//! The page that says what is in the archive.

use chrono::{DateTime, Utc};
use entity::personal::Fact;
use maud::{DOCTYPE, Markup, html};

use super::rows::file_name;

/// More files than this are in the archive without being named on the page.
const NAMED: usize = 5_000;

/// What went into the archive.
pub(super) struct Contents {
    made_at: DateTime<Utc>,
    tables: Vec<(&'static Fact, u64)>,
    files: Vec<(String, String, u64)>,
    more: u64,
}

impl Contents {
    pub(super) fn new(made_at: DateTime<Utc>) -> Self {
        Self { made_at, tables: Vec::new(), files: Vec::new(), more: 0 }
    }

    pub(super) fn table(&mut self, fact: &'static Fact, rows: u64) {
        self.tables.push((fact, rows));
    }

    pub(super) fn file(&mut self, name: &str, title: &str, bytes: u64) {
        if self.files.len() < NAMED {
            self.files.push((name.to_owned(), title.to_owned(), bytes));
        } else {
            self.more += 1;
        }
    }
}

/// The page in HTML, which needs nothing from anywhere.
pub(super) fn written(contents: &Contents) -> String {
    let made = contents.made_at.format("%Y-%m-%d %H:%M UTC");
    html! {
        (DOCTYPE)
        html lang="en" {
            head {
                meta charset="utf-8";
                title { "Your data" }
                style { "body{font:16px/1.5 system-ui;max-width:60rem;margin:2rem auto;padding:0 1rem}table{border-collapse:collapse}td,th{text-align:left;padding:.3rem .8rem .3rem 0;vertical-align:top}" }
            }
            body {
                h1 { "Your data" }
                p { "All that Video-Publisher kept of you at " (made) ": every row as JSON, and your media files. Passwords, tokens and other secrets are left out; they open something, and say nothing about you." }
                (tables(contents))
                (files(contents))
            }
        }
    }
    .into_string()
}

fn tables(contents: &Contents) -> Markup {
    html! {
        h2 { "Records" }
        table {
            tr { th { "File" } th { "Records" } th { "What each is" } th { "Why it is kept" } }
            @for (fact, rows) in &contents.tables {
                tr {
                    td { a href=(file_name(fact)) { (file_name(fact)) } }
                    td { (rows) }
                    td { (fact.what) }
                    td { (fact.why) }
                }
            }
        }
    }
}

fn files(contents: &Contents) -> Markup {
    html! {
        h2 { "Media" }
        @if contents.files.is_empty() { p { "No media files are kept." } }
        table {
            @for (name, title, bytes) in &contents.files {
                tr { td { a href=(name) { (title) } } td { (name) } td { (bytes) " bytes" } }
            }
        }
        @if contents.more > 0 { p { "And " (contents.more) " more in the same folders." } }
    }
}
