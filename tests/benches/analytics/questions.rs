//! What the dashboard asks.

use analytics::{
    Calendar, Counter, Dimension, Measure, Scope, Span, Step, best_time, breakdown, export_page, failing, insights, ranking,
    series, summary, totals,
};
use anyhow::Result;
use chrono::{DateTime, TimeDelta, Utc};
use entity::publication;
use futures::FutureExt as _;
use futures::future::BoxFuture;
use sea_orm::sea_query::{ExprTrait as _, IntoCondition as _};
use sea_orm::{ColumnTrait as _, Condition, DatabaseConnection, Order};
use uuid::Uuid;

/// The person with a quarter of all videos.
pub(crate) const PERSON: Uuid = Uuid::from_u128(1);

type Ask = Box<dyn Fn(&DatabaseConnection) -> BoxFuture<'_, Result<()>>>;

/// A question and its name.
pub(crate) struct Question {
    pub(crate) name: &'static str,
    pub(crate) ask: Ask,
}

fn now() -> DateTime<Utc> {
    DateTime::from_timestamp(1_795_651_200, 0).unwrap_or_default()
}

fn last(days: i64) -> Span {
    Span::of(Calendar::of("Europe/Berlin"), now() - TimeDelta::days(days), now()).expect("some days")
}

macro_rules! ask {
    ($name:expr, |$db:ident| $answer:expr) => {
        Question {
            name: $name,
            ask: Box::new(move |$db| {
                async move {
                    $answer.await?;
                    Ok(())
                }
                .boxed()
            }),
        }
    };
}

/// All of them.
pub(crate) fn questions() -> Vec<Question> {
    let mut all = vec![
        ask!("totals, 30 days", |db| totals(db, &Scope::of(PERSON), &last(30))),
        ask!("totals, the 30 days before", |db| totals(db, &Scope::of(PERSON), &last(30).before())),
        ask!("totals, 90 days", |db| totals(db, &Scope::of(PERSON), &last(90))),
        ask!("totals, 30 days, one platform", |db| totals(db, &one_platform(), &last(30))),
        ask!("how the videos of 90 days stand", |db| summary(db, published(90))),
        ask!("failures by account", |db| failing(db, &Scope::of(PERSON))),
        ask!("series by day, 90 days", |db| series(db, &Scope::of(PERSON), &last(90), Step::Day)),
        ask!("series by week, 90 days, one platform", |db| series(db, &one_platform(), &last(90), Step::Week)),
        ask!("series by hour, 2 days", |db| series(db, &Scope::of(PERSON), &last(2), Step::Hour)),
        ask!("best videos by views, 30 days", |db| ranked(db, Measure::Of(Counter::Views), Order::Desc)),
        ask!("worst videos by engagement, 30 days", |db| ranked(db, Measure::Engagement, Order::Asc)),
        ask!("best videos by watch share, 30 days", |db| ranked(db, Measure::WatchShare, Order::Desc)),
        ask!("what works", |db| insights(db, &Scope::of(PERSON), now())),
        ask!("best time", |db| best_time(db, &Scope::of(PERSON), now())),
        ask!("export, a page of 1,000 rows", |db| exported(db)),
    ];
    for (name, by) in [
        ("by platform, 30 days", Dimension::Platform),
        ("by account, 30 days", Dimension::Connection),
        ("by pipeline, 30 days", Dimension::Pipeline),
        ("by topic, 30 days", Dimension::Topic),
        ("by caption preset, 30 days", Dimension::CaptionPreset),
        ("by hour of publishing, 30 days", Dimension::Hour),
        ("by weekday of publishing, 30 days", Dimension::Weekday),
    ] {
        all.push(ask!(name, |db| grouped(db, by)));
    }
    all
}

fn published(days: i64) -> Condition {
    use publication::{Column, State};
    let live = Column::UserId.eq(PERSON).and(Column::State.eq(State::Published));
    live.and(Column::PublishedAt.gte(now() - TimeDelta::days(days))).and(Column::PublishedAt.lt(now())).into_condition()
}

fn one_platform() -> Scope {
    Scope { platforms: Some(vec![entity::Platform::TikTok]), ..Scope::of(PERSON) }
}

async fn ranked(db: &DatabaseConnection, by: Measure, order: Order) -> Result<()> {
    ranking(db, (&Scope::of(PERSON), &last(30)), (by, order), 10).await?;
    Ok(())
}

async fn grouped(db: &DatabaseConnection, by: Dimension) -> Result<()> {
    breakdown(db, &Scope::of(PERSON), &last(30), by).await?;
    Ok(())
}

async fn exported(db: &DatabaseConnection) -> Result<()> {
    export_page(db, (&Scope::of(PERSON), &last(30)), Some((last(15).first, Uuid::nil())), 1_000).await?;
    Ok(())
}
