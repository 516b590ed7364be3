//! Keeping an account that was to be deleted.

use async_graphql::{Context, Object};
use chrono::{DateTime, TimeDelta, Utc};
use entity::{Owned, run, schedule, user};
use intake::DEADLINE;
use sea_orm::{ActiveModelTrait, ColumnTrait, DatabaseTransaction, EntityTrait, IntoActiveModel, QueryFilter, Set};
use uuid::Uuid;

use super::held;
use crate::audit;
use crate::context::Reach;
use crate::error::{ApiError, Outcome, UserError, payload};
use crate::user::User;

payload! {
    /// What came of the wish to keep an account.
    UserDeleteCancelPayload {
        /// The account, which stays.
        user: User
    }
}

#[derive(Default)]
pub(crate) struct UserDeleteCancel;

#[Object]
impl UserDeleteCancel {
    /// Keeps an account that was to be deleted: everything goes on. Slots that passed meanwhile are not made up for; a publication
    /// whose time passed goes out now if that is less than a day ago, and fails otherwise. Asking again changes nothing. Only the
    /// person, in a browser, may do so.
    async fn user_delete_cancel(&self, ctx: &Context<'_>) -> Result<UserDeleteCancelPayload, ApiError> {
        UserDeleteCancelPayload::of(cancel(ctx).await)
    }
}

async fn cancel(ctx: &Context<'_>) -> Outcome<user::Model> {
    let (api, browser) = (ctx.api(), ctx.browser()?);
    let now = api.clock.now();
    let tx = entity::begin(&api.db).await?;
    let held = held(&tx, browser.user).await?;
    let Some(due) = held.deletion_due_at else { return Ok(held) };
    if due <= now || held.deletion_tries > 0 {
        return Err(UserError::wrong_state("It is too late: the account is being deleted.").into());
    }
    let mut row = held.into_active_model();
    (row.deletion_due_at, row.not_before, row.updated_at) = (Set(None), Set(None), Set(now));
    let row = row.update(&tx).await?;
    wake(&tx, row.id, now).await?;
    let entry = audit::Entry { user: row.id, kind: "user.deletion_cancelled", subject: &row.email, actor: "browser", now };
    audit::write(&tx, entry).await?;
    tx.commit().await?;
    Ok(row)
}

/// What rested goes on from now, and not from when it began to rest.
async fn wake(tx: &DatabaseTransaction, user: Uuid, now: DateTime<Utc>) -> Outcome<()> {
    for mut row in schedule::Entity::of(user).filter(schedule::Column::NextAt.is_not_null()).all(tx).await? {
        row.look_ahead(now)?;
        row.into_active_model().reset_all().update(tx).await?;
    }
    run::Entity::update_many()
        .set(run::ActiveModel { deadline_at: Set(now + DEADLINE), ..Default::default() })
        .filter(run::Column::UserId.eq(user))
        .filter(run::Column::State.is_in(run::State::working()))
        .exec(tx)
        .await?;
    // silence is a yes once more, but not the silence of an account that was to be deleted
    for run in run::Entity::of(user).filter(run::Column::ApproveAt.is_not_null()).all(tx).await? {
        let minutes = run.settings.auto_approve_minutes.unwrap_or_default();
        let mut row = run.into_active_model();
        row.approve_at = Set(Some(now + TimeDelta::minutes(minutes.into())));
        row.update(tx).await?;
    }
    Ok(())
}
