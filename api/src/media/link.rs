//! The signed link to a file.

use chrono::{DateTime, Utc};
use secrecy::ExposeSecret;
use serde::{Deserialize, Serialize};
use url::Url;
use vault::{Purpose, VaultError};

use crate::app::Api;

/// What a link says. Workers sign links for platforms that fetch a video themselves, with the same names.
#[derive(Serialize, Deserialize)]
pub(super) struct Claims {
    /// The file's key in the store.
    pub(super) key: String,
    /// Such as `video/mp4`.
    pub(super) media_type: String,
    /// What browsers call it when they save it.
    #[serde(rename = "file_name")]
    pub(super) name: String,
}

/// The address of the file until then.
pub(super) fn sign(api: &Api, claims: &Claims, until: DateTime<Utc>) -> Result<Url, VaultError> {
    let token = api.vault.sign(Purpose::MediaLink, claims, until)?;
    Ok(api.public_url(&format!("media/{}", token.expose_secret())))
}

/// What the link says, if it is one of ours and still good.
pub(super) fn open(api: &Api, token: &str) -> Option<Claims> {
    api.vault.verify(Purpose::MediaLink, token, api.clock.now()).ok()
}
