//! Every documented refusal of TikTok, answered where it comes, leads to what its rule says.

use platforms::{Handle, Refusal, TikTokMode, rules};
use serde_json::{Value, json};

use crate::documented::{Line, assert_covered, assert_kept, lines};
use crate::scene::{account, kind, platform, tokens, video};
use crate::stand_in::{Heard, Reply, StandIn};

const DOCUMENTED: &str = include_str!("documented/tiktok.txt");
const OWNER: &str = "open-id";

#[test]
fn every_documented_code_has_a_rule_and_every_rule_is_documented() {
    assert_covered(&lines(DOCUMENTED), rules("tiktok"));
}

#[tokio::test]
async fn given_each_documented_refusal_when_it_comes_then_the_caller_hears_what_its_rule_says() {
    for line in lines(DOCUMENTED) {
        let rule = rules("tiktok").iter().find(|rule| rule.code == line.code).unwrap();
        let heard = refused(&line).await.err().unwrap_or_else(|| panic!("{line:?} was not refused"));
        assert_kept(rule, &heard);
    }
}

/// Makes the call that can be refused like this, against a TikTok that refuses it.
async fn refused(line: &Line) -> Result<(), Refusal> {
    let (place, status, code) = (line.place, line.status, line.code);
    let server = StandIn::start(move |request, _| answer(request, place, status, code)).await;
    let (tiktok, account, mut film) = (platform("tiktok", &server.base), account(OWNER), video(1));
    match place {
        "token" => tiktok.refresh(&tokens()).await.map(drop),
        "user" => tiktok.identity(&account.access).await.map(drop),
        "creator" => tiktok.inspect(&account, &film).await.map(drop),
        "init" => tiktok.start(&account, &film).await.map(drop),
        "inbox" => {
            film.options.tiktok.mode = TikTokMode::Inbox;
            tiktok.start(&account, &film).await.map(drop)
        }
        _ => {
            let upload_url = server.base.join("upload").unwrap().into();
            let handle = Handle::TikTokPost { publish_id: "v_pub_file~v2-1.1".to_owned(), upload_url };
            tiktok.check(&account, &handle, &film).await.map(drop)
        }
    }
}

fn answer(request: &Heard, place: &str, status: u16, code: &str) -> Reply {
    let refusal = || Reply::json(status, &envelope(&json!({}), code));
    let ok = |data: Value| Reply::json(200, &envelope(&data, "ok"));
    match (request.path.strip_prefix("/open.tiktokapis.com/v2/").unwrap(), place) {
        ("oauth/token/", _) => Reply::json(
            status,
            &json!({"error": code, "error_description": "invalid_grant, internal or 190 in words", "log_id": "1"}),
        ),
        ("user/info/", "user")
        | ("post/publish/creator_info/query/", "creator")
        | ("post/publish/video/init/", "init")
        | ("post/publish/inbox/video/init/", "inbox")
        | ("post/publish/status/fetch/", "status") => refusal(),
        ("post/publish/status/fetch/", "failed") => {
            ok(json!({"status": "FAILED", "fail_reason": code.strip_prefix("FAILED/").unwrap()}))
        }
        ("user/info/", _) => ok(json!({"user": {"open_id": OWNER}})),
        ("post/publish/creator_info/query/", _) => ok(json!({"privacy_level_options": ["PUBLIC_TO_EVERYONE"]})),
        other => panic!("TikTok was not to be asked {other:?}"),
    }
}

/// Words in messages never decide.
fn envelope(data: &Value, code: &str) -> Value {
    let message = if code == "ok" { "" } else { "internal, 2207001, \"code\":190, spam_risk: words mean nothing" };
    json!({"data": data, "error": {"code": code, "message": message, "log_id": "1"}})
}

#[tokio::test]
async fn given_a_code_nobody_documented_when_refused_then_the_status_decides() {
    for (status, expected) in [(401, "stale token"), (400, "reject"), (429, "retry"), (200, "reject")] {
        let server = StandIn::start(move |_, _| Reply::json(status, &envelope(&json!({}), "never heard of"))).await;
        let refusal = platform("tiktok", &server.base).identity(&"t".into()).await.unwrap_err();
        assert_eq!(kind(&refusal), expected, "{status}");
    }
}
