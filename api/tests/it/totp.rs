//! Signing in with an authenticator app, and without it when it is lost.

use std::cell::Cell;
use std::time::Duration;

use entity::{account_mail, recovery_code, user};
use sea_orm::EntityTrait;
use serde_json::{Value, json};
use vault::totp::Authenticator;

use crate::account::audited;
use crate::caller::Caller;
use crate::door::Door;

const BEGIN: &str = "mutation($password: String!) { totpBegin(input: { password: $password }) { setup { uri secret } userErrors { code field } } }";
const CONFIRM: &str = "mutation($code: String!) { totpConfirm(input: { code: $code }) { user { totpEnabled } recoveryCodes userErrors { code field } } }";
const DISABLE: &str =
    "mutation($password: String!) { totpDisable(input: { password: $password }) { user { totpEnabled } userErrors { code } } }";
const SIGN_IN: &str =
    "mutation($input: SessionCreateInput!) { sessionCreate(input: $input) { user { totpEnabled } userErrors { code field } } }";
const RENEW: &str = "mutation($password: String!, $code: String!) { recoveryCodesRenew(input: { password: $password, code: $code }) { recoveryCodes userErrors { code field } } }";
const PASSWORD: &str = "correct horse battery";

/// A telephone with the app.
pub(crate) struct Telephone {
    app: Authenticator,
    pub(crate) recovery_codes: Vec<String>,
}

impl Telephone {
    fn code(&self, door: &Door) -> String {
        self.app.code(door.clock.now()).unwrap()
    }
}

/// The person sets up the app; its first code is used up, so half a minute passes.
pub(crate) async fn set_up(door: &Door, person: &Caller) -> Telephone {
    let begun = person.data(BEGIN, json!({ "password": PASSWORD })).await;
    let app = Authenticator::read(&begun["totpBegin"]["setup"]["secret"].as_str().unwrap().into()).unwrap();
    let confirmed = person.data(CONFIRM, json!({ "code": app.code(door.clock.now()).unwrap() })).await["totpConfirm"].clone();
    assert_eq!((&confirmed["userErrors"], &confirmed["user"]["totpEnabled"]), (&json!([]), &json!(true)));
    let recovery_codes = serde_json::from_value(confirmed["recoveryCodes"].clone()).unwrap();
    door.clock.advance(Duration::from_secs(30));
    Telephone { app, recovery_codes }
}

fn input(code: Option<&str>) -> Value {
    json!({ "input": { "email": "ada@example.org", "password": PASSWORD, "code": code } })
}

async fn sign_in(door: &Door, code: Option<&str>) -> Value {
    door.stranger().data(SIGN_IN, input(code)).await["sessionCreate"]["userErrors"].clone()
}

fn refused(code: &str) -> Value {
    json!([{ "code": code, "field": ["input", "code"] }])
}

#[tokio::test(flavor = "multi_thread")]
async fn an_app_is_set_up_with_the_password_and_a_first_code_and_then_signing_in_needs_it() {
    let door = Door::open().await;
    let ada = door.person("ada@example.org").await;
    let program = ada.program(&["READ", "WRITE"]).await;
    assert_eq!(program.code(BEGIN, json!({ "password": PASSWORD })).await, "FORBIDDEN");
    let wrong = ada.data(BEGIN, json!({ "password": "a wrong horse" })).await["totpBegin"].clone();
    assert_eq!(wrong, json!({ "setup": null, "userErrors": [{ "code": "WRONG_CREDENTIALS", "field": ["input", "password"] }] }));
    let begun = ada.data(BEGIN, json!({ "password": PASSWORD })).await["totpBegin"]["setup"].clone();
    let (uri, secret) = (begun["uri"].as_str().unwrap(), begun["secret"].as_str().unwrap());
    assert!(uri.starts_with("otpauth://totp/Video-Publisher") && uri.contains(secret), "{uri}");
    let row = user::Entity::find().one(&door.db).await.unwrap().unwrap();
    assert!(row.totp_enabled_at.is_none() && !row.sealed_totp.unwrap().contains(secret), "sealed, and not in force yet");

    let app = Authenticator::read(&secret.into()).unwrap();
    let other = Authenticator::generate().code(door.clock.now()).unwrap();
    let refusal = ada.data(CONFIRM, json!({ "code": other })).await["totpConfirm"].clone();
    assert_eq!((&refusal["recoveryCodes"], &refusal["userErrors"]), (&json!(null), &refused("WRONG_CREDENTIALS")));
    let first = app.code(door.clock.now()).unwrap();
    let confirmed = ada.data(CONFIRM, json!({ "code": first })).await["totpConfirm"].clone();
    assert_eq!(confirmed["recoveryCodes"].as_array().unwrap().len(), 10, "{confirmed}");
    assert_eq!(sign_in(&door, None).await, refused("SECOND_FACTOR_REQUIRED"));
    assert_eq!(sign_in(&door, Some(&first)).await, refused("WRONG_CREDENTIALS"), "it was used to set up the app");
    assert!(audited(&ada).await.contains(&json!("session.second_factor_failed")), "whoever tried has the password");
    door.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_code_opens_the_account_once() {
    let door = Door::open().await;
    let ada = door.person("ada@example.org").await;
    let telephone = set_up(&door, &ada).await;
    let code = telephone.code(&door);
    assert_eq!(sign_in(&door, Some(&format!(" {} {} ", &code[..3], &code[3..]))).await, json!([]));
    assert_eq!(sign_in(&door, Some(&code)).await, refused("WRONG_CREDENTIALS"), "whoever looked over the shoulder is too late");
    door.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_recovery_code_opens_the_account_once_and_no_code_is_kept_readable() {
    let door = Door::open().await;
    let ada = door.person("ada@example.org").await;
    let telephone = set_up(&door, &ada).await;
    let code = telephone.recovery_codes[0].to_uppercase();
    assert_eq!(sign_in(&door, Some(&code)).await, json!([]));
    assert_eq!(sign_in(&door, Some(&code)).await, refused("WRONG_CREDENTIALS"));
    assert_eq!(sign_in(&door, Some(&telephone.recovery_codes[1].replace('-', " "))).await, json!([]));
    let rows = recovery_code::Entity::find().all(&door.db).await.unwrap();
    assert_eq!(rows.iter().filter(|row| row.used_at.is_some()).count(), 2);
    assert!(rows.iter().all(|row| !telephone.recovery_codes.contains(&row.digest)));
    assert!(audited(&ada).await.contains(&json!("user.recovery_code_used")));
    door.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn new_recovery_codes_are_made_with_the_password_and_a_code_and_the_old_ones_die() {
    let door = Door::with(&["--trust-proxy", "true"]).await;
    let ada = door.person("ada@example.org").await;
    let tries = Cell::new(0);
    // from another address each time, or the password could not be given so often
    let renew = async |password: &str, code: &str| -> Value {
        let body = json!({ "query": RENEW, "variables": { "password": password, "code": code } });
        let request = ada.post("/graphql").header("x-forwarded-for", format!("203.0.113.{}", tries.replace(tries.get() + 1)));
        let answer: Value = request.json(&body).send().await.unwrap().json().await.unwrap();
        answer["data"]["recoveryCodesRenew"].clone()
    };
    assert_eq!(renew(PASSWORD, "000000").await["userErrors"][0]["code"], "WRONG_STATE", "there is no app yet");
    let telephone = set_up(&door, &ada).await;
    let wrong = renew("a wrong horse", &telephone.code(&door)).await;
    assert_eq!(wrong["userErrors"], json!([{ "code": "WRONG_CREDENTIALS", "field": ["input", "password"] }]));
    assert_eq!(renew(PASSWORD, "").await["userErrors"], refused("SECOND_FACTOR_REQUIRED"));
    assert_eq!(renew(PASSWORD, "aaaa-bbbb-cccc-dddd").await["userErrors"], refused("WRONG_CREDENTIALS"));

    let code = telephone.code(&door);
    let renewed = renew(PASSWORD, &code).await;
    assert_eq!(renewed["userErrors"], json!([]), "{renewed}");
    let fresh: Vec<String> = serde_json::from_value(renewed["recoveryCodes"].clone()).unwrap();
    assert!(fresh.len() == 10 && fresh.iter().all(|code| !telephone.recovery_codes.contains(code)));
    assert_eq!(renew(PASSWORD, &code).await["userErrors"], refused("WRONG_CREDENTIALS"), "a code is good once");
    assert_eq!(sign_in(&door, Some(&telephone.recovery_codes[0])).await, refused("WRONG_CREDENTIALS"), "the old ones are dead");
    assert_eq!(sign_in(&door, Some(&fresh[0])).await, json!([]));
    let again = renew(PASSWORD, &fresh[1]).await;
    assert_eq!(again["userErrors"], json!([]), "who has lost the app has a code left: {again}");
    assert!(audited(&ada).await.contains(&json!("user.recovery_codes_renewed")));
    let mails = account_mail::Entity::find().all(&door.db).await.unwrap();
    assert_eq!(mails.iter().filter(|mail| mail.kind == account_mail::Kind::RecoveryCodesRenewed).count(), 2);
    door.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn whoever_has_the_password_and_guesses_codes_is_slowed_down_and_keeps_nobody_out() {
    let door = Door::with(&["--trust-proxy", "true"]).await;
    let ada = door.person("ada@example.org").await;
    let telephone = set_up(&door, &ada).await;
    let from = async |address: u8, code: &str| -> Value {
        let body = json!({ "query": SIGN_IN, "variables": input(Some(code)) });
        let request = door.stranger().post("/graphql").header("x-forwarded-for", format!("203.0.113.{address}"));
        request.json(&body).send().await.unwrap().json().await.unwrap()
    };
    let mut last = Value::Null;
    for address in 0..15 {
        last = from(address, "000000").await;
    }
    assert_eq!(last["errors"][0]["extensions"]["code"], "RATE_LIMITED", "{last}");
    let owner = from(99, &telephone.recovery_codes[0]).await;
    assert_eq!(owner["data"]["sessionCreate"]["userErrors"], json!([]), "a recovery code still opens: {owner}");
    door.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn an_app_that_is_switched_off_leaves_nothing_behind() {
    let door = Door::open().await;
    let ada = door.person("ada@example.org").await;
    set_up(&door, &ada).await;
    assert_eq!(ada.data(BEGIN, json!({ "password": PASSWORD })).await["totpBegin"]["userErrors"][0]["code"], "WRONG_STATE");
    let off = ada.data(DISABLE, json!({ "password": PASSWORD })).await["totpDisable"].clone();
    assert_eq!(off, json!({ "user": { "totpEnabled": false }, "userErrors": [] }));
    let row = user::Entity::find().one(&door.db).await.unwrap().unwrap();
    assert!(row.sealed_totp.is_none() && recovery_code::Entity::find().one(&door.db).await.unwrap().is_none());
    assert_eq!(sign_in(&door, None).await, json!([]));
    let told: Vec<_> = account_mail::Entity::find().all(&door.db).await.unwrap().into_iter().map(|mail| mail.kind).collect();
    assert_eq!(told, [account_mail::Kind::TotpEnabled, account_mail::Kind::TotpDisabled]);
    assert_eq!(ada.data(CONFIRM, json!({ "code": "000000" })).await["totpConfirm"]["userErrors"][0]["code"], "WRONG_STATE");
    door.close().await;
}
