//! A model that says what a story wants, and what it may say.

use std::collections::VecDeque;
use std::sync::Mutex;

use serde_json::{Value, json};
use studio::write::{Brief, BriefKind, Direction};

use crate::server::{Server, reply};

/// A server that gives its answers one after the other, and fails a story that asks for more.
pub(crate) async fn model_that_says(answers: impl IntoIterator<Item = (u16, Value)>) -> Server {
    let answers: Mutex<VecDeque<_>> = Mutex::new(answers.into_iter().collect());
    Server::start(move |_| {
        let next = answers.lock().unwrap().pop_front();
        let (status, body) = next.unwrap_or((400, json!({ "error": { "message": "nobody should have asked" } })));
        reply(status, "", body.to_string())
    })
    .await
}

/// OpenAI's answer with this text in it.
pub(crate) fn response(text: &str) -> Value {
    let message = json!({ "type": "message", "content": [{ "type": "output_text", "text": text }] });
    json!({
        "status": "completed",
        "output": [{ "type": "reasoning", "summary": [] }, message],
        "usage": { "input_tokens": 1_000, "output_tokens": 300 },
    })
}

/// The answer of a server like OpenAI's with this text in it.
pub(crate) fn completion(text: &str) -> Value {
    json!({ "choices": [{ "finish_reason": "stop", "message": { "role": "assistant", "content": text } }] })
}

/// A topic for a video of fifteen seconds.
pub(crate) fn brief() -> Brief {
    let direction = Direction { target_seconds: 15, ..Direction::default() };
    Brief { direction, ..Brief::new(BriefKind::Topic, "Why honey never spoils", "en") }
}

/// A good answer to [`brief`].
pub(crate) fn draft() -> Value {
    let scene = |narration: &str, terms: [&str; 3], stressed: &str| json!({ "narration": narration, "search_terms": terms, "emphasis": [stressed] });
    json!({
        "title": "Why Honey Never Goes Bad",
        "hook": "A jar of honey can outlive you.",
        "scenes": [
            scene("A jar of honey can outlive you.", ["honey jar", "pantry shelf", "kitchen"], "outlive"),
            scene("Sugar binds the water, so germs that land in it dry out.", ["sugar crystals", "water drop", "spoon"], "germs"),
            scene("Bees add an acid that keeps the rest away.", ["bee on honeycomb", "beehive", "flowers"], "acid"),
            scene("Close the lid well, and it waits for your grandchildren.", ["closing jar lid", "family", "table"], "lid"),
        ],
        "description": "What keeps honey good for centuries.",
        "hashtags": ["honey", "bees", "foodscience"],
        "texts": { "youtube": "How honey keeps.", "tiktok": "Sweet and stubborn.", "instagram": "The secret in the jar." },
    })
}
