//! The formats that can be asked for.

use super::refusal::Refusal;
use super::tier::Tier;
use crate::speech::{Codec, Format};

/// What is given when nothing is asked for.
pub(super) const USUAL: &str = "mp3_44100_128";

const RATES: [u32; 7] = [8_000, 16_000, 22_050, 24_000, 32_000, 44_100, 48_000];
const MP3: [(u32, u32); 7] = [(22_050, 32), (24_000, 48), (44_100, 32), (44_100, 64), (44_100, 96), (44_100, 128), (44_100, 192)];
const OPUS: [u32; 5] = [32, 64, 96, 128, 192];

/// The format of a name, if this tier has it.
pub(super) fn read(name: &str, tier: Tier) -> Result<Format, Refusal> {
    let format = parse(name).ok_or_else(|| {
        Refusal::invalid("invalid_output_format", "output_format", format!("{name:?} is not an output format of this call."))
    })?;
    let least = match format {
        Format { codec: Codec::Mp3, kbps: Some(192), .. } => Tier::Creator,
        Format { codec: Codec::Pcm | Codec::Wav, rate: 44_100.., .. } => Tier::Pro,
        _ => Tier::Free,
    };
    if tier < least {
        return Err(Refusal::subscription("output_format", format!("{name} needs the tier {least} or a higher one.")));
    }
    Ok(format)
}

fn parse(name: &str) -> Option<Format> {
    let mut parts = name.split('_');
    let (codec, rate, kbps) = (parts.next()?, parts.next()?.parse::<u32>().ok()?, parts.next());
    let kbps = kbps.map(|text| text.parse::<u32>().ok()).map_or(Some(None), |number| number.map(Some))?;
    let codec = match (codec, kbps) {
        ("mp3", Some(kbps)) if MP3.contains(&(rate, kbps)) => Codec::Mp3,
        ("opus", Some(kbps)) if rate == 48_000 && OPUS.contains(&kbps) => Codec::Opus,
        ("pcm", None) if RATES.contains(&rate) => Codec::Pcm,
        ("wav", None) if RATES.contains(&rate) => Codec::Wav,
        ("ulaw", None) if rate == 8_000 => Codec::Ulaw,
        ("alaw", None) if rate == 8_000 => Codec::Alaw,
        _ => return None,
    };
    parts.next().is_none().then_some(Format { codec, rate, kbps })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_list_is_the_documented_one() {
        for name in ["mp3_22050_32", "mp3_44100_192", "pcm_8000", "wav_24000", "ulaw_8000", "alaw_8000", "opus_48000_32", USUAL] {
            assert!(read(name, Tier::Business).is_ok(), "{name}");
        }
        for name in ["mp3", "mp3_44100", "mp3_48000_128", "pcm_11025", "pcm_8000_64", "ulaw_16000", "opus_48000_48", "wav_8000_"]
        {
            assert!(read(name, Tier::Business).is_err(), "{name}");
        }
    }

    #[test]
    fn the_best_formats_cost_more() {
        assert!(read("mp3_44100_192", Tier::Starter).is_err() && read("mp3_44100_192", Tier::Creator).is_ok());
        assert!(read("pcm_44100", Tier::Creator).is_err() && read("wav_48000", Tier::Pro).is_ok());
    }
}
