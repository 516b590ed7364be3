//! Narrations at one loudness.

use ebur128::{EbuR128, Mode};

use crate::StudioError;
use crate::wav::Samples;

/// Where every narration is brought before it is polished, in LUFS of one channel.
pub(crate) const VOICE: f64 = -20.0;
/// How loud such a narration is after the polish of the mix and in both channels, in LUFS: measured, within half a LU for
/// the local voice and espeak-ng.
pub(crate) const VOICE_MIXED: f64 = -22.0;
/// A scene is moved against the others by this much at most, in LU: a whisper stays softer than a shout.
const MOST: f64 = 8.0;
/// What is so much quieter than the others is noise, not speech, in LU.
const NOISE: f64 = 25.0;
/// Nothing is heard below this, in LUFS.
const SILENCE: f64 = -60.0;

/// The loudness of a narration in LUFS; very low for silence.
pub(crate) fn loudness(samples: &Samples) -> Result<f64, StudioError> {
    let failed =
        |error: ebur128::Error| StudioError::tool("render_failed", "A narration could not be measured.", error.to_string());
    let mut meter = EbuR128::new(1, samples.rate(), Mode::I).map_err(failed)?;
    meter.add_frames_i16(samples.as_slice()).map_err(failed)?;
    // a single short word is padded to the shortest stretch that has a loudness
    let lacking = (samples.rate() as usize * 4 / 10).saturating_sub(samples.as_slice().len());
    meter.add_frames_i16(&vec![0; lacking]).map_err(failed)?;
    Ok(meter.loudness_global().map_err(failed)?.max(-120.0))
}

/// The gain in dB that brings each narration towards a common loudness; nothing when none can be heard.
pub(crate) fn gains(loudness: &[f64]) -> Option<Vec<f64>> {
    let loudest = loudness.iter().copied().fold(f64::MIN, f64::max);
    let speaks = |level: f64| level > SILENCE && level > loudest - NOISE;
    let spoken: Vec<f64> = loudness.iter().copied().filter(|&level| speaks(level)).collect();
    if spoken.is_empty() {
        return None;
    }
    let power = spoken.iter().map(|level| 10_f64.powf(level / 10.0)).sum::<f64>() / spoken.len() as f64;
    let common = 10.0 * power.log10();
    let gain = |&level: &f64| VOICE - common + if speaks(level) { (common - level).clamp(-MOST, MOST) } else { 0.0 };
    Some(loudness.iter().map(gain).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn scenes_become_equally_loud_within_limits_and_noise_is_left_alone() {
        let near = |gains: &[f64], wanted: &[f64]| gains.iter().zip(wanted).all(|(a, b)| (a - b).abs() < 0.01);
        assert!(near(&gains(&[-26.0, -26.0]).unwrap(), &[6.0, 6.0]));
        let even = gains(&[-20.0, -26.0, -23.0]).unwrap();
        assert!(near(&even, &[0.0, 6.0, 3.0]), "{even:?}");
        let far = gains(&[-14.0, -14.0, -34.0]).unwrap();
        assert!(far[2] - far[0] < 2.0 * MOST && far[2] > far[0] + MOST - 0.01, "{far:?}");
        let noise = gains(&[-20.0, -70.0]).unwrap();
        assert!(near(&noise, &[0.0, 0.0]), "{noise:?}");
        assert_eq!(gains(&[-90.0, -120.0]), None);
        assert_eq!(gains(&[]), None);
    }

    #[test]
    fn a_tone_is_as_loud_as_the_standard_says_and_half_a_word_has_a_loudness() {
        // of a sine at 1 kHz the loudness in one channel is the level less 3.01 (BS.1770)
        let tone = |ms: u64, rate: u32| {
            let value = |i: u64| (2.0 * std::f64::consts::PI * 1000.0 * i as f64 / f64::from(rate)).sin() * 3276.7;
            Samples::of(rate, (0..ms * u64::from(rate) / 1000).map(|i| value(i) as i16).collect())
        };
        for rate in [16_000, 22_050, 24_000, 48_000] {
            let heard = loudness(&tone(2000, rate)).unwrap();
            assert!((heard + 23.0).abs() < 0.2, "{heard} at {rate}");
        }
        assert!(loudness(&tone(200, 24_000)).unwrap() > -30.0);
        assert!(loudness(&Samples::of(24_000, vec![0; 24_000])).unwrap() < -100.0);
        assert!(loudness(&Samples::of(24_000, Vec::new())).unwrap() < -100.0);
    }
}
