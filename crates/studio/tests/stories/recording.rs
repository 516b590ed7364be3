//! A recording of one's own, cut into its scenes.

use studio::speech::Line;
use studio::{Studio, StudioError};

use crate::support::{ffmpeg, folder, studio};

const SCENES: [&str; 3] = [
    "Octopuses have three hearts and blue blood.",
    "Two of the hearts serve the gills, and 1 serves the rest.",
    "Honey never spoils, and pots of it were found in ancient tombs.",
];

fn narrations(texts: &[&str]) -> Vec<String> {
    texts.iter().map(|text| (*text).to_owned()).collect()
}

async fn code(studio: &Studio, file: &std::path::Path, texts: &[&str]) -> &'static str {
    let folder = folder();
    let cut = studio.cut_recording(file, &narrations(texts), "en", folder.path()).await;
    cut.map_or_else(|error: StudioError| error.code(), |_| "ok")
}

#[tokio::test]
async fn given_a_recording_of_all_scenes_when_cut_then_each_is_heard_in_its_own_piece() {
    let (studio, folder) = (studio().await, folder());
    let (mut parts, mut filter, mut lengths) = (Vec::new(), String::new(), Vec::new());
    for (index, text) in SCENES.iter().enumerate() {
        let wav = folder.path().join(format!("{index}.wav"));
        lengths.push(studio.voice().speak(&Line::new(text, "en"), &wav).await.unwrap().duration_ms);
        parts.extend(["-i".to_owned(), wav.to_string_lossy().into_owned()]);
        filter = format!("{filter}[{index}]adelay=600,apad=pad_dur=0.4[p{index}];");
    }
    let recording = folder.path().join("recording.m4a");
    filter.push_str("[p0][p1][p2]concat=n=3:v=0:a=1");
    let place = recording.to_string_lossy().into_owned();
    let args: Vec<&str> =
        ["-v", "error"].into_iter().chain(parts.iter().map(String::as_str)).chain(["-filter_complex", &filter, &place]).collect();
    ffmpeg(&args);

    let cut = studio.cut_recording(&recording, &narrations(&SCENES), "en", folder.path()).await.unwrap();
    assert_eq!(cut.len(), 3);
    for (((path, duration_ms), text), spoken_ms) in cut.iter().zip(SCENES).zip(&lengths) {
        assert!((spoken_ms - 100..spoken_ms + 1100).contains(duration_ms), "{duration_ms} of {spoken_ms} ms: {text}");
        let words = studio.aligner().align(path, &Line::new(text, "en")).await.unwrap();
        assert!(words.last().unwrap().end_ms <= *duration_ms);
    }
    let other =
        ["My grandmother baked seven enormous cakes for the village wedding.", "The train to Vienna leaves from platform nine."];
    assert_eq!(code(&studio, &recording, &other).await, "recording_other_text");
    assert_eq!(code(&studio, &recording, &SCENES[..1]).await, "recording_other_text");
}

#[tokio::test]
async fn given_what_is_no_recording_when_cut_then_the_refusal_says_why() {
    let (studio, folder) = (studio().await, folder());
    let file = |name: &str| folder.path().join(name);
    std::fs::write(file("text.mp3"), "this is no audio").unwrap();
    assert_eq!(code(&studio, &file("text.mp3"), &SCENES).await, "recording_not_readable");
    std::fs::write(file("list.m3u8"), "#EXTM3U\n#EXTINF:5,\ntext.mp3\n").unwrap();
    assert_eq!(code(&studio, &file("list.m3u8"), &SCENES).await, "recording_not_readable");
    let make = |source: &str, name: &str| ffmpeg(&["-v", "error", "-f", "lavfi", "-i", source, &file(name).to_string_lossy()]);
    make("testsrc=duration=1", "silent.mkv");
    assert_eq!(code(&studio, &file("silent.mkv"), &SCENES).await, "recording_not_readable");
    make("anullsrc=r=8000:cl=mono:d=601", "long.flac");
    assert_eq!(code(&studio, &file("long.flac"), &SCENES).await, "recording_too_long");
    make("anullsrc=r=8000:cl=mono:d=5", "silence.ogg");
    assert_eq!(code(&studio, &file("silence.ogg"), &SCENES).await, "recording_other_text");
}
