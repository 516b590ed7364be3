//! Creating a container and making it public, once.

use std::time::Duration;

use backon::Retryable;
use chrono::TimeDelta;
use http::Method;
use settings::InstagramLogin;
use url::Url;

use super::Instagram;
use super::errors;
use super::wire::{Created, Limit, Media, One};
use crate::http::Call;
use crate::patience::{honour, passing, patience};
use crate::{Account, Checked, Handle, Published, Refusal, Video};

/// Instagram fetches the file while the container is made; a fetch that failed deserves a pause.
const REFETCH: Duration = Duration::from_mins(1);

impl Instagram {
    pub(super) async fn create_container(&self, account: &Account, video: &Video) -> Result<Handle, Refusal> {
        if self.own_account(&account.access).await?.external_id != account.external_id {
            return Err(Refusal::reconnect(
                "The permission opens another account than the one connected; connect the account again.",
            ));
        }
        self.within_limit(account).await?;
        let (options, yes_or_no) = (&video.options.instagram, |yes| if yes { "true" } else { "false" });
        let mut form = vec![
            ("media_type", "REELS"),
            // an upload needs no public address of ours, so its cover asks for none either
            match self.login {
                InstagramLogin::Instagram => ("video_url", video.url.as_str()),
                InstagramLogin::Facebook => ("upload_type", "resumable"),
            },
            ("caption", &video.description),
            ("share_to_feed", yes_or_no(options.share_to_feed)),
            ("is_ai_generated", yes_or_no(video.synthetic)),
        ];
        let offset = options.cover_ms.map(|milliseconds| milliseconds.to_string());
        // a frame that the person chose goes before our own cover
        match (&offset, &video.cover_url) {
            (Some(offset), _) => form.push(("thumb_offset", offset)),
            (None, Some(cover)) if self.login == InstagramLogin::Instagram => form.push(("cover_url", cover.as_str())),
            (None, _) => (),
        }
        let request = self.request(Method::POST, &format!("{}/media", account.external_id), &account.access)?.form(&form);
        let answer = self.http.send(Call::Once, request).await?;
        if answer.status.is_success() {
            return Ok(self.container_of(answer.read()?));
        }
        // a refused container is nothing that anyone could see
        Err(match errors::refusal(&answer.harmless()) {
            Refusal::HandleGone { message } => Refusal::Retry { after: Some(REFETCH), message },
            refusal => refusal,
        })
    }

    fn container_of(&self, created: Created) -> Handle {
        let id = created.id.into_text();
        let usual = || self.http.address("rupload.facebook.com", &format!("/ig-api-upload/{}/{id}", self.version));
        let upload_uri = (self.login == InstagramLogin::Facebook).then(|| created.uri.unwrap_or_else(usual));
        Handle::InstagramContainer { id, upload_uri }
    }

    pub(super) async fn within_limit(&self, account: &Account) -> Result<(), Refusal> {
        let query = [("fields", "quota_usage,config")];
        let path = format!("{}/content_publishing_limit", account.external_id);
        let limit = self.get::<One<Limit>>(&account.access, &path, &query).await?.into_inner();
        match limit {
            Some(Limit { quota_usage, config: Some(config) }) if quota_usage >= config.quota_total => Err(Refusal::Wait {
                until: self.http.clock.now() + TimeDelta::hours(1),
                message: format!(
                    "The account has published {quota_usage} posts in 24 hours, as many as Instagram allows; room comes back little by little."
                ),
            }),
            _ => Ok(()),
        }
    }

    /// Reads the state before the call that publishes, and again when that call is refused: a container that is public
    /// is never published a second time.
    pub(super) async fn publish_container(&self, account: &Account, container: &str, video: &Video) -> Result<Checked, Refusal> {
        let state = self.look(account, container, video).await?;
        if state != Checked::Ready {
            return Ok(state);
        }
        let path = format!("{}/media_publish", account.external_id);
        match self.post::<Created>(&account.access, &path, &[("creation_id", container)]).await {
            Ok(created) => Ok(Checked::Published(self.with_permalink(account, created.id.into_text()).await)),
            Err(refused @ Refusal::Reject { .. }) => match self.look(account, container, video).await? {
                Checked::Ready => Err(refused),
                state => Ok(state),
            },
            Err(refusal) => Err(refusal),
        }
    }

    /// The reel is public whether or not its address can be read.
    async fn with_permalink(&self, account: &Account, id: String) -> Published {
        let query = [("fields", "id,permalink")];
        let read = || self.get::<Media>(&account.access, &id, &query);
        let media = read.retry(patience()).when(passing).adjust(honour).await;
        let url = media.ok().and_then(|media| media.permalink).and_then(|link| Url::parse(&link).ok());
        Published { remote_id: id, url, notice: None }
    }
}
