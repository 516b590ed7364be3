//! Who calls, and how often.

use actix_web::{HttpRequest, HttpResponse};
use chrono::TimeDelta;
use serde_json::Value;

use super::refusal::Refusal;
use crate::app::Sandbox;
use crate::keys::Rate;
use crate::params::Params;
use crate::party::Provider::Pixabay;
use crate::purchases::{Order, Units};
use crate::witness::Operation;

/// Calls that a key may make in a minute.
const CALLS: u32 = 100;

/// A caller whose key opened.
pub(super) struct Caller {
    key: String,
    operation: &'static str,
    rate: Rate,
}

impl Caller {
    /// Lets a call in that carries a key among its parameters.
    pub(super) fn enter(app: &Sandbox, request: &HttpRequest, params: &Params) -> Result<Self, Refusal> {
        let key = params.get("key").unwrap_or_default().to_owned();
        let (mut world, now) = (app.world(), app.now());
        let account = world.keys.open(Pixabay, &key).filter(|account| !account.revoked).ok_or_else(Refusal::key)?;
        let spent = !account.affords(1);
        let rate = world.keys.count((Pixabay, &key), CALLS, TimeDelta::minutes(1), now);
        if spent || !rate.allowed {
            return Err(Refusal::too_many(rate));
        }
        Ok(Self { key, operation: Operation::of(request), rate })
    }

    /// The answer, with what is left of the minute; `indent` is for people who read it.
    pub(super) fn answer(&self, app: &Sandbox, body: &Value, indent: bool) -> HttpResponse {
        let (world, now) = (&mut *app.world(), app.now());
        let units = Units { requests: 1, ..Units::default() };
        let order = Order { provider: Pixabay, operation: self.operation, model: None, key: &self.key, units, cost: 1 };
        world.purchases.record(&mut world.keys, &order, now);
        let mut answer = HttpResponse::Ok();
        for (name, value) in headers(&self.rate) {
            answer.insert_header((name, value));
        }
        answer.content_type("application/json").body(if indent { format!("{body:#}") } else { body.to_string() })
    }
}

/// What every answer tells about the limit. The reset is in seconds from now.
pub(super) fn headers(rate: &Rate) -> [(&'static str, String); 3] {
    [
        ("X-RateLimit-Limit", rate.limit.to_string()),
        ("X-RateLimit-Remaining", rate.left.to_string()),
        ("X-RateLimit-Reset", rate.reset.num_seconds().max(1).to_string()),
    ]
}
