//! A platform in memory. What it did stays done, whether or not its answer arrives.

use std::collections::{HashMap, VecDeque};
use std::sync::{Arc, Mutex};

use async_trait::async_trait;
use chrono::TimeDelta;
use futures::TryStreamExt;
use platforms::{
    Account, Authorization, Checked, Grant, Handle, Identity, Metrics, Options, Platform, Published, Refusal, Search, Tokens,
    Video, VideoSource, Violation,
};
use secrecy::{ExposeSecret, SecretString};
use settings::Clock;
use tokio::sync::Notify;
use url::Url;

/// What happens to one call.
#[derive(Debug, Clone)]
pub(crate) enum Fault {
    /// It is refused and nothing happens.
    Refuse(Refusal),
    /// It happens, and the answer is lost.
    LoseAnswer,
    /// The request is lost: nothing happens, and nobody knows.
    LoseRequest,
    /// It happens, and the answer never comes.
    Hang,
}

#[derive(Debug, Default)]
struct Post {
    bytes: u64,
    marker: String,
    live: u32,
    gone: bool,
    seen: bool,
}

#[derive(Debug, Default)]
struct Memory {
    posts: Vec<Post>,
    calls: HashMap<&'static str, u32>,
    faults: HashMap<&'static str, VecDeque<Fault>>,
    tokens: u32,
    needs_finish: bool,
    hides_ids: bool,
    comments: Vec<String>,
    description: Option<String>,
    hides_videos: bool,
    views: u64,
}

/// The platform. Clones share their memory.
#[derive(Clone)]
pub(crate) struct Fake {
    memory: Arc<Mutex<Memory>>,
    clock: Clock,
    /// Told whenever a call hangs.
    pub(crate) hung: Arc<Notify>,
}

impl Fake {
    /// A platform that publishes only when asked to finish, as Instagram does, or by itself, as YouTube does.
    pub(crate) fn new(clock: Clock, needs_finish: bool) -> Self {
        let memory = Memory { needs_finish, tokens: 1, views: 7, ..Memory::default() };
        Self { memory: Arc::new(Mutex::new(memory)), clock, hung: Arc::default() }
    }

    /// The next call of this name meets this fault.
    pub(crate) fn next(&self, call: &'static str, fault: Fault) {
        self.memory.lock().unwrap().faults.entry(call).or_default().push_back(fault);
    }

    /// How often a call was made.
    pub(crate) fn calls(&self, call: &'static str) -> u32 {
        self.memory.lock().unwrap().calls.get(call).copied().unwrap_or_default()
    }

    /// How many videos people can see.
    pub(crate) fn live(&self) -> u32 {
        self.memory.lock().unwrap().posts.iter().map(|post| post.live).sum()
    }

    /// What was said under videos.
    pub(crate) fn comments(&self) -> Vec<String> {
        self.memory.lock().unwrap().comments.clone()
    }

    /// The description that was changed last.
    pub(crate) fn description(&self) -> Option<String> {
        self.memory.lock().unwrap().description.clone()
    }

    /// The platform forgets every upload that is not live.
    pub(crate) fn forget_uploads(&self) {
        for post in &mut self.memory.lock().unwrap().posts {
            post.gone = post.live == 0;
        }
    }

    /// What is live is never told by its id.
    pub(crate) fn never_tell_ids(&self) {
        self.memory.lock().unwrap().hides_ids = true;
    }

    /// From now on every live video has so many views; `None` when the platform shows none of them any more.
    pub(crate) fn show(&self, views: Option<u64>) {
        let mut memory = self.memory.lock().unwrap();
        memory.hides_videos = views.is_none();
        memory.views = views.unwrap_or(memory.views);
    }

    /// The access token that works now.
    pub(crate) fn token(&self) -> String {
        format!("access-{}", self.memory.lock().unwrap().tokens)
    }

    /// Every access token given so far dies.
    pub(crate) fn kill_tokens(&self) {
        self.memory.lock().unwrap().tokens += 1;
    }

    async fn call<T>(
        &self,
        name: &'static str,
        access: &SecretString,
        work: impl FnOnce(&mut Memory) -> Result<T, Refusal>,
    ) -> Result<T, Refusal> {
        let lost = || Refusal::Unknown { message: "The answer was lost.".into() };
        let (fault, done) = {
            let mut memory = self.memory.lock().unwrap();
            *memory.calls.entry(name).or_default() += 1;
            if access.expose_secret() != format!("access-{}", memory.tokens) {
                return Err(Refusal::StaleToken { message: "The token is stale.".into() });
            }
            match memory.faults.get_mut(name).and_then(VecDeque::pop_front) {
                Some(Fault::Refuse(refusal)) => return Err(refusal),
                Some(Fault::LoseRequest) => return Err(lost()),
                fault => (fault, work(&mut memory)),
            }
        };
        match fault {
            Some(Fault::LoseAnswer) => Err(lost()),
            Some(Fault::Hang) => {
                self.hung.notify_one();
                std::future::pending().await
            }
            _ => done,
        }
    }
}

impl Memory {
    fn post(&mut self, handle: &Handle) -> Result<&mut Post, Refusal> {
        let Handle::InstagramContainer { id, .. } = handle else { panic!("not a handle of ours") };
        let post = &mut self.posts[id.parse::<usize>().unwrap()];
        if post.gone { Err(Refusal::HandleGone { message: "The upload has expired.".into() }) } else { Ok(post) }
    }

    fn state(&mut self, handle: &Handle, video: &Video) -> Result<Checked, Refusal> {
        let (needs_finish, hides_ids) = (self.needs_finish, self.hides_ids);
        let post = self.post(handle)?;
        if post.bytes < video.bytes {
            return Ok(Checked::Uploading { received: post.bytes });
        }
        if post.live > 0 {
            return Ok(if hides_ids { Checked::Live { name: None } } else { Checked::Published(published(&post.marker)) });
        }
        // the first look is always too early
        if std::mem::replace(&mut post.seen, true) {
            if needs_finish {
                return Ok(Checked::Ready);
            }
            post.live += 1;
            return self.state(handle, video);
        }
        Ok(Checked::Processing { remote_id: None })
    }
}

fn published(marker: &str) -> Published {
    Published { remote_id: marker.to_owned(), url: Url::parse(&format!("https://video.example/{marker}")).ok(), notice: None }
}

#[async_trait]
impl Platform for Fake {
    fn slug(&self) -> &'static str {
        "instagram"
    }

    fn scopes(&self) -> &'static [&'static str] {
        &[]
    }

    fn authorize(&self, _: &str, _: &Url) -> Authorization {
        unreachable!("the worker connects nobody")
    }

    async fn exchange(&self, _: &str, _: Option<&SecretString>, _: &Url) -> Result<Grant, Refusal> {
        unreachable!("the worker connects nobody")
    }

    async fn refresh(&self, tokens: &Tokens) -> Result<Grant, Refusal> {
        let mut memory = self.memory.lock().unwrap();
        *memory.calls.entry("refresh").or_default() += 1;
        if let Some(Fault::Refuse(refusal)) = memory.faults.get_mut("refresh").and_then(VecDeque::pop_front) {
            return Err(refusal);
        }
        // the refresh token rotates: each works once
        let refresh = tokens.refresh.as_ref().unwrap().expose_secret().to_owned();
        let used = refresh.strip_prefix("refresh-").unwrap().parse::<u32>().unwrap();
        let key = "rotations";
        if memory.calls.get(key).copied().unwrap_or_default() != used {
            return Err(Refusal::Reconnect { message: "The permission has ended.".into() });
        }
        memory.calls.insert(key, used + 1);
        memory.tokens += 1;
        Ok(Grant {
            tokens: Tokens {
                access: format!("access-{}", memory.tokens).into(),
                refresh: Some(format!("refresh-{}", used + 1).into()),
            },
            scopes: Vec::new(),
            access_expires_at: self.clock.now() + TimeDelta::hours(1),
            refresh_expires_at: None,
        })
    }

    async fn revoke(&self, tokens: &Tokens) -> Result<(), Refusal> {
        self.call("revoke", &tokens.access, |_| Ok(())).await
    }

    async fn identity(&self, _: &SecretString) -> Result<Identity, Refusal> {
        unreachable!("the worker connects nobody")
    }

    fn preflight(&self, video: &Video) -> Vec<Violation> {
        let long = video.description.chars().count() > 2200;
        let message = "The caption is too long.".to_owned();
        if long { vec![Violation { field: "description", code: "caption_too_long", message }] } else { Vec::new() }
    }

    async fn start(&self, account: &Account, video: &Video) -> Result<Handle, Refusal> {
        let marker = video.marker.clone();
        self.call("start", &account.access, |memory| {
            memory.posts.push(Post { marker, ..Post::default() });
            Ok(Handle::InstagramContainer { id: (memory.posts.len() - 1).to_string(), upload_uri: None })
        })
        .await
    }

    async fn upload(
        &self,
        account: &Account,
        handle: &Handle,
        video: &Video,
        source: &dyn VideoSource,
        progress: &(dyn Fn(u64) + Send + Sync),
    ) -> Result<(), Refusal> {
        let bytes: Vec<bytes::Bytes> = source.read(0..video.bytes).await.unwrap().try_collect().await.unwrap();
        let bytes = bytes.iter().map(|piece| piece.len() as u64).sum();
        progress(bytes);
        self.call("upload", &account.access, |memory| {
            memory.post(handle)?.bytes = bytes;
            Ok(())
        })
        .await
    }

    async fn check(&self, account: &Account, handle: &Handle, video: &Video) -> Result<Checked, Refusal> {
        self.call("check", &account.access, |memory| memory.state(handle, video)).await
    }

    async fn finish(&self, account: &Account, handle: &Handle, _: &Video) -> Result<Checked, Refusal> {
        self.call("finish", &account.access, |memory| {
            let post = memory.post(handle)?;
            // whoever asks twice publishes twice
            post.live += 1;
            Ok(Checked::Published(published(&post.marker)))
        })
        .await
    }

    async fn find(&self, account: &Account, video: &Video, _: &Search) -> Result<Option<Published>, Refusal> {
        self.call("find", &account.access, |memory| {
            let ours = |post: &&Post| post.live > 0 && post.marker == video.marker && !memory.hides_ids;
            Ok(memory.posts.iter().find(ours).map(|post| published(&post.marker)))
        })
        .await
    }

    fn first_comment<'o>(&self, options: &'o Options) -> Option<&'o str> {
        options.instagram.first_comment.as_deref()
    }

    async fn comment(&self, account: &Account, _: &str, text: &str) -> Result<String, Refusal> {
        let text = text.to_owned();
        self.call("comment", &account.access, |memory| {
            memory.comments.push(text);
            Ok((memory.comments.len() - 1).to_string())
        })
        .await
    }

    async fn find_comment(&self, account: &Account, _: &str, text: &str) -> Result<Option<String>, Refusal> {
        self.call("find_comment", &account.access, |memory| {
            Ok(memory.comments.iter().position(|comment| comment == text).map(|place| place.to_string()))
        })
        .await
    }

    async fn reword(&self, account: &Account, _: &str, video: &Video) -> Result<(), Refusal> {
        let description = video.description.clone();
        self.call("reword", &account.access, |memory| {
            memory.description = Some(description);
            Ok(())
        })
        .await
    }

    async fn metrics(&self, account: &Account, remote_ids: &[String]) -> Result<Vec<Metrics>, Refusal> {
        self.call("metrics", &account.access, |memory| {
            let number = |remote_id: &String| Metrics {
                remote_id: remote_id.clone(),
                views: Some(memory.views),
                likes: Some(1),
                comments: None,
                shares: Some(0),
                ..Metrics::default()
            };
            let shown = if memory.hides_videos { &[] } else { remote_ids };
            Ok(shown.iter().map(number).collect())
        })
        .await
    }
}
