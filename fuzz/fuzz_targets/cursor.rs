//! Places in lists: what is written reads back, and nothing else is guessed.
#![no_main]

use fuzz::{Wild, text};
use libfuzzer_sys::fuzz_target;
use notation::Cursor;
use uuid::Uuid;

fuzz_target!(|data: &[u8]| {
    if let Some(cursor) = Cursor::read(text(data)) {
        assert_eq!(Cursor::read(&cursor.write()), Some(cursor));
    }
    let wild = Wild::of(data);
    let byte = |place| wild.number(place) as u8;
    let cursor = Cursor {
        key: i64::from_be_bytes(std::array::from_fn(byte)),
        id: Uuid::from_bytes(std::array::from_fn(|place| byte(place + 8))),
    };
    let written = cursor.write();
    assert!(written.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-' || byte == b'_'), "{written}");
    assert_eq!(Cursor::read(&written), Some(cursor));
});
