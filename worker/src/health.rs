//! `/healthz`: the process lives. `/readyz`: it can work, or why not.

use std::io;
use std::sync::Arc;
use std::time::Duration;

use actix_web::dev::Server;
use actix_web::{App, HttpResponse, HttpServer, web};
use entity::upkeep;
use sea_orm::EntityTrait;
use serde::Serialize;
use studio::Studio;
use tokio::sync::watch;
use tokio::time::{interval, timeout};

use crate::Context;

const OK: &str = "ok";
const ANSWER_WITHIN: Duration = Duration::from_secs(3);
const LISTEN_TO_VOICE_EVERY: Duration = Duration::from_mins(1);

/// What `/readyz` says; each is `ok` or a sentence.
#[derive(Debug, Clone, Serialize)]
struct Readiness {
    database: String,
    redis: String,
    ffmpeg: String,
    speech: String,
}

/// What is known of the tools, which are not tried with every request.
#[derive(Debug, Clone)]
pub(crate) struct Tools {
    ffmpeg: String,
    speech: String,
}

impl Default for Tools {
    fn default() -> Self {
        let soon = || "It is being tried.".to_owned();
        Self { ffmpeg: soon(), speech: soon() }
    }
}

struct Door {
    context: Context,
    tools: watch::Receiver<Tools>,
}

/// Opens the door at the worker's address.
pub(crate) fn open(context: Context, tools: watch::Receiver<Tools>) -> io::Result<Server> {
    let listen = context.settings.worker.worker_listen;
    let door = web::Data::from(Arc::new(Door { context, tools }));
    let app = move || {
        App::new().app_data(door.clone()).route("/healthz", web::get().to(healthz)).route("/readyz", web::get().to(readyz))
    };
    Ok(HttpServer::new(app).workers(1).disable_signals().shutdown_timeout(1).bind(listen)?.run())
}

/// Tries the voice now and then, so that a worker that could not speak says so before it is asked to.
pub(crate) async fn watch_tools(context: Context, studio: Studio, tools: watch::Sender<Tools>) {
    let mut ticks = interval(LISTEN_TO_VOICE_EVERY);
    loop {
        tokio::select! {
            () = context.shutdown.cancelled() => return,
            _ = ticks.tick() => (),
        }
        let speech = match studio.speech_ready().await {
            Ok(_) => OK.to_owned(),
            Err(error) => error.to_string(),
        };
        tools.send_replace(Tools { ffmpeg: OK.to_owned(), speech });
    }
}

async fn healthz() -> &'static str {
    OK
}

async fn readyz(door: web::Data<Door>) -> HttpResponse {
    let tools = door.tools.borrow().clone();
    let redis = if door.context.queue.health().connected { OK } else { "Redis does not answer." };
    let says = Readiness {
        database: database(&door.context).await,
        redis: redis.to_owned(),
        ffmpeg: tools.ffmpeg,
        speech: tools.speech,
    };
    let ready = [&says.database, &says.redis, &says.ffmpeg, &says.speech].iter().all(|part| *part == OK);
    if ready { HttpResponse::Ok().json(says) } else { HttpResponse::ServiceUnavailable().json(says) }
}

/// Whether the database answers and has our tables.
pub(crate) async fn database(context: &Context) -> String {
    match timeout(ANSWER_WITHIN, upkeep::Entity::find().one(&context.db)).await {
        Ok(Ok(_)) => OK.to_owned(),
        Ok(Err(error)) if error.to_string().contains("upkeep") => "The database has no tables yet.".to_owned(),
        Ok(Err(_)) | Err(_) => "The database does not answer.".to_owned(),
    }
}
