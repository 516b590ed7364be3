//! Voices of other people's servers: what they are asked, what is made of their answers, and that nothing is bought twice.

use std::path::Path;
use std::sync::Arc;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use serde_json::{Value, json};
use studio::provider::{Provider, Usage};
use studio::speech::{ElevenLabs, Line, OpenAiSpeech, Pronunciation, Voice, elevenlabs};
use studio::timing::time_words;
use studio::{Studio, StudioError, TimingSource};

use crate::ledger::Memory;
use crate::server::{Server, reply, said};
use crate::support::{ffmpeg, folder, studio};

/// A tone of so many seconds in the format of this file ending.
fn tone(seconds: f64, ending: &str) -> Vec<u8> {
    let folder = folder();
    let path = folder.path().join(format!("tone.{ending}"));
    let source = format!("sine=frequency=300:sample_rate=44100:duration={seconds}");
    ffmpeg(&["-v", "error", "-f", "lavfi", "-i", &source, &path.to_string_lossy()]);
    std::fs::read(path).unwrap()
}

/// An answer in which every character takes a tenth of a second.
fn spoken(text: &str) -> Value {
    let characters: Vec<String> = text.chars().map(String::from).collect();
    let starts: Vec<f64> = (0..characters.len()).map(|index| index as f64 / 10.0).collect();
    let ends: Vec<f64> = starts.iter().map(|start| start + 0.1).collect();
    let audio = STANDARD.encode(tone(characters.len() as f64 / 10.0, "mp3"));
    let alignment =
        json!({"characters": characters, "character_start_times_seconds": starts, "character_end_times_seconds": ends});
    json!({"audio_base64": audio, "alignment": alignment, "normalized_alignment": null})
}

async fn elevenlabs() -> Server {
    let speak = |text: &Value| reply(200, "character-cost: 7\r\n", spoken(text.as_str().unwrap()).to_string());
    Server::start(move |got| speak(&got.body["text"])).await
}

fn voice(studio: &Studio, server: &Server, ledger: &Arc<Memory>, model: &str) -> ElevenLabs {
    ElevenLabs::new(studio, &server.door(Provider::ElevenLabs), ledger.clone(), "voice1", model)
}

fn line() -> Line {
    let said = Pronunciation { written: "GIFs".into(), spoken: "jifs".into() };
    let neighbours = (Some("Before [it].".to_owned()), Some("After 2.".to_owned()));
    Line {
        before: neighbours.0,
        after: neighbours.1,
        pronunciations: vec![said],
        ..Line::new("[sighs] I paid $20 \u{1f600} for GIFs.", "en-GB")
    }
}

#[tokio::test]
async fn given_elevenlabs_when_it_speaks_then_the_written_words_have_its_times_and_it_is_bought_once() {
    let (studio, server, ledger, folder) = (studio().await, elevenlabs().await, Arc::new(Memory::default()), folder());
    let (voice, wav) = (voice(&studio, &server, &ledger, "eleven_flash_v2_5"), folder.path().join("a.wav"));
    let heard = voice.speak(&line(), &wav).await.unwrap();
    let asked = &server.got()[0];
    let path = "api.elevenlabs.io/v1/text-to-speech/voice1/with-timestamps";
    assert_eq!(asked.target, format!("{path}?output_format=mp3_44100_128"));
    assert!(asked.headers.contains("xi-api-key: key-of-a-test\r\n"));
    assert_eq!(asked.body["text"], "sighs I paid twenty dollars for jifs.");
    assert_eq!((&asked.body["model_id"], &asked.body["language_code"]), (&json!("eleven_flash_v2_5"), &json!("en")));
    assert_eq!((&asked.body["previous_text"], &asked.body["next_text"]), (&json!("Before it."), &json!("After two.")));
    assert!(asked.body["seed"].is_u64() && asked.body["voice_settings"]["speed"] == 1.0);

    let words = heard.words.clone().unwrap();
    assert!(words.iter().map(|word| word.text.as_str()).eq(line().text.split_whitespace()));
    let times: Vec<_> = words.iter().map(|word| (word.start_ms, word.end_ms)).collect();
    assert_eq!(times, [(0, 500), (600, 700), (800, 1200), (1300, 2700), (2700, 2700), (2800, 3100), (3200, 3600)]);
    assert!((3650..=3800).contains(&heard.duration_ms), "{}", heard.duration_ms);
    let kept = time_words(&*studio.aligner(), &wav, &line(), heard.words.clone(), heard.duration_ms).await;
    assert_eq!(kept.source, TimingSource::Provider);

    let edited = Line { before: None, after: Some("Another.".into()), ..line() };
    assert_eq!(voice.speak(&edited, &wav).await.unwrap(), heard, "a neighbour that changes buys nothing");
    let usage = Usage { characters: 7, requests: 1, ..Usage::default() };
    assert_eq!((server.got().len(), ledger.usages()), (1, vec![usage]));
}

#[tokio::test]
async fn given_a_pace_beyond_elevenlabs_when_it_speaks_then_the_rest_is_made_here() {
    let (studio, server, ledger, folder) = (studio().await, elevenlabs().await, Arc::new(Memory::default()), folder());
    let (voice, wav) = (voice(&studio, &server, &ledger, "eleven_multilingual_v2"), folder.path().join("a.wav"));
    let normal = voice.speak(&Line::new("Some words here.", "de"), &wav).await.unwrap();
    let fast = voice.speak(&Line { rate: 1.3, ..Line::new("Some words here.", "de") }, &wav).await.unwrap();
    let [first, second] = [0, 1].map(|index| server.got()[index].body.clone());
    assert_eq!((&first["voice_settings"]["speed"], &second["voice_settings"]["speed"]), (&json!(1.0), &json!(1.2)));
    assert!(first.get("language_code").is_none(), "this model knows the language by itself");
    let pace = normal.duration_ms as f64 / fast.duration_ms as f64;
    assert!((pace - 1.3 / 1.2).abs() < 0.05, "{pace}");
    assert_eq!(fast.words.unwrap()[2].end_ms, (1500.0_f64 * 1.2 / 1.3).round() as u64);
    let wild = voice.speak(&Line { rate: f64::NAN, ..Line::new("Some", "de") }, &wav).await;
    assert_eq!(wild.unwrap_err().code(), "rate_out_of_range");
}

#[tokio::test]
async fn given_bad_answers_when_elevenlabs_speaks_then_each_is_told_apart() {
    let (studio, folder) = (studio().await, folder());
    let wav = folder.path().join("a.wav");
    let refusal = async |status: u16, body: &'static str, text: &str, voice: &str| {
        let server = Server::start(move |_| reply(status, "", body)).await;
        let ledger = Arc::new(Memory::default());
        let voice = ElevenLabs::new(&studio, &server.door(Provider::ElevenLabs), ledger.clone(), voice, "eleven_v3");
        let error = voice.speak(&Line::new(text, "en"), &wav).await.unwrap_err();
        assert!(!format!("{error:?}").contains("key-of-a-test"));
        (error.code(), server.got().len(), ledger.cancelled().first().copied())
    };
    let gone = r#"{"detail":{"type":"not_found","code":"voice_not_found","message":"no"}}"#;
    assert_eq!(refusal(404, gone, "Hello.", "v").await, ("voice_unknown", 1, Some(false)));
    assert_eq!(refusal(200, "{}", "Hello.", "v").await, ("nonsense", 1, Some(true)));
    let no_audio = r#"{"audio_base64":"bm8gYXVkaW8="}"#;
    assert_eq!(refusal(200, no_audio, "Hello.", "v").await, ("nonsense", 1, None));
    assert_eq!(refusal(200, "{}", &"word ".repeat(1100), "v").await, ("too_long", 0, None));
    assert_eq!(refusal(200, "{}", "Hello.", "../v1").await, ("voice_unknown", 0, None));
    assert_eq!(refusal(200, "{}", "\u{1f600}", "v").await, ("nothing_to_speak", 0, None));
}

#[tokio::test]
async fn given_an_account_when_its_voices_models_and_plan_are_listed_then_they_read() {
    let server = Server::start(|got| {
        said(&match got.target.rsplit('/').next().unwrap().split('?').next().unwrap() {
            "voices" => json!({"voices": [{"voice_id": "a", "name": "Ann", "labels": {"gender": "female", "accent": null},
                "preview_url": "https://x.example/a.mp3"}], "has_more": !got.target.contains("next_page_token"), "next_page_token": "n"}),
            "models" => {
                json!([{"model_id": "m", "name": "M", "can_do_text_to_speech": true, "languages": [{"language_id": "en", "name": "English"}],
                "maximum_text_length_per_request": 5000}, {"model_id": "listens", "can_do_text_to_speech": false}])
            }
            _ => {
                json!({"tier": "creator", "character_count": 5, "character_limit": 100, "next_character_count_reset_unix": 1_800_000_000})
            }
        })
    })
    .await;
    let door = server.door(Provider::ElevenLabs);
    let page = elevenlabs::voices(&door, "ann", None).await.unwrap();
    assert_eq!(
        (page.voices[0].id.as_str(), page.voices[0].gender.as_deref(), page.next.as_deref()),
        ("a", Some("female"), Some("n"))
    );
    assert_eq!(elevenlabs::voices(&door, "", page.next.as_deref()).await.unwrap().next, None);
    assert!(server.got()[0].target.ends_with("?page_size=30&search=ann"));
    let models = elevenlabs::models(&door).await.unwrap();
    assert_eq!((models.len(), models[0].max_characters, models[0].languages.as_slice()), (1, Some(5000), &["en".to_owned()][..]));
    let account = elevenlabs::account(&door).await.unwrap();
    assert_eq!((account.tier.as_str(), account.characters_used, account.characters_limit), ("creator", 5, 100));
    assert_eq!(account.resets_at.unwrap().timestamp(), 1_800_000_000);
}

async fn openai(studio: &Studio, server: &Server, provider: Provider, text: &str, wav: &Path) -> Result<u64, StudioError> {
    let voice = OpenAiSpeech::new(studio, &server.door(provider), Arc::new(Memory::default()), "nova", "tts-1");
    let heard = voice.speak(&Line { rate: 0.9, ..Line::new(text, "en") }, wav).await?;
    assert_eq!(heard.words, None);
    Ok(heard.duration_ms)
}

#[tokio::test]
async fn given_openai_or_a_server_like_it_when_it_speaks_then_any_usual_audio_is_taken() {
    let (studio, folder) = (studio().await, folder());
    let wav = folder.path().join("a.wav");
    let server = Server::start(|got| match got.body["response_format"].as_str() {
        Some("wav") if got.target.starts_with("v1/") => reply(400, "", "{}"),
        Some(format) => reply(200, "", tone(2.0, format)),
        None => reply(200, "", ""),
    })
    .await;
    let heard = openai(&studio, &server, Provider::OpenAi, "It costs $5.", &wav).await.unwrap();
    assert!((1990..=2010).contains(&heard), "{heard}");
    let asked = &server.got()[0];
    assert_eq!(asked.target, "api.openai.com/v1/audio/speech");
    assert!(asked.headers.contains("authorization: Bearer key-of-a-test\r\n"));
    let body =
        json!({"model": "tts-1", "input": "It costs five dollars.", "voice": "nova", "speed": 0.9, "response_format": "wav"});
    assert_eq!(asked.body, body);
    let heard = openai(&studio, &server, Provider::Compatible, "It costs $5.", &wav).await.unwrap();
    assert!((1950..=2100).contains(&heard), "{heard}");
    let long = openai(&studio, &server, Provider::OpenAi, &"word ".repeat(820), &wav).await;
    assert_eq!((long.unwrap_err().code(), server.got().len()), ("too_long", 3));
}
