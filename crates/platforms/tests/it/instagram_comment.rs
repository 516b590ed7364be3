//! The first comment under a reel.

use std::sync::Mutex;

use platforms::{Options, Refusal};
use serde_json::{Value, json};

use crate::scene::{account, instagram_by_facebook, kind, platform};
use crate::stand_in::{Heard, Reply, StandIn};

const COMMENTS: &str = "/graph.instagram.com/v26.0/media-1/comments";

/// Two comments on a page; the next answer may be lost.
#[derive(Default)]
struct Talk {
    comments: Vec<Value>,
    lose_answer: bool,
}

impl Talk {
    fn answer(&mut self, request: &Heard) -> Reply {
        assert_eq!(request.path, COMMENTS);
        if request.method == "GET" {
            let from: usize = request.query.get("after").map_or(0, |after| after.parse().unwrap());
            let page: Vec<&Value> = self.comments.iter().skip(from).take(2).collect();
            let mut body = json!({"data": page});
            if from + 2 < self.comments.len() {
                body["paging"] = json!({"cursors": {"after": (from + 2).to_string()}, "next": "https://elsewhere.example/"});
            }
            return Reply::json(200, &body);
        }
        let id = format!("c{}", self.comments.len());
        self.comments.push(json!({"id": id, "text": request.form()["message"], "username": "maker"}));
        if std::mem::take(&mut self.lose_answer) { Reply::HangUp } else { Reply::json(200, &json!({"id": id})) }
    }
}

#[tokio::test]
async fn given_a_lost_answer_when_the_comments_are_looked_through_then_ours_is_found_behind_others() {
    let strangers = (0..3).map(|id| json!({"id": format!("s{id}"), "text": "First!", "username": "somebody"})).collect();
    let talk = Mutex::new(Talk { comments: strangers, lose_answer: true });
    let server = StandIn::start(move |request, _| talk.lock().unwrap().answer(request)).await;
    let instagram = platform("instagram", &server.base);
    assert_eq!(
        instagram.find_comment(&account("1"), "media-1", "First!").await.unwrap(),
        None,
        "the words of others are not ours"
    );
    assert_eq!(kind(&instagram.comment(&account("1"), "media-1", "First!").await.unwrap_err()), "unknown");
    assert_eq!(instagram.find_comment(&account("1"), "media-1", "First!").await.unwrap().as_deref(), Some("c3"));
    assert_eq!(instagram.comment(&account("1"), "media-1", "Second.").await.unwrap(), "c4");
}

#[tokio::test]
async fn given_a_connection_that_may_not_comment_then_the_permission_of_its_login_is_named() {
    let refusal = json!({"error": {"code": 10, "message": "Application does not have permission for this action"}});
    let server = StandIn::start(move |_, _| Reply::json(400, &refusal)).await;
    let mut options = Options::default();
    options.instagram.first_comment = Some("First!".to_owned());
    for (instagram, scope) in [
        (platform("instagram", &server.base), "instagram_business_manage_comments"),
        (instagram_by_facebook(&server.base), "instagram_manage_comments"),
    ] {
        let told = instagram.comment(&account("1"), "media-1", "First!").await.unwrap_err();
        assert!(matches!(&told, Refusal::Reject { code: "comment_not_permitted", .. }) && told.to_string().contains(scope));
        let missing = instagram.unpermitted(&options, &[]);
        assert!(missing[0].field == "options.instagram.first_comment" && missing[0].message.contains(scope));
        assert!(instagram.unpermitted(&options, &[scope.to_owned()]).is_empty());
        assert!(instagram.fixed_texts(&[]).is_some(), "captions stay as they are");
    }
}
