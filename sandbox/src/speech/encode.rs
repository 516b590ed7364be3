//! Sound in the formats that providers give it out in.

use std::ffi::OsStr;
use std::fs;

use super::RATE;
use crate::app::Sandbox;
use crate::tool::{Program, Trouble, whole};

/// How samples are written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Codec {
    Mp3,
    /// Bare samples of 16 bits, little end first.
    Pcm,
    Wav,
    Ulaw,
    Alaw,
    /// Opus in Ogg.
    Opus,
    Flac,
    /// AAC in ADTS.
    Aac,
}

/// A codec with its numbers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Format {
    pub(crate) codec: Codec,
    /// Samples a second.
    pub(crate) rate: u32,
    /// Kilobits a second, where the codec can choose.
    pub(crate) kbps: Option<u32>,
}

impl Format {
    /// What a `Content-Type` says.
    pub(crate) fn media_type(self) -> &'static str {
        match self.codec {
            Codec::Mp3 => "audio/mpeg",
            Codec::Pcm => "audio/pcm",
            Codec::Wav => "audio/wav",
            Codec::Ulaw | Codec::Alaw => "audio/basic",
            Codec::Opus => "audio/ogg",
            Codec::Flac => "audio/flac",
            Codec::Aac => "audio/aac",
        }
    }

    /// ffmpeg's names of the encoder and of the file's kind.
    fn names(self) -> (&'static str, &'static str) {
        match self.codec {
            Codec::Mp3 => ("libmp3lame", "mp3"),
            Codec::Pcm => ("pcm_s16le", "s16le"),
            Codec::Wav => ("pcm_s16le", "wav"),
            Codec::Ulaw => ("pcm_mulaw", "mulaw"),
            Codec::Alaw => ("pcm_alaw", "alaw"),
            Codec::Opus => ("libopus", "ogg"),
            Codec::Flac => ("flac", "flac"),
            Codec::Aac => ("aac", "adts"),
        }
    }
}

/// The samples, which are at [`RATE`], as a file of this format.
pub(crate) async fn encode(app: &Sandbox, samples: &[i16], format: Format) -> Result<Vec<u8>, Trouble> {
    let turn = app.tools.turn().await;
    // a file and not a pipe: the heads of some kinds are written at the end
    let file = tempfile::NamedTempFile::new_in(&app.folder)?;
    let bytes: Vec<u8> = samples.iter().flat_map(|sample| sample.to_le_bytes()).collect();
    let (encoder, kind) = format.names();
    let (from, to) = (RATE.to_string(), format.rate.to_string());
    let kbps = format.kbps.map(|kbps| format!("{kbps}k"));
    let mut arguments: Vec<&(dyn AsRef<OsStr> + Sync)> = vec![
        &"-hide_banner",
        &"-loglevel",
        &"error",
        &"-y",
        &"-f",
        &"s16le",
        &"-ac",
        &"1",
        &"-ar",
        &from,
        &"-i",
        &"pipe:0",
        &"-map_metadata",
        &"-1",
        &"-fflags",
        &"+bitexact",
        &"-ar",
        &to,
        &"-c:a",
        &encoder,
    ];
    if let Some(kbps) = &kbps {
        arguments.extend([&"-b:a" as &(dyn AsRef<OsStr> + Sync), kbps]);
    }
    let path = file.path();
    arguments.extend([&"-f" as &(dyn AsRef<OsStr> + Sync), &kind, &path]);
    app.tools.run(&turn, Program::Ffmpeg, &arguments, whole(bytes)).await?;
    Ok(fs::read(path)?)
}
