//! What calls cost: a table with dates, and the arithmetic on it.

use std::path::Path;

use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};

use super::{Order, Provider, Usage};
use crate::StudioError;

const TABLE: &str = include_str!("prices.toml");
const MICROS: f64 = 1e6;

/// Money in millionths of a US dollar, and the date of the price it was reckoned with.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Cost {
    /// Millionths of a US dollar.
    pub micros: i64,
    /// Since when the price is known.
    pub since: NaiveDate,
}

/// The price table.
#[derive(Debug, Clone, Default, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Prices {
    #[serde(default)]
    price: Vec<Price>,
}

/// US dollars for what one model does.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
struct Price {
    provider: Provider,
    /// The beginning of the model's name; empty for all.
    #[serde(default)]
    model: String,
    since: NaiveDate,
    /// Where the number was read.
    #[allow(dead_code, reason = "for whoever reads the table")]
    source: String,
    #[serde(default)]
    per_million_input_tokens: f64,
    #[serde(default)]
    per_million_output_tokens: f64,
    #[serde(default)]
    per_million_characters: f64,
    #[serde(default)]
    per_image: f64,
    #[serde(default)]
    per_request: f64,
}

impl Prices {
    /// The table that comes with the program, and the operator's own behind it. Fails when one does not read.
    pub fn load(own: Option<&Path>) -> Result<Self, StudioError> {
        let mut prices = parse(TABLE)?;
        if let Some(path) = own {
            let text = std::fs::read_to_string(path).map_err(|error| StudioError::io(&error, path.display()))?;
            prices.price.extend(parse(&text)?.price);
        }
        Ok(prices)
    }

    /// What `usage` of a model costs at `now`; nothing when no price is known.
    pub fn cost(&self, order: &Order, usage: &Usage, now: DateTime<Utc>) -> Option<Cost> {
        let price = self.of(order.provider, &order.model, now.date_naive())?;
        Some(Cost { micros: price.micros(usage), since: price.since })
    }

    fn of(&self, provider: Provider, model: &str, today: NaiveDate) -> Option<&Price> {
        let fits = |price: &&Price| price.provider == provider && price.since <= today && model.starts_with(&price.model);
        // of equals the last one wins: the operator's
        self.price.iter().filter(fits).max_by_key(|price| (price.model.len(), price.since))
    }
}

impl Price {
    fn micros(&self, usage: &Usage) -> i64 {
        // a price per million of something, in dollars, is the price of one in millionths
        let small = usage.input_tokens as f64 * self.per_million_input_tokens
            + usage.output_tokens as f64 * self.per_million_output_tokens
            + usage.characters as f64 * self.per_million_characters;
        let large = usage.images as f64 * self.per_image + usage.requests as f64 * self.per_request;
        (small + large * MICROS).ceil() as i64
    }
}

fn parse(text: &str) -> Result<Prices, StudioError> {
    toml::from_str(text)
        .map_err(|error| StudioError::tool("prices_unreadable", "The table of prices does not read.", error.to_string()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::provider::Purpose;

    fn order(provider: Provider, model: &str) -> Order {
        Order::new(provider, Purpose::Script, model, &(), Usage::default())
    }

    fn day(day: &str) -> DateTime<Utc> {
        format!("{day}T12:00:00Z").parse().unwrap()
    }

    #[test]
    fn the_bundled_table_reads_and_prices_what_is_used_by_default() {
        let prices = Prices::load(None).unwrap();
        let usage = Usage { input_tokens: 1_000, output_tokens: 2_000, ..Usage::default() };
        let cost = prices.cost(&order(Provider::OpenAi, "gpt-6-luna"), &usage, day("2026-11-25")).unwrap();
        assert_eq!(cost.micros, 1_000 + 12_000);
        let spoken = Usage { characters: 500, ..Usage::default() };
        let cost = prices.cost(&order(Provider::ElevenLabs, "eleven_multilingual_v2"), &spoken, day("2026-11-25")).unwrap();
        assert_eq!(cost.micros, 50_000, "five cents");
        assert_eq!(prices.cost(&order(Provider::OpenAi, "gpt-9"), &usage, day("2026-11-25")), None, "no price is invented");
    }

    #[test]
    fn the_newest_price_that_holds_already_counts_and_longer_names_win() {
        let text = |since: &str, model: &str, price: f64| {
            format!(
                "[[price]]\nprovider = \"openai\"\nmodel = \"{model}\"\nsince = \"{since}\"\nsource = \"x\"\nper_million_input_tokens = {price}\n"
            )
        };
        let table = [text("2026-01-01", "m", 1.0), text("2026-06-01", "m", 2.0), text("2026-01-01", "m-large", 9.0)].concat();
        let prices = parse(&table).unwrap();
        let micros = |model, on| {
            let usage = Usage { input_tokens: 1, ..Usage::default() };
            prices.cost(&order(Provider::OpenAi, model), &usage, day(on)).map(|cost| cost.micros)
        };
        assert_eq!(micros("m-small", "2026-03-01"), Some(1));
        assert_eq!(micros("m-small", "2026-07-01"), Some(2));
        assert_eq!(micros("m-large-2", "2026-07-01"), Some(9));
        assert_eq!(micros("m", "2025-07-01"), None);
    }
}
