//! What is kept of a ceremony between the question put to a device and its answer: on this side, for minutes, for whoever
//! began it, and once.

use async_graphql::{ID, Json, SimpleObject};
use chrono::TimeDelta;
use entity::passkey_ceremony::{ActiveModel, Column, Entity};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, Set};
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::Value;
use webauthn_rs::DEFAULT_AUTHENTICATOR_TIMEOUT;

use crate::app::Api;
use crate::auth::Browser;
use crate::error::UserErrorCode::Invalid;
use crate::error::{ApiError, Outcome, UserError};
use crate::text::uuid;

/// A question to a device, good for one answer within five minutes.
#[derive(SimpleObject)]
pub(crate) struct PasskeyCeremony {
    /// Id; the answer names it.
    id: ID,
    /// The question, as `PublicKeyCredential.parseCreationOptionsFromJSON` or `parseRequestOptionsFromJSON` of a browser reads
    /// it.
    options: Json<Value>,
}

/// Keeps what the answer must fit: for `browser`, or for nobody yet.
pub(super) async fn keep(
    api: &Api,
    browser: Option<Browser>,
    options: impl Serialize,
    state: impl Serialize,
) -> Result<PasskeyCeremony, ApiError> {
    let (id, now) = (entity::new_id(), api.clock.now());
    let row = ActiveModel {
        id: Set(id),
        user_id: Set(browser.map(|browser| browser.user)),
        session_id: Set(browser.map(|browser| browser.session)),
        state: Set(serde_json::to_value(state)?),
        created_at: Set(now),
        expires_at: Set(now + TimeDelta::from_std(DEFAULT_AUTHENTICATOR_TIMEOUT)?),
    };
    Entity::insert(row).exec_without_returning(&api.db).await?;
    Ok(PasskeyCeremony { id: id.into(), options: Json(serde_json::to_value(options)?) })
}

/// Takes what was kept for whoever asks; it is gone by that, whatever the answer is worth.
pub(super) async fn take<State: DeserializeOwned>(api: &Api, browser: Option<Browser>, id: &ID) -> Outcome<State> {
    let id = uuid(id).ok_or_else(over)?;
    let theirs = Entity::delete_many().filter(Column::Id.eq(id)).filter(Column::ExpiresAt.gt(api.clock.now()));
    let theirs = match browser {
        Some(Browser { user, session }) => theirs.filter(Column::UserId.eq(user)).filter(Column::SessionId.eq(session)),
        None => theirs.filter(Column::UserId.is_null()),
    };
    let row = theirs.exec_with_returning(&api.db).await?.into_iter().next().ok_or_else(over)?;
    Ok(serde_json::from_value(row.state)?)
}

/// Reads the answer of a device.
pub(super) fn read<Answer: DeserializeOwned>(credential: Json<Value>) -> Outcome<Answer> {
    serde_json::from_value(credential.0)
        .map_err(|_| UserError::on("credential", Invalid, "This is not what a passkey answers with.").into())
}

fn over() -> UserError {
    UserError::wrong_state("This took too long, or was done already. Begin again.")
}
