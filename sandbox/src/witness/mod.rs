//! Stands at the door of every operation: logs the call and lets waiting failures happen.

mod bodies;
mod broken;
mod operations;
mod providers;
mod shape;

use std::time::Duration;

use actix_web::body::BoxBody;
use actix_web::dev::{ServiceRequest, ServiceResponse};
use actix_web::http::header::CONTENT_RANGE;
use actix_web::middleware::{Next, from_fn};
use actix_web::web::Payload;
use actix_web::{Error, HttpMessage as _, HttpRequest, HttpResponse, Route};
use serde_json::json;

pub(crate) use bodies::LARGEST;
pub(crate) use broken::hang_up;
pub(crate) use operations::exists;

use crate::app::{App, Sandbox};
use crate::media::pour;
use crate::party::Party;
use crate::world::calls::{Call, Outcome};
use crate::world::faults::{Fault, Kind};
use crate::world::shared;

/// Operations that take a body in parts and cut it themselves when a connection shall drop.
const UPLOADS: [&str; 2] = ["videos.upload", "video.upload"];

/// Which operation a request is; handlers ask for it when a failure may concern them.
#[derive(Clone, Copy)]
pub(crate) struct Operation {
    pub(crate) name: &'static str,
    number: usize,
}

impl Operation {
    /// The operation of this request.
    pub(crate) fn of(request: &HttpRequest) -> &'static str {
        request.extensions().get::<Self>().map_or("", |operation| operation.name)
    }

    /// Names the operation more exactly in the log of calls.
    pub(crate) fn rename(app: &Sandbox, request: &HttpRequest, name: &'static str) {
        let mine = request.extensions().get::<Self>().copied();
        if let Some(mine) = mine {
            app.world().calls.rename(mine.number, name);
        }
    }
}

/// Makes `route` the operation `name` of a platform or provider.
pub(crate) fn played(party: impl Into<Party>, name: &'static str, route: Route) -> Route {
    let party = party.into();
    debug_assert!(exists(party, name), "{name} is not in the list of operations");
    route.wrap(from_fn(move |request, next| witness(party, name, request, next)))
}

/// The answer to addresses that neither a platform nor a provider has.
pub(crate) async fn unknown(app: App, request: HttpRequest) -> HttpResponse {
    let call = entry(&app, None, "unknown", request.method().as_str(), request.path());
    let mut world = app.world();
    let number = world.calls.begin(call);
    world.calls.end(number, Some(404), Outcome::Answered);
    HttpResponse::NotFound().json(json!({ "error": "the sandbox does not play this address", "path": request.path() }))
}

async fn witness(
    party: Party,
    name: &'static str,
    mut request: ServiceRequest,
    next: Next<BoxBody>,
) -> Result<ServiceResponse, Error> {
    let Some(app) = request.app_data::<App>().cloned() else { return next.call(request).await };
    let name = refine(&app, name, &request);
    let call = entry(&app, Some(party), name, request.method().as_str(), request.path());
    let number = app.world().calls.begin(call);
    request.extensions_mut().insert(Operation { name, number });
    if let Party::Provider(provider) = party {
        bodies::note(&app, provider, name, &mut request).await?;
    }
    let late = app.world().faults.take(party, name, &[Kind::Delay]);
    if let Some(fault) = late {
        tokio::time::sleep(Duration::from_millis(fault.delay_ms)).await;
    }
    hold(&app, party, name, Kind::HoldBefore).await;
    if let Some(fault) = at_the_door(&app, party, name) {
        pour::drain(request.extract::<Payload>().await?).await;
        return Ok(turn_away(&app, number, &fault, name, request));
    }
    let loses = app.world().faults.take(party, name, &[Kind::LoseAnswer]).is_some();
    let answer = next.call(request).await?;
    hold(&app, party, name, Kind::HoldAfter).await;
    let status = answer.status().as_u16();
    if loses {
        app.world().calls.end(number, Some(status), Outcome::AnswerLost);
        let (request, _) = answer.into_parts();
        return Ok(ServiceResponse::new(request, hang_up()));
    }
    let outcome = if broken::is_hang_up(answer.response()) { Outcome::Dropped } else { Outcome::Answered };
    app.world().calls.end(number, (outcome == Outcome::Answered).then_some(status), outcome);
    Ok(answer)
}

/// Waits for the release where the call is to be held.
async fn hold(app: &Sandbox, party: Party, name: &'static str, kind: Kind) {
    let held = app.world().faults.take(party, name, &[kind]).is_some();
    if held {
        app.held.wait(party, name).await;
    }
}

fn entry(app: &Sandbox, party: Option<Party>, operation: &'static str, method: &str, path: &str) -> Call {
    let (method, path) = (method.to_owned(), path.trim_start_matches('/').to_owned());
    Call { number: 0, at: app.now(), platform: party, operation, method, path, status: None, outcome: Outcome::Open }
}

/// What the address alone does not tell: a question about progress is no upload, a node may be a container or a page, and
/// Facebook trades codes and tokens at one address.
fn refine(app: &Sandbox, name: &'static str, request: &ServiceRequest) -> &'static str {
    let asks = || request.headers().get(CONTENT_RANGE).is_some_and(|range| range.as_bytes().starts_with(b"bytes */"));
    let node = || request.match_info().get("node").unwrap_or_default();
    match name {
        "videos.upload" if asks() => "videos.probe",
        "node.get" if app.world().instagram.is_container(node()) => "container.status",
        "node.get" if shared::page(node()).is_some() => "page.get",
        "oauth.token" if request.query_string().contains("grant_type=fb_exchange_token") => "oauth.exchange",
        _ => name,
    }
}

/// A failure that keeps the call from being worked on at all.
fn at_the_door(app: &Sandbox, party: Party, name: &str) -> Option<Fault> {
    let kinds: &[Kind] = if UPLOADS.contains(&name) { &[Kind::Status] } else { &[Kind::Status, Kind::DropConnection] };
    app.world().faults.take(party, name, kinds)
}

fn turn_away(app: &Sandbox, number: usize, fault: &Fault, name: &str, request: ServiceRequest) -> ServiceResponse {
    if fault.kind == Kind::DropConnection {
        app.world().calls.end(number, None, Outcome::Dropped);
        return request.into_response(hang_up());
    }
    app.world().calls.end(number, Some(fault.status), Outcome::Answered);
    request.into_response(shape::answer(fault, name))
}
