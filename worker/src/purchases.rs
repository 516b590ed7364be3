//! The ledger as a worker has it: with labelled points at which it can be told to die.

use async_trait::async_trait;
use ledger::Book;
use studio::StudioError;
use studio::provider::{Ledger, Order, Purchase, Purpose, Ticket};

use crate::crash::{self, Point};

/// The book of a run.
pub(crate) struct Purchases(pub(crate) Book);

#[async_trait]
impl Ledger for Purchases {
    async fn find(&self, order: &Order) -> Result<Option<Purchase>, StudioError> {
        self.0.find(order).await
    }

    async fn open(&self, order: &Order) -> Result<Ticket, StudioError> {
        let ticket = self.0.open(order).await?;
        point(order, Point::OrderOpened);
        Ok(ticket)
    }

    async fn settle(&self, ticket: Ticket, order: &Order, bought: &Purchase) -> Result<(), StudioError> {
        self.0.keep(order, bought).await?;
        point(order, Point::AnswerKept);
        self.0.note(ticket, order, bought).await?;
        point(order, Point::PurchaseNoted);
        Ok(())
    }

    async fn cancel(&self, ticket: Ticket, charged: bool) -> Result<(), StudioError> {
        self.0.cancel(ticket, charged).await
    }
}

/// Lists of footage cost nothing, and are no point to die at.
fn point(order: &Order, point: Point) {
    if order.purpose != Purpose::Search {
        crash::point(point);
    }
}
