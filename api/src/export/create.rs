//! Asking for an archive of all that is one's own.

use async_graphql::{Context, InputObject, Object};
use chrono::{DateTime, TimeDelta, Utc};
use entity::{Owned, export, user};
use queue::Job;
use sea_orm::{ActiveModelTrait, ColumnTrait, DatabaseTransaction, PaginatorTrait, QueryFilter, Set};
use uuid::Uuid;

use super::Export;
use crate::app::Api;
use crate::audit;
use crate::context::Reach;
use crate::error::UserErrorCode::LimitReached;
use crate::error::{ApiError, Outcome, UserError, payload};
use crate::user::{known, lock, prove};

/// An archive may be large, and is read from everywhere.
const A_DAY: u64 = 3;

/// That an archive is wanted.
#[derive(InputObject)]
pub(crate) struct ExportCreateInput {
    /// The account's password, once more: the archive holds everything.
    #[graphql(secret)]
    password: String,
}

payload! {
    /// What came of asking for an archive.
    ExportCreatePayload {
        /// The export, which is made from now on; `exports` says how far it is.
        export: Export
    }
}

#[derive(Default)]
pub(crate) struct ExportCreate;

#[Object]
impl ExportCreate {
    /// Asks for one archive of all that is the person's: every record as JSON, without secrets, the media files that are still
    /// kept, and a page that says what is in it. It is made within minutes, one at a time and three a day, and removed after some
    /// days. Only the person, in a browser, may do so.
    async fn export_create(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "That an archive is wanted.")] input: ExportCreateInput,
    ) -> Result<ExportCreatePayload, ApiError> {
        ExportCreatePayload::of(create(ctx, input).await)
    }
}

async fn create(ctx: &Context<'_>, input: ExportCreateInput) -> Outcome<export::Model> {
    let (api, browser) = (ctx.api(), ctx.browser()?);
    let person = known(&api.db, browser.user).await?;
    prove((api, ctx.client()), &person, ("password", input.password)).await?;
    let row = ask(api, &person).await?;
    api.push(Job::PackExport { export: row.id }).await;
    Ok(row)
}

/// One transaction under the person's row, so that two wishes at once are counted one after the other.
async fn ask(api: &Api, person: &user::Model) -> Outcome<export::Model> {
    let now = api.clock.now();
    let tx = entity::begin(&api.db).await?;
    lock(&tx, person.id).await?;
    limit(&tx, person.id, now).await?;
    let row = export::ActiveModel {
        id: Set(entity::new_id()),
        user_id: Set(person.id),
        state: Set(export::State::Waiting),
        attempts: Set(0),
        fence: Set(0),
        created_at: Set(now),
        ..Default::default()
    };
    let row = row.insert(&tx).await?;
    audit::write(&tx, audit::Entry { user: person.id, kind: "export.asked", subject: "", actor: "browser", now }).await?;
    tx.commit().await?;
    Ok(row)
}

async fn limit(tx: &DatabaseTransaction, user: Uuid, now: DateTime<Utc>) -> Outcome<()> {
    let all = || export::Entity::of(user);
    if all().filter(export::Column::State.eq(export::State::Waiting)).count(tx).await? > 0 {
        return Err(UserError::wrong_state("An archive is being made already.").into());
    }
    if all().filter(export::Column::CreatedAt.gt(now - TimeDelta::days(1))).count(tx).await? < A_DAY {
        return Ok(());
    }
    Err(UserError::general(LimitReached, format!("{A_DAY} archives were made today; ask again tomorrow.")).into())
}
