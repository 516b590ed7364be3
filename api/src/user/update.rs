//! Changing what is known of a person.

use async_graphql::{Context, InputObject, Object};
use entity::user;
use sea_orm::{ActiveModelTrait, IntoActiveModel, Set};

use super::{held, time_zone};
use crate::audit;
use crate::context::Reach;
use crate::error::{ApiError, Outcome, payload};
use crate::user::User;

/// What to change; whatever is left out stays as it is.
#[derive(InputObject)]
pub(crate) struct UserUpdateInput {
    /// IANA name of the person's time zone, such as `Europe/Berlin`. Schedules that were made keep the one they have.
    time_zone: Option<String>,
}

payload! {
    /// What came of changing what is known of a person.
    UserUpdatePayload {
        /// The account as it is now.
        user: User
    }
}

#[derive(Default)]
pub(crate) struct UserUpdate;

#[Object]
impl UserUpdate {
    /// Changes what is known of the person. Numbers by day and the hour of the daily mail follow the new time zone.
    async fn user_update(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "What to change; whatever is left out stays as it is.")] input: UserUpdateInput,
    ) -> Result<UserUpdatePayload, ApiError> {
        UserUpdatePayload::of(update(ctx, input).await)
    }
}

async fn update(ctx: &Context<'_>, input: UserUpdateInput) -> Outcome<user::Model> {
    let (api, viewer) = (ctx.api(), ctx.viewer()?);
    let zone = input.time_zone.map(|zone| time_zone(&zone)).transpose()?;
    let now = api.clock.now();
    let tx = entity::begin(&api.db).await?;
    let known = held(&tx, viewer.user).await?;
    let Some(zone) = zone.filter(|zone| *zone != known.time_zone) else { return Ok(known) };
    let mut row = known.into_active_model();
    (row.time_zone, row.updated_at) = (Set(zone), Set(now));
    let row = row.update(&tx).await?;
    let (subject, actor) = (&row.time_zone, &viewer.actor());
    audit::write(&tx, audit::Entry { user: row.id, kind: "user.time_zone_changed", subject, actor, now }).await?;
    tx.commit().await?;
    Ok(row)
}
