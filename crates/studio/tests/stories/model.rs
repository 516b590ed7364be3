//! A model that says what a story wants, behind OpenAI's door or that of a server like it.

use std::collections::VecDeque;
use std::sync::Mutex;

use clap::Parser;
use serde_json::{Value, json};
use studio::provider::{Access, Door, Provider, Providers};
use studio::write::{Brief, BriefKind, Direction};
use wiremock::matchers::any;
use wiremock::{Mock, MockServer, Request, Respond, ResponseTemplate};

#[derive(Parser)]
struct Environment {
    #[command(flatten)]
    providers: settings::Providers,
}

/// A server that gives its answers one after the other, and fails a story that asks for more.
pub(crate) struct Model {
    server: MockServer,
}

struct Answers(Mutex<VecDeque<(u16, Value)>>);

impl Respond for Answers {
    fn respond(&self, _: &Request) -> ResponseTemplate {
        let next = self.0.lock().unwrap().pop_front();
        let (status, body) = next.unwrap_or((400, json!({ "error": { "message": "nobody should have asked" } })));
        ResponseTemplate::new(status).set_body_json(body)
    }
}

impl Model {
    pub(crate) async fn that_says(answers: impl IntoIterator<Item = (u16, Value)>) -> Self {
        let server = MockServer::start().await;
        Mock::given(any()).respond_with(Answers(Mutex::new(answers.into_iter().collect()))).mount(&server).await;
        Self { server }
    }

    /// OpenAI's door.
    pub(crate) fn openai(&self) -> Door {
        let access = Access { provider: Provider::OpenAi, key: Some("sk-1".to_owned().into()), base: None };
        providers(&["--providers-base-url", &self.server.uri()]).door(access).unwrap()
    }

    /// The door of a server like OpenAI's.
    pub(crate) fn compatible(&self) -> Door {
        let base = Some(format!("{}/v1", self.server.uri()).parse().unwrap());
        let access = Access { provider: Provider::Compatible, key: None, base };
        providers(&["--compatible-private-hosts", "127.0.0.1"]).door(access).unwrap()
    }

    /// Path and body of everything that was asked.
    pub(crate) async fn asked(&self) -> Vec<(String, Value)> {
        let requests = self.server.received_requests().await.unwrap();
        requests.iter().map(|request| (request.url.path().to_owned(), request.body_json().unwrap())).collect()
    }
}

fn providers(args: &[&str]) -> Providers {
    let settings = Environment::parse_from(["stories"].iter().chain(args)).providers;
    Providers::new(&settings).unwrap()
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
