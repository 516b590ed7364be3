//! The front door: GraphQL over HTTP and WebSocket, the way to the platforms' consent pages and back, media, the dashboard.
//!
//! One noun, one folder; one verb, one file. `schema` puts the nouns together, `server` gives them an address,
//! `auth` says who is asking, `error` what they are told when something goes wrong.

#![allow(clippy::unused_async, reason = "GraphQL resolvers are async by the library's contract")]

mod activity;
mod analytics;
mod api_token;
mod app;
mod audit;
mod auth;
mod caption_style;
mod clip;
mod connection;
mod context;
mod dashboard;
mod error;
mod export;
mod footage;
mod gate;
mod graphql;
mod health;
mod hooks;
mod idempotency;
mod limits;
mod loaders;
mod logging;
mod mcp;
mod media;
mod notification;
mod options;
mod page;
mod passkey;
mod pipeline;
mod preflight;
mod privacy;
mod progress;
mod provider_key;
mod publication;
mod purchase;
mod restock;
mod rights;
mod run;
mod schedule;
mod schema;
mod security_txt;
mod series;
mod server;
mod service;
mod session;
mod settings;
mod slot;
mod text;
mod tls;
mod topic;
mod user;
mod voice;
mod webhook;
mod writing;

pub use rights::rights;
pub use schema::sdl;
pub use server::Server;
pub use settings::Settings;

use ::settings::Clock;
use anyhow::Context;
use tokio::signal::unix::{SignalKind, signal};
use tokio_util::sync::CancellationToken;

/// Serves until the process is told to stop by SIGTERM or SIGINT.
pub async fn run(settings: Settings) -> anyhow::Result<()> {
    logging::start(&settings.log)?;
    // libraries that choose no provider themselves must find one
    rustls::crypto::aws_lc_rs::default_provider().install_default().ok();
    let (mut terminate, mut interrupt) = (signal(SignalKind::terminate())?, signal(SignalKind::interrupt())?);
    let stop = CancellationToken::new();
    let told = stop.clone();
    tokio::spawn(async move {
        tokio::select! {
            _ = terminate.recv() => (),
            _ = interrupt.recv() => (),
        }
        told.cancel();
    });
    let server = Server::bind(settings, Clock::default()).await.context("the API cannot start")?;
    server.run(stop).await
}
