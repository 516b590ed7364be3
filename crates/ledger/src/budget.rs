//! What a pipeline may cost in a month: an order that could pass it does not go out.

use chrono::{DateTime, Datelike, NaiveTime, Utc};
use entity::pipeline;
use sea_orm::{ColumnTrait, ConnectionTrait, DbErr, EntityTrait, QuerySelect};
use studio::StudioError;
use studio::provider::Cost;
use uuid::Uuid;

use crate::books::failed;
use crate::spending;

const CENT: i64 = 10_000;

/// What a pipeline may cost in a month.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Budget {
    pub(crate) pipeline: Uuid,
    pub(crate) micros: i64,
}

impl Budget {
    /// Fails with `budget_reached` when what was spent this month and `cost` would pass it. Whoever asks at the same time
    /// for the same pipeline waits until the transaction ends, so that two orders cannot share what is left.
    pub(crate) async fn check(
        &self,
        tx: &impl ConnectionTrait,
        cost: Option<Cost>,
        now: DateTime<Utc>,
    ) -> Result<(), StudioError> {
        let Some(cost) = cost else { return Err(price_unknown()) };
        if cost.micros == 0 {
            return Ok(());
        }
        let spent = self.spent(tx, now).await.map_err(|error| failed(&error))?;
        if spent + cost.micros <= self.micros { Ok(()) } else { Err(self.reached(spent, cost.micros)) }
    }

    async fn spent(&self, tx: &impl ConnectionTrait, now: DateTime<Utc>) -> Result<i64, DbErr> {
        pipeline::Entity::find_by_id(self.pipeline).lock_exclusive().one(tx).await?;
        let spent = spending::of(tx, spending::Column::PipelineId.eq(self.pipeline), month_of(now)).await?;
        Ok(spent.micros)
    }

    fn reached(&self, spent: i64, cost: i64) -> StudioError {
        let message = format!(
            "The budget of the pipeline is {} a month. {} are spent, and the next step may cost {}. Raise the budget, or wait for the next month.",
            dollars(self.micros),
            dollars(spent),
            dollars(cost)
        );
        StudioError::Input { code: "budget_reached", field: Some("budget"), message }
    }
}

fn price_unknown() -> StudioError {
    let message = "The pipeline has a budget, but the price of this model is not known. Choose another model, remove the budget, or \
                   ask the operator to add the price (PRICES_FILE).";
    StudioError::Input { code: "price_unknown", field: Some("budget"), message: message.to_owned() }
}

/// Dollars and cents, rounded up: `$0.02`.
fn dollars(micros: i64) -> String {
    let cents = (micros.max(0) + CENT - 1) / CENT;
    format!("${}.{:02}", cents / 100, cents % 100)
}

/// The beginning of the month of `now`, in UTC, as providers reckon.
pub fn month_of(now: DateTime<Utc>) -> DateTime<Utc> {
    let first = now.date_naive().with_day(1).unwrap_or_else(|| now.date_naive());
    first.and_time(NaiveTime::MIN).and_utc()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_month_begins_on_its_first_day_and_cents_are_rounded_up() {
        let now: DateTime<Utc> = "2028-02-29T23:59:59Z".parse().unwrap();
        assert_eq!(month_of(now), "2028-02-01T00:00:00Z".parse::<DateTime<Utc>>().unwrap());
        assert_eq!((dollars(0), dollars(1), dollars(1_230_000)), ("$0.00".into(), "$0.01".into(), "$1.23".into()));
    }
}
