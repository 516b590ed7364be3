//! Golden sounds: how loud each tenth of a second is, low, middle and high, as lines of text.

use std::fmt::Write;
use std::path::Path;

use studio::Studio;
use studio::render::{Mix, SceneAudio};
use tokio_util::sync::CancellationToken;

use super::{kept, made};
use crate::support::ffmpeg;

/// Samples per second at which is listened.
const RATE: usize = 16_000;
/// What is quieter counts as silence, in dB below full scale.
const SILENCE: f64 = -70.0;
/// How much a tenth of a second may differ in a band, in dB. Another processor gives 0.1.
const TOLERANCE: f64 = 1.0;

pub(super) fn names() -> Vec<String> {
    vec!["narration.txt".to_owned()]
}

/// Mixes two narrations, a quiet and a loud one with a pause in it, and measures what comes out.
pub(super) async fn make(studio: &Studio, folder: &Path) {
    let voice = |name: &str, level: &str| {
        let wav = folder.join(name);
        let source = format!("anoisesrc=c=pink:r=24000:seed=7:d=1.4:a=0.5,tremolo=f=5:d=0.9,{level}");
        ffmpeg(&["-v", "error", "-f", "lavfi", "-i", &source, &wav.to_string_lossy()]);
        SceneAudio { wav, frames: 48, lead_ms: 200 }
    };
    let narration = [voice("a.wav", "volume=0.1"), voice("b.wav", "volume=0:enable='between(t,0.5,0.9)'")];
    let sound = folder.join("mix.aac");
    studio.mix(&Mix::of(narration.to_vec()), &sound, &CancellationToken::new()).await.unwrap();
    std::fs::write(made("narration.txt"), fingerprint(&sound, folder)).unwrap();
}

/// Three bands of a sound, each tenth of a second on a line.
fn fingerprint(sound: &Path, folder: &Path) -> String {
    let wav = folder.join("bands.wav");
    let graph = format!(
        "[0:a]aresample={RATE},aformat=channel_layouts=mono,asplit=3[a][b][c];[a]lowpass=f=300[low];\
         [b]highpass=f=300,lowpass=f=3000[middle];[c]highpass=f=3000[high];[low][middle][high]amerge=inputs=3[bands]"
    );
    let (from, to) = (sound.to_string_lossy(), wav.to_string_lossy());
    ffmpeg(&["-v", "error", "-i", &from, "-filter_complex", &graph, "-map", "[bands]", "-c:a", "pcm_s16le", &to]);
    let samples: Vec<i16> = hound::WavReader::open(&wav).unwrap().into_samples().map(Result::unwrap).collect();
    let mut text = String::from("seconds low middle high\n");
    for (index, tenth) in samples.chunks_exact(RATE / 10 * 3).enumerate() {
        let [low, middle, high] = [0, 1, 2].map(|band| level(tenth.iter().skip(band).step_by(3)));
        writeln!(text, "{:.1} {low:.1} {middle:.1} {high:.1}", index as f64 / 10.0).unwrap();
    }
    text
}

fn level<'a>(samples: impl ExactSizeIterator<Item = &'a i16>) -> f64 {
    let count = samples.len() as f64;
    let power: f64 = samples.map(|&sample| (f64::from(sample) / 32_768.0).powi(2)).sum();
    (10.0 * (power / count).max(1e-12).log10()).max(SILENCE)
}

pub(super) fn differences() -> Vec<String> {
    names().iter().filter_map(|name| difference(name)).collect()
}

fn difference(name: &str) -> Option<String> {
    let Ok(wanted) = std::fs::read_to_string(kept(name)) else { return Some(format!("{name} was not kept yet")) };
    let (wanted, found) = (lines(&wanted), lines(&std::fs::read_to_string(made(name)).unwrap()));
    if wanted.len() != found.len() {
        return Some(format!("{name} has {} tenths of a second, must have {}", found.len(), wanted.len()));
    }
    let far = |(wanted, found): &(&Vec<f64>, &Vec<f64>)| wanted.iter().zip(*found).any(|(a, b)| (a - b).abs() > TOLERANCE);
    let different: Vec<_> = wanted.iter().zip(&found).filter(far).collect();
    let (wanted, found) = different.first()?;
    Some(format!("{name} differs in {} tenths of a second; first {found:?}, must be {wanted:?}", different.len()))
}

/// Numbers by line, without the heading.
fn lines(text: &str) -> Vec<Vec<f64>> {
    text.lines().skip(1).map(|line| line.split(' ').map(|number| number.parse().unwrap()).collect()).collect()
}
