//! `POST /clips`: uploading a media file, streamed to disk, looked into, and stored.

mod draft;
mod keep;
mod kind;
mod receive;
mod refusal;
mod room;

use std::sync::Arc;

use actix_multipart::Multipart;
use actix_web::http::header::CONTENT_LENGTH;
use actix_web::{HttpRequest, HttpResponse, web};
use serde_json::json;
use uuid::Uuid;

pub(crate) use draft::forget_dead_uploads;

use self::draft::Draft;
use self::keep::{Kept, keep, known};
use self::refusal::Refusal;
use self::room::Room;
use crate::app::Api;
use crate::auth::{Credentials, TokenScope, identify, is_deliberate, is_known_origin};
use crate::error::ApiError;
use crate::limits;

/// Takes one file in the field `file`. A file that the person uploaded before stays the clip that it is.
pub(crate) async fn upload(request: HttpRequest, body: Multipart, api: web::Data<Arc<Api>>) -> HttpResponse {
    match take(&request, body, &api).await {
        Ok(Kept::New(id)) => HttpResponse::Created().json(json!({ "id": id, "existing": false })),
        Ok(Kept::Known { id, name }) => {
            let message = format!("This file is in your library already, as \u{201c}{name}\u{201d}.");
            HttpResponse::Ok().json(json!({ "id": id, "existing": true, "message": message }))
        }
        Err(refusal) => refusal.into_response(),
    }
}

async fn take(request: &HttpRequest, body: Multipart, api: &Api) -> Result<Kept, Refusal> {
    let user = uploader(request, api).await?;
    let expected = request.headers().get(CONTENT_LENGTH).and_then(|length| length.to_str().ok()?.parse().ok());
    let room = Room::look(api, user, expected).await?;
    let draft = Draft::begin(&api.settings.storage.scratch_dir(), user)?;
    let received = receive::receive(body, &draft.file(), &room).await?;
    if let Some(known) = known(user, &received.sha256, &api.db).await? {
        return Ok(known);
    }
    let found = kind::look(api, &draft).await?;
    keep(api, &draft, received, found).await
}

async fn uploader(request: &HttpRequest, api: &Api) -> Result<Uuid, ApiError> {
    let (credentials, headers) = (Credentials::of(request), request.headers());
    let meant =
        is_deliberate(headers) && is_known_origin(headers, &api.settings.public.public_url, &api.settings.web.allowed_origins);
    if matches!(credentials, Credentials::Cookie(_)) && !meant {
        return Err(ApiError::Forbidden("Only pages of this service may upload"));
    }
    let from = limits::address(request, api.settings.web.trust_proxy);
    Ok(identify(api, &credentials, from).await?.with(TokenScope::ClipsWrite)?.user)
}
