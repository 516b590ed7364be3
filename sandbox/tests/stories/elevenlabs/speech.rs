//! The sound, and the times of its characters.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use reqwest::StatusCode;
use serde_json::{Value, json};

use super::say;
use crate::stand::{Stand, read};

const TEXT: &str = "Quiet mornings begin slowly. Then, at noon, everything wakes.";

fn numbers(list: &Value) -> Vec<f64> {
    list.as_array().unwrap().iter().map(|number| number.as_f64().unwrap()).collect()
}

fn characters(alignment: &Value) -> String {
    alignment["characters"].as_array().unwrap().iter().map(|one| one.as_str().unwrap()).collect()
}

/// The loudness of a part of bare samples at 24 kHz.
fn loudness(sound: &[u8], from: f64, to: f64) -> f64 {
    let place = |seconds: f64| (seconds * 24_000.0) as usize * 2;
    let part = &sound[place(from)..place(to).min(sound.len())];
    let squares = part.chunks_exact(2).map(|pair| f64::from(i16::from_le_bytes([pair[0], pair[1]])).powi(2));
    (squares.sum::<f64>() / (part.len() as f64 / 2.0).max(1.0)).sqrt()
}

#[tokio::test]
async fn words_are_heard_when_their_characters_are_and_silence_lies_between() {
    let stand = Stand::start();
    let (status, answer) = read(say(&stand, "/with-timestamps?output_format=pcm_24000", &json!({ "text": TEXT }))).await;
    assert_eq!(status, StatusCode::OK);
    let sound = STANDARD.decode(answer["audio_base64"].as_str().unwrap()).unwrap();
    let alignment = &answer["alignment"];
    assert_eq!(characters(alignment), TEXT);
    let starts = numbers(&alignment["character_start_times_seconds"]);
    let ends = numbers(&alignment["character_end_times_seconds"]);
    assert_eq!((starts.len(), ends.len()), (TEXT.len(), TEXT.len()));
    for (place, letter) in TEXT.char_indices() {
        assert!(starts[place] <= ends[place] && ends[place] <= sound.len() as f64 / 48_000.0 + 0.001);
        let heard = loudness(&sound, starts[place] + 0.002, ends[place] - 0.002);
        assert!(letter != ' ' || heard < 1.0, "silence at {place}: {heard}");
    }
    let mut at = 0;
    for word in TEXT.split(' ') {
        let heard = loudness(&sound, starts[at], ends[at + word.len() - 1]);
        assert!(heard > 300.0, "{word}: {heard}");
        at += word.len() + 1;
    }
}

#[tokio::test]
async fn what_is_spoken_is_told_beside_what_was_written() {
    let stand = Stand::start();
    let body = json!({ "text": "Dr. Lee saw 25% of 3 ships." });
    let (_, answer) = read(say(&stand, "/with-timestamps", &body)).await;
    assert_eq!(characters(&answer["alignment"]), "Dr. Lee saw 25% of 3 ships.");
    assert_eq!(characters(&answer["normalized_alignment"]), "Doctor Lee saw twenty-five percent of three ships.");
    let last = |name: &str| numbers(&answer[name]["character_end_times_seconds"]).pop();
    assert_eq!(last("alignment"), last("normalized_alignment"));
}

#[tokio::test]
async fn the_same_words_sound_the_same_and_other_voices_and_speeds_do_not() {
    let stand = Stand::start();
    let sound = async |place: &str, body: Value| {
        say(&stand, place, &body).send().await.unwrap().error_for_status().unwrap().bytes().await.unwrap()
    };
    let usual = sound("?output_format=pcm_16000", json!({ "text": TEXT })).await;
    assert_eq!(usual, sound("/stream?output_format=pcm_16000", json!({ "text": TEXT })).await);
    let fast = json!({ "text": TEXT, "voice_settings": { "speed": 1.2, "stability": 0.4, "use_speaker_boost": true } });
    assert!(sound("?output_format=pcm_16000", fast).await.len() < usual.len());
    let other = stand.client.post(stand.url("api.elevenlabs.io/v1/text-to-speech/EXAVITQu4vr4xnSDxMaL?output_format=pcm_16000"));
    let other = other.header("xi-api-key", super::KEY).json(&json!({ "text": TEXT })).send().await.unwrap();
    assert_ne!(other.bytes().await.unwrap(), usual);
}

#[tokio::test]
async fn every_kind_of_file_begins_as_it_should() {
    let stand = Stand::start();
    for (format, head) in [("wav_24000", &b"RIFF"[..]), ("opus_48000_64", b"OggS"), ("mp3_44100_128", b"")] {
        let answer = say(&stand, &format!("?output_format={format}"), &json!({ "text": "Hello." })).send().await.unwrap();
        assert_eq!(answer.status(), StatusCode::OK, "{format}");
        let bytes = answer.bytes().await.unwrap();
        let is_mp3 = bytes.starts_with(b"ID3") || bytes[0] == 0xff;
        assert!(bytes.starts_with(head) && (!head.is_empty() || is_mp3), "{format}");
    }
}

#[tokio::test]
async fn alignments_are_missing_stuck_or_too_late_on_demand() {
    let stand = Stand::start();
    let ask = async |how: &str| {
        stand.turn(json!({ "elevenlabs_alignments": how })).await;
        read(say(&stand, "/with-timestamps", &json!({ "text": TEXT }))).await.1["alignment"].clone()
    };
    let last = |alignment: &Value| numbers(&alignment["character_end_times_seconds"]).pop().unwrap();
    let sound = ask("sound").await;
    assert_eq!(ask("null").await, Value::Null);
    let starts = numbers(&ask("frozen").await["character_start_times_seconds"]);
    assert!(starts[starts.len() / 2..].windows(2).all(|pair| (pair[0] - pair[1]).abs() < f64::EPSILON));
    assert!(last(&ask("drifting").await) > last(&sound) * 1.3);
}
