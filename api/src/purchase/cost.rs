//! Money.

use async_graphql::SimpleObject;
use entity::purchase;
use ledger::spending::Spent;

const MICROS: i64 = 1_000_000;

/// What something cost, in US dollars.
#[derive(SimpleObject, Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Cost {
    /// US dollars, exact to a millionth, such as `0.0124`. Of what has no known price, nothing is in it.
    usd: String,
    /// Whether the price of everything in it is known.
    complete: bool,
    /// How many calls it is of.
    purchases: i64,
}

impl Cost {
    /// What one call cost.
    pub(super) fn of_one(row: &purchase::Model) -> Self {
        let free = row.state == purchase::State::Free;
        let usd = usd(row.cost_micros.unwrap_or_default());
        Self { usd, complete: free || row.cost_micros.is_some(), purchases: 1 }
    }

    /// What calls that were not made yet may cost.
    pub(crate) fn estimated(micros: i64, complete: bool, purchases: i64) -> Self {
        Self { usd: usd(micros), complete, purchases }
    }
}

impl From<Spent> for Cost {
    fn from(spent: Spent) -> Self {
        Self { usd: usd(spent.micros), complete: spent.unpriced == 0, purchases: spent.purchases }
    }
}

/// Dollars without needless noughts: at least two places, at most six.
fn usd(micros: i64) -> String {
    let all = format!("{}.{:06}", micros / MICROS, micros % MICROS);
    let short = all.trim_end_matches('0');
    let places = short.len() - short.find('.').unwrap_or_default() - 1;
    if places < 2 { all[..all.len() - 4].to_owned() } else { short.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dollars_have_two_to_six_places() {
        let all = [0, 1, 1_000, 10_000, 12_400, 1_000_000, 1_234_567, 12_340_000].map(usd);
        assert_eq!(all, ["0.00", "0.000001", "0.001", "0.01", "0.0124", "1.00", "1.234567", "12.34"]);
    }
}
