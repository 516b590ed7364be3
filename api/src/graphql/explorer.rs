//! The explorer: a page for trying queries, from our own files.

use std::sync::Arc;

use actix_files::NamedFile;
use actix_web::http::header::{ACCEPT, CACHE_CONTROL, HeaderValue};
use actix_web::{HttpRequest, HttpResponse, web};

use crate::app::Api;
use crate::error::ApiError;
use crate::graphql::error_body;

/// The page for people; programs are told how to ask.
pub(super) async fn page(request: HttpRequest, api: web::Data<Arc<Api>>) -> HttpResponse {
    let wants_page =
        request.headers().get(ACCEPT).and_then(|value| value.to_str().ok()).is_some_and(|value| value.contains("text/html"));
    if !wants_page {
        let hint = "Send GraphQL as POST with content-type application/json, or open a WebSocket";
        return HttpResponse::MethodNotAllowed()
            .content_type("application/json")
            .body(error_body(ApiError::Invalid(hint.to_owned())));
    }
    let Ok(file) = NamedFile::open(api.settings.web.frontend_dir.join("graphiql.html")) else {
        return HttpResponse::NotFound().body("The explorer comes with the dashboard, which is not built here.");
    };
    let mut page = file.into_response(&request);
    page.headers_mut().insert(CACHE_CONTROL, HeaderValue::from_static("no-cache"));
    page
}
