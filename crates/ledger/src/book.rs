//! The ledger of one person, pipeline and run.

use async_trait::async_trait;
use entity::purchase::{self, Column, State};
use sea_orm::ActiveValue::Set;
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, UpdateMany};
use store::Key;
use studio::StudioError;
use studio::provider::{Ledger, Order, Purchase, Ticket, Usage};
use uuid::Uuid;

use crate::answers;
use crate::books::{Books, failed};
use crate::budget::Budget;

/// The ledger of one person, pipeline and run.
#[derive(Clone)]
pub struct Book {
    books: Books,
    user: Uuid,
    pipeline: Option<Uuid>,
    run: Option<Uuid>,
    budget: Option<Budget>,
}

impl Book {
    pub(crate) fn new(books: Books, user: Uuid) -> Self {
        Self { books, user, pipeline: None, run: None, budget: None }
    }

    /// Whatever is bought is for this pipeline, whose month may cost `budget_micros`.
    #[must_use]
    pub fn for_pipeline(self, pipeline: Uuid, budget_micros: Option<i64>) -> Self {
        let budget = budget_micros.map(|micros| Budget { pipeline, micros });
        Self { pipeline: Some(pipeline), budget, ..self }
    }

    /// Whatever is bought is for this run, which one worker at a time makes.
    #[must_use]
    pub fn for_run(self, run: Uuid) -> Self {
        Self { run: Some(run), ..self }
    }

    /// The first half of settling: keeps the answer. From here on it is never bought again.
    pub async fn keep(&self, order: &Order, bought: &Purchase) -> Result<(), StudioError> {
        let key = answers::key(self.user, order)?;
        answers::write(&self.books.parts.store, &key, bought, self.books.parts.clock.now()).await
    }

    /// The second half of settling: writes what it used and cost.
    pub async fn note(&self, ticket: Ticket, order: &Order, bought: &Purchase) -> Result<(), StudioError> {
        let key = answers::key(self.user, order)?;
        let update = self.paid(order, &key, &bought.usage).filter(Column::Id.eq(ticket));
        update.exec(&self.books.parts.db).await.map_err(|error| failed(&error))?;
        Ok(())
    }

    fn paid(&self, order: &Order, key: &Key, usage: &Usage) -> UpdateMany<purchase::Entity> {
        let now = self.books.parts.clock.now();
        let change = purchase::ActiveModel {
            state: Set(State::Paid),
            answer_key: Set(Some(key.to_string())),
            answer_until: Set(Some(now + answers::kept(order.purpose))),
            settled_at: Set(Some(now)),
            ..self.amounts(order, usage)
        };
        purchase::Entity::update_many().set(change)
    }

    fn amounts(&self, order: &Order, usage: &Usage) -> purchase::ActiveModel {
        let cost = self.books.parts.prices.cost(order, usage, self.books.parts.clock.now());
        purchase::ActiveModel {
            input_tokens: Set(usage.input_tokens as i64),
            output_tokens: Set(usage.output_tokens as i64),
            characters: Set(usage.characters as i64),
            images: Set(usage.images as i64),
            requests: Set(usage.requests as i64),
            cost_micros: Set(cost.map(|cost| cost.micros)),
            price_since: Set(cost.map(|cost| cost.since.to_string())),
            ..Default::default()
        }
    }

    /// Orders of this run for the same thing that were never answered: whoever sent them is dead.
    async fn lose_former(&self, db: &impl ConnectionTrait, order: &Order) -> Result<(), StudioError> {
        let Some(run) = self.run else { return Ok(()) };
        let lost = purchase::ActiveModel {
            state: Set(State::Lost),
            settled_at: Set(Some(self.books.parts.clock.now())),
            ..Default::default()
        };
        let former = purchase::Entity::update_many()
            .set(lost)
            .filter(Column::RunId.eq(run))
            .filter(Column::Hash.eq(&order.hash))
            .filter(Column::State.eq(State::Open));
        former.exec(db).await.map_err(|error| failed(&error))?;
        Ok(())
    }
}

#[async_trait]
impl Ledger for Book {
    async fn find(&self, order: &Order) -> Result<Option<Purchase>, StudioError> {
        let key = answers::key(self.user, order)?;
        let found = answers::read(&self.books.parts.store, &key, order, self.books.parts.clock.now()).await?;
        if let Some(bought) = &found {
            // whoever bought it may have died before it was written down
            let open = self
                .paid(order, &key, &bought.usage)
                .filter(Column::UserId.eq(self.user))
                .filter(Column::Hash.eq(&order.hash))
                .filter(Column::State.eq(State::Open));
            open.exec(&self.books.parts.db).await.map_err(|error| failed(&error))?;
        }
        Ok(found)
    }

    async fn open(&self, order: &Order) -> Result<Ticket, StudioError> {
        let now = self.books.parts.clock.now();
        let tx = entity::begin(&self.books.parts.db).await.map_err(|error| failed(&error))?;
        self.lose_former(&tx, order).await?;
        if let Some(budget) = &self.budget {
            let cost = self.books.parts.prices.cost(order, &order.estimate, now);
            budget.check(&tx, cost, now).await?;
        }
        let id = entity::new_id();
        let row = purchase::ActiveModel {
            id: Set(id),
            user_id: Set(self.user),
            pipeline_id: Set(self.pipeline),
            run_id: Set(self.run),
            provider: Set(order.provider.to_string()),
            purpose: Set(order.purpose.to_string()),
            model: Set(order.model.clone()),
            hash: Set(order.hash.clone()),
            state: Set(State::Open),
            created_at: Set(now),
            ..self.amounts(order, &order.estimate)
        };
        purchase::Entity::insert(row).exec_without_returning(&tx).await.map_err(|error| failed(&error))?;
        tx.commit().await.map_err(|error| failed(&error))?;
        Ok(id)
    }

    async fn settle(&self, ticket: Ticket, order: &Order, bought: &Purchase) -> Result<(), StudioError> {
        self.keep(order, bought).await?;
        self.note(ticket, order, bought).await
    }

    async fn cancel(&self, ticket: Ticket, charged: bool) -> Result<(), StudioError> {
        let state = if charged { State::Lost } else { State::Free };
        let mut change = purchase::ActiveModel {
            state: Set(state),
            settled_at: Set(Some(self.books.parts.clock.now())),
            ..Default::default()
        };
        if !charged {
            change.cost_micros = Set(None);
        }
        let update = purchase::Entity::update_many().set(change).filter(Column::Id.eq(ticket));
        update.exec(&self.books.parts.db).await.map_err(|error| failed(&error))?;
        Ok(())
    }
}
