//! What a test wants a model to say.

use reqwest::StatusCode;
use serde_json::{Value, json};

use super::{CHAT, KEY, RESPONSES, ask};
use crate::stand::{Stand, read};

#[tokio::test]
async fn the_next_answers_are_those_that_were_queued() {
    let stand = Stand::start();
    for answer in [
        json!({ "provider": "openai", "text": "{\"broken\": " }),
        json!({ "provider": "openai", "refusal": "I do not want to." }),
        json!({ "provider": "openai", "finish": "content_filter" }),
        json!({ "provider": "openai", "finish": "length" }),
        json!({ "provider": "openai", "status": "failed" }),
        json!({ "provider": "openai", "operation": "chat.completions.create", "text": "for the chat" }),
    ] {
        stand.tell("answers", answer).await;
    }
    let mut answers = Vec::new();
    for _ in 0..6 {
        answers.push(read(stand.post(RESPONSES, KEY).json(&ask("Topic: rain"))).await.1);
    }
    let content = |at: usize| answers[at]["output"][1]["content"][0].clone();
    assert_eq!((&content(0)["text"], &answers[0]["status"]), (&json!("{\"broken\": "), &json!("completed")));
    assert_eq!(content(1), json!({ "type": "refusal", "refusal": "I do not want to." }));
    for (at, reason) in [(2, "content_filter"), (3, "max_output_tokens")] {
        assert_eq!(
            (&answers[at]["status"], &answers[at]["incomplete_details"]["reason"]),
            (&json!("incomplete"), &json!(reason))
        );
    }
    assert_eq!((&answers[4]["status"], &answers[4]["error"]["code"]), (&json!("failed"), &json!("server_error")));
    assert_eq!((&answers[5]["status"], &answers[4]["output"]), (&json!("completed"), &json!([])));
    assert_eq!(stand.look("purchases").await.as_array().unwrap().len(), 5, "what failed costs nothing");
    let body = json!({ "model": "gpt-6-luna", "messages": [{ "role": "user", "content": "a" }] });
    let (_, chat) = read(stand.post(CHAT, KEY).json(&body)).await;
    assert_eq!(chat["choices"][0]["message"]["content"], "for the chat");
}

#[tokio::test]
async fn a_chat_refuses_and_stops_in_its_own_words() {
    let stand = Stand::start();
    let body = json!({ "model": "gpt-6-luna", "messages": [{ "role": "user", "content": "a" }] });
    stand.tell("answers", json!({ "provider": "openai", "refusal": "No." })).await;
    let (_, answer) = read(stand.post(CHAT, KEY).json(&body)).await;
    let message = &answer["choices"][0]["message"];
    assert_eq!((&message["content"], &message["refusal"]), (&Value::Null, &json!("No.")));
    stand.tell("answers", json!({ "provider": "openai", "finish": "content_filter" })).await;
    assert_eq!(read(stand.post(CHAT, KEY).json(&body)).await.1["choices"][0]["finish_reason"], "content_filter");
    stand.tell("answers", json!({ "provider": "openai", "status": "failed" })).await;
    assert_eq!(read(stand.post(CHAT, KEY).json(&body)).await.0, StatusCode::INTERNAL_SERVER_ERROR);
}

#[tokio::test]
async fn an_answer_that_nobody_could_get_is_refused() {
    let stand = Stand::start();
    for body in [
        json!({ "provider": "openai" }),
        json!({ "provider": "pexels", "text": "a" }),
        json!({ "provider": "compatible", "operation": "responses.create", "text": "a" }),
        json!({ "provider": "openai", "operation": "audio.speech", "text": "a" }),
        json!({ "provider": "openai", "txt": "a" }),
    ] {
        let answer = stand.client.post(stand.url("_sandbox/answers")).json(&body).send().await.unwrap();
        assert_eq!(answer.status(), StatusCode::BAD_REQUEST, "{body}");
    }
}
