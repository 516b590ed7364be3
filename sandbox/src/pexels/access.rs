//! Who calls, and how often.

use actix_web::{HttpRequest, HttpResponse};
use chrono::{DateTime, Datelike as _, Months, NaiveTime, TimeDelta, Utc};
use serde_json::Value;

use super::refusal::Refusal;
use crate::app::Sandbox;
use crate::params::header;
use crate::party::Provider::Pexels;
use crate::purchases::{Order, Units};
use crate::witness::Operation;

/// Calls that a key may make in an hour.
const CALLS: u32 = 200;
/// Calls that a key may make in a month, unless its credits say otherwise.
const MONTH: u64 = 20_000;

/// A caller whose key opened.
pub(super) struct Caller {
    key: String,
    operation: &'static str,
}

impl Caller {
    /// Lets a call in that carries a key, alone in its header.
    pub(super) fn enter(app: &Sandbox, request: &HttpRequest) -> Result<Self, Refusal> {
        let key = header(request, "authorization").unwrap_or_default().to_owned();
        let (mut world, now) = (app.world(), app.now());
        let account = world.keys.open(Pexels, &key).filter(|account| !account.revoked).ok_or_else(Refusal::unauthorized)?;
        let spent = !account.affords(1);
        if spent || !world.keys.count((Pexels, &key), CALLS, TimeDelta::hours(1), now).allowed {
            return Err(Refusal::too_many());
        }
        Ok(Self { key, operation: Operation::of(request) })
    }

    /// The answer, with what is left of the month; only good answers tell that.
    pub(super) fn answer(&self, app: &Sandbox, body: &Value) -> HttpResponse {
        let (world, now) = (&mut *app.world(), app.now());
        let units = Units { requests: 1, ..Units::default() };
        let order = Order { provider: Pexels, operation: self.operation, model: None, key: &self.key, units, cost: 1 };
        world.purchases.record(&mut world.keys, &order, now);
        let (left, used) = world.keys.open(Pexels, &self.key).map_or((None, 0), |account| (account.credits, account.used));
        let left = left.unwrap_or_else(|| MONTH.saturating_sub(used));
        HttpResponse::Ok()
            .insert_header(("X-Ratelimit-Limit", (left + used).to_string()))
            .insert_header(("X-Ratelimit-Remaining", left.to_string()))
            .insert_header(("X-Ratelimit-Reset", next_month(now).timestamp().to_string()))
            .json(body)
    }
}

fn next_month(now: DateTime<Utc>) -> DateTime<Utc> {
    let first = now.date_naive().with_day(1).unwrap_or_default();
    (first + Months::new(1)).and_time(NaiveTime::MIN).and_utc()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_month_ends_with_the_year_too() {
        let now: DateTime<Utc> = "2026-12-31T23:00:00Z".parse().unwrap();
        assert_eq!(next_month(now).to_rfc3339(), "2027-01-01T00:00:00+00:00");
    }
}
