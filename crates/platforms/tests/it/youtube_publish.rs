//! Publishing on YouTube through a resumable session that suffers.

use std::collections::VecDeque;
use std::sync::{Arc, Mutex};

use platforms::{Checked, Handle, Platform, Privacy, YouTubeOptions};
use serde_json::json;

use crate::scene::{Film, account, kind, platform, upload, video};
use crate::stand_in::{Heard, Reply, StandIn};

const CHANNEL: &str = "UC-ours";
const START: &str = "/www.googleapis.com/upload/youtube/v3/videos";
const SESSION: &str = "/session";
const MIB: u64 = 1 << 20;

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
struct Channel {
    stored: Vec<u8>,
    total: u64,
    mishaps: VecDeque<Mishap>,
    session_gone: bool,
    /// The state that `videos.list` tells.
    status: &'static str,
    listed: serde_json::Value,
    /// The privacy that `videos.list` tells.
    shown: &'static str,
    /// The session tells that it is complete, but not the video's id.
    nameless: bool,
}

type World = Arc<Mutex<Channel>>;

async fn youtube(total: u64, mishaps: impl IntoIterator<Item = Mishap>) -> (StandIn, Arc<dyn Platform>, World) {
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
        if self.session_gone {
            return Reply::empty(404);
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

fn handle(server: &StandIn) -> Handle {
    Handle::YouTubeSession { uri: server.base.join("session?upload_id=1").unwrap().into() }
}

#[tokio::test]
async fn given_a_channel_when_a_video_is_started_sent_and_checked_then_it_is_published_with_all_that_was_said() {
    let film = Film::of(20 * MIB + 123);
    let (server, youtube, world) = youtube(20 * MIB + 123, []).await;

    let handle = youtube.start(&account(CHANNEL), &video(20 * MIB + 123)).await.unwrap();
    assert_eq!(
        youtube.check(&account(CHANNEL), &handle, &video(20 * MIB + 123)).await.unwrap(),
        Checked::Uploading { received: 0 }
    );
    let (sent, told) = upload(&*youtube, &account(CHANNEL), &handle, &film).await;
    sent.unwrap();
    assert_eq!(told, [0, 8 * MIB, 16 * MIB, 20 * MIB + 123]);
    assert_eq!(world.lock().unwrap().stored, *film.0);
    let processing = Checked::Processing { remote_id: Some("video-1".to_owned()) };
    assert_eq!(youtube.check(&account(CHANNEL), &handle, &video(20 * MIB + 123)).await.unwrap(), processing);
    world.lock().unwrap().status = "processed";
    let Checked::Published(live) = youtube.finish(&account(CHANNEL), &handle, &video(20 * MIB + 123)).await.unwrap() else {
        panic!("not published")
    };
    assert_eq!(live.remote_id, "video-1");
    assert_eq!(live.notice, None);
    assert_eq!(live.url.unwrap(), server.base.join("www.youtube.com/shorts/video-1").unwrap());

    let start = server.heard().into_iter().find(|one| one.path == START).unwrap();
    assert_eq!(start.header("x-upload-content-length"), (20 * MIB + 123).to_string());
    assert_eq!((start.header("x-upload-content-type"), start.header("slug")), ("video/mp4", "0193-marker.mp4"));
    assert_eq!((start.query["uploadType"].as_str(), start.query["part"].as_str()), ("resumable", "snippet,status"));
    assert_eq!(start.query["notifySubscribers"], "true");
    assert_eq!(
        start.json(),
        json!({
            "snippet": {"title": video(1).title, "description": video(1).description, "tags": ["sea", "deep water"], "categoryId": "22", "defaultLanguage": "en"},
            "status": {"privacyStatus": "public", "selfDeclaredMadeForKids": false, "containsSyntheticMedia": true},
        })
    );
}

#[tokio::test]
async fn given_choices_of_the_person_when_started_then_youtube_hears_of_each() {
    let (server, youtube, _) = youtube(MIB, []).await;
    let mut film = video(MIB);
    film.privacy = Privacy::Private;
    film.made_for_kids = true;
    film.synthetic = false;
    film.language = "pt-BR".to_owned();
    film.options.youtube = YouTubeOptions {
        category_id: Some("27".to_owned()),
        publish_at: Some("2126-11-24T09:30:00.5+01:00".parse().unwrap()),
        paid_promotion: true,
        ..YouTubeOptions::default()
    };
    youtube.start(&account(CHANNEL), &film).await.unwrap();
    film.options.youtube.notify_subscribers = Some(false);
    youtube.start(&account(CHANNEL), &film).await.unwrap();
    film.options.youtube = YouTubeOptions { notify_subscribers: Some(true), ..YouTubeOptions::default() };
    youtube.start(&account(CHANNEL), &film).await.unwrap();

    let starts: Vec<_> = server.heard().into_iter().filter(|one| one.path == START).collect();
    let mut parts: Vec<&str> = starts[0].query["part"].split(',').collect();
    parts.sort_unstable();
    assert_eq!(parts, ["paidProductPlacementDetails", "snippet", "status"]);
    let told: Vec<_> = starts.iter().map(|one| one.query["notifySubscribers"].as_str()).collect();
    assert_eq!(told, ["true", "false", "false"], "nobody is told of what stays private");
    let body = starts[0].json();
    assert_eq!(body["snippet"]["categoryId"], "27");
    assert_eq!(body["snippet"]["defaultLanguage"], "pt-BR");
    assert_eq!(
        body["status"],
        json!({
            "privacyStatus": "private", "publishAt": "2126-11-24T08:30:00Z",
            "selfDeclaredMadeForKids": true, "containsSyntheticMedia": false,
        })
    );
    assert_eq!(body["paidProductPlacementDetails"], json!({"hasPaidProductPlacement": true}));
}

#[tokio::test]
async fn given_a_video_shown_to_others_than_asked_when_checked_then_it_is_live_and_the_person_is_told() {
    let later = Some("2126-11-24T08:30:00Z".parse().unwrap());
    for (asked, publish_at, shown, told) in [
        (Privacy::Public, None, "public", false),
        (Privacy::Public, None, "private", true),
        (Privacy::Public, None, "unlisted", true),
        (Privacy::Private, None, "private", false),
        (Privacy::Private, None, "public", true),
        // it waits for its hour, or its hour has come
        (Privacy::Private, later, "private", false),
        (Privacy::Private, later, "public", false),
        (Privacy::Private, later, "unlisted", true),
    ] {
        let (server, youtube, world) = youtube(0, []).await;
        (world.lock().unwrap().status, world.lock().unwrap().shown) = ("processed", shown);
        let mut film = video(0);
        film.privacy = asked;
        film.options.youtube.publish_at = publish_at;
        let Checked::Published(live) = youtube.check(&account(CHANNEL), &handle(&server), &film).await.unwrap() else {
            panic!("not published")
        };
        assert_eq!((live.remote_id.as_str(), live.notice.is_some()), ("video-1", told), "{asked} {publish_at:?} {shown}");
        assert!(live.notice.is_none_or(|notice| notice.contains(shown)));
    }
}

#[tokio::test]
async fn given_a_finished_session_that_names_no_video_when_checked_then_the_channel_names_it() {
    let (server, youtube, world) = youtube(0, []).await;
    world.lock().unwrap().nameless = true;
    let look = async || youtube.check(&account(CHANNEL), &handle(&server), &video(0)).await.unwrap();
    assert_eq!(look().await, Checked::Processing { remote_id: None });
    world.lock().unwrap().listed =
        json!([{"id": "ours", "fileDetails": {"fileName": "0193-marker.mp4"}, "status": {"uploadStatus": "uploaded"}}]);
    assert_eq!(look().await, Checked::Processing { remote_id: Some("ours".to_owned()) });
}

#[tokio::test]
async fn given_a_dropped_connection_when_uploading_then_it_goes_on_where_the_server_stands() {
    let film = Film::of(20 * MIB);
    let (server, youtube, world) = youtube(20 * MIB, [Mishap::DropAfter(3 * MIB), Mishap::DropAfter(100)]).await;

    upload(&*youtube, &account(CHANNEL), &handle(&server), &film).await.0.unwrap();

    assert_eq!(world.lock().unwrap().stored, *film.0);
    let starts: Vec<_> = server.heard().iter().map(|one| one.header("content-range").to_owned()).collect();
    assert_eq!(starts[2..4], ["bytes */20971520".to_owned(), format!("bytes {}-{}/20971520", 3 * MIB, 11 * MIB - 1)]);
}

#[tokio::test]
async fn given_a_server_that_keeps_less_than_it_was_sent_when_uploading_then_the_rest_follows_from_there() {
    let film = Film::of(20 * MIB);
    let (server, youtube, world) = youtube(20 * MIB, [Mishap::KeepOnly(MIB), Mishap::KeepOnly(256 * 1024)]).await;

    let (sent, told) = upload(&*youtube, &account(CHANNEL), &handle(&server), &film).await;

    sent.unwrap();
    assert_eq!(world.lock().unwrap().stored, *film.0);
    assert_eq!(told[..3], [0, MIB, MIB + 256 * 1024]);
}

#[tokio::test]
async fn given_an_upload_half_done_by_a_worker_that_died_when_another_goes_on_then_nothing_is_sent_twice() {
    let film = Film::of(20 * MIB);
    let (server, youtube, world) = youtube(20 * MIB, []).await;
    world.lock().unwrap().stored = film.0[..10 * MIB as usize].to_vec();

    upload(&*youtube, &account(CHANNEL), &handle(&server), &film).await.0.unwrap();

    assert_eq!(world.lock().unwrap().stored, *film.0);
    assert_eq!(server.heard().iter().map(|one| one.body.len() as u64).sum::<u64>(), 10 * MIB);
}

#[tokio::test]
async fn given_a_308_without_range_when_uploading_then_it_begins_at_the_first_byte() {
    let film = Film::of(9 * MIB);
    let (server, youtube, world) = youtube(9 * MIB, [Mishap::DropAfter(MIB), Mishap::Forget]).await;

    upload(&*youtube, &account(CHANNEL), &handle(&server), &film).await.0.unwrap();

    assert_eq!(world.lock().unwrap().stored, *film.0);
}

#[tokio::test]
async fn given_a_burst_of_503_when_uploading_then_it_asks_first_and_ends_whole() {
    let film = Film::of(MIB);
    let (server, youtube, world) = youtube(MIB, [Mishap::Busy, Mishap::Busy]).await;

    upload(&*youtube, &account(CHANNEL), &handle(&server), &film).await.0.unwrap();

    assert_eq!(world.lock().unwrap().stored, *film.0);
    let probes = server.heard().iter().filter(|one| one.header("content-range").starts_with("bytes */")).count();
    assert_eq!(probes, 3);
}

#[tokio::test]
async fn given_the_last_answer_is_lost_when_uploading_then_the_session_tells_that_all_is_there() {
    let film = Film::of(MIB);
    let (server, youtube, _) = youtube(MIB, [Mishap::LoseAnswer]).await;

    let (sent, told) = upload(&*youtube, &account(CHANNEL), &handle(&server), &film).await;

    sent.unwrap();
    assert_eq!(told.last(), Some(&MIB));
    assert_eq!(server.heard().iter().filter(|one| !one.body.is_empty()).count(), 1);
}

#[tokio::test]
async fn given_a_session_that_has_gone_when_the_channel_shows_the_video_then_it_is_not_begun_anew() {
    let (server, youtube, world) = youtube(MIB, []).await;
    {
        let mut channel = world.lock().unwrap();
        channel.session_gone = true;
        channel.status = "processed";
        channel.listed = json!([
            {"id": "other", "snippet": {"title": "Why the sea is salt"}, "fileDetails": {"fileName": "x.mp4", "fileSize": "7", "durationMs": "30000"}, "status": {"uploadStatus": "processed"}},
            {"id": "ours", "snippet": {"title": "Renamed"}, "fileDetails": {"fileName": "0193-marker.mp4"}, "status": {"uploadStatus": "processed"}},
        ]);
    }

    let checked = youtube.check(&account(CHANNEL), &handle(&server), &video(MIB)).await.unwrap();

    assert!(matches!(checked, Checked::Published(live) if live.remote_id == "ours"));
    upload(&*youtube, &account(CHANNEL), &handle(&server), &Film::of(MIB)).await.0.unwrap();
}

#[tokio::test]
async fn given_a_session_that_has_gone_when_the_channel_has_nothing_of_ours_then_the_handle_is_gone() {
    let (server, youtube, world) = youtube(MIB, []).await;
    world.lock().unwrap().session_gone = true;

    let checked = youtube.check(&account(CHANNEL), &handle(&server), &video(MIB)).await.unwrap_err();
    assert_eq!(kind(&checked), "handle gone");
    let sent = upload(&*youtube, &account(CHANNEL), &handle(&server), &Film::of(MIB)).await.0.unwrap_err();
    assert_eq!(kind(&sent), "handle gone");
}

#[tokio::test]
async fn given_a_file_name_that_was_not_kept_when_looking_then_title_size_and_length_together_tell() {
    let (_, youtube, world) = youtube(MIB, []).await;
    let since = chrono::DateTime::UNIX_EPOCH;
    world.lock().unwrap().listed = json!([
        {"id": "ours", "snippet": {"title": "Why the sea is salt", "publishedAt": "2026-11-23T10:00:00Z"},
         "fileDetails": {"fileName": "upload", "fileSize": MIB.to_string(), "durationMs": "30020"}, "status": {"uploadStatus": "uploaded"}},
    ]);
    assert_eq!(youtube.find(&account(CHANNEL), &video(MIB), since).await.unwrap().unwrap().remote_id, "ours");
    let later = "2026-11-23T11:00:00Z".parse().unwrap();
    assert_eq!(youtube.find(&account(CHANNEL), &video(MIB), later).await.unwrap(), None);
    assert_eq!(youtube.find(&account(CHANNEL), &video(MIB + 1), since).await.unwrap(), None);
}

#[tokio::test]
async fn given_a_rejected_video_when_checked_then_the_reason_is_a_sentence() {
    let (server, youtube, world) = youtube(0, []).await;
    world.lock().unwrap().status = "rejected";
    let refusal = youtube.check(&account(CHANNEL), &handle(&server), &video(0)).await.unwrap_err();
    assert_eq!(refusal.to_string(), "YouTube rejected the video for a claim of someone's rights.");
}

#[tokio::test]
async fn given_a_token_of_another_channel_when_starting_then_nothing_is_announced() {
    let (server, youtube, _) = youtube(MIB, []).await;
    let refusal = youtube.start(&account("UC-another"), &video(MIB)).await.err().unwrap();
    assert_eq!(kind(&refusal), "reconnect");
    assert_eq!(server.count("POST", START), 0);
}

#[tokio::test]
async fn given_a_session_on_a_foreign_host_when_uploading_then_no_byte_is_sent() {
    let (server, youtube, _) = youtube(MIB, []).await;
    let foreign = StandIn::start(|_, _| Reply::empty(201)).await;
    let refusal = upload(&*youtube, &account(CHANNEL), &handle(&foreign), &Film::of(MIB)).await.0.unwrap_err();
    assert_eq!(kind(&refusal), "reject");
    assert!(foreign.heard().is_empty() && server.heard().is_empty());
}
