//! One house in which cases happen one after the other.

use std::time::Duration;

use anyhow::{Context as _, Result, ensure};
use sea_orm::DatabaseConnection;
use sea_orm::prelude::DateTimeUtc;
use serde_json::json;

use super::accident::{Accident, Case, Cut, Weather};
use super::field::Field;
use super::plan::Rehearsal;
use super::verdict::Verdict;
use crate::dump::execute;
use crate::house::{Blueprint, House};
use crate::person::{Connection, Person};
use crate::run::Publication;
use crate::sandbox::{Call, Fault, ReceivedVideo};

/// For a video to be made on a busy machine.
const MAKING: Duration = Duration::from_mins(5);
/// For a publication to end, whatever happens to it.
const PATIENCE: Duration = Duration::from_mins(3);
/// For what comes after a video is live.
const AFTERWARDS: Duration = Duration::from_secs(2);
/// Two sentences, so that the video is small.
const SCRIPT: &str = "The sea is full of light. Every wave carries some of it home.";
/// Instagram refreshes no token that is younger than a day.
const A_DAY: Duration = Duration::from_hours(25);

/// A house with a person, their accounts and one finished video that every case publishes.
pub struct Lane {
    /// The house.
    pub house: House,
    fields: &'static [Field],
    person: Person,
    connections: Vec<Connection>,
    database: DatabaseConnection,
    video: String,
    published: Vec<Sent>,
}

/// One publication of the lane.
struct Sent {
    field: Field,
    text: String,
    case: Option<Case>,
}

impl Lane {
    /// Opens a house that reaches every platform, Instagram by its own login, and makes the video.
    pub async fn open() -> Result<Self> {
        Self::open_in(Blueprint::story()?, &[Field::YouTube, Field::TikTok, Field::Instagram]).await
    }

    /// Opens a house that reaches Instagram by Facebook's login, and makes the video.
    pub async fn open_by_facebook() -> Result<Self> {
        Self::open_in(Blueprint::story()?.by_facebook(), &[Field::Facebook]).await
    }

    async fn open_in(blueprint: Blueprint, fields: &'static [Field]) -> Result<Self> {
        let house = blueprint.set("LEASE_SECONDS", "3").open().await?;
        let person = Person::register(&house.url).await?;
        let connections = person.connect_all().await?;
        let pipeline = person.create_pipeline(&connections, json!({ "privacy": "PUBLIC" })).await?;
        let run = person.start_run(&pipeline, SCRIPT).await?;
        let run = person.await_end(&run.id, MAKING).await?;
        ensure!(run.state == "DONE" && run.publications.iter().all(|one| one.state == "PUBLISHED"), "{run:#?}");
        let limits = json!({
            "processing_ms": 300, "tiktok_moderation_ms": 300,
            "youtube_uploads_per_day": 100_000, "youtube_searches_per_day": 100_000, "youtube_units_per_day": 10_000_000,
            "tiktok_posts_per_day": 100_000,
            "instagram_quota_total": 100_000, "instagram_containers_per_day": 100_000, "instagram_calls_per_day": 100_000_000,
        });
        house.sandbox.turn(&limits).await?;
        let database = house.database().await?;
        Ok(Self { house, fields, person, connections, database, video: run.id, published: Vec::new() })
    }

    /// Whose cases can happen here.
    pub fn fields(&self) -> &'static [Field] {
        self.fields
    }

    /// Publishes undisturbed and tells what the platform was asked.
    pub async fn rehearse(&mut self, field: Field, weather: Weather) -> Result<Rehearsal> {
        self.begin(field, weather).await?;
        let before = self.house.sandbox.calls().await?.len();
        self.house.start_worker().await?;
        let id = self.publish(field, None).await?;
        let publication = self.person.await_publication(&id, PATIENCE, Publication::is_over).await?;
        ensure!(publication.state == "PUBLISHED", "{field} in weather {weather:?}: {publication:#?}");
        self.settle().await?;
        let mut operations: Vec<String> = Vec::new();
        for call in self.house.sandbox.calls().await?.into_iter().skip(before) {
            if call.platform.as_deref() == Some(field.slug()) && !operations.contains(&call.operation) {
                operations.push(call.operation);
            }
        }
        Ok(Rehearsal { field, weather, operations })
    }

    /// Lets a case happen, in the first of its weathers in which it can.
    pub async fn happen(&mut self, case: &Case) -> Result<Verdict> {
        for weather in &case.weathers {
            self.begin(case.field, *weather).await?;
            let (passed, id) = match &case.accident {
                Accident::Point(point) => self.die_at(case, point).await?,
                Accident::Call(operation, cut) => self.cut(case, operation, *cut).await?,
            };
            let mended = case.may_lose_tokens(*weather) && self.mend(case.field, &id).await?;
            let verdict = match self.judge(case.field, &id).await? {
                Verdict::Once if mended => Verdict::Mended,
                verdict => verdict,
            };
            if passed || !verdict.is_right() {
                return Ok(verdict);
            }
        }
        Ok(Verdict::NotPassed)
    }

    /// Looks at every case again, at a time when whatever was still under way inside the platforms has come to light;
    /// what is not as it was, with its case where it belongs to one.
    pub async fn look_back(&self) -> Result<Vec<(Option<Case>, Verdict)>> {
        self.house.sandbox.advance(Duration::from_hours(2)).await?;
        let videos = self.house.sandbox.videos().await?;
        let mut wrong = Vec::new();
        for Sent { field, text, case } in &self.published {
            let told = |seen: usize| format!("{field} shows {seen} videos of {text:?} two hours later");
            match shown(&videos, *field, text).count() {
                0 => wrong.push((case.clone(), Verdict::Lost(told(0)))),
                1 => (),
                more => wrong.push((case.clone(), Verdict::Twice(told(more)))),
            }
        }
        for &field in self.fields {
            let all = videos.iter().filter(|video| is_shown(video, field)).count();
            // the first video of the lane was published as well, on every platform
            let known = self.published.iter().filter(|sent| sent.field == field).count() + 1;
            if all > known {
                wrong.push((None, Verdict::Twice(format!("{field} shows {all} videos for {known} publications"))));
            }
        }
        Ok(wrong)
    }

    /// What a person and the sandbox know of the publication that went wrong last.
    pub async fn evidence(&self) -> Result<String> {
        let document = "{ publications(first: 1) { nodes { id platform state remoteId error { code message } attempts { asked answered } } } }";
        let newest: serde_json::Value = self.person.program.ask(document, json!({})).await?;
        let calls = self.house.sandbox.calls().await?;
        let tell =
            |call: &Call| format!("{} {}", call.operation, call.status.map_or("-".to_owned(), |status| status.to_string()));
        let last: Vec<String> = calls.iter().skip(calls.len().saturating_sub(25)).map(tell).collect();
        Ok(format!("{newest:#}\nlast calls: {}\nlogs: {}", last.join(", "), self.house.logs().display()))
    }

    /// A clean table: nobody works, nothing waits, and the past asks for nothing more.
    async fn begin(&mut self, field: Field, weather: Weather) -> Result<()> {
        self.house.kill_workers();
        self.house.sandbox.heal().await?;
        execute(&self.database, "UPDATE publication SET metrics_due_at = NULL, embellish_at = NULL", []).await?;
        self.connections = self.person.connections().await?;
        if self.connection(field)?.health != "ACTIVE" {
            // what went wrong in one case is not to spoil the next
            self.connect(field).await?;
        }
        let lost = |operation: &str| Fault::of(field.slug(), operation, "lose_answer");
        match (weather, field.finish(), field.upload()) {
            (Weather::OldTokens, ..) => self.age_tokens(field).await,
            (Weather::StartLost, ..) => self.house.sandbox.fail(&lost(field.start())).await,
            (Weather::FinishLost, Some(finish), _) => self.house.sandbox.fail(&lost(finish)).await,
            (Weather::UploadForgotten, _, Some(upload)) => {
                self.house.sandbox.fail(&Fault::of(field.slug(), upload, "expire_session")).await
            }
            _ => Ok(()),
        }
    }

    /// The tokens of a connection are due to be refreshed.
    async fn age_tokens(&self, field: Field) -> Result<()> {
        if field == Field::Instagram {
            self.house.sandbox.advance(A_DAY).await?;
        }
        let due = "UPDATE connection SET not_before = $1 WHERE platform = $2";
        let changed = execute(&self.database, due, [DateTimeUtc::UNIX_EPOCH.into(), field.slug().into()]).await?;
        ensure!(changed > 0, "no connection of {field} is due");
        Ok(())
    }

    /// Publishes the video as if it were a new one.
    async fn publish(&mut self, field: Field, case: Option<&Case>) -> Result<String> {
        let run = self.house.copy_run(&self.video).await?;
        let text = format!("Case {:04} of the sea", self.published.len() + 1);
        let id = self.person.publish(&run, self.connection(field)?, &text).await?;
        self.published.push(Sent { field, text, case: case.cloned() });
        Ok(id)
    }

    fn connection(&self, field: Field) -> Result<&Connection> {
        let found = self.connections.iter().find(|one| one.platform.eq_ignore_ascii_case(field.slug()));
        found.with_context(|| format!("{field} is not connected"))
    }

    /// A worker that kills itself at `point`, then one that does not. Whether the first one did.
    async fn die_at(&mut self, case: &Case, point: &str) -> Result<(bool, String)> {
        let id = self.publish(case.field, Some(case)).await?;
        let armed = self.house.launch_worker(&[("CRASH_AT".to_owned(), point.to_owned())])?;
        let person = self.person.clone();
        let ended = person.await_publication(&id, PATIENCE, Publication::is_over);
        let worker = &mut self.house.workers[armed];
        let died = tokio::select! {
            status = worker.await_end(PATIENCE) => status?,
            publication = ended => {
                publication?;
                worker.await_end(AFTERWARDS).await?
            }
        };
        let Some(status) = died else { return Ok((false, id)) };
        let killed = std::os::unix::process::ExitStatusExt::signal(&status) == Some(nix::libc::SIGKILL);
        ensure!(killed, "the worker ended with {status} instead of at {point}: {}", worker.last_words());
        self.house.start_worker().await?;
        Ok((true, id))
    }

    /// A call that something happens to. Whether it came.
    async fn cut(&mut self, case: &Case, operation: &str, cut: Cut) -> Result<(bool, String)> {
        let (field, operation) = (case.field, case.field.awaited(operation));
        let kind = match cut {
            Cut::AnswerLost => "lose_answer",
            Cut::Dropped => "drop_connection",
            Cut::KilledBefore => "hold_before",
            Cut::KilledAfter => "hold_after",
        };
        self.house.sandbox.fail(&Fault::of(field.slug(), operation, kind)).await?;
        let id = self.publish(field, Some(case)).await?;
        self.house.start_worker().await?;
        if matches!(cut, Cut::KilledBefore | Cut::KilledAfter) {
            let person = self.person.clone();
            let held = tokio::select! {
                held = self.house.sandbox.await_held(field.slug(), operation, PATIENCE) => held?,
                ended = person.await_publication(&id, PATIENCE, Publication::is_over) => {
                    ended?;
                    self.house.sandbox.await_held(field.slug(), operation, AFTERWARDS).await?
                }
            };
            if !held {
                return Ok((false, id));
            }
            self.house.kill_workers();
            self.house.sandbox.release().await?;
            self.house.start_worker().await?;
            return Ok((true, id));
        }
        self.person.await_publication(&id, PATIENCE, Publication::is_over).await?;
        let struck = self.house.sandbox.waiting_faults().await?.is_empty();
        Ok((struck, id))
    }

    /// Does what the person is told to do when the platform has ended the permission; whether that was so.
    async fn mend(&mut self, field: Field, id: &str) -> Result<bool> {
        let ended = self.person.await_publication(id, PATIENCE, Publication::is_over).await;
        let Ok(Publication { state, error: Some(error), .. }) = ended else { return Ok(false) };
        if state != "FAILED" || error.code != "connect_again" {
            return Ok(false);
        }
        self.connect(field).await?;
        self.person.retry_publication(id).await?;
        Ok(true)
    }

    async fn connect(&mut self, field: Field) -> Result<()> {
        self.person.connect(&field.slug().to_uppercase()).await?;
        Ok(())
    }

    async fn judge(&mut self, field: Field, id: &str) -> Result<Verdict> {
        let publication = match self.person.await_publication(id, PATIENCE, Publication::is_over).await {
            Ok(publication) => publication,
            Err(error) => return Ok(Verdict::Lost(format!("{error:#}"))),
        };
        let text = &self.published.last().context("nothing was published")?.text;
        let videos = self.house.sandbox.videos().await?;
        let ids: Vec<&str> = shown(&videos, field, text).map(|video| video.id.as_str()).collect();
        Ok(match ids.as_slice() {
            [_, _, ..] => Verdict::Twice(format!("{field} shows {}", ids.join(" and "))),
            [one] if publication.state == "PUBLISHED" && publication.remote_id.as_deref() == Some(one) => Verdict::Once,
            found => Verdict::Lost(format!(
                "{} as {:?} ({:?}), {field} shows {found:?}",
                publication.state, publication.remote_id, publication.error
            )),
        })
    }

    /// What comes after a video is live may go on for a moment.
    async fn settle(&mut self) -> Result<()> {
        if let Some(worker) = self.house.workers.last_mut() {
            worker.await_end(AFTERWARDS).await?;
        }
        Ok(())
    }
}

fn shown<'a>(videos: &'a [ReceivedVideo], field: Field, text: &'a str) -> impl Iterator<Item = &'a ReceivedVideo> {
    videos.iter().filter(move |video| is_shown(video, field) && (video.caption == text || video.title == text))
}

fn is_shown(video: &ReceivedVideo, field: Field) -> bool {
    video.platform == field.slug() && video.state != "failed"
}
