//! Instagram by Facebook's login: pages, their accounts, and reels that are uploaded.

use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex};

use platforms::{Checked, Handle, Refusal};
use secrecy::ExposeSecret;
use serde_json::{Value, json};

use crate::scene::{ACCESS, Film, account, callback, instagram_by_facebook, kind, tokens, upload, video};
use crate::stand_in::{Heard, Reply, StandIn};

const GRAPH: &str = "/graph.facebook.com/v26.0/";
const OWNER: &str = "178414";

fn ok(body: &Value) -> Reply {
    Reply::json(200, body)
}

/// A person who shares two pages, one of them with an Instagram account.
fn login(request: &Heard) -> Reply {
    let bearer = request.header("authorization").to_owned();
    match (request.path.strip_prefix(GRAPH).unwrap(), request.query.get("grant_type").map(String::as_str)) {
        ("oauth/access_token", None) => {
            assert_eq!((request.query["code"].as_str(), request.query["client_secret"].as_str()), ("the-code", "our-secret"));
            ok(&json!({"access_token": "short", "token_type": "bearer", "expires_in": 3600}))
        }
        ("oauth/access_token", Some("fb_exchange_token")) => {
            assert_eq!(request.query["fb_exchange_token"], "short");
            ok(&json!({"access_token": "long", "token_type": "bearer", "expires_in": 5_183_944}))
        }
        ("me/permissions", _) => ok(&json!({"data": [
            {"permission": "instagram_basic", "status": "granted"}, {"permission": "pages_show_list", "status": "declined"}
        ]})),
        ("me", _) if bearer == "Bearer long" => ok(&json!({"id": "person-of-our-app"})),
        ("me/accounts", _) => ok(&json!({"data": [
            {"id": "page-1"}, {"id": "page-2", "instagram_business_account": {"id": OWNER}}
        ]})),
        ("page-2", _) => ok(&json!({"access_token": "of the page", "id": "page-2"})),
        (OWNER, _) => {
            assert_eq!(bearer, "Bearer of the page");
            ok(&json!({"id": OWNER, "username": "maker", "name": "The Maker"}))
        }
        ("me", _) => ok(&json!({"instagram_business_account": {"id": OWNER, "username": "maker"}, "id": "page-2"})),
        other => panic!("Facebook was not to be asked {other:?}"),
    }
}

#[tokio::test]
async fn given_shared_pages_when_connecting_then_each_account_comes_with_the_token_of_its_page() {
    let server = StandIn::start(|request, _| login(request)).await;
    let instagram = instagram_by_facebook(&server.base);
    let consent = instagram.authorize("state", &callback()).url;
    assert_eq!(consent.path(), "/www.facebook.com/v26.0/dialog/oauth");

    let grant = instagram.exchange("the-code", None, &callback()).await.unwrap();
    assert_eq!(grant.scopes, ["instagram_basic"], "what was declined is not granted");
    assert!(instagram.missing(&grant.scopes).contains(&"pages_show_list"));
    let accounts = instagram.accounts(grant).await.unwrap();
    let [(identity, grant)] = &accounts[..] else { panic!("{} accounts", accounts.len()) };
    assert_eq!((identity.external_id.as_str(), identity.display_name.as_str()), (OWNER, "The Maker"));
    assert_eq!(identity.scoped_id.as_deref(), Some("person-of-our-app"));
    assert_eq!(grant.tokens.access.expose_secret(), "of the page");
}

#[tokio::test]
async fn given_pages_without_an_account_when_connecting_then_the_person_is_told_so() {
    let server = StandIn::start(|request, _| match request.path.strip_prefix(GRAPH).unwrap() {
        "me/accounts" => ok(&json!({"data": [{"id": "page-1"}]})),
        _ => login(request),
    })
    .await;
    let instagram = instagram_by_facebook(&server.base);
    let grant = instagram.exchange("the-code", None, &callback()).await.unwrap();
    let refusal = instagram.accounts(grant).await.unwrap_err();
    assert!(matches!(refusal, Refusal::Reject { code: "no_professional_account", .. }));
}

#[tokio::test]
async fn given_the_token_of_a_page_when_it_is_due_then_it_stays_as_long_as_it_works() {
    let server = StandIn::start(|request, _| login(request)).await;
    let grant = instagram_by_facebook(&server.base).refresh(&tokens()).await.unwrap();
    assert_eq!(grant.tokens.access.expose_secret(), ACCESS);
    let dead = StandIn::start(|_, _| Reply::json(400, &json!({"error": {"code": 190, "error_subcode": 458}}))).await;
    let refusal = instagram_by_facebook(&dead.base).refresh(&tokens()).await.unwrap_err();
    assert!(matches!(refusal, Refusal::Reconnect { .. }));
}

/// A container that takes bytes, and drops the connection once in the middle.
struct Container {
    stored: Vec<u8>,
    total: usize,
    drops: usize,
}

impl Container {
    fn answer(&mut self, request: &Heard) -> Reply {
        match (request.method.as_str(), request.path.as_str()) {
            ("POST", "/graph.facebook.com/v26.0/178414/media") => {
                let form = request.form();
                assert_eq!((form["upload_type"].as_str(), form.get("video_url")), ("resumable", None));
                ok(&json!({"id": "container-1"}))
            }
            ("GET", "/graph.facebook.com/v26.0/container-1") => {
                let phase = json!({"status": "in_progress", "bytes_transferred": self.stored.len()});
                ok(&json!({"id": "container-1", "status_code": "IN_PROGRESS", "video_status": {"uploading_phase": phase}}))
            }
            ("POST", "/rupload.facebook.com/ig-api-upload/v26.0/container-1") => self.take(request),
            (_, path) if path.ends_with("content_publishing_limit") => {
                ok(&json!({"data": [{"quota_usage": 0, "config": {"quota_total": 50}}]}))
            }
            _ => login(request),
        }
    }

    fn take(&mut self, request: &Heard) -> Reply {
        assert_eq!(request.header("authorization"), format!("OAuth {ACCESS}"));
        assert_eq!(request.header("offset"), self.stored.len().to_string());
        assert_eq!(request.header("file_size"), self.total.to_string());
        let taken = if self.drops > 0 { request.body.len() / 2 } else { request.body.len() };
        self.stored.extend_from_slice(&request.body[..taken]);
        if self.drops == 0 {
            return ok(&json!({"success": true, "message": "Upload successful."}));
        }
        self.drops -= 1;
        Reply::HangUp
    }
}

#[tokio::test]
async fn given_a_dropped_connection_when_a_reel_is_uploaded_then_it_goes_on_where_instagram_stands() {
    let film = Film::of(1_000_000);
    let container = Arc::new(Mutex::new(Container { stored: vec![], total: 1_000_000, drops: 1 }));
    let inside = container.clone();
    let server = StandIn::start(move |request, _| inside.lock().unwrap().answer(request)).await;
    let instagram = instagram_by_facebook(&server.base);

    let handle = instagram.start(&account(OWNER), &video(1_000_000)).await.unwrap();
    assert!(matches!(&handle, Handle::InstagramContainer { upload_uri: Some(uri), .. } if uri.ends_with("container-1")));
    let (sent, told) = upload(&*instagram, &account(OWNER), &handle, &film).await;
    sent.unwrap();
    assert_eq!(container.lock().unwrap().stored, *film.0);
    assert_eq!(told, [0, 500_000, 1_000_000]);
    container.lock().unwrap().stored.truncate(10);
    let checked = instagram.check(&account(OWNER), &handle, &video(1_000_000)).await.unwrap();
    assert_eq!(checked, Checked::Uploading { received: 10 });
}

#[tokio::test]
async fn given_a_reel_when_it_is_deleted_then_a_missing_permission_is_told_and_a_missing_reel_is_no_failure() {
    for (error, expected) in
        [(json!({"code": 100, "error_subcode": 33}), None), (json!({"code": 10}), Some("delete_not_permitted"))]
    {
        let server = StandIn::start(move |request, _| {
            assert_eq!(request.method, "DELETE");
            Reply::json(400, &json!({"error": error}))
        })
        .await;
        let deleted = instagram_by_facebook(&server.base).delete(&account(OWNER), "media-1").await;
        let code = match deleted {
            Ok(()) => None,
            Err(Refusal::Reject { code, .. }) => Some(code),
            Err(other) => panic!("{other}"),
        };
        assert_eq!(code, expected);
    }
}

#[tokio::test]
async fn given_a_wrong_secret_or_a_used_code_when_connecting_then_it_is_told_which() {
    for (error, expected) in [
        (json!({"code": 1, "message": "Error validating client secret."}), "client_refused"),
        (json!({"code": 1, "is_transient": true}), "unknown"),
        (json!({"code": 100, "error_subcode": 36009}), "reconnect"),
    ] {
        let server = StandIn::start(move |_, _| Reply::json(400, &json!({"error": error}))).await;
        let refusal = instagram_by_facebook(&server.base).exchange("the-code", None, &callback()).await.unwrap_err();
        let told = if let Refusal::Reject { code, .. } = refusal { code } else { kind(&refusal) };
        assert_eq!(told, expected);
    }
}

#[tokio::test]
async fn given_a_container_or_a_token_that_died_when_bytes_are_refused_then_the_container_tells_which() {
    let gone = json!({"id": "container-1", "status_code": "EXPIRED"});
    let dead = json!({"error": {"code": 190, "error_subcode": 463}});
    for (status, answer, expected) in [(200, gone, "handle gone"), (400, dead, "reconnect")] {
        let waits = json!({"id": "container-1", "status_code": "IN_PROGRESS"});
        let refused = AtomicBool::new(false);
        let server = StandIn::start(move |request, _| match request.method.as_str() {
            "GET" if !refused.load(Ordering::SeqCst) => ok(&waits),
            "GET" => Reply::json(status, &answer),
            _ => {
                refused.store(true, Ordering::SeqCst);
                Reply::json(400, &json!({"debug_info": {"retriable": false, "type": "ProcessingFailedError"}}))
            }
        })
        .await;
        let uri = server.base.join("rupload.facebook.com/ig-api-upload/v26.0/container-1").unwrap().to_string();
        let handle = Handle::InstagramContainer { id: "container-1".to_owned(), upload_uri: Some(uri) };
        let (sent, _) = upload(&*instagram_by_facebook(&server.base), &account(OWNER), &handle, &Film::of(1000)).await;
        assert_eq!(kind(&sent.unwrap_err()), expected);
    }
}
