//! One webhook, whatever the receiver does.

use std::time::Duration;

use chrono::{DateTime, Utc};
use notify::Guard;
use notify::webhook::{Answer, Letter, Sender, Verdict};
use secrecy::SecretString;
use url::Url;

use crate::receiver::{Receiver, Saying};

const HERE: &str = "127.0.0.1";

fn now() -> DateTime<Utc> {
    "2026-11-26T12:00:00Z".parse().unwrap()
}

async fn send_to(url: &str, allowed: &[&str]) -> Answer {
    let allowed: Vec<String> = allowed.iter().map(ToString::to_string).collect();
    let sender = Sender::new(Guard::new(&allowed), Duration::from_secs(2)).unwrap();
    let (url, secrets) = (url.parse::<Url>().unwrap(), [SecretString::from("whsec_c2VjcmV0")]);
    sender.send(&Letter { url: &url, id: "evt-1", body: br#"{"type":"run.done"}"#, secrets: &secrets }, now()).await
}

async fn send(receiver: &Receiver) -> Answer {
    send_to(&format!("http://{}/hook", receiver.address), &[HERE]).await
}

fn reason(answer: &Answer) -> &str {
    let Verdict::Failed { reason, .. } = &answer.verdict else { panic!("{answer:?}") };
    reason
}

fn saying(head: &str, body: &str) -> String {
    format!("HTTP/1.1 {head}\r\nContent-Length: {}\r\nConnection: close\r\n\r\n{body}", body.len())
}

#[tokio::test]
async fn given_a_receiver_that_is_well_then_it_gets_the_headers_of_the_specification() {
    let receiver = Receiver::open(Saying::Once(saying("202 Accepted", "thank you"))).await;
    let answer = send(&receiver).await;
    assert_eq!(answer, Answer { status: Some(202), excerpt: Some("thank you".into()), verdict: Verdict::Arrived });
    let request = receiver.heard().remove(0);
    assert!(request.starts_with("POST /hook HTTP/1.1\r\n") && request.ends_with(r#"{"type":"run.done"}"#), "{request}");
    for header in
        ["webhook-id: evt-1", "webhook-timestamp: 1795694400", "webhook-signature: v1,", "content-type: application/json"]
    {
        assert!(request.contains(header), "{header} is missing: {request}");
    }
}

#[tokio::test]
async fn given_an_answer_that_is_no_yes_then_it_is_a_failure_with_a_reason() {
    let later = Receiver::open(Saying::Once(saying("503 Service Unavailable\r\nRetry-After: 120", ""))).await;
    let answer = send(&later).await;
    assert_eq!(reason(&answer), "The receiver answered 503 Service Unavailable.");
    assert!(matches!(answer.verdict, Verdict::Failed { after: Some(after), .. } if after == Duration::from_mins(2)));
    let gone = Receiver::open(Saying::Once(saying("410 Gone", ""))).await;
    assert_eq!(send(&gone).await.verdict, Verdict::Gone);
}

#[tokio::test]
async fn given_a_redirect_to_a_private_address_then_nobody_goes_there() {
    let inside = Receiver::open(Saying::Once(saying("200 OK", "secrets"))).await;
    let redirect = saying(&format!("302 Found\r\nLocation: http://{}/", inside.address), "");
    let outside = Receiver::open(Saying::Once(redirect)).await;
    let answer = send(&outside).await;
    assert!(reason(&answer).contains("redirects are not followed"), "{answer:?}");
    assert!(inside.heard().is_empty());
}

#[tokio::test]
async fn given_a_private_address_or_a_name_of_one_then_it_is_not_asked() {
    let inside = Receiver::open(Saying::Once(saying("200 OK", "secrets"))).await;
    let port = inside.address.port();
    for url in
        [format!("https://127.0.0.1:{port}/"), format!("https://[::ffff:7f00:1]:{port}/"), format!("https://2130706433:{port}/")]
    {
        let answer = send_to(&url, &[]).await;
        assert_eq!(reason(&answer), "This address is private. The operator can allow it with WEBHOOK_PRIVATE_HOSTS.", "{url}");
    }
    let answer = send_to(&format!("https://localhost:{port}/"), &[HERE]).await;
    assert_eq!(reason(&answer), "The name leads to a private address. The operator can allow it with WEBHOOK_PRIVATE_HOSTS.");
    let answer = send_to(&format!("http://example.org:{port}/"), &[]).await;
    assert_eq!(reason(&answer), "The address of a server begins with https://.");
    assert!(inside.heard().is_empty());
}

#[tokio::test]
async fn given_an_answer_that_never_comes_then_it_is_cut_off() {
    let receiver = Receiver::open(Saying::Stuck(String::new())).await;
    assert_eq!(reason(&send(&receiver).await), "There was no answer within 2 seconds.");
    let half = Receiver::open(Saying::Stuck("HTTP/1.1 200 OK\r\nContent-".to_owned())).await;
    assert_eq!(reason(&send(&half).await), "There was no answer within 2 seconds.");
    assert_eq!(receiver.heard().len(), 1, "a webhook is not sent twice behind our back");
}

#[tokio::test]
async fn given_an_answer_that_never_ends_then_its_beginning_is_kept_and_the_status_counts() {
    let head = |status: &str| format!("HTTP/1.1 {status}\r\nTransfer-Encoding: identity\r\nConnection: close\r\n\r\n");
    let endless = Receiver::open(Saying::Endless(head("200 OK"))).await;
    let answer = send(&endless).await;
    assert_eq!((answer.verdict, answer.excerpt.map(|text| text.len())), (Verdict::Arrived, Some(1_024)));
    let slow = Receiver::open(Saying::Stuck("HTTP/1.1 500 Oh\r\nContent-Length: 99\r\n\r\nsorry".to_owned())).await;
    let answer = send(&slow).await;
    assert_eq!((answer.status, answer.excerpt.as_deref()), (Some(500), Some("sorry")));
}

#[tokio::test]
async fn given_nobody_at_the_address_then_that_is_said() {
    let port = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap().local_addr().unwrap().port();
    let answer = send_to(&format!("http://127.0.0.1:{port}/"), &[HERE]).await;
    assert!(reason(&answer).starts_with("The receiver could not be reached"), "{answer:?}");
}
