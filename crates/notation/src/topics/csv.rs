//! Topics from CSV: a header that names its columns, or nothing but texts.

use ::csv::{Position, Reader, ReaderBuilder, StringRecord, Trim};

use super::{Bad, Lines, Row};

/// The columns that are read; others may stand beside them.
const COLUMNS: [&str; 4] = ["text", "title", "kind", "priority"];
/// What the column of the text may also be called.
const TEXT: [&str; 3] = ["text", "topic", "script"];
/// What may stand between two cells; spreadsheets of many countries write semicolons.
const SEPARATORS: [u8; 3] = [b',', b';', b'\t'];

/// The rows of `text`. Quotes, and line breaks between them, are as in RFC 4180.
pub fn read(text: &str) -> Vec<Result<Row, Bad>> {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let header = header(text);
    let named = usize::from(header.is_some());
    let (separator, columns) = header.unwrap_or((b',', vec![Some("text")]));
    let (mut rows, mut lines) = (Vec::new(), Lines::of(text));
    for record in reader(text, separator).records().skip(named) {
        match record {
            Ok(record) if record.iter().all(str::is_empty) => (),
            Ok(record) => {
                let begins = record.position().map_or(0, Position::byte);
                rows.push(row(&columns, &record, lines.at(begins as usize)));
            }
            Err(error) => {
                let line = error.position().map_or(1, Position::line);
                rows.push(Err(Bad { line, message: format!("The row does not read: {error}") }));
            }
        }
    }
    rows
}

fn reader(text: &str, separator: u8) -> Reader<&[u8]> {
    let mut reader = ReaderBuilder::new();
    reader.has_headers(false).flexible(true).trim(Trim::Fields).delimiter(separator).from_reader(text.as_bytes())
}

/// The separator and the columns, if the first row names them.
fn header(text: &str) -> Option<(u8, Vec<Option<&'static str>>)> {
    let known = |cell: &str| {
        let cell = cell.to_lowercase();
        if TEXT.contains(&cell.as_str()) { Some("text") } else { COLUMNS.into_iter().find(|column| *column == cell) }
    };
    SEPARATORS.into_iter().find_map(|separator| {
        let first = reader(text, separator).records().next()?.ok()?;
        let columns: Vec<Option<&str>> = first.iter().map(known).collect();
        columns.contains(&Some("text")).then_some((separator, columns))
    })
}

fn row(columns: &[Option<&str>], record: &StringRecord, line: u64) -> Result<Row, Bad> {
    if record.len() > columns.len() {
        let message = format!(
            "The row has {} cells where {} {} expected. Put a text with separators in quotes.",
            record.len(),
            columns.len(),
            if columns.len() == 1 { "is" } else { "are" }
        );
        return Err(Bad { line, message });
    }
    let cell = |name: &str| {
        let place = columns.iter().position(|column| *column == Some(name))?;
        record.get(place).filter(|cell| !cell.is_empty()).map(str::to_owned)
    };
    Ok(Row { line, text: cell("text").unwrap_or_default(), title: cell("title"), kind: cell("kind"), priority: cell("priority") })
}

#[cfg(test)]
mod tests {
    use ::csv::WriterBuilder;
    use proptest::prelude::*;

    use super::*;

    fn texts(text: &str) -> Vec<String> {
        read(text).into_iter().map(|row| row.map_or_else(|bad| bad.message, |row| row.text)).collect()
    }

    #[test]
    fn quotes_line_breaks_and_a_byte_order_mark_are_what_they_are_meant_to_be() {
        let file = "\u{feff}topic,title,priority\r\n\"Why, \"\"really\"\"?\",Sea,high\r\n\"two\nlines\",,\r\nlast,,low\r\n";
        let rows = read(file);
        let lines: Vec<(u64, String)> = rows.iter().flatten().map(|row| (row.line, row.text.clone())).collect();
        assert_eq!(lines, [(2, "Why, \"really\"?".into()), (3, "two\nlines".into()), (5, "last".into())]);
        let first = rows[0].as_ref().unwrap();
        assert_eq!((first.title.as_deref(), first.priority.as_deref()), (Some("Sea"), Some("high")));
    }

    #[test]
    fn a_file_without_a_header_is_nothing_but_texts_and_loses_none() {
        assert_eq!(texts("Why the sea glows\n\nHow bees dance\n"), ["Why the sea glows", "How bees dance"]);
        let cut = texts("Why the sea glows, and when\n");
        assert!(cut[0].starts_with("The row has 2 cells where 1 is expected."), "{cut:?}");
    }

    #[test]
    fn semicolons_and_tabs_separate_too_and_unknown_columns_do_no_harm() {
        assert_eq!(texts("id;text\n7;Why, and when\n"), ["Why, and when"]);
        assert_eq!(texts("text\tnote\nBees\tlater\n"), ["Bees"]);
        assert_eq!(texts(""), Vec::<String>::new());
    }

    #[test]
    fn lines_may_end_as_an_old_macintosh_ends_them() {
        let rows = read("text,title\rBees,Hive\r\rSea,\r");
        let lines: Vec<(u64, &str)> = rows.iter().flatten().map(|row| (row.line, row.text.as_str())).collect();
        assert_eq!(lines, [(2, "Bees"), (4, "Sea")]);
    }

    #[test]
    fn a_first_text_of_several_lines_is_no_header_though_one_of_them_could_be() {
        assert_eq!(texts("\"topic\nof the day\"\nBees\n"), ["topic\nof the day", "Bees"]);
    }

    proptest! {
        #[test]
        fn whatever_a_csv_writer_writes_reads_back(
            cells in prop::collection::vec(("[a-z][^\0\u{feff}]{0,30}[a-z]", "[^\0\u{feff}]{0,20}"), 1..20),
        ) {
            let mut writer = WriterBuilder::new().from_writer(Vec::new());
            writer.write_record(["text", "title"]).unwrap();
            for (text, title) in &cells {
                writer.write_record([text, title]).unwrap();
            }
            let file = String::from_utf8(writer.into_inner().unwrap()).unwrap();
            let rows: Vec<Row> = read(&file).into_iter().map(Result::unwrap).collect();
            let read: Vec<(String, String)> =
                rows.iter().map(|row| (row.text.clone(), row.title.clone().unwrap_or_default())).collect();
            let written: Vec<(String, String)> =
                cells.iter().map(|(text, title)| (text.clone(), title.trim().to_owned())).collect();
            prop_assert_eq!(read, written);
            prop_assert!(rows.windows(2).all(|pair| pair[0].line < pair[1].line));
        }

        #[test]
        fn no_file_makes_it_panic(text in any::<String>()) {
            let _ = read(&text);
        }
    }
}
