//! Rows of an export, as people's programs read them.

use std::collections::HashMap;
use std::io;

use ::analytics::{Counter, ExportRow};
use bytes::Bytes;
use csv::Writer;
use uuid::Uuid;

const HEADS: [&str; 6] = ["day", "publication", "title", "platform", "account", "pipeline"];
/// What makes a spreadsheet take a cell for a formula.
const FORMULA: [char; 6] = ['=', '+', '-', '@', '\t', '\r'];

/// The names of accounts and pipelines.
pub(super) type Names = HashMap<Uuid, String>;

/// The first line.
pub(super) fn head() -> io::Result<Bytes> {
    written([HEADS.into_iter().chain(Counter::all().map(Counter::name)).map(str::to_owned).collect()])
}

/// A page of lines.
pub(super) fn lines(rows: &[ExportRow], names: &Names) -> io::Result<Bytes> {
    written(rows.iter().map(|row| cells(row, names)))
}

fn written(lines: impl IntoIterator<Item = Vec<String>>) -> io::Result<Bytes> {
    let mut writer = Writer::from_writer(Vec::new());
    for line in lines {
        writer.write_record(line)?;
    }
    Ok(writer.into_inner().map_err(csv::IntoInnerError::into_error)?.into())
}

fn cells(row: &ExportRow, names: &Names) -> Vec<String> {
    let name = |id| guarded(names.get(id).map_or("", String::as_str));
    let (account, pipeline) = (name(&row.connection_id), name(&row.pipeline_id));
    let (day, id, platform) = (row.day.to_string(), row.publication_id.to_string(), row.platform.slug().to_owned());
    let numbers = Counter::all().map(|counter| row.gained.get(counter).map_or(String::new(), |number| number.to_string()));
    [day, id, guarded(&row.title), platform, account, pipeline].into_iter().chain(numbers).collect()
}

/// Text that no spreadsheet takes for a formula.
fn guarded(text: &str) -> String {
    if text.starts_with(FORMULA) { format!("'{text}") } else { text.to_owned() }
}

#[cfg(test)]
mod tests {
    use ::analytics::Counters;

    use super::*;

    #[test]
    fn titles_are_text_to_every_spreadsheet_and_unknown_numbers_are_empty() {
        let id = Uuid::nil();
        let row = ExportRow {
            day: "2026-11-26".parse().unwrap(),
            publication_id: id,
            title: "=HYPERLINK(\"http://evil.example\",\"win\")".to_owned(),
            platform: entity::Platform::TikTok,
            connection_id: id,
            pipeline_id: Uuid::max(),
            gained: Counters::new(|counter| (counter == Counter::Views).then_some(-3)),
        };
        let lines = lines(&[row], &HashMap::from([(id, "@ada".to_owned())])).unwrap();
        let expected =
            format!("2026-11-26,{id},\"'=HYPERLINK(\"\"http://evil.example\"\",\"\"win\"\")\",tiktok,'@ada,,-3,,,,,\n");
        assert_eq!(lines, expected);
        assert!(head().unwrap().starts_with(b"day,publication,title,platform,account,pipeline,views,likes,"));
    }
}
