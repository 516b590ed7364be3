//! Servers that speak a part of OpenAI's language: one that knows JSON without schemas, and a plain one that knows no form.

mod chat;
mod models;
mod slips;
mod speech;

use actix_web::web::{self, PayloadConfig, ServiceConfig};

use crate::party::Provider::Compatible;
use crate::witness::{LARGEST, played, unknown};

/// Which of the servers is asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Server {
    /// Knows `json_object`.
    Json,
    /// Refuses `response_format` altogether.
    Plain,
}

/// Their addresses.
pub(crate) fn routes(config: &mut ServiceConfig) {
    for (path, server) in [("/compatible.example/v1", Server::Json), ("/plain.example/v1", Server::Plain)] {
        let scope = web::scope(path).app_data(server).app_data(PayloadConfig::new(LARGEST)).default_service(web::to(unknown));
        config.service(
            scope
                .route("/models", played(Compatible, "models.list", web::get().to(models::list)))
                .route("/chat/completions", played(Compatible, "chat.completions.create", web::post().to(chat::create)))
                .route("/audio/speech", played(Compatible, "audio.speech", web::post().to(speech::create))),
        );
    }
}
