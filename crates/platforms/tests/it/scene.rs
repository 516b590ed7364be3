//! What every story needs: a platform behind a stand-in, an account, a video and its bytes.

use std::ops::Range;
use std::sync::Arc;
use std::sync::Mutex;

use async_trait::async_trait;
use bytes::Bytes;
use chrono::{DateTime, Utc};
use futures::StreamExt;
use futures::stream::{self, BoxStream};
use platforms::{Account, Handle, Options, Platform, Platforms, Privacy, Refusal, Search, Tokens, Video, VideoSource};
use settings::Clock;
use url::Url;

/// Never to be seen in anything a person or a log may read.
pub(crate) const ACCESS: &str = "access-token-of-the-story";
pub(crate) const REFRESH: &str = "refresh-token-of-the-story";

/// All three platforms behind `base`.
pub(crate) fn platforms(base: &Url) -> Platforms {
    Platforms::new(&settings(base), Clock::default())
}

/// Instagram behind `base`, by Facebook's login.
pub(crate) fn instagram_by_facebook(base: &Url) -> Arc<dyn Platform> {
    let settings = settings::Platforms { instagram_login: settings::InstagramLogin::Facebook, ..settings(base) };
    Platforms::new(&settings, Clock::default()).get("instagram").unwrap()
}

fn settings(base: &Url) -> settings::Platforms {
    settings::Platforms {
        youtube_client_id: Some("our-id".to_owned()),
        youtube_client_secret: Some("our-secret".into()),
        youtube_base_url: Some(base.clone()),
        tiktok_client_key: Some("our-key".to_owned()),
        tiktok_client_secret: Some("our-secret".into()),
        tiktok_base_url: Some(base.clone()),
        instagram_app_id: Some("our-id".to_owned()),
        instagram_app_secret: Some("our-secret".into()),
        instagram_base_url: Some(base.clone()),
        instagram_graph_version: "v26.0".to_owned(),
        ..Default::default()
    }
}

pub(crate) fn platform(slug: &str, base: &Url) -> Arc<dyn Platform> {
    platforms(base).get(slug).unwrap()
}

pub(crate) fn account(external_id: &str) -> Account {
    Account { access: ACCESS.into(), external_id: external_id.to_owned(), username: Some("maker".to_owned()) }
}

pub(crate) fn tokens() -> Tokens {
    Tokens { access: ACCESS.into(), refresh: Some(REFRESH.into()) }
}

pub(crate) fn callback() -> Url {
    "https://videos.example/oauth/callback".parse().unwrap()
}

pub(crate) fn video(bytes: u64) -> Video {
    Video {
        title: "Why the sea is salt".to_owned(),
        description: "Rivers carry it. #sea error 2207001 or 190, says internal".to_owned(),
        tags: vec!["sea".to_owned(), "deep water".to_owned()],
        language: "en".to_owned(),
        privacy: Privacy::Public,
        made_for_kids: false,
        synthetic: true,
        bytes,
        duration_ms: 30_000,
        width: 1080,
        height: 1920,
        marker: "0193-marker".to_owned(),
        url: "https://videos.example/media/1.mp4?signature=s".parse().unwrap(),
        cover_url: None,
        options: Options::default(),
    }
}

/// Bytes that tell their place, so that a piece sent to a wrong place is noticed.
pub(crate) struct Film(pub(crate) Arc<Vec<u8>>);

impl Film {
    pub(crate) fn of(bytes: u64) -> Self {
        Self(Arc::new((0..bytes).map(|place| (place / 3 % 251) as u8).collect()))
    }
}

#[async_trait]
impl VideoSource for Film {
    async fn read(&self, range: Range<u64>) -> std::io::Result<BoxStream<'static, std::io::Result<Bytes>>> {
        let piece = self.0[range.start as usize..range.end as usize].to_vec();
        let pieces: Vec<_> = piece.chunks(64 * 1024).map(|piece| Ok(Bytes::copy_from_slice(piece))).collect();
        Ok(stream::iter(pieces).boxed())
    }
}

/// Uploads `film` and returns what progress was told.
pub(crate) async fn upload(
    platform: &dyn Platform,
    account: &Account,
    handle: &Handle,
    film: &Film,
) -> (Result<(), Refusal>, Vec<u64>) {
    let told = Mutex::new(Vec::new());
    let hear = |bytes| told.lock().unwrap().push(bytes);
    let done = platform.upload(account, handle, &video(film.0.len() as u64), film, &hear).await;
    (done, told.into_inner().unwrap())
}

/// Among all videos since then.
pub(crate) fn search(since: DateTime<Utc>) -> Search {
    Search { since, ..Search::default() }
}

/// The id of the video that is found, if one is.
pub(crate) async fn found(platform: &dyn Platform, account: &Account, video: &Video, search: &Search) -> Option<String> {
    platform.find(account, video, search).await.unwrap().map(|published| published.remote_id)
}

/// Which of the outcomes it is.
pub(crate) fn kind(refusal: &Refusal) -> &'static str {
    assert!(![ACCESS, REFRESH, "our-secret"].iter().any(|secret| format!("{refusal} {refusal:?}").contains(secret)));
    match refusal {
        Refusal::Retry { .. } => "retry",
        Refusal::Wait { .. } => "wait",
        Refusal::StaleToken { .. } => "stale token",
        Refusal::Reconnect { .. } => "reconnect",
        Refusal::Reject { .. } => "reject",
        Refusal::HandleGone { .. } => "handle gone",
        Refusal::Unknown { .. } => "unknown",
    }
}
