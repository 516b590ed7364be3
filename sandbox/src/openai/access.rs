//! Who calls, whether they may, and what their answers carry.

use std::time::Instant;

use actix_web::{HttpRequest, HttpResponse, HttpResponseBuilder};
use chrono::TimeDelta;

use super::refusal::Refusal;
use crate::app::Sandbox;
use crate::keys::Rate;
use crate::params::bearer;
use crate::party::Provider;
use crate::purchases::{Order, Units};
use crate::witness::Operation;
use crate::world::names::random_text;

/// Calls that a key may make in a minute.
const CALLS: u32 = 500;
/// Tokens that a key may buy in a minute.
const TOKENS: u64 = 2_000_000;

/// A caller whose key opened.
pub(crate) struct Caller {
    pub(crate) provider: Provider,
    pub(crate) key: String,
    operation: &'static str,
    rate: Rate,
    began: Instant,
}

impl Caller {
    /// Lets a call in that only looks.
    pub(crate) fn enter(app: &Sandbox, request: &HttpRequest, provider: Provider) -> Result<Self, Refusal> {
        let key = bearer(request).ok_or_else(Refusal::no_key)?.to_owned();
        let (mut world, now) = (app.world(), app.now());
        let account = world.keys.open(provider, &key).filter(|account| !account.revoked);
        account.ok_or_else(|| Refusal::wrong_key(&key))?;
        let rate = world.keys.count((provider, &key), CALLS, TimeDelta::minutes(1), now);
        if !rate.allowed {
            return Err(Refusal::too_many(rate));
        }
        Ok(Self { provider, key, operation: Operation::of(request), rate, began: Instant::now() })
    }

    /// Lets a call in that will cost something.
    pub(crate) fn enter_to_buy(app: &Sandbox, request: &HttpRequest, provider: Provider) -> Result<Self, Refusal> {
        let caller = Self::enter(app, request, provider)?;
        if caller.bought(app) >= TOKENS {
            return Err(Refusal::too_many_tokens(TOKENS));
        }
        let pays = app.world().keys.open(provider, &caller.key).is_some_and(|account| account.affords(1));
        if pays { Ok(caller) } else { Err(Refusal::no_credits()) }
    }

    /// Writes down what was bought; `cost` is taken from the credits.
    pub(crate) fn pay(&self, app: &Sandbox, model: &str, units: Units, cost: u64) {
        let world = &mut *app.world();
        let order = Order { provider: self.provider, operation: self.operation, model: Some(model), key: &self.key, units, cost };
        world.purchases.record(&mut world.keys, &order, app.now());
    }

    /// The head of an answer that went well.
    pub(crate) fn answer(&self, app: &Sandbox) -> HttpResponseBuilder {
        let mut answer = HttpResponse::Ok();
        answer.insert_header(("x-request-id", format!("req_{}", random_text(32))));
        if self.provider == Provider::Openai {
            for (name, value) in self.headers(app) {
                answer.insert_header((name, value));
            }
        }
        answer
    }

    fn headers(&self, app: &Sandbox) -> [(&'static str, String); 9] {
        let bought = self.bought(app);
        let tokens_reset = TimeDelta::milliseconds((bought * 60_000 / TOKENS) as i64);
        [
            ("openai-organization", "sandbox".to_owned()),
            ("openai-version", "2020-10-01".to_owned()),
            ("openai-processing-ms", self.began.elapsed().as_millis().to_string()),
            ("x-ratelimit-limit-requests", self.rate.limit.to_string()),
            ("x-ratelimit-limit-tokens", TOKENS.to_string()),
            ("x-ratelimit-remaining-requests", self.rate.left.to_string()),
            ("x-ratelimit-remaining-tokens", TOKENS.saturating_sub(bought).to_string()),
            ("x-ratelimit-reset-requests", short(self.rate.reset)),
            ("x-ratelimit-reset-tokens", short(tokens_reset)),
        ]
    }

    /// Tokens of the last minute.
    fn bought(&self, app: &Sandbox) -> u64 {
        app.world().purchases.tokens(self.provider, &self.key, app.now() - TimeDelta::minutes(1))
    }
}

/// A time as `120ms`, `1s` or `6m0s`.
fn short(time: TimeDelta) -> String {
    match time.num_milliseconds().max(0) {
        below @ ..1_000 => format!("{below}ms"),
        below @ ..60_000 => format!("{}s", below / 1_000),
        more => format!("{}m{}s", more / 60_000, more / 1_000 % 60),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn times_are_short() {
        let told = [120, 1_000, 59_999, 60_000, 360_500].map(|ms| short(TimeDelta::milliseconds(ms)));
        assert_eq!(told, ["120ms", "1s", "59s", "1m0s", "6m0s"]);
    }
}
