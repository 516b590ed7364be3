//! Topics in CSV: whatever a table writes reads back, and no file does harm.
#![no_main]

use csv::{QuoteStyle, WriterBuilder};
use fuzz::Wild;
use libfuzzer_sys::fuzz_target;
use notation::topics::{Row, from_csv};

fuzz_target!(|data: &[u8]| {
    let text = fuzz::text(data);
    let lines = fuzz::lines(text);
    let rows = from_csv(text);
    assert!(rows.len() as u64 <= lines);
    assert!(
        rows.iter()
            .all(|row| row.as_ref().map_or_else(|bad| (1..=lines).contains(&bad.line), |row| (1..=lines).contains(&row.line)))
    );
    for row in rows.iter().flatten() {
        let cells = [Some(&row.text), row.title.as_ref(), row.kind.as_ref(), row.priority.as_ref()];
        assert!(cells.into_iter().flatten().all(|cell| cell.trim() == cell), "{row:?}");
    }
    written_and_read(&Wild::of(data));
});

/// A table of all cells of the text, two in a row, as any program may write it.
fn written_and_read(wild: &Wild<'_>) {
    let cells: Vec<&str> = wild.text.split('|').collect();
    let cells: Vec<[&str; 2]> = cells.chunks(2).map(|pair| [pair[0], pair.get(1).copied().unwrap_or_default()]).collect();
    let quotes = [QuoteStyle::Necessary, QuoteStyle::Always][(wild.number(0) % 2) as usize];
    let mut writer = WriterBuilder::new().delimiter(*wild.choose(1, b",;\t")).quote_style(quotes).from_writer(Vec::new());
    writer.write_record(["text", "title"]).unwrap();
    for row in &cells {
        writer.write_record(row).unwrap();
    }
    let file = String::from_utf8(writer.into_inner().unwrap()).unwrap();
    let rows: Vec<Row> = from_csv(&file).into_iter().map(|row| row.unwrap()).collect();
    let read = rows.iter().map(|row| [row.text.as_str(), row.title.as_deref().unwrap_or_default()]);
    let written = cells.iter().map(|row| row.map(str::trim)).filter(|row| row.iter().any(|cell| !cell.is_empty()));
    assert!(read.eq(written), "{file:?} was read as {rows:?}");
    assert!(rows.windows(2).all(|pair| pair[0].line < pair[1].line), "{rows:?}");
}
