//! From words to a finished video, and what the last check will not let through.

use std::path::{Path, PathBuf};

use studio::captions::{SceneOverlays, Style};
use studio::render::{Cover, Expectation, Format, Mix, SceneAudio, SceneShot, timeline};
use studio::sound::trim;
use studio::speech::Line;
use studio::timing::time_words;
use studio::write::{Brief, BriefKind};
use studio::{Studio, footage};
use tokio_util::sync::CancellationToken;

use crate::support::{ffmpeg, folder, studio};

const SCRIPT: &str = "Octopuses have three hearts and blue blood. Two of the hearts serve the gills, and one serves the rest.";

struct Made {
    video: PathBuf,
    expected: Expectation,
}

async fn make(studio: &Studio, folder: &Path) -> Made {
    let cancel = CancellationToken::new();
    let brief = Brief { title: Some("Hearts".into()), ..Brief::new(BriefKind::Script, SCRIPT, "en") };
    let plan = studio.writer().write(&brief).await.unwrap();
    let (aligner, mut spoken) = (studio.aligner(), Vec::new());
    for (index, scene) in plan.scenes.iter().enumerate() {
        let wav = folder.join(format!("{index}.wav"));
        let line = Line::new(&scene.narration, "en");
        let heard = trim(&wav, studio.voice().speak(&line, &wav).await.unwrap()).await.unwrap().spoken;
        let timed = time_words(aligner.as_ref(), &wav, &line, heard.words, heard.duration_ms).await;
        spoken.push((wav, heard.duration_ms, timed.words));
    }
    let slots = timeline(&spoken.iter().map(|(_, duration_ms, _)| *duration_ms).collect::<Vec<_>>());
    let (mut pieces, mut narration, mut scenes) = (Vec::new(), Vec::new(), Vec::new());
    for (index, ((wav, _, timed), slot)) in spoken.into_iter().zip(&slots).enumerate() {
        let shot = SceneShot {
            format: Format::default(),
            frames: slot.frames,
            lead_ms: slot.lead_ms,
            footage: footage::choose(index, 5, &[]),
            fit: footage::Fit::default(),
            media: None,
            words: timed,
            emphasis: plan.scenes[index].emphasis.clone(),
            captions: Style::default(),
            overlays: SceneOverlays::default(),
            entrance: None,
            fade_in_frames: 0,
            fade_out_frames: 0,
        };
        let piece = folder.join(format!("{index}.mp4"));
        let drawn = studio.render_scene(&shot, &piece, &|_, _| {}, &cancel).await.unwrap();
        scenes.push((shot, drawn));
        pieces.push(piece);
        narration.push(SceneAudio { wav, frames: slot.frames, lead_ms: slot.lead_ms });
    }
    let (audio, video) = (folder.join("mix.aac"), folder.join("video.mp4"));
    let loudness = studio.mix(&Mix::of(narration), &audio, &cancel).await.unwrap();
    assert!((loudness.integrated + 14.0).abs() <= 0.5 && loudness.true_peak <= -1.0, "{loudness:?}");
    studio.join(&pieces, &audio, &plan.title, &video, &cancel).await.unwrap();
    let expected = Expectation::of(scenes.iter().map(|(shot, drawn)| (shot, drawn))).unwrap();
    Made { video, expected }
}

#[tokio::test]
async fn given_a_script_when_made_twice_then_both_pass_the_check_and_are_the_same_bytes() {
    let (studio, first, second) = (studio().await, folder(), folder());
    let made = make(&studio, first.path()).await;
    let facts = studio.check(&made.video, &made.expected, &CancellationToken::new()).await.unwrap();
    assert_eq!((facts.width, facts.height, facts.frames), (1080, 1920, made.expected.frames()));
    assert_eq!(facts.bytes, made.video.metadata().unwrap().len());
    assert!((facts.loudness.integrated + 14.0).abs() <= 0.5 && facts.loudness.true_peak <= -1.0);
    let again = make(&studio, second.path()).await;
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
async fn given_silence_then_it_is_not_mixed_into_a_video() {
    let (studio, folder) = (studio().await, folder());
    let (wav, out) = (folder.path().join("a.wav"), folder.path().join("mix.aac"));
    ffmpeg(&["-v", "error", "-f", "lavfi", "-i", "anullsrc=r=24000:cl=mono", "-t", "2", &wav.to_string_lossy()]);
    let narration = Mix::of(vec![SceneAudio { wav, frames: 75, lead_ms: 300 }]);
    let error = studio.mix(&narration, &out, &CancellationToken::new()).await.unwrap_err();
    assert_eq!(error.code(), "audio_silent");
    assert!(!out.exists());
}
