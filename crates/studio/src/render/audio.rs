//! The audio commands, as data.

use std::ffi::OsString;
use std::path::Path;

use super::{FPS, SceneAudio};

/// Samples per second of every finished video.
const RATE: u32 = 48_000;
/// What the AAC encoder puts before the first sample. It is taken from the silence at the start, so that words are heard
/// exactly when they are seen although the file has no edit list.
const PRIMING: u32 = 1024;

/// How the voice is brought to its loudness.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Level {
    /// Gain before the limiter, in dB.
    pub(super) gain: f64,
    /// Highest sample after the limiter, in dBFS.
    pub(super) ceiling: f64,
}

const QUIET: [&str; 7] = ["-hide_banner", "-loglevel", "warning", "-nostdin", "-y", "-nostats", "-threads"];

/// Narrations laid one after the other, each as long as its scene, as float WAV in stereo; the graph comes from
/// [`timeline_graph`] in a file because a long video has more scenes than a command line has room.
pub(super) fn timeline(narration: &[SceneAudio], graph: &Path, out: &Path) -> Vec<OsString> {
    let mut args: Vec<OsString> = QUIET.map(Into::into).into();
    args.push("1".into());
    for scene in narration {
        args.extend(["-protocol_whitelist", "file", "-f", "wav", "-i"].map(Into::into));
        args.push(scene.wav.clone().into());
    }
    args.extend(["-filter_complex_script".into(), graph.into()]);
    args.extend(["-map", "[out]", "-c:a", "pcm_f32le", "-fflags", "+bitexact", "-map_metadata", "-1", "-f", "wav"].map(Into::into));
    args.push(out.into());
    args
}

/// The filter graph of [`timeline`].
pub(super) fn timeline_graph(narration: &[SceneAudio]) -> String {
    let mut graph = String::new();
    let mut labels = String::new();
    for (index, scene) in narration.iter().enumerate() {
        let samples = u64::from(scene.frames) * u64::from(RATE) / u64::from(FPS);
        let lead = scene.lead_ms;
        graph += &format!(
            "[{index}:a]aresample={RATE},aformat=sample_fmts=flt:channel_layouts=mono,adelay={lead}:all=1,\
             apad=whole_len={samples},atrim=end_sample={samples}[s{index}];\n"
        );
        labels += &format!("[s{index}]");
    }
    graph + &format!("{labels}concat=n={}:v=0:a=1,{VOICE},pan=stereo|c0=c0|c1=c0[out]\n", narration.len())
}

/// A little polish that every narrator gets: no rumble, even loudness from word to word.
const VOICE: &str = "highpass=f=70,acompressor=threshold=0.1:ratio=2.5:attack=8:release=160:knee=4";

/// The timeline at `level`, encoded.
pub(super) fn encode(wav: &Path, level: Level, out: &Path) -> Vec<OsString> {
    let Level { gain, ceiling } = level;
    let limit = 10_f64.powf(ceiling / 20.0);
    // peaks between samples are seen by the limiter at four times the rate
    let filters = format!(
        "volume={gain:.3}dB,aresample={},alimiter=limit={limit:.5}:attack=4:release=60:level=0,aresample={RATE},\
         atrim=start_sample={PRIMING},asetpts=N/SR/TB",
        4 * RATE
    );
    let mut args: Vec<OsString> = QUIET.map(Into::into).into();
    args.extend(["1", "-f", "wav", "-i"].map(Into::into));
    args.push(wav.into());
    args.extend(["-af".into(), filters.into()]);
    let codec = ["-c:a", "aac", "-profile:a", "aac_low", "-b:a", "128k", "-ac", "2", "-ar", "48000"];
    args.extend(codec.map(Into::into));
    args.extend(["-flags:a", "+bitexact", "-fflags", "+bitexact", "-map_metadata", "-1", "-f", "adts"].map(Into::into));
    args.push(out.into());
    args
}

/// Measures what is heard in `file`.
pub(super) fn measure(file: &Path) -> Vec<OsString> {
    let before = ["-hide_banner", "-loglevel", "info", "-nostdin", "-nostats", "-protocol_whitelist", "file", "-i"];
    let mut args: Vec<OsString> = before.map(Into::into).into();
    args.push(file.into());
    args.extend(["-map", "0:a:0", "-af", "ebur128=peak=true:framelog=verbose", "-f", "null", "-"].map(Into::into));
    args
}
