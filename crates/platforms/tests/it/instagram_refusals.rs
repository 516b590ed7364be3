//! Every documented refusal of Instagram, answered where it comes, leads to what its rule says.

use platforms::{Handle, Refusal, rules};
use serde_json::{Value, json};

use crate::documented::{Line, assert_covered, assert_kept, lines};
use crate::scene::{account, kind, platform, video};
use crate::stand_in::{Reply, StandIn};

const DOCUMENTED: &str = include_str!("documented/instagram.txt");

#[test]
fn every_documented_code_has_a_rule_and_every_rule_is_documented() {
    assert_covered(&lines(DOCUMENTED), rules("instagram"));
}

#[tokio::test]
async fn given_each_documented_refusal_when_it_comes_then_the_caller_hears_what_its_rule_says() {
    for line in lines(DOCUMENTED) {
        let rule = rules("instagram").iter().find(|rule| rule.code == line.code).unwrap();
        let heard = refused(&line).await.err().unwrap_or_else(|| panic!("{line:?} was not refused"));
        assert_kept(rule, &heard);
    }
}

/// Asks after a container that has failed, or after one of which Instagram refuses to speak.
async fn refused(line: &Line) -> Result<(), Refusal> {
    let (place, status, code) = (line.place, line.status, line.code);
    let server = StandIn::start(move |_, _| match place {
        "container" => {
            let told = format!("Error: Media upload has failed with error code {code}");
            Reply::json(200, &json!({"id": "c", "status_code": "ERROR", "status": told}))
        }
        _ => Reply::json(status, &graph_error(code)),
    })
    .await;
    let handle = Handle::InstagramContainer { id: "c".to_owned(), upload_uri: None };
    platform("instagram", &server.base).check(&account("178414"), &handle, &video(1)).await.map(drop)
}

/// Words in messages never decide.
fn graph_error(name: &str) -> Value {
    let number = |text: &str| text.parse::<i64>().unwrap();
    let (code, subcode) = match name.split_once('/') {
        Some((code, subcode)) => (number(code), Some(number(subcode))),
        None if name.starts_with("2207") => (-1, Some(number(name))),
        None => (number(name), None),
    };
    json!({"error": {
        "message": "internal, 2207001, \"code\":190, (#4) words mean nothing", "type": "OAuthException",
        "code": code, "error_subcode": subcode.unwrap_or_default(), "is_transient": false, "fbtrace_id": "t"
    }})
}

#[tokio::test]
async fn given_a_limit_whose_end_a_header_tells_when_refused_then_it_is_waited_for() {
    let usage = r#"{"1":[{"type":"instagram","call_count":100,"estimated_time_to_regain_access":7}]}"#;
    let server =
        StandIn::start(move |_, _| Reply::json(400, &graph_error("80004")).with("x-business-use-case-usage", usage)).await;
    let refusal = platform("instagram", &server.base).identity(&"t".into()).await.unwrap_err();
    assert_eq!(kind(&refusal), "wait");
}

#[tokio::test]
async fn given_numbers_nobody_documented_when_refused_then_it_is_final_and_a_server_error_is_not() {
    for (status, expected) in [(400, "reject"), (500, "retry")] {
        let server = StandIn::start(move |_, _| Reply::json(status, &graph_error("77777"))).await;
        let refusal = platform("instagram", &server.base).identity(&"t".into()).await.unwrap_err();
        assert_eq!(kind(&refusal), expected, "{status}");
    }
}
