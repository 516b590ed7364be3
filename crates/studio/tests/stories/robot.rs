//! A voice that is not ours, spoken word by word, so that the truth is known: how far the aligner is off.

use std::path::Path;
use std::process::Command;

use studio::speech::Line;

use crate::support::{folder, studio};

const TEXT: &str =
    "Honey never spoils, and pots of it were found in ancient tombs. Bananas are berries, but strawberries are not.";
const RATE: u64 = 22_050;

/// What espeak-ng says for a word, without the silence around it.
#[allow(clippy::disallowed_methods, reason = "an independent voice, only for tests")]
fn say(word: &str, folder: &Path) -> Vec<i16> {
    let path = folder.join("word.wav");
    let status = Command::new("espeak-ng").arg("-w").arg(&path).arg(word).status().expect("espeak-ng is installed");
    assert!(status.success());
    let mut reader = hound::WavReader::open(&path).unwrap();
    assert_eq!(u64::from(reader.spec().sample_rate), RATE);
    let samples: Vec<i16> = reader.samples::<i16>().map(Result::unwrap).collect();
    let loud = |sample: &i16| sample.unsigned_abs() > 200;
    samples[samples.iter().position(loud).unwrap()..=samples.iter().rposition(loud).unwrap()].to_vec()
}

fn write(samples: &[i16], path: &Path) {
    let spec =
        hound::WavSpec { channels: 1, sample_rate: RATE as u32, bits_per_sample: 16, sample_format: hound::SampleFormat::Int };
    let mut writer = hound::WavWriter::create(path, spec).unwrap();
    for &sample in samples {
        writer.write_sample(sample).unwrap();
    }
    writer.finalize().unwrap();
}

#[tokio::test]
async fn given_words_of_another_voice_at_known_places_when_aligned_then_the_median_error_is_below_80_ms() {
    let (studio, folder) = (studio().await, folder());
    let (mut samples, mut truth) = (vec![0; RATE as usize / 10], Vec::new());
    for word in TEXT.split_whitespace() {
        let said = say(word, folder.path());
        let at = |samples: usize| samples as u64 * 1000 / RATE;
        truth.push((at(samples.len()), at(samples.len() + said.len())));
        samples.extend(said);
        let pause = if word.ends_with(['.', ',']) { RATE * 4 / 10 } else { RATE / 20 };
        samples.resize(samples.len() + pause as usize, 0);
    }
    let wav = folder.path().join("all.wav");
    write(&samples, &wav);
    let words = studio.aligner().align(&wav, &Line::new(TEXT, "en")).await.unwrap();
    let mut errors: Vec<u64> = words
        .iter()
        .zip(&truth)
        .flat_map(|(word, truth)| [word.start_ms.abs_diff(truth.0), word.end_ms.abs_diff(truth.1)])
        .collect();
    errors.sort_unstable();
    let part = |hundredth: usize| errors[(errors.len() - 1) * hundredth / 100];
    let told = format!("median {} ms, 90 in 100 below {} ms", part(50), part(90));
    assert!(part(50) < 80, "{told}");
    eprintln!("the aligner and another voice: {told}");
}
