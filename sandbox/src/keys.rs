//! API keys: each opens an account with a provider at its first use.

use std::collections::BTreeMap;

use chrono::{DateTime, TimeDelta, Utc};
use serde::{Deserialize, Deserializer, Serialize};

use crate::app::App;
use crate::party::Provider;
use crate::world::windows::Windows;

/// What keys that open something begin with; any other is a wrong key.
const PREFIXES: [&str; 2] = ["sandbox-", "sk-sandbox-"];

/// What a provider knows about one key.
#[derive(Clone, Debug, Default, Serialize)]
pub(crate) struct Account {
    /// The owner took the key back.
    pub(crate) revoked: bool,
    /// What is left, in the units of the provider: tokens, characters or requests. None is endless.
    pub(crate) credits: Option<u64>,
    /// Calls at the same time; the provider's own number when none.
    pub(crate) concurrency: Option<u32>,
    /// Calls in the provider's span of time; the provider's own number when none.
    pub(crate) rate: Option<u32>,
    /// Calls that are being worked on.
    pub(crate) in_flight: u32,
    /// What was taken from the credits, endless ones too.
    pub(crate) used: u64,
}

impl Account {
    /// Takes `units`, down to nothing.
    pub(crate) fn spend(&mut self, units: u64) {
        self.used += units;
        self.credits = self.credits.map(|left| left.saturating_sub(units));
    }

    /// Whether `units` can still be paid.
    pub(crate) fn affords(&self, units: u64) -> bool {
        self.credits.is_none_or(|left| left >= units)
    }
}

/// A limit that a test sets, or takes away.
struct Limit<T>(Option<T>);

/// A change that a test makes to one account. What is not named stays; null takes a limit away.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Change {
    provider: Provider,
    key: String,
    revoked: Option<bool>,
    #[serde(default, deserialize_with = "given")]
    credits: Option<Limit<u64>>,
    #[serde(default, deserialize_with = "given")]
    concurrency: Option<Limit<u32>>,
    #[serde(default, deserialize_with = "given")]
    rate: Option<Limit<u32>>,
}

/// Tells null from what is not there.
fn given<'de, D: Deserializer<'de>, T: Deserialize<'de>>(value: D) -> Result<Option<Limit<T>>, D::Error> {
    Option::deserialize(value).map(|limit| Some(Limit(limit)))
}

/// How near a key is to its limit of calls.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Rate {
    /// Whether the call that asked may go on.
    pub(crate) allowed: bool,
    pub(crate) limit: u32,
    pub(crate) left: u32,
    /// Until the oldest call that counts counts no more.
    pub(crate) reset: TimeDelta,
}

/// All accounts with providers.
#[derive(Default)]
pub(crate) struct Keys {
    accounts: BTreeMap<(Provider, String), Account>,
    calls: Windows,
}

impl Keys {
    /// The account of this key, revoked or not; nothing for a wrong key.
    pub(crate) fn open(&mut self, provider: Provider, key: &str) -> Option<&mut Account> {
        let right = PREFIXES.iter().any(|prefix| key.len() > prefix.len() && key.starts_with(prefix));
        right.then(|| self.accounts.entry((provider, key.to_owned())).or_default())
    }

    /// Counts a call of this key, unless there were as many within `span` as the account, or else `limit`, allows.
    pub(crate) fn count(&mut self, of: (Provider, &str), limit: u32, span: TimeDelta, now: DateTime<Utc>) -> Rate {
        let name = format!("{}/{}", of.0, of.1);
        let limit = self.open(of.0, of.1).and_then(|account| account.rate).unwrap_or(limit);
        let made = self.calls.count(&name, span, now);
        let allowed = made < limit;
        if allowed {
            self.calls.add(&name, now);
        }
        let reset = self.calls.oldest(&name).map_or(span, |first| first + span - now);
        Rate { allowed, limit, left: limit.saturating_sub(made + 1), reset }
    }

    /// Changes one account; false for a wrong key.
    pub(crate) fn change(&mut self, change: &Change) -> bool {
        let Some(account) = self.open(change.provider, &change.key) else { return false };
        account.revoked = change.revoked.unwrap_or(account.revoked);
        account.credits = change.credits.as_ref().map_or(account.credits, |limit| limit.0);
        account.concurrency = change.concurrency.as_ref().map_or(account.concurrency, |limit| limit.0);
        account.rate = change.rate.as_ref().map_or(account.rate, |limit| limit.0);
        true
    }

    /// Every key that was used or changed, with its provider.
    pub(crate) fn all(&self) -> impl Iterator<Item = (Provider, &str, &Account)> {
        self.accounts.iter().map(|((provider, key), account)| (*provider, key.as_str(), account))
    }
}

/// The last four characters, by which people know a key.
pub(crate) fn tail(key: &str) -> String {
    let skipped = key.chars().count().saturating_sub(4);
    key.chars().skip(skipped).collect()
}

/// A call that is being worked on; it ends when this is dropped, also when the caller goes away.
pub(crate) struct Flight {
    app: App,
    provider: Provider,
    key: String,
    /// How many there are, with this one.
    pub(crate) number: u32,
    /// How many there may be.
    pub(crate) limit: u32,
}

impl Flight {
    /// Begins a call of `key`, unless as many are in the air as the account, or else `limit`, allows.
    pub(crate) fn begin(app: &App, provider: Provider, key: &str, limit: u32) -> Option<Self> {
        let mut world = app.world();
        let account = world.keys.open(provider, key)?;
        let limit = account.concurrency.unwrap_or(limit);
        if account.in_flight >= limit {
            return None;
        }
        account.in_flight += 1;
        Some(Self { app: app.clone(), provider, key: key.to_owned(), number: account.in_flight, limit })
    }
}

impl Drop for Flight {
    fn drop(&mut self) {
        if let Some(account) = self.app.world().keys.open(self.provider, &self.key) {
            account.in_flight = account.in_flight.saturating_sub(1);
        }
    }
}
