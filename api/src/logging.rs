//! The log: one line per request, with ids and without anything secret.

use std::io::IsTerminal;
use std::time::Instant;

use actix_web::body::MessageBody;
use actix_web::dev::{ServiceRequest, ServiceResponse};
use actix_web::{Error, HttpMessage};
use anyhow::Context as _;
use settings::{Log, LogFormat};
use tracing::Span;
use tracing::field::Empty;
use tracing_actix_web::{RequestId, RootSpanBuilder};
use tracing_subscriber::EnvFilter;

/// Begins to write the log to standard error.
pub(crate) fn start(settings: &Log) -> anyhow::Result<()> {
    let filter = EnvFilter::try_new(&settings.log).context("LOG is not a filter such as `info,api=debug`")?;
    let log =
        tracing_subscriber::fmt().with_env_filter(filter).with_writer(std::io::stderr).with_ansi(std::io::stderr().is_terminal());
    // a second start in one process (tests) keeps the first
    let _ = match settings.log_format {
        LogFormat::Pretty => log.try_init(),
        LogFormat::Json => log.json().flatten_event(true).with_span_list(false).try_init(),
    };
    Ok(())
}

/// When a request came.
#[derive(Clone, Copy)]
struct Began(Instant);

/// Makes the span of a request. It names the route, never the path or the query: links and callbacks carry secrets there.
pub(crate) struct RequestSpan;

impl RootSpanBuilder for RequestSpan {
    fn on_request_start(request: &ServiceRequest) -> Span {
        request.extensions_mut().insert(Began(Instant::now()));
        let id = request.extensions().get::<RequestId>().map(ToString::to_string).unwrap_or_default();
        let route = request.match_pattern().unwrap_or_else(|| "static".to_owned());
        tracing::info_span!(
            "request",
            request.id = id,
            method = %request.method(),
            route,
            user.id = Empty,
            graphql.operation = Empty,
        )
    }

    fn on_request_end<B: MessageBody>(span: Span, outcome: &Result<ServiceResponse<B>, Error>) {
        let (status, began) = match outcome {
            Ok(response) => (response.status(), response.request().extensions().get::<Began>().map(|began| began.0)),
            Err(error) => (error.as_response_error().status_code(), None),
        };
        let duration_ms = began.map(|began| began.elapsed().as_millis() as u64);
        span.in_scope(|| tracing::info!(status = status.as_u16(), duration_ms, "answered"));
    }
}
