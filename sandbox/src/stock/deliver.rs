//! Gives out files, honestly or as a dial wants it.

use std::io;
use std::path::Path;

use actix_files::NamedFile;
use actix_web::body::SizedStream;
use actix_web::web::Bytes;
use actix_web::{HttpRequest, HttpResponse};
use futures::stream;
use serde::{Deserialize, Serialize};
use tracing::error;

use crate::app::Sandbox;
use crate::tool::Trouble;

/// How files are given out.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(crate) enum Files {
    /// As announced.
    #[default]
    Honest,
    /// With many more bytes at the end.
    Larger,
    /// The connection breaks in the middle.
    Cut,
    /// Only the first half, as if it were the whole.
    Short,
    /// A page instead of the file.
    Html,
}

/// The file at `path` as the answer; `media_type` is what it claims to be.
pub(crate) fn deliver(app: &Sandbox, request: &HttpRequest, path: &Path, media_type: &str) -> io::Result<HttpResponse> {
    let dials = app.world().dials.clone();
    let (files, extra) = (dials.stock_files, dials.stock_larger_by);
    if files == Files::Honest {
        let file = NamedFile::open(path)?.set_content_type(media_type.parse().map_err(io::Error::other)?);
        return Ok(file.into_response(request));
    }
    if files == Files::Html {
        return Ok(HttpResponse::Ok().content_type("text/html; charset=utf-8").body("<html><body>Please sign in.</body></html>"));
    }
    let mut bytes = std::fs::read(path)?;
    let half = bytes.len() / 2;
    let whole = bytes.len() as u64;
    let mut answer = HttpResponse::Ok();
    answer.content_type(media_type);
    Ok(match files {
        Files::Larger => {
            bytes.resize(bytes.len() + extra as usize, 0);
            answer.body(bytes)
        }
        Files::Cut => {
            bytes.truncate(half);
            let broken = io::Error::from(io::ErrorKind::ConnectionAborted);
            answer.body(SizedStream::new(whole, stream::iter([Ok(Bytes::from(bytes)), Err(broken)])))
        }
        _ => {
            bytes.truncate(half);
            answer.body(bytes)
        }
    })
}

/// The answer when a file could not be made.
pub(crate) fn failed(trouble: &Trouble) -> HttpResponse {
    error!("a file of the stock libraries could not be made: {trouble}");
    HttpResponse::ServiceUnavailable().content_type("text/plain").body("The file is not available.")
}
