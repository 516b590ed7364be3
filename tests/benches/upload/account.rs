//! An account on the stand-in, connected by the worker's own client.

use anyhow::{Context as _, Result};
use platforms::{Account, Platforms};
use settings::Clock;
use tests::{Sandbox, consent_code};
use url::Url;

use crate::Client;

/// Where the platform sends the browser back to; nobody listens there.
pub(crate) const NOWHERE: &str = "http://127.0.0.1:9/connect/youtube/callback";

/// YouTube's client, sent to the stand-in.
pub(crate) fn client(sandbox: &Sandbox) -> Result<Client> {
    let settings = settings::Platforms {
        youtube_client_id: Some("sandbox-youtube".to_owned()),
        youtube_client_secret: Some("sandbox-youtube-secret".into()),
        youtube_base_url: Some(sandbox.url().parse()?),
        ..settings::Platforms::default()
    };
    Platforms::new(&settings, Clock::default()).get("youtube").context("YouTube is off")
}

/// Signs in and lets the client in.
pub(crate) async fn grant(platform: &Client) -> Result<Account> {
    let redirect: Url = NOWHERE.parse()?;
    let authorization = platform.authorize("state-of-the-bench", &redirect);
    let code = consent_code(authorization.url.as_str()).await?;
    let grant = platform.exchange(&code, authorization.verifier.as_ref(), &redirect).await?;
    let identity = platform.identity(&grant.tokens.access).await?;
    Ok(Account { access: grant.tokens.access, external_id: identity.external_id, username: identity.username })
}
