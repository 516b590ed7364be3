//! Media: files behind signed links.

mod link;
mod range;
mod serve;

use async_graphql::SimpleObject;
use chrono::{DateTime, TimeDelta, Utc};

pub(crate) use serve::serve;

use crate::app::Api;
use crate::error::ApiError;

/// A file and where to get it.
#[derive(SimpleObject)]
pub(crate) struct MediaFile {
    /// Where to get it, without any other credentials, until `expiresAt`. Understands `Range`.
    url: String,
    /// Such as `video/mp4`.
    media_type: String,
    /// Size in bytes, where it is known.
    bytes: Option<i64>,
    /// When the address stops working; ask again for a new one.
    expires_at: DateTime<Utc>,
}

impl MediaFile {
    /// A link to the stored file `key`, which browsers save as `name`.
    pub(crate) fn new(api: &Api, key: &str, media_type: &str, name: &str, bytes: Option<i64>) -> Result<Self, ApiError> {
        let expires_at = expiry(api.clock.now());
        let claims = link::Claims { key: key.to_owned(), media_type: media_type.to_owned(), name: name.to_owned() };
        let url = link::sign(api, &claims, expires_at)?.into();
        Ok(Self { url, media_type: media_type.to_owned(), bytes, expires_at })
    }

    /// Where to get it.
    pub(crate) fn into_url(self) -> String {
        self.url
    }
}

/// An hour or two from now, on the hour: asked again a minute later the link is the same, so a player goes on playing.
fn expiry(now: DateTime<Utc>) -> DateTime<Utc> {
    let into_hour = TimeDelta::seconds(now.timestamp().rem_euclid(3600));
    let whole = DateTime::from_timestamp(now.timestamp(), 0).unwrap_or(now);
    whole - into_hour + TimeDelta::hours(2)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn links_made_within_an_hour_are_the_same_and_live_for_at_least_one() {
        let at = |text: &str| DateTime::parse_from_rfc3339(text).unwrap().to_utc();
        assert_eq!(expiry(at("2026-11-23T18:00:00Z")), at("2026-11-23T20:00:00Z"));
        assert_eq!(expiry(at("2026-11-23T18:59:59.999999Z")), at("2026-11-23T20:00:00Z"));
    }
}
