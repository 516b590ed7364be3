//! One stand-in per story, and short ways to talk to it.

use reqwest::{Client, RequestBuilder, Response, StatusCode};
use serde_json::{Value, json};

/// A running stand-in; it ends with the story.
pub(crate) struct Stand {
    pub(crate) base: String,
    pub(crate) client: Client,
    handle: actix_web::dev::ServerHandle,
}

impl Drop for Stand {
    fn drop(&mut self) {
        drop(self.handle.stop(false));
    }
}

#[allow(clippy::disallowed_methods, reason = "a story speaks to the stand-in itself")]
fn client() -> Client {
    Client::builder().redirect(reqwest::redirect::Policy::none()).build().unwrap()
}

impl Stand {
    pub(crate) fn start() -> Self {
        let options = sandbox::Options { listen: "127.0.0.1:0".to_owned(), ..Default::default() };
        let running = sandbox::start(options).unwrap();
        let (base, handle) = (running.base_url().to_owned(), running.handle());
        tokio::spawn(running.wait());
        Self { base, client: client(), handle }
    }

    pub(crate) fn url(&self, place: &str) -> String {
        format!("{}/{place}", self.base)
    }

    pub(crate) fn get(&self, place: &str, token: &str) -> RequestBuilder {
        self.client.get(self.url(place)).bearer_auth(token)
    }

    pub(crate) fn post(&self, place: &str, token: &str) -> RequestBuilder {
        self.client.post(self.url(place)).bearer_auth(token)
    }

    pub(crate) async fn form(&self, place: &str, fields: &[(&str, &str)]) -> (StatusCode, Value) {
        read(self.client.post(self.url(place)).form(fields)).await
    }

    pub(crate) async fn query(&self, place: &str, fields: &[(&str, &str)]) -> (StatusCode, Value) {
        read(self.client.get(self.url(place)).query(fields)).await
    }

    pub(crate) async fn look(&self, what: &str) -> Value {
        read(self.client.get(self.url(&format!("_sandbox/{what}")))).await.1
    }

    pub(crate) async fn tell(&self, what: &str, body: Value) {
        let answer = self.client.post(self.url(&format!("_sandbox/{what}"))).json(&body).send().await.unwrap();
        assert!(answer.status().is_success(), "{what}: {}", answer.text().await.unwrap());
    }

    pub(crate) async fn fault(&self, fault: Value) {
        self.tell("faults", fault).await;
    }

    pub(crate) async fn turn(&self, dials: Value) {
        self.tell("settings", dials).await;
    }

    pub(crate) async fn advance(&self, seconds: u64) {
        self.tell("clock", json!({ "advance_seconds": seconds })).await;
    }

    pub(crate) async fn delete(&self, what: &str) {
        let answer = self.client.delete(self.url(&format!("_sandbox/{what}"))).send().await.unwrap();
        assert!(answer.status().is_success(), "{what}: {}", answer.text().await.unwrap());
    }

    /// What was sent to the product, once there were so many attempts.
    pub(crate) async fn attempts(&self, number: usize) -> Vec<Value> {
        for _ in 0..4_000 {
            if let Value::Array(log) = self.look("callbacks").await
                && log.len() >= number
            {
                return log;
            }
        }
        panic!("there were never {number} attempts");
    }

    /// How often an operation was called.
    pub(crate) async fn calls(&self, operation: &str) -> usize {
        let calls = self.look("calls").await;
        calls.as_array().unwrap().iter().filter(|call| call["operation"] == operation).count()
    }
}

/// Sends and reads the answer as JSON.
pub(crate) async fn read(request: RequestBuilder) -> (StatusCode, Value) {
    let answer = request.send().await.unwrap();
    (answer.status(), json_of(answer).await)
}

pub(crate) async fn json_of(answer: Response) -> Value {
    let text = answer.text().await.unwrap();
    serde_json::from_str(&text).unwrap_or(Value::String(text))
}
