//! What the platforms tell the product by themselves: sends it and writes down how it went.

pub(crate) mod log;
mod sign;

use std::time::Duration;

use log::Entry;
use reqwest::header::CONTENT_TYPE;
use url::Url;

pub(crate) use sign::hmac_sha256;

use crate::app::{App, Sandbox};
use crate::platform::Platform;

/// How long the product may take to answer.
const PATIENCE: Duration = Duration::from_secs(10);

/// One message to an address of the product.
pub(crate) struct Callback {
    pub(crate) platform: Platform,
    /// What it tells of, in the platform's own word.
    pub(crate) kind: &'static str,
    pub(crate) url: String,
    pub(crate) headers: Vec<(&'static str, String)>,
    pub(crate) content_type: &'static str,
    pub(crate) body: String,
}

/// What the product answered.
pub(crate) struct Answer {
    pub(crate) status: u16,
    pub(crate) body: String,
}

/// Sends it once, in the background.
pub(crate) fn send(app: App, callback: Callback) {
    actix_web::rt::spawn(async move { ask(&app, &callback, 1).await });
}

/// Sends it for the `attempt`-th time and waits for the answer; None when none came.
pub(crate) async fn ask(app: &Sandbox, callback: &Callback, attempt: u32) -> Option<Answer> {
    let at = app.now();
    let answer = post(app, callback).await;
    let ended = answer.as_ref().map(|answer| answer.status).map_err(ToString::to_string);
    app.world().callbacks.note(Entry::ended(callback, attempt, at, ended));
    answer.ok()
}

async fn post(app: &Sandbox, callback: &Callback) -> reqwest::Result<Answer> {
    let mut request = app.fetcher.post(&callback.url).timeout(PATIENCE).header(CONTENT_TYPE, callback.content_type);
    for (name, value) in &callback.headers {
        request = request.header(*name, value);
    }
    // an address may carry a secret of the product: errors are told without it
    let answer = request.body(callback.body.clone()).send().await.map_err(reqwest::Error::without_url)?;
    let status = answer.status().as_u16();
    Ok(Answer { status, body: answer.text().await.map_err(reqwest::Error::without_url)? })
}

/// The path of an address, without its query.
fn path(url: &str) -> String {
    Url::parse(url).map_or_else(|_| String::new(), |url| url.path().to_owned())
}
