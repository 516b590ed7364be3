//! What was said of a finished video: yes or no, by whom, when, and why.

use async_graphql::{Context, ID, SimpleObject};
use chrono::{DateTime, Utc};
use entity::run::{self, State};
use entity::{Owned, audit_event};
use sea_orm::{ActiveValue::Set, ColumnTrait, QueryFilter};

use crate::context::Reach;
use crate::error::UserErrorCode::{Invalid, TooLong};
use crate::error::{Outcome, UserError};
use crate::text::uuid;

/// Longest note, in characters.
const LONGEST: usize = 1_000;

/// What was said of a finished video.
#[derive(SimpleObject)]
pub(crate) struct RunReview {
    /// When.
    at: DateTime<Utc>,
    /// By whom: `browser`, `token NAME`, or `service` when nobody said anything in time.
    by: String,
    /// What they said.
    note: Option<String>,
}

impl RunReview {
    pub(super) fn of(row: &run::Model) -> Option<Self> {
        let by = row.reviewed_by.clone().unwrap_or_default();
        row.reviewed_at.map(|at| Self { at, by, note: row.review_note.clone() })
    }
}

/// Ends the wait of the viewer's run for a yes or a no. Of two that say something at once, one is too late.
pub(super) async fn review(
    ctx: &Context<'_>,
    id: &ID,
    (verdict, kind): (State, &'static str),
    note: Option<String>,
) -> Outcome<run::Model> {
    let (api, viewer) = (ctx.api(), ctx.viewer()?);
    let (now, actor) = (api.clock.now(), viewer.actor());
    let not_found = || UserError::not_found("id", "run");
    let id = uuid(id).ok_or_else(not_found)?;
    let tx = entity::begin(&api.db).await?;
    let known = run::Entity::find_of(viewer.user, id, &tx).await?.ok_or_else(not_found)?;
    let change = run::ActiveModel {
        state: Set(verdict),
        approve_at: Set(None),
        reviewed_at: Set(Some(now)),
        reviewed_by: Set(Some(actor.clone())),
        review_note: Set(note),
        finished_at: Set(verdict.is_over().then_some(now)),
        ..Default::default()
    };
    let waiting = run::change(known.id, &[State::AwaitingApproval], now).filter(run::Column::CancelRequestedAt.is_null());
    let changed = waiting.set(change).exec_with_returning(&tx).await?;
    let message = "This video does not wait for approval.";
    let run = changed.into_iter().next().ok_or_else(|| UserError::wrong_state(message))?;
    let subject = run.title.as_deref().unwrap_or("A video");
    audit_event::write(&tx, audit_event::Entry { user: viewer.user, kind, subject, actor: &actor, now }).await?;
    tx.commit().await?;
    api.announce_run(&run).await;
    Ok(run)
}

/// A note as it is kept; nothing when only white space was given.
pub(super) fn note(text: Option<&str>) -> Result<Option<String>, UserError> {
    let Some(text) = text.map(str::trim).filter(|text| !text.is_empty()) else { return Ok(None) };
    if text.contains('\0') {
        return Err(UserError::on("note", Invalid, "A note is text."));
    }
    if text.chars().count() > LONGEST {
        return Err(UserError::on("note", TooLong, format!("A note has at most {LONGEST} characters.")));
    }
    Ok(Some(text.to_owned()))
}
