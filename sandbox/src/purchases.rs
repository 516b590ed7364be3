//! What was paid for: every piece of a provider's work, written down when it is done.

use chrono::{DateTime, Utc};
use serde::Serialize;

use crate::keys::{self, Keys};
use crate::party::Provider;

/// What the provider bills.
#[derive(Clone, Copy, Debug, Default, Serialize)]
pub(crate) struct Units {
    pub(crate) input_tokens: u64,
    pub(crate) output_tokens: u64,
    pub(crate) characters: u64,
    pub(crate) images: u64,
    pub(crate) requests: u64,
}

/// One call that cost something, whether its answer arrived or not.
#[derive(Clone, Serialize)]
pub(crate) struct Purchase {
    number: usize,
    provider: Provider,
    operation: &'static str,
    model: Option<String>,
    /// The last four characters.
    key: String,
    #[serde(skip)]
    whole_key: String,
    units: Units,
    at: DateTime<Utc>,
}

/// What is bought, from whom and with which key.
pub(crate) struct Order<'a> {
    pub(crate) provider: Provider,
    pub(crate) operation: &'static str,
    pub(crate) model: Option<&'a str>,
    pub(crate) key: &'a str,
    pub(crate) units: Units,
    /// What is taken from the account's credits.
    pub(crate) cost: u64,
}

/// All of them, oldest first.
#[derive(Default)]
pub(crate) struct Purchases(Vec<Purchase>);

impl Purchases {
    /// Writes one down and takes its cost from the account.
    pub(crate) fn record(&mut self, keys: &mut Keys, order: &Order, at: DateTime<Utc>) {
        if let Some(account) = keys.open(order.provider, order.key) {
            account.spend(order.cost);
        }
        self.0.push(Purchase {
            number: self.0.len(),
            provider: order.provider,
            operation: order.operation,
            model: order.model.map(str::to_owned),
            key: keys::tail(order.key),
            whole_key: order.key.to_owned(),
            units: order.units,
            at,
        });
    }

    /// Tokens that this key bought after `since`.
    pub(crate) fn tokens(&self, provider: Provider, key: &str, since: DateTime<Utc>) -> u64 {
        let latest = self.0.iter().rev().take_while(|purchase| purchase.at > since);
        let mine = latest.filter(|purchase| purchase.provider == provider && purchase.whole_key == key);
        mine.map(|purchase| purchase.units.input_tokens + purchase.units.output_tokens).sum()
    }

    /// All of them.
    pub(crate) fn all(&self) -> &[Purchase] {
        &self.0
    }
}
