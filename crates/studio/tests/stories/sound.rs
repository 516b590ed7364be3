//! The sound of a video: as loud as it must be, music out of the way of words, and no click.

use studio::render::{Mix, Music, MusicSource, SceneAudio};
use studio::sound::ambiences;
use tokio_util::sync::CancellationToken;

use crate::meter::{CASES, Case, measure, set_up};
use crate::support::{ffmpeg, folder, studio};

async fn hears(case: Case) {
    let (studio, folder) = (studio().await, folder());
    let mix = set_up(&case, folder.path());
    let out = folder.path().join("mix.aac");
    let told = studio.mix(&mix, &out, &CancellationToken::new()).await.unwrap();
    let measured = measure(&case, &mix, &out);
    assert!((measured.integrated + 14.0).abs() <= 0.5 && measured.true_peak <= -1.0, "{measured:?}");
    assert!((measured.integrated - told.integrated).abs() <= 0.2, "another meter says the same: {told:?} {measured:?}");
    assert!(measured.click < 2.0, "a click: {measured:?}");
    if let Some(below) = measured.below {
        // pauses as long as these raise the whole, and the limiter then takes up to four decibels from the voice alone
        assert!((7.0..17.0).contains(&below), "{}: {measured:?}", case.name);
    }
    if let Some((depth, step)) = measured.ducking {
        assert!((8.0..12.0).contains(&depth) && step < 1.2, "{measured:?}");
    }
}

#[tokio::test]
async fn given_scenes_of_other_loudness_and_hard_edges_when_mixed_then_they_fit_and_nothing_clicks() {
    hears(CASES[0]).await;
}

#[tokio::test]
async fn given_a_short_track_when_mixed_then_it_goes_on_and_is_down_under_speech() {
    hears(CASES[2]).await;
}

#[tokio::test]
async fn given_a_far_too_loud_track_when_mixed_then_it_is_as_quiet_as_any_other() {
    hears(CASES[3]).await;
}

#[tokio::test]
async fn given_an_ambience_when_mixed_then_it_is_where_music_belongs() {
    hears(CASES[9]).await;
}

/// Two seconds of a tone as a narration.
fn narration(folder: &std::path::Path) -> Vec<SceneAudio> {
    let wav = folder.join("a.wav");
    ffmpeg(&["-v", "error", "-f", "lavfi", "-i", "sine=frequency=200:sample_rate=24000:duration=2", &wav.to_string_lossy()]);
    vec![SceneAudio { wav, frames: 90, lead_ms: 300 }]
}

#[tokio::test]
async fn given_music_that_cannot_be_played_when_mixed_then_the_refusal_says_why_and_nothing_is_left() {
    let (studio, folder) = (studio().await, folder());
    let narration = narration(folder.path());
    let file = |name: &str| folder.path().join(name);
    std::fs::write(file("text.mp3"), "this is no audio").unwrap();
    std::fs::write(file("list.m3u8"), "#EXTM3U\n#EXTINF:5,\na.wav\n").unwrap();
    let silence = file("silence.flac");
    ffmpeg(&["-v", "error", "-f", "lavfi", "-i", "anullsrc=d=4", &silence.to_string_lossy()]);
    let track = |name: &str| {
        let music = Music::new(MusicSource::Track { key: name.to_owned(), start_ms: 0 });
        Music { media: Some(file(name)), ..music }
    };
    let unknown = Music::new(MusicSource::Ambience { slug: "techno".to_owned(), seed: 1 });
    let missing = Music { media: None, ..track("lost") };
    let all = [
        (track("text.mp3"), "music_not_readable"),
        (track("list.m3u8"), "music_not_readable"),
        (track("silence.flac"), "music_silent"),
        (unknown, "ambience_unknown"),
        (missing, "music_not_readable"),
    ];
    let out = file("mix.aac");
    for (music, code) in all {
        let mix = Mix { narration: narration.clone(), music: Some(music) };
        let error = studio.mix(&mix, &out, &CancellationToken::new()).await.unwrap_err();
        assert_eq!(error.code(), code, "{error:?}");
        assert!(!error.is_retryable() && !out.exists());
    }
}

#[tokio::test]
async fn given_a_start_beyond_the_end_of_a_track_when_mixed_then_it_is_played_from_the_top() {
    let (studio, folder) = (studio().await, folder());
    let track = folder.path().join("track.ogg");
    ffmpeg(&["-v", "error", "-f", "lavfi", "-i", "sine=frequency=440:duration=3", &track.to_string_lossy()]);
    let narration = narration(folder.path());
    let mixed = async |start_ms: u64, name: &str| {
        let source = MusicSource::Track { key: "track".to_owned(), start_ms };
        let music = Music { media: Some(track.clone()), ..Music::new(source) };
        let out = folder.path().join(name);
        let mix = Mix { narration: narration.clone(), music: Some(music) };
        studio.mix(&mix, &out, &CancellationToken::new()).await.unwrap();
        std::fs::read(out).unwrap()
    };
    assert_eq!(mixed(60_000, "late.aac").await, mixed(0, "top.aac").await, "the same inputs give the same bytes");
}

#[tokio::test]
async fn given_a_seed_when_an_ambience_is_previewed_then_it_decides_what_is_heard() {
    let (studio, folder) = (studio().await, folder());
    let preview = async |seed: u32, name: &str| {
        let music = Music::new(MusicSource::Ambience { slug: ambiences()[0].slug.to_owned(), seed });
        let out = folder.path().join(name);
        let loudness = studio.music_preview(&music, 90, &out, &CancellationToken::new()).await.unwrap();
        assert!((loudness.integrated + 14.0).abs() <= 0.5 && loudness.true_peak <= -1.0, "{loudness:?}");
        std::fs::read(out).unwrap()
    };
    let first = preview(1, "a.aac").await;
    assert_eq!(first, preview(1, "b.aac").await);
    assert_ne!(first, preview(2, "c.aac").await);
}
