//! What videos look and sound like is the person's choice.

use anyhow::{Context as _, Result};
use serde_json::{Value, json};
use tests::{make_media, probe};

use crate::stage::{PATIENCE, SHORT, Stage};

#[tokio::test]
async fn a_brand_a_shape_music_and_a_style_of_ones_own_are_seen_in_the_video() -> Result<()> {
    // given a person with a logo, an outro and a caption style
    let stage = Stage::set().await?;
    let (person, folder) = (&stage.person, stage.house.folder());
    let picture = ["-f", "lavfi", "-i", "testsrc2=s=400x200:d=1", "-frames:v", "1"];
    let logo = person.upload_clip("logo.png", "image/png", make_media(&folder.join("logo.png"), &picture).await?).await?;
    let film =
        ["-f", "lavfi", "-i", "testsrc2=s=640x360:r=25:d=2", "-c:v", "libx264", "-preset", "ultrafast", "-pix_fmt", "yuv420p"];
    let outro = person.upload_clip("outro.mp4", "video/mp4", make_media(&folder.join("outro.mp4"), &film).await?).await?;
    let presets = "query { service { captionPresets { slug look { ...Look } } ambiences { slug } } }";
    let service: Value = person.program.ask(&format!("{presets} {LOOK}"), json!({})).await?;
    let mut look = service["service"]["captionPresets"][2]["look"].clone();
    look["fill"] = json!("#FFEEDD");
    let made = "mutation($input: CaptionStyleCreateInput!) { captionStyleCreate(input: $input) { captionStyle { id version } userErrors { message } } }";
    let made: Value = person.program.ask(made, json!({ "input": { "name": "Mine", "look": look } })).await?;
    let style = made["captionStyleCreate"]["captionStyle"]["id"].as_str().context("no style was made")?.to_owned();

    // and a pipeline that has them all
    let settings = json!({
        "privacy": "PUBLIC", "captionPreset": style,
        "look": {
            "format": "SQUARE", "transition": "SLIDE", "hookTitle": true, "progressBar": true,
            "brand": { "accent": "#33DDFF", "handle": "@bees", "logoId": logo, "outroId": outro },
        },
        "sound": { "music": "AMBIENCE", "ambience": service["service"]["ambiences"][0]["slug"] },
    });
    let youtube: Vec<_> = person.connections().await?.into_iter().filter(|one| one.platform == "YOUTUBE").collect();
    let pipeline = person.create_pipeline(&youtube, settings).await?;

    // when a video is made
    let started = person.start_run(&pipeline, SHORT).await?;
    let run = person.await_end(&started.id, PATIENCE).await?;

    // then it is published in its shape, as long as its words and its outro
    assert_eq!(run.state, "DONE", "{run:#?}");
    let video = folder.join("video.mp4");
    std::fs::write(&video, person.program.download(&run.video.as_ref().context("no video")?.url).await?)?;
    let facts = probe(&video).await?;
    let picture = facts.stream("video")?;
    assert_eq!((picture.width, picture.height), (Some(1080), Some(1080)));
    let ask = "query($id: ID!) { run(id: $id) { music { title ambience licence } captionsVtt { url } scenes { durationMs } notices { code } } }";
    let told: Value = person.program.ask(ask, json!({ "id": run.id })).await?;
    let told = &told["run"];
    let scenes: u64 =
        told["scenes"].as_array().context("no scenes")?.iter().filter_map(|scene| scene["durationMs"].as_u64()).sum();
    let rest = run.duration_ms.context("no length")?.abs_diff(scenes);
    assert!(rest.abs_diff(2000) < 10, "the outro lasts two seconds, not {rest} ms");
    assert_eq!(told["music"]["ambience"], service["service"]["ambiences"][0]["slug"]);
    assert_eq!(told["notices"], json!([]), "nothing went another way than wanted");
    let vtt = person.program.download(told["captionsVtt"]["url"].as_str().context("no captions")?).await?;
    assert!(String::from_utf8(vtt)?.starts_with("WEBVTT"));

    // and the style cannot be deleted while the pipeline has it, nor the logo
    let gone =
        "mutation($input: CaptionStyleDeleteInput!) { captionStyleDelete(input: $input) { deletedId userErrors { code } } }";
    let gone: Value = person.program.ask(gone, json!({ "input": { "id": style } })).await?;
    assert_eq!(gone["captionStyleDelete"]["userErrors"][0]["code"], "IN_USE");
    stage.house.close().await
}

const LOOK: &str = "fragment Look on CaptionLook {
    font size minSize leading wordSpace letterCase punctuation fill accent emphasis outline outlineColor shadow shadowColor
    shadowOpacity glow glowColor background backgroundColor backgroundOpacity backgroundPadding backgroundRadius wordAnimation
    pageAnimation words lines position
}";
