//! Ids of rows: what is read is what was written, in whatever form, and nothing else is guessed.
#![no_main]

use libfuzzer_sys::fuzz_target;
use notation::id;
use uuid::Uuid;

fuzz_target!(|data: &[u8]| {
    let text = fuzz::text(data);
    if let Some(read) = id(text) {
        assert_eq!(id(&read.to_string()), Some(read));
        let small = text.to_lowercase();
        let digits = small.trim_start_matches("urn:uuid:").replace(['-', '{', '}'], "");
        assert_eq!(digits, read.simple().to_string(), "{text}");
    }
    if let Ok(bytes) = data.try_into().map(Uuid::from_bytes) {
        assert_eq!(id(&bytes.to_string()), Some(bytes));
    }
});
