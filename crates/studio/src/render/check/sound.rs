//! What is heard: loudness, peaks and silence, in one decoding.

use std::path::Path;

use tokio_util::sync::CancellationToken;

use super::faults::Faults;
use crate::args::Args;
use crate::render::Loudness;
use crate::render::loudness::summary;
use crate::render::mix::{PEAK, TARGET, TOLERANCE};
use crate::{Studio, StudioError, tool};

/// What is quieter than this is not heard, in dBFS.
const SILENT_DB: i32 = -50;
/// Silence shorter than this is not noted, in seconds.
const NOTED_S: f64 = 0.3;
/// How much longer than the pauses between the words a silence may be: a word's times are where it is heard well, and its
/// sounds die away inside them.
const MARGIN_MS: u64 = 1000;

/// The sound as heard.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Heard {
    pub(super) loudness: Loudness,
    /// The longest silence, in milliseconds.
    pub(super) silent_ms: u64,
}

impl Studio {
    /// Listens to the whole of `video`.
    pub(super) async fn listen(&self, video: &Path, cancel: &CancellationToken) -> Result<Heard, StudioError> {
        let call = self.ffmpeg_call(args(video), 0, "check_failed");
        let said = tool::run(&call, &|_, _| {}, cancel).await?;
        let loudness = summary(&said.stderr)
            .ok_or_else(|| StudioError::tool("check_failed", "The loudness of the video could not be measured.", &said.stderr))?;
        Ok(Heard { loudness, silent_ms: longest_silence(&said.stdout) })
    }
}

fn args(video: &Path) -> Args {
    let input = Args::default().words("-hide_banner -loglevel info -nostdin -nostats -protocol_whitelist file -vn").input(video);
    let filters = format!(
        "silencedetect=noise={SILENT_DB}dB:duration={NOTED_S},ametadata=print:key=lavfi.silence_duration:file=-,\
         ebur128=peak=true:framelog=verbose"
    );
    input.words("-map 0:a:0 -af").one(filters).words("-f null -")
}

fn longest_silence(said: &str) -> u64 {
    let lengths = said.lines().filter_map(|line| line.strip_prefix("lavfi.silence_duration=")?.parse::<f64>().ok());
    (lengths.fold(0.0, f64::max) * 1000.0).round() as u64
}

/// Compares what is heard with what platforms play and with the pauses between the words.
pub(super) fn check_sound(heard: Heard, longest_pause_ms: u64, faults: &mut Faults) {
    let Heard { loudness: Loudness { integrated, true_peak }, silent_ms } = heard;
    faults
        .unless((integrated - TARGET).abs() <= TOLERANCE, format!("the loudness is off: {integrated:.1} LUFS, not {TARGET:.1}"));
    faults.unless(true_peak <= PEAK, format!("the peaks are too high: {true_peak:.1} dBTP, not {PEAK:.1}"));
    let planned = silent_ms <= longest_pause_ms + MARGIN_MS;
    faults.unless(planned, format!("it is silent for {silent_ms} ms, and the longest pause is of {longest_pause_ms} ms"));
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_longest_of_several_silences_counts() {
        let said =
            "frame:1 pts:3\nlavfi.silence_duration=0.51\nframe:9\nlavfi.silence_duration=3.0004\nlavfi.silence_duration=0.6\n";
        assert_eq!((longest_silence(said), longest_silence("")), (3000, 0));
    }
}
