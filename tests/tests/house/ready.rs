//! A house with a finished video that stories publish as often as they like.

use std::io::{Seek as _, SeekFrom, Write as _};

use anyhow::{Context as _, Result, ensure};
use sea_orm::prelude::DateTimeUtc;
use sea_orm::{DatabaseConnection, FromQueryResult, Statement};
use serde_json::{Value, json};
use tests::{Blueprint, Connection, Fault, Publication, ReceivedVideo, execute};

use crate::stage::{PATIENCE, SHORT, Stage};

/// The title and the caption of what these stories publish.
pub(crate) const TEXT: &str = "What the sea keeps";

/// A stage with a finished run; each publication is of a copy of it, as if the same video had been made again.
pub(crate) struct Ready {
    pub(crate) stage: Stage,
    pub(crate) database: DatabaseConnection,
    pub(crate) connections: Vec<Connection>,
    /// The finished run.
    pub(crate) run: String,
}

/// The stored video of a run.
#[derive(FromQueryResult)]
struct File {
    video_key: String,
}

impl Ready {
    /// A house for stories, with a worker.
    pub(crate) async fn set() -> Result<Self> {
        Self::set_in(Blueprint::story()?).await
    }

    /// A house after `blueprint`.
    pub(crate) async fn set_in(blueprint: Blueprint) -> Result<Self> {
        let stage = Stage::set_in(blueprint).await?;
        let connections = stage.person.connections().await?;
        let run = stage.person.start_run(&stage.pipeline, SHORT).await?;
        let run = stage.person.await_end(&run.id, PATIENCE).await?;
        ensure!(run.state == "DONE" && run.publications.iter().all(|one| one.state == "PUBLISHED"), "{run:#?}");
        Ok(Self { database: stage.house.database().await?, stage, connections, run: run.id })
    }

    /// The connected account of `platform`.
    pub(crate) fn connection(&self, platform: &str) -> Result<&Connection> {
        let found = self.connections.iter().find(|one| one.platform.eq_ignore_ascii_case(platform));
        found.with_context(|| format!("{platform} is not connected"))
    }

    /// Publishes the video as a new one; the publication's id.
    pub(crate) async fn publish(&self, platform: &str, text: &str) -> Result<String> {
        let run = self.stage.house.copy_run(&self.run).await?;
        Ok(self.stage.person.publish(&run, self.connection(platform)?, text).await?)
    }

    /// The publication when nothing more will happen to it.
    pub(crate) async fn end(&self, publication: &str) -> Result<Publication> {
        self.stage.person.await_publication(publication, PATIENCE, Publication::is_over).await
    }

    /// The videos that a platform shows with `text`.
    pub(crate) async fn shown(&self, platform: &str, text: &str) -> Result<Vec<ReceivedVideo>> {
        let all = self.stage.house.sandbox.videos().await?;
        let ours = |video: &ReceivedVideo| video.platform == platform && (video.title == text || video.caption == text);
        Ok(all.into_iter().filter(|video| ours(video) && video.state != "failed").collect())
    }

    /// Fails unless the publication is live, the platform shows it once, and the history knows its id; even later.
    pub(crate) async fn ensure_once(&self, publication: &Publication, text: &str) -> Result<()> {
        let platform = publication.platform.to_lowercase();
        ensure!(publication.state == "PUBLISHED", "{publication:#?}");
        for _ in 0..2 {
            let shown = self.shown(&platform, text).await?;
            ensure!(shown.len() == 1 && Some(&shown[0].id) == publication.remote_id.as_ref(), "{publication:#?} but {shown:#?}");
            self.stage.house.sandbox.advance(std::time::Duration::from_hours(1)).await?;
        }
        Ok(())
    }

    /// Kills the workers while a call of `operation` is held, lets the platform go on, and brings a new worker.
    pub(crate) async fn kill_while_held(
        &mut self,
        platform: &'static str,
        operation: &str,
        kind: &'static str,
    ) -> Result<String> {
        self.stage.house.sandbox.fail(&Fault::of(platform, operation, kind)).await?;
        let publication = self.publish(platform, TEXT).await?;
        ensure!(self.stage.house.sandbox.await_held(platform, operation, PATIENCE).await?, "{operation} was never asked for");
        self.stage.house.kill_workers();
        self.stage.house.sandbox.release().await?;
        self.stage.house.start_worker().await?;
        Ok(publication)
    }

    /// How often a platform was asked for `asked`, as the history tells.
    pub(crate) async fn asked(&self, publication: &str, asked: &str) -> Result<usize> {
        let document = "query($id: ID!) { publication(id: $id) { attempts { asked answered } } }";
        let seen: Value = self.stage.person.program.call(document, json!({ "id": publication })).await?;
        let attempts = seen["attempts"].as_array().context("no attempts")?;
        Ok(attempts.iter().filter(|attempt| attempt["asked"] == asked).count())
    }

    /// The numbers of every publication are due to be read.
    pub(crate) async fn make_numbers_due(&self) -> Result<()> {
        let due = "UPDATE publication SET metrics_due_at = $1";
        execute(&self.database, due, [DateTimeUtc::UNIX_EPOCH.into()]).await?;
        Ok(())
    }

    /// The tokens of an account are due to be refreshed, and too old to be used.
    pub(crate) async fn age_tokens(&self, platform: &str) -> Result<()> {
        let old = "UPDATE connection SET not_before = $1, access_expires_at = $1 WHERE platform = $2";
        let values = [DateTimeUtc::UNIX_EPOCH.into(), platform.into()];
        ensure!(execute(&self.database, old, values).await? == 1, "no tokens of {platform}");
        Ok(())
    }

    /// Makes the video's file `bytes` long, by a box that players skip.
    pub(crate) async fn pad(&self, bytes: u64) -> Result<()> {
        let backend = self.database.get_database_backend();
        let id: uuid::Uuid = self.run.parse()?;
        let wish = Statement::from_sql_and_values(backend, "SELECT video_key FROM run WHERE id = $1", [id.into()]);
        let key = File::find_by_statement(wish).one(&self.database).await?.context("the run is gone")?.video_key;
        let path = self.stage.house.data().join("files").join(key);
        let mut file = std::fs::File::options().read(true).write(true).open(&path)?;
        let padding = bytes.checked_sub(file.seek(SeekFrom::End(0))?).context("the video is longer than that")?;
        file.write_all(&u32::try_from(padding)?.to_be_bytes())?;
        file.write_all(b"free")?;
        // the rest of the box is a hole
        file.set_len(bytes)?;
        let longer = execute(&self.database, "UPDATE run SET video_bytes = $1 WHERE id = $2", [(bytes as i64).into(), id.into()]);
        ensure!(longer.await? == 1, "the run is gone");
        Ok(())
    }
}
