//! Settings of the stand-in that tests turn while it runs.

use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};
use url::Url;

use crate::elevenlabs::Alignments;
use crate::elevenlabs::tier::Tier;
use crate::stock::deliver::Files;

/// Every dial. Times are in milliseconds of the stand-in's clock.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Dials {
    /// From the last byte until a platform is done with a video.
    pub(crate) processing_ms: u32,
    /// Uploads that one day (Pacific time) allows.
    pub(crate) youtube_uploads_per_day: u32,
    /// Searches that one day allows.
    pub(crate) youtube_searches_per_day: u32,
    /// Units of the shared bucket.
    pub(crate) youtube_units_per_day: u32,
    /// Consent screen in testing: refresh tokens die seven days after consent.
    pub(crate) youtube_testing: bool,
    /// Days until analytics know of a view.
    pub(crate) youtube_analytics_lag_days: u32,
    /// The app has not passed TikTok's audit: only private accounts, only `SELF_ONLY`.
    pub(crate) tiktok_unaudited: bool,
    /// Token lifetimes of the older pages: 24 hours and 365 days.
    pub(crate) tiktok_old_lifetimes: bool,
    /// Errors of the token endpoint come with HTTP 200, so that only the `error` field tells.
    pub(crate) tiktok_oauth_errors_with_200: bool,
    /// From complete until a public post gets its public id.
    pub(crate) tiktok_moderation_ms: u32,
    /// Posts through the API that an account may make in 24 hours.
    pub(crate) tiktok_posts_per_day: u32,
    /// People for whom the app may post in 24 hours; no limit when none.
    pub(crate) tiktok_active_users_per_day: Option<u32>,
    /// Where the app takes webhooks; none are sent when none.
    pub(crate) tiktok_webhook_url: Option<Url>,
    /// A webhook that is repeated is signed anew, with the time of the repetition.
    pub(crate) tiktok_webhook_resigned: bool,
    /// Address prefixes that the app has proven to own, for `PULL_FROM_URL`.
    pub(crate) tiktok_pull_prefixes: Vec<String>,
    /// Posts an account may publish in 24 hours.
    pub(crate) instagram_quota_total: u32,
    /// Containers an account may make in 24 hours.
    pub(crate) instagram_containers_per_day: u32,
    /// A second publish of one container posts a second time instead of being refused.
    pub(crate) instagram_lenient_duplicates: bool,
    /// The code exchange answers with the flat object instead of the documented wrapped one.
    pub(crate) instagram_flat_token: bool,
    /// An address that cannot be fetched fails the container later instead of the call at once.
    pub(crate) instagram_late_fetch_errors: bool,
    /// Patience with the server that holds the video.
    pub(crate) instagram_fetch_timeout_ms: u32,
    /// Calls an account may make in 24 hours.
    pub(crate) instagram_calls_per_day: u32,
    /// Models end on the days that `OpenAI` has announced; without it they live on.
    pub(crate) openai_shutdowns: bool,
    /// What `ElevenLabs`' accounts pay for.
    pub(crate) elevenlabs_tier: Tier,
    /// Errors come in the envelope of older answers.
    pub(crate) elevenlabs_legacy_errors: bool,
    /// What the times of characters are like.
    pub(crate) elevenlabs_alignments: Alignments,
    /// How the files of the stock libraries are given out.
    pub(crate) stock_files: Files,
    /// Bytes that `larger` files have too many.
    pub(crate) stock_larger_by: u32,
    /// Where the product wants to hear that a person removed the app.
    pub(crate) instagram_deauthorize_url: Option<Url>,
    /// Where the product wants to hear that a person wants their data deleted.
    pub(crate) instagram_deletion_url: Option<Url>,
}

impl Default for Dials {
    fn default() -> Self {
        Self {
            processing_ms: 1_500,
            youtube_uploads_per_day: 100,
            youtube_searches_per_day: 100,
            youtube_units_per_day: 10_000,
            youtube_testing: false,
            youtube_analytics_lag_days: 2,
            tiktok_unaudited: false,
            tiktok_old_lifetimes: false,
            tiktok_oauth_errors_with_200: true,
            tiktok_moderation_ms: 1_500,
            tiktok_posts_per_day: 15,
            tiktok_active_users_per_day: None,
            tiktok_webhook_url: None,
            tiktok_webhook_resigned: false,
            tiktok_pull_prefixes: Vec::new(),
            instagram_quota_total: 100,
            instagram_containers_per_day: 400,
            instagram_lenient_duplicates: false,
            instagram_flat_token: false,
            instagram_late_fetch_errors: false,
            instagram_fetch_timeout_ms: 30_000,
            instagram_calls_per_day: 4_800,
            openai_shutdowns: true,
            elevenlabs_tier: Tier::Creator,
            elevenlabs_legacy_errors: false,
            elevenlabs_alignments: Alignments::Sound,
            stock_files: Files::Honest,
            stock_larger_by: 67_108_864,
            instagram_deauthorize_url: None,
            instagram_deletion_url: None,
        }
    }
}

impl Dials {
    /// These dials with the named ones turned. Unknown names and wrong types are refused.
    pub(crate) fn turned(&self, changes: Map<String, Value>) -> serde_json::Result<Self> {
        let mut all = serde_json::to_value(self)?;
        if let Value::Object(fields) = &mut all {
            fields.extend(changes);
        }
        serde_json::from_value(all)
    }

    /// How long a platform works on a video.
    pub(crate) fn processing(&self) -> chrono::TimeDelta {
        chrono::TimeDelta::milliseconds(self.processing_ms.into())
    }

    /// How long moderation takes after that.
    pub(crate) fn moderation(&self) -> chrono::TimeDelta {
        chrono::TimeDelta::milliseconds(self.tiktok_moderation_ms.into())
    }

    /// For how many people the app may post in 24 hours; five until it has passed the audit.
    pub(crate) fn active_users(&self) -> Option<u32> {
        let unaudited = self.tiktok_unaudited.then_some(5);
        self.tiktok_active_users_per_day.into_iter().chain(unaudited).min()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn five_people_a_day_are_all_until_the_audit() {
        let people = |tiktok_unaudited, tiktok_active_users_per_day| {
            Dials { tiktok_unaudited, tiktok_active_users_per_day, ..Dials::default() }.active_users()
        };
        assert_eq!([people(false, None), people(true, None)], [None, Some(5)]);
        assert_eq!([people(true, Some(2)), people(true, Some(9)), people(false, Some(9))], [Some(2), Some(5), Some(9)]);
    }
}
