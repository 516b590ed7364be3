//! What is said of a video before YouTube is asked to take it.

use chrono::TimeDelta;
use platforms::{Privacy, Video, Violation};
use proptest::prelude::*;
use serde_json::json;
use settings::Clock;

use crate::scene::{account, kind, platform, video};
use crate::stand_in::{Reply, StandIn};

fn fields(violations: &[Violation]) -> Vec<(&str, &str)> {
    violations.iter().map(|violation| (violation.field, violation.code)).collect()
}

/// What is wrong with `film`, for which nobody may be asked.
fn found(film: &Video) -> Vec<Violation> {
    platform("youtube", &"http://127.0.0.1:9/".parse().unwrap()).preflight(film)
}

#[test]
fn given_a_video_at_the_limits_and_over_them_when_examined_then_each_field_is_named() {
    let mut film = video(1);
    film.title = "é".repeat(100);
    film.description = "é".repeat(2500);
    film.tags = vec!["x".repeat(497), "y".repeat(2)];
    film.bytes = 274_877_906_944;
    assert_eq!(found(&film), []);
    film.title = "<".repeat(101);
    film.description += ">";
    film.tags = vec!["x".repeat(490), "two words".to_owned(), " ".to_owned()];
    film.bytes += 1;
    assert_eq!(
        fields(&found(&film)),
        [
            ("title", "title_too_long"),
            ("description", "description_too_long"),
            ("title", "title_brackets"),
            ("description", "description_brackets"),
            ("tags", "tags_too_long"),
            ("tags", "tag_invalid"),
            ("bytes", "file_too_large"),
        ]
    );
    film.title = " ".to_owned();
    film.bytes = 0;
    let violations = found(&film);
    assert!(fields(&violations).contains(&("title", "title_empty")) && fields(&violations).contains(&("bytes", "file_empty")));
}

#[test]
fn given_choices_that_youtube_would_refuse_when_examined_then_each_is_named() {
    let mut film = video(1);
    film.options.youtube.category_id = Some("music".to_owned());
    film.options.youtube.playlist_id = Some(" ".to_owned());
    film.options.youtube.publish_at = Some(Clock::default().now() - TimeDelta::minutes(1));
    assert_eq!(
        fields(&found(&film)),
        [
            ("options.youtube.category_id", "category_invalid"),
            ("options.youtube.playlist_id", "playlist_empty"),
            ("options.youtube.publish_at", "publish_at_past"),
            ("options.youtube.publish_at", "publish_at_not_private"),
        ]
    );
    film.privacy = Privacy::Private;
    film.options.youtube.category_id = Some("27".to_owned());
    film.options.youtube.playlist_id = Some("PL1".to_owned());
    film.options.youtube.publish_at = Some(Clock::default().now() + TimeDelta::hours(1));
    assert_eq!(found(&film), []);
}

proptest! {
    #[test]
    fn whatever_is_written_the_limits_are_told_exactly(title in "\\PC{0,160}", description in "\\PC{0,6000}", tags in prop::collection::vec("\\PC{0,80}", 0..12)) {
        let film = Video { title: title.clone(), description: description.clone(), tags: tags.clone(), ..video(1) };
        let violations = found(&film);
        let told = |code: &str| violations.iter().any(|violation| violation.code == code);
        prop_assert_eq!(told("title_too_long"), title.chars().count() > 100);
        prop_assert_eq!(told("title_empty"), title.trim().is_empty());
        prop_assert_eq!(told("description_too_long"), description.len() > 5000);
        prop_assert_eq!(told("description_brackets"), description.contains(['<', '>']));
        let quoted: Vec<String> = tags.iter().map(|tag| if tag.contains(' ') { format!("\"{tag}\"") } else { tag.clone() }).collect();
        prop_assert_eq!(told("tags_too_long"), quoted.join(",").chars().count() > 500);
    }
}

#[tokio::test]
async fn given_a_chosen_playlist_when_inspected_then_only_one_that_the_channel_made_passes() {
    let server = StandIn::start(|request, _| match request.query["id"].as_str() {
        "PL1" | "UU1" => Reply::json(200, &json!({"items": [{"snippet": {"channelId": "ours"}}]})),
        "PL-another's" => Reply::json(200, &json!({"items": [{"snippet": {"channelId": "theirs"}}]})),
        "PL-ill" => Reply::empty(503),
        _ => Reply::json(200, &json!({"items": []})),
    })
    .await;
    let youtube = platform("youtube", &server.base);
    let with = |playlist: &str| {
        let mut film = video(1);
        film.options.youtube.playlist_id = Some(playlist.to_owned());
        film
    };
    let account = account("ours");
    assert_eq!(youtube.inspect(&account, &video(1)).await.unwrap(), []);
    assert!(server.heard().is_empty(), "nothing was chosen that has to be asked about");
    assert_eq!(youtube.inspect(&account, &with("PL1")).await.unwrap(), []);
    for playlist in ["PL-another's", "PL-none", "UU1"] {
        let violations = youtube.inspect(&account, &with(playlist)).await.unwrap();
        assert_eq!(fields(&violations), [("options.youtube.playlist_id", "playlist_not_found")]);
    }
    assert_eq!(kind(&youtube.inspect(&account, &with("PL-ill")).await.unwrap_err()), "retry");
    assert!(server.heard().iter().all(|one| one.method == "GET"));
}
