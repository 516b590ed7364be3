//! Audio as it comes, as a WAV file like those of the local voice.

use std::path::Path;

use bytes::Bytes;

use crate::args::Args;
use crate::provider::{Provider, ProviderError};
use crate::tool::Partial;
use crate::wav::Samples;
use crate::{Studio, StudioError};

/// What ffmpeg may take a file for. None of them can name another file.
pub(crate) const FORMATS: &str = "wav,mp3,aac,flac,ogg,mov,matroska,aiff,caf,amr,asf,w64";

/// The code of an error that is ours to translate.
const FAILURE: &str = "audio_not_readable";

impl Studio {
    /// Writes `from` to the WAV file `out` (mono, 16 bit, 24 kHz), spoken faster by `tempo` and not longer than `most` seconds,
    /// and gives its length in milliseconds. Fails with `audio_not_readable`.
    pub(crate) async fn decode(&self, from: &Path, out: &Path, tempo: f64, most: u32) -> Result<u64, StudioError> {
        let partial = Partial::of(out)?;
        let guard = format!("-protocol_whitelist file -format_whitelist {FORMATS}");
        let input = Args::quiet().words(&guard).input(from).words(&format!("-t {most} -map 0:a:0 -vn -sn -dn"));
        let pace = if (tempo - 1.0).abs() < 1e-6 { input } else { input.words("-af").one(format!("atempo={tempo:.4}")) };
        let shape = pace.words("-ac 1 -ar 24000 -c:a pcm_s16le -map_metadata -1 -fflags +bitexact -flags:a +bitexact -f wav");
        self.ffmpeg(shape.output(partial.path()), FAILURE).await?;
        let path = partial.path().to_owned();
        let duration_ms = blocking(move || Ok(Samples::read(&path)?.duration_ms())).await?;
        partial.finish()?;
        Ok(duration_ms)
    }

    /// Like [`Self::decode`], for what a provider sent.
    pub(super) async fn decode_bytes(
        &self,
        provider: Provider,
        audio: Bytes,
        out: &Path,
        tempo: f64,
    ) -> Result<u64, StudioError> {
        let file = blocking(move || keep(&audio)).await?;
        let decoded = self.decode(file.path(), out, tempo, LONGEST_SECONDS).await;
        decoded.map_err(|error| match error {
            StudioError::Tool { code: FAILURE, detail, .. } => ProviderError::nonsense(provider, detail).into(),
            other => other,
        })
    }
}

/// No narration is longer than an hour.
const LONGEST_SECONDS: u32 = 3600;

fn keep(audio: &[u8]) -> Result<tempfile::NamedTempFile, StudioError> {
    let failed = |error| StudioError::io(&error, "a narration as it came");
    let file = tempfile::NamedTempFile::new().map_err(failed)?;
    std::fs::write(file.path(), audio).map_err(failed)?;
    Ok(file)
}

/// Work on files and samples, beside what waits.
pub(crate) async fn blocking<T: Send + 'static>(
    work: impl FnOnce() -> Result<T, StudioError> + Send + 'static,
) -> Result<T, StudioError> {
    let done = tokio::task::spawn_blocking(work).await;
    done.unwrap_or_else(|error| Err(StudioError::tool("file_failed", "A narration could not be worked on.", error.to_string())))
}
