//! A video that is live: its cover, its playlist, its numbers, its end.

use std::sync::{Arc, Mutex};

use bytes::Bytes;
use platforms::{Metrics, Platform, Refusal, Video};
use serde_json::{Value, json};

use crate::scene::{account, kind, platform, video};
use crate::stand_in::{Heard, Reply, StandIn};

const COVER: &str = "/www.googleapis.com/upload/youtube/v3/thumbnails/set";
const LIST: &str = "/www.googleapis.com/youtube/v3/playlistItems";
const VIDEOS: &str = "/www.googleapis.com/youtube/v3/videos";
const STATS: &str = "/www.googleapis.com/youtube/v3/videos:batchGetStats";
const REPORTS: &str = "/youtubeanalytics.googleapis.com/v2/reports";

fn jpeg() -> Bytes {
    vec![0xff, 0xd8, 0xff, 0xe0, 1, 2, 3].into()
}

fn listed() -> Video {
    let mut film = video(1);
    film.options.youtube.playlist_id = Some("PL1".to_owned());
    film
}

fn error(status: u16, reason: &str) -> Reply {
    Reply::json(status, &json!({"error": {"code": status, "errors": [{"reason": reason}]}}))
}

/// A channel with one live video and one playlist.
#[derive(Default)]
struct Channel {
    /// `status.uploadStatus` of the video.
    upload: &'static str,
    playlist: Vec<String>,
    cover: Vec<u8>,
    /// The reason for which covers are refused.
    no_covers: Option<(u16, &'static str)>,
    /// The next addition to the playlist is made and not answered.
    lose_answer: bool,
}

async fn channel(channel: Channel) -> (StandIn, Arc<dyn Platform>, Arc<Mutex<Channel>>) {
    let world = Arc::new(Mutex::new(channel));
    let inside = world.clone();
    let server = StandIn::start(move |request, _| inside.lock().unwrap().answer(request)).await;
    let youtube = platform("youtube", &server.base);
    (server, youtube, world)
}

impl Channel {
    fn answer(&mut self, request: &Heard) -> Reply {
        match (request.method.as_str(), request.path.as_str()) {
            ("GET", VIDEOS) => Reply::json(200, &json!({"items": [{"id": "v", "status": {"uploadStatus": self.upload}}]})),
            ("POST", COVER) => {
                if let Some((status, reason)) = self.no_covers {
                    return error(status, reason);
                }
                assert_eq!((request.query["videoId"].as_str(), request.header("content-type")), ("v", "image/jpeg"));
                self.cover.clone_from(&request.body);
                Reply::json(200, &json!({"kind": "youtube#thumbnailSetResponse"}))
            }
            ("GET", LIST) => {
                assert_eq!((request.query["playlistId"].as_str(), request.query["videoId"].as_str()), ("PL1", "v"));
                let items = self.playlist.iter().map(|id| json!({"contentDetails": {"videoId": id}}));
                Reply::json(200, &json!({"items": items.collect::<Vec<_>>()}))
            }
            ("POST", LIST) => {
                assert_eq!(request.query["part"], "snippet");
                let resource = json!({"kind": "youtube#video", "videoId": "v"});
                assert_eq!(request.json(), json!({"snippet": {"playlistId": "PL1", "resourceId": resource}}));
                self.playlist.push("v".to_owned());
                if std::mem::take(&mut self.lose_answer) { Reply::HangUp } else { Reply::json(200, &json!({"id": "item"})) }
            }
            other => panic!("YouTube was not to be asked {other:?}"),
        }
    }
}

#[tokio::test]
async fn given_a_live_video_when_embellished_again_and_again_then_it_has_its_cover_and_stands_once_in_the_playlist() {
    let (_server, youtube, world) = channel(Channel { upload: "processed", ..Channel::default() }).await;
    for _ in 0..3 {
        youtube.embellish(&account("ours"), "v", &listed(), Some(jpeg())).await.unwrap();
    }
    let world = world.lock().unwrap();
    assert_eq!((world.playlist.len(), world.cover.as_slice()), (1, jpeg().as_ref()));
}

#[tokio::test]
async fn given_a_lost_answer_of_the_playlist_when_embellished_again_then_the_video_stands_in_it_once() {
    let (_server, youtube, world) = channel(Channel { lose_answer: true, ..Channel::default() }).await;
    let refusal = youtube.embellish(&account("ours"), "v", &listed(), None).await.unwrap_err();
    assert_eq!(kind(&refusal), "unknown");
    youtube.embellish(&account("ours"), "v", &listed(), None).await.unwrap();
    assert_eq!(world.lock().unwrap().playlist, ["v"]);
}

#[tokio::test]
async fn given_a_video_still_processed_when_embellished_then_the_cover_waits_and_the_playlist_does_not() {
    let (server, youtube, world) = channel(Channel { upload: "uploaded", ..Channel::default() }).await;
    let refusal = youtube.embellish(&account("ours"), "v", &listed(), Some(jpeg())).await.unwrap_err();
    assert!(matches!(refusal, Refusal::Retry { after: Some(_), .. }));
    assert_eq!((server.count("POST", COVER), world.lock().unwrap().playlist.len()), (0, 1));
}

#[tokio::test]
async fn given_a_cover_refused_for_good_when_embellished_then_the_playlist_still_gets_the_video() {
    let (_server, youtube, world) =
        channel(Channel { upload: "processed", no_covers: Some((403, "forbidden")), lose_answer: true, ..Channel::default() })
            .await;
    let first = youtube.embellish(&account("ours"), "v", &listed(), Some(jpeg())).await.unwrap_err();
    assert_eq!(kind(&first), "unknown", "what may pass is told first, so that somebody comes again");
    let second = youtube.embellish(&account("ours"), "v", &listed(), Some(jpeg())).await.unwrap_err();
    assert!(matches!(second, Refusal::Reject { code: "forbidden", .. }));
    assert_eq!(world.lock().unwrap().playlist, ["v"]);
}

#[tokio::test]
async fn given_a_picture_that_is_no_cover_when_embellished_then_it_is_refused_unsent() {
    let (server, youtube, _) = channel(Channel { upload: "processed", ..Channel::default() }).await;
    let mut heavy = vec![0_u8; 52_428_801];
    heavy[..3].copy_from_slice(&[0xff, 0xd8, 0xff]);
    for picture in [Bytes::from_static(b"\x89PNG"), heavy.into()] {
        let refusal = youtube.embellish(&account("ours"), "v", &video(1), Some(picture)).await.unwrap_err();
        assert!(matches!(refusal, Refusal::Reject { field: Some("cover_url"), code: "cover_invalid", .. }));
    }
    youtube.embellish(&account("ours"), "v", &video(1), None).await.unwrap();
    assert!(server.heard().is_empty());
}

#[tokio::test]
async fn given_a_connection_that_may_only_upload_when_it_should_edit_then_the_missing_permission_is_named() {
    let server = StandIn::start(|request, _| match request.method.as_str() {
        "GET" => Reply::json(200, &json!({"items": []})),
        _ => error(403, "insufficientPermissions"),
    })
    .await;
    let youtube = platform("youtube", &server.base);
    let listing = youtube.embellish(&account("ours"), "v", &listed(), None).await.unwrap_err();
    let deleting = youtube.delete(&account("ours"), "v").await.unwrap_err();
    for refusal in [listing, deleting] {
        assert_eq!(kind(&refusal), "reconnect");
        assert!(refusal.to_string().contains("https://www.googleapis.com/auth/youtube.force-ssl"));
    }
}

#[tokio::test]
async fn given_a_video_when_deleted_twice_then_it_is_gone_both_times() {
    let gone = Mutex::new(false);
    let server = StandIn::start(move |request, _| {
        assert!(request.is("DELETE", VIDEOS) && request.query["id"] == "v");
        if std::mem::replace(&mut *gone.lock().unwrap(), true) { error(404, "videoNotFound") } else { Reply::empty(204) }
    })
    .await;
    let youtube = platform("youtube", &server.base);
    youtube.delete(&account("ours"), "v").await.unwrap();
    youtube.delete(&account("ours"), "v").await.unwrap();
    assert_eq!(server.heard().len(), 2);
}

#[tokio::test]
async fn given_a_video_of_another_channel_when_deleted_then_that_is_refused() {
    let server = StandIn::start(|_, _| error(403, "forbidden")).await;
    assert_eq!(kind(&platform("youtube", &server.base).delete(&account("ours"), "v").await.unwrap_err()), "reject");
}

async fn numbers(report: impl Fn() -> Reply + Send + Sync + 'static) -> Vec<Metrics> {
    let server = StandIn::start(move |request, _| match request.path.as_str() {
        STATS => {
            let stats = |id: &str| json!({"id": id, "statistics": {"viewCount": "9007199254740993", "likeCount": "5"}});
            Reply::json(200, &json!({"items": request.all("id").into_iter().map(stats).collect::<Vec<Value>>()}))
        }
        REPORTS => report(),
        other => panic!("YouTube was not to be asked {other}"),
    })
    .await;
    let ids: Vec<String> = (0..120).map(|number| format!("v{number}")).collect();
    let numbers = platform("youtube", &server.base).metrics(&account("ours"), &ids).await.unwrap();
    assert_eq!((server.count("GET", STATS), server.count("GET", REPORTS)), (3, 3), "fifty are asked at once");
    let asked = server.heard().into_iter().find(|one| one.path == REPORTS).unwrap();
    assert_eq!((asked.query["ids"].as_str(), asked.query["dimensions"].as_str()), ("channel==MINE", "video"));
    assert!(asked.query["filters"].starts_with("video==v0,v1,") && asked.query["sort"] == "-views");
    numbers
}

#[tokio::test]
async fn given_many_videos_when_reading_numbers_then_the_analytics_add_what_the_statistics_lack() {
    let numbers = numbers(|| {
        let names = ["video", "views", "shares", "estimatedMinutesWatched", "averageViewDuration"];
        let headers: Vec<Value> = names.iter().map(|name| json!({"name": name})).collect();
        Reply::json(200, &json!({"columnHeaders": headers, "rows": [["v1", 10, 3, 7, 21]]}))
    })
    .await;
    assert_eq!(numbers.len(), 120);
    let with = |number: usize| (numbers[number].shares, numbers[number].watch_ms, numbers[number].average_watch_ms);
    assert_eq!((with(1), with(2)), ((Some(3), Some(420_000), Some(21_000)), (None, None, None)));
    assert_eq!((numbers[1].views, numbers[1].likes, numbers[1].comments), (Some(9_007_199_254_740_993), Some(5), None));
}

#[tokio::test]
async fn given_analytics_that_fail_when_reading_numbers_then_the_statistics_are_read_all_the_same() {
    let scope = || error(403, "insufficientPermissions");
    let quota = || error(403, "quotaExceeded");
    let silent = || Reply::HangUp;
    let garbled = || Reply::json(200, "<html>");
    let replies: [fn() -> Reply; 4] = [scope, quota, silent, garbled];
    for reply in replies {
        let numbers = numbers(reply).await;
        assert_eq!((numbers.len(), numbers[7].views, numbers[7].shares), (120, Some(9_007_199_254_740_993), None));
    }
}
