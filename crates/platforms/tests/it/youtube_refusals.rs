//! Every refusal of YouTube has one next action.

use platforms::Refusal;
use serde_json::json;

use crate::scene::{account, kind, platform, video};
use crate::stand_in::{Reply, StandIn};

const CHANNELS: &str = "/www.googleapis.com/youtube/v3/channels";

async fn metrics_answered(status: u16, reason: &str) -> Refusal {
    let body =
        json!({"error": {"code": status, "message": "quotaExceeded in words means nothing", "errors": [{"reason": reason}]}});
    let server = StandIn::start(move |_, _| Reply::json(status, &body)).await;
    platform("youtube", &server.base).metrics(&account("c"), &["v".to_owned()]).await.unwrap_err()
}

#[tokio::test]
async fn given_each_reason_when_refused_then_the_next_action_is_the_documented_one() {
    for (status, reason, expected) in [
        (403, "quotaExceeded", "wait"),
        (400, "uploadLimitExceeded", "wait"),
        (403, "rateLimitExceeded", "retry"),
        (403, "userRateLimitExceeded", "retry"),
        (429, "anything", "retry"),
        (401, "authError", "stale token"),
        (401, "youtubeSignupRequired", "reject"),
        (403, "insufficientPermissions", "reconnect"),
        (403, "authenticatedUserAccountSuspended", "reconnect"),
        (403, "forbidden", "reject"),
        (403, "never heard of", "reject"),
        (400, "invalidTitle", "reject"),
        (400, "invalidVideoMetadata", "reject"),
        (500, "backendError", "retry"),
        (503, "never heard of", "retry"),
    ] {
        assert_eq!(kind(&metrics_answered(status, reason).await), expected, "{status} {reason}");
    }
    let Refusal::Reject { field, code, .. } = metrics_answered(400, "invalidTags").await else { panic!("not rejected") };
    assert_eq!((field, code), (Some("tags"), "tags_invalid"));
}

#[tokio::test]
async fn given_a_lost_answer_when_starting_then_it_may_have_happened() {
    let server = StandIn::start(|request, _| match request.path.as_str() {
        CHANNELS => Reply::json(200, &json!({"items": [{"id": "c"}]})),
        _ => Reply::HangUp,
    })
    .await;
    let refusal = platform("youtube", &server.base).start(&account("c"), &video(1)).await.err().unwrap();
    assert_eq!(kind(&refusal), "unknown");
    assert_eq!(server.heard().len(), 2);
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

#[tokio::test]
async fn given_many_videos_when_reading_numbers_then_fifty_are_asked_at_once_and_hidden_numbers_are_absent() {
    let server = StandIn::start(|request, _| {
        let ids = request.query["id"].split(',').map(|id| json!({"id": id, "statistics": {"viewCount": "9007199254740993"}}));
        Reply::json(200, &json!({"items": ids.collect::<Vec<_>>()}))
    })
    .await;
    let ids: Vec<String> = (0..120).map(|number| format!("v{number}")).collect();
    let numbers = platform("youtube", &server.base).metrics(&account("c"), &ids).await.unwrap();
    assert_eq!((numbers.len(), server.heard().len()), (120, 3));
    assert_eq!((numbers[119].views, numbers[119].likes), (Some(9_007_199_254_740_993), None));
}

#[tokio::test]
async fn given_a_video_at_and_over_the_limits_when_examined_then_each_field_is_named() {
    let server = StandIn::start(|_, _| Reply::empty(500)).await;
    let youtube = platform("youtube", &server.base);
    let mut film = video(1);
    film.title = "é".repeat(100);
    film.description = "é".repeat(2500);
    film.tags = vec!["x".repeat(497), "y".repeat(2)];
    assert_eq!(youtube.preflight(&film), []);
    film.title = "<".repeat(101);
    film.description += "x";
    film.tags = vec!["x".repeat(490), "two words".to_owned()];
    film.bytes = 0;
    let found: Vec<_> = youtube.preflight(&film).into_iter().map(|violation| violation.code).collect();
    assert_eq!(found, ["title_too_long", "description_too_long", "title_brackets", "tags_too_long", "file_empty"]);
    film.title = " ".to_owned();
    assert_eq!(youtube.preflight(&film)[0].code, "title_empty");
    assert!(server.heard().is_empty());
}
