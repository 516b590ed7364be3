//! Ids as programs write them.

use uuid::Uuid;

/// The id of a row; whatever is no id names nothing.
pub fn id(text: &str) -> Option<Uuid> {
    Uuid::parse_str(text).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_id_is_read_as_it_was_written_and_what_is_none_names_nothing() {
        let written = Uuid::now_v7();
        assert_eq!(id(&written.to_string()), Some(written));
        for text in ["", "1", "0190a8f2-3b7c-7def-8000-00000000000", "0190a8f2-3b7c-7def-8000-00000000000g"] {
            assert_eq!(id(text), None, "{text}");
        }
    }
}
