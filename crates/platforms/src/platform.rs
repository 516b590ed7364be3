//! The contract that every platform keeps.

use std::collections::HashSet;
use std::fmt;
use std::ops::Range;

use async_trait::async_trait;
use bytes::Bytes;
use chrono::{DateTime, Utc};
use futures::stream::BoxStream;
use secrecy::SecretString;
use serde::{Deserialize, Serialize};
use url::Url;

use crate::{Event, EventError, Options, Refusal, SignedRequest};

/// One platform: how to connect an account, publish on it and read its numbers.
///
/// `start`, `upload` and `finish` change the world; `check` and `find` only look and may be repeated freely.
/// The caller commits the handle of `start` before it calls anything else, and after a lost answer
/// ([`Refusal::Unknown`]) it asks with `check` or `find` and never starts again by itself.
#[async_trait]
pub trait Platform: Send + Sync {
    /// The name in addresses and rows: `youtube`, `tiktok`, `instagram`.
    fn slug(&self) -> &'static str;

    /// The scopes that are needed. Those of the settings are asked for beside them and never needed.
    fn scopes(&self) -> &'static [&'static str];

    /// The needed scopes that a person left unticked: with any of them missing the account cannot be connected.
    fn missing(&self, granted: &[String]) -> Vec<&'static str> {
        self.scopes().iter().copied().filter(|needed| !granted.iter().any(|scope| scope == needed)).collect()
    }

    /// Where to send the person's browser, with what must be kept until the callback.
    fn authorize(&self, state: &str, redirect_uri: &Url) -> Authorization;

    /// Trades the callback's code for tokens. A code works once.
    async fn exchange(&self, code: &str, verifier: Option<&SecretString>, redirect_uri: &Url) -> Result<Grant, Refusal>;

    /// Fresh tokens for old ones. The answer must be saved before it is used: the old refresh token may be dead already.
    async fn refresh(&self, tokens: &Tokens) -> Result<Grant, Refusal>;

    /// Ends the grant on the platform, where the platform has a call for it; an already dead grant counts as ended.
    async fn revoke(&self, tokens: &Tokens) -> Result<(), Refusal>;

    /// Whose account the token opens.
    async fn identity(&self, access: &SecretString) -> Result<Identity, Refusal>;

    /// The accounts that a fresh grant opens, each with the tokens to act for it. One, except where a person may share
    /// several pages in one consent.
    async fn accounts(&self, grant: Grant) -> Result<Vec<(Identity, Grant)>, Refusal> {
        Ok(vec![(self.identity(&grant.tokens.access).await?, grant)])
    }

    /// Everything the platform would refuse about this video, found without asking it.
    fn preflight(&self, video: &Video) -> Vec<Violation>;

    /// Everything the platform would refuse about this video on this account at this moment, found by asking what the
    /// account may do. Only looks. A limit that is reached for the moment is a refusal, not a violation.
    async fn inspect(&self, _account: &Account, _video: &Video) -> Result<Vec<Violation>, Refusal> {
        Ok(Vec::new())
    }

    /// What the platform lets the account choose at this moment, where it has such a list and wants it shown before
    /// every post (TikTok). Only looks.
    async fn creator(&self, _account: &Account) -> Result<Option<Creator>, Refusal> {
        Ok(None)
    }

    /// Announces the video and returns the handle under which the platform will know it. No byte of video is sent,
    /// nothing is visible yet.
    async fn start(&self, account: &Account, video: &Video) -> Result<Handle, Refusal>;

    /// Sends the bytes the platform does not have yet, in order, from the offset the platform names.
    /// `progress` hears the number of bytes the platform has confirmed. A platform that fetches the video
    /// itself (Instagram) returns at once.
    async fn upload(
        &self,
        account: &Account,
        handle: &Handle,
        video: &Video,
        source: &dyn VideoSource,
        progress: &(dyn Fn(u64) + Send + Sync),
    ) -> Result<(), Refusal>;

    /// What the platform says of the handle. Only looks.
    async fn check(&self, account: &Account, handle: &Handle, video: &Video) -> Result<Checked, Refusal>;

    /// Makes a [`Checked::Ready`] video public. Platforms that publish by themselves answer what `check` would.
    async fn finish(&self, account: &Account, handle: &Handle, video: &Video) -> Result<Checked, Refusal>;

    /// Looks for a video that may have been published without our hearing of it, by its marker, title and caption. Of
    /// several the oldest that `search` leaves, never "the newest one".
    async fn find(&self, account: &Account, video: &Video, search: &Search) -> Result<Option<Published>, Refusal>;

    /// What a video is called by now that went live, or was left as a draft, before it had an id of its own. Nothing while
    /// it has none.
    async fn named(&self, _account: &Account, _name: &str) -> Result<Option<Published>, Refusal> {
        Ok(None)
    }

    /// Adds to a live video what can only be added then: the cover, the playlist. May be repeated; its failure leaves
    /// the video live. `cover` is a JPEG.
    async fn embellish(
        &self,
        _account: &Account,
        _remote_id: &str,
        _video: &Video,
        _cover: Option<Bytes>,
    ) -> Result<(), Refusal> {
        Ok(())
    }

    /// What the person wants said first under the video, where the platform can be asked for that.
    fn first_comment<'o>(&self, _options: &'o Options) -> Option<&'o str> {
        None
    }

    /// What was chosen and needs a permission that is not among the granted ones.
    fn unpermitted(&self, _options: &Options, _granted: &[String]) -> Vec<Violation> {
        Vec::new()
    }

    /// Says `text` under a live video; the comment's id. Changes the world: a lost answer is settled by
    /// [`Platform::find_comment`].
    async fn comment(&self, _account: &Account, _remote_id: &str, _text: &str) -> Result<String, Refusal> {
        Err(Refusal::reject(None, "comment_unsupported", "The platform lets nobody but its own app comment."))
    }

    /// The account's own comment with this text under a live video. Only looks.
    async fn find_comment(&self, _account: &Account, _remote_id: &str, _text: &str) -> Result<Option<String>, Refusal> {
        Ok(None)
    }

    /// Why title, description, tags and privacy of a live video cannot be changed with what was granted.
    fn fixed_texts(&self, _granted: &[String]) -> Option<Violation> {
        let message = "The platform lets nobody but its own app change what is said of a live video; change it there.";
        Some(Violation { field: "description", code: "texts_fixed", message: message.to_owned() })
    }

    /// Changes title, description, tags and privacy of a live video to those of `video`; all else stays. May be repeated.
    async fn reword(&self, _account: &Account, _remote_id: &str, _video: &Video) -> Result<(), Refusal> {
        Err(Refusal::reject(None, "texts_fixed", "The platform lets nobody but its own app change what is said of a live video."))
    }

    /// Takes a live video down for good, where the platform and the granted scopes allow; one that is gone already
    /// counts as taken down.
    async fn delete(&self, _account: &Account, _remote_id: &str) -> Result<(), Refusal> {
        Err(Refusal::Reject {
            field: None,
            code: "delete_unsupported",
            message: "The platform lets nobody but its own app delete videos; delete it there.".to_owned(),
        })
    }

    /// What the platform tells by itself, from the header with its signature and the body as it came (TikTok's webhooks).
    ///
    /// # Errors
    ///
    /// When it is not the platform that says so, or not now.
    fn event(&self, _signature: &str, _body: &[u8], _now: DateTime<Utc>) -> Result<Event, EventError> {
        Err(EventError::Unsupported)
    }

    /// What the platform passes on in a signed form (Meta's deauthorise and data deletion callbacks).
    ///
    /// # Errors
    ///
    /// When it is not the platform that says so.
    fn signed_request(&self, _value: &str) -> Result<SignedRequest, EventError> {
        Err(EventError::Unsupported)
    }

    /// The numbers of the named videos; a video the platform no longer shows is absent from the answer.
    async fn metrics(&self, account: &Account, remote_ids: &[String]) -> Result<Vec<Metrics>, Refusal>;
}

/// Where to send the person, and the PKCE verifier to keep sealed until the callback (none where the platform has no PKCE).
#[derive(Debug)]
pub struct Authorization {
    /// The platform's consent page.
    pub url: Url,
    /// Needed again by [`Platform::exchange`].
    pub verifier: Option<SecretString>,
}

/// The secrets of one connection.
#[derive(Debug, Clone)]
pub struct Tokens {
    /// Opens the API.
    pub access: SecretString,
    /// Fetches the next access token; Instagram has none and refreshes with the access token itself.
    pub refresh: Option<SecretString>,
}

/// What a platform grants on exchange and refresh.
#[derive(Debug, Clone)]
pub struct Grant {
    /// `refresh` is absent when the platform sent none: the stored one stays valid and must be kept.
    pub tokens: Tokens,
    /// What the person really allowed; empty when the answer does not say (the earlier scopes then stand).
    pub scopes: Vec<String>,
    /// When the access token dies.
    pub access_expires_at: DateTime<Utc>,
    /// When the refresh token dies, where the platform says.
    pub refresh_expires_at: Option<DateTime<Utc>>,
}

/// Whose account it is, as the platform names it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Identity {
    /// Channel id, open id or professional account id: never changes.
    pub external_id: String,
    /// Another id of the account, known to our app alone, by which the platform's callbacks name it (Instagram).
    pub scoped_id: Option<String>,
    /// The name shown to people.
    pub display_name: String,
    /// The handle without `@`, where there is one.
    pub username: Option<String>,
    /// A picture of the account; may expire.
    pub avatar_url: Option<Url>,
}

/// What a platform lets an account choose at this moment (TikTok's creator info).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Creator {
    /// The name shown to people.
    pub nickname: String,
    /// The handle without `@`.
    pub username: String,
    /// A picture of the account; lives two hours.
    pub avatar_url: Option<Url>,
    /// Who may be allowed to see a post, in the platform's words.
    pub privacy_levels: Vec<String>,
    /// Whether the account has turned comments off.
    pub comment_disabled: bool,
    /// Whether the account has turned duets off.
    pub duet_disabled: bool,
    /// Whether the account has turned stitches off.
    pub stitch_disabled: bool,
    /// The longest video the account may post, in seconds.
    pub longest_seconds: u64,
}

/// The account to act for.
#[derive(Debug, Clone)]
pub struct Account {
    /// A valid access token.
    pub access: SecretString,
    /// The account the token must belong to ([`Identity::external_id`]).
    pub external_id: String,
    /// The handle without `@`, for building addresses.
    pub username: Option<String>,
}

/// Who may see a published video.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, strum::Display, strum::EnumString)]
#[serde(rename_all = "SCREAMING_SNAKE_CASE")]
#[strum(serialize_all = "SCREAMING_SNAKE_CASE")]
pub enum Privacy {
    /// Everyone.
    Public,
    /// Whoever has the address (YouTube only).
    Unlisted,
    /// The owner alone.
    Private,
}

/// A finished video and all that is said about it on one platform.
#[derive(Clone)]
pub struct Video {
    /// YouTube's title; the other platforms have none.
    pub title: String,
    /// YouTube's description; the caption on TikTok and Instagram.
    pub description: String,
    /// Keywords without `#`; YouTube's tags.
    pub tags: Vec<String>,
    /// BCP 47 language of the speech.
    pub language: String,
    /// Who may see it.
    pub privacy: Privacy,
    /// The owner's declaration for YouTube.
    pub made_for_kids: bool,
    /// Whether speech or pictures were made by a machine and look real.
    pub synthetic: bool,
    /// Size of the file.
    pub bytes: u64,
    /// Length in milliseconds.
    pub duration_ms: u64,
    /// Width in pixels.
    pub width: u32,
    /// Height in pixels.
    pub height: u32,
    /// A short text found again by [`Platform::find`]: the publication's id. YouTube carries it as the upload's file name.
    pub marker: String,
    /// A signed public address of the file, for platforms that fetch it themselves; valid for hours.
    pub url: Url,
    /// The same for the cover, a JPEG, where there is one.
    pub cover_url: Option<Url>,
    /// What the person chose for the platform.
    pub options: Options,
}

impl fmt::Debug for Video {
    /// Leaves out the address, which opens the file to whoever has it.
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { title, privacy, bytes, duration_ms, marker, .. } = self;
        formatter
            .debug_struct("Video")
            .field("title", title)
            .field("privacy", privacy)
            .field("bytes", bytes)
            .field("duration_ms", duration_ms)
            .field("marker", marker)
            .finish_non_exhaustive()
    }
}

/// Reads the video's bytes from wherever it is stored, without holding it in memory.
#[async_trait]
pub trait VideoSource: Send + Sync {
    /// The bytes of `range`, in chunks as they come.
    async fn read(&self, range: Range<u64>) -> std::io::Result<BoxStream<'static, std::io::Result<Bytes>>>;
}

/// Something about a video that the platform would refuse.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Violation {
    /// The field in the names of [`Video`].
    pub field: &'static str,
    /// A stable word for programs, such as `caption_too_long`.
    pub code: &'static str,
    /// A sentence for people, with the limit and the value.
    pub message: String,
}

/// How the platform knows an upload before it is a video. It opens the upload to whoever has it, so it is sealed at rest.
#[derive(Clone, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Handle {
    /// YouTube's resumable session.
    YouTubeSession {
        /// The session URI.
        uri: String,
    },
    /// TikTok's direct post.
    TikTokPost {
        /// What `status/fetch` asks about.
        publish_id: String,
        /// Where the bytes go, for one hour.
        upload_url: String,
    },
    /// Instagram's media container.
    InstagramContainer {
        /// What `media_publish` publishes.
        id: String,
        /// Where the bytes go; absent where Instagram fetches them itself.
        #[serde(default)]
        upload_uri: Option<String>,
    },
}

/// Which of an account's videos may be the one that is looked for.
#[derive(Debug, Clone, Default)]
pub struct Search {
    /// It cannot be older than this.
    pub since: DateTime<Utc>,
    /// The platform's ids of videos that are known to be others, however alike they are.
    pub taken: HashSet<String>,
}

/// What the platform says of a handle.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Checked {
    /// Bytes are missing; call `upload`, which resumes where the platform stands.
    Uploading {
        /// How many bytes the platform has.
        received: u64,
    },
    /// All bytes are there; the platform is working. Look again later.
    Processing {
        /// The video's id, where it is known before it is done: kept at once by the caller.
        remote_id: Option<String>,
    },
    /// Waiting for `finish`.
    Ready,
    /// Live, but the platform does not say under which id.
    Live {
        /// What stands for the id until asking again tells it; without such a name [`Platform::find`] tells.
        name: Option<String>,
    },
    /// Live.
    Published(Published),
}

/// A video that is live.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Published {
    /// The platform's id of the video. TikTok never tells it for private posts; then the publish id stands here.
    pub remote_id: String,
    /// Where people watch it, where the platform has such a page for this video.
    pub url: Option<Url>,
    /// A sentence for the person where the video is live otherwise than asked, such as for fewer people.
    pub notice: Option<String>,
}

/// The numbers of one video at one moment; `None` where the platform hides or lacks a number.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Metrics {
    /// The platform's id of the video.
    pub remote_id: String,
    /// Times watched, as the platform counts.
    pub views: Option<u64>,
    /// Likes.
    pub likes: Option<u64>,
    /// Comments.
    pub comments: Option<u64>,
    /// Shares.
    pub shares: Option<u64>,
    /// Times saved.
    pub saves: Option<u64>,
    /// Accounts that saw it.
    pub reach: Option<u64>,
    /// Time watched by everybody together, in milliseconds.
    pub watch_ms: Option<u64>,
    /// Time watched by one viewer on average, in milliseconds.
    pub average_watch_ms: Option<u64>,
}
