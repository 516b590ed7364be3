//! Who calls, whether they may, and how much of the account's budget is used.

use actix_web::{HttpRequest, HttpResponse};
use chrono::TimeDelta;
use serde_json::{Value, json};

use super::refusal::Refusal;
use crate::app::Sandbox;
use crate::params::{Params, bearer};
use crate::platform::Platform::Instagram;
use crate::witness::Operation;
use crate::world::World;
use crate::world::accounts::Account;
use crate::world::faults;
use crate::world::tokens::{Kind, Token, Trouble};

pub(super) const BASIC: &str = "instagram_business_basic";
pub(super) const PUBLISH: &str = "instagram_business_content_publish";
pub(super) const INSIGHTS: &str = "instagram_business_manage_insights";

const DAY: TimeDelta = TimeDelta::hours(24);

/// A caller who was let in.
pub(super) struct Caller {
    pub(super) account: &'static Account,
    used_percent: u32,
}

/// Lets a call in that carries a living token with `scope`, as parameter or in the header.
pub(super) fn enter(app: &Sandbox, request: &HttpRequest, params: &Params, scope: &str) -> Result<Caller, Refusal> {
    let text = token_text(request, params)?;
    let (world, now) = (&mut *app.world(), app.now());
    let token = living(world, request, app, text)?;
    if !token.has(scope) {
        return Err(Refusal::permission());
    }
    let account = token.account;
    let used = world.instagram.calls.count(account.id, DAY, now);
    if used >= world.dials.instagram_calls_per_day {
        return Err(Refusal::too_many_calls());
    }
    world.instagram.calls.add(account.id, now);
    Ok(Caller { account, used_percent: (used + 1) * 100 / world.dials.instagram_calls_per_day.max(1) })
}

/// The token that the call carries.
pub(super) fn token_text<'a>(request: &'a HttpRequest, params: &'a Params) -> Result<&'a str, Refusal> {
    params.get("access_token").or_else(|| bearer(request)).ok_or_else(|| Refusal::token(Trouble::Unknown))
}

/// The token, if it opens.
pub(super) fn living(world: &mut World, request: &HttpRequest, app: &Sandbox, text: &str) -> Result<Token, Refusal> {
    let now = app.now();
    if world.faults.take(Instagram, Operation::of(request), &[faults::Kind::ExpireToken]).is_some() {
        world.grants.tokens.expire(text, now);
    }
    world.grants.tokens.check(Instagram, text, &[Kind::Short, Kind::Long], now).map_err(Refusal::token)
}

impl Caller {
    /// The account, if `node` means it.
    pub(super) fn owns(&self, node: &str) -> Result<&'static Account, Refusal> {
        if node == "me" || node == self.account.id || node == self.account.second_id {
            Ok(self.account)
        } else {
            Err(Refusal::no_object(node))
        }
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
