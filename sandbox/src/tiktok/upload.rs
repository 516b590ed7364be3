//! The bytes of a post: chunks in order, each wholly or not at all.

use actix_web::http::StatusCode;
use actix_web::http::header::CONTENT_RANGE;
use actix_web::{HttpRequest, HttpResponse, web};

use super::task::{Fate, Source, Task, UPLOAD_LIFETIME, receive};
use crate::app::{App, Sandbox};
use crate::media::pour::{Poured, drain, pour};
use crate::media::received::{Mark, Received};
use crate::params::{Params, content_type, header};
use crate::platform::Platform::Tiktok;
use crate::witness::hang_up;
use crate::world::World;
use crate::world::faults::Kind;

/// What a chunk needs to be written.
struct Slot {
    publish_id: String,
    turn: u64,
    mark: Mark,
    total: u64,
}

pub(super) async fn put(app: App, request: HttpRequest, body: web::Payload) -> HttpResponse {
    let slot = match judge(&app, &request) {
        Ok(slot) => slot,
        Err(refused) => {
            drain(body).await;
            return refused.answer();
        }
    };
    let cut = app.world().faults.take(Tiktok, "video.upload", &[Kind::DropConnection]).map(|fault| fault.after_bytes);
    let poured = pour(body, cut, |bytes| {
        let mut world = app.world();
        let Some(file) = open_file(&mut world, &slot.publish_id, slot.turn) else { return Ok(false) };
        file.append(bytes)?;
        Ok(true)
    });
    match poured.await {
        Ok(Poured::Whole) if cut.is_none() => stored(&app, &slot),
        _ => {
            // a chunk that did not come whole was never here
            if let Some(file) = open_file(&mut app.world(), &slot.publish_id, slot.turn) {
                let _ = file.rewind(slot.mark);
            }
            hang_up()
        }
    }
}

/// The file of a task, for as long as this turn is the newest.
fn open_file<'a>(world: &'a mut World, publish_id: &str, mine: u64) -> Option<&'a mut Received> {
    match &mut world.tiktok.tasks.get_mut(publish_id)?.source {
        Source::Upload { file, turn, .. } if *turn == mine => Some(file),
        _ => None,
    }
}

/// A chunk that is not taken; where its range is wrong, with the bytes that are stored and those announced.
struct Refused {
    status: StatusCode,
    stand: Option<(u64, u64)>,
}

impl Refused {
    fn answer(&self) -> HttpResponse {
        match self.stand {
            Some((stored, total)) => progress(self.status, stored, total),
            None => HttpResponse::build(self.status).finish(),
        }
    }
}

fn judge(app: &Sandbox, request: &HttpRequest) -> Result<Slot, Refused> {
    let refuse = |status| Refused { status, stand: None };
    let query = Params::of_query(request);
    let secret = query.get("upload_token").unwrap_or_default();
    let world = &mut *app.world();
    let owns = |task: &Task| matches!(&task.source, Source::Upload { token, .. } if token == secret);
    let found = world.tiktok.tasks.iter_mut().find(|(_, task)| owns(task));
    let (publish_id, task) = found.ok_or_else(|| refuse(StatusCode::NOT_FOUND))?;
    let Source::Upload { file, whole, plan, turn, expired, .. } = &mut task.source else {
        return Err(refuse(StatusCode::NOT_FOUND));
    };
    *expired |= world.faults.take(Tiktok, "video.upload", &[Kind::ExpireSession]).is_some();
    if *expired || app.now() >= task.opened_at + UPLOAD_LIFETIME || matches!(task.fate, Fate::Failed { .. }) {
        return Err(refuse(StatusCode::FORBIDDEN));
    }
    let length = header(request, "content-length").and_then(|length| length.parse().ok());
    let types = ["video/mp4", "video/quicktime", "video/webm"];
    let (Some(length), true) = (length, types.contains(&content_type(request).as_str())) else {
        return Err(refuse(StatusCode::BAD_REQUEST));
    };
    let judged = plan.judge(header(request, CONTENT_RANGE.as_str()), length, whole.length());
    judged.map_err(|status| Refused { status, stand: Some((whole.length(), plan.size)) })?;
    *turn += 1;
    // what a sender that fell silent left of its chunk was never here
    file.rewind(whole.clone()).map_err(|_| refuse(StatusCode::INTERNAL_SERVER_ERROR))?;
    Ok(Slot { publish_id: publish_id.clone(), turn: *turn, mark: file.mark(), total: plan.size })
}

/// 206 until the last chunk, then 201 and the post goes its way.
fn stored(app: &Sandbox, slot: &Slot) -> HttpResponse {
    let world = &mut *app.world();
    let Some(file) = open_file(world, &slot.publish_id, slot.turn) else { return hang_up() };
    let length = file.length();
    keep_whole(world, &slot.publish_id);
    let Some(file) = open_file(world, &slot.publish_id, slot.turn) else { return hang_up() };
    if length < slot.total {
        return progress(StatusCode::PARTIAL_CONTENT, length, slot.total);
    }
    let sealed = file.seal();
    receive(world, app, &slot.publish_id, sealed);
    progress(StatusCode::CREATED, length, slot.total)
}

/// The chunk that just ended stays.
fn keep_whole(world: &mut World, publish_id: &str) {
    if let Some(task) = world.tiktok.tasks.get_mut(publish_id)
        && let Source::Upload { file, whole, .. } = &mut task.source
    {
        *whole = file.mark();
    }
}

/// An answer that names the bytes that are stored.
fn progress(status: StatusCode, stored: u64, total: u64) -> HttpResponse {
    HttpResponse::build(status).insert_header((CONTENT_RANGE, format!("bytes 0-{stored}/{total}"))).finish()
}
