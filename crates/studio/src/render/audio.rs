//! The audio commands, as data.

use std::fmt::Write;
use std::path::Path;

use super::{FPS, SceneAudio};
use crate::args::Args;

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

/// Narrations laid one after the other, each as long as its scene, as float WAV in stereo; the graph comes from
/// [`timeline_graph`] in a file because a long video has more scenes than a command line has room.
pub(super) fn timeline(narration: &[SceneAudio], graph: &Path, out: &Path) -> Args {
    let input = |args: Args, scene: &SceneAudio| args.words("-protocol_whitelist file -f wav").input(&scene.wav);
    let inputs = narration.iter().fold(Args::quiet(), input);
    let graphed = inputs.words("-filter_complex_script").one(graph).reading(graph);
    graphed.words("-map [out] -c:a pcm_f32le -fflags +bitexact -map_metadata -1 -f wav").output(out)
}

/// The filter graph of [`timeline`].
pub(super) fn timeline_graph(narration: &[SceneAudio]) -> String {
    let mut graph = String::new();
    let mut labels = String::new();
    for (index, scene) in narration.iter().enumerate() {
        let samples = u64::from(scene.frames) * u64::from(RATE) / u64::from(FPS);
        let lead = scene.lead_ms;
        // writing to a string cannot fail
        let _ = writeln!(
            graph,
            "[{index}:a]aresample={RATE},aformat=sample_fmts=flt:channel_layouts=mono,adelay={lead}:all=1,\
             apad=whole_len={samples},atrim=end_sample={samples}[s{index}];"
        );
        let _ = write!(labels, "[s{index}]");
    }
    let _ = writeln!(graph, "{labels}concat=n={}:v=0:a=1,{VOICE},pan=stereo|c0=c0|c1=c0[out]", narration.len());
    graph
}

/// A little polish that every narrator gets: no rumble, even loudness from word to word.
const VOICE: &str = "highpass=f=70,acompressor=threshold=0.1:ratio=2.5:attack=8:release=160:knee=4";

/// The timeline at `level`, encoded.
pub(super) fn encode(wav: &Path, level: Level, out: &Path) -> Args {
    let Level { gain, ceiling } = level;
    let limit = 10_f64.powf(ceiling / 20.0);
    // peaks between samples are seen by the limiter at four times the rate
    let filters = format!(
        "volume={gain:.3}dB,aresample={},alimiter=limit={limit:.5}:attack=4:release=60:level=0,aresample={RATE},\
         atrim=start_sample={PRIMING},asetpts=N/SR/TB",
        4 * RATE
    );
    let input = Args::quiet().words("-f wav").input(wav).words("-af").one(filters);
    let codec = "-c:a aac -profile:a aac_low -b:a 128k -ac 2 -ar 48000 -flags:a +bitexact -fflags +bitexact -map_metadata -1";
    input.words(codec).words("-f adts").output(out)
}

/// Measures what is heard in `file`.
pub(super) fn measure(file: &Path) -> Args {
    let input = Args::default().words("-hide_banner -loglevel info -nostdin -nostats -protocol_whitelist file").input(file);
    input.words("-map 0:a:0 -af ebur128=peak=true:framelog=verbose -f null -")
}
