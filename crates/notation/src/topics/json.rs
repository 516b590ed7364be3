//! Topics from JSON: a list of texts, or of objects with `text`, `title`, `kind` and `priority`.

use serde::Deserialize;
use serde_json::value::RawValue;

use super::{Bad, Lines, Row, Rows};

/// An object of the list.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Fields {
    #[serde(alias = "topic", alias = "script")]
    text: String,
    title: Option<String>,
    kind: Option<String>,
    priority: Option<String>,
}

/// The rows of `text`; each is at the line where it begins.
pub fn read(text: &str) -> Rows {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let items: Vec<&RawValue> = serde_json::from_str(text).map_err(|error| Bad {
        line: error.line().max(1) as u64,
        message: "This is no JSON list of topics: write [\"a topic\", { \"text\": \"another one\" }].".to_owned(),
    })?;
    let mut lines = Lines::of(text);
    // each item is a piece of the whole text, and they come in order
    let rows = items.into_iter().map(|item| row(lines.at(item.get().as_ptr() as usize - text.as_ptr() as usize), item.get()));
    Ok(rows.collect())
}

fn row(line: u64, item: &str) -> Result<Row, Bad> {
    if let Ok(text) = serde_json::from_str::<String>(item) {
        return Ok(Row { line, text, title: None, kind: None, priority: None });
    }
    match serde_json::from_str::<Fields>(item) {
        Ok(Fields { text, title, kind, priority }) => Ok(Row { line, text, title, kind, priority }),
        Err(error) => {
            let why = error.to_string();
            let why = why.split(" at line ").next().unwrap_or_default();
            let message = format!("This is no topic ({why}); write a text, or an object with text, title, kind and priority.");
            Err(Bad { line, message })
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use serde_json::json;

    use super::*;

    #[test]
    fn texts_and_objects_are_read_and_bad_ones_are_told_with_their_line() {
        let file = "\u{feff}[\n  \"Bees\",\n  { \"topic\": \"Sea\",\n    \"priority\": \"low\" },\n  7,\n  { \"text\": \"x\", \"colour\": 1 }\n]";
        let rows = read(file).unwrap();
        assert_eq!(rows[0].as_ref().map(|row| (row.line, row.text.as_str())), Ok((2, "Bees")));
        assert_eq!(rows[1].as_ref().map(|row| (row.line, row.priority.as_deref())), Ok((3, Some("low"))));
        let bad: Vec<u64> = rows[2..].iter().filter_map(|row| row.as_ref().err().map(|bad| bad.line)).collect();
        assert_eq!(bad, [5, 6]);
        assert!(rows[3].as_ref().unwrap_err().message.contains("colour"));
    }

    #[test]
    fn what_is_no_list_is_refused_with_its_line() {
        assert_eq!(read("[\"a\",\n oops]").unwrap_err().line, 2);
        assert_eq!(read("{}").unwrap_err().line, 1);
    }

    proptest! {
        #[test]
        fn every_list_of_texts_reads_back(texts in prop::collection::vec(any::<String>(), 0..20)) {
            let file = serde_json::to_string_pretty(&json!(texts)).unwrap();
            let read: Vec<String> = read(&file).unwrap().into_iter().map(|row| row.unwrap().text).collect();
            prop_assert_eq!(read, texts);
        }

        #[test]
        fn no_file_makes_it_panic(text in "[\\[\\]{}\", a-z0-9:\n]*") {
            let _ = read(&text);
        }
    }
}
