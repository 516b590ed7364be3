//! What every HTTP request passes first: how often and how much at once its sender may ask, how long its body may take, and
//! what is said when something goes wrong on the way.

mod body;
mod lane;
mod places;
mod rate;
mod sockets;

use std::net::IpAddr;
use std::panic::AssertUnwindSafe;
use std::time::Duration;

use actix_web::body::{EitherBody, MessageBody};
use actix_web::dev::{ServiceRequest, ServiceResponse};
use actix_web::error::InternalError;
use actix_web::http::StatusCode;
use actix_web::http::header::{AUTHORIZATION, ContentType, HeaderMap, HeaderName, HeaderValue, RETRY_AFTER};
use actix_web::middleware::Next;
use actix_web::{Error, HttpResponse};
use futures::FutureExt;
use sha2::{Digest, Sha256};

pub(crate) use body::read;
pub(crate) use lane::{Lane, Turn};
pub(crate) use places::Place;
pub(crate) use sockets::Sockets;

use self::places::Places;
use self::rate::{Count, Rate};
use crate::error::ApiError;
use crate::graphql::error_body;
use crate::limits::{self, address};

/// How long to stay away when nobody knows better.
const LATER: Duration = Duration::from_secs(5);

/// Slows down whoever asks too often, and whoever asks for too much at once.
pub(crate) struct Gate {
    addresses: Rate<IpAddr>,
    tokens: Rate<[u8; 32]>,
    /// Requests at work for one address.
    at_work: Places<IpAddr>,
    /// Requests at work for everybody.
    all: Places<()>,
    trust_proxy: bool,
}

impl Gate {
    pub(crate) fn new(trust_proxy: bool) -> Self {
        Self {
            addresses: Rate::new("address", limits::REQUESTS),
            tokens: Rate::new("token", limits::TOKEN_REQUESTS),
            at_work: Places::new(limits::AT_WORK_FOR_ONE),
            all: Places::new(limits::AT_WORK),
            trust_proxy,
        }
    }

    /// Lets the request through; or answers 429 or 503 in the shape of GraphQL errors, with when to come again.
    pub(crate) async fn pass<B: MessageBody + 'static>(
        &self,
        mut request: ServiceRequest,
        next: Next<B>,
    ) -> Result<ServiceResponse<EitherBody<B>>, Error> {
        let from = address(request.request(), self.trust_proxy);
        let counts = self.count(from, request.headers());
        if let Some(wait) = counts.iter().filter_map(Count::wait).max() {
            let refusal = refusal(StatusCode::TOO_MANY_REQUESTS, ApiError::RateLimited, wait);
            return Ok(told(request.into_response(refusal).map_into_right_body(), &counts));
        }
        // held until the answer begins
        let Some(_place) = self.at_work.take(from) else {
            return Ok(request.into_response(too_much_at_once()).map_into_right_body());
        };
        let Some(_place) = self.all.take(()) else {
            return Ok(request.into_response(busy()).map_into_right_body());
        };
        let late = body::hurry(&mut request);
        let answered = AssertUnwindSafe(next.call(request)).catch_unwind().await;
        let response = answered.unwrap_or_else(|panic| Err(broken(&*panic)))?;
        if late.is_cancelled() {
            return Ok(told(response.into_response(too_slow()).map_into_right_body(), &counts));
        }
        Ok(told(response.map_into_left_body(), &counts))
    }

    fn count(&self, from: IpAddr, headers: &HeaderMap) -> Vec<Count> {
        let token = headers.get(AUTHORIZATION).map(|header| Sha256::digest(header.as_bytes()).into());
        let by_token = token.map(|token: [u8; 32]| self.tokens.count(&token));
        std::iter::once(self.addresses.count(&from)).chain(by_token).collect()
    }
}

/// What is told of too much at once: to come again later.
pub(crate) fn too_much_at_once() -> HttpResponse {
    refusal(StatusCode::TOO_MANY_REQUESTS, ApiError::RateLimited, LATER)
}

/// What is told when the whole service has too much to do.
pub(crate) fn busy() -> HttpResponse {
    refusal(StatusCode::SERVICE_UNAVAILABLE, ApiError::Busy, LATER)
}

/// The body did not come in time, whatever became of its beginning. The rest of it is not waited for.
fn too_slow() -> HttpResponse {
    let mut refusal = HttpResponse::RequestTimeout();
    refusal.force_close().content_type(ContentType::plaintext()).body("The body took too long")
}

fn refusal(status: StatusCode, error: ApiError, wait: Duration) -> HttpResponse {
    let mut refusal = HttpResponse::build(status);
    refusal.content_type(ContentType::json()).insert_header((RETRY_AFTER, seconds(wait)));
    refusal.body(error_body(error))
}

/// A handler panicked: the caller gets an id, and the log tells under it what happened.
fn broken(panic: &(dyn std::any::Any + Send)) -> Error {
    let refusal = HttpResponse::InternalServerError().content_type(ContentType::json()).body(error_body(panicked(panic)));
    InternalError::from_response("a handler panicked", refusal).into()
}

/// What a panic said, as a fault of this program.
pub(crate) fn panicked(panic: &(dyn std::any::Any + Send)) -> ApiError {
    let said = panic.downcast_ref::<&str>().map(ToString::to_string).or_else(|| panic.downcast_ref::<String>().cloned());
    anyhow::anyhow!("panicked: {}", said.unwrap_or_default()).into()
}

/// Adds what is left, and when to come again.
fn told<B>(mut response: ServiceResponse<B>, counts: &[Count]) -> ServiceResponse<B> {
    let is_unavailable = response.status() == StatusCode::SERVICE_UNAVAILABLE;
    let headers = response.headers_mut();
    for (name, word) in [("ratelimit-policy", Count::policy as fn(&Count) -> String), ("ratelimit", Count::left)] {
        let value = counts.iter().map(word).collect::<Vec<_>>().join(", ");
        if let Ok(value) = HeaderValue::from_str(&value) {
            headers.insert(HeaderName::from_static(name), value);
        }
    }
    if is_unavailable && !headers.contains_key(RETRY_AFTER) {
        headers.insert(RETRY_AFTER, HeaderValue::from(seconds(LATER)));
    }
    response
}

/// Whole seconds, never too few.
fn seconds(wait: Duration) -> u64 {
    wait.as_millis().div_ceil(1000).max(1) as u64
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use actix_web::middleware::from_fn;
    use actix_web::test::{TestRequest, init_service, read_body_json, try_call_service};
    use actix_web::{App, web};
    use serde_json::Value;

    use super::*;

    fn header<'r, B>(answer: &'r ServiceResponse<B>, name: &str) -> &'r str {
        answer.headers().get(name).and_then(|value| value.to_str().ok()).unwrap_or_default()
    }

    #[actix_web::test]
    async fn a_handler_that_panics_is_answered_with_an_id_and_the_next_request_as_ever() {
        let gate = Arc::new(Gate::new(false));
        let app = App::new()
            .wrap(from_fn(move |request, next| {
                let gate = Arc::clone(&gate);
                async move { gate.pass(request, next).await }
            }))
            .route("/panic", web::get().to(async || -> HttpResponse { panic!("the sky falls") }))
            .route("/well", web::get().to(HttpResponse::Ok));
        let app = init_service(app).await;
        let broken = try_call_service(&app, TestRequest::get().uri("/panic").to_request()).await.unwrap_err();
        let answer = broken.error_response();
        assert_eq!(answer.status(), 500);
        let body = actix_web::body::to_bytes(answer.into_body()).await.unwrap_or_default();
        let body: Value = serde_json::from_slice(&body).unwrap();
        assert_eq!(body["errors"][0]["extensions"]["code"], "INTERNAL");
        assert!(body["errors"][0]["extensions"]["id"].is_string());
        assert!(!body.to_string().contains("sky"), "what happened is for the log");
        let well = try_call_service(&app, TestRequest::get().uri("/well").to_request()).await.unwrap();
        assert_eq!(well.status(), 200);
        assert_eq!(header(&well, "ratelimit-policy"), r#""address";q=400;w=4"#);
    }

    #[actix_web::test]
    async fn who_asks_for_too_much_at_once_or_comes_when_all_is_full_is_told_when_to_come_again() {
        let gate = Arc::new(Gate { all: Places::new(1), at_work: Places::new(1), ..Gate::new(false) });
        let (of_gate, from) = (Arc::clone(&gate), IpAddr::from([0, 0, 0, 0]));
        let app = App::new().wrap(from_fn(move |request, next| {
            let gate = Arc::clone(&of_gate);
            async move { gate.pass(request, next).await }
        }));
        let app = init_service(app.route("/", web::get().to(HttpResponse::Ok))).await;
        let ask = async || try_call_service(&app, TestRequest::get().uri("/").to_request()).await.unwrap();
        let held = gate.at_work.take(from);
        let many = ask().await;
        assert_eq!((many.status().as_u16(), header(&many, "retry-after")), (429, "5"));
        drop(held);
        let held = gate.all.take(());
        let full = ask().await;
        assert_eq!((full.status().as_u16(), header(&full, "retry-after")), (503, "5"));
        let told: Value = read_body_json(full).await;
        assert_eq!(told["errors"][0]["extensions"]["code"], "UNAVAILABLE");
        drop(held);
        assert_eq!(ask().await.status(), 200);
    }
}
