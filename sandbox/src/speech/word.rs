//! One word by espeak-ng, without the silence around it.

use super::RATE;
use super::voice::Voice;
use crate::app::Sandbox;
use crate::tool::{Program, Trouble, Turn, whole};

/// What counts as silence at the ends, of 32,767.
const QUIET: i16 = 160;
/// Samples over which a cut end fades, so that it does not click.
const FADE: usize = 96;

/// The samples of `word` at [`RATE`]; none when there is nothing to say.
pub(super) async fn say(app: &Sandbox, turn: &Turn<'_>, word: &str, voice: &Voice, speed: f64) -> Result<Vec<i16>, Trouble> {
    if !word.chars().any(char::is_alphanumeric) {
        return Ok(Vec::new());
    }
    let (pitch, pace) = (voice.pitch.to_string(), voice.words_per_minute(speed).to_string());
    let input = whole(word.as_bytes().to_vec());
    let arguments: [&(dyn AsRef<std::ffi::OsStr> + Sync); 10] =
        [&"-v", &voice.name, &"-p", &pitch, &"-s", &pace, &"-b", &"1", &"--stdin", &"--stdout"];
    let sound = app.tools.run(turn, Program::Espeak, &arguments, input).await?;
    let (rate, samples) = read_wav(&sound).unwrap_or((RATE, Vec::new()));
    Ok(faded(resample(trim(&samples), rate)))
}

/// Sample rate and samples of a WAV of one channel with 16 bits. The lengths in its head are not known when it is piped.
fn read_wav(bytes: &[u8]) -> Option<(u32, Vec<i16>)> {
    let rate = u32::from_le_bytes(bytes.get(24..28)?.try_into().ok()?);
    let data = bytes.windows(4).position(|window| window == b"data")? + 8;
    let samples = bytes.get(data..)?.chunks_exact(2).map(|pair| i16::from_le_bytes([pair[0], pair[1]]));
    Some((rate, samples.collect()))
}

fn trim(samples: &[i16]) -> &[i16] {
    let loud = |sample: &i16| sample.unsigned_abs() > QUIET.unsigned_abs();
    let first = samples.iter().position(loud).unwrap_or(samples.len());
    let last = samples.iter().rposition(loud).map_or(first, |last| last + 1);
    &samples[first..last]
}

/// From `rate` to [`RATE`], between neighbours along a straight line.
fn resample(samples: &[i16], rate: u32) -> Vec<i16> {
    let length = samples.len() as u64 * u64::from(RATE) / u64::from(rate.max(1));
    let step = f64::from(rate) / f64::from(RATE);
    let at = |index: usize| f64::from(samples.get(index).copied().unwrap_or(0));
    (0..length)
        .map(|index| {
            let place = index as f64 * step;
            let (left, part) = (place as usize, place.fract());
            (at(left) * (1.0 - part) + at(left + 1) * part) as i16
        })
        .collect()
}

fn faded(mut samples: Vec<i16>) -> Vec<i16> {
    let length = samples.len();
    for index in 0..FADE.min(length / 2) {
        for place in [index, length - 1 - index] {
            samples[place] = (i32::from(samples[place]) * (index as i32 + 1) / FADE as i32) as i16;
        }
    }
    samples
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_change_of_rate_keeps_the_length_in_time() {
        assert_eq!(resample(&[100; 2_205], 22_050).len(), 2_400);
        assert_eq!(resample(&[100; 10], RATE), vec![100; 10]);
    }

    #[test]
    fn silence_at_the_ends_is_cut_and_within_kept() {
        assert_eq!(trim(&[0, 3, 900, 0, -900, 5, 0]), [900, 0, -900]);
        assert!(trim(&[0, 9, 0]).is_empty());
    }
}
