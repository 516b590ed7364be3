//! `POST /graphql`: one request, one answer.

use std::sync::Arc;

use actix_web::http::StatusCode;
use actix_web::http::header::{ACCEPT, HeaderMap, HeaderName, HeaderValue};
use actix_web::{HttpRequest, HttpResponse, HttpResponseBuilder, web};
use async_graphql::{Request, Response};

use crate::app::Api;
use crate::auth::{Credentials, identify, is_deliberate, is_known_origin};
use crate::error::ApiError;
use crate::graphql::{client, data, error_body};
use crate::schema::ApiSchema;
use crate::{gate, limits};

const GRAPHQL: &str = "application/graphql-response+json";
const JSON: &str = "application/json";

/// Answers one request.
pub(super) async fn answer(
    request: HttpRequest,
    payload: web::Payload,
    api: web::Data<Arc<Api>>,
    schema: web::Data<ApiSchema>,
) -> HttpResponse {
    let credentials = Credentials::of(&request);
    if let Err(error) = check(&api, request.headers(), &credentials) {
        return failure(&request, StatusCode::FORBIDDEN, error);
    }
    let body = match gate::read(payload, limits::BODY).await {
        Ok(body) => body,
        Err(error) => return error.error_response(),
    };
    let question = match read(&body) {
        Ok(question) => question,
        Err(error) => return failure(&request, StatusCode::BAD_REQUEST, error),
    };
    if let Some(name) = &question.operation_name {
        tracing::Span::current().record("graphql.operation", name.chars().take(64).collect::<String>());
    }
    let client = client(&api, &request);
    let caller = match identify(&api, &credentials, client.address).await {
        Ok(caller) => caller,
        Err(error) => return failure(&request, StatusCode::OK, error),
    };
    let mut question = question;
    question.data = data(&api, caller, client);
    success(&request, &schema.execute(question).await)
}

/// One request; a list of them would go round what one request may ask for.
fn read(body: &[u8]) -> Result<Request, ApiError> {
    if body.trim_ascii_start().first() == Some(&b'[') {
        return Err(ApiError::Invalid("Send one GraphQL request at a time; lists of them are not taken".to_owned()));
    }
    serde_json::from_slice(body).map_err(|error| ApiError::Invalid(format!("The body is not a GraphQL request as JSON: {error}")))
}

/// A browser sends its cookie whichever page asks; so it must be one of ours, and mean it.
fn check(api: &Api, headers: &HeaderMap, credentials: &Credentials) -> Result<(), ApiError> {
    let web = &api.settings.web;
    let by_token = matches!(credentials, Credentials::Bearer(_));
    let meant = is_deliberate(headers) && is_known_origin(headers, &api.settings.public.public_url, &web.allowed_origins);
    if by_token || meant {
        return Ok(());
    }
    Err(ApiError::Forbidden("Send content-type application/json, from a page of this service or with an API token"))
}

fn success(request: &HttpRequest, response: &Response) -> HttpResponse {
    let mut answer = begin(request, StatusCode::OK);
    for (name, value) in &response.http_headers {
        let name = HeaderName::from_bytes(name.as_str().as_bytes());
        if let (Ok(name), Ok(value)) = (name, HeaderValue::from_bytes(value.as_bytes())) {
            answer.append_header((name, value));
        }
    }
    match serde_json::to_vec(response) {
        Ok(body) => answer.body(body),
        Err(error) => failure(request, StatusCode::INTERNAL_SERVER_ERROR, error.into()),
    }
}

fn failure(request: &HttpRequest, status: StatusCode, error: ApiError) -> HttpResponse {
    begin(request, status).body(error_body(error))
}

fn begin(request: &HttpRequest, status: StatusCode) -> HttpResponseBuilder {
    let accepted = request.headers().get(ACCEPT).and_then(|value| value.to_str().ok()).unwrap_or_default();
    let mut answer = HttpResponse::build(status);
    answer.content_type(if accepted.contains(GRAPHQL) { GRAPHQL } else { JSON }).insert_header(("cache-control", "no-store"));
    answer
}
