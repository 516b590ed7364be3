//! Making the archive of all that is a person's: rows as JSON, media as they are, and a page that says what is what.
//!
//! Which tables and columns those are stands in [`entity::personal`], nowhere here.

mod archive;
mod media;
mod page;
mod rows;

use chrono::{DateTime, TimeDelta, Utc};
use entity::export::{self, Column, State};
use entity::{account_mail, audit_event, personal, user};
use queue::{Job, Noun};
use sea_orm::{ActiveValue::Set, ColumnTrait, Condition, ConnectionTrait, EntityTrait, QueryFilter, UpdateMany};
use store::Key;
use tracing::Instrument;
use uuid::Uuid;

use crate::hold::Keeper;
use crate::{Context, Trouble};
use archive::Archive;
use page::Contents;

/// After so many beginnings it is given up.
const TRIES: i32 = 5;
/// The pause before another try.
const PAUSE: TimeDelta = TimeDelta::minutes(2);

/// Where the archive lies.
pub(crate) fn key_of(row: &export::Model) -> Key {
    Key::Export { user: row.user_id, export: row.id }
}

/// Makes the archive, if it is wanted and nobody else does.
pub(crate) async fn advance(context: &Context, id: Uuid) -> Result<(), Trouble> {
    let wanted = Condition::all().add(Column::State.eq(State::Waiting));
    let Some(row) = entity::claim::<export::Entity>(&context.db, id, wanted, &context.claim()).await? else { return Ok(()) };
    let keeper = Keeper::of::<export::Entity>(context, id, row.fence);
    let span = tracing::info_span!("export", export.id = %id, tries = row.attempts);
    let packed = tokio::select! {
        packed = pack(context, &row).instrument(span) => packed,
        () = keeper.lost.cancelled() => Err(Trouble::Lost),
        () = context.shutdown.cancelled() => return give_back(context, &row).await,
    };
    drop(keeper);
    match packed {
        Ok(bytes) => ready(context, &row, bytes).await,
        Err(Trouble::Lost) => Err(Trouble::Lost),
        Err(trouble) => again(context, &row, &trouble).await,
    }
}

/// The table of contents of an export; the size of the archive.
async fn pack(context: &Context, row: &export::Model) -> Result<u64, Trouble> {
    let now = context.clock.now();
    let write = async |archive: &mut Archive| {
        let mut contents = Contents::new(now);
        for fact in personal::facts() {
            rows::add(context, archive, (fact, row.user_id), &mut contents).await?;
        }
        media::add(context, archive, row.user_id, &mut contents).await?;
        archive.add("index.html", page::written(&contents).as_bytes()).await
    };
    archive::store(&context.store, &key_of(row), now, write).await
}

/// The person hears of it once, whoever dies meanwhile: the mail is written in the same breath.
async fn ready(context: &Context, row: &export::Model, bytes: u64) -> Result<(), Trouble> {
    let now = context.clock.now();
    let done = export::ActiveModel {
        state: Set(State::Ready),
        bytes: Set(i64::try_from(bytes).ok()),
        error_message: Set(None),
        ..ended(context, now)
    };
    let tx = entity::begin(&context.db).await?;
    settle(&tx, row, done).await?;
    let entry = audit_event::Entry { user: row.user_id, kind: "export.ready", subject: "", actor: "service", now };
    audit_event::write(&tx, entry).await?;
    let person = user::Entity::find_by_id(row.user_id).one(&tx).await?.ok_or(Trouble::Lost)?;
    let mail = account_mail::write(&tx, account_mail::Kind::ExportReady, &person.email, now).await?;
    tx.commit().await?;
    context.push(Job::SendAccountMail { mail }).await;
    announce(context, row).await;
    tracing::info!(export.id = %row.id, bytes, "an export is ready");
    Ok(())
}

/// Another try later, or the end of it.
async fn again(context: &Context, row: &export::Model, trouble: &Trouble) -> Result<(), Trouble> {
    let (now, attempts) = (context.clock.now(), row.attempts + 1);
    tracing::warn!(export.id = %row.id, attempts, error = %trouble, "an export was not made");
    if attempts < TRIES {
        let later = export::ActiveModel { attempts: Set(attempts), not_before: Set(Some(now + PAUSE)), ..rested() };
        return settle(&context.db, row, later).await;
    }
    let failed = export::ActiveModel {
        state: Set(State::Failed),
        attempts: Set(attempts),
        error_message: Set(Some("The archive could not be written. Ask for a new one later.".to_owned())),
        ..ended(context, now)
    };
    settle(&context.db, row, failed).await?;
    announce(context, row).await;
    Ok(())
}

/// Whoever waits for it at a browser sees how it ended.
async fn announce(context: &Context, row: &export::Model) {
    context.announce(row.user_id, Noun::Export, row.id, row.fence).await;
}

/// The process ends; another one begins it anew at once.
async fn give_back(context: &Context, row: &export::Model) -> Result<(), Trouble> {
    Ok(entity::release::<export::Entity>(&context.db, row.id, row.fence).await?)
}

/// Made, or given up: kept for its days.
fn ended(context: &Context, now: DateTime<Utc>) -> export::ActiveModel {
    let kept = TimeDelta::days(context.settings.retention.keep_export_days.into());
    export::ActiveModel { finished_at: Set(Some(now)), expires_at: Set(Some(now + kept)), ..rested() }
}

fn rested() -> export::ActiveModel {
    export::ActiveModel { lease_until: Set(None), ..Default::default() }
}

async fn settle(db: &impl ConnectionTrait, row: &export::Model, change: export::ActiveModel) -> Result<(), Trouble> {
    let done = held(row).set(change).exec(db).await?;
    if done.rows_affected == 1 { Ok(()) } else { Err(Trouble::Lost) }
}

fn held(row: &export::Model) -> UpdateMany<export::Entity> {
    export::Entity::update_many().filter(Column::Id.eq(row.id)).filter(Column::Fence.eq(row.fence))
}
