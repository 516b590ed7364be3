//! Publishing on YouTube through a resumable session that suffers.

use platforms::{Checked, Privacy, YouTubeOptions};
use serde_json::json;

use crate::scene::{Film, account, kind, upload, video};
use crate::stand_in::{Reply, StandIn};
use crate::youtube_channel::{CHANNEL, MIB, Mishap, START, handle, youtube};

#[tokio::test]
async fn given_a_channel_when_a_video_is_started_sent_and_checked_then_it_is_published_with_all_that_was_said() {
    let film = Film::of(20 * MIB + 123);
    let (server, youtube, world) = youtube(20 * MIB + 123, []).await;

    let handle = youtube.start(&account(CHANNEL), &video(20 * MIB + 123)).await.unwrap();
    assert_eq!(
        youtube.check(&account(CHANNEL), &handle, &video(20 * MIB + 123)).await.unwrap(),
        Checked::Uploading { received: 0 }
    );
    let (sent, told) = upload(&*youtube, &account(CHANNEL), &handle, &film).await;
    sent.unwrap();
    assert_eq!(told, [0, 8 * MIB, 16 * MIB, 20 * MIB + 123]);
    assert_eq!(world.lock().unwrap().stored, *film.0);
    let processing = Checked::Processing { remote_id: Some("video-1".to_owned()) };
    assert_eq!(youtube.check(&account(CHANNEL), &handle, &video(20 * MIB + 123)).await.unwrap(), processing);
    world.lock().unwrap().status = "processed";
    let Checked::Published(live) = youtube.finish(&account(CHANNEL), &handle, &video(20 * MIB + 123)).await.unwrap() else {
        panic!("not published")
    };
    assert_eq!(live.remote_id, "video-1");
    assert_eq!(live.notice, None);
    assert_eq!(live.url.unwrap(), server.base.join("www.youtube.com/shorts/video-1").unwrap());

    let start = server.heard().into_iter().find(|one| one.path == START).unwrap();
    assert_eq!(start.header("x-upload-content-length"), (20 * MIB + 123).to_string());
    assert_eq!((start.header("x-upload-content-type"), start.header("slug")), ("video/mp4", "0193-marker.mp4"));
    assert_eq!((start.query["uploadType"].as_str(), start.query["part"].as_str()), ("resumable", "snippet,status"));
    assert_eq!(start.query["notifySubscribers"], "true");
    assert_eq!(
        start.json(),
        json!({
            "snippet": {"title": video(1).title, "description": video(1).description, "tags": ["sea", "deep water"], "categoryId": "22", "defaultLanguage": "en"},
            "status": {"privacyStatus": "public", "selfDeclaredMadeForKids": false, "containsSyntheticMedia": true},
        })
    );
}

#[tokio::test]
async fn given_choices_of_the_person_when_started_then_youtube_hears_of_each() {
    let (server, youtube, _) = youtube(MIB, []).await;
    let mut film = video(MIB);
    film.privacy = Privacy::Private;
    film.made_for_kids = true;
    film.synthetic = false;
    film.language = "pt-BR".to_owned();
    film.options.youtube = YouTubeOptions {
        category_id: Some("27".to_owned()),
        publish_at: Some("2126-11-24T09:30:00.5+01:00".parse().unwrap()),
        paid_promotion: true,
        ..YouTubeOptions::default()
    };
    youtube.start(&account(CHANNEL), &film).await.unwrap();
    film.options.youtube.notify_subscribers = Some(false);
    youtube.start(&account(CHANNEL), &film).await.unwrap();
    film.options.youtube = YouTubeOptions { notify_subscribers: Some(true), ..YouTubeOptions::default() };
    youtube.start(&account(CHANNEL), &film).await.unwrap();

    let starts: Vec<_> = server.heard().into_iter().filter(|one| one.path == START).collect();
    let mut parts: Vec<&str> = starts[0].query["part"].split(',').collect();
    parts.sort_unstable();
    assert_eq!(parts, ["paidProductPlacementDetails", "snippet", "status"]);
    let told: Vec<_> = starts.iter().map(|one| one.query["notifySubscribers"].as_str()).collect();
    assert_eq!(told, ["true", "false", "false"], "nobody is told of what stays private");
    let body = starts[0].json();
    assert_eq!(body["snippet"]["categoryId"], "27");
    assert_eq!(body["snippet"]["defaultLanguage"], "pt-BR");
    assert_eq!(
        body["status"],
        json!({
            "privacyStatus": "private", "publishAt": "2126-11-24T08:30:00Z",
            "selfDeclaredMadeForKids": true, "containsSyntheticMedia": false,
        })
    );
    assert_eq!(body["paidProductPlacementDetails"], json!({"hasPaidProductPlacement": true}));
}

#[tokio::test]
async fn given_a_dropped_connection_when_uploading_then_it_goes_on_where_the_server_stands() {
    let film = Film::of(20 * MIB);
    let (server, youtube, world) = youtube(20 * MIB, [Mishap::DropAfter(3 * MIB), Mishap::DropAfter(100)]).await;

    upload(&*youtube, &account(CHANNEL), &handle(&server), &film).await.0.unwrap();

    assert_eq!(world.lock().unwrap().stored, *film.0);
    let starts: Vec<_> = server.heard().iter().map(|one| one.header("content-range").to_owned()).collect();
    assert_eq!(starts[2..4], ["bytes */20971520".to_owned(), format!("bytes {}-{}/20971520", 3 * MIB, 11 * MIB - 1)]);
}

#[tokio::test]
async fn given_a_server_that_keeps_less_than_it_was_sent_when_uploading_then_the_rest_follows_from_there() {
    let film = Film::of(20 * MIB);
    let (server, youtube, world) = youtube(20 * MIB, [Mishap::KeepOnly(MIB), Mishap::KeepOnly(256 * 1024)]).await;

    let (sent, told) = upload(&*youtube, &account(CHANNEL), &handle(&server), &film).await;

    sent.unwrap();
    assert_eq!(world.lock().unwrap().stored, *film.0);
    assert_eq!(told[..3], [0, MIB, MIB + 256 * 1024]);
}

#[tokio::test]
async fn given_an_upload_half_done_by_a_worker_that_died_when_another_goes_on_then_nothing_is_sent_twice() {
    let film = Film::of(20 * MIB);
    let (server, youtube, world) = youtube(20 * MIB, []).await;
    world.lock().unwrap().stored = film.0[..10 * MIB as usize].to_vec();

    upload(&*youtube, &account(CHANNEL), &handle(&server), &film).await.0.unwrap();

    assert_eq!(world.lock().unwrap().stored, *film.0);
    assert_eq!(server.heard().iter().map(|one| one.body.len() as u64).sum::<u64>(), 10 * MIB);
}

#[tokio::test]
async fn given_a_308_without_range_when_uploading_then_it_begins_at_the_first_byte() {
    let film = Film::of(9 * MIB);
    let (server, youtube, world) = youtube(9 * MIB, [Mishap::DropAfter(MIB), Mishap::Forget]).await;

    upload(&*youtube, &account(CHANNEL), &handle(&server), &film).await.0.unwrap();

    assert_eq!(world.lock().unwrap().stored, *film.0);
}

#[tokio::test]
async fn given_a_burst_of_503_when_uploading_then_it_asks_first_and_ends_whole() {
    let film = Film::of(MIB);
    let (server, youtube, world) = youtube(MIB, [Mishap::Busy, Mishap::Busy]).await;

    upload(&*youtube, &account(CHANNEL), &handle(&server), &film).await.0.unwrap();

    assert_eq!(world.lock().unwrap().stored, *film.0);
    let probes = server.heard().iter().filter(|one| one.header("content-range").starts_with("bytes */")).count();
    assert_eq!(probes, 3);
}

#[tokio::test]
async fn given_the_last_answer_is_lost_when_uploading_then_the_session_tells_that_all_is_there() {
    let film = Film::of(MIB);
    let (server, youtube, _) = youtube(MIB, [Mishap::LoseAnswer]).await;

    let (sent, told) = upload(&*youtube, &account(CHANNEL), &handle(&server), &film).await;

    sent.unwrap();
    assert_eq!(told.last(), Some(&MIB));
    assert_eq!(server.heard().iter().filter(|one| !one.body.is_empty()).count(), 1);
}

#[tokio::test]
async fn given_a_token_of_another_channel_when_starting_then_nothing_is_announced() {
    let (server, youtube, _) = youtube(MIB, []).await;
    let refusal = youtube.start(&account("UC-another"), &video(MIB)).await.err().unwrap();
    assert_eq!(kind(&refusal), "reconnect");
    assert_eq!(server.count("POST", START), 0);
}

#[tokio::test]
async fn given_a_session_on_a_foreign_host_when_uploading_then_no_byte_is_sent() {
    let (server, youtube, _) = youtube(MIB, []).await;
    let foreign = StandIn::start(|_, _| Reply::empty(201)).await;
    let refusal = upload(&*youtube, &account(CHANNEL), &handle(&foreign), &Film::of(MIB)).await.0.unwrap_err();
    assert_eq!(kind(&refusal), "reject");
    assert!(foreign.heard().is_empty() && server.heard().is_empty());
}
