//! What platforms tell us by themselves.

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use chrono::{DateTime, TimeDelta, Utc};
use entity::connection::{self, Health};
use entity::{Platform, metric_snapshot, platform_event, publication};
use hmac::{Hmac, KeyInit, Mac};
use reqwest::Response;
use sea_orm::{ActiveModelTrait, EntityTrait, IntoActiveModel, PaginatorTrait, Set};
use serde_json::{Value, json};
use sha2::Sha256;

use crate::caller::Caller;
use crate::door::{Door, PUBLIC_ORIGIN};
use crate::runs;

const APPS: &[&str] = &[
    "--tiktok-client-key",
    "ck",
    "--tiktok-client-secret",
    "tiktok secret",
    "--instagram-app-id",
    "id",
    "--instagram-app-secret",
    "meta secret",
];

fn mac(secret: &str, signed: &str) -> Vec<u8> {
    let mut mac = Hmac::<Sha256>::new_from_slice(secret.as_bytes()).unwrap();
    mac.update(signed.as_bytes());
    mac.finalize().into_bytes().to_vec()
}

/// A connected account with tokens, on this platform.
async fn account(door: &Door, caller: &Caller, platform: Platform, id: &str) -> connection::Model {
    let mut row = runs::connection(door, caller, id).await.into_active_model();
    row.platform = Set(platform);
    row.scoped_id = Set(Some(format!("scoped {id}")));
    row.username = Set(Some("ada".to_owned()));
    row.sealed_access = Set(Some("sealed".to_owned()));
    row.sealed_refresh = Set(Some("sealed".to_owned()));
    row.update(&door.db).await.unwrap()
}

async fn now_of(door: &Door, row: &connection::Model) -> connection::Model {
    connection::Entity::find_by_id(row.id).one(&door.db).await.unwrap().unwrap()
}

/// TikTok tells of `event` on the account, signed with `secret`.
async fn tell(door: &Door, secret: &str, (event, open_id, at): (&str, &str, DateTime<Utc>)) -> Response {
    let content = json!({ "reason": 1 }).to_string();
    let body =
        json!({ "client_key": "ck", "event": event, "create_time": at.timestamp(), "user_openid": open_id, "content": content });
    let (body, now) = (body.to_string(), door.clock.now().timestamp());
    let signature = format!("t={now},s={}", hex::encode(mac(secret, &format!("{now}.{body}"))));
    door.stranger().post("/hooks/tiktok").header("TikTok-Signature", signature).body(body).send().await.unwrap()
}

/// Meta passes something on about the account of this app-scoped id.
async fn pass_on(door: &Door, what: &str, secret: &str, user_id: &str) -> Response {
    let payload = json!({ "algorithm": "HMAC-SHA256", "issued_at": door.clock.now().timestamp(), "user_id": user_id });
    let payload = URL_SAFE_NO_PAD.encode(payload.to_string());
    let signed = format!("{}.{payload}", URL_SAFE_NO_PAD.encode(mac(secret, &payload)));
    door.stranger().post(&format!("/hooks/instagram/{what}")).form(&[("signed_request", signed)]).send().await.unwrap()
}

#[tokio::test(flavor = "multi_thread")]
async fn given_a_removed_permission_when_tiktok_tells_of_it_twice_then_the_tokens_go_once() {
    let door = Door::with(APPS).await;
    let ada = door.person("ada@example.org").await;
    let (mine, other) =
        (account(&door, &ada, Platform::TikTok, "one").await, account(&door, &ada, Platform::TikTok, "two").await);
    let event = ("authorization.removed", "one", door.clock.now() + TimeDelta::seconds(2));

    assert_eq!(tell(&door, "another secret", event).await.status(), 403);
    assert_eq!(now_of(&door, &mine).await, mine, "a forged event changes nothing");
    for _ in 0..2 {
        assert_eq!(tell(&door, "tiktok secret", event).await.status(), 200);
    }
    let gone = now_of(&door, &mine).await;
    assert_eq!((gone.health, gone.sealed_access, gone.sealed_refresh), (Health::Revoked, None, None));
    assert_eq!(gone.token_version, mine.token_version + 1, "it was done once");
    assert_eq!(now_of(&door, &other).await, other);
    assert_eq!(platform_event::Entity::find().count(&door.db).await.unwrap(), 1);
    door.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn given_an_account_connected_again_when_an_old_event_arrives_late_then_it_stays_connected() {
    let door = Door::with(APPS).await;
    let ada = door.person("ada@example.org").await;
    let mine = account(&door, &ada, Platform::TikTok, "one").await;
    let before = door.clock.now() - TimeDelta::hours(1);
    assert_eq!(tell(&door, "tiktok secret", ("authorization.removed", "one", before)).await.status(), 200);
    assert_eq!(now_of(&door, &mine).await, mine);
    door.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn given_a_removed_app_when_meta_tells_of_it_then_every_connection_to_the_account_ends() {
    let door = Door::with(APPS).await;
    let (ada, bob) = (door.person("ada@example.org").await, door.person("bob@example.org").await);
    let (hers, his) =
        (account(&door, &ada, Platform::Instagram, "one").await, account(&door, &bob, Platform::Instagram, "one").await);

    assert_eq!(pass_on(&door, "deauthorize", "another secret", "scoped one").await.status(), 403);
    assert_eq!(now_of(&door, &hers).await, hers);
    assert_eq!(pass_on(&door, "deauthorize", "meta secret", "scoped one").await.status(), 200);
    for row in [&hers, &his] {
        let gone = now_of(&door, row).await;
        assert_eq!((gone.health, gone.sealed_access, gone.display_name.as_str()), (Health::Revoked, None, "one"));
    }
    door.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn given_a_wish_for_deletion_when_meta_passes_it_on_then_the_account_is_forgotten_and_a_page_says_so() {
    let door = Door::with(APPS).await;
    let ada = door.person("ada@example.org").await;
    let mine = account(&door, &ada, Platform::Instagram, "one").await;
    let published = publication_of(&door, &ada, &mine).await;

    let answer: Value = pass_on(&door, "deletion", "meta secret", "scoped one").await.json().await.unwrap();
    let gone = now_of(&door, &mine).await;
    assert_eq!((gone.display_name.as_str(), gone.username, gone.scoped_id), ("Deleted account", None, None));
    assert_eq!((gone.sealed_access, gone.health), (None, Health::Revoked));
    let kept = publication::Entity::find_by_id(published.id).one(&door.db).await.unwrap().unwrap();
    assert_eq!((kept.remote_id, kept.url, kept.title), (None, None, published.title));
    assert_eq!(metric_snapshot::Entity::find().count(&door.db).await.unwrap(), 0);

    let page = answer["url"].as_str().unwrap().strip_prefix(PUBLIC_ORIGIN).unwrap().to_owned();
    assert!(page.ends_with(answer["confirmation_code"].as_str().unwrap()));
    let shown = door.stranger().get(&page).await.text().await.unwrap();
    assert!(shown.contains("The Instagram account's permissions, names, addresses and numbers were deleted."), "{shown}");
    assert_eq!(door.stranger().get("/hooks/instagram/deletion/guessed").await.status(), 404);
    let again = pass_on(&door, "deletion", "meta secret", "scoped one").await;
    assert_eq!(again.status(), 200, "Meta may ask again");
    door.close().await;
}

/// A live video with a number.
async fn publication_of(door: &Door, caller: &Caller, account: &connection::Model) -> publication::Model {
    let (pipeline, _) = runs::pipeline(door, caller).await;
    let run = runs::new_run(door, caller, &pipeline).await;
    let now = door.clock.now();
    let row = publication::ActiveModel {
        id: Set(entity::new_id()),
        user_id: Set(account.user_id),
        run_id: Set(run.id),
        connection_id: Set(account.id),
        platform: Set(account.platform),
        state: Set(publication::State::Published),
        version: Set(1),
        title: Set("Space".to_owned()),
        description: Set(String::new()),
        tags: Set(json!([])),
        privacy: Set(entity::pipeline::Privacy::Public),
        made_for_kids: Set(false),
        options: Set(json!({})),
        bytes_sent: Set(1),
        bytes_total: Set(1),
        retryable: Set(false),
        attempts: Set(0),
        fence: Set(0),
        remote_id: Set(Some("17".to_owned())),
        url: Set(Some("https://www.instagram.com/reel/17".to_owned())),
        deadline_at: Set(now),
        created_at: Set(now),
        updated_at: Set(now),
        ..Default::default()
    };
    let publication = row.insert(&door.db).await.unwrap();
    let number = metric_snapshot::ActiveModel {
        id: Set(entity::new_id()),
        user_id: Set(account.user_id),
        publication_id: Set(publication.id),
        views: Set(Some(5)),
        taken_at: Set(now),
        ..Default::default()
    };
    number.insert(&door.db).await.unwrap();
    publication
}
