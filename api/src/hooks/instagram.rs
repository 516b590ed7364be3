//! `POST /hooks/instagram/deauthorize` and `/hooks/instagram/deletion`: Meta passes on that a person removed the app, or
//! wants the data of their account deleted.

use std::sync::Arc;

use actix_web::{HttpResponse, web};
use chrono::{DateTime, TimeDelta, Utc};
use entity::{Platform, connection, deletion_request, event, publication};
use platforms::SignedRequest;
use sea_orm::{
    ActiveModelTrait, ColumnTrait, Condition, DatabaseTransaction, DbErr, EntityTrait, IntoActiveModel, QueryFilter, Set,
};
use secrecy::ExposeSecret;
use serde::Deserialize;
use serde_json::json;
use vault::secret;

use super::{gone, later, refused};
use crate::app::Api;
use crate::audit;
use crate::error::ApiError;
use crate::publication::cancel_scheduled;

/// Clocks differ.
const SLACK: TimeDelta = TimeDelta::minutes(5);
/// What stands for the name of an account whose data was deleted.
const NAMELESS: &str = "Deleted account";

#[derive(Deserialize)]
pub(super) struct Form {
    signed_request: String,
}

/// The person removed the app: the tokens are dead, and go.
pub(super) async fn deauthorize(api: web::Data<Arc<Api>>, form: web::Form<Form>) -> HttpResponse {
    let Some(request) = believed(&api, &form) else { return refused() };
    removed(&api, &request).await.map_or_else(|error| later(&error), |()| HttpResponse::Ok().finish())
}

/// The person wants everything deleted that we know of the account. It is done at once; the answer says where to see that.
pub(super) async fn deletion(api: web::Data<Arc<Api>>, form: web::Form<Form>) -> HttpResponse {
    let Some(request) = believed(&api, &form) else { return refused() };
    match deleted(&api, &request).await {
        Ok(code) => {
            let url = api.public_url(&format!("hooks/instagram/deletion/{code}"));
            HttpResponse::Ok().json(json!({ "url": url, "confirmation_code": code }))
        }
        Err(error) => later(&error),
    }
}

fn believed(api: &Api, form: &Form) -> Option<SignedRequest> {
    let client = api.platforms.get(Platform::Instagram.slug())?;
    let request = client.signed_request(&form.signed_request);
    request.inspect_err(|error| tracing::warn!(%error, "a request that claims to come from Meta is not believed")).ok()
}

async fn removed(api: &Api, request: &SignedRequest) -> Result<(), ApiError> {
    let tx = entity::begin(&api.db).await?;
    let mut rows = connections(&tx, request).await?;
    // the person has come back since
    rows.retain(|row| request.issued_at.is_none_or(|at| row.updated_at <= at + SLACK));
    let gone = gone(&tx, api, rows).await?;
    tx.commit().await?;
    for row in gone {
        api.announce_connection(&row).await;
    }
    Ok(())
}

async fn deleted(api: &Api, request: &SignedRequest) -> Result<String, ApiError> {
    let now = api.clock.now();
    let tx = entity::begin(&api.db).await?;
    let gone = gone(&tx, api, connections(&tx, request).await?).await?;
    let mut erased = Vec::new();
    for row in gone {
        erased.push(erase(&tx, row, now).await?);
    }
    let code = secret::random(18).expose_secret().to_owned();
    let row = deletion_request::ActiveModel {
        id: Set(entity::new_id()),
        code: Set(code.clone()),
        platform: Set(Platform::Instagram),
        connections: Set(i32::try_from(erased.len()).unwrap_or(i32::MAX)),
        created_at: Set(now),
    };
    row.insert(&tx).await?;
    tx.commit().await?;
    tracing::info!(connections = erased.len(), "the data of an Instagram account was deleted");
    for row in &erased {
        api.announce_connection(row).await;
    }
    Ok(code)
}

/// Everybody's connections to the account, whichever of its two ids the request names.
async fn connections(tx: &DatabaseTransaction, request: &SignedRequest) -> Result<Vec<connection::Model>, DbErr> {
    let named = Condition::any()
        .add(connection::Column::ScopedId.eq(&request.user_id))
        .add(connection::Column::ExternalId.eq(&request.user_id));
    connection::Entity::find().filter(connection::Column::Platform.eq(Platform::Instagram)).filter(named).all(tx).await
}

/// Forgets what the platform told us: names, ids, addresses and numbers. That something was published, and our own texts
/// for it, remain.
async fn erase(tx: &DatabaseTransaction, row: connection::Model, now: DateTime<Utc>) -> Result<connection::Model, DbErr> {
    cancel_scheduled(tx, row.user_id, publication::Column::ConnectionId.eq(row.id), now).await?;
    ::analytics::forget(tx, row.id).await?;
    event::forget(tx, row.id).await?;
    // what has no id any more has no numbers to be read either
    let nameless = publication::ActiveModel {
        remote_id: Set(None),
        url: Set(None),
        comment_id: Set(None),
        metrics_due_at: Set(None),
        ..Default::default()
    };
    let published = publication::Entity::update_many().set(nameless).filter(publication::Column::ConnectionId.eq(row.id));
    published.exec(tx).await?;
    let title = row.platform.title();
    audit::rename(tx, row.user_id, (&format!("{} on {title}", row.display_name), &format!("{NAMELESS} on {title}"))).await?;
    let (id, mut row) = (row.id, row.into_active_model());
    row.external_id = Set(format!("deleted {id}"));
    row.scoped_id = Set(None);
    row.display_name = Set(NAMELESS.to_owned());
    row.username = Set(None);
    row.avatar_url = Set(None);
    row.update(tx).await
}
