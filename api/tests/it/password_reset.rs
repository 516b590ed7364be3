//! A new password by a link in a mail.

use std::time::Duration;

use chrono::TimeDelta;
use entity::account_mail::{self, Kind};
use entity::user;
use notify::AccountLink;
use sea_orm::EntityTrait;
use secrecy::ExposeSecret;
use serde_json::{Value, json};
use vault::password::{Cost, Hasher};
use vault::{Keys, Purpose, Vault, secret};

use crate::account::audited;
use crate::caller::Caller;
use crate::door::Door;

const REQUEST: &str =
    "mutation($email: String!) { passwordResetRequest(input: { email: $email }) { requested userErrors { code } } }";
const RESET: &str = "mutation($token: String!, $password: String!) { passwordReset(input: { token: $token, password: $password }) { user { email emailVerifiedAt } userErrors { code field } } }";
const VIEWER: &str = "{ viewer { email } }";
const OLD: &str = "correct horse battery";
const NEW: &str = "another horse battery";

/// The token in a mail to the only person, as a worker signs it.
pub(crate) async fn link(door: &Door, purpose: Purpose) -> String {
    let person = user::Entity::find().one(&door.db).await.unwrap().unwrap();
    let vault = Vault::new(Keys::load_or_create(&door.folder.path().join("data/keys.toml")).unwrap());
    let bound = if purpose == Purpose::PasswordReset { person.password_hash } else { person.email };
    let claims = AccountLink { sub: person.id, bound: secret::digest(&bound.into()) };
    let token = vault.sign(purpose, &claims, door.clock.now() + TimeDelta::hours(1)).unwrap();
    token.expose_secret().to_owned()
}

async fn reset(caller: &Caller, token: &str, password: &str) -> Value {
    caller.data(RESET, json!({ "token": token, "password": password })).await["passwordReset"].clone()
}

fn over() -> Value {
    json!({ "user": null, "userErrors": [{ "code": "INVALID", "field": ["input", "token"] }] })
}

async fn mails(door: &Door) -> Vec<account_mail::Model> {
    account_mail::Entity::find().all(&door.db).await.unwrap()
}

#[tokio::test(flavor = "multi_thread")]
async fn a_link_sets_a_new_password_once_and_ends_every_session() {
    let door = Door::open().await;
    let (ada, stranger) = (door.person("ada@example.org").await, door.stranger());
    let (token, second) = (link(&door, Purpose::PasswordReset).await, link(&door, Purpose::PasswordReset).await);
    let weak = reset(&stranger, &token, "password123").await;
    assert_eq!(weak["userErrors"], json!([{ "code": "TOO_WEAK", "field": ["input", "password"] }]));

    let done = reset(&stranger, &token, NEW).await;
    assert_eq!((&done["userErrors"], &done["user"]["email"]), (&json!([]), &json!("ada@example.org")));
    assert!(done["user"]["emailVerifiedAt"].is_string(), "whoever has the link has the mailbox");
    assert_eq!(ada.code(VIEWER, json!({})).await, "UNAUTHENTICATED");
    assert_eq!(stranger.data(VIEWER, json!({})).await["viewer"], json!(null), "a link signs nobody in");
    for used in [&token, &second] {
        assert_eq!(reset(&stranger, used, "a third horse battery").await, over());
    }
    let told: Vec<Kind> = mails(&door).await.into_iter().map(|mail| mail.kind).collect();
    assert_eq!(told, [Kind::PasswordChanged]);
    stranger.sign_in("ada@example.org", NEW).await;
    let kinds = audited(&stranger).await;
    for kind in ["user.password_reset", "session.revoked"] {
        assert!(kinds.contains(&json!(kind)), "{kinds:?}");
    }
    door.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_link_ends_with_its_time_with_the_password_and_is_good_for_nothing_else() {
    let door = Door::open().await;
    let (ada, stranger) = (door.person("ada@example.org").await, door.stranger());
    let token = link(&door, Purpose::PasswordReset).await;
    let other = link(&door, Purpose::EmailVerification).await;
    for odd in [other.as_str(), "", "eyJhbGciOiJub25lIn0.e30."] {
        assert_eq!(reset(&stranger, odd, NEW).await, over(), "{odd}");
    }
    let change =
        "mutation($old: String!, $new: String!) { passwordChange(input: { current: $old, new: $new }) { userErrors { code } } }";
    ada.data(change, json!({ "old": OLD, "new": NEW })).await;
    assert_eq!(reset(&stranger, &token, "a third horse battery").await, over());
    let late = link(&door, Purpose::PasswordReset).await;
    door.clock.advance(Duration::from_hours(1));
    assert_eq!(reset(&stranger, &late, "a third horse battery").await, over());
    door.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn asking_for_a_link_is_the_same_for_an_address_that_somebody_has_and_one_that_nobody_has() {
    let door = Door::open().await;
    door.person("ada@example.org").await;
    let stranger = door.stranger();
    for email in [" Ada@example.org", "nobody@example.org", "no address"] {
        let asked = stranger.ask(REQUEST, json!({ "email": email })).await;
        assert_eq!(asked, json!({ "data": { "passwordResetRequest": { "requested": true, "userErrors": [] } } }), "{email}");
    }
    let rows = mails(&door).await;
    let written: Vec<_> = rows.iter().map(|mail| (mail.email.as_str(), mail.kind)).collect();
    let all = ["ada@example.org", "nobody@example.org", "no address"];
    assert_eq!(written, all.map(|email| (email, Kind::PasswordReset)), "who has an address is for a worker to find out");
    door.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn nobody_is_flooded_with_mails_and_nobody_is_told() {
    let door = Door::with(&["--trust-proxy", "true"]).await;
    door.person("ada@example.org").await;
    for number in 0..6 {
        let body = json!({ "query": REQUEST, "variables": { "email": "ada@example.org" } });
        let request = door.stranger().post("/graphql").header("x-forwarded-for", format!("203.0.113.{number}"));
        let answer: Value = request.json(&body).send().await.unwrap().json().await.unwrap();
        assert_eq!(answer["data"]["passwordResetRequest"]["requested"], true, "{answer}");
    }
    assert_eq!(mails(&door).await.len(), 3);
    door.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_hash_that_was_made_cheaper_is_made_anew_when_the_person_signs_in() {
    let door = Door::with(&["--password-cost", "19:3"]).await;
    door.person("ada@example.org").await;
    let cheap = Hasher::new(Cost::FLOOR).hash(&OLD.into()).await.unwrap();
    let change = user::ActiveModel { password_hash: sea_orm::Set(cheap.clone()), ..Default::default() };
    user::Entity::update_many().set(change).exec(&door.db).await.unwrap();
    let hash = async || user::Entity::find().one(&door.db).await.unwrap().unwrap().password_hash;
    door.stranger().sign_in("ada@example.org", "a wrong horse").await;
    assert_eq!(hash().await, cheap);
    let answer = door.stranger().sign_in("ada@example.org", OLD).await;
    assert_eq!(answer["data"]["sessionCreate"]["userErrors"], json!([]));
    let renewed = hash().await;
    assert!(renewed.starts_with("$argon2id$v=19$m=19456,t=3,p=1$"), "{renewed}");
    door.stranger().sign_in("ada@example.org", OLD).await;
    assert_eq!(hash().await, renewed, "once is enough");
    door.close().await;
}
