//! `POST /hooks/tiktok`: TikTok's webhooks.

use std::sync::Arc;

use actix_web::{HttpRequest, HttpResponse, web};
use chrono::TimeDelta;
use entity::{Platform, connection, platform_event, publication};
use platforms::{Event, EventKind};
use queue::Job;
use sea_orm::sea_query::ExprTrait;
use sea_orm::{
    ColumnTrait, Condition, DatabaseTransaction, DbErr, EntityTrait, QueryFilter, QueryOrder, QuerySelect, Set, TryInsertResult,
};
use uuid::Uuid;

use super::{gone, later, refused};
use crate::app::Api;
use crate::error::ApiError;

const SIGNATURE: &str = "tiktok-signature";
/// As many publications as one event may wake; the others are due by themselves.
const MOST: u64 = 100;

/// Does what the event asks for, once, however often it comes.
pub(super) async fn receive(request: HttpRequest, api: web::Data<Arc<Api>>, body: web::Bytes) -> HttpResponse {
    let signature = request.headers().get(SIGNATURE).and_then(|value| value.to_str().ok()).unwrap_or_default();
    let Some(client) = api.platforms.get(Platform::TikTok.slug()) else { return refused() };
    match client.event(signature, &body, api.clock.now()) {
        Ok(event) => heard(&api, &event).await.map_or_else(|error| later(&error), |()| HttpResponse::Ok().finish()),
        Err(error) => {
            tracing::warn!(%error, "an event that claims to come from TikTok is not believed");
            refused()
        }
    }
}

async fn heard(api: &Api, event: &Event) -> Result<(), ApiError> {
    let tx = entity::begin(&api.db).await?;
    if !is_new(&tx, api, event).await? {
        return Ok(());
    }
    let (gone, jobs) = match event.kind {
        EventKind::Removed => (removed(&tx, api, event).await?, Vec::new()),
        EventKind::Post => (Vec::new(), looks(&tx, api, event).await?),
        EventKind::Other => (Vec::new(), Vec::new()),
    };
    tx.commit().await?;
    tracing::info!(event = event.name, connections = gone.len(), looks = jobs.len(), "TikTok told of an event");
    for row in gone {
        api.announce_connection(&row).await;
    }
    for job in jobs {
        api.push(job).await;
    }
    Ok(())
}

async fn is_new(tx: &DatabaseTransaction, api: &Api, event: &Event) -> Result<bool, DbErr> {
    let row = platform_event::ActiveModel {
        id: Set(entity::new_id()),
        platform: Set(Platform::TikTok),
        digest: Set(event.digest.clone()),
        kind: Set(event.name.clone()),
        happened_at: Set(event.happened_at),
        created_at: Set(api.clock.now()),
    };
    let insert = platform_event::Entity::insert(row).on_conflict_do_nothing_on([platform_event::Column::Digest]);
    Ok(matches!(insert.exec_without_returning(tx).await?, TryInsertResult::Inserted(1..)))
}

/// Ends the account's connections, except one whose tokens are younger than the event: the person has come back.
async fn removed(tx: &DatabaseTransaction, api: &Api, event: &Event) -> Result<Vec<connection::Model>, ApiError> {
    let rows = connection::Entity::find()
        .filter(connection::Column::Platform.eq(Platform::TikTok))
        .filter(connection::Column::ExternalId.eq(&event.external_id))
        // TikTok tells whole seconds
        .filter(connection::Column::UpdatedAt.lt(event.happened_at + TimeDelta::seconds(1)))
        .all(tx)
        .await?;
    gone(tx, api, rows).await
}

/// A look at each of the account's publications that waits for TikTok's word, or for the id of its video. Their handles
/// are sealed, so the event cannot name one.
async fn looks(tx: &DatabaseTransaction, api: &Api, event: &Event) -> Result<Vec<Job>, DbErr> {
    use publication::{Column, Entity, State};
    let accounts = connection::Entity::find()
        .select_only()
        .column(connection::Column::Id)
        .filter(connection::Column::Platform.eq(Platform::TikTok))
        .filter(connection::Column::ExternalId.eq(&event.external_id))
        .into_tuple::<Uuid>()
        .all(tx)
        .await?;
    let waiting = Column::State.is_in([State::Processing, State::Unconfirmed]);
    let nameless = Column::State.eq(State::Published).and(Column::Url.is_null()).and(Column::MetricsDueAt.is_not_null());
    let rows = Entity::find()
        .filter(Column::ConnectionId.is_in(accounts))
        .filter(Condition::any().add(waiting).add(nameless))
        .order_by_desc(Column::CreatedAt)
        .limit(MOST)
        .all(tx)
        .await?;
    wake(tx, api, &rows).await
}

/// Makes them due, or their jobs would find nothing to do: each of them rests until its next look.
async fn wake(tx: &DatabaseTransaction, api: &Api, rows: &[publication::Model]) -> Result<Vec<Job>, DbErr> {
    use publication::{ActiveModel, Column, Entity, State};
    let (live, waiting): (Vec<_>, Vec<_>) = rows.iter().partition(|row| row.state == State::Published);
    let due = ActiveModel { metrics_due_at: Set(Some(api.clock.now())), ..Default::default() };
    Entity::update_many().set(due).filter(Column::Id.is_in(live.iter().map(|row| row.id))).exec(tx).await?;
    let awake = ActiveModel { not_before: Set(None), ..Default::default() };
    let resting = Entity::update_many().set(awake).filter(Column::Id.is_in(waiting.iter().map(|row| row.id)));
    resting.filter(Column::State.is_in([State::Processing, State::Unconfirmed])).exec(tx).await?;
    let checks = waiting.iter().map(|row| Job::CheckPublication { publication: row.id });
    Ok(checks.chain(live.iter().map(|row| Job::SyncMetrics { publication: row.id })).collect())
}
