//! The text that is narrated.

use std::path::Path;

use anyhow::{Context as _, Result};

const OURS: &str = include_str!("../../../demo/script.txt");

/// Reads the text from a file. Whether it can be narrated is for the API to say.
pub(crate) fn read(file: Option<&Path>) -> Result<String> {
    let Some(file) = file else { return Ok(OURS.trim_end().to_owned()) };
    let bytes = std::fs::read(file).with_context(|| format!("{} cannot be read", file.display()))?;
    // bytes that are no text go on with marks in their place, and the API refuses them with a reason
    Ok(String::from_utf8_lossy(&bytes).into_owned())
}
