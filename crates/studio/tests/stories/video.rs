//! From words to a finished video, and what the last check will not let through.

use std::path::{Path, PathBuf};

use studio::captions::{SceneOverlays, Style};
use studio::render::{Cover, Expectation, Format, SceneAudio, SceneShot, VideoFacts, timeline};
use studio::speech::Line;
use studio::timing::time_words;
use studio::write::{Brief, BriefKind};
use studio::{Studio, StudioError, footage};
use tokio_util::sync::CancellationToken;

use crate::support::{ffmpeg, folder, studio};

const SCRIPT: &str = "Octopuses have three hearts and blue blood. Two of the hearts serve the gills, and one serves the rest.";

struct Made {
    video: PathBuf,
    expected: Expectation,
}

async fn make(studio: &Studio, folder: &Path, captioned: bool) -> Made {
    let cancel = CancellationToken::new();
    let brief = Brief { title: Some("Hearts".into()), ..Brief::new(BriefKind::Script, SCRIPT, "en") };
    let plan = studio.writer().write(&brief).await.unwrap();
    let (aligner, mut spoken) = (studio.aligner(), Vec::new());
    for (index, scene) in plan.scenes.iter().enumerate() {
        let wav = folder.join(format!("{index}.wav"));
        let line = Line::new(&scene.narration, "en");
        let heard = studio.voice().speak(&line, &wav).await.unwrap();
        let timed = time_words(aligner.as_ref(), &wav, &line, heard.words, heard.duration_ms).await;
        spoken.push((wav, heard.duration_ms, timed.words));
    }
    let slots = timeline(&spoken.iter().map(|(_, duration_ms, _)| *duration_ms).collect::<Vec<_>>());
    let (mut pieces, mut narration, mut caption_pages, mut words) = (Vec::new(), Vec::new(), 0, 0);
    for (index, ((wav, _, timed), slot)) in spoken.into_iter().zip(&slots).enumerate() {
        words += timed.len() as u32;
        let shot = SceneShot {
            format: Format::default(),
            frames: slot.frames,
            lead_ms: slot.lead_ms,
            footage: footage::choose(index, 5, &[]),
            media: None,
            words: if captioned { timed } else { Vec::new() },
            emphasis: plan.scenes[index].emphasis.clone(),
            captions: Style::default(),
            overlays: SceneOverlays::default(),
            fade_in_frames: 0,
            fade_out_frames: 0,
        };
        let piece = folder.join(format!("{index}.mp4"));
        caption_pages += studio.render_scene(&shot, &piece, &|_, _| {}, &cancel).await.unwrap().caption_pages;
        pieces.push(piece);
        narration.push(SceneAudio { wav, frames: slot.frames, lead_ms: slot.lead_ms });
    }
    let (audio, video) = (folder.join("mix.aac"), folder.join("video.mp4"));
    let loudness = studio.mix(&narration, &audio, &cancel).await.unwrap();
    assert!((loudness.integrated + 14.0).abs() <= 0.5 && loudness.true_peak <= -1.0, "{loudness:?}");
    studio.join(&pieces, &audio, &plan.title, &video, &cancel).await.unwrap();
    let frames = slots.iter().map(|slot| slot.frames).sum();
    Made { video, expected: Expectation { frames, words, caption_pages } }
}

async fn check(studio: &Studio, video: &Path, expected: &Expectation) -> Result<VideoFacts, String> {
    let checked = studio.check(video, expected, &CancellationToken::new()).await;
    checked.map_err(|error| match error {
        StudioError::Tool { code: "check_failed", detail, .. } => detail,
        other => panic!("{other:?}"),
    })
}

#[tokio::test]
async fn given_a_script_when_made_twice_then_both_pass_the_check_and_are_the_same_bytes() {
    let (studio, first, second) = (studio().await, folder(), folder());
    let made = make(&studio, first.path(), true).await;
    let facts = check(&studio, &made.video, &made.expected).await.unwrap();
    assert_eq!((facts.width, facts.height, facts.frames), (1080, 1920, made.expected.frames));
    assert_eq!(facts.bytes, made.video.metadata().unwrap().len());
    assert!((facts.loudness.integrated + 14.0).abs() <= 0.5 && facts.loudness.true_peak <= -1.0);
    let again = make(&studio, second.path(), true).await;
    assert_eq!(std::fs::read(&made.video).unwrap(), std::fs::read(&again.video).unwrap());

    let cover = first.path().join("cover.jpg");
    let (style, format) = (Style::default(), Format::default());
    let cancel = CancellationToken::new();
    studio.cover(&made.video, &Cover { title: "Three hearts", style: &style, format }, &cover, &cancel).await.unwrap();
    assert!(std::fs::read(&cover).unwrap().starts_with(&[0xff, 0xd8]));
    let size = studio.probe(&cover).await.unwrap();
    assert_eq!((size.width, size.height), (1080, 1920));
    assert!(cover.metadata().unwrap().len() <= 2_000_000);
    let silent = first.path().join("mix.aac");
    let unseen = studio.cover(&silent, &Cover { title: "Nothing", style: &style, format }, &cover, &cancel).await;
    assert_eq!(unseen.unwrap_err().code(), "render_failed");
}

#[tokio::test]
async fn given_a_video_that_is_not_as_promised_then_the_check_names_what_is_wrong() {
    let (studio, folder) = (studio().await, folder());
    let made = make(&studio, folder.path(), false).await;
    let silent = Expectation { words: 0, ..made.expected.clone() };
    check(&studio, &made.video, &silent).await.unwrap();

    let lost = check(&studio, &made.video, &made.expected).await.unwrap_err();
    assert!(lost.contains("no captions were drawn") && lost.contains("cannot be seen"), "{lost}");
    let longer = check(&studio, &made.video, &Expectation { frames: silent.frames + 1, ..silent.clone() }).await.unwrap_err();
    assert!(longer.contains("number of frames"), "{longer}");

    let other = folder.path().join("other.mp4");
    let (from, to) = (made.video.to_string_lossy().into_owned(), other.to_string_lossy().into_owned());
    ffmpeg(&[
        "-v",
        "error",
        "-i",
        &from,
        "-c:v",
        "libx264",
        "-preset",
        "ultrafast",
        "-vf",
        "scale=540:960,fps=25",
        "-af",
        "volume=-9dB",
        &to,
    ]);
    let wrong = check(&studio, &other, &silent).await.unwrap_err();
    for what in ["not H.264 High", "not 1080x1920", "the frame rate", "the loudness", "index comes after", "edit list"] {
        assert!(wrong.contains(what), "{what} is not in {wrong}");
    }
}

#[tokio::test]
async fn given_silence_then_it_is_not_mixed_into_a_video() {
    let (studio, folder) = (studio().await, folder());
    let (wav, out) = (folder.path().join("a.wav"), folder.path().join("mix.aac"));
    ffmpeg(&["-v", "error", "-f", "lavfi", "-i", "anullsrc=r=24000:cl=mono", "-t", "2", &wav.to_string_lossy()]);
    let narration = [SceneAudio { wav, frames: 75, lead_ms: 300 }];
    let error = studio.mix(&narration, &out, &CancellationToken::new()).await.unwrap_err();
    assert_eq!(error.code(), "audio_silent");
    assert!(!out.exists());
}
