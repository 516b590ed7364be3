//! The mail of a day that an event waits for.

use chrono::{DateTime, TimeDelta, Utc};
use entity::delivery::{self, Channel, Column};
use entity::{notification, user};
use sea_orm::sea_query::Expr;
use sea_orm::{ActiveValue::Set, ColumnTrait, DatabaseTransaction, EntityTrait, QueryFilter};
use uuid::Uuid;

use crate::Trouble;

/// The person's next digest that nobody has begun to send: from then on, whoever sends it sees what is added here.
pub(super) async fn next_digest(tx: &DatabaseTransaction, user: Uuid, hour: i16, now: DateTime<Utc>) -> Result<Uuid, Trouble> {
    let person = user::Entity::find_by_id(user).one(tx).await?.ok_or(Trouble::Lost)?;
    let mut at = now;
    loop {
        // a time zone that is known no more must not keep anything from being told
        at = notification::next_digest(hour, &person.time_zone, at).unwrap_or(at + TimeDelta::days(1));
        let row = delivery::ActiveModel {
            digest_at: Set(Some(at)),
            not_before: Set(Some(at)),
            ..delivery::new(user, Channel::Digest, now)
        };
        let insert = delivery::Entity::insert(row).on_conflict_do_nothing_on([Column::UserId, Column::DigestAt]);
        insert.exec_without_returning(tx).await?;
        // the write makes whoever would send it now wait for us; a claim would have raised the fence
        let rows = delivery::Entity::update_many()
            .col_expr(Column::UpdatedAt, Expr::value(now))
            .filter(Column::UserId.eq(user))
            .filter(Column::DigestAt.eq(at))
            .filter(Column::Fence.eq(0))
            .exec_with_returning(tx)
            .await?;
        if let Some(row) = rows.first() {
            return Ok(row.id);
        }
    }
}
