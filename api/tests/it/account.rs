//! The account itself: its time zone and password, the browsers that are signed in, and its end.

use std::time::Duration;

use chrono::{DateTime, TimeDelta, Utc};
use entity::{run, user};
use sea_orm::EntityTrait;
use serde_json::{Value, json};

use crate::caller::Caller;
use crate::door::Door;
use crate::runs::{create, new_run, pipeline};

const PASSWORD: &str = "correct horse battery";
const SESSIONS: &str = "{ sessions { id userAgent isCurrent createdAt lastUsedAt expiresAt } }";
const VIEWER: &str = "{ viewer { email timeZone deletionDueAt } }";
const DELETE: &str = "mutation($password: String!, $now: Boolean!) { userDelete(input: { password: $password, immediately: $now }) { user { deletionDueAt } userErrors { code field } } }";
const KEEP: &str = "mutation { userDeleteCancel { user { deletionDueAt } userErrors { code } } }";

async fn signed_in(door: &Door, email: &str) -> Caller {
    let browser = door.stranger();
    let answer = browser.sign_in(email, PASSWORD).await;
    assert_eq!(answer["data"]["sessionCreate"]["userErrors"], json!([]), "{answer}");
    browser
}

async fn change_password(browser: &Caller, current: &str, new: &str) -> Value {
    let document =
        "mutation($input: PasswordChangeInput!) { passwordChange(input: $input) { user { id } userErrors { code field } } }";
    browser.ask(document, json!({ "input": { "current": current, "new": new } })).await
}

pub(crate) async fn audited(browser: &Caller) -> Vec<Value> {
    let events = browser.data("{ auditEvents(first: 100) { nodes { kind } } }", json!({})).await;
    events["auditEvents"]["nodes"].as_array().unwrap().iter().map(|node| node["kind"].clone()).collect()
}

#[tokio::test(flavor = "multi_thread")]
async fn a_person_changes_the_time_zone_to_one_that_there_is() {
    let door = Door::open().await;
    let ada = door.person("ada@example.org").await;
    let document =
        "mutation($zone: String) { userUpdate(input: { timeZone: $zone }) { user { timeZone } userErrors { code field } } }";
    let mars = ada.data(document, json!({ "zone": "Mars/Base" })).await;
    let refused = json!({ "user": null, "userErrors": [{ "code": "INVALID", "field": ["input", "timeZone"] }] });
    assert_eq!(mars["userUpdate"], refused);
    let berlin = ada.data(document, json!({ "zone": "Europe/Berlin" })).await;
    assert_eq!(berlin["userUpdate"], json!({ "user": { "timeZone": "Europe/Berlin" }, "userErrors": [] }));
    assert_eq!(ada.data(document, json!({ "zone": null })).await["userUpdate"]["user"]["timeZone"], "Europe/Berlin");
    assert_eq!(audited(&ada).await[0], "user.time_zone_changed");
    door.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_new_password_needs_the_old_one_and_ends_the_other_sessions() {
    let door = Door::open().await;
    let ada = door.person("ada@example.org").await;
    let elsewhere = signed_in(&door, "ada@example.org").await;
    let short = change_password(&ada, PASSWORD, "short").await;
    assert_eq!(short["data"]["passwordChange"]["userErrors"], json!([{ "code": "TOO_SHORT", "field": ["input", "new"] }]));
    let program = ada.program(&["READ", "WRITE"]).await;
    let by_program = change_password(&program, PASSWORD, "another horse battery").await;
    assert_eq!(by_program["errors"][0]["extensions"]["code"], "FORBIDDEN", "a program does not have the last word");

    let changed = change_password(&ada, PASSWORD, "another horse battery").await;
    assert_eq!(changed["data"]["passwordChange"]["userErrors"], json!([]), "{changed}");
    assert_eq!(ada.data(VIEWER, json!({})).await["viewer"]["email"], "ada@example.org", "this browser stays signed in");
    assert_eq!(elsewhere.code(VIEWER, json!({})).await, "UNAUTHENTICATED");
    assert_eq!(elsewhere.refresh().await.status(), 401);
    let former = door.stranger().sign_in("ada@example.org", PASSWORD).await;
    assert_eq!(former["data"]["sessionCreate"]["userErrors"][0]["code"], "WRONG_CREDENTIALS");
    let latter = door.stranger().sign_in("ada@example.org", "another horse battery").await;
    assert_eq!(latter["data"]["sessionCreate"]["userErrors"], json!([]), "{latter}");
    let kinds = audited(&ada).await;
    for kind in ["user.password_changed", "session.revoked"] {
        assert!(kinds.contains(&json!(kind)), "{kinds:?}");
    }
    door.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn whoever_guesses_the_password_of_an_open_browser_is_slowed_down() {
    let door = Door::open().await;
    let ada = door.person("ada@example.org").await;
    let wrong = change_password(&ada, "a wrong horse", "another horse battery").await;
    let told = json!([{ "code": "WRONG_CREDENTIALS", "field": ["input", "current"] }]);
    assert_eq!(wrong["data"]["passwordChange"]["userErrors"], told);
    let mut codes = Vec::new();
    for _ in 0..6 {
        let guess = change_password(&ada, "a wrong guess", "another horse battery").await;
        codes.push(guess["errors"][0]["extensions"]["code"].clone());
    }
    assert_eq!(codes.last().unwrap(), "RATE_LIMITED", "{codes:?}");
    let delete = ada.ask(DELETE, json!({ "password": "a wrong guess", "now": true })).await;
    assert_eq!(delete["errors"][0]["extensions"]["code"], "RATE_LIMITED", "one door for all that ask for the password");
    door.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_person_sees_the_browsers_that_are_signed_in_and_signs_others_out() {
    let door = Door::open().await;
    let (ada, bob) = (door.person("ada@example.org").await, door.person("bob@example.org").await);
    door.clock.advance(Duration::from_secs(1));
    let (one, two) = (signed_in(&door, "ada@example.org").await, signed_in(&door, "ada@example.org").await);
    let listed = one.data(SESSIONS, json!({})).await["sessions"].as_array().unwrap().clone();
    assert_eq!(listed.len(), 3, "{listed:?}");
    assert_eq!(listed.iter().filter(|session| session["isCurrent"] == true).count(), 1);
    let own = |sessions: &Value| {
        let all = sessions["sessions"].as_array().unwrap();
        all.iter().find(|session| session["isCurrent"] == true).unwrap()["id"].clone()
    };
    let (of_one, of_ada) = (own(&one.data(SESSIONS, json!({})).await), own(&ada.data(SESSIONS, json!({})).await));

    let revoke = "mutation($id: ID!) { sessionRevoke(input: { id: $id }) { revokedId userErrors { code } } }";
    for id in [of_one.clone(), json!("no id at all")] {
        let refused = bob.data(revoke, json!({ "id": id })).await;
        assert_eq!(refused["sessionRevoke"], json!({ "revokedId": null, "userErrors": [{ "code": "NOT_FOUND" }] }));
    }
    let itself = ada.data(revoke, json!({ "id": of_ada })).await;
    assert_eq!(itself["sessionRevoke"]["userErrors"][0]["code"], "WRONG_STATE");
    let program = ada.program(&["READ", "WRITE"]).await;
    assert_eq!(program.code(revoke, json!({ "id": of_one })).await, "FORBIDDEN");
    assert_eq!(ada.data(revoke, json!({ "id": of_one })).await["sessionRevoke"]["revokedId"], of_one);
    assert_eq!(one.code(VIEWER, json!({})).await, "UNAUTHENTICATED", "at once");
    assert_eq!(ada.data(revoke, json!({ "id": of_one })).await["sessionRevoke"]["userErrors"][0]["code"], "NOT_FOUND");

    let others = ada.data("mutation { sessionRevokeOthers { revokedIds } }", json!({})).await;
    assert_eq!(others["sessionRevokeOthers"]["revokedIds"].as_array().unwrap().len(), 1);
    assert_eq!(two.code(VIEWER, json!({})).await, "UNAUTHENTICATED");
    assert_eq!(ada.data(SESSIONS, json!({})).await["sessions"].as_array().unwrap().len(), 1);
    assert_eq!(bob.data(SESSIONS, json!({})).await["sessions"].as_array().unwrap().len(), 1);
    assert_eq!(audited(&ada).await.iter().filter(|kind| *kind == "session.revoked").count(), 2);
    door.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn an_account_that_waits_to_be_deleted_makes_nothing_and_can_be_kept() {
    let door = Door::with(&["--account-grace-days", "3"]).await;
    let ada = door.person("ada@example.org").await;
    let elsewhere = signed_in(&door, "ada@example.org").await;
    let (channel, _) = pipeline(&door, &ada).await;
    let before = new_run(&door, &ada, &channel).await;
    let wrong = ada.data(DELETE, json!({ "password": "a wrong horse", "now": false })).await;
    let told = json!([{ "code": "WRONG_CREDENTIALS", "field": ["input", "password"] }]);
    assert_eq!(wrong["userDelete"], json!({ "user": null, "userErrors": told }));

    let asked = ada.data(DELETE, json!({ "password": PASSWORD, "now": false })).await;
    let due: DateTime<Utc> = asked["userDelete"]["user"]["deletionDueAt"].as_str().unwrap().parse().unwrap();
    let days = due - door.clock.now();
    assert!(days > TimeDelta::hours(71) && days <= TimeDelta::days(3), "{days}");
    assert_eq!(elsewhere.code(VIEWER, json!({})).await, "UNAUTHENTICATED");
    let refused = create(&ada, &channel, "Owls hear with their faces.").await;
    assert_eq!(refused["userErrors"][0]["code"], "WRONG_STATE", "{refused}");

    door.clock.advance(Duration::from_hours(24));
    let back = signed_in(&door, "ada@example.org").await;
    assert!(back.data(VIEWER, json!({})).await["viewer"]["deletionDueAt"].is_string(), "signing in is possible meanwhile");
    let kept = back.data(KEEP, json!({})).await;
    assert_eq!(kept["userDeleteCancel"], json!({ "user": { "deletionDueAt": null }, "userErrors": [] }));
    let after = run::Entity::find_by_id(before.id).one(&door.db).await.unwrap().unwrap();
    assert!(after.fence > before.fence, "whoever worked on it has lost it");
    assert!(after.deadline_at > door.clock.now(), "and it has its time again");
    assert_eq!(create(&back, &channel, "Owls hear with their faces.").await["userErrors"], json!([]));
    let kinds = audited(&back).await;
    for kind in ["user.deletion_asked", "user.deletion_cancelled"] {
        assert!(kinds.contains(&json!(kind)), "{kinds:?}");
    }
    door.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn an_account_that_is_deleted_at_once_cannot_be_kept() {
    let door = Door::open().await;
    let ada = door.person("ada@example.org").await;
    let program = ada.program(&["READ", "WRITE"]).await;
    assert_eq!(program.code(DELETE, json!({ "password": PASSWORD, "now": true })).await, "FORBIDDEN");
    let asked = ada.data(DELETE, json!({ "password": PASSWORD, "now": true })).await;
    assert_eq!(asked["userDelete"]["userErrors"], json!([]));
    assert_eq!(ada.data(KEEP, json!({})).await["userDeleteCancel"]["userErrors"][0]["code"], "WRONG_STATE");
    let row = user::Entity::find().one(&door.db).await.unwrap().unwrap();
    assert!(row.deletion_due_at.unwrap() <= door.clock.now());
    door.close().await;
}
