//! Signing in with a passkey: who may add one, what it opens, and what opens nothing.

mod device;

use std::cell::Cell;
use std::time::Duration;

use entity::{account_mail, passkey, passkey_ceremony};
use sea_orm::{ActiveModelTrait, EntityTrait, PaginatorTrait, Set};
use serde_json::{Value, json};

use self::device::Device;
use crate::account::audited;
use crate::caller::Caller;
use crate::door::Door;
use crate::totp::set_up;

const ADD_BEGIN: &str = "mutation($input: PasskeyRegistrationBeginInput!) { passkeyRegistrationBegin(input: $input) { ceremony { id options } userErrors { code field } } }";
const ADD: &str = "mutation($input: PasskeyRegisterInput!) { passkeyRegister(input: $input) { passkey { id name lastUsedAt } userErrors { code field } } }";
const RENAME: &str = "mutation($id: ID!, $name: String!) { passkeyUpdate(input: { id: $id, name: $name }) { passkey { name } userErrors { code field } } }";
const REMOVE: &str =
    "mutation($input: PasskeyRemoveInput!) { passkeyRemove(input: $input) { removedId userErrors { code field } } }";
const ENTER_BEGIN: &str = "mutation { passkeySessionBegin { ceremony { id options } userErrors { code } } }";
const ENTER: &str = "mutation($input: SessionCreateByPasskeyInput!) { sessionCreateByPasskey(input: $input) { user { email } userErrors { code field } } }";
const LIST: &str = "{ passkeys { id name createdAt lastUsedAt } }";
const PASSWORD: &str = "correct horse battery";

/// The person proves who they are and asks for a question to their device.
async fn begin_adding(browser: &Caller) -> Value {
    let begun = browser.data(ADD_BEGIN, json!({ "input": { "password": PASSWORD } })).await["passkeyRegistrationBegin"].clone();
    assert_eq!(begun["userErrors"], json!([]), "{begun}");
    begun["ceremony"].clone()
}

async fn end_adding(browser: &Caller, ceremony: &Value, credential: &Value) -> Value {
    let input = json!({ "ceremonyId": ceremony["id"], "name": "Telephone", "credential": credential });
    browser.data(ADD, json!({ "input": input })).await["passkeyRegister"].clone()
}

/// A new device with a passkey of the person's, and the passkey's id.
async fn added(browser: &Caller) -> (Device, String) {
    let mut device = Device::new();
    let ceremony = begin_adding(browser).await;
    let made = end_adding(browser, &ceremony, &device.make(&ceremony["options"])).await;
    assert_eq!(made["userErrors"], json!([]), "{made}");
    (device, made["passkey"]["id"].as_str().unwrap().to_owned())
}

async fn begin_entering(browser: &Caller) -> Value {
    browser.data(ENTER_BEGIN, json!({})).await["passkeySessionBegin"]["ceremony"].clone()
}

async fn end_entering(browser: &Caller, ceremony: &Value, credential: &Value) -> Value {
    let input = json!({ "ceremonyId": ceremony["id"], "credential": credential });
    browser.data(ENTER, json!({ "input": input })).await["sessionCreateByPasskey"].clone()
}

/// A browser that nobody is signed in at, and what it is told when the device is shown.
async fn enter(door: &Door, device: &mut Device) -> (Caller, Value) {
    let browser = door.stranger();
    let ceremony = begin_entering(&browser).await;
    let answer = end_entering(&browser, &ceremony, &device.show(&ceremony["options"])).await;
    (browser, answer)
}

fn refused(code: &str, field: Option<&str>) -> Value {
    json!([{ "code": code, "field": field.map(|field| ["input", field]) }])
}

fn opens_nothing() -> Value {
    json!({ "user": null, "userErrors": refused("WRONG_CREDENTIALS", None) })
}

async fn mailed(door: &Door) -> Vec<account_mail::Kind> {
    account_mail::Entity::find().all(&door.db).await.unwrap().into_iter().map(|mail| mail.kind).collect()
}

#[tokio::test(flavor = "multi_thread")]
async fn a_passkey_is_added_with_the_password_and_opens_the_account_by_itself() {
    let door = Door::open().await;
    let ada = door.person("ada@example.org").await;
    let wrong = ada.data(ADD_BEGIN, json!({ "input": { "password": "a wrong horse" } })).await;
    assert_eq!(wrong["passkeyRegistrationBegin"]["userErrors"], refused("WRONG_CREDENTIALS", Some("password")));
    let (mut device, id) = added(&ada).await;
    let listed = ada.data(LIST, json!({})).await["passkeys"].clone();
    assert_eq!((&listed[0]["id"], &listed[0]["name"], &listed[0]["lastUsedAt"]), (&json!(id), &json!("Telephone"), &json!(null)));

    let (browser, answer) = enter(&door, &mut device).await;
    assert_eq!(answer, json!({ "user": { "email": "ada@example.org" }, "userErrors": [] }));
    let listed = browser.data(LIST, json!({})).await["passkeys"].clone();
    assert!(listed[0]["lastUsedAt"].is_string(), "{listed}");
    let (_, again) = enter(&door, &mut device).await;
    assert_eq!(again["userErrors"], json!([]), "its count has gone on");
    let events = audited(&ada).await;
    for kind in ["passkey.added", "passkey.used", "session.created"] {
        assert!(events.contains(&json!(kind)), "{events:?}");
    }
    assert_eq!(mailed(&door).await, [account_mail::Kind::PasskeyAdded]);
    assert_eq!(passkey_ceremony::Entity::find().count(&door.db).await.unwrap(), 0, "nothing is kept of a ceremony that is over");
    door.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn who_has_an_authenticator_app_shows_its_code_to_add_and_to_remove_and_none_to_sign_in() {
    let door = Door::with(&["--trust-proxy", "true"]).await;
    let ada = door.person("ada@example.org").await;
    let telephone = set_up(&door, &ada).await;
    let tries = Cell::new(0);
    // from another address each time, or the password could not be given so often
    let ask = async |document: &str, input: Value| -> Value {
        let body = json!({ "query": document, "variables": { "input": input } });
        let request = ada.post("/graphql").header("x-forwarded-for", format!("203.0.113.{}", tries.replace(tries.get() + 1)));
        let answer: Value = request.json(&body).send().await.unwrap().json().await.unwrap();
        answer["data"].clone()
    };
    let begin = async |code: Option<&str>| {
        ask(ADD_BEGIN, json!({ "password": PASSWORD, "code": code })).await["passkeyRegistrationBegin"].clone()
    };
    assert_eq!(begin(None).await["userErrors"], refused("SECOND_FACTOR_REQUIRED", Some("code")));
    let started = begin(Some(&telephone.recovery_codes[0])).await;
    assert_eq!(started["userErrors"], json!([]));
    let mut device = Device::new();
    let made = end_adding(&ada, &started["ceremony"], &device.make(&started["ceremony"]["options"])).await;
    let (_, answer) = enter(&door, &mut device).await;
    assert_eq!(answer["userErrors"], json!([]), "a passkey is a whole sign-in");
    let remove = async |code: Option<&str>| {
        let input = json!({ "id": made["passkey"]["id"], "password": PASSWORD, "code": code });
        ask(REMOVE, input).await["passkeyRemove"]["userErrors"].clone()
    };
    assert_eq!(remove(None).await, refused("SECOND_FACTOR_REQUIRED", Some("code")));
    assert_eq!(remove(Some(&telephone.recovery_codes[1])).await, json!([]));
    door.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn what_was_made_on_another_page_or_without_looking_at_the_person_is_refused() {
    let door = Door::open().await;
    let ada = door.person("ada@example.org").await;
    let (mut elsewhere, mut unlooked) = (Device::new(), Device::new());
    elsewhere.origin = "https://videos.example.evil.example".to_owned();
    unlooked.verifies = false;
    for mut device in [elsewhere, unlooked] {
        let ceremony = begin_adding(&ada).await;
        let refusal = end_adding(&ada, &ceremony, &device.make(&ceremony["options"])).await;
        assert_eq!(refusal, json!({ "passkey": null, "userErrors": refused("INVALID", Some("credential")) }));
    }
    let (mut device, _) = added(&ada).await;
    device.origin = "https://evil.example".to_owned();
    assert_eq!(enter(&door, &mut device).await.1, opens_nothing());
    (device.origin, device.verifies) = (crate::door::PUBLIC_ORIGIN.to_owned(), false);
    assert_eq!(enter(&door, &mut device).await.1, opens_nothing());
    device.verifies = true;
    assert_eq!(enter(&door, &mut device).await.1["userErrors"], json!([]));
    door.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_ceremony_is_good_once_for_five_minutes_and_for_whoever_began_it() {
    let door = Door::open().await;
    let (ada, bob) = (door.person("ada@example.org").await, door.person("bob@example.org").await);
    let over = refused("WRONG_STATE", None);
    let (mut device, mut other) = (Device::new(), Device::new());

    // given a question that was put to Ada's device, when Bob, or another browser of hers, brings the answer, then it is not his
    let ceremony = begin_adding(&ada).await;
    let answer = device.make(&ceremony["options"]);
    let elsewhere = door.stranger();
    elsewhere.sign_in("ada@example.org", PASSWORD).await;
    for browser in [&bob, &elsewhere] {
        assert_eq!(end_adding(browser, &ceremony, &answer).await["userErrors"], over);
    }
    assert_eq!(end_adding(&ada, &ceremony, &answer).await["userErrors"], json!([]), "nobody has used it up");
    assert_eq!(end_adding(&ada, &ceremony, &answer).await["userErrors"], over, "she has");

    // given an answer that opened the account, when somebody who saw it brings it again, then it opens nothing
    let browser = door.stranger();
    let ceremony = begin_entering(&browser).await;
    let answer = device.show(&ceremony["options"]);
    assert_eq!(end_entering(&browser, &ceremony, &answer).await["userErrors"], json!([]));
    assert_eq!(end_entering(&browser, &ceremony, &answer).await["userErrors"], over);
    let fresh = begin_entering(&browser).await;
    assert_eq!(end_entering(&browser, &fresh, &answer).await, opens_nothing(), "it answers another question");

    // given questions that wait, when five minutes are over, then so are they
    let (adding, entering) = (begin_adding(&bob).await, begin_entering(&browser).await);
    door.clock.advance(Duration::from_mins(5));
    assert_eq!(end_adding(&bob, &adding, &other.make(&adding["options"])).await["userErrors"], over);
    assert_eq!(end_entering(&browser, &entering, &device.show(&entering["options"])).await["userErrors"], over);
    door.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_passkey_that_was_removed_or_never_added_opens_nothing_and_both_are_told_alike() {
    let door = Door::open().await;
    let (ada, bob) = (door.person("ada@example.org").await, door.person("bob@example.org").await);
    let (mut device, id) = added(&ada).await;
    let remove = async |browser: &Caller, password: &str| {
        browser.data(REMOVE, json!({ "input": { "id": id, "password": password } })).await["passkeyRemove"].clone()
    };
    assert_eq!(remove(&bob, PASSWORD).await["userErrors"], refused("NOT_FOUND", Some("id")));
    assert_eq!(remove(&ada, "a wrong horse").await["userErrors"], refused("WRONG_CREDENTIALS", Some("password")));
    assert_eq!(remove(&ada, PASSWORD).await, json!({ "removedId": id, "userErrors": [] }));
    assert_eq!(ada.data(LIST, json!({})).await["passkeys"], json!([]));
    assert_eq!(enter(&door, &mut device).await.1, opens_nothing());
    let mut unknown = Device::new();
    let ceremony = begin_adding(&bob).await;
    unknown.make(&ceremony["options"]);
    assert_eq!(enter(&door, &mut unknown).await.1, opens_nothing());
    assert!(audited(&ada).await.contains(&json!("passkey.removed")));
    assert_eq!(mailed(&door).await, [account_mail::Kind::PasskeyAdded, account_mail::Kind::PasskeyRemoved]);
    door.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_count_that_goes_back_is_refused_and_the_person_is_told() {
    let door = Door::open().await;
    let ada = door.person("ada@example.org").await;
    let (mut device, _) = added(&ada).await;
    device.count = 41;
    assert_eq!(enter(&door, &mut device).await.1["userErrors"], json!([]));
    device.count = 41;
    assert_eq!(enter(&door, &mut device).await.1, opens_nothing(), "a copy has counted as far");
    assert_eq!(enter(&door, &mut device).await.1["userErrors"], json!([]), "the device itself goes on");
    assert!(audited(&ada).await.contains(&json!("passkey.copy_detected")));
    assert_eq!(mailed(&door).await, [account_mail::Kind::PasskeyAdded, account_mail::Kind::PasskeyCopied]);
    door.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_passkey_of_one_person_opens_no_account_of_another_and_is_added_once() {
    let door = Door::open().await;
    let (ada, bob) = (door.person("ada@example.org").await, door.person("bob@example.org").await);
    let (mut device, _) = added(&ada).await;
    let ceremony = begin_adding(&ada).await;
    assert_eq!(ceremony["options"]["excludeCredentials"].as_array().unwrap().len(), 1, "the device is told that it has one");
    let ceremony = begin_adding(&bob).await;
    let answer = device.make(&ceremony["options"]);
    assert_eq!(end_adding(&bob, &ceremony, &answer).await["userErrors"], refused("TAKEN", Some("credential")));
    // the device says now that it is Bob's
    assert_eq!(enter(&door, &mut device).await.1, opens_nothing());
    door.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_person_has_twenty_passkeys_at_most_each_with_a_name_that_can_be_changed() {
    let door = Door::open().await;
    let ada = door.person("ada@example.org").await;
    let (_, id) = added(&ada).await;
    let rename = async |name: &str| ada.data(RENAME, json!({ "id": id, "name": name })).await["passkeyUpdate"].clone();
    assert_eq!(rename(" ").await["userErrors"], refused("REQUIRED", Some("name")));
    assert_eq!(rename("Laptop").await["passkey"]["name"], "Laptop");

    let begun = begin_adding(&ada).await;
    let row = passkey::Entity::find().one(&door.db).await.unwrap().unwrap();
    for number in 1..20 {
        let mut copy: passkey::ActiveModel = row.clone().into();
        (copy.id, copy.credential_id) = (Set(entity::new_id()), Set(number.to_string()));
        copy.insert(&door.db).await.unwrap();
    }
    let late = end_adding(&ada, &begun, &Device::new().make(&begun["options"])).await;
    assert_eq!(late["userErrors"], refused("LIMIT_REACHED", None));
    let more = ada.data(ADD_BEGIN, json!({ "input": { "password": PASSWORD } })).await["passkeyRegistrationBegin"].clone();
    assert_eq!(more["userErrors"], refused("LIMIT_REACHED", None));
    door.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn no_program_looks_at_passkeys_and_no_installation_without_a_name_has_them() {
    let door = Door::with(&["--public-url", "http://127.0.0.1:8080"]).await;
    let ada = door.person("ada@example.org").await;
    let program = ada.program(&["READ", "WRITE"]).await;
    assert_eq!(program.code(LIST, json!({})).await, "FORBIDDEN");
    assert_eq!(program.code(ADD_BEGIN, json!({ "input": { "password": PASSWORD } })).await, "FORBIDDEN");
    let begun = ada.data(ADD_BEGIN, json!({ "input": { "password": PASSWORD } })).await["passkeyRegistrationBegin"].clone();
    assert_eq!(begun, json!({ "ceremony": null, "userErrors": refused("WRONG_STATE", None) }));
    let begun = door.stranger().data(ENTER_BEGIN, json!({})).await["passkeySessionBegin"].clone();
    assert_eq!(begun["userErrors"][0]["code"], "WRONG_STATE");
    door.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn whoever_asks_for_too_many_questions_is_slowed_down() {
    let door = Door::open().await;
    let guesser = door.stranger();
    let mut last = Value::Null;
    for _ in 0..70 {
        last = guesser.ask(ENTER_BEGIN, json!({})).await;
    }
    assert_eq!(last["errors"][0]["extensions"]["code"], "RATE_LIMITED", "{last}");
    door.close().await;
}
