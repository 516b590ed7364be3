//! ElevenLabs: speech with the time of every character, voices, models and the account at `api.elevenlabs.io`.

mod access;
mod account;
mod alignment;
pub(crate) mod desk;
mod formats;
mod models;
mod normal;
mod refusal;
mod speak;
pub(crate) mod tier;
mod voices;
mod wish;

use actix_web::web::{self, PayloadConfig, ServiceConfig};

pub(crate) use alignment::Alignments;

use crate::party::Provider::Elevenlabs;
use crate::witness::{LARGEST, played, unknown};

/// `ElevenLabs`' addresses.
pub(crate) fn routes(config: &mut ServiceConfig) {
    let scope = web::scope("/api.elevenlabs.io").app_data(PayloadConfig::new(LARGEST)).default_service(web::to(unknown));
    let speech = "/v1/text-to-speech/{voice}";
    config
        .service(
            scope
                .route(speech, played(Elevenlabs, "speech.create", web::post().to(speak::whole)))
                .route(&format!("{speech}/stream"), played(Elevenlabs, "speech.stream", web::post().to(speak::stream)))
                .route(
                    &format!("{speech}/with-timestamps"),
                    played(Elevenlabs, "speech.timestamps", web::post().to(speak::timed)),
                )
                .route("/v2/voices", played(Elevenlabs, "voices.search", web::get().to(voices::search)))
                .route("/v1/voices", played(Elevenlabs, "voices.list", web::get().to(voices::list)))
                .route("/v1/voices/{voice}", played(Elevenlabs, "voices.get", web::get().to(voices::get)))
                .route("/v1/models", played(Elevenlabs, "models.list", web::get().to(models::list)))
                .route("/v1/user/subscription", played(Elevenlabs, "subscription.get", web::get().to(account::subscription)))
                .route("/v1/user", played(Elevenlabs, "user.get", web::get().to(account::user))),
        )
        .route(
            "/storage.googleapis.com/eleven-public-prod/voices/{voice}/preview.mp3",
            played(Elevenlabs, "files.get", web::get().to(voices::preview)),
        );
}
