//! The audio commands, as data.

use std::fmt::Write;
use std::path::{Path, PathBuf};

use super::FPS;
use crate::args::{Args, seconds};
use crate::footage::Source;
use crate::sound::TRACK_RATE;
use crate::speech::FORMATS;

/// Samples per second of every finished video.
pub(super) const RATE: u32 = 48_000;
/// What the AAC encoder puts before the first sample. It is taken from the silence at the start, so that words are heard
/// exactly when they are seen although the file has no edit list.
const PRIMING: u32 = 1024;
/// Audio beside rendering has one core.
const ONE_THREAD: &str = "-threads 1 -filter_threads 1 -filter_complex_threads 1";
/// How long a narration takes to come and to go, in samples: 6 ms, which nobody hears and which leaves no click.
const EDGE: u64 = 288;

/// A narration and its place.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Part<'a> {
    /// WAV file of the narration.
    pub(super) wav: &'a Path,
    /// Its length in samples at [`RATE`].
    pub(super) samples: u64,
    /// What brings it to the loudness of the others, in dB.
    pub(super) gain: f64,
    /// Silence before it, in samples.
    pub(super) lead: u64,
    /// Length of its scene in samples.
    pub(super) scene: u64,
}

/// A music bed, and the gain in dB that it needs.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Under {
    pub(super) wav: PathBuf,
    pub(super) gain: f64,
}

/// How the whole is brought to its loudness.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Level {
    /// Gain before the limiter, in dB.
    pub(super) gain: f64,
    /// Highest sample after the limiter, in dBFS.
    pub(super) ceiling: f64,
}

/// Samples at [`RATE`] that `frames` of video take.
pub(super) fn samples(frames: u32) -> u64 {
    u64::from(frames) * u64::from(RATE) / u64::from(FPS)
}

/// A stretch of a track as stereo WAV of 16 bits, from `start_ms` on, as long as it is needed.
pub(super) fn track(file: &Path, start_ms: u64, length_ms: u64, out: &Path) -> Args {
    let guard = format!("{ONE_THREAD} -protocol_whitelist file -format_whitelist {FORMATS}");
    let from = Args::quiet().words(&guard).words("-ss").one(seconds(start_ms)).words("-t").one(seconds(length_ms));
    let input = from.input(file).words("-map 0:a:0 -vn -sn -dn");
    let shape = format!("-ac 2 -ar {TRACK_RATE} -c:a pcm_s16le -map_metadata -1 -fflags +bitexact -flags:a +bitexact -f wav");
    input.words(&shape).output(out)
}

/// The sound of a person's own video as it is, an ADTS stream.
pub(super) fn copied(video: &Path, out: &Path) -> Args {
    let input = Args::quiet().and(&Source::of(video).input("-vn -sn -dn"));
    input.words("-map 0:a:0 -c copy -map_metadata -1 -fflags +bitexact -f adts").output(out)
}

/// The sound of a person's own video as float WAV in stereo, measured on its way, as long as `frames`; silence where nothing is
/// `heard`.
pub(super) fn own(video: &Path, heard: bool, frames: u32, out: &Path) -> Args {
    let length = samples(frames);
    let shape = format!(
        "aresample={RATE}:async=1:first_pts=0,aformat=sample_fmts=flt:channel_layouts=stereo,apad=whole_len={length},\
         atrim=end_sample={length},ebur128=framelog=verbose"
    );
    let begun = loud().words(ONE_THREAD);
    let input = if heard {
        begun.and(&Source::of(video).input("-vn -sn -dn")).words("-map 0:a:0")
    } else {
        begun.words(&format!("-f lavfi -i anullsrc=channel_layout=stereo:sample_rate={RATE}"))
    };
    input.words("-af").one(shape).words("-c:a pcm_f32le -fflags +bitexact -map_metadata -1 -f wav").output(out)
}

/// Narrations laid one after the other over the music, as float WAV in stereo, measured on its way; the graph comes from
/// [`mix_graph`] in a file because a long video has more scenes than a command line has room.
pub(super) fn mix(parts: &[Part<'_>], under: Option<&Under>, graph: &Path, out: &Path) -> Args {
    let wavs = parts.iter().map(|part| part.wav).chain(under.map(|under| under.wav.as_path()));
    let begin = loud().words(ONE_THREAD);
    let inputs = wavs.fold(begin, |args, wav| args.words("-protocol_whitelist file -f wav").input(wav));
    let graphed = inputs.words("-filter_complex_script").one(graph).reading(graph);
    graphed.words("-map [out] -c:a pcm_f32le -fflags +bitexact -map_metadata -1 -f wav").output(out)
}

/// The filter graph of [`mix`].
pub(super) fn mix_graph(parts: &[Part<'_>], under: Option<&Under>) -> String {
    let mut graph = String::new();
    let mut labels = String::new();
    for (index, part) in parts.iter().enumerate() {
        let Part { samples, gain, lead, scene, .. } = *part;
        let end = samples.min(scene.saturating_sub(lead));
        let edge = EDGE.min(end / 2).max(1);
        // writing to a string cannot fail
        let _ = writeln!(
            graph,
            "[{index}:a]aresample={RATE},aformat=sample_fmts=flt:channel_layouts=mono,{CLEAN},volume={gain:.3}dB,\
             atrim=end_sample={end},afade=t=in:ns={edge},afade=t=out:ss={}:ns={edge},\
             adelay={lead}S:all=1,apad=whole_len={scene},atrim=end_sample={scene}[s{index}];",
            end - edge
        );
        let _ = write!(labels, "[s{index}]");
    }
    let _ = write!(graph, "{labels}concat=n={}:v=0:a=1,{POLISH},pan=stereo|c0=c0|c1=c0", parts.len());
    if let Some(under) = under {
        let (bed, gain) = (parts.len(), under.gain);
        let music = format!("[{bed}:a]volume={gain:.3}dB,aresample={RATE},aformat=sample_fmts=flt:channel_layouts=stereo[music]");
        let _ = write!(graph, "[voice];\n{music};\n[voice][music]amix=inputs=2:duration=first:normalize=0");
    }
    graph + ",ebur128=framelog=verbose[out]\n"
}

/// No rumble below what a voice has.
const CLEAN: &str = "highpass=f=70";
/// Even loudness from word to word.
const POLISH: &str = "acompressor=threshold=0.1:ratio=2.5:attack=8:release=160:knee=4";

/// The mix at `level`, encoded.
pub(super) fn encode(wav: &Path, level: Level, out: &Path) -> Args {
    let Level { gain, ceiling } = level;
    let limit = 10_f64.powf(ceiling / 20.0);
    // peaks between samples are seen by the limiter at four times the rate
    let filters = format!(
        "volume={gain:.3}dB,aresample={},alimiter=limit={limit:.5}:attack=4:release=60:level=0:latency=1,aresample={RATE},\
         atrim=start_sample={PRIMING},asetpts=N/SR/TB",
        4 * RATE
    );
    let input = Args::quiet().words(ONE_THREAD).words("-f wav").input(wav).words("-af").one(filters);
    // the fast coder is nearer to the original than the slow one, for a third of the time (docs/sound.md)
    let codec = "-c:a aac -profile:a aac_low -aac_coder fast -b:a 128k -ac 2 -ar 48000";
    input.words(codec).words("-flags:a +bitexact -fflags +bitexact -map_metadata -1 -f adts").output(out)
}

/// Measures what is heard in `file`.
pub(super) fn measure(file: &Path) -> Args {
    let input = loud().words(ONE_THREAD).words("-protocol_whitelist file").input(file);
    input.words("-map 0:a:0 -af ebur128=peak=true:framelog=verbose -f null -")
}

/// The beginning of a call whose filters say what they measured.
fn loud() -> Args {
    Args::default().words("-hide_banner -loglevel info -nostdin -y -nostats")
}
