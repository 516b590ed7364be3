//! Videos of one pipeline do not repeat each other.

use std::collections::HashSet;

use anyhow::{Context as _, Result};
use serde_json::json;

use super::{provided, until};
use crate::stage::Stage;

const TOPICS: [&str; 10] = [
    "Why the ocean glows at night",
    "How a forest talks",
    "The first cup of coffee",
    "Why rain has a smell",
    "What a river remembers",
    "How snow keeps plants warm",
    "The oldest bridge still in use",
    "Why the night sky is dark",
    "How bread rises",
    "What fire really is",
];

#[tokio::test]
async fn ten_videos_of_one_pipeline_repeat_no_clip_no_opening_and_no_topic() -> Result<()> {
    // given a pipeline and ten topics, all asked for at once from two workers
    let stage = Stage::set_in(tests::Blueprint::story()?.workers(2)).await?;
    let pipeline = provided(&stage, json!({ "approval": true })).await?;
    let mut runs = Vec::new();
    for topic in TOPICS {
        runs.push(stage.person.start_topic(&pipeline, topic).await?);
    }

    // when each has found something for all its scenes; how they are drawn is of no interest here
    let (mut clips, mut openings, mut titles, mut scenes) = (HashSet::new(), HashSet::new(), HashSet::new(), 0);
    for run in &runs {
        let run = until(&stage, run, "FOOTAGE").await?;
        assert!(run.error.is_none(), "{run:#?}");
        let made = stage.person.made(&run.id).await?;
        scenes += made.scenes.len();
        for scene in &made.scenes {
            let shown = scene.footage.clone().context("nothing is shown")?;
            // a library of a hundred and fifty clips may have nothing new for a scene; then a backdrop is shown
            let new = shown.starts_with("backdrop:") || clips.insert(shown);
            assert!(new, "{scene:#?} of {:?} was shown before", run.title);
        }
        openings.insert(made.scenes[0].narration.clone());
        titles.insert(run.title);
    }

    // then no clip is shown twice, and no two begin or are called the same
    assert_eq!((openings.len(), titles.len()), (TOPICS.len(), TOPICS.len()), "{openings:#?} {titles:#?}");
    assert!(clips.len() * 10 > scenes * 7, "only {} of {scenes} scenes show a clip", clips.len());

    // and a topic that the pipeline had is not taken again, unless the person insists
    let again = stage.person.start_topic(&pipeline, "why the OCEAN glows at night?").await;
    assert!(again.is_ok(), "a cancelled video was never made");
    let repeated = stage.person.start_topic(&pipeline, "Why the ocean glows at night!").await;
    assert!(format!("{:?}", repeated.unwrap_err()).contains("REPEATED"));
    stage.house.close().await
}
