//! Who calls, whether they may, and how much of the account's budget is used.

use actix_web::{HttpRequest, HttpResponse};
use chrono::TimeDelta;
use serde_json::{Value, json};

use super::refusal::Refusal;
use super::scopes::Scope;
use crate::app::Sandbox;
use crate::params::{Params, bearer};
use crate::platform::Login;
use crate::platform::Platform::Instagram;
use crate::witness::Operation;
use crate::world::World;
use crate::world::accounts::Account;
use crate::world::faults;
use crate::world::tokens::{Kind, Token, Trouble};

const DAY: TimeDelta = TimeDelta::hours(24);

/// A caller who was let in.
pub(super) struct Caller {
    pub(super) login: Login,
    pub(super) account: &'static Account,
    used_percent: u32,
}

/// Lets a call in that carries a living token with `scope`, as parameter or in the header.
pub(super) fn enter(app: &Sandbox, request: &HttpRequest, params: &Params, scope: &Scope) -> Result<Caller, Refusal> {
    admit(app, request, token_text(request, params)?, scope)
}

/// The same for a token that was sent in another way.
pub(super) fn admit(app: &Sandbox, request: &HttpRequest, text: &str, scope: &Scope) -> Result<Caller, Refusal> {
    let (world, now) = (&mut *app.world(), app.now());
    let token = living(world, request, app, text)?;
    let login = login(request);
    if !scope.is_granted(&token, login) {
        return Err(Refusal::permission());
    }
    let account = if login == Login::Facebook { asked_for(world, request, &token)? } else { token.account };
    let used = world.instagram.calls.count(account.id, DAY, now);
    if used >= world.dials.instagram_calls_per_day {
        return Err(Refusal::too_many_calls());
    }
    world.instagram.calls.add(account.id, now);
    Ok(Caller { login, account, used_percent: (used + 1) * 100 / world.dials.instagram_calls_per_day.max(1) })
}

/// Whose graph is asked; the routes of Facebook's are marked.
pub(super) fn login(request: &HttpRequest) -> Login {
    request.app_data::<Login>().copied().unwrap_or(Login::Own(Instagram))
}

/// The account that the call is about, among those that were shared.
fn asked_for(world: &World, request: &HttpRequest, token: &Token) -> Result<&'static Account, Refusal> {
    let node = request.match_info().get("node").unwrap_or_default();
    let owner = world.instagram.owner(node).or_else(|| world.videos.find(Instagram, node).map(|video| video.account));
    owner.filter(|owner| token.shared.opens(owner)).ok_or_else(|| Refusal::no_object(node))
}

/// The token that the call carries.
pub(super) fn token_text<'a>(request: &'a HttpRequest, params: &'a Params) -> Result<&'a str, Refusal> {
    params.get("access_token").or_else(|| bearer(request)).ok_or_else(|| Refusal::token(Trouble::Unknown))
}

/// The token, if it opens this graph.
pub(super) fn living(world: &mut World, request: &HttpRequest, app: &Sandbox, text: &str) -> Result<Token, Refusal> {
    let now = app.now();
    if world.faults.take(Instagram, Operation::of(request), &[faults::Kind::ExpireToken]).is_some() {
        world.grants.tokens.expire(text, now);
    }
    let kinds: &[Kind] = match login(request) {
        Login::Own(_) => &[Kind::Short, Kind::Long],
        Login::Facebook => &[Kind::Person, Kind::LongPerson, Kind::Page],
    };
    world.grants.tokens.check(Instagram, text, kinds, now).map_err(Refusal::token)
}

impl Caller {
    /// The account, if `node` means it.
    pub(super) fn owns(&self, node: &str) -> Result<&'static Account, Refusal> {
        let own = self.login != Login::Facebook && (node == "me" || node == self.account.second_id);
        if own || node == self.account.id { Ok(self.account) } else { Err(Refusal::no_object(node)) }
    }

    /// An answer with the headers that tell how much of the budget is used.
    pub(super) fn answer(&self, body: &Value) -> HttpResponse {
        let percent = self.used_percent;
        let usage = json!({ "call_count": percent, "total_cputime": percent / 2, "total_time": percent / 2 });
        let mut business = usage.clone();
        business["type"] = json!("instagram");
        business["estimated_time_to_regain_access"] = json!(0);
        HttpResponse::Ok()
            .insert_header(("X-App-Usage", usage.to_string()))
            .insert_header(("X-Business-Use-Case-Usage", json!({ self.account.id: [business] }).to_string()))
            .json(body)
    }
}
