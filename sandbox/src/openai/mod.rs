//! OpenAI: models, responses, chat, speech, pictures and moderation at `api.openai.com/v1`.

pub(crate) mod access;
mod asked;
pub(crate) mod chat;
pub(crate) mod desk;
pub(crate) mod fields;
mod images;
mod models;
mod moderations;
mod picture;
pub(crate) mod refusal;
mod response;
mod responses;
pub(crate) mod said;
pub(crate) mod schema;
pub(crate) mod speech;

use actix_web::web::{self, PayloadConfig, ServiceConfig};

use crate::party::Provider::Openai;
use crate::witness::{LARGEST, played, unknown};

/// `OpenAI`'s addresses.
pub(crate) fn routes(config: &mut ServiceConfig) {
    let scope = web::scope("/api.openai.com/v1").app_data(PayloadConfig::new(LARGEST)).default_service(web::to(unknown));
    config.service(
        scope
            .route("/models", played(Openai, "models.list", web::get().to(models::list)))
            .route("/models/{id}", played(Openai, "models.get", web::get().to(models::get)))
            .route("/responses", played(Openai, "responses.create", web::post().to(responses::create)))
            .route("/chat/completions", played(Openai, "chat.completions.create", web::post().to(chat::create)))
            .route("/audio/speech", played(Openai, "audio.speech", web::post().to(speech::create)))
            .route("/images/generations", played(Openai, "images.generate", web::post().to(images::generate)))
            .route("/moderations", played(Openai, "moderations.create", web::post().to(moderations::create))),
    );
}
