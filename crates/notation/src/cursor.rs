//! Places in lists.

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use uuid::Uuid;

/// A place in a list: after the row with this key and id. Opaque to callers.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Cursor {
    /// By what the list is ordered; of a moment its microseconds.
    pub key: i64,
    /// What decides between rows with one key.
    pub id: Uuid,
}

impl Cursor {
    /// As callers are given it.
    pub fn write(self) -> String {
        URL_SAFE_NO_PAD.encode(format!("{}:{}", self.key, self.id.simple()))
    }

    /// The place, if the text is one.
    pub fn read(text: &str) -> Option<Self> {
        let text = String::from_utf8(URL_SAFE_NO_PAD.decode(text).ok()?).ok()?;
        let (key, id) = text.split_once(':')?;
        Some(Self { key: key.parse().ok()?, id: id.parse().ok()? })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cursor_reads_back_to_the_microsecond() {
        let cursor = Cursor { key: 1_795_459_801_123_456, id: Uuid::now_v7() };
        assert_eq!(Cursor::read(&cursor.write()), Some(cursor));
    }

    #[test]
    fn what_is_not_a_cursor_is_refused_and_not_guessed() {
        for text in ["", "abc", "????", "MTIz", &URL_SAFE_NO_PAD.encode("12:no-id"), &URL_SAFE_NO_PAD.encode([0xff, 0xfe])] {
            assert_eq!(Cursor::read(text), None, "{text}");
        }
    }
}
