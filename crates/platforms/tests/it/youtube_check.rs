//! What became of a video on YouTube, by its session or among the channel's uploads.

use platforms::{Checked, Privacy, Search};
use serde_json::json;

use crate::scene::{Film, account, found, kind, search, upload, video};
use crate::youtube_channel::{CHANNEL, MIB, handle, youtube};

#[tokio::test]
async fn given_a_video_shown_to_others_than_asked_when_checked_then_it_is_live_and_the_person_is_told() {
    let later = Some("2126-11-24T08:30:00Z".parse().unwrap());
    for (asked, publish_at, shown, told) in [
        (Privacy::Public, None, "public", false),
        (Privacy::Public, None, "private", true),
        (Privacy::Public, None, "unlisted", true),
        (Privacy::Private, None, "private", false),
        (Privacy::Private, None, "public", true),
        // it waits for its hour, or its hour has come
        (Privacy::Private, later, "private", false),
        (Privacy::Private, later, "public", false),
        (Privacy::Private, later, "unlisted", true),
    ] {
        let (server, youtube, world) = youtube(0, []).await;
        (world.lock().unwrap().status, world.lock().unwrap().shown) = ("processed", shown);
        let mut film = video(0);
        film.privacy = asked;
        film.options.youtube.publish_at = publish_at;
        let Checked::Published(live) = youtube.check(&account(CHANNEL), &handle(&server), &film).await.unwrap() else {
            panic!("not published")
        };
        assert_eq!((live.remote_id.as_str(), live.notice.is_some()), ("video-1", told), "{asked} {publish_at:?} {shown}");
        assert!(live.notice.is_none_or(|notice| notice.contains(shown)));
    }
}

#[tokio::test]
async fn given_a_finished_session_that_names_no_video_when_checked_then_the_channel_names_it() {
    let (server, youtube, world) = youtube(0, []).await;
    world.lock().unwrap().nameless = true;
    let look = async || youtube.check(&account(CHANNEL), &handle(&server), &video(0)).await.unwrap();
    assert_eq!(look().await, Checked::Processing { remote_id: None });
    world.lock().unwrap().listed =
        json!([{"id": "ours", "fileDetails": {"fileName": "0193-marker.mp4"}, "status": {"uploadStatus": "uploaded"}}]);
    assert_eq!(look().await, Checked::Processing { remote_id: Some("ours".to_owned()) });
}

#[tokio::test]
async fn given_a_session_that_has_gone_when_the_channel_shows_the_video_then_it_is_not_begun_anew() {
    let (server, youtube, world) = youtube(MIB, []).await;
    {
        let mut channel = world.lock().unwrap();
        channel.session_gone = Some(410);
        channel.status = "processed";
        channel.listed = json!([
            {"id": "other", "snippet": {"title": "Why the sea is salt"}, "fileDetails": {"fileName": "x.mp4", "fileSize": "7", "durationMs": "30000"}, "status": {"uploadStatus": "processed"}},
            {"id": "ours", "snippet": {"title": "Renamed"}, "fileDetails": {"fileName": "0193-marker.mp4"}, "status": {"uploadStatus": "processed"}},
        ]);
    }

    let checked = youtube.check(&account(CHANNEL), &handle(&server), &video(MIB)).await.unwrap();

    assert!(matches!(checked, Checked::Published(live) if live.remote_id == "ours"));
    upload(&*youtube, &account(CHANNEL), &handle(&server), &Film::of(MIB)).await.0.unwrap();
}

#[tokio::test]
async fn given_a_session_that_has_gone_when_the_channel_has_nothing_of_ours_then_the_handle_is_gone() {
    for status in [404, 410] {
        let (server, youtube, world) = youtube(MIB, []).await;
        world.lock().unwrap().session_gone = Some(status);

        let checked = youtube.check(&account(CHANNEL), &handle(&server), &video(MIB)).await.unwrap_err();
        assert_eq!(kind(&checked), "handle gone");
        let sent = upload(&*youtube, &account(CHANNEL), &handle(&server), &Film::of(MIB)).await.0.unwrap_err();
        assert_eq!(kind(&sent), "handle gone");
    }
}

#[tokio::test]
async fn given_a_file_name_that_was_not_kept_when_looking_then_title_size_and_length_together_tell() {
    let (_, youtube, world) = youtube(MIB, []).await;
    let since = chrono::DateTime::UNIX_EPOCH;
    world.lock().unwrap().listed = json!([
        {"id": "ours", "snippet": {"title": "Why the sea is salt", "publishedAt": "2026-11-23T10:00:00Z"},
         "fileDetails": {"fileName": "upload", "fileSize": MIB.to_string(), "durationMs": "30020"}, "status": {"uploadStatus": "uploaded"}},
    ]);
    assert_eq!(found(&*youtube, &account(CHANNEL), &video(MIB), &search(since)).await.as_deref(), Some("ours"));
    let later = "2026-11-23T11:00:00Z".parse().unwrap();
    assert_eq!(found(&*youtube, &account(CHANNEL), &video(MIB), &search(later)).await, None);
    assert_eq!(found(&*youtube, &account(CHANNEL), &video(MIB + 1), &search(since)).await, None);
    let taken = Search { taken: ["ours".to_owned()].into(), ..search(since) };
    assert_eq!(found(&*youtube, &account(CHANNEL), &video(MIB), &taken).await, None);
}

#[tokio::test]
async fn given_a_rejected_video_when_checked_then_the_reason_is_a_sentence() {
    let (server, youtube, world) = youtube(0, []).await;
    world.lock().unwrap().status = "rejected";
    let refusal = youtube.check(&account(CHANNEL), &handle(&server), &video(0)).await.unwrap_err();
    assert_eq!(refusal.to_string(), "YouTube rejected the video for a claim of someone's rights.");
}
