//! What was spoken once is kept: a line with the words, then the samples.

use std::fs;
use std::io;
use std::path::Path;

use sha2::{Digest as _, Sha256};

use super::{Spoken, Voice};
use crate::tool::Trouble;

/// The file of these words in this voice.
pub(super) fn name(text: &str, voice: &Voice, speed: f64) -> String {
    let told = format!("{}\n{}\n{}\n{speed}\n{text}", voice.name, voice.pitch, voice.pace);
    format!("speech/{}.spoken", hex::encode(Sha256::digest(told)))
}

/// Writes the sound to `path`.
pub(super) fn keep(path: &Path, spoken: &Spoken) -> Result<(), Trouble> {
    let mut bytes = serde_json::to_vec(&spoken.words).map_err(io::Error::other)?;
    bytes.push(b'\n');
    bytes.extend(spoken.samples.iter().flat_map(|sample| sample.to_le_bytes()));
    Ok(fs::write(path, bytes)?)
}

/// Reads it again.
pub(super) fn read(path: &Path) -> Result<Spoken, Trouble> {
    let bytes = fs::read(path)?;
    let line = bytes.iter().position(|byte| *byte == b'\n').unwrap_or(bytes.len());
    let words = serde_json::from_slice(&bytes[..line]).map_err(io::Error::other)?;
    let samples = bytes[line..].get(1..).unwrap_or_default().chunks_exact(2);
    Ok(Spoken { samples: samples.map(|pair| i16::from_le_bytes([pair[0], pair[1]])).collect(), words })
}
