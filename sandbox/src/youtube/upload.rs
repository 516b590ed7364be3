//! The bytes of a resumable upload.

use actix_web::http::StatusCode;
use actix_web::http::header::{CONTENT_RANGE, RANGE};
use actix_web::{HttpRequest, HttpResponse, web};
use serde_json::json;

use super::refusal::Refusal;
use super::session::{Session, Step};
use super::{access, resource};
use crate::app::{App, Sandbox};
use crate::media::pour::{Poured, drain, pour};
use crate::params::{Params, bearer, header};
use crate::platform::Platform::Youtube;
use crate::witness::{Operation, hang_up};
use crate::world::World;
use crate::world::faults::Kind;
use crate::world::names::short_code;
use crate::world::videos::Video;

/// Takes a part, the whole, or a question.
pub(super) async fn put(app: App, request: HttpRequest, body: web::Payload) -> Result<HttpResponse, Refusal> {
    let query = Params::of_query(&request);
    let id = query.get("upload_id").unwrap_or_default();
    match judge(&app, &request, id) {
        Ok(Step::Take(turn)) => take(&app, id, turn, body).await,
        Ok(Step::Settled(video)) => {
            drain(body).await;
            finished(&app, StatusCode::OK, &video)
        }
        Ok(Step::Tell) => {
            drain(body).await;
            progress(&app, id)
        }
        Err(refusal) => {
            drain(body).await;
            Err(refusal)
        }
    }
}

fn judge(app: &Sandbox, request: &HttpRequest, id: &str) -> Result<Step, Refusal> {
    if bearer(request).is_some() {
        access::living_token(app, request)?;
    }
    let length: u64 =
        header(request, "content-length").and_then(|length| length.parse().ok()).ok_or_else(Refusal::length_required)?;
    let world = &mut *app.world();
    let session = world.youtube.sessions.get_mut(id).ok_or_else(Refusal::session_gone)?;
    if world.faults.take(Youtube, Operation::of(request), &[Kind::ExpireSession]).is_some() {
        session.expired = true;
    }
    if !session.is_alive(app.now()) {
        return Err(Refusal::session_gone());
    }
    session.step(header(request, CONTENT_RANGE.as_str()), length)
}

async fn take(app: &Sandbox, id: &str, turn: u64, body: web::Payload) -> Result<HttpResponse, Refusal> {
    let cut = app.world().faults.take(Youtube, "videos.upload", &[Kind::DropConnection]).map(|fault| fault.after_bytes);
    let poured = pour(body, cut, |bytes| {
        let mut world = app.world();
        let Some(session) = world.youtube.sessions.get_mut(id).filter(|session| session.turn == turn) else { return Ok(false) };
        session.file.append(bytes)?;
        Ok(true)
    });
    let poured = poured.await.map_err(|error| Refusal::own_fault(&error))?;
    let done = complete(&mut app.world(), app, id);
    match (poured, cut, done) {
        (Poured::Whole, None, Some(video)) => finished(app, StatusCode::CREATED, &video),
        (Poured::Whole, None, None) => progress(app, id),
        _ => Ok(hang_up()),
    }
}

/// Makes the video once the last byte is stored, whether or not the sender will hear of it.
fn complete(world: &mut World, app: &Sandbox, id: &str) -> Option<String> {
    let session = world.youtube.sessions.get_mut(id)?;
    if session.video.is_some() || session.file.length() < session.total {
        return None;
    }
    let failure = world.faults.take_processing(Youtube);
    let video = video(session, app, failure, &world.dials);
    session.video = Some(video.id.clone());
    let id = video.id.clone();
    world.videos.add(video);
    Some(id)
}

fn video(session: &Session, app: &Sandbox, failure: Option<String>, dials: &crate::world::dials::Dials) -> Video {
    let (file, id, now) = (session.file.seal(), short_code(), app.now());
    let failure = failure.or_else(|| file.mp4.is_err().then(|| "invalidFile".to_owned()));
    let Session { draft, account, .. } = session;
    Video {
        account,
        code: id.clone(),
        id,
        title: draft.snippet.title.clone(),
        caption: draft.snippet.description.clone(),
        privacy: draft.status.privacy().to_owned(),
        public_from: draft.status.public_from(),
        file,
        cover: None,
        created_at: now,
        ready_at: now + dials.processing(),
        failure,
        details: json!({ "snippet": draft.snippet, "status": draft.status, "slug": session.slug }),
    }
}

/// 308, with the range that is stored if any is.
fn progress(app: &Sandbox, id: &str) -> Result<HttpResponse, Refusal> {
    let world = app.world();
    let session = world.youtube.sessions.get(id).ok_or_else(Refusal::session_gone)?;
    let mut answer = HttpResponse::PermanentRedirect();
    if let Some(last) = session.file.length().checked_sub(1) {
        answer.insert_header((RANGE, format!("bytes=0-{last}")));
    }
    Ok(answer.finish())
}

/// The video as it is now; a video that was deleted since has no session either.
fn finished(app: &Sandbox, status: StatusCode, id: &str) -> Result<HttpResponse, Refusal> {
    let world = app.world();
    let video = world.videos.find(Youtube, id).ok_or_else(Refusal::session_gone)?;
    Ok(HttpResponse::build(status).json(resource::video(video, &["snippet", "status"], app)))
}
