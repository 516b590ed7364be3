//! Topics in JSON: every list of texts reads back, and no file does harm.
#![no_main]

use fuzz::text;
use libfuzzer_sys::fuzz_target;
use notation::topics::from_json;

fuzz_target!(|data: &[u8]| {
    let text = text(data);
    let lines = fuzz::lines(text);
    match from_json(text) {
        Ok(rows) => {
            let at = |row: &Result<_, _>| {
                row.as_ref().map_or_else(|bad: &notation::topics::Bad| bad.line, |row: &notation::topics::Row| row.line)
            };
            assert!(rows.iter().map(at).is_sorted() && rows.iter().all(|row| (1..=lines).contains(&at(row))), "{rows:?}");
        }
        Err(bad) => assert!((1..=lines).contains(&bad.line), "{bad:?}"),
    }
    let texts: Vec<&str> = text.split('|').collect();
    let read: Vec<String> =
        from_json(&serde_json::to_string(&texts).unwrap()).unwrap().into_iter().map(|row| row.unwrap().text).collect();
    assert_eq!(read, texts);
});
