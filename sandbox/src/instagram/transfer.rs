//! The bytes of one reel as its maker sends them, and the rules of that.

use std::io;
use std::path::Path;

use serde_json::{Value, json};

use super::pull::LARGEST;
use super::rebuff::Rebuff;
use crate::media::received::{Received, Sealed};

/// What has come so far.
pub(super) struct Transfer {
    file: Received,
    /// Size of the whole, once it was announced.
    size: Option<u64>,
    /// Grows with every request; only the newest writes.
    turn: u64,
}

impl Transfer {
    /// Nothing yet.
    pub(super) fn begin(folder: &Path) -> io::Result<Self> {
        Ok(Self { file: Received::create(folder, "mp4")?, size: None, turn: 0 })
    }

    /// Whether bytes have come.
    pub(super) fn is_begun(&self) -> bool {
        self.size.is_some()
    }

    /// Judges the head of a request with `length` bytes: the turn in which its body is taken.
    pub(super) fn take_turn(&mut self, offset: u64, size: u64, length: u64) -> Result<u64, Rebuff> {
        if size == 0 || size > LARGEST {
            return Err(Rebuff::refused("file_size is out of range"));
        }
        if self.size.is_some_and(|announced| announced != size) {
            return Err(Rebuff::refused("file_size differs from the one announced before"));
        }
        if offset != self.file.length() {
            return Err(Rebuff::offset());
        }
        if length > size - offset {
            return Err(Rebuff::partial());
        }
        self.size = Some(size);
        self.turn += 1;
        Ok(self.turn)
    }

    /// Adds bytes of this turn; nothing where a newer one has begun.
    pub(super) fn append(&mut self, turn: u64, bytes: &[u8]) -> io::Result<bool> {
        if turn != self.turn {
            return Ok(false);
        }
        self.file.append(bytes)?;
        Ok(true)
    }

    /// The whole file, when the last byte is here.
    pub(super) fn whole(&self) -> Option<Sealed> {
        (self.size == Some(self.file.length())).then(|| self.file.seal())
    }

    /// What `uploading_phase` says.
    pub(super) fn phase(&self) -> Value {
        let mut phase = json!({ "status": "not_started", "bytes_transferred": self.file.length() });
        if let Some(size) = self.size {
            phase["status"] = json!("in_progress");
            phase["source_file_size"] = json!(size);
        }
        phase
    }
}
