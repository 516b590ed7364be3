//! What is said of a live video and under it.

use std::sync::{Arc, Mutex};

use platforms::{Options, Platform, Privacy};
use serde_json::{Value, json};

use crate::scene::{account, kind, platform, video};
use crate::stand_in::{Heard, Reply, StandIn};

const EDIT: &str = "https://www.googleapis.com/auth/youtube.force-ssl";
const THREADS: &str = "/www.googleapis.com/youtube/v3/commentThreads";
const VIDEOS: &str = "/www.googleapis.com/youtube/v3/videos";

fn thread(id: usize, author: &str, text: &str) -> Value {
    let comment = json!({"authorChannelId": {"value": author}, "textOriginal": text, "textDisplay": text});
    json!({"id": format!("t{id}"), "snippet": {"topLevelComment": {"id": format!("t{id}"), "snippet": comment}}})
}

/// Comments under one video, two on a page; the next answer to an insert may be lost.
#[derive(Default)]
struct Talk {
    threads: Vec<Value>,
    lose_answer: bool,
}

impl Talk {
    fn answer(&mut self, request: &Heard) -> Reply {
        assert_eq!((request.path.as_str(), request.query["part"].as_str()), (THREADS, "snippet"));
        if request.method == "GET" {
            assert_eq!(request.query["videoId"], "v");
            let from: usize = request.query.get("pageToken").map_or(0, |token| token.parse().unwrap());
            let page: Vec<&Value> = self.threads.iter().skip(from).take(2).collect();
            let more = (from + 2 < self.threads.len()).then(|| (from + 2).to_string());
            return Reply::json(200, &json!({"items": page, "nextPageToken": more}));
        }
        let body = request.json();
        assert_eq!((&body["snippet"]["channelId"], &body["snippet"]["videoId"]), (&json!("ours"), &json!("v")));
        let text = body["snippet"]["topLevelComment"]["snippet"]["textOriginal"].as_str().unwrap();
        let made = thread(self.threads.len(), "ours", text);
        self.threads.push(made.clone());
        if std::mem::take(&mut self.lose_answer) { Reply::HangUp } else { Reply::json(200, &made) }
    }
}

async fn talk(talk: Talk) -> (StandIn, Arc<dyn Platform>) {
    let world = Mutex::new(talk);
    let server = StandIn::start(move |request, _| world.lock().unwrap().answer(request)).await;
    let youtube = platform("youtube", &server.base);
    (server, youtube)
}

#[tokio::test]
async fn given_a_lost_answer_when_the_comments_are_looked_through_then_ours_is_found_behind_others() {
    let strangers = (0..5).map(|id| thread(id, "somebody", "First!")).collect();
    let (_server, youtube) = talk(Talk { threads: strangers, lose_answer: true }).await;
    assert_eq!(youtube.find_comment(&account("ours"), "v", "First!").await.unwrap(), None, "the words of others are not ours");
    assert_eq!(kind(&youtube.comment(&account("ours"), "v", "First!").await.unwrap_err()), "unknown");
    assert_eq!(youtube.find_comment(&account("ours"), "v", "First!\n").await.unwrap().as_deref(), Some("t5"));
    assert_eq!(youtube.comment(&account("ours"), "v", "Second.").await.unwrap(), "t6");
}

#[tokio::test]
async fn given_a_live_video_when_its_texts_change_then_all_else_of_it_stays() {
    let snippet = json!({"title": "Old", "description": "Old", "categoryId": "27", "defaultLanguage": "en", "channelId": "ours",
        "thumbnails": {}, "tags": ["old"]});
    let status = json!({"uploadStatus": "processed", "privacyStatus": "public", "license": "creativeCommon", "embeddable": false,
        "madeForKids": false, "selfDeclaredMadeForKids": false, "containsSyntheticMedia": true});
    let server = StandIn::start(move |request, _| match request.method.as_str() {
        "GET" => Reply::json(200, &json!({"items": [{"id": "v", "snippet": snippet, "status": status}]})),
        _ => Reply::json(200, &json!({"id": "v"})),
    })
    .await;
    let youtube = platform("youtube", &server.base);
    let mut film = video(1);
    film.privacy = Privacy::Unlisted;
    youtube.reword(&account("ours"), "v", &film).await.unwrap();
    let sent = server.heard().into_iter().find(|one| one.is("PUT", VIDEOS)).unwrap();
    assert_eq!(sent.query["part"], "snippet,status");
    let expected = json!({
        "id": "v",
        "snippet": {"title": film.title, "description": film.description, "tags": film.tags, "categoryId": "27", "defaultLanguage": "en"},
        "status": {"privacyStatus": "unlisted", "license": "creativeCommon", "embeddable": false, "selfDeclaredMadeForKids": false,
            "containsSyntheticMedia": true},
    });
    assert_eq!(sent.json(), expected);
}

#[tokio::test]
async fn given_a_video_that_is_gone_when_its_texts_change_then_that_is_told() {
    let server = StandIn::start(|_, _| Reply::json(200, &json!({"items": []}))).await;
    let refusal = platform("youtube", &server.base).reword(&account("ours"), "v", &video(1)).await.unwrap_err();
    assert_eq!((kind(&refusal), refusal.to_string().as_str()), ("reject", "YouTube has no such video."));
}

#[tokio::test]
async fn given_a_connection_that_may_not_edit_then_that_is_known_before_and_told_after() {
    let refusal = json!({"error": {"code": 403, "errors": [{"reason": "insufficientPermissions"}]}});
    let server = StandIn::start(move |_, _| Reply::json(403, &refusal)).await;
    let youtube = platform("youtube", &server.base);
    let mut options = Options::default();
    options.youtube.first_comment = Some("First!".to_owned());
    assert_eq!(youtube.first_comment(&options), Some("First!"));
    assert_eq!(youtube.unpermitted(&options, &[])[0].field, "options.youtube.first_comment");
    assert!(
        youtube.unpermitted(&options, &[EDIT.to_owned()]).is_empty() && youtube.unpermitted(&Options::default(), &[]).is_empty()
    );
    assert!(youtube.fixed_texts(&[]).is_some_and(|one| one.message.contains(EDIT)));
    assert_eq!(youtube.fixed_texts(&[EDIT.to_owned()]), None);
    let told = youtube.comment(&account("ours"), "v", "First!").await.unwrap_err();
    assert!(told.to_string().contains(EDIT) && kind(&told) == "reconnect");
    assert!(platform("tiktok", &server.base).fixed_texts(&[]).is_some(), "TikTok changes nothing for anybody");
}

#[tokio::test]
async fn given_a_first_comment_where_nobody_may_comment_then_it_is_refused_beside_its_field() {
    let youtube = platform("youtube", &"http://127.0.0.1:9".parse().unwrap());
    let mut film = video(1);
    let codes = |film: &platforms::Video| -> Vec<&str> {
        youtube
            .preflight(film)
            .into_iter()
            .filter(|one| one.field == "options.youtube.first_comment")
            .map(|one| one.code)
            .collect()
    };
    film.options.youtube.first_comment = Some("First!".to_owned());
    assert_eq!(codes(&film), [""; 0]);
    film.privacy = Privacy::Private;
    assert_eq!(codes(&film), ["comments_disabled"]);
    film.privacy = Privacy::Public;
    film.options.youtube.first_comment = Some("x".repeat(10_001));
    assert_eq!(codes(&film), ["comment_too_long"]);
    film.options.youtube.first_comment = Some(" ".to_owned());
    assert_eq!(codes(&film), ["comment_empty"]);
}
