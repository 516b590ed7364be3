//! Where the videos of a pipeline go.

use entity::connection::{self, Health};
use entity::destination;
use sea_orm::{ColumnTrait, ConnectionTrait, DbErr, QueryFilter, QueryOrder};
use uuid::Uuid;

use crate::Refusal;

/// The connections that `user`'s pipeline publishes on, oldest first.
pub async fn destinations(pipeline: Uuid, user: Uuid, db: &impl ConnectionTrait) -> Result<Vec<connection::Model>, DbErr> {
    let chosen = destination::connections_of(pipeline).filter(connection::Column::UserId.eq(user));
    chosen.order_by_asc(connection::Column::Id).all(db).await
}

/// Those of `accounts` that are not connected any more; where there are none at all, that.
pub fn dead(accounts: &[connection::Model]) -> Vec<Refusal> {
    if accounts.is_empty() {
        return vec![Refusal::NoDestinations];
    }
    accounts.iter().filter(|account| account.health != Health::Active).map(Refusal::unusable).collect()
}
