//! The models, what each can do, and when it ends.

use actix_web::{HttpRequest, HttpResponse, web};
use chrono::{DateTime, NaiveDate, Utc};
use serde_json::{Value, json};

use super::access::Caller;
use super::refusal::Refusal;
use crate::app::{App, Sandbox};
use crate::party::Provider::Openai;

/// What a model is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Skill {
    /// Writes at once.
    Text,
    /// Thinks before it writes.
    Reasoning,
    /// Speaks; the older ones take no instructions.
    Speech {
        instructed: bool,
    },
    /// Paints; the newer ones in any size, and the newest in more qualities.
    Picture {
        sizes: bool,
        fine: bool,
    },
    Moderation,
}

use Skill::{Moderation, Picture, Reasoning, Speech, Text};

/// A model with the day of its end, if one is announced.
pub(crate) struct Model {
    pub(crate) id: &'static str,
    pub(crate) skill: Skill,
    shutdown: Option<&'static str>,
}

const fn model(id: &'static str, skill: Skill) -> Model {
    Model { id, skill, shutdown: None }
}

const fn until(shutdown: &'static str, id: &'static str, skill: Skill) -> Model {
    Model { id, skill, shutdown: Some(shutdown) }
}

/// All of them, those that have ended too.
const MODELS: &[Model] = &[
    model("gpt-6-astra", Reasoning),
    model("gpt-6.2-astra", Reasoning),
    model("gpt-6.1-sol", Reasoning),
    model("gpt-6.2-sol", Reasoning),
    model("gpt-6.1-terra", Reasoning),
    model("gpt-6-sol", Reasoning),
    model("gpt-6-luna", Reasoning),
    model("gpt-5.6-sol", Reasoning),
    model("gpt-5.6-terra", Reasoning),
    model("gpt-5.6-luna", Reasoning),
    model("gpt-5.5", Reasoning),
    model("gpt-5.4", Reasoning),
    model("gpt-5.4-mini", Reasoning),
    until("2027-04-01", "gpt-5.4-nano", Reasoning),
    until("2027-04-01", "gpt-5.1", Reasoning),
    until("2026-12-11", "gpt-5", Reasoning),
    until("2026-12-11", "gpt-5-mini", Reasoning),
    until("2026-12-11", "gpt-5-nano", Reasoning),
    until("2026-12-11", "o3", Reasoning),
    until("2027-01-14", "gpt-4.1", Text),
    until("2027-01-14", "gpt-4.1-mini", Text),
    until("2027-01-14", "gpt-4o", Text),
    until("2027-01-14", "gpt-4o-mini", Text),
    until("2026-10-23", "gpt-4.1-nano", Text),
    until("2026-10-23", "gpt-4-turbo", Text),
    until("2026-10-23", "gpt-3.5-turbo", Text),
    until("2027-01-06", "tts-1", Speech { instructed: false }),
    until("2027-01-06", "tts-1-hd", Speech { instructed: false }),
    until("2027-01-06", "gpt-4o-mini-tts", Speech { instructed: true }),
    until("2027-01-06", "gpt-4o-mini-tts-2025-12-15", Speech { instructed: true }),
    model("gpt-image-2", Picture { sizes: true, fine: false }),
    model("gpt-image-2-2026-04-21", Picture { sizes: true, fine: false }),
    model("gpt-image-2.5-sunburst", Picture { sizes: true, fine: true }),
    model("gpt-image-2.5-flare", Picture { sizes: true, fine: true }),
    model("gpt-image-2.6-sunburst", Picture { sizes: true, fine: true }),
    model("gpt-image-2.6-flare", Picture { sizes: true, fine: true }),
    until("2026-12-01", "gpt-image-1.5", Picture { sizes: false, fine: false }),
    until("2026-12-01", "gpt-image-1-mini", Picture { sizes: false, fine: false }),
    until("2026-12-01", "chatgpt-image-latest", Picture { sizes: false, fine: false }),
    until("2026-10-23", "gpt-image-1", Picture { sizes: false, fine: false }),
    until("2026-05-12", "dall-e-3", Picture { sizes: false, fine: false }),
    until("2026-05-12", "dall-e-2", Picture { sizes: false, fine: false }),
    model("omni-moderation-latest", Moderation),
    model("omni-moderation-2024-09-26", Moderation),
];

impl Model {
    fn lives(&self, now: DateTime<Utc>) -> bool {
        let end = self.shutdown.and_then(|day| day.parse::<NaiveDate>().ok());
        end.is_none_or(|end| now.date_naive() < end)
    }

    fn describe(&self) -> Value {
        json!({
            "id": self.id,
            "object": "model",

            "created": 1_735_689_600,
            "owned_by": "system",
            "shutdown_date": self.shutdown,
        })
    }
}

/// The model of this name that serves a call, if it has not ended.
pub(crate) fn find(app: &Sandbox, id: &str, serves: fn(Skill) -> bool) -> Result<&'static Model, Refusal> {
    let model = living(app).find(|model| model.id == id).ok_or_else(|| Refusal::no_model(id))?;
    if serves(model.skill) {
        return Ok(model);
    }
    let message = format!("The model '{id}' does not serve this address.");
    Err(Refusal::invalid("unsupported_model", "model", message))
}

fn living(app: &Sandbox) -> impl Iterator<Item = &'static Model> {
    let ends = app.world().dials.openai_shutdowns;
    let now = app.now();
    MODELS.iter().filter(move |model| !ends || model.lives(now))
}

pub(super) async fn list(app: App, request: HttpRequest) -> Result<HttpResponse, Refusal> {
    let caller = Caller::enter(&app, &request, Openai)?;
    let all: Vec<Value> = living(&app).map(Model::describe).collect();
    Ok(caller.answer(&app).json(json!({ "object": "list", "data": all })))
}

pub(super) async fn get(app: App, request: HttpRequest, id: web::Path<String>) -> Result<HttpResponse, Refusal> {
    let caller = Caller::enter(&app, &request, Openai)?;
    let model = find(&app, &id, |_| true)?;
    Ok(caller.answer(&app).json(model.describe()))
}
