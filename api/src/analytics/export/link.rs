//! The signed link to an export.

use ::analytics::Scope;
use chrono::{DateTime, TimeDelta, Utc};
use secrecy::ExposeSecret;
use serde::{Deserialize, Serialize};
use url::Url;
use vault::{Purpose, VaultError};

use crate::app::Api;

/// How long a link works.
pub(super) const LIFE: TimeDelta = TimeDelta::hours(1);

/// What a link says.
#[derive(Debug, Serialize, Deserialize)]
pub(super) struct Claims {
    /// Which videos, and whose.
    pub(super) scope: Scope,
    /// From this moment.
    pub(super) from: DateTime<Utc>,
    /// To before this moment.
    pub(super) to: DateTime<Utc>,
}

/// The address of the export until then.
pub(super) fn sign(api: &Api, claims: &Claims, until: DateTime<Utc>) -> Result<Url, VaultError> {
    let token = api.vault.sign(Purpose::AnalyticsExport, claims, until)?;
    Ok(api.public_url(&format!("exports/{}", token.expose_secret())))
}

/// What the link says, if it is one of ours and still good.
pub(super) fn open(api: &Api, token: &str) -> Option<Claims> {
    api.vault.verify(Purpose::AnalyticsExport, token, api.clock.now()).ok()
}
