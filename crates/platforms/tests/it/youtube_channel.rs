//! A YouTube of one channel and one upload session, as strict as the documents.

use std::collections::VecDeque;
use std::sync::{Arc, Mutex};

use platforms::{Handle, Platform};
use serde_json::json;

use crate::scene::platform;
use crate::stand_in::{Heard, Reply, StandIn};

pub(crate) const CHANNEL: &str = "UC-ours";
pub(crate) const START: &str = "/www.googleapis.com/upload/youtube/v3/videos";
pub(crate) const SESSION: &str = "/session";
pub(crate) const MIB: u64 = 1 << 20;

/// What goes wrong with the next piece of video.
#[derive(Clone, Copy)]
pub(crate) enum Mishap {
    /// So many bytes are kept, then the connection drops.
    DropAfter(u64),
    /// So many bytes are kept and the answer says so.
    KeepOnly(u64),
    /// All is kept, the answer is lost.
    LoseAnswer,
    /// The server is overloaded and keeps nothing.
    Busy,
    /// The server forgets all and says so by giving no Range.
    Forget,
}

/// One channel with one upload session, as strict as the documents.
#[derive(Default)]
pub(crate) struct Channel {
    pub(crate) stored: Vec<u8>,
    pub(crate) total: u64,
    pub(crate) mishaps: VecDeque<Mishap>,
    /// The HTTP status with which the session is gone.
    pub(crate) session_gone: Option<u16>,
    /// The state that `videos.list` tells.
    pub(crate) status: &'static str,
    pub(crate) listed: serde_json::Value,
    /// The privacy that `videos.list` tells.
    pub(crate) shown: &'static str,
    /// The session tells that it is complete, but not the video's id.
    pub(crate) nameless: bool,
}

pub(crate) type World = Arc<Mutex<Channel>>;

pub(crate) async fn youtube(total: u64, mishaps: impl IntoIterator<Item = Mishap>) -> (StandIn, Arc<dyn Platform>, World) {
    let world = Channel {
        total,
        mishaps: mishaps.into_iter().collect(),
        status: "uploaded",
        listed: json!([]),
        shown: "public",
        ..Channel::default()
    };
    let world = Arc::new(Mutex::new(world));
    let inside = world.clone();
    let server = StandIn::start(move |request, here| {
        let mut channel = inside.lock().unwrap();
        match request.path.as_str() {
            "/www.googleapis.com/youtube/v3/channels" => Reply::json(200, &json!({"items": [{"id": CHANNEL, "snippet": {"title": "Ours"}, "contentDetails": {"relatedPlaylists": {"uploads": "UU-ours"}}}]}),
            ),
            START => Reply::empty(200).with("location", &here.join("session?upload_id=1").unwrap()),
            SESSION => channel.put(request),
            "/www.googleapis.com/youtube/v3/playlistItems" => Reply::json(200, &json!({"items": channel.items()})),
            "/www.googleapis.com/youtube/v3/videos" => channel.describe(request),
            other => panic!("YouTube has no {other}"),
        }
    })
    .await;
    let platform = platform("youtube", &server.base);
    (server, platform, world)
}

impl Channel {
    fn put(&mut self, request: &Heard) -> Reply {
        if let Some(status) = self.session_gone {
            return Reply::empty(status);
        }
        let range = request.header("content-range").strip_prefix("bytes ").unwrap().to_owned();
        let (part, total) = range.split_once('/').unwrap();
        assert_eq!(total, self.total.to_string());
        if part != "*" {
            let (first, last) = part.split_once('-').unwrap();
            let (first, last): (u64, u64) = (first.parse().unwrap(), last.parse().unwrap());
            assert_eq!(last - first + 1, request.body.len() as u64);
            assert!(last + 1 == self.total || request.body.len().is_multiple_of(256 * 1024));
            assert_eq!(first, self.stored.len() as u64, "pieces go where the server stands");
            match self.mishaps.pop_front() {
                Some(Mishap::DropAfter(kept)) => {
                    self.stored.extend_from_slice(&request.body[..kept as usize]);
                    return Reply::HangUp;
                }
                Some(Mishap::KeepOnly(kept)) => self.stored.extend_from_slice(&request.body[..kept as usize]),
                Some(Mishap::LoseAnswer) => {
                    self.stored.extend_from_slice(&request.body);
                    return Reply::HangUp;
                }
                Some(Mishap::Busy) => return Reply::empty(503),
                Some(Mishap::Forget) => self.stored.clear(),
                None => self.stored.extend_from_slice(&request.body),
            }
        }
        match self.stored.len() as u64 {
            all if all == self.total && self.nameless => Reply::empty(200),
            all if all == self.total => Reply::json(201, &json!({"id": "video-1"})),
            0 => Reply::empty(308),
            stored => Reply::empty(308).with("range", &format!("bytes=0-{}", stored - 1)),
        }
    }

    fn items(&self) -> Vec<serde_json::Value> {
        let all = self.listed.as_array().unwrap().iter();
        all.map(|item| json!({"contentDetails": {"videoId": item["id"]}})).collect()
    }

    fn describe(&self, request: &Heard) -> Reply {
        if request.query["part"].contains("fileDetails") {
            return Reply::json(200, &json!({"items": self.listed}));
        }
        let status = json!({"uploadStatus": self.status, "privacyStatus": self.shown, "rejectionReason": "claim"});
        Reply::json(200, &json!({"items": [{"id": request.query["id"], "status": status}]}))
    }
}

pub(crate) fn handle(server: &StandIn) -> Handle {
    Handle::YouTubeSession { uri: server.base.join("session?upload_id=1").unwrap().into() }
}
