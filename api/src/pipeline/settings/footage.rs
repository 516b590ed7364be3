//! Where footage comes from, in which order, and what may be spent.

use std::collections::HashSet;

use async_graphql::{Enum, MaybeUndefined};

use crate::error::UserError;
use crate::error::UserErrorCode::{Invalid, Required};

/// A thousand dollars a month.
const MOST_BUDGET_MICROS: i64 = 1_000_000_000;
const MICROS_IN_CENT: i64 = 10_000;

/// Where footage comes from.
#[derive(Enum, Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[graphql(remote = "entity::pipeline::FootageSource")]
pub(crate) enum FootageSource {
    /// Generated motion backdrops.
    Backdrops,
    /// The person's own clips.
    Clips,
    /// Clips of Pexels'.
    Pexels,
    /// Clips of Pixabay's.
    Pixabay,
    /// Pictures that OpenAI makes; they cost.
    Images,
}

/// What is wrong with an order of sources.
pub(super) fn wrong_order(order: &[FootageSource]) -> Option<UserError> {
    let at = |code, message| Some(UserError::at(vec!["settings".into(), "footageOrder".into()], code, message));
    if order.is_empty() {
        return at(Required, "Choose at least one source of footage.");
    }
    let mut seen = HashSet::new();
    if order.iter().all(|source| seen.insert(*source)) { None } else { at(Invalid, "Each source stands in the order once.") }
}

/// Cents as the ledger counts them, or what is wrong with them.
fn budget(cents: i64) -> Result<i64, UserError> {
    let micros = cents.checked_mul(MICROS_IN_CENT).filter(|micros| (0..=MOST_BUDGET_MICROS).contains(micros));
    let message = "A budget is between 0 and 1000 dollars a month.";
    micros.ok_or_else(|| UserError::at(vec!["settings".into(), "budgetCents".into()], Invalid, message))
}

/// Null takes the limit away.
pub(super) fn set_budget(now: &mut Option<i64>, said: MaybeUndefined<i64>, mistakes: &mut Vec<UserError>) {
    match said {
        MaybeUndefined::Undefined => (),
        MaybeUndefined::Null => *now = None,
        MaybeUndefined::Value(cents) => match budget(cents) {
            Ok(micros) => *now = Some(micros),
            Err(mistake) => mistakes.push(mistake),
        },
    }
}

/// What the ledger counts, in cents.
pub(super) fn cents(micros: i64) -> i64 {
    micros / MICROS_IN_CENT
}
