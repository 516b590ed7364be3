//! How loud a file is, as people hear it.

use std::path::Path;

use tokio_util::sync::CancellationToken;

use super::{Loudness, audio};
use crate::{Studio, StudioError, tool};

impl Studio {
    /// Measures the audio of `file` after decoding.
    pub(super) async fn loudness(&self, file: &Path, cancel: &CancellationToken) -> Result<Loudness, StudioError> {
        let call = self.ffmpeg_call(audio::measure(file), 0, "render_failed");
        let said = tool::run(&call, &|_, _| {}, cancel).await?;
        summary(&said.stderr).ok_or_else(|| unmeasured(&said.stderr))
    }
}

/// The integrated loudness of what went through a mix, in LUFS.
pub(super) fn integrated(stderr: &str) -> Result<f64, StudioError> {
    value(stderr, "I:").ok_or_else(|| unmeasured(stderr))
}

fn unmeasured(stderr: &str) -> StudioError {
    StudioError::tool("render_failed", "The loudness of the video could not be measured.", stderr)
}

/// Reads the summary of ffmpeg's `ebur128`.
pub(super) fn summary(stderr: &str) -> Option<Loudness> {
    Some(Loudness { integrated: value(stderr, "I:")?, true_peak: value(stderr, "Peak:")? })
}

fn value(stderr: &str, name: &str) -> Option<f64> {
    let (_, summary) = stderr.rsplit_once("Summary:")?;
    let line = summary.lines().find_map(|line| line.trim().strip_prefix(name))?;
    let number = line.split_whitespace().next()?;
    if number == "-inf" { Some(-120.0) } else { number.parse::<f64>().ok() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_summary_is_read_and_silence_is_very_quiet() {
        let stderr = "x\n[Parsed_ebur128_0] Summary:\n\n  Integrated loudness:\n    I:         -14.2 LUFS\n    Threshold: -24.6 LUFS\n\n  \
                      True peak:\n    Peak:       -1.3 dBFS\n";
        assert_eq!(summary(stderr), Some(Loudness { integrated: -14.2, true_peak: -1.3 }));
        let silent = summary("Summary:\n I: -70.0 LUFS\n Peak: -inf dBFS\n").unwrap();
        assert!(silent.true_peak < -100.0);
        assert_eq!(summary("nothing"), None);
    }
}
