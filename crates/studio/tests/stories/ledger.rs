//! A ledger in memory.

use std::collections::HashMap;
use std::sync::Mutex;

use async_trait::async_trait;
use studio::StudioError;
use studio::provider::{Ledger, Order, Purchase, Ticket};
use uuid::Uuid;

/// Keeps what was bought, and remembers what was ordered and what came to nothing.
#[derive(Default)]
pub(crate) struct Memory {
    bought: Mutex<HashMap<String, Purchase>>,
    opened: Mutex<Vec<Order>>,
    cancelled: Mutex<Vec<bool>>,
}

impl Memory {
    pub(crate) fn bought(&self) -> Vec<Purchase> {
        self.bought.lock().unwrap().values().cloned().collect()
    }

    pub(crate) fn opened(&self) -> Vec<Order> {
        self.opened.lock().unwrap().clone()
    }

    /// Whether each order that came to nothing may have been charged.
    pub(crate) fn cancelled(&self) -> Vec<bool> {
        self.cancelled.lock().unwrap().clone()
    }
}

#[async_trait]
impl Ledger for Memory {
    async fn find(&self, order: &Order) -> Result<Option<Purchase>, StudioError> {
        Ok(self.bought.lock().unwrap().get(&order.hash).cloned())
    }

    async fn open(&self, order: &Order) -> Result<Ticket, StudioError> {
        self.opened.lock().unwrap().push(order.clone());
        Ok(Uuid::nil())
    }

    async fn settle(&self, _: Ticket, order: &Order, bought: &Purchase) -> Result<(), StudioError> {
        self.bought.lock().unwrap().insert(order.hash.clone(), bought.clone());
        Ok(())
    }

    async fn cancel(&self, _: Ticket, charged: bool) -> Result<(), StudioError> {
        self.cancelled.lock().unwrap().push(charged);
        Ok(())
    }
}
