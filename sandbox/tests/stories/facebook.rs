//! Facebook's dialog, its tokens and the pages that people share.

use reqwest::StatusCode;
use serde_json::{Value, json};

use crate::consent::{
    FACEBOOK, allow, decide, facebook_ask, facebook_exchange, facebook_token, instagram_token, open, page_token, with,
};
use crate::stand::{Stand, read};

const TOKEN: &str = "graph.facebook.com/v26.0/oauth/access_token";
pub(crate) const GRAPH: &str = "graph.facebook.com/v26.0";
pub(crate) const PAGE: &str = "100000000000101";
pub(crate) const ACCOUNT: &str = "17841400000000101";
const OTHER_PAGE: &str = "100000000000202";
const OTHER_ACCOUNT: &str = "17841400000000202";
const PERSON: &str = "25600000000000909";

/// Reads a place of the graph.
async fn see(stand: &Stand, token: &str, place: &str) -> (StatusCode, Value) {
    read(stand.get(&format!("{GRAPH}/{place}"), token)).await
}

async fn long(stand: &Stand, short: &str) -> (StatusCode, Value) {
    let exchange = [
        ("grant_type", "fb_exchange_token"),
        ("client_id", "sandbox-facebook"),
        ("client_secret", "sandbox-facebook-secret"),
        ("fb_exchange_token", short),
    ];
    stand.query(TOKEN, &exchange).await
}

/// The token after a consent in which only these boxes were ticked.
async fn ticked(stand: &Stand, boxes: &[(&str, &str)]) -> String {
    let fields: Vec<_> = [("decision", "allow_selected")].into_iter().chain(boxes.iter().copied()).collect();
    let back = decide(stand, FACEBOOK, &facebook_ask(), &fields).await;
    let (_, answer) = stand.query(TOKEN, &facebook_exchange(&back.query["code"])).await;
    answer["access_token"].as_str().unwrap().to_owned()
}

#[tokio::test]
async fn a_person_shares_pages_and_a_page_opens_its_account() {
    let stand = Stand::start();
    let back = decide(&stand, FACEBOOK, &facebook_ask(), &[("decision", "allow")]).await;
    assert!(back.address.as_str().ends_with("#_=_"));
    let (status, short) = stand.query(TOKEN, &facebook_exchange(&back.query["code"])).await;
    assert_eq!((status, &short["token_type"], &short["expires_in"]), (StatusCode::OK, &json!("bearer"), &json!(3_600)));
    let (_, long) = long(&stand, short["access_token"].as_str().unwrap()).await;
    assert_eq!(long["expires_in"], 5_183_944);
    let person = long["access_token"].as_str().unwrap();
    assert_eq!(see(&stand, person, "me").await.1, json!({ "id": PERSON, "name": "Robin Vale" }));
    let (_, pages) = see(&stand, person, "me/accounts?fields=id,instagram_business_account&limit=100").await;
    assert_eq!(pages["data"][0], json!({ "id": PAGE, "instagram_business_account": { "id": ACCOUNT } }));
    assert_eq!(pages["data"][2], json!({ "id": "100000000000303" }), "a page without an account");
    let page = page_token(&stand, person, PAGE).await;
    let wish = "instagram_business_account{id,username,name,profile_picture_url}";
    let (_, own) = see(&stand, &page, &format!("me?fields={wish}")).await;
    let (_, account) = see(&stand, &page, &format!("{ACCOUNT}?fields=username,name,profile_picture_url")).await;
    assert_eq!(own, json!({ "id": PAGE, "instagram_business_account": account }));
    assert_eq!(account["username"], "harbour.kitchen");
}

#[tokio::test]
async fn many_pages_come_in_portions() {
    let stand = Stand::start();
    let token = facebook_token(&stand).await;
    let (_, first) = see(&stand, &token, "me/accounts?fields=name&limit=2").await;
    assert_eq!(first["data"].as_array().unwrap().len(), 2);
    assert!(first["paging"]["next"].as_str().unwrap().starts_with(&stand.url(GRAPH)));
    let after = first["paging"]["cursors"]["after"].as_str().unwrap();
    let (_, rest) = see(&stand, &token, &format!("me/accounts?fields=name&limit=2&after={after}")).await;
    assert_eq!((&rest["data"][0]["name"], &rest["paging"]["next"]), (&json!("Quiet Garden"), &Value::Null));
}

#[tokio::test]
async fn what_is_not_ticked_is_declined_and_stays_closed() {
    let stand = Stand::start();
    let (basic, read_pages) = (("scope", "instagram_basic"), ("scope", "pages_read_engagement"));
    let token = ticked(&stand, &[basic, read_pages, ("page", PAGE)]).await;
    let (_, permissions) = see(&stand, &token, "me/permissions").await;
    let data = permissions["data"].as_array().unwrap();
    assert!(data.contains(&json!({ "permission": "instagram_basic", "status": "granted" })));
    assert!(data.contains(&json!({ "permission": "instagram_content_publish", "status": "declined" })));
    assert_eq!(see(&stand, &token, ACCOUNT).await.0, StatusCode::OK);
    for (place, code) in [("me/accounts", 10), (OTHER_PAGE, 100), (OTHER_ACCOUNT, 100)] {
        assert_eq!(see(&stand, &token, place).await.1["error"]["code"], code, "{place}");
    }
    let create = stand.post(&format!("{GRAPH}/{ACCOUNT}/media"), &token).form(&[("media_type", "REELS")]);
    assert_eq!(read(create).await.1["error"]["code"], 10);
    let page = ticked(&stand, &[("scope", "pages_show_list"), ("page", PAGE)]).await;
    let (_, refused) = see(&stand, &page, "me/accounts?fields=instagram_business_account").await;
    assert_eq!(refused["error"]["code"], 10, "instagram_basic is missing");
}

#[tokio::test]
async fn each_login_has_its_own_app_its_own_codes_and_its_own_tokens() {
    let stand = Stand::start();
    for (name, value, code) in [
        ("client_id", "sandbox-instagram", 101),
        ("client_secret", "sandbox-instagram-secret", 1),
        ("redirect_uri", "http://localhost:8080/other", 100),
        ("code", "AQforeign", 100),
    ] {
        let given = allow(&stand, FACEBOOK, &facebook_ask()).await;
        let mut query = facebook_exchange(&given);
        query.iter_mut().filter(|(key, _)| *key == name).for_each(|(_, old)| *old = value);
        let (status, answer) = stand.query(TOKEN, &query).await;
        assert_eq!((status, &answer["error"]["code"]), (StatusCode::BAD_REQUEST, &json!(code)), "{name}");
    }
    let foreign = allow(&stand, crate::consent::INSTAGRAM, &crate::consent::instagram_ask()).await;
    assert_eq!(stand.query(TOKEN, &facebook_exchange(&foreign)).await.1["error"]["code"], 100);
    let (by_instagram, by_facebook) = (instagram_token(&stand).await, facebook_token(&stand).await);
    assert_eq!(see(&stand, &by_instagram, "me").await.1["error"]["code"], 190);
    assert_eq!(long(&stand, &by_instagram).await.1["error"]["code"], 190);
    assert_eq!(read(stand.get("graph.instagram.com/v26.0/me", &by_facebook)).await.1["error"]["code"], 190);
}

#[tokio::test]
async fn a_code_is_good_once() {
    let stand = Stand::start();
    let code = allow(&stand, FACEBOOK, &facebook_ask()).await;
    assert_eq!(stand.query(TOKEN, &facebook_exchange(&code)).await.0, StatusCode::OK);
    assert_eq!(stand.query(TOKEN, &facebook_exchange(&code)).await.1["error"]["error_subcode"], 36_009);
}

#[tokio::test]
async fn the_dialog_refuses_unknown_apps_addresses_and_permissions_and_a_person_may_say_no() {
    let stand = Stand::start();
    for (name, value) in [
        ("client_id", "sandbox-instagram"),
        ("redirect_uri", "http://example.com/callback"),
        ("response_type", "token"),
        ("scope", "instagram_business_basic"),
    ] {
        let (status, _) = open(&stand, FACEBOOK, &with(facebook_ask(), name, value)).await;
        assert_eq!(status, StatusCode::BAD_REQUEST, "{name}");
    }
    let back = decide(&stand, FACEBOOK, &facebook_ask(), &[("decision", "deny")]).await;
    let said = |name: &str| back.query[name].as_str();
    assert_eq!((said("error"), said("error_reason"), said("state")), ("access_denied", "user_denied", "a state"));
}

#[tokio::test]
async fn a_page_of_a_long_token_has_no_end_and_that_of_a_short_one_ends_with_it() {
    let stand = Stand::start();
    let short = facebook_token(&stand).await;
    let long = long(&stand, &short).await.1["access_token"].as_str().unwrap().to_owned();
    let (brief, lasting) = (page_token(&stand, &short, PAGE).await, page_token(&stand, &long, PAGE).await);
    stand.advance(3_600).await;
    assert_eq!(see(&stand, &short, "me").await.1["error"]["error_subcode"], 463);
    assert_eq!(see(&stand, &brief, "me").await.1["error"]["error_subcode"], 463);
    stand.advance(60 * 86_400).await;
    assert_eq!(see(&stand, &long, "me").await.1["error"]["error_subcode"], 463);
    assert_eq!(see(&stand, &lasting, "me").await.0, StatusCode::OK);
    for place in ["me/accounts", "me/permissions"] {
        assert_eq!(see(&stand, &lasting, place).await.1["error"]["code"], 100, "{place} belongs to people");
    }
    let removal = json!({ "platform": "instagram", "account": PERSON });
    stand.client.post(stand.url("_sandbox/revoke")).json(&removal).send().await.unwrap();
    assert_eq!(see(&stand, &lasting, "me").await.1["error"]["error_subcode"], 458);
}
