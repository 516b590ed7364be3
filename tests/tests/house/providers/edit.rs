//! A person changes one scene, and nothing else is made again.

use anyhow::Result;
use serde_json::json;
use tests::{Run, Scene};

use super::provided;
use crate::stage::{PATIENCE, Stage};

/// Eight sentences, each long enough for a scene of its own.
const EIGHT: &str = "- The ocean is deeper than the highest mountain is tall\n\
    - A forest can hide more animals than a whole city\n\
    - Coffee was first enjoyed by shepherds on a mountain\n\
    - Rain smells best after a long and dusty summer\n\
    - A river carries sand from the mountain to the beach\n\
    - Snow is white although every crystal is clear\n\
    - An old bridge remembers every train that crossed it\n\
    - The night sky looks back in time every evening";

#[tokio::test]
async fn one_scene_of_eight_is_changed_and_one_voice_call_one_search_and_one_scene_follow() -> Result<()> {
    // given a video of eight scenes that waits for approval
    let stage = Stage::set().await?;
    let settings = json!({ "scriptKind": "TALKING_POINTS", "writing": { "writer": "BUILT_IN" }, "approval": true });
    let pipeline = provided(&stage, settings).await?;
    let started = stage.person.start_run(&pipeline, EIGHT).await?;
    let run = wait(&stage, &started).await?;
    let before = stage.person.made(&run.id).await?;
    assert_eq!(before.scenes.len(), 8, "{before:#?}");
    let sold = (stage.house.sandbox.sales("elevenlabs").await?, stage.house.sandbox.sales("pexels").await?);
    let files = pieces(&stage).await?;

    // when the person changes the text of one scene
    let changed = "The fire is warm";
    stage.person.edit_run(&run.id, json!([{ "id": before.scenes[3].id, "narration": changed }])).await?;
    let again = wait(&stage, &run).await?;

    // then there was one voice call and one search, and one scene was drawn
    let [voice, footage, render] = ["VOICE", "FOOTAGE", "RENDER"].map(|kind| again.step(kind).map(|step| step.reused));
    assert_eq!((voice, footage, render), (Some(7), Some(7), Some(7)), "{again:#?}");
    let calls = |before: &std::collections::BTreeMap<String, u64>| before.values().sum::<u64>() + 1;
    assert_eq!(stage.house.sandbox.sales("elevenlabs").await?.values().sum::<u64>(), calls(&sold.0));
    assert_eq!(stage.house.sandbox.sales("pexels").await?.values().sum::<u64>(), calls(&sold.1));
    assert_eq!(pieces(&stage).await?, files + 1);
    // and the other seven are what they were
    let after = stage.person.made(&run.id).await?;
    assert_eq!(after.scenes[3].narration, changed);
    let others = |scenes: &[Scene]| -> Vec<_> {
        scenes
            .iter()
            .enumerate()
            .filter(|(place, _)| *place != 3)
            .map(|(_, one)| (one.footage.clone(), one.words.clone()))
            .collect()
    };
    assert_eq!(others(&after.scenes), others(&before.scenes));
    stage.house.close().await
}

#[tokio::test]
async fn a_clip_is_swapped_and_only_drawn_and_a_published_video_is_not_changed() -> Result<()> {
    // given a video that waits for approval
    let stage = Stage::set().await?;
    let settings = json!({ "scriptKind": "SCRIPT", "writing": { "writer": "BUILT_IN" }, "approval": true });
    let pipeline = provided(&stage, settings).await?;
    let run = wait(&stage, &stage.person.start_run(&pipeline, crate::stage::SHORT).await?).await?;
    let before = stage.person.made(&run.id).await?;
    let spoken = stage.house.sandbox.sales("elevenlabs").await?;

    // when the person looks for something else and takes it
    let search = json!({ "source": "PIXABAY", "term": "forest" });
    let verb = "mutation($input: FootageSearchInput!) { footageSearch(input: $input) { found { clips { id } } userErrors { code field message } } }";
    let found: serde_json::Value = stage.person.program.call(verb, json!({ "input": search })).await?;
    let id = found["found"]["clips"][0]["id"].clone();
    let swap = json!({ "foundId": id, "search": search });
    stage.person.edit_run(&run.id, json!([{ "id": before.scenes[0].id, "footage": swap }])).await?;
    let again = wait(&stage, &run).await?;

    // then it is shown, and nothing was spoken again
    let after = stage.person.made(&run.id).await?;
    assert_eq!(after.scenes[0].footage, id.as_str().map(|id| format!("pixabay:{id}")));
    assert_eq!(stage.house.sandbox.sales("elevenlabs").await?, spoken);
    assert_eq!(again.step("VOICE").map(|step| step.reused), Some(before.scenes.len() as u32));

    // and once it is published it stays as it is
    let verb =
        "mutation($input: RunApproveInput!) { runApprove(input: $input) { run { id state } userErrors { code field message } } }";
    stage.person.program.call::<serde_json::Value>(verb, json!({ "input": { "id": run.id } })).await?;
    stage.person.await_end(&run.id, PATIENCE).await?;
    let refused = stage.person.edit_run(&run.id, json!([{ "id": before.scenes[0].id, "narration": "Too late." }])).await;
    assert!(format!("{:?}", refused.unwrap_err()).contains("WRONG_STATE"));
    stage.house.close().await
}

async fn wait(stage: &Stage, run: &Run) -> Result<Run> {
    let there = |now: &Run| now.version > run.version && (now.state == "AWAITING_APPROVAL" || now.is_over());
    let run = stage.person.await_run(&run.id, PATIENCE, there).await?;
    assert_eq!(run.state, "AWAITING_APPROVAL", "{run:#?}");
    Ok(run)
}

/// How many scenes were ever drawn.
async fn pieces(stage: &Stage) -> Result<usize> {
    let rows = tests::rows(&stage.house.database().await?, "artefact").await?;
    Ok(rows.iter().filter(|row| row.to_string().contains("\"PIECE\"")).count())
}
