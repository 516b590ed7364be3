//! Publishing a reel, once.

use std::sync::{Arc, Mutex};

use chrono::{DateTime, Utc};
use platforms::{Checked, Handle, Platform, Privacy, Refusal, Search};
use serde_json::{Value, json};
use settings::Clock;

use crate::scene::{account, found, kind, platform, search, video};
use crate::stand_in::{Heard, Reply, StandIn};

const OWNER: &str = "178414";
const CREATE: &str = "/graph.instagram.com/v26.0/178414/media";
const PUBLISH: &str = "/graph.instagram.com/v26.0/178414/media_publish";

/// What becomes of the call that publishes.
#[derive(Clone, Copy)]
enum Mishap {
    None,
    /// The reel is public, the answer is lost.
    LoseAnswer,
    /// The reel is public, the answer says that Instagram has trouble.
    AnswerTrouble,
    /// The reel was public already, unseen, and the call is refused.
    RefuseAsPublished,
}

struct Reel {
    status_code: &'static str,
    status: &'static str,
    used: u64,
    mishap: Mishap,
    media: Vec<Value>,
}

async fn instagram(status_code: &'static str, mishap: Mishap) -> (StandIn, Arc<dyn Platform>, Arc<Mutex<Reel>>) {
    let reel = Reel { status_code, status: "", used: 0, mishap, media: vec![] };
    let world = Arc::new(Mutex::new(reel));
    let inside = world.clone();
    let server = StandIn::start(move |request, _| inside.lock().unwrap().answer(request)).await;
    let platform = platform("instagram", &server.base);
    (server, platform, world)
}

impl Reel {
    fn answer(&mut self, request: &Heard) -> Reply {
        match (request.method.as_str(), request.path.strip_prefix("/graph.instagram.com/v26.0/").unwrap()) {
            ("GET", "me") => Reply::json(200, &json!({"user_id": OWNER, "username": "maker"})),
            ("GET", "178414/content_publishing_limit") => Reply::json(
                200,
                &json!({"data": [{"quota_usage": self.used, "config": {"quota_total": 50, "quota_duration": 86_400}}]}),
            ),
            ("POST", "178414/media") => Reply::json(200, &json!({"id": "container-1"})),
            ("GET", "container-1") => {
                Reply::json(200, &json!({"id": "container-1", "status_code": self.status_code, "status": self.status}))
            }
            ("POST", "178414/media_publish") => self.publish(),
            ("GET", "178414/media") => Reply::json(200, &json!({"data": self.media})),
            ("GET", "media-1") => Reply::json(200, &json!({"id": "media-1", "permalink": "https://www.instagram.com/reel/abc/"})),
            other => panic!("Instagram has no {other:?}"),
        }
    }

    fn publish(&mut self) -> Reply {
        self.media.push(reel("newest", "not ours", &Clock::default().now()));
        self.media.push(reel("media-1", &video(1).description, &Clock::default().now()));
        self.status_code = "PUBLISHED";
        match self.mishap {
            Mishap::None => Reply::json(200, &json!({"id": "media-1"})),
            Mishap::LoseAnswer => Reply::HangUp,
            Mishap::AnswerTrouble => {
                Reply::json(400, &json!({"error": {"code": 2, "is_transient": true, "message": "unexpected"}}))
            }
            Mishap::RefuseAsPublished => Reply::json(400, &json!({"error": {"code": 100, "message": "already published"}})),
        }
    }
}

fn reel(id: &str, caption: &str, at: &DateTime<Utc>) -> Value {
    let timestamp = at.format("%Y-%m-%dT%H:%M:%S+0000").to_string();
    json!({"id": id, "caption": caption, "timestamp": timestamp, "media_product_type": "REELS", "permalink": "https://www.instagram.com/reel/abc/"})
}

fn handle() -> Handle {
    Handle::InstagramContainer { id: "container-1".to_owned(), upload_uri: None }
}

#[tokio::test]
async fn given_an_account_when_a_reel_is_created_and_finished_then_it_is_public_with_its_address() {
    let (server, instagram, world) = instagram("IN_PROGRESS", Mishap::None).await;
    let started = instagram.start(&account(OWNER), &video(1)).await.unwrap();
    assert!(matches!(&started, Handle::InstagramContainer { id, upload_uri: None } if id == "container-1"));
    let early = instagram.finish(&account(OWNER), &started, &video(1)).await.unwrap();
    assert_eq!((early, server.count("POST", PUBLISH)), (Checked::Processing { remote_id: None }, 0));
    world.lock().unwrap().status_code = "FINISHED";
    assert_eq!(instagram.check(&account(OWNER), &started, &video(1)).await.unwrap(), Checked::Ready);
    let Checked::Published(live) = instagram.finish(&account(OWNER), &started, &video(1)).await.unwrap() else {
        panic!("not published")
    };
    assert_eq!((live.remote_id.as_str(), live.url.unwrap().path()), ("media-1", "/reel/abc/"));

    let form = server.heard().into_iter().find(|one| one.is("POST", CREATE)).unwrap().form();
    for (name, value) in [
        ("media_type", "REELS"),
        ("video_url", "https://videos.example/media/1.mp4?signature=s"),
        ("caption", video(1).description.as_str()),
        ("share_to_feed", "true"),
        ("is_ai_generated", "true"),
    ] {
        assert_eq!(form[name], value);
    }
}

#[tokio::test]
async fn given_a_lost_or_doubtful_answer_when_publishing_then_asking_finds_the_reel_without_a_second_call() {
    for mishap in [Mishap::LoseAnswer, Mishap::AnswerTrouble] {
        let (server, instagram, _) = instagram("FINISHED", mishap).await;
        let refusal = instagram.finish(&account(OWNER), &handle(), &video(1)).await.unwrap_err();
        assert_eq!(kind(&refusal), "unknown");
        for _ in 0..2 {
            let checked = instagram.finish(&account(OWNER), &handle(), &video(1)).await.unwrap();
            assert_eq!(checked, Checked::Live { name: None });
        }
        let an_hour_ago = Clock::default().now() - chrono::TimeDelta::hours(1);
        assert_eq!(found(&*instagram, &account(OWNER), &video(1), &search(an_hour_ago)).await.as_deref(), Some("media-1"));
        assert_eq!(server.count("POST", PUBLISH), 1);
    }
}

#[tokio::test]
async fn given_a_refusal_of_a_reel_that_was_public_already_when_publishing_then_it_is_live() {
    let (_, instagram, _) = instagram("FINISHED", Mishap::RefuseAsPublished).await;
    let checked = instagram.finish(&account(OWNER), &handle(), &video(1)).await.unwrap();
    assert_eq!(checked, Checked::Live { name: None });
}

#[tokio::test]
async fn given_a_public_reel_when_finishing_then_it_is_not_published_again() {
    let (server, instagram, _) = instagram("PUBLISHED", Mishap::None).await;
    let checked = instagram.finish(&account(OWNER), &handle(), &video(1)).await.unwrap();
    assert_eq!((checked, server.count("POST", PUBLISH)), (Checked::Live { name: None }, 0));
}

#[tokio::test]
async fn given_a_container_that_failed_or_expired_when_checked_then_the_subcode_decides() {
    let (_, instagram, world) = instagram("ERROR", Mishap::None).await;
    world.lock().unwrap().status = "Error: Media upload has failed with error code 2207026";
    let refusal = instagram.check(&account(OWNER), &handle(), &video(1)).await.unwrap_err();
    assert!(matches!(refusal, Refusal::Reject { code: "format_refused", .. }));
    world.lock().unwrap().status = "Error: Media upload has failed with error code 2207052";
    assert_eq!(kind(&instagram.check(&account(OWNER), &handle(), &video(1)).await.unwrap_err()), "handle gone");
    world.lock().unwrap().status_code = "EXPIRED";
    assert_eq!(kind(&instagram.check(&account(OWNER), &handle(), &video(1)).await.unwrap_err()), "handle gone");
}

#[tokio::test]
async fn given_a_full_day_or_another_account_when_starting_then_no_container_is_created() {
    let (server, instagram, world) = instagram("FINISHED", Mishap::None).await;
    world.lock().unwrap().used = 50;
    assert_eq!(kind(&instagram.start(&account(OWNER), &video(1)).await.err().unwrap()), "wait");
    assert_eq!(kind(&instagram.start(&account("another"), &video(1)).await.err().unwrap()), "reconnect");
    assert_eq!(server.count("POST", CREATE), 0);
}

#[tokio::test]
async fn given_a_file_that_instagram_cannot_fetch_when_starting_then_it_is_tried_again_later() {
    for (code, subcode) in [(9004, 2_207_052), (-2, 2_207_003), (-1, 2_207_001)] {
        let server = StandIn::start(move |request, _| match request.path.as_str() {
            CREATE => Reply::json(400, &json!({"error": {"code": code, "error_subcode": subcode}})),
            _ => Reply::json(200, &json!({"user_id": OWNER, "data": [{"user_id": OWNER, "quota_usage": 0}]})),
        })
        .await;
        let refusal = platform("instagram", &server.base).start(&account(OWNER), &video(1)).await.err().unwrap();
        assert!(matches!(refusal, Refusal::Retry { after: Some(_), .. }), "{refusal:?}");
    }
}

#[tokio::test]
async fn given_a_lost_answer_when_starting_then_it_may_have_happened() {
    let server = StandIn::start(|request, _| match request.path.as_str() {
        CREATE => Reply::HangUp,
        _ => Reply::json(200, &json!({"data": [{"user_id": OWNER, "quota_usage": 0}]})),
    })
    .await;
    let refusal = platform("instagram", &server.base).start(&account(OWNER), &video(1)).await.err().unwrap();
    assert_eq!(kind(&refusal), "unknown");
    assert_eq!(server.count("POST", CREATE), 1);
}

#[tokio::test]
async fn given_older_and_newer_reels_when_looking_then_caption_and_time_decide() {
    let (_, instagram, world) = instagram("FINISHED", Mishap::None).await;
    let now = Clock::default().now();
    let caption = video(1).description;
    world.lock().unwrap().media = vec![
        reel("newest", "not ours", &now),
        reel("ours", &format!("{caption}\n"), &(now - chrono::TimeDelta::hours(1))),
        reel("last year's", &caption, &(now - chrono::TimeDelta::days(365))),
    ];
    let lately = search(now - chrono::TimeDelta::hours(2));
    assert_eq!(found(&*instagram, &account(OWNER), &video(1), &lately).await.as_deref(), Some("ours"));
    assert_eq!(found(&*instagram, &account(OWNER), &video(1), &search(now)).await, None);
}

#[tokio::test]
async fn given_two_reels_with_the_same_caption_when_one_is_known_to_be_another_then_the_other_one_is_ours() {
    let (_, instagram, world) = instagram("PUBLISHED", Mishap::None).await;
    let now = Clock::default().now();
    let caption = video(1).description;
    world.lock().unwrap().media = vec![reel("second", &caption, &now), reel("first", &caption, &now)];
    let of = async |taken: &[&str]| {
        let taken = taken.iter().map(|&id| id.to_owned()).collect();
        found(&*instagram, &account(OWNER), &video(1), &Search { taken, ..search(now) }).await
    };
    assert_eq!(of(&[]).await.as_deref(), Some("first"));
    assert_eq!(of(&["first"]).await.as_deref(), Some("second"));
    assert_eq!(of(&["first", "second"]).await, None);
}

#[tokio::test]
async fn given_a_reel_that_was_deleted_when_reading_numbers_then_it_is_absent() {
    let server = StandIn::start(|request, _| match request.path.strip_prefix("/graph.instagram.com/v26.0/").unwrap() {
        "1" => Reply::json(200, &json!({"id": "1", "like_count": 3, "comments_count": 2})),
        "1/insights" => Reply::json(
            200,
            &json!({"data": [{"name": "views", "values": [{"value": 40}]}, {"name": "shares", "values": [{"value": 1}]}]}),
        ),
        _ => Reply::json(400, &json!({"error": {"code": 100, "error_subcode": 33}})),
    })
    .await;
    let numbers = platform("instagram", &server.base).metrics(&account(OWNER), &["1".to_owned(), "2".to_owned()]).await.unwrap();
    assert_eq!(numbers.len(), 1);
    assert_eq!(
        (numbers[0].views, numbers[0].likes, numbers[0].comments, numbers[0].shares),
        (Some(40), Some(3), Some(2), Some(1))
    );
}

#[tokio::test]
async fn given_a_video_at_and_over_the_limits_when_examined_then_each_field_is_named() {
    let server = StandIn::start(|_, _| Reply::empty(500)).await;
    let instagram = platform("instagram", &server.base);
    let mut film = video(1);
    film.description = format!("{}{}", "#a ".repeat(30), "@b ".repeat(20));
    assert_eq!(instagram.preflight(&film), []);
    film.description += "#a @b ";
    film.description += &"x".repeat(2200);
    film.privacy = Privacy::Private;
    film.bytes = 300_000_001;
    film.duration_ms = 2999;
    (film.width, film.height) = (1921, 100);
    let found: Vec<_> = instagram.preflight(&film).into_iter().map(|violation| violation.code).collect();
    assert_eq!(
        found,
        [
            "caption_too_long",
            "too_many_hashtags",
            "too_many_mentions",
            "privacy_not_offered",
            "file_too_large",
            "video_too_short",
            "picture_too_large",
            "picture_shape"
        ]
    );
}

#[tokio::test]
async fn given_a_number_that_a_reel_lacks_when_reading_numbers_then_the_others_come_all_the_same() {
    let server = StandIn::start(|request, _| match request.path.strip_prefix("/graph.instagram.com/v26.0/").unwrap() {
        "1" => Reply::json(200, &json!({"id": "1"})),
        _ if request.query["metric"].contains("reach") => Reply::json(400, &json!({"error": {"code": 100}})),
        _ => Reply::json(200, &json!({"data": [{"name": "views", "values": [{"value": 40}]}]})),
    })
    .await;
    let numbers = platform("instagram", &server.base).metrics(&account(OWNER), &["1".to_owned()]).await.unwrap();
    assert_eq!((numbers[0].views, numbers[0].reach), (Some(40), None));
}
