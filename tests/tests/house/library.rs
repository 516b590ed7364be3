//! What most stories of the media library begin with.

use std::path::{Path, PathBuf};

use anyhow::{Context as _, Result, ensure};
use reqwest::multipart::Part;
use serde_json::{Value, json};
use tempfile::TempDir;
use tests::{Blueprint, ClientError, House, Person, make_media};

/// The fields of a clip.
pub(crate) const CLIP: &str =
    "id name kind width height durationMs bytes tags mediaType url thumbnailUrl usedInPipelines createdAt";

/// A house without workers, and a person with an empty library.
pub(crate) struct Library {
    pub(crate) house: House,
    pub(crate) person: Person,
    pub(crate) workshop: TempDir,
}

impl Library {
    pub(crate) async fn open() -> Result<Self> {
        Self::open_in(Blueprint::story()?).await
    }

    pub(crate) async fn open_in(blueprint: Blueprint) -> Result<Self> {
        let house = blueprint.workers(0).open().await?;
        let person = Person::register(&house.url).await?;
        Ok(Self { house, person, workshop: TempDir::with_prefix("video-publisher-media-")? })
    }

    /// The bytes of a media file made with these options of ffmpeg.
    pub(crate) async fn media(&self, name: &str, options: &[&str]) -> Result<Vec<u8>> {
        make_media(&self.workshop.path().join(name), options).await
    }

    /// A short film of this size and colour.
    pub(crate) async fn film(&self, color: &str, size: &str) -> Result<Vec<u8>> {
        let source = format!("color=c={color}:s={size}:r=25:d=2");
        self.media("film.mp4", &["-f", "lavfi", "-i", &source, "-c:v", "libx264", "-preset", "ultrafast"]).await
    }

    /// A picture of this size and colour.
    pub(crate) async fn picture(&self, color: &str, size: &str) -> Result<Vec<u8>> {
        let source = format!("color=c={color}:s={size}:d=1");
        self.media("picture.png", &["-f", "lavfi", "-i", &source, "-frames:v", "1"]).await
    }

    /// Uploads a file; the clip's id.
    pub(crate) async fn upload(&self, name: &str, bytes: Vec<u8>) -> Result<String> {
        // what the browser thinks of a file counts for nothing
        self.person.upload_clip(name, "application/octet-stream", bytes).await
    }

    /// Sends a file that is refused: the status and the stable word.
    pub(crate) async fn refusal(&self, name: &str, bytes: Vec<u8>) -> Result<(u16, String)> {
        let (status, said) = self.person.send_clip(Part::bytes(bytes).file_name(name.to_owned())).await?;
        let message = said["message"].as_str().context("nothing is told")?;
        ensure!(message.ends_with('.'), "{message} is no sentence");
        Ok((status, said["code"].as_str().context("there is no word for programs")?.to_owned()))
    }

    /// A clip as it is now.
    pub(crate) async fn clip(&self, id: &str) -> Result<Value, ClientError> {
        self.person.program.call(&format!("query($id: ID!) {{ clip(id: $id) {{ {CLIP} }} }}"), json!({ "id": id })).await
    }

    /// Changes a clip.
    pub(crate) async fn update(&self, input: Value) -> Result<Value, ClientError> {
        let verb = "mutation($input: ClipUpdateInput!) { clipUpdate(input: $input) { clip { id name tags } userErrors { code field message } } }";
        let done: Value = self.person.program.call(verb, json!({ "input": input })).await?;
        Ok(done["clip"].clone())
    }

    /// What the library holds, as numbers of clips and bytes.
    pub(crate) async fn usage(&self) -> Result<(u64, f64)> {
        let usage: Value = self.person.program.call("{ clipUsage { clips bytes } }", json!({})).await?;
        Ok((usage["clips"].as_u64().context("no number")?, usage["bytes"].as_f64().context("no size")?))
    }

    /// Every file in the store, and every one that is being received.
    pub(crate) fn files(&self) -> Result<Vec<PathBuf>> {
        let mut found = Vec::new();
        for folder in ["files", "scratch"] {
            walk(&self.house.data().join(folder), &mut found)?;
        }
        Ok(found)
    }
}

fn walk(folder: &Path, found: &mut Vec<PathBuf>) -> Result<()> {
    let Ok(entries) = std::fs::read_dir(folder) else { return Ok(()) };
    for entry in entries {
        let path = entry?.path();
        if path.is_dir() {
            walk(&path, found)?;
        } else {
            found.push(path);
        }
    }
    Ok(())
}

/// The first thing that a person has to change: its word and the input it is about.
pub(crate) fn told<T>(answer: Result<T, ClientError>) -> Result<(String, String, String)> {
    match answer.err().context("it was not refused")? {
        ClientError::Refused(errors) => {
            let first = errors.into_iter().next().context("no reason was given")?;
            Ok((first.code, first.field.unwrap_or_default().join("."), first.message))
        }
        other => Err(other.into()),
    }
}
