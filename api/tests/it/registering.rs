//! Registering where the mail to an address must be answered: nobody learns who has an account.

use entity::account_mail::{self, Kind};
use entity::user;
use reqwest::header::SET_COOKIE;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter};
use serde_json::{Value, json};
use vault::Purpose;

use crate::door::Door;
use crate::password_reset::link;

const REGISTER: &str = "mutation($input: UserRegisterInput!) { userRegister(input: $input) { user { id } confirmationSent userErrors { code field message } } }";
const SIGN_IN: &str = "mutation($input: SessionCreateInput!) { sessionCreate(input: $input) { user { emailVerifiedAt } userErrors { code message } } }";
const VERIFY: &str = "mutation($token: String!) { emailVerify(input: { token: $token }) { user { email emailVerifiedAt } userErrors { code field } } }";
const SEND: &str = "mutation { emailVerificationSend { user { email } userErrors { code } } }";
const PASSWORD: &str = "correct horse battery";

fn register(email: &str, password: &str) -> Value {
    json!({ "query": REGISTER, "variables": { "input": { "email": email, "password": password, "adult": true } } })
}

fn pair(email: &str, password: &str) -> Value {
    json!({ "input": { "email": email, "password": password } })
}

async fn mails(door: &Door, email: &str) -> Vec<Kind> {
    let to = account_mail::Entity::find().filter(account_mail::Column::Email.eq(email));
    to.all(&door.db).await.unwrap().into_iter().map(|mail| mail.kind).collect()
}

#[tokio::test(flavor = "multi_thread")]
async fn an_address_that_is_taken_and_one_that_is_free_are_answered_the_same() {
    let door = Door::with(&["--confirm-email", "true"]).await;
    let mut answers = Vec::new();
    for email in ["ada@example.org", "ada@example.org", "bob@example.org"] {
        let answer = door.stranger().post("/graphql").json(&register(email, PASSWORD)).send().await.unwrap();
        assert!(answer.headers().get(SET_COOKIE).is_none(), "nobody is signed in by it");
        answers.push((answer.status(), answer.text().await.unwrap()));
    }
    assert!(answers.iter().all(|answer| *answer == answers[0]), "{answers:?}");
    let told: Value = serde_json::from_str(&answers[0].1).unwrap();
    assert_eq!(told["data"]["userRegister"], json!({ "user": null, "confirmationSent": true, "userErrors": [] }));
    assert_eq!(mails(&door, "ada@example.org").await, [Kind::Registration; 2], "each writes one mail");
    assert_eq!(mails(&door, "bob@example.org").await, [Kind::Registration]);
    assert_eq!(user::Entity::find().all(&door.db).await.unwrap().len(), 2);
    door.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn an_account_begins_when_its_link_is_followed_and_looks_like_none_before() {
    let door = Door::with(&["--confirm-email", "true"]).await;
    let ada = door.stranger();
    ada.post("/graphql").json(&register("ada@example.org", PASSWORD)).send().await.unwrap();
    let early = ada.data(SIGN_IN, pair("ada@example.org", PASSWORD)).await;
    let unknown = ada.data(SIGN_IN, pair("nobody@example.org", PASSWORD)).await;
    assert_eq!(early, unknown, "word for word");
    assert_eq!(early["sessionCreate"]["userErrors"][0]["code"], "WRONG_CREDENTIALS");

    let token = link(&door, Purpose::EmailVerification).await;
    let refused = json!({ "user": null, "userErrors": [{ "code": "INVALID", "field": ["input", "token"] }] });
    assert_eq!(ada.data(VERIFY, json!({ "token": format!("{token}x") })).await["emailVerify"], refused);
    let verified = ada.data(VERIFY, json!({ "token": token })).await;
    assert_eq!(verified["emailVerify"]["user"]["email"], "ada@example.org");
    assert_eq!(ada.data(VERIFY, json!({ "token": token })).await["emailVerify"], refused, "it works once");
    assert_eq!(ada.data("{ viewer { id } }", json!({})).await["viewer"], json!(null), "a link signs nobody in");
    let late = ada.data(SIGN_IN, pair("ada@example.org", PASSWORD)).await;
    assert!(late["sessionCreate"]["user"]["emailVerifiedAt"].is_string(), "{late}");
    assert!(crate::account::audited(&ada).await.contains(&json!("user.email_verified")));
    door.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn where_there_is_no_mail_server_the_account_begins_at_once_and_can_be_confirmed_later() {
    let door = Door::open().await;
    let ada = door.person("ada@example.org").await;
    assert_eq!(ada.data("{ viewer { emailVerifiedAt } }", json!({})).await["viewer"]["emailVerifiedAt"], json!(null));
    let mut codes = Vec::new();
    for _ in 0..4 {
        codes.push(ada.data(SEND, json!({})).await["emailVerificationSend"]["userErrors"][0]["code"].clone());
    }
    assert_eq!(codes, [json!(null), json!(null), json!(null), json!("LIMIT_REACHED")]);
    assert_eq!(mails(&door, "ada@example.org").await, [Kind::EmailVerification; 3]);
    let token = link(&door, Purpose::EmailVerification).await;
    door.stranger().data(VERIFY, json!({ "token": token })).await;
    assert!(ada.data("{ viewer { emailVerifiedAt } }", json!({})).await["viewer"]["emailVerifiedAt"].is_string());
    assert_eq!(ada.data(SEND, json!({})).await["emailVerificationSend"]["userErrors"][0]["code"], "WRONG_STATE");
    door.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_password_that_is_easy_to_guess_is_refused_beside_its_field() {
    let door = Door::open().await;
    for easy in ["password123", "ada@example.org"] {
        let answer = door.stranger().register("ada@example.org", easy).await;
        assert_eq!(answer["userErrors"], json!([{ "code": "TOO_WEAK", "field": ["input", "password"] }]), "{easy}");
    }
    let ada = door.person("ada@example.org").await;
    let document = "mutation($new: String!) { passwordChange(input: { current: \"correct horse battery\", new: $new }) { userErrors { code field } } }";
    let changed = ada.data(document, json!({ "new": "qwertyuiop" })).await;
    assert_eq!(changed["passwordChange"]["userErrors"], json!([{ "code": "TOO_WEAK", "field": ["input", "new"] }]));
    door.close().await;
}
