//! The purchase: one call to a provider that costs, or counts, something.

mod cost;
mod spending;

use async_graphql::{Context, Enum, ID, Object};
use chrono::{DateTime, Utc};
use entity::{Owned, purchase};
use sea_orm::{ColumnTrait, QueryFilter};

pub(crate) use cost::Cost;
pub(crate) use spending::SpendingQuery;

use crate::context::Reach;
use crate::error::ApiError;
use crate::page::{Page, Wanted, complexity, page};
use crate::provider_key::Provider;
use crate::text::uuid;

/// What came of a call.
#[derive(Enum, Clone, Copy, Debug, PartialEq, Eq)]
#[graphql(remote = "entity::purchase::State")]
pub(crate) enum PurchaseState {
    /// On its way. Units and cost are what it may use at most.
    Open,
    /// Answered. Units and cost are what it used.
    Paid,
    /// The answer got lost. It may have been charged, so units and cost are what it may have used at most.
    Lost,
    /// Refused, or never sent: it costs nothing.
    Free,
}

/// One call to a provider that costs, or counts, something.
pub(crate) struct Purchase(purchase::Model);

impl From<purchase::Model> for Purchase {
    fn from(row: purchase::Model) -> Self {
        Self(row)
    }
}

/// One call to a provider that costs, or counts, something.
#[Object]
impl Purchase {
    /// Id.
    async fn id(&self) -> ID {
        self.0.id.into()
    }

    /// From whom.
    async fn provider(&self) -> Option<Provider> {
        provider(&self.0.provider)
    }

    /// For what: `script`, `ideas`, `speech`, `image` or `search`.
    async fn purpose(&self) -> &str {
        &self.0.purpose
    }

    /// The model; empty where there is none.
    async fn model(&self) -> &str {
        &self.0.model
    }

    /// What came of it.
    async fn state(&self) -> PurchaseState {
        self.0.state.into()
    }

    /// Tokens read by a model.
    async fn input_tokens(&self) -> i64 {
        self.0.input_tokens
    }

    /// Tokens written by a model.
    async fn output_tokens(&self) -> i64 {
        self.0.output_tokens
    }

    /// Characters spoken, as the provider charges them.
    async fn characters(&self) -> i64 {
        self.0.characters
    }

    /// Pictures made.
    async fn images(&self) -> i64 {
        self.0.images
    }

    /// What it cost.
    async fn cost(&self) -> Cost {
        Cost::of_one(&self.0)
    }

    /// The date of the price it was reckoned with; null when no price is known.
    async fn price_since(&self) -> Option<&str> {
        self.0.price_since.as_deref()
    }

    /// For which run.
    async fn run_id(&self) -> Option<ID> {
        self.0.run_id.map(ID::from)
    }

    /// When it was ordered.
    async fn created_at(&self) -> DateTime<Utc> {
        self.0.created_at
    }
}

/// The provider by the name in the ledger.
fn provider(name: &str) -> Option<Provider> {
    name.parse().ok().map(ledger::entity_of).map(Provider::from)
}

#[derive(Default)]
pub(crate) struct PurchaseQuery;

#[Object]
impl PurchaseQuery {
    /// What was bought from providers with the person's keys, or in their name, newest first.
    #[graphql(complexity = "complexity(first, child_complexity)")]
    async fn purchases(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Only for this run.")] run_id: Option<ID>,
        #[graphql(desc = "How many rows, 1 to 100; 20 when not given.")] first: Option<i32>,
        #[graphql(desc = "The cursor after which the page begins.")] after: Option<String>,
    ) -> Result<Page<Purchase>, ApiError> {
        let mut all = purchase::Entity::of(ctx.viewer()?.user);
        if let Some(id) = run_id {
            all = all.filter(purchase::Column::RunId.eq(uuid(&id).unwrap_or_default()));
        }
        page(ctx, all, Wanted::new(first, after.as_deref())?).await
    }
}
