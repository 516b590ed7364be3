//! `POST /graphql`: one request, one answer.

use std::sync::Arc;

use actix_web::http::StatusCode;
use actix_web::http::header::{ACCEPT, HeaderMap, HeaderName, HeaderValue};
use actix_web::{HttpRequest, HttpResponse, HttpResponseBuilder, web};
use async_graphql::Response;

use super::question::Question;
use super::turns::Taken;
use crate::app::Api;
use crate::auth::{Credentials, identify, is_deliberate, is_known_origin};
use crate::context::Client;
use crate::error::ApiError;
use crate::gate::Turn;
use crate::graphql::{client, data, error_body};
use crate::schema::ApiSchema;
use crate::{gate, limits};

const GRAPHQL: &str = "application/graphql-response+json";
const JSON: &str = "application/json";

/// Answers one request. A large one is read and weighed elsewhere, so that nobody waits for it.
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
    let limit = if matches!(credentials, Credentials::None) { limits::STRANGERS_BODY } else { limits::BODY };
    let body = match gate::read(&request, payload, limit).await {
        Ok(body) => body,
        Err(error) => return error.error_response(),
    };
    let client = client(&api, &request);
    let (lane, from, is_small) = (&api.lane, client.address, body.len() <= limits::SMALL);
    let asking = Asking { api: Arc::clone(&api), schema: schema.get_ref().clone(), credentials, client };
    let answered = if is_small {
        asking.answer(&body, None).await
    } else {
        lane.run(from, |turn| async move { asking.answer(&body, Some(turn)).await }).await.flatten()
    };
    match answered {
        Ok(answer) => answer.told(&request),
        Err(ApiError::RateLimited) => gate::too_much_at_once(),
        Err(ApiError::Busy) => gate::busy(),
        Err(error) => failure(&request, StatusCode::OK, error),
    }
}

/// Who asks, and what.
struct Asking {
    api: Arc<Api>,
    schema: ApiSchema,
    credentials: Credentials,
    client: Client,
}

/// What is answered.
struct Answer {
    status: StatusCode,
    headers: http::HeaderMap,
    body: Vec<u8>,
}

impl Asking {
    /// The answer. The turn is given back when the request is known to be good.
    async fn answer(self, body: &[u8], turn: Option<Turn>) -> Result<Answer, ApiError> {
        let question = match Question::read(body, &self.api.documents) {
            Ok(question) => question,
            Err(refusal) => return Answer::of(refusal.status, &refusal.response()),
        };
        if let Some(name) = &question.request.operation_name {
            tracing::Span::current().record("graphql.operation", name.chars().take(64).collect::<String>());
        }
        let caller = identify(&self.api, &self.credentials, self.client.address).await?;
        question.admit(self.api.settings.web.graphql_documents, &caller)?;
        let mut request = question.request;
        request.data = data(&self.api, caller, self.client);
        if let Some(turn) = turn {
            request.data.insert(Taken::from(turn));
        }
        Answer::of(StatusCode::OK, &self.schema.execute(request).await)
    }
}

impl Answer {
    fn of(status: StatusCode, response: &Response) -> Result<Self, ApiError> {
        Ok(Self { status, headers: response.http_headers.clone(), body: serde_json::to_vec(response)? })
    }

    fn told(self, request: &HttpRequest) -> HttpResponse {
        let mut answer = begin(request, self.status);
        for (name, value) in &self.headers {
            let name = HeaderName::from_bytes(name.as_str().as_bytes());
            if let (Ok(name), Ok(value)) = (name, HeaderValue::from_bytes(value.as_bytes())) {
                answer.append_header((name, value));
            }
        }
        answer.body(self.body)
    }
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

fn failure(request: &HttpRequest, status: StatusCode, error: ApiError) -> HttpResponse {
    begin(request, status).body(error_body(error))
}

fn begin(request: &HttpRequest, status: StatusCode) -> HttpResponseBuilder {
    let accepted = request.headers().get(ACCEPT).and_then(|value| value.to_str().ok()).unwrap_or_default();
    let mut answer = HttpResponse::build(status);
    answer.content_type(if accepted.contains(GRAPHQL) { GRAPHQL } else { JSON }).insert_header(("cache-control", "no-store"));
    answer
}
