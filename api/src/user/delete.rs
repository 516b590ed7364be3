//! Deleting an account.

use async_graphql::{Context, InputObject, Object};
use chrono::TimeDelta;
use entity::{publication, run, user};
use queue::Job;
use sea_orm::sea_query::{Expr, ExprTrait};
use sea_orm::{ActiveModelTrait, ColumnTrait, DatabaseTransaction, DbErr, EntityTrait, IntoActiveModel, QueryFilter, Set};
use uuid::Uuid;

use super::{held, known, password};
use crate::context::Reach;
use crate::error::{ApiError, Outcome, UserError, payload};
use crate::user::User;
use crate::{audit, session};

/// Whether the account shall be deleted, and when.
#[derive(InputObject)]
pub(crate) struct UserDeleteInput {
    /// The account's password, once more.
    #[graphql(secret)]
    password: String,
    /// Whether it is deleted at once, with no time to change one's mind.
    #[graphql(default)]
    immediately: bool,
}

payload! {
    /// What came of the wish to delete an account.
    UserDeletePayload {
        /// The account; `deletionDueAt` says when it is deleted.
        user: User
    }
}

#[derive(Default)]
pub(crate) struct UserDelete;

#[Object]
impl UserDelete {
    /// Deletes the account after some days, 14 unless the installation says otherwise, or at once: with its connections, whose
    /// permissions are revoked on the platforms, its files, history, numbers and keys. What is live on a platform stays there.
    /// While it waits, all other sessions are ended and nothing is made or published in the person's name: runs rest, schedules
    /// fill no slots, publications do not begin; only what a platform was told of already is brought to its end. Until the time is
    /// over, `userDeleteCancel` takes it back. Asking again changes the time. Only the person, in a browser, may do so.
    async fn user_delete(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Whether the account shall be deleted, and when.")] input: UserDeleteInput,
    ) -> Result<UserDeletePayload, ApiError> {
        UserDeletePayload::of(delete(ctx, input).await)
    }
}

async fn delete(ctx: &Context<'_>, input: UserDeleteInput) -> Outcome<user::Model> {
    let (api, browser) = (ctx.api(), ctx.browser()?);
    let known = known(&api.db, browser.user).await?;
    password::prove((api, ctx.client()), &known, ("password", input.password)).await?;
    let now = api.clock.now();
    let grace = if input.immediately { TimeDelta::zero() } else { TimeDelta::days(api.settings.web.account_grace_days.into()) };
    let tx = entity::begin(&api.db).await?;
    let held = held(&tx, browser.user).await?;
    if held.deletion_tries > 0 {
        return Err(UserError::wrong_state("The account is being deleted.").into());
    }
    let mut row = held.into_active_model();
    (row.deletion_due_at, row.not_before, row.updated_at) = (Set(Some(now + grace)), Set(None), Set(now));
    let row = row.update(&tx).await?;
    rest(&tx, row.id).await?;
    let ended = session::end_others(&tx, &browser, now).await?;
    let entry = audit::Entry { user: row.id, kind: "user.deletion_asked", subject: &row.email, actor: "browser", now };
    audit::write(&tx, entry).await?;
    tx.commit().await?;
    api.announce_ended(row.id, ended).await;
    if input.immediately {
        api.push(Job::ForgetUser { user: row.id }).await;
    }
    Ok(row)
}

/// Whoever works for the person has lost the row within a second, and nobody takes it up while the account waits.
async fn rest(tx: &DatabaseTransaction, user: Uuid) -> Result<(), DbErr> {
    run::Entity::update_many()
        .col_expr(run::Column::Fence, Expr::col(run::Column::Fence).add(1))
        .col_expr(run::Column::LeaseUntil, Expr::value(None::<chrono::DateTime<chrono::Utc>>))
        .filter(run::Column::UserId.eq(user))
        .filter(run::Column::State.is_in(run::State::working()))
        .exec(tx)
        .await?;
    publication::Entity::update_many()
        .col_expr(publication::Column::Fence, Expr::col(publication::Column::Fence).add(1))
        .col_expr(publication::Column::LeaseUntil, Expr::value(None::<chrono::DateTime<chrono::Utc>>))
        .filter(publication::Column::UserId.eq(user))
        .filter(publication::Column::State.eq(publication::State::Scheduled))
        .exec(tx)
        .await?;
    Ok(())
}
