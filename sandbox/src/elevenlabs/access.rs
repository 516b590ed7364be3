//! Who calls, whether they may, and what they pay.

use actix_web::HttpRequest;
use chrono::TimeDelta;

use super::refusal::Refusal;
use super::tier::Tier;
use crate::app::{App, Sandbox};
use crate::keys::Flight;
use crate::params::header;
use crate::party::Provider::Elevenlabs;
use crate::purchases::{Order, Units};
use crate::witness::Operation;

/// Calls that a key may make in a minute; the limit that is felt is the one on calls at the same time.
const CALLS: u32 = 1_000;

/// A caller whose key opened.
pub(super) struct Caller {
    pub(super) key: String,
    pub(super) tier: Tier,
    operation: &'static str,
}

impl Caller {
    /// Lets a call in.
    pub(super) fn enter(app: &Sandbox, request: &HttpRequest) -> Result<Self, Refusal> {
        let key = header(request, "xi-api-key").unwrap_or_default().to_owned();
        let (world, now) = (&mut *app.world(), app.now());
        let account = world.keys.open(Elevenlabs, &key).filter(|account| !account.revoked);
        account.ok_or_else(|| Refusal::key(!key.is_empty()))?;
        if !world.keys.count((Elevenlabs, &key), CALLS, TimeDelta::minutes(1), now).allowed {
            return Err(Refusal::rate());
        }
        Ok(Self { key, tier: world.dials.elevenlabs_tier, operation: Operation::of(request) })
    }

    /// Begins work of which only so much may happen at the same time.
    pub(super) fn begin(&self, app: &App) -> Result<Flight, Refusal> {
        let limit = self.tier.concurrency();
        Flight::begin(app, Elevenlabs, &self.key, limit).ok_or_else(|| {
            let own = app.world().keys.open(Elevenlabs, &self.key).and_then(|account| account.concurrency);
            Refusal::concurrency(own.unwrap_or(limit))
        })
    }

    /// Characters used and left; none left is no end in sight.
    pub(super) fn credits(&self, app: &Sandbox) -> (u64, Option<u64>) {
        app.world().keys.open(Elevenlabs, &self.key).map_or((0, None), |account| (account.used, account.credits))
    }

    /// Whether so many characters can be paid.
    pub(super) fn can_pay(&self, app: &Sandbox, cost: u64) -> Result<(), Refusal> {
        let left = self.credits(app).1.unwrap_or(u64::MAX);
        if left < cost { Err(Refusal::credits(left, cost)) } else { Ok(()) }
    }

    /// Writes down what was spoken.
    pub(super) fn pay(&self, app: &Sandbox, model: &str, characters: u64, cost: u64) {
        let (world, now) = (&mut *app.world(), app.now());
        let units = Units { characters, ..Units::default() };
        let order = Order { provider: Elevenlabs, operation: self.operation, model: Some(model), key: &self.key, units, cost };
        world.purchases.record(&mut world.keys, &order, now);
    }
}

/// Puts an error into the older envelope when the dial wants that.
pub(super) fn as_dialled(app: &Sandbox, refusal: Refusal) -> Refusal {
    if app.world().dials.elevenlabs_legacy_errors { refusal.old() } else { refusal }
}
