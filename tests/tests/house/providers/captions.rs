//! Captions stand where their words are heard, whatever the words are.

use std::path::{Path, PathBuf};

use anyhow::{Context as _, Result};
use serde_json::json;
use studio::Studio;
use studio::speech::Line;
use tests::{Scene, project, rows};

use super::provided;
use crate::stage::{PATIENCE, Stage};

/// Numbers, names, abbreviations, emoji, quotes, signs.
const TEXTS: [&str; 10] = [
    "In 1969 about 600 million people watched the moon landing.",
    "Dr. Ada Lovelace met Mr. Babbage on St. James Street at 7:30 p.m.",
    "NASA and the BBC agree on that, e.g. in London.",
    "She said \u{201c}never\u{201d}, then \u{2018}maybe\u{2019}, and then \u{201c}yes!\u{201d}",
    "Honey \u{1f36f} is sweet, bees \u{1f41d} are busy, and that is that.",
    "It costs $3.50, or 20% less on Sundays & holidays.",
    "Go to example.com/bees or write to hello@example.com today.",
    "The 2nd of May was a Friday; the 3rd was wetter.",
    "Reykjav\u{ed}k, Z\u{fc}rich and S\u{e3}o Paulo are cities by the water.",
    "Wait\u{2026} what? #Octopus has 3 hearts \u{2014} really, @everyone!",
];

#[tokio::test]
async fn ten_strange_texts_are_captioned_word_for_word_where_they_are_heard() -> Result<()> {
    // given a video of ten texts, spoken by a voice that tells its times
    let stage = Stage::set().await?;
    let settings = json!({ "scriptKind": "TALKING_POINTS", "writing": { "writer": "BUILT_IN" }, "footageOrder": ["BACKDROPS"] });
    let pipeline = provided(&stage, settings).await?;
    let started = stage.person.start_run(&pipeline, &TEXTS.join("\n")).await?;
    let run = stage.person.await_end(&started.id, PATIENCE).await?;
    assert_eq!(run.state, "DONE", "{run:#?}");
    let made = stage.person.made(&run.id).await?;

    // then every word is captioned as it is written, in order
    let written = TEXTS.join(" ");
    let captions = stage.person.program.download(&run.captions.as_ref().context("no captions")?.url).await?;
    let shown = String::from_utf8(captions)?;
    let lines = shown.lines().filter(|line| !line.is_empty() && !line.contains("-->") && line.parse::<u32>().is_err());
    let shown: Vec<&str> = lines.flat_map(str::split_whitespace).collect();
    assert_eq!(shown, written.split_whitespace().collect::<Vec<_>>());

    // and where an independent listener hears it
    let studio = Studio::open(&tools()).await?;
    let mut errors = Vec::new();
    for scene in &made.scenes {
        assert_eq!(scene.timing_source.as_deref(), Some("PROVIDER"), "{scene:#?}");
        errors.extend(differences(&studio, scene, &narration(&stage, scene).await?).await?);
    }
    errors.sort_unstable();
    let median = errors[errors.len() / 2];
    assert!(errors.len() > 60 && median < 80, "{median} ms over {} words: {errors:?}", errors.len());
    stage.house.close().await
}

/// How far the beginning of each word is from where it is heard, in milliseconds.
async fn differences(studio: &Studio, scene: &Scene, wav: &Path) -> Result<Vec<u64>> {
    let line = Line::new(&scene.narration, "en");
    let heard = studio.aligner().align(wav, &line).await?;
    let spoken = line.spoken();
    let pairs = scene.words.iter().zip(&heard).zip(&spoken).filter(|(_, spoken)| !spoken.is_silent());
    Ok(pairs.map(|((shown, heard), _)| shown.start_ms.abs_diff(heard.start_ms)).collect())
}

/// The narration of a scene, as it was kept.
async fn narration(stage: &Stage, scene: &Scene) -> Result<PathBuf> {
    let database = stage.house.database().await?;
    let find = |rows: Vec<serde_json::Value>, id: &serde_json::Value| rows.into_iter().find(|row| row["id"] == *id);
    let scenes = rows(&database, "scene").await?;
    let row = scenes.into_iter().find(|row| row["narration"] == scene.narration.as_str()).context("no such scene")?;
    let artefact = find(rows(&database, "artefact").await?, &row["narration_id"]).context("no narration")?;
    let key = artefact["store_key"].as_str().context("no file")?;
    Ok(stage.house.folder().join("data/files").join(key))
}

fn tools() -> settings::Studio {
    settings::Studio {
        ffmpeg: "ffmpeg".into(),
        ffprobe: "ffprobe".into(),
        speech_python: project().join(".venv/bin/python"),
        speech_dir: project().join("crates/studio/speech"),
        render_jobs: None,
        video_encoder: settings::VideoEncoder::default(),
    }
}
