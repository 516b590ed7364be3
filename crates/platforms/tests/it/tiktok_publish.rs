//! Posting on TikTok, chunk by chunk.

use std::collections::VecDeque;
use std::sync::{Arc, Mutex};

use platforms::{Checked, Handle, Platform, Privacy, Refusal, Search};
use serde_json::{Value, json};

use crate::scene::{Film, account, found, kind, platform, search, upload, video};
use crate::stand_in::{Heard, Reply, StandIn};

const OWNER: &str = "open-id";
const INIT: &str = "/open.tiktokapis.com/v2/post/publish/video/init/";
const UPLOAD: &str = "/upload";
/// Above 2^53, where a float would lose the last digits.
const POST: u64 = 7_440_112_233_445_566_778;

/// What goes wrong with the next chunk.
#[derive(Clone, Copy, PartialEq)]
enum Mishap {
    Drop,
    LoseAnswer,
    Busy,
    Expire,
    /// The address has died because the post is complete.
    ExpireComplete,
}

struct Post {
    stored: Vec<u8>,
    total: u64,
    mishaps: VecDeque<Mishap>,
    options: Vec<&'static str>,
    status: Option<Value>,
    tells_bytes: bool,
}

async fn tiktok(total: u64, mishaps: &[Mishap]) -> (StandIn, Arc<dyn Platform>, Arc<Mutex<Post>>) {
    let post = Post {
        stored: vec![],
        total,
        mishaps: mishaps.iter().copied().collect(),
        options: vec!["PUBLIC_TO_EVERYONE", "MUTUAL_FOLLOW_FRIENDS", "SELF_ONLY"],
        status: None,
        tells_bytes: true,
    };
    let world = Arc::new(Mutex::new(post));
    let inside = world.clone();
    let server = StandIn::start(move |request, here| {
        let mut post = inside.lock().unwrap();
        match request.path.as_str() {
            "/open.tiktokapis.com/v2/user/info/" => ok(&json!({"user": {"open_id": OWNER, "display_name": "Maker"}})),
            "/open.tiktokapis.com/v2/post/publish/creator_info/query/" => ok(&json!({
                "creator_username": "maker", "privacy_level_options": post.options, "comment_disabled": false,
                "duet_disabled": true, "stitch_disabled": true, "max_video_post_duration_sec": 60
            })),
            INIT => ok(&json!({"publish_id": "v_pub_file~v2-1.1", "upload_url": here.join("upload?id=1").unwrap()})),
            "/open.tiktokapis.com/v2/post/publish/status/fetch/" => ok(&post.state()),
            UPLOAD => post.put(request),
            other => panic!("TikTok has no {other}"),
        }
    })
    .await;
    let platform = platform("tiktok", &server.base);
    (server, platform, world)
}

fn ok(data: &Value) -> Reply {
    Reply::json(200, &json!({"data": data, "error": {"code": "ok", "message": "", "log_id": "1"}}))
}

impl Post {
    fn state(&self) -> Value {
        match &self.status {
            Some(status) => status.clone(),
            None if self.tells_bytes => json!({"status": "PROCESSING_UPLOAD", "uploaded_bytes": self.stored.len()}),
            None => json!({"status": "PROCESSING_UPLOAD"}),
        }
    }

    fn put(&mut self, request: &Heard) -> Reply {
        assert!(request.header("authorization").is_empty());
        let mishap = self.mishaps.pop_front();
        let (stored, total) = (self.stored.len() as u64, self.total);
        let expected = format!("bytes {stored}-{}/{total}", stored + request.body.len() as u64 - 1);
        match mishap {
            Some(Mishap::Drop) => return Reply::HangUp,
            Some(Mishap::Busy) => return Reply::empty(503),
            Some(Mishap::Expire) => return Reply::empty(403),
            Some(Mishap::ExpireComplete) => {
                self.status = Some(json!({"status": "PROCESSING_UPLOAD", "uploaded_bytes": total}));
                return Reply::empty(404);
            }
            _ if request.header("content-range") != expected => {
                return Reply::empty(416).with("content-range", &format!("bytes 0-{stored}/{total}"));
            }
            _ => self.stored.extend_from_slice(&request.body),
        }
        match self.stored.len() as u64 {
            _ if mishap == Some(Mishap::LoseAnswer) => Reply::HangUp,
            all if all == total => Reply::empty(201),
            _ => Reply::empty(206),
        }
    }
}

fn handle(server: &StandIn) -> Handle {
    Handle::TikTokPost { publish_id: "v_pub_file~v2-1.1".to_owned(), upload_url: server.base.join("upload?id=1").unwrap().into() }
}

#[tokio::test]
async fn given_an_account_when_a_video_is_announced_sent_and_checked_then_it_is_published_under_its_whole_number() {
    let film = Film::of(25_000_123);
    let (server, tiktok, world) = tiktok(25_000_123, &[]).await;

    let handle = tiktok.start(&account(OWNER), &video(25_000_123)).await.unwrap();
    let (sent, told) = upload(&*tiktok, &account(OWNER), &handle, &film).await;
    sent.unwrap();
    assert_eq!(told, [0, 10_000_000, 25_000_123]);
    assert_eq!(world.lock().unwrap().stored, *film.0);
    assert_eq!(
        tiktok.check(&account(OWNER), &handle, &video(25_000_123)).await.unwrap(),
        Checked::Processing { remote_id: None }
    );
    world.lock().unwrap().status = Some(json!({"status": "PUBLISH_COMPLETE", "publicaly_available_post_id": [POST]}));
    let Checked::Published(live) = tiktok.finish(&account(OWNER), &handle, &video(25_000_123)).await.unwrap() else {
        panic!("not published")
    };
    assert_eq!(live.remote_id, POST.to_string());
    assert_eq!(live.url.unwrap().path(), format!("/www.tiktok.com/@maker/video/{POST}"));

    let init = server.heard().into_iter().find(|one| one.path == INIT).unwrap().json();
    assert_eq!(
        init,
        json!({
            "post_info": {
                "title": video(1).description, "privacy_level": "PUBLIC_TO_EVERYONE", "disable_comment": true, "disable_duet": true,
                "disable_stitch": true, "brand_content_toggle": false, "brand_organic_toggle": false, "is_aigc": true
            },
            "source_info": {"source": "FILE_UPLOAD", "video_size": 25_000_123, "chunk_size": 10_000_000, "total_chunk_count": 2},
        })
    );
}

#[tokio::test]
async fn given_dropped_and_busy_answers_when_uploading_then_it_asks_and_goes_on_where_tiktok_stands() {
    let film = Film::of(35_000_000);
    let (server, tiktok, world) = tiktok(35_000_000, &[Mishap::LoseAnswer, Mishap::Drop, Mishap::Busy]).await;
    upload(&*tiktok, &account(OWNER), &handle(&server), &film).await.0.unwrap();
    assert_eq!(world.lock().unwrap().stored, *film.0);
    assert_eq!(server.count("PUT", UPLOAD), 5);
}

#[tokio::test]
async fn given_a_status_without_a_number_when_uploading_then_the_416_tells_where_to_go_on() {
    let film = Film::of(35_000_000);
    let (server, tiktok, world) = tiktok(35_000_000, &[]).await;
    world.lock().unwrap().stored = film.0[..10_000_000].to_vec();
    world.lock().unwrap().tells_bytes = false;
    upload(&*tiktok, &account(OWNER), &handle(&server), &film).await.0.unwrap();
    assert_eq!(world.lock().unwrap().stored, *film.0);
}

#[tokio::test]
async fn given_the_hour_is_over_when_uploading_then_the_handle_is_gone() {
    let (server, tiktok, _) = tiktok(1000, &[Mishap::Expire]).await;
    let refusal = upload(&*tiktok, &account(OWNER), &handle(&server), &Film::of(1000)).await.0.unwrap_err();
    assert_eq!(kind(&refusal), "handle gone");
}

#[tokio::test]
async fn given_an_address_that_died_because_all_had_arrived_when_uploading_then_it_is_done() {
    let (server, tiktok, _) = tiktok(1000, &[Mishap::ExpireComplete]).await;
    upload(&*tiktok, &account(OWNER), &handle(&server), &Film::of(1000)).await.0.unwrap();
    assert_eq!(server.count("PUT", UPLOAD), 1);
}

#[tokio::test]
async fn given_a_lost_answer_when_announcing_then_it_may_have_happened_and_is_not_repeated() {
    let server = StandIn::start(|request, _| match request.path.as_str() {
        "/open.tiktokapis.com/v2/user/info/" => ok(&json!({"user": {"open_id": OWNER}})),
        INIT => Reply::HangUp,
        _ => ok(&json!({"privacy_level_options": ["PUBLIC_TO_EVERYONE"]})),
    })
    .await;
    let refusal = platform("tiktok", &server.base).start(&account(OWNER), &video(1)).await.err().unwrap();
    assert_eq!(kind(&refusal), "unknown");
    assert_eq!(server.count("POST", INIT), 1);
}

#[tokio::test]
async fn given_what_the_account_does_not_allow_when_starting_then_nothing_is_announced() {
    let (server, tiktok, world) = tiktok(1, &[]).await;
    let mut long = video(1);
    long.duration_ms = 60_001;
    let refusal = tiktok.start(&account(OWNER), &long).await.err().unwrap();
    assert!(matches!(refusal, Refusal::Reject { field: Some("duration_ms"), .. }));
    world.lock().unwrap().options = vec!["FOLLOWER_OF_CREATOR", "SELF_ONLY"];
    let refusal = tiktok.start(&account(OWNER), &video(1)).await.err().unwrap();
    assert!(matches!(refusal, Refusal::Reject { field: Some("privacy"), .. }));
    assert_eq!(kind(&tiktok.start(&account("another"), &video(1)).await.err().unwrap()), "reconnect");
    assert_eq!(server.count("POST", INIT), 0);
}

#[tokio::test]
async fn given_a_complete_post_without_a_number_when_private_then_published_and_when_public_then_moderated() {
    let (server, tiktok, world) = tiktok(1, &[]).await;
    world.lock().unwrap().status = Some(json!({"status": "PUBLISH_COMPLETE"}));
    let public = tiktok.check(&account(OWNER), &handle(&server), &video(1)).await.unwrap();
    assert_eq!(public, Checked::Live { name: Some("v_pub_file~v2-1.1".to_owned()) });
    let mut own = video(1);
    own.privacy = Privacy::Private;
    let Checked::Published(live) = tiktok.check(&account(OWNER), &handle(&server), &own).await.unwrap() else {
        panic!("not published")
    };
    assert_eq!((live.remote_id.as_str(), live.url), ("v_pub_file~v2-1.1", None));
}

#[tokio::test]
async fn given_a_failed_post_when_checked_then_the_reason_is_a_sentence_with_a_field() {
    let (server, tiktok, world) = tiktok(1, &[]).await;
    world.lock().unwrap().status = Some(json!({"status": "FAILED", "fail_reason": "duration_check_failed"}));
    let refusal = tiktok.check(&account(OWNER), &handle(&server), &video(1)).await.unwrap_err();
    assert!(matches!(refusal, Refusal::Reject { field: Some("duration_ms"), .. }));
    assert_eq!(refusal.to_string(), "TikTok does not accept the length of the video.");
}

#[tokio::test]
async fn given_posts_on_the_account_when_looking_then_only_the_same_caption_in_time_is_ours() {
    let caption = video(1).description;
    let server = StandIn::start(move |request, _| {
        let first = request.json().get("cursor").is_none();
        let posts = if first {
            json!([{"id": "9", "create_time": 2000, "video_description": "newest, not ours", "duration": 30}])
        } else {
            json!([{"id": "8", "create_time": 1500, "video_description": caption, "duration": 30, "share_url": "https://www.tiktok.com/@m/video/8"},
                   {"id": "7", "create_time": 100, "video_description": caption, "duration": 30}])
        };
        ok(&json!({"videos": posts, "cursor": 1, "has_more": first}))
    })
    .await;
    let tiktok = platform("tiktok", &server.base);
    let since = chrono::DateTime::from_timestamp(1400, 0).unwrap();
    assert_eq!(found(&*tiktok, &account(OWNER), &video(1), &search(since)).await.as_deref(), Some("8"));
    let later = chrono::DateTime::from_timestamp(1900, 0).unwrap();
    assert_eq!(found(&*tiktok, &account(OWNER), &video(1), &search(later)).await, None);
    let taken = Search { taken: ["8".to_owned()].into(), ..search(since) };
    assert_eq!(found(&*tiktok, &account(OWNER), &video(1), &taken).await, None);
}

#[tokio::test]
async fn given_public_and_private_posts_when_reading_numbers_then_only_public_ones_are_asked_for_twenty_at_once() {
    let server = StandIn::start(|request, _| {
        let ids = request.json()["filters"]["video_ids"].clone();
        let posts: Vec<_> =
            ids.as_array().unwrap().iter().map(|id| json!({"id": id, "view_count": 5, "like_count": 1})).collect();
        assert!(posts.len() <= 20);
        ok(&json!({"videos": posts}))
    })
    .await;
    let mut ids: Vec<String> = (0..30).map(|number| number.to_string()).collect();
    ids.push("v_pub_file~v2-1.1".to_owned());
    let numbers = platform("tiktok", &server.base).metrics(&account(OWNER), &ids).await.unwrap();
    assert_eq!((numbers.len(), server.heard().len()), (30, 2));
    assert_eq!((numbers[0].views, numbers[0].shares), (Some(5), None));
}

#[tokio::test]
async fn given_a_video_at_and_over_the_limits_when_examined_then_each_field_is_named() {
    let server = StandIn::start(|_, _| Reply::empty(500)).await;
    let tiktok = platform("tiktok", &server.base);
    let mut film = video(1);
    film.description = "😀".repeat(1100);
    assert_eq!(tiktok.preflight(&film), []);
    film.description += "x";
    film.privacy = Privacy::Unlisted;
    film.duration_ms = 600_001;
    (film.width, film.height) = (359, 4097);
    let found: Vec<_> = tiktok.preflight(&film).into_iter().map(|violation| violation.code).collect();
    assert_eq!(found, ["caption_too_long", "privacy_not_offered", "video_too_long", "picture_too_small", "picture_too_large"]);
}

#[tokio::test]
async fn given_what_the_person_turned_on_when_posting_then_just_that_is_allowed_and_disclosed() {
    let (server, tiktok, _) = tiktok(1, &[]).await;
    let mut film = video(1);
    let options = &mut film.options.tiktok;
    options.privacy_level = Some("MUTUAL_FOLLOW_FRIENDS".to_owned());
    (options.allow_comment, options.brand_content, options.cover_ms) = (true, true, Some(1500));
    assert_eq!((tiktok.preflight(&film), tiktok.inspect(&account(OWNER), &film).await), (vec![], Ok(vec![])));
    tiktok.start(&account(OWNER), &film).await.unwrap();
    let post = server.heard().into_iter().find(|one| one.path == INIT).unwrap().json()["post_info"].clone();
    let told = |name: &str| post[name].clone();
    assert_eq!(told("privacy_level"), "MUTUAL_FOLLOW_FRIENDS");
    assert_eq!([told("disable_comment"), told("disable_duet"), told("disable_stitch")], [json!(false), json!(true), json!(true)]);
    assert_eq!([told("brand_content_toggle"), told("brand_organic_toggle")], [json!(true), json!(false)]);
    assert_eq!(told("video_cover_timestamp_ms"), 1500);
}

#[tokio::test]
async fn given_choices_that_the_account_or_the_rules_forbid_when_examined_then_each_is_named() {
    let (_server, tiktok, _) = tiktok(1, &[]).await;
    let mut film = video(1);
    (film.options.tiktok.allow_duet, film.options.tiktok.brand_content) = (true, true);
    film.options.tiktok.privacy_level = Some("SELF_ONLY".to_owned());
    film.options.tiktok.cover_ms = Some(30_000);
    let fields = |found: Vec<platforms::Violation>| found.into_iter().map(|one| one.field).collect::<Vec<_>>();
    assert_eq!(fields(tiktok.preflight(&film)), ["options.tiktok.brand_content", "options.tiktok.cover_ms"]);
    assert_eq!(fields(tiktok.inspect(&account(OWNER), &film).await.unwrap()), ["options.tiktok.allow_duet"]);
    film.options.tiktok.privacy_level = Some("EVERYBODY".to_owned());
    assert_eq!(fields(tiktok.preflight(&film))[0], "options.tiktok.privacy_level");
    let creator = tiktok.creator(&account(OWNER)).await.unwrap().unwrap();
    assert_eq!((creator.username.as_str(), creator.duet_disabled, creator.longest_seconds), ("maker", true, 60));
}

#[tokio::test]
async fn given_a_draft_when_it_is_in_the_inbox_then_our_part_is_done_and_the_person_hears_where_it_is() {
    let server = StandIn::start(|request, here| match request.path.strip_prefix("/open.tiktokapis.com/v2/").unwrap() {
        "user/info/" => ok(&json!({"user": {"open_id": OWNER}})),
        "post/publish/inbox/video/init/" => {
            assert_eq!(request.json().as_object().unwrap().keys().collect::<Vec<_>>(), ["source_info"]);
            ok(&json!({"publish_id": "v_inbox_file~v2.1", "upload_url": here.join("upload").unwrap()}))
        }
        _ => ok(&json!({"status": "SEND_TO_USER_INBOX"})),
    })
    .await;
    let (tiktok, mut film) = (platform("tiktok", &server.base), video(1));
    film.options.tiktok.mode = platforms::TikTokMode::Inbox;
    let handle = tiktok.start(&account(OWNER), &film).await.unwrap();
    let Checked::Published(live) = tiktok.check(&account(OWNER), &handle, &film).await.unwrap() else { panic!("not there") };
    assert_eq!((live.remote_id.as_str(), live.url), ("v_inbox_file~v2.1", None));
    assert!(live.notice.unwrap().contains("inbox"));
}
