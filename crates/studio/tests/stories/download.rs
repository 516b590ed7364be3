//! A file comes whole and from where it may, or not at all.

use std::path::Path;
use std::time::Duration;

use sha2::{Digest, Sha256};
use studio::footage::{DownloadLimits, Fetched, MediaKind};
use studio::provider::Provider;
use studio::{Studio, StudioError};

use crate::server::{Reply, Server, Then, reply};
use crate::support::{ffmpeg, folder, studio};

const URL: &str = "https://videos.pexels.com/1.mp4";

/// An upright clip whose index comes first, so that half of it looks like a clip too.
fn mp4(size: &str) -> Vec<u8> {
    let folder = folder();
    let path = folder.path().join("clip.mp4");
    let source = format!("testsrc2=s={size}:r=25:d=2");
    let encoding = ["-c:v", "libx264", "-preset", "ultrafast", "-movflags", "+faststart"];
    ffmpeg(&[&["-v", "error", "-f", "lavfi", "-i", &source], &encoding[..], &[&path.to_string_lossy()]].concat());
    std::fs::read(path).unwrap()
}

/// An answer that tells no length.
fn unmeasured(body: &[u8], then: Then) -> Reply {
    Reply { bytes: [b"HTTP/1.1 200 OK\r\nconnection: close\r\n\r\n", body].concat(), then }
}

fn redirect(to: &str) -> Reply {
    reply(302, &format!("location: {to}\r\n"), b"")
}

fn limits() -> DownloadLimits {
    DownloadLimits { bytes: 2_000_000, time: Duration::from_secs(20) }
}

async fn fetch(studio: &Studio, server: &Server, limits: &DownloadLimits, folder: &Path) -> Result<Fetched, StudioError> {
    studio.download(&server.providers, Provider::Pexels, URL, limits, &folder.join("clip.mp4")).await
}

fn files(folder: &Path) -> Vec<String> {
    std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().file_name().to_string_lossy().into_owned()).collect()
}

#[tokio::test]
async fn given_a_file_behind_a_redirect_then_it_is_fetched_whole() {
    let (studio, folder, clip) = (studio().await, folder(), mp4("270x480"));
    let sent = clip.clone();
    let server = Server::start(move |got| match got.target.as_str() {
        "videos.pexels.com/1.mp4" => redirect("https://images.pexels.com/2.mp4"),
        "images.pexels.com/2.mp4" => redirect("/videos.pexels.com/3.mp4"),
        _ => reply(200, "", &sent),
    })
    .await;
    let fetched = fetch(&studio, &server, &limits(), folder.path()).await.unwrap();
    assert_eq!((fetched.media.kind, fetched.media.width, fetched.media.height), (MediaKind::Video, 270, 480));
    assert_eq!((fetched.bytes, fetched.sha256), (clip.len() as u64, hex::encode(Sha256::digest(&clip))));
    assert_eq!(std::fs::read(folder.path().join("clip.mp4")).unwrap(), clip);
    assert_eq!(files(folder.path()), ["clip.mp4"]);
    let own = format!("{}/videos.pexels.com/3.mp4", server.base);
    let again = studio.download(&server.providers, Provider::Pexels, &own, &limits(), &folder.path().join("b.mp4")).await;
    assert_eq!(again.unwrap().bytes, clip.len() as u64, "the stand-in's own addresses are understood");
}

#[tokio::test]
async fn given_what_must_not_be_taken_then_it_is_refused_at_once_and_nothing_is_left() {
    let (studio, folder, clip) = (studio().await, folder(), mp4("270x480"));
    let page = b"<!doctype html><html><body>No clip here</body></html>".repeat(200);
    let rows = [
        ("a page", reply(200, "content-type: video/mp4\r\n", &page), "download_not_media"),
        ("a short page", reply(200, "", b"<html>"), "download_not_media"),
        ("nothing", reply(200, "", b""), "download_not_media"),
        ("a program", reply(200, "", [b"\x7fELF".as_slice(), &[0; 9000]].concat()), "download_not_media"),
        ("a clip in name only", reply(200, "", [&clip[..32], &[7; 9000]].concat()), "download_not_media"),
        ("a tiny clip", reply(200, "", mp4("90x160")), "download_not_media"),
        ("half a clip", reply(200, "", &clip[..clip.len() / 2]), "download_not_media"),
        ("too much", unmeasured(&clip, Then::Endless), "download_too_large"),
        (
            "much too much",
            Reply { bytes: b"HTTP/1.1 200 OK\r\ncontent-length: 99999999999\r\n\r\n".to_vec(), then: Then::Silence },
            "download_too_large",
        ),
        ("gone", reply(404, "", b"no"), "download_gone"),
        ("inwards", redirect("http://127.0.0.1:9/secret"), "host_not_allowed"),
        ("outwards", redirect("https://evil.example/1.mp4"), "host_not_allowed"),
        ("outwards by the stand-in", redirect("/evil.example/1.mp4"), "host_not_allowed"),
        ("to a file", redirect("file:///etc/passwd"), "host_not_allowed"),
        ("round and round", redirect("/videos.pexels.com/1.mp4"), "download_failed"),
    ];
    for (what, answer, code) in rows {
        let again = redirect("/videos.pexels.com/1.mp4");
        let server = Server::start(move |got| if got.earlier == 0 { answer.clone() } else { again.clone() }).await;
        let error = fetch(&studio, &server, &limits(), folder.path()).await.unwrap_err();
        assert_eq!(error.code(), code, "{what}: {error:?}");
        assert_eq!(server.got().len(), if what == "round and round" { 4 } else { 1 }, "{what}");
        assert!(files(folder.path()).is_empty(), "{what}");
    }
}

#[tokio::test]
async fn given_an_answer_that_breaks_off_then_it_is_asked_again() {
    let (studio, folder, clip) = (studio().await, folder(), mp4("270x480"));
    let whole = reply(200, "", &clip);
    let cut = Reply { bytes: whole.bytes[..whole.bytes.len() / 2].to_vec(), then: Then::Close };
    for broken in [cut, unmeasured(&clip[..clip.len() / 2], Then::Close), reply(503, "", b"")] {
        let whole = whole.clone();
        let server = Server::start(move |got| if got.earlier == 0 { broken.clone() } else { whole.clone() }).await;
        let fetched = fetch(&studio, &server, &limits(), folder.path()).await.unwrap();
        assert_eq!(fetched.sha256, hex::encode(Sha256::digest(&clip)));
        assert_eq!(server.got().len(), 2);
    }
}

#[tokio::test]
async fn given_a_server_that_falls_silent_then_the_time_limit_ends_it_and_it_may_be_tried_later() {
    let (studio, folder) = (studio().await, folder());
    let server = Server::start(|_| Reply { bytes: b"HTTP/1.1 200 OK\r\n\r\n".to_vec(), then: Then::Silence }).await;
    let limits = DownloadLimits { time: Duration::from_millis(300), ..limits() };
    let error = fetch(&studio, &server, &limits, folder.path()).await.unwrap_err();
    assert_eq!((error.code(), error.is_retryable()), ("download_failed", true));
    assert!(files(folder.path()).is_empty());
}

#[tokio::test]
async fn given_a_limit_of_the_library_then_whoever_asks_learns_how_long_to_wait() {
    let (studio, folder) = (studio().await, folder());
    let server = Server::start(|_| reply(429, "retry-after: 600\r\n", b"")).await;
    let error = fetch(&studio, &server, &limits(), folder.path()).await.unwrap_err();
    assert_eq!((error.code(), error.retry_after()), ("rate_limited", Some(Duration::from_mins(10))));
}

#[tokio::test]
async fn given_an_address_elsewhere_then_nobody_is_asked() {
    let (studio, folder) = (studio().await, folder());
    let server = Server::start(|_| reply(200, "", b"")).await;
    let elsewhere = [
        "http://videos.pexels.com/1.mp4",
        "https://videos.pexels.com:8443/1.mp4",
        "https://ada@videos.pexels.com/1.mp4",
        "https://videos.pexels.com.evil.example/1.mp4",
        "https://cdn.pixabay.com/1.mp4",
        "https://127.0.0.1/1.mp4",
        "https://[::1]/1.mp4",
        "file:///etc/passwd",
        "not an address",
    ];
    for url in elsewhere {
        let out = folder.path().join("clip.mp4");
        let error = studio.download(&server.providers, Provider::Pexels, url, &limits(), &out).await.unwrap_err();
        assert_eq!(error.code(), "host_not_allowed", "{url}");
    }
    assert!(server.got().is_empty() && files(folder.path()).is_empty());
}
