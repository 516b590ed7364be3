//! What the third-party client does.

use std::io::{Write as _, stderr};
use std::path::{Path, PathBuf};

use anyhow::{Context as _, Result, bail, ensure};
use serde_json::json;
use tests::{Person, Publication, Run};
use url::Url;

use crate::progress::Progress;

/// What came of it.
pub(crate) struct Outcome {
    /// The finished run.
    pub(crate) run: Run,
    /// The video on this machine.
    pub(crate) video: PathBuf,
}

/// Registers, connects, makes, follows and fetches.
pub(crate) async fn act(house: &Url, script: &str, folder: &Path) -> Result<Outcome> {
    note(&format!("a house is open at {house}"));
    let person = Person::register(house).await?;
    note(&format!("registered {} and made an API token", person.email));
    let connections = person.connect_all().await?;
    for connection in &connections {
        note(&format!("connected {} on {}", connection.display_name, connection.platform.to_lowercase()));
    }
    let pipeline = person.create_pipeline(&connections, json!({ "privacy": "PUBLIC" })).await?;
    let run = person.start_run(&pipeline, script).await.context("this text cannot be made into a video")?;
    note("started a run");

    let run = follow(&person, &run.id).await?;
    ensure_published(&run, connections.len())?;
    let video = fetch(&person, &run, folder).await?;
    Ok(Outcome { run, video })
}

async fn follow(person: &Person, id: &str) -> Result<Run> {
    let mut progress = Progress::begin();
    let mut changes = person.follow_run(id).await?;
    while let Some(run) = changes.next().await? {
        progress.show(&run);
        if run.is_over() {
            return Ok(run);
        }
    }
    bail!("the subscription ended before the run did")
}

fn ensure_published(run: &Run, wanted: usize) -> Result<()> {
    if let Some(error) = &run.error {
        bail!("the run ended {}: {} ({})", run.state, error.message, error.code);
    }
    for publication in &run.publications {
        ensure!(publication.state == "PUBLISHED", "{}", sentence(publication));
    }
    ensure!(
        run.state == "DONE" && run.publications.len() == wanted,
        "the run ended {} with {} publications",
        run.state,
        run.publications.len()
    );
    Ok(())
}

fn sentence(publication: &Publication) -> String {
    let reason = publication.error.as_ref().map_or("no reason was given", |error| error.message.as_str());
    format!("{} ended {}: {reason}", publication.platform.to_lowercase(), publication.state)
}

/// Downloads the video by its signed link.
async fn fetch(person: &Person, run: &Run, folder: &Path) -> Result<PathBuf> {
    let link = &run.video.as_ref().context("the run is done but has no video")?.url;
    let bytes = person.program.download(link).await?;
    std::fs::create_dir_all(folder)?;
    let file = folder.join(format!("{}.mp4", run.id));
    std::fs::write(&file, bytes).with_context(|| format!("{} cannot be written", file.display()))?;
    Ok(file.canonicalize()?)
}

fn note(what: &str) {
    // a terminal that went away is no reason to fail
    let _ = writeln!(stderr(), "- {what}");
}
