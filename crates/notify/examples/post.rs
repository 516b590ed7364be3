//! Sends one webhook to a receiver on this machine, so that other people's libraries can verify it: the address, seconds ago
//! that it was signed, and the secrets.

#![allow(clippy::print_stdout, reason = "this is what it is for")]
#![allow(clippy::unwrap_used, reason = "whoever calls it wrongly may see where")]

use std::time::Duration;

use chrono::TimeDelta;
use notify::Guard;
use notify::webhook::{Letter, Sender};
use secrecy::SecretString;
use settings::Clock;
use url::Url;

const BODY: &str = r#"{"type":"run.done","timestamp":"2026-11-26T12:00:00.000000Z","data":{"title":"Grüße vom Meer"}}"#;

#[tokio::main]
async fn main() {
    let mut arguments = std::env::args().skip(1);
    let url: Url = arguments.next().unwrap().parse().unwrap();
    let ago = TimeDelta::seconds(arguments.next().unwrap().parse().unwrap());
    let secrets: Vec<SecretString> = arguments.map(SecretString::from).collect();
    let sender = Sender::new(Guard::new(&[url.host_str().unwrap().to_owned()]), Duration::from_secs(15)).unwrap();
    let letter = Letter { url: &url, id: "0195f0b2-7a4e-7c3d-8f10-2d1f5a6b7c8d", body: BODY.as_bytes(), secrets: &secrets };
    println!("{:?}", sender.send(&letter, Clock::default().now() - ago).await.verdict);
}
