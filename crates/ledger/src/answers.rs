//! Bought answers, kept in the store under the hash of their order.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use chrono::{DateTime, TimeDelta, Utc};
use serde::{Deserialize, Serialize};
use store::{Key, Store, StoreError};
use studio::StudioError;
use studio::provider::{Order, Purchase, Purpose, Usage};
use uuid::Uuid;

use crate::books::failed;

/// Pixabay asks for lists to be kept for a day; what is a day old may also be out of date.
const SEARCH_KEPT: TimeDelta = TimeDelta::days(1);
/// As long as a failed run can be tried again by default.
const KEPT: TimeDelta = TimeDelta::days(30);

/// How long the answer to an order is kept.
pub(crate) fn kept(purpose: Purpose) -> TimeDelta {
    if purpose == Purpose::Search { SEARCH_KEPT } else { KEPT }
}

/// One file: the answer, and what it used, so that a row which was not settled can be.
#[derive(Serialize, Deserialize)]
struct Envelope {
    at: DateTime<Utc>,
    usage: Usage,
    answer: String,
}

/// The key of the answer to an order.
pub(crate) fn key(user: Uuid, order: &Order) -> Result<Key, StudioError> {
    let name = order.hash.parse().map_err(|error| failed(&error))?;
    Ok(Key::Answer { user, name })
}

/// The answer, if it is there and not too old at `now`.
pub(crate) async fn read(store: &Store, key: &Key, order: &Order, now: DateTime<Utc>) -> Result<Option<Purchase>, StudioError> {
    let bytes = match store.get_bytes(key).await {
        Ok(bytes) => bytes,
        Err(StoreError::Missing(_)) => return Ok(None),
        Err(error) => return Err(failed(&error)),
    };
    // a file that does not read is as good as none: the answer is bought again rather than never
    let Ok(envelope) = serde_json::from_slice::<Envelope>(&bytes) else { return Ok(None) };
    let Ok(answer) = STANDARD.decode(envelope.answer) else { return Ok(None) };
    let fresh = now < envelope.at + kept(order.purpose);
    Ok(fresh.then(|| Purchase { answer: answer.into(), usage: envelope.usage }))
}

/// Keeps the answer, whole or not at all.
pub(crate) async fn write(store: &Store, key: &Key, bought: &Purchase, now: DateTime<Utc>) -> Result<(), StudioError> {
    let envelope = Envelope { at: now, usage: bought.usage, answer: STANDARD.encode(&bought.answer) };
    let bytes = serde_json::to_vec(&envelope).map_err(|error| failed(&error))?;
    store.put(key, bytes.into()).await.map_err(|error| failed(&error))?;
    Ok(())
}
