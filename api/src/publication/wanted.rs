//! What is to be published and where, and whether it may be.

use std::sync::Arc;

use chrono::{DateTime, TimeDelta, Utc};
use entity::{Owned, connection, pipeline, publication, run};
use platforms::{Platform, Video, Violation};
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter};
use serde_json::Value;
use uuid::Uuid;

use super::create::PublicationCreateInput;
use crate::app::Api;
use crate::connection::{client, granted, usable};
use crate::error::UserErrorCode::{AlreadyPublished, Invalid, PlatformLimit};
use crate::error::{Outcome, UserError, all_well};
use crate::options::{input_path, stored};
use crate::preflight;
use crate::text::uuid;

/// Farther ahead is more likely a slip than a plan.
const FARTHEST: TimeDelta = TimeDelta::days(366);

/// A publication as it is asked for.
pub(super) struct Wanted {
    pub(super) run: run::Model,
    pub(super) account: connection::Model,
    pub(super) title: String,
    pub(super) description: String,
    pub(super) tags: Vec<String>,
    pub(super) privacy: pipeline::Privacy,
    pub(super) options: Value,
    pub(super) not_before: Option<DateTime<Utc>>,
    is_scheduled: bool,
}

impl Wanted {
    /// What the input names, if it is the person's, with what it leaves out taken from the run.
    pub(super) async fn find(user: Uuid, input: PublicationCreateInput, db: &impl ConnectionTrait) -> Outcome<Self> {
        let no_run = || UserError::not_found("runId", "run");
        let run = run::Entity::find_of(user, uuid(&input.run_id).ok_or_else(no_run)?, db).await?.ok_or_else(no_run)?;
        let no_account = || UserError::not_found("connectionId", "connection");
        let id = uuid(&input.connection_id).ok_or_else(no_account)?;
        let account = connection::Entity::find_of(user, id, db).await?.ok_or_else(no_account)?;
        Ok(Self {
            title: input.title.or_else(|| run.title.clone()).unwrap_or_default().trim().to_owned(),
            description: input.description.unwrap_or_default().trim().to_owned(),
            tags: input.tags.unwrap_or_default(),
            privacy: input.privacy.map_or(run.settings.privacy, Into::into),
            options: input.options.unwrap_or_default().over(&run.settings.options)?,
            not_before: input.scheduled_for.or(input.not_before),
            is_scheduled: input.scheduled_for.is_some(),
            run,
            account,
        })
    }

    /// Everything that speaks against it here, and everything that the platform would refuse without being asked.
    pub(super) async fn check(&self, api: &Api, db: &impl ConnectionTrait) -> Outcome<()> {
        self.check_run()?;
        usable(&self.account, "connectionId")?;
        self.check_repeat(db).await?;
        let field = if self.is_scheduled { "scheduledFor" } else { "notBefore" };
        let time = self.not_before.filter(|time| self.is_scheduled || *time > api.clock.now());
        let late = time.and_then(|time| wrong_time(field, time, api.clock.now()));
        let client = self.client(api)?;
        all_well(objections(&*client, &self.video(api), &self.account).into_iter().chain(late).collect())
    }

    /// The video as the platform would be told of it.
    pub(super) fn video(&self, api: &Api) -> Video {
        Video {
            title: self.title.clone(),
            description: self.description.clone(),
            tags: self.tags.clone(),
            privacy: preflight::privacy(self.privacy),
            options: stored(&self.options),
            ..preflight::video_of_run(api, &self.run)
        }
    }

    /// The client of the account's platform.
    pub(super) fn client(&self, api: &Api) -> Result<Arc<dyn Platform>, UserError> {
        client(api, &self.account, "connectionId")
    }

    fn check_run(&self) -> Outcome<()> {
        if !matches!(self.run.state, run::State::Ready | run::State::Done) {
            return Err(UserError::wrong_state("The video is not finished, or waits for a yes.").into());
        }
        if self.run.video_key.is_none() || self.run.files_removed_at.is_some() {
            return Err(UserError::wrong_state("The video's file was removed; make the video again.").into());
        }
        Ok(())
    }

    /// One video on one account is one publication, whatever became of it.
    async fn check_repeat(&self, db: &impl ConnectionTrait) -> Outcome<()> {
        use publication::{Column, State};
        let there = publication::Entity::find()
            .filter(Column::RunId.eq(self.run.id))
            .filter(Column::ConnectionId.eq(self.account.id))
            .one(db)
            .await?;
        let Some(there) = there else { return Ok(()) };
        let (name, platform) = (&self.account.display_name, self.account.platform.title());
        let message = match there.state {
            State::Published => format!("This video is on {name} on {platform} already."),
            State::Failed => format!("This video failed on {name} on {platform}; try that publication again."),
            State::Cancelled => format!("This video was stopped on {name} on {platform}; make it again to publish it there."),
            _ => format!("This video is on its way to {name} on {platform} already."),
        };
        Err(UserError::on("connectionId", AlreadyPublished, message).into())
    }
}

/// What the platform would refuse of `video` on `account` without being asked, and what the account does not permit.
pub(super) fn objections(client: &dyn Platform, video: &Video, account: &connection::Model) -> Vec<UserError> {
    let unpermitted = client.unpermitted(&video.options, &granted(account));
    client.preflight(video).into_iter().chain(unpermitted).map(beside).collect()
}

/// Why something cannot go out at `time`.
pub(super) fn wrong_time(field: &str, time: DateTime<Utc>, now: DateTime<Utc>) -> Option<UserError> {
    match time {
        time if time <= now => Some(UserError::on(field, Invalid, "That moment has passed.")),
        time if time > now + FARTHEST => Some(UserError::on(field, Invalid, "That is more than a year ahead.")),
        _ => None,
    }
}

/// The mistake beside the field that is to blame.
pub(super) fn beside(violation: Violation) -> UserError {
    let path = match violation.field {
        field @ ("title" | "description" | "tags" | "privacy") => input_path(field),
        field if field.starts_with("options.") => input_path(field),
        _ => vec!["runId".to_owned()],
    };
    UserError::at(path, PlatformLimit, violation.message)
}
