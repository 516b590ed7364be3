//! Every documented refusal of YouTube, answered where it comes, leads to what its rule says.

use platforms::{Account, Handle, Platform, Refusal, Then, rules};
use serde_json::{Value, json};

use crate::documented::{Line, assert_covered, assert_kept, lines};
use crate::scene::{account, kind, platform, tokens, video};
use crate::stand_in::{Heard, Reply, StandIn};

const DOCUMENTED: &str = include_str!("documented/youtube.txt");
const API: &str = "/www.googleapis.com";
const SESSION: &str = "/session";

#[test]
fn every_documented_code_has_a_rule_and_every_rule_is_documented() {
    assert_covered(&lines(DOCUMENTED), rules("youtube"));
}

#[tokio::test]
async fn given_each_documented_refusal_when_it_comes_then_the_caller_hears_what_its_rule_says() {
    for line in lines(DOCUMENTED) {
        let rule = rules("youtube").iter().find(|rule| rule.code == line.code).unwrap();
        let heard = refused(&line).await;
        match (line.place, heard) {
            // an already dead grant counts as ended
            ("revoke", heard) => assert_eq!((rule.then, heard), (Then::Reconnect, Ok(())), "{line:?}"),
            (_, Err(refusal)) => assert_kept(rule, &refusal),
            (_, Ok(())) => panic!("{line:?} was not refused"),
        }
    }
}

/// Makes the call that can be refused like this, against a YouTube that refuses it.
async fn refused(line: &Line) -> Result<(), Refusal> {
    let (place, status, code) = (line.place, line.status, line.code);
    let server = StandIn::start(move |request, _| answer(request, place, status, code)).await;
    let youtube = platform("youtube", &server.base);
    let account = account("ours");
    match place {
        "token" => youtube.refresh(&tokens()).await.map(drop),
        "revoke" => youtube.revoke(&tokens()).await,
        "list" | "details" => youtube.metrics(&account, &["v".to_owned()]).await.map(drop),
        "start" => youtube.start(&account, &video(1)).await.map(drop),
        "thumbnails" => youtube.embellish(&account, "v", &video(1), Some(jpeg())).await,
        "playlist" => {
            let mut film = video(1);
            film.options.youtube.playlist_id = Some("PL1".to_owned());
            youtube.embellish(&account, "v", &film, None).await
        }
        "comment" => youtube.comment(&account, "v", "First!").await.map(drop),
        _ => checked(&*youtube, &account, &server).await,
    }
}

async fn checked(youtube: &dyn Platform, account: &Account, server: &StandIn) -> Result<(), Refusal> {
    let handle = Handle::YouTubeSession { uri: server.base.join(SESSION).unwrap().into() };
    youtube.check(account, &handle, &video(1)).await.map(drop)
}

fn jpeg() -> bytes::Bytes {
    vec![0xff, 0xd8, 0xff, 0xe0].into()
}

fn answer(request: &Heard, place: &str, status: u16, code: &str) -> Reply {
    let path = request.path.strip_prefix(API).unwrap_or(&request.path);
    let refusal = || Reply::json(status, &google_error(status, code));
    match (request.method.as_str(), path, place) {
        (_, "/oauth2.googleapis.com/token" | "/oauth2.googleapis.com/revoke", _) => {
            Reply::json(status, &json!({"error": code, "error_description": "internal 2207001, or invalid_grant in words"}))
        }
        (_, "/youtube/v3/videos:batchGetStats", "details") => {
            let details = json!([{"@type": "type.googleapis.com/google.rpc.ErrorInfo", "reason": code}]);
            Reply::json(status, &json!({"error": {"code": status, "status": "PERMISSION_DENIED", "details": details}}))
        }
        (_, "/youtube/v3/videos:batchGetStats", "list")
        | (_, "/upload/youtube/v3/videos", "start")
        | (_, "/upload/youtube/v3/thumbnails/set", "thumbnails")
        | ("POST", "/youtube/v3/playlistItems", "playlist")
        | ("POST", "/youtube/v3/commentThreads", "comment") => refusal(),
        (_, "/youtube/v3/channels", _) => Reply::json(200, &json!({"items": [{"id": "ours"}]})),
        ("GET", "/youtube/v3/playlistItems", _) => Reply::json(200, &json!({"items": []})),
        (_, SESSION, _) => Reply::json(201, &json!({"id": "v"})),
        (_, "/youtube/v3/videos", _) => Reply::json(200, &json!({"items": [ended(place, code)]})),
        other => panic!("YouTube was not to be asked {other:?}"),
    }
}

/// Words in messages never decide.
fn google_error(status: u16, code: &str) -> Value {
    let message = "quotaExceeded, internal, 2207001 or 190, in words mean nothing";
    json!({"error": {"code": status, "message": message, "errors": [{"message": message, "domain": "youtube", "reason": code}]}})
}

/// A video whose upload ended like this, or went well where it is not about that.
fn ended(place: &str, code: &str) -> Value {
    let (status, processing) = match place {
        "failureReason" => (json!({"uploadStatus": "failed", "failureReason": code}), json!({})),
        // the steps say less than the verdict
        "rejectionReason" => (
            json!({"uploadStatus": "rejected", "rejectionReason": code}),
            json!({"processingStatus": "failed", "processingFailureReason": "transcodeFailed"}),
        ),
        "uploadStatus" => (json!({"uploadStatus": code, "failureReason": "never heard of"}), json!({})),
        "processingStatus" => (json!({"uploadStatus": "uploaded"}), json!({"processingStatus": code})),
        "processingFailureReason" => {
            (json!({"uploadStatus": "uploaded"}), json!({"processingStatus": "failed", "processingFailureReason": code}))
        }
        _ => (json!({"uploadStatus": "processed", "privacyStatus": "public"}), json!({"processingStatus": "succeeded"})),
    };
    json!({"id": "v", "status": status, "processingDetails": processing})
}

async fn started(reply: impl Fn() -> Reply + Send + Sync + 'static) -> (Refusal, usize) {
    let server = StandIn::start(move |request, _| match request.path.as_str() {
        "/www.googleapis.com/youtube/v3/channels" => Reply::json(200, &json!({"items": [{"id": "ours"}]})),
        _ => reply(),
    })
    .await;
    let refusal = platform("youtube", &server.base).start(&account("ours"), &video(1)).await.err().unwrap();
    (refusal, server.heard().len())
}

#[tokio::test]
async fn given_a_reason_nobody_documented_when_refused_then_the_status_decides() {
    for (status, expected) in [(401, "stale token"), (403, "reject"), (404, "reject"), (429, "retry"), (400, "reject")] {
        let body = google_error(status, "never heard of");
        let (refusal, _) = started(move || Reply::json(status, &body)).await;
        assert_eq!(kind(&refusal), expected, "{status}");
    }
    let (refusal, _) = started(|| Reply::json(502, "<html>quotaExceeded</html>")).await;
    assert_eq!(kind(&refusal), "unknown", "an announcement without a readable answer may have been heard");
}

#[tokio::test]
async fn given_a_pause_that_google_asks_for_when_refused_then_it_is_the_pause() {
    let body = google_error(403, "rateLimitExceeded");
    let (refusal, _) = started(move || Reply::json(403, &body).with("retry-after", "77")).await;
    assert!(matches!(refusal, Refusal::Retry { after: Some(after), .. } if after.as_secs() == 77));
}

#[tokio::test]
async fn given_a_lost_answer_when_starting_then_it_may_have_happened() {
    let (refusal, heard) = started(|| Reply::HangUp).await;
    assert_eq!((kind(&refusal), heard), ("unknown", 2));
}

#[tokio::test]
async fn given_a_closed_door_when_starting_then_nothing_happened() {
    let closed = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap().local_addr().unwrap();
    let base = format!("http://{closed}/").parse().unwrap();
    let refusal = platform("youtube", &base).start(&account("c"), &video(1)).await.err().unwrap();
    assert_eq!(kind(&refusal), "retry");
}

#[tokio::test]
async fn given_an_account_without_a_channel_when_connecting_then_it_is_told_so() {
    let server = StandIn::start(|_, _| Reply::json(200, &json!({"kind": "youtube#channelListResponse"}))).await;
    let refusal = platform("youtube", &server.base).identity(&"t".into()).await.unwrap_err();
    assert!(matches!(refusal, Refusal::Reject { code: "no_channel", .. }));
}
