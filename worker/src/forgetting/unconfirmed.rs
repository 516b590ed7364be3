//! Accounts whose address nobody confirmed, and in which nothing was made: somebody else's address, or a wish forgotten.

use chrono::TimeDelta;
use entity::user::{self, Column};
use entity::{api_token, clip, connection, pipeline, provider_key};
use sea_orm::sea_query::{Query, SelectStatement};
use sea_orm::{ActiveValue::Set, ColumnTrait, EntityTrait, QueryFilter};

use crate::{Context, Trouble};

/// Wants them deleted, where there is a mail server, so that somebody could have confirmed. The sweeper finds them.
pub(crate) async fn end_unconfirmed(context: &Context) -> Result<(), Trouble> {
    if context.settings.notify.smtp_url.is_none() {
        return Ok(());
    }
    let now = context.clock.now();
    let kept = TimeDelta::days(context.settings.retention.keep_unconfirmed_days.into());
    let wanted = user::ActiveModel { deletion_due_at: Set(Some(now)), updated_at: Set(now), ..Default::default() };
    let old = user::Entity::update_many()
        .set(wanted)
        .filter(Column::EmailVerifiedAt.is_null())
        .filter(Column::DeletionDueAt.is_null())
        .filter(Column::CreatedAt.lt(now - kept));
    let ended = made().into_iter().fold(old, |old, whose| old.filter(Column::Id.not_in_subquery(whose)));
    let count = ended.exec(&context.db).await?.rows_affected;
    if count > 0 {
        tracing::info!(count, "accounts that nobody confirmed are deleted");
    }
    Ok(())
}

/// Whose account holds something: whoever has none of these has made nothing, and bought nothing.
fn made() -> [SelectStatement; 5] {
    [
        Query::select().column(pipeline::Column::UserId).from(pipeline::Entity).take(),
        Query::select().column(connection::Column::UserId).from(connection::Entity).take(),
        Query::select().column(clip::Column::UserId).from(clip::Entity).take(),
        Query::select().column(provider_key::Column::UserId).from(provider_key::Entity).take(),
        Query::select().column(api_token::Column::UserId).from(api_token::Entity).take(),
    ]
}
