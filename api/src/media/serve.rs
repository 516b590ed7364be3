//! `GET` and `HEAD` `/media/{token}`: a stored file, whole or in parts, streamed.

use std::ops::Range;
use std::sync::Arc;

use actix_web::body::SizedStream;
use actix_web::http::header::{self, Charset, ContentDisposition, DispositionParam, DispositionType, ExtendedValue};
use actix_web::http::{Method, StatusCode};
use actix_web::{HttpRequest, HttpResponse, HttpResponseBuilder, web};
use futures::TryStreamExt;
use store::{Key, StoreError};

use super::link::{self, Claims};
use super::range::{self, Answer};
use crate::app::Api;
use crate::error::ApiError;

/// Serves the file of a signed link.
pub(crate) async fn serve(request: HttpRequest, api: web::Data<Arc<Api>>, token: web::Path<String>) -> HttpResponse {
    let Some(claims) = link::open(&api, &token) else { return gone() };
    let Ok(key) = claims.key.parse::<Key>() else { return gone() };
    match api.store.head(&key).await {
        Ok(Some(stat)) => answer(&request, &api, &key, &claims, stat.bytes).await,
        Ok(None) => gone(),
        Err(error) => unavailable(error),
    }
}

async fn answer(request: &HttpRequest, api: &Api, key: &Key, claims: &Claims, size: u64) -> HttpResponse {
    let wanted = request.headers().get(header::RANGE).and_then(|value| value.to_str().ok());
    let (status, range) = match range::read(wanted, size) {
        Answer::Whole => (StatusCode::OK, 0..size),
        Answer::Part(range) => (StatusCode::PARTIAL_CONTENT, range),
        Answer::Unsatisfiable => {
            let known = (header::CONTENT_RANGE, format!("bytes */{size}"));
            return HttpResponse::RangeNotSatisfiable().insert_header(known).finish();
        }
    };
    let mut answer = begin(status, claims);
    if status == StatusCode::PARTIAL_CONTENT {
        answer.insert_header((header::CONTENT_RANGE, format!("bytes {}-{}/{size}", range.start, range.end - 1)));
    }
    body(request, api, key, range, answer).await
}

fn begin(status: StatusCode, claims: &Claims) -> HttpResponseBuilder {
    let mut answer = HttpResponse::build(status);
    answer
        .content_type(claims.media_type.as_str())
        .insert_header((header::ACCEPT_RANGES, "bytes"))
        .insert_header((header::CACHE_CONTROL, "private, max-age=3600"))
        .insert_header((header::HeaderName::from_static("cross-origin-resource-policy"), "cross-origin"))
        .insert_header(ContentDisposition { disposition: DispositionType::Inline, parameters: vec![file_name(&claims.name)] });
    answer
}

fn file_name(name: &str) -> DispositionParam {
    let name: String = name.chars().map(|letter| if letter.is_control() || letter == '"' { '_' } else { letter }).collect();
    if name.is_ascii() {
        return DispositionParam::Filename(name);
    }
    let value = ExtendedValue { charset: Charset::Ext("UTF-8".to_owned()), language_tag: None, value: name.into_bytes() };
    DispositionParam::FilenameExt(value)
}

async fn body(request: &HttpRequest, api: &Api, key: &Key, range: Range<u64>, mut answer: HttpResponseBuilder) -> HttpResponse {
    let length = range.end - range.start;
    if request.method() == Method::HEAD {
        // the length of what would be sent; the server itself sends nothing of it
        return answer.no_chunking(length).body(SizedStream::new(length, futures::stream::empty::<Result<_, std::io::Error>>()));
    }
    match api.store.read(key, range).await {
        Ok(content) => answer.body(SizedStream::new(length, content.map_err(std::io::Error::other))),
        Err(StoreError::Missing(_)) => gone(),
        Err(error) => unavailable(error),
    }
}

fn gone() -> HttpResponse {
    HttpResponse::NotFound().content_type("text/plain").body("This link does not work any more.")
}

fn unavailable(error: StoreError) -> HttpResponse {
    ApiError::from(error).log();
    HttpResponse::ServiceUnavailable().content_type("text/plain").body("The file cannot be read right now.")
}
