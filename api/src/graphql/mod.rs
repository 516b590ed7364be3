//! How GraphQL travels: requests over HTTP, subscriptions over a WebSocket, the explorer in a browser.

mod codes;
mod documents;
mod explorer;
mod http;
mod panics;
mod question;
mod reader;
mod scan;
mod socket;
mod turns;
mod weight;

use std::sync::Arc;

use actix_web::http::header::{self, HeaderMap};
use actix_web::middleware::Compress;
use actix_web::{HttpRequest, guard, web};
use async_graphql::{Data, Pos, Response};

pub(crate) use codes::Codes;
pub(crate) use documents::Documents;
pub(crate) use panics::Panics;
pub(crate) use question::values_fit;
pub(crate) use turns::Turns;

use crate::app::Api;
use crate::auth::Caller;
use crate::context::Client;
use crate::error::ApiError;
use crate::loaders::loaders;
use crate::{idempotency, limits};

/// The routes of `/graphql`.
pub(crate) fn routes(config: &mut web::ServiceConfig) {
    let resource = web::resource("/graphql")
        .wrap(Compress::default())
        .route(web::post().to(http::answer))
        .route(web::get().guard(guard::fn_guard(|request| is_upgrade(&request.head().headers))).to(socket::open))
        .route(web::get().to(explorer::page));
    config.service(resource);
}

fn is_upgrade(headers: &HeaderMap) -> bool {
    headers.get(header::UPGRADE).is_some_and(|value| value.as_bytes().eq_ignore_ascii_case(b"websocket"))
}

/// What every resolver finds in its context, see [`crate::context::Reach`].
pub(crate) fn data(api: &Arc<Api>, caller: Caller, client: Client) -> Data {
    let mut data = Data::default();
    data.insert(Arc::clone(api));
    data.insert(caller);
    data.insert(client);
    data.insert(loaders(api.db.clone()));
    data
}

/// Where a request came from.
pub(crate) fn client(api: &Api, request: &HttpRequest) -> Client {
    let header = |name: &str| request.headers().get(name).map(|value| String::from_utf8_lossy(value.as_bytes()).into_owned());
    let user_agent = header(header::USER_AGENT.as_str()).unwrap_or_default();
    Client {
        address: limits::address(request, api.settings.web.trust_proxy),
        user_agent: user_agent.chars().take(200).collect(),
        idempotency_key: header(idempotency::HEADER),
    }
}

/// A GraphQL answer that holds nothing but this error.
pub(crate) fn error_body(error: ApiError) -> String {
    let error = async_graphql::Error::from(error).into_server_error(Pos::default());
    serde_json::to_string(&Response::from_errors(vec![error])).unwrap_or_default()
}
