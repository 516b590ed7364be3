//! Mixes of which the truth is known, and what can be measured of them.

use std::ops::Range;
use std::path::{Path, PathBuf};
use std::process::Command;

use ebur128::{EbuR128, Mode};
use studio::render::{FPS, Mix, Music, MusicSource, SceneAudio};

const RATE: usize = 48_000;
/// Ten milliseconds.
const WINDOW: usize = RATE / 100;
/// Silence before and behind every narration, in milliseconds: together long enough for the music to come back.
const LEAD_MS: u64 = 1500;
const TAIL_MS: u64 = 1800;
/// Between two scenes the music is all up from so long after the voice until so long before it, in milliseconds.
const UP: (u64, u64) = (1200, 320);
/// A tone in every track that no voice has, so that the music is told from the voice.
const PILOT: f64 = 12_500.0;

/// A mix as it is made.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Case {
    pub(crate) name: &'static str,
    pub(crate) speaker: Speaker,
    /// How much louder each scene comes than the usual, in dB.
    pub(crate) scenes: &'static [f64],
    pub(crate) under: Under,
}

/// Who speaks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Speaker {
    /// A tone with the rhythm of syllables, cut off hard at both ends.
    Tone,
    /// espeak-ng.
    Robot,
}

/// What is played under it.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) enum Under {
    Nothing,
    Ambience(&'static str),
    /// Sound of an expression over the time `t`, in seconds, channels and samples per second.
    Track(&'static str, u32, u32, u32),
}

/// What was measured of a mix.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Measured {
    /// LUFS.
    pub(crate) integrated: f64,
    /// dBTP.
    pub(crate) true_peak: f64,
    /// How much quieter the music is, where it is all up, than the narrations; in LU.
    pub(crate) below: Option<f64>,
    /// How much further it is down where somebody speaks, and its largest change within 10 ms; in dB, by the pilot, over 100 ms.
    pub(crate) ducking: Option<(f64, f64)>,
    /// The largest step between two samples at the edges of narrations, against the largest inside them.
    pub(crate) click: f64,
}

/// Makes the files of a case in `folder`.
pub(crate) fn set_up(case: &Case, folder: &Path) -> Mix {
    let scene = |index: usize| {
        let wav = speak(case, index, folder);
        let reader = hound::WavReader::open(&wav).unwrap();
        let ms = u64::from(reader.duration()) * 1000 / u64::from(reader.spec().sample_rate);
        SceneAudio { wav, frames: ((LEAD_MS + ms + TAIL_MS) * u64::from(FPS)).div_ceil(1000) as u32, lead_ms: LEAD_MS }
    };
    Mix { narration: (0..case.scenes.len()).map(scene).collect(), music: music(case, folder) }
}

fn speak(case: &Case, scene: usize, folder: &Path) -> PathBuf {
    let wav = folder.join(format!("{scene}.wav"));
    let volume = format!("volume={}dB", case.scenes[scene]);
    match case.speaker {
        Speaker::Tone => {
            let hertz = 170 + 30 * scene;
            let tone = format!("aevalsrc=0.2*cos(2*PI*{hertz}*t)*(0.6+0.4*cos(2*PI*4*t)):s=24000:d=2.5");
            run("ffmpeg", &["-v", "error", "-y", "-f", "lavfi", "-i", &tone, "-af", &volume, &wav.to_string_lossy()]);
        }
        Speaker::Robot => {
            let texts =
                ["She sells sea shells on the sea shore today.", "Honey never spoils, not in a thousand years.", "Who knew?"];
            let raw = folder.join("raw.wav").to_string_lossy().into_owned();
            run("espeak-ng", &["-w", &raw, texts[scene % texts.len()]]);
            run("ffmpeg", &["-v", "error", "-y", "-i", &raw, "-af", &volume, &wav.to_string_lossy()]);
        }
    }
    wav
}

fn music(case: &Case, folder: &Path) -> Option<Music> {
    match case.under {
        Under::Nothing => None,
        Under::Ambience(slug) => Some(Music::new(MusicSource::Ambience { slug: slug.to_owned(), seed: 5 })),
        Under::Track(sound, seconds, channels, rate) => {
            let track = folder.join("track.flac");
            let source = format!("aevalsrc={sound}:s={rate}:d={seconds}");
            let channels = channels.to_string();
            run("ffmpeg", &["-v", "error", "-y", "-f", "lavfi", "-i", &source, "-ac", &channels, &track.to_string_lossy()]);
            let music = Music::new(MusicSource::Track { key: "track".to_owned(), start_ms: 0 });
            Some(Music { media: Some(track), ..music })
        }
    }
}

/// Measures the encoded `file` of a case.
pub(crate) fn measure(case: &Case, mix: &Mix, file: &Path) -> Measured {
    let heard = decode(file);
    let speech = speech(mix);
    let left: Vec<f32> = heard.iter().step_by(2).copied().collect();
    let (integrated, true_peak) = loudness(&heard);
    let pauses: Vec<f32> = speech
        .windows(2)
        .flat_map(|pair| heard[(pair[0].end + at(UP.0)) * 2..(pair[1].start - at(UP.1)) * 2].iter().copied())
        .collect();
    let words: Vec<f32> = speech.iter().flat_map(|words| heard[words.start * 2..words.end * 2].iter().copied()).collect();
    let below = mix.music.is_some().then(|| loudness(&words).0 - loudness(&pauses).0);
    let ducking = matches!(case.under, Under::Track(_, _, _, 26_000..)).then(|| ducking(&left, &speech));
    Measured { integrated, true_peak, below, ducking, click: click(&left, &speech) }
}

/// Samples of so many milliseconds.
fn at(ms: u64) -> usize {
    ms as usize * RATE / 1000
}

/// From where to where each narration goes, in samples of the file; the codec's own delay is in it and taken out again.
fn speech(mix: &Mix) -> Vec<Range<usize>> {
    let mut start = 0;
    let one = |scene: &SceneAudio| {
        let reader = hound::WavReader::open(&scene.wav).unwrap();
        let length = reader.duration() as usize * RATE / reader.spec().sample_rate as usize;
        let begin = start + at(scene.lead_ms);
        start += scene.frames as usize * RATE / FPS as usize;
        begin..begin + length
    };
    mix.narration.iter().map(one).collect()
}

/// The level of the pilot where somebody speaks against where nobody does, and its largest change within 10 ms.
fn ducking(left: &[f32], speech: &[Range<usize>]) -> (f64, f64) {
    // the codec's noise beside the pilot is less over a longer time
    let fine: Vec<f64> = left.chunks_exact(WINDOW).map(pilot).collect();
    let curve: Vec<f64> = (0..fine.len()).map(|at| mean(&fine[at.saturating_sub(5)..(at + 5).min(fine.len())])).collect();
    let part = |from: usize, to: usize| mean(&fine[from / WINDOW + 1..to / WINDOW]);
    let down = speech.iter().map(|words| part(words.start, words.end)).sum::<f64>() / speech.len() as f64;
    let pauses = speech.windows(2).map(|pair| part(pair[0].end + at(UP.0), pair[1].start - at(UP.1)));
    let up = pauses.sum::<f64>() / (speech.len() - 1) as f64;
    let middle = &curve[speech[0].start / WINDOW..speech[speech.len() - 1].end / WINDOW];
    (up - down, middle.windows(2).map(|pair| (pair[0] - pair[1]).abs()).fold(0.0, f64::max))
}

fn mean(of: &[f64]) -> f64 {
    of.iter().sum::<f64>() / of.len() as f64
}

/// The level of the pilot in a window, in dB.
fn pilot(window: &[f32]) -> f64 {
    let turn = std::f64::consts::TAU * PILOT / RATE as f64;
    let (mut x, mut y) = (0.0, 0.0);
    for (index, &value) in window.iter().enumerate() {
        let angle = turn * index as f64;
        (x, y) = (x + f64::from(value) * angle.cos(), y + f64::from(value) * angle.sin());
    }
    20.0 * (x.hypot(y) * 2.0 / window.len() as f64).max(1e-9).log10()
}

fn click(left: &[f32], speech: &[Range<usize>]) -> f64 {
    let steepest = |range: Range<usize>| left[range].windows(2).map(|pair| (pair[0] - pair[1]).abs()).fold(1e-9, f32::max);
    let near = at(10);
    let edges = speech.iter().flat_map(|words| [words.start, words.end]).map(|edge| steepest(edge - near..edge + near));
    let inside = speech.iter().map(|words| steepest(words.start + near..words.end - near)).fold(1e-9, f32::max);
    f64::from(edges.fold(0.0, f32::max) / inside)
}

/// Integrated loudness and true peak of stereo samples.
fn loudness(samples: &[f32]) -> (f64, f64) {
    let mut meter = EbuR128::new(2, RATE as u32, Mode::I | Mode::TRUE_PEAK).unwrap();
    meter.add_frames_f32(samples).unwrap();
    let peak = (0..2).map(|side| meter.true_peak(side).unwrap()).fold(0.0, f64::max);
    (meter.loudness_global().unwrap(), 20.0 * peak.max(1e-9).log10())
}

/// What is heard in a file, left and right in turns. A player drops nothing of it: there is no edit list.
fn decode(file: &Path) -> Vec<f32> {
    let wav = file.with_extension("wav");
    let to = wav.to_string_lossy().into_owned();
    run("ffmpeg", &["-v", "error", "-y", "-i", &file.to_string_lossy(), "-c:a", "pcm_f32le", &to]);
    hound::WavReader::open(&wav).unwrap().samples::<f32>().map(Result::unwrap).collect()
}

#[allow(clippy::disallowed_methods, reason = "mixes are made and measured with the tools themselves")]
fn run(program: &str, args: &[&str]) {
    let output = Command::new(program).args(args).output().expect("the tools of the tests are installed");
    assert!(output.status.success(), "{program} {args:?}: {}", String::from_utf8_lossy(&output.stderr));
}

/// Music with a pilot: chords that swell, hits that do not, noise.
const CHORD: &str = "0.2*sin(2*PI*220*t)+0.15*sin(2*PI*277.2*t)+0.12*sin(2*PI*329.6*t)+0.2*sin(2*PI*12500*t)|0.2*sin(2*PI*220.4*t)+0.2*sin(2*PI*12500*t)";
const QUIET: &str =
    "0.002*sin(2*PI*220*t)+0.001*sin(2*PI*440*t)+0.002*sin(2*PI*12500*t)|0.002*sin(2*PI*330*t)+0.002*sin(2*PI*12500*t)";
const LOUD: &str = "clip(1.6*sin(2*PI*110*t)+0.8*sin(2*PI*331*t)\\,-0.9\\,0.9)+0.09*sin(2*PI*12500*t)|clip(1.6*sin(2*PI*110*t)\\,-0.9\\,0.9)+0.09*sin(2*PI*12500*t)";
const DYNAMIC: &str = "0.02*sin(2*PI*196*t)+0.8*exp(-12*mod(t\\,2.7))*sin(2*PI*98*t)+0.25*random(0)*exp(-30*mod(t\\,0.9))";
const MONO: &str = "0.3*sin(2*PI*261.6*t)*(0.5+0.5*sin(2*PI*0.4*t))+0.1*sin(2*PI*392*t)";

/// The ten mixes.
pub(crate) const CASES: [Case; 10] = [
    Case { name: "tone, no music", speaker: Speaker::Tone, scenes: &[0.0, -9.0, 3.0], under: Under::Nothing },
    Case { name: "robot, no music", speaker: Speaker::Robot, scenes: &[0.0, -12.0], under: Under::Nothing },
    Case {
        name: "robot, chords of 5 s, looped",
        speaker: Speaker::Robot,
        scenes: &[-6.0, 0.0],
        under: Under::Track(CHORD, 5, 2, 48_000),
    },
    Case { name: "tone, very loud track", speaker: Speaker::Tone, scenes: &[0.0, 0.0], under: Under::Track(LOUD, 30, 2, 44_100) },
    Case {
        name: "robot, very quiet track",
        speaker: Speaker::Robot,
        scenes: &[0.0, 0.0],
        under: Under::Track(QUIET, 30, 2, 48_000),
    },
    Case {
        name: "tone, very dynamic track",
        speaker: Speaker::Tone,
        scenes: &[0.0, -4.0],
        under: Under::Track(DYNAMIC, 30, 2, 22_050),
    },
    Case { name: "robot, mono at 22 kHz", speaker: Speaker::Robot, scenes: &[0.0, 2.0], under: Under::Track(MONO, 7, 1, 22_050) },
    Case { name: "robot, dawn", speaker: Speaker::Robot, scenes: &[0.0, 0.0, 0.0], under: Under::Ambience("dawn") },
    Case { name: "tone, rain", speaker: Speaker::Tone, scenes: &[-20.0, -24.0], under: Under::Ambience("rain") },
    Case { name: "robot, night drive", speaker: Speaker::Robot, scenes: &[-14.0, 0.0], under: Under::Ambience("night-drive") },
];
