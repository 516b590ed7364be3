//! `thumbnails.set`

use actix_web::{HttpRequest, HttpResponse, web};
use serde_json::json;

use super::quota::Bucket;
use super::refusal::Refusal;
use super::{access, change, resource};
use crate::app::App;
use crate::media::pour::{drain, pour};
use crate::media::received::Received;
use crate::params::{Params, content_type};
use crate::world::videos::State;

/// Most bytes a picture may have.
const LARGEST: u64 = 52_428_800;

pub(super) async fn set(app: App, request: HttpRequest, body: web::Payload) -> Result<HttpResponse, Refusal> {
    let query = Params::of_query(&request);
    let id = match judge(&app, &request, &query) {
        Ok(id) => id,
        Err(refusal) => {
            drain(body).await;
            return Err(refusal);
        }
    };
    let mut file = Received::create(&app.folder, "picture").map_err(|error| Refusal::own_fault(&error))?;
    let mut head = Vec::new();
    let poured = pour(body, None, |bytes| {
        let missing = 8_usize.saturating_sub(head.len()).min(bytes.len());
        head.extend_from_slice(&bytes[..missing]);
        // nothing beyond the limit is kept; the length shows that there was more
        if file.length() <= LARGEST { file.append(bytes).map(|()| true) } else { Ok(true) }
    });
    poured.await.map_err(|error| Refusal::own_fault(&error))?;
    if file.length() == 0 {
        return Err(Refusal::invalid("mediaBodyRequired", "The request does not include the image content."));
    }
    let picture = head.starts_with(&[0xff, 0xd8, 0xff]) || head.starts_with(b"\x89PNG");
    if !picture || file.length() > LARGEST {
        return Err(Refusal::invalid("invalidImage", "The provided image content is invalid."));
    }
    let mut world = app.world();
    let video = world.videos.find_mut(crate::platform::Platform::Youtube, id).ok_or_else(Refusal::video_not_found)?;
    video.cover = Some(file.seal().path);
    let items = json!([resource::thumbnails(video, &app)]);
    Ok(HttpResponse::Ok().json(json!({ "kind": "youtube#thumbnailSetResponse", "etag": "sandbox", "items": items })))
}

fn judge<'a>(app: &App, request: &HttpRequest, query: &'a Params) -> Result<&'a str, Refusal> {
    let account = access::enter(app, request, access::UPLOAD, Bucket::Units, 50)?;
    let id = query.get("videoId").ok_or_else(|| Refusal::missing("videoId"))?;
    if !["image/jpeg", "image/png", "application/octet-stream"].contains(&content_type(request).as_str()) {
        return Err(Refusal::invalid("invalidImage", "The image must be JPEG or PNG."));
    }
    let mut world = app.world();
    let video = change::own(&mut world.videos, account, id)?;
    if video.state(app.now()) == State::Processing {
        return Err(Refusal::forbidden("Thumbnails of Shorts are accepted after processing."));
    }
    Ok(id)
}
