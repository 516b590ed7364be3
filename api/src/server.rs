//! The HTTP server: routes, and what every request passes on its way.

use std::net::SocketAddr;
use std::sync::Arc;

use actix_cors::Cors;
use actix_web::dev::Server as HttpServing;
use actix_web::http::header;
use actix_web::middleware::from_fn;
use actix_web::{App, HttpServer, web};
use anyhow::Context;
use settings::Clock;
use tokio::signal::unix::{Signal, SignalKind, signal};
use tokio_util::sync::CancellationToken;
use tracing_actix_web::TracingLogger;

use crate::app::Api;
use crate::dashboard::{self, Headers};
use crate::gate::Gate;

use crate::logging::RequestSpan;
use crate::schema::schema;
use crate::tls::{self, Certificates};
use crate::{
    Settings, analytics, clip, connection, graphql, health, hooks, limits, mcp, media, notification, security_txt, session,
};

/// How long requests may finish after the process was told to stop.
const DRAIN_SECONDS: u64 = 20;

/// An API that has its port and waits to be run.
pub struct Server {
    address: SocketAddr,
    api: Arc<Api>,
    serving: HttpServing,
    /// What is served over TLS, and the signal that asks to read it again.
    certificates: Option<(Arc<Certificates>, Signal)>,
}

impl Server {
    /// Opens all parts and takes the port. Database and Redis may be away.
    pub async fn bind(settings: Settings, clock: Clock) -> anyhow::Result<Self> {
        let api = Api::open(settings, clock).await?;
        let listen = api.settings.web.listen;
        let certificates = Certificates::open(&api.settings).await?;
        let gate = Arc::new(Gate::new(api.settings.web.trust_proxy));
        let (schema, shared) = (schema(api.settings.web.introspection), Arc::clone(&api));
        let server = HttpServer::new(move || {
            let (headers, gate) = (Headers::new(&shared.settings), Arc::clone(&gate));
            App::new()
                .app_data(web::Data::new(Arc::clone(&shared)))
                .app_data(web::Data::new(schema.clone()))
                .wrap(from_fn(move |request, next| {
                    let gate = Arc::clone(&gate);
                    async move { gate.pass(request, next).await }
                }))
                .wrap(cors(&shared.settings))
                .wrap(from_fn(move |request, next| {
                    let headers = headers.clone();
                    async move { headers.pass(request, next).await }
                }))
                .wrap(TracingLogger::<RequestSpan>::new())
                .configure(|config| routes(config, &shared))
        });
        let server = match api.settings.web.web_threads {
            Some(threads) => server.workers(threads),
            None => server,
        };
        let server = server.client_request_timeout(limits::HEAD_TIME);
        let server = server.shutdown_timeout(DRAIN_SECONDS).disable_signals();
        let server = match &certificates {
            Some(certificates) => server.bind_rustls_0_23(listen, certificates.config()?),
            None => server.bind(listen),
        };
        let server = server.with_context(|| format!("{listen} cannot be listened on"))?;
        let address = server.addrs().first().copied().unwrap_or(listen);
        let certificates = match certificates {
            Some(certificates) => Some((certificates, signal(SignalKind::hangup())?)),
            None => None,
        };
        Ok(Self { address, api, serving: server.run(), certificates })
    }

    /// Where it listens.
    pub fn address(&self) -> SocketAddr {
        self.address
    }

    /// Serves until `stop` fires; then sockets are closed, requests finish, and it returns.
    pub async fn run(self, stop: CancellationToken) -> anyhow::Result<()> {
        tracing::info!(address = %self.address, tls = self.certificates.is_some(), "listening");
        let (handle, api) = (self.serving.handle(), self.api);
        if let Some((certificates, hangup)) = self.certificates {
            tokio::spawn(certificates.watch(tls::LOOK_EVERY, hangup, api.stopping.clone()));
        }
        tokio::spawn(clip::forget_dead_uploads(Arc::clone(&api)));
        tokio::spawn(async move {
            stop.cancelled().await;
            tracing::info!("stopping");
            api.stopping.cancel();
            handle.stop(true).await;
        });
        self.serving.await.context("the server failed")
    }
}

fn routes(config: &mut web::ServiceConfig, api: &Arc<Api>) {
    config
        .route("/healthz", web::get().to(health::healthz))
        .route("/readyz", web::get().to(health::readyz))
        .route("/.well-known/security.txt", web::get().to(security_txt::serve))
        .route("/auth/refresh", web::post().to(session::refresh))
        .route("/connect/{platform}", web::get().to(connection::start))
        .route("/connect/{platform}/callback", web::get().to(connection::callback))
        .configure(hooks::routes)
        .configure(notification::routes)
        .route("/clips", web::post().to(clip::upload))
        .service(web::resource("/media/{token}").route(web::get().to(media::serve)).route(web::head().to(media::serve)))
        .route("/exports/{token}", web::get().to(analytics::serve))
        .configure(graphql::routes)
        .configure(mcp::routes)
        .configure(|config| dashboard::routes(config, &api.settings.web.frontend_dir));
}

/// Pages of allowed origins may call with cookies; our own need no permission.
fn cors(settings: &Settings) -> Cors {
    let allowed = settings.web.allowed_origins.iter().filter(|origin| !origin.is_empty());
    allowed
        .fold(Cors::default(), |cors, origin| cors.allowed_origin(origin))
        .allowed_methods(["GET", "HEAD", "POST"])
        .allowed_headers([header::CONTENT_TYPE, header::AUTHORIZATION, header::ACCEPT, header::RANGE])
        .allowed_headers(["x-requested-with", "mcp-protocol-version", "mcp-method", "mcp-name"])
        .expose_headers(["ratelimit", "ratelimit-policy", "retry-after"])
        .supports_credentials()
        .max_age(3600)
}

#[cfg(test)]
mod tests {
    use actix_web::HttpResponse;
    use actix_web::body::to_bytes;
    use actix_web::test::{TestRequest, init_service, try_call_service};

    use super::*;

    #[actix_web::test]
    async fn a_handler_that_panics_is_answered_as_safely_as_everything_else() {
        let settings = Settings::of(&["--public-url", "https://videos.example"]).unwrap();
        let (headers, gate) = (Headers::new(&settings), Arc::new(Gate::new(false)));
        let app = App::new()
            .wrap(from_fn(move |request, next| {
                let gate = Arc::clone(&gate);
                async move { gate.pass(request, next).await }
            }))
            .wrap(cors(&settings))
            .wrap(from_fn(move |request, next| {
                let headers = headers.clone();
                async move { headers.pass(request, next).await }
            }))
            .wrap(TracingLogger::<RequestSpan>::new())
            .route("/panic", web::get().to(async || -> HttpResponse { panic!("the sky falls") }));
        let app = init_service(app).await;
        let broken = try_call_service(&app, TestRequest::get().uri("/panic").to_request()).await.err().unwrap();
        let answer = broken.error_response();
        assert_eq!(answer.status(), 500);
        for name in ["content-security-policy", "x-content-type-options", "x-frame-options", "strict-transport-security"] {
            assert!(answer.headers().contains_key(name), "{name}");
        }
        let body = to_bytes(answer.into_body()).await.unwrap_or_default();
        assert!(String::from_utf8_lossy(&body).contains("INTERNAL"), "{body:?}");
    }
}
