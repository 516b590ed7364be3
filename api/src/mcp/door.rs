//! Lets a request in if it shows a good API token, and carries it to the protocol's library and its answer back.

use std::convert::Infallible;
use std::sync::Arc;

use actix_web::http::StatusCode;
use actix_web::http::header::{AUTHORIZATION, CACHE_CONTROL, HeaderMap, WWW_AUTHENTICATE};
use actix_web::{HttpRequest, HttpResponse, web};
use bytes::Bytes;
use http_body_util::combinators::BoxBody;
use http_body_util::{BodyExt, Full};
use rmcp::transport::streamable_http_server::session::never::NeverSessionManager;
use rmcp::transport::streamable_http_server::{StreamableHttpServerConfig, StreamableHttpService};

use super::desk::Desk;
use super::server::Server;
use crate::app::Api;
use crate::auth::{Caller, Credentials, Viewer, identify, is_known_origin};
use crate::error::ApiError;
use crate::graphql::{client, error_body, values_fit};
use crate::schema::ApiSchema;
use crate::{gate, limits};

/// Answers one request.
pub(super) async fn answer(
    request: HttpRequest,
    payload: web::Payload,
    api: web::Data<Arc<Api>>,
    schema: web::Data<ApiSchema>,
) -> HttpResponse {
    let viewer = match admit(&api, &request).await {
        Ok(viewer) => viewer,
        Err(refusal) => return refusal,
    };
    let body = match gate::read(&request, payload, limits::BODY).await {
        Ok(body) => body,
        Err(error) => return error.error_response(),
    };
    if let Err(sentence) = values_fit(&body) {
        return refused(StatusCode::BAD_REQUEST, ApiError::Invalid(sentence.to_owned()));
    }
    let Ok(question) = translated(&request, body) else { return HttpResponse::BadRequest().finish() };
    let desk = Desk::new(Arc::clone(&api), schema.get_ref().clone(), viewer, client(&api, &request));
    let service =
        StreamableHttpService::new(move || Ok(Server::new(desk.clone())), Arc::new(NeverSessionManager::default()), config(&api));
    carried(service.handle(question).await)
}

/// Every request stands for itself: any API process can answer any of them, and none is in the way of a restart.
fn config(api: &Api) -> StreamableHttpServerConfig {
    StreamableHttpServerConfig::default()
        .with_legacy_session_mode(false)
        .with_cancellation_token(api.stopping.child_token())
        .with_max_request_body_bytes(limits::BODY)
        // the origin was looked at here, by the rule of the other doors
        .disable_allowed_hosts()
}

/// Whoever may come in: a program with an API token. A browser's cookie would speak for any page, so it does not count.
async fn admit(api: &Api, request: &HttpRequest) -> Result<Viewer, HttpResponse> {
    let (public, web) = (&api.settings.public, &api.settings.web);
    if !is_known_origin(request.headers(), &public.public_url, &web.allowed_origins) {
        let error = ApiError::Forbidden("Pages of other sites may not speak to this service");
        return Err(refused(StatusCode::FORBIDDEN, error));
    }
    let credentials = Credentials::of(request);
    let Credentials::Bearer(_) = credentials else { return Err(unknown(r#"Bearer realm="video-publisher""#)) };
    match identify(api, &credentials, client(api, request).address).await {
        Ok(Caller::Known(viewer)) => Ok(viewer),
        Ok(Caller::Nobody | Caller::Unknown) => Err(unknown(r#"Bearer realm="video-publisher", error="invalid_token""#)),
        Ok(elsewhere) => elsewhere.viewer().cloned().map_err(|error| refused(StatusCode::FORBIDDEN, error)),
        Err(error) => Err(refused(StatusCode::SERVICE_UNAVAILABLE, error)),
    }
}

fn unknown(challenge: &'static str) -> HttpResponse {
    let mut answer = refused(StatusCode::UNAUTHORIZED, ApiError::Unauthenticated);
    set(answer.headers_mut(), WWW_AUTHENTICATE, challenge);
    answer
}

fn refused(status: StatusCode, error: ApiError) -> HttpResponse {
    HttpResponse::build(status).content_type("application/json").body(error_body(error))
}

/// The request in the types of the library, without the token, which has done its duty.
fn translated(request: &HttpRequest, body: web::Bytes) -> Result<http::Request<Full<Bytes>>, http::Error> {
    let headers = request.headers().iter().filter(|(name, _)| *name != AUTHORIZATION);
    let begun = http::Request::builder().method(request.method().as_str()).uri(request.path());
    headers.fold(begun, |begun, (name, value)| begun.header(name.as_str(), value.as_bytes())).body(Full::new(body))
}

/// The library's answer in the types of the server.
fn carried(response: http::Response<BoxBody<Bytes, Infallible>>) -> HttpResponse {
    let (parts, body) = response.into_parts();
    let status = StatusCode::from_u16(parts.status.as_u16()).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
    let mut answer = HttpResponse::build(status);
    for (name, value) in &parts.headers {
        answer.append_header((name.as_str(), value.as_bytes()));
    }
    let mut answer = answer.streaming(body.into_data_stream());
    set(answer.headers_mut(), CACHE_CONTROL, "no-store");
    answer
}

fn set(headers: &mut HeaderMap, name: actix_web::http::header::HeaderName, value: &'static str) {
    headers.insert(name, actix_web::http::header::HeaderValue::from_static(value));
}
