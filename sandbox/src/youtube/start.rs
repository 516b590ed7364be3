//! `videos.insert`: opens a resumable upload.

use actix_web::http::header::LOCATION;
use actix_web::{HttpRequest, HttpResponse, web};

use super::access;
use super::metadata::Draft;
use super::quota::Bucket;
use super::refusal::Refusal;
use super::session::Session;
use crate::app::App;
use crate::media::received::Received;
use crate::params::{Params, content_type, header};
use crate::platform::Platform::Youtube;
use crate::world::names::random_text;

/// Most bytes a video may have.
const LARGEST: u64 = 274_877_906_944;
/// Sections that `part` may name here.
const PARTS: [&str; 6] = ["snippet", "status", "localizations", "recordingDetails", "paidProductPlacementDetails", "id"];

pub(super) async fn start(app: App, request: HttpRequest, body: web::Bytes) -> Result<HttpResponse, Refusal> {
    let query = Params::of_query(&request);
    let account = access::enter(&app, &request, access::UPLOAD, Bucket::Uploads, 1)?;
    let account = access::channel(account)?;
    if query.get("uploadType") != Some("resumable") {
        return Err(Refusal::invalid("badRequest", "uploadType must be resumable."));
    }
    let parts = parts(&query, &PARTS)?;
    let total = announced(&request)?;
    if !content_type(&request).starts_with("application/json") {
        return Err(Refusal::invalid("badContent", "The metadata must be application/json."));
    }
    let slug = header(&request, "slug").map(str::to_owned);
    if slug.as_deref().is_some_and(|name| name.is_empty() || name.contains(['/', '\\'])) {
        return Err(Refusal::invalid("invalidFilename", "The filename in the Slug header is invalid."));
    }
    let draft = Draft::read(&parts, &body)?;
    let file = Received::create(&app.folder, "mp4").map_err(|error| Refusal::own_fault(&error))?;
    let upload_id = random_text(80);
    let place = format!("www.googleapis.com{}", upload_path(request.path()));
    let location = app.url(&format!("{place}?uploadType=resumable&part={}&upload_id={upload_id}", parts.join(",")));
    let started_at = app.now();
    let session = Session { account, draft, total, slug, file, started_at, turn: 0, expired: false, video: None };
    let mut world = app.world();
    world.grants.secrets.note(Youtube, "upload_url", &upload_id);
    world.youtube.sessions.insert(upload_id.clone(), session);
    Ok(HttpResponse::Ok().insert_header((LOCATION, location)).insert_header(("X-GUploader-UploadID", upload_id)).finish())
}

/// The path without the host in front.
fn upload_path(path: &str) -> &str {
    path.get(1..).and_then(|path| path.find('/').map(|at| &path[at..])).unwrap_or(path)
}

/// The sections that `part` names; it must name some, and only ones that exist.
pub(super) fn parts<'a>(query: &'a Params, known: &[&str]) -> Result<Vec<&'a str>, Refusal> {
    let parts = query.list("part");
    if parts.is_empty() {
        return Err(Refusal::missing("part"));
    }
    match parts.iter().find(|part| !known.contains(part)) {
        Some(part) => Err(Refusal::invalid("unknownPart", format!("'{part}'"))),
        None => Ok(parts),
    }
}

/// The announced size and type of the video.
fn announced(request: &HttpRequest) -> Result<u64, Refusal> {
    let kind = header(request, "x-upload-content-type").unwrap_or_default();
    if !kind.starts_with("video/") && kind != "application/octet-stream" {
        return Err(Refusal::invalid("badContent", "X-Upload-Content-Type must be video/* or application/octet-stream."));
    }
    let total = header(request, "x-upload-content-length").and_then(|length| length.parse().ok());
    match total {
        Some(total @ 1..=LARGEST) => Ok(total),
        _ => Err(Refusal::invalid("mediaBodyRequired", "X-Upload-Content-Length must name the size of the video.")),
    }
}
