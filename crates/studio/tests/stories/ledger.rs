//! A ledger in memory.

use std::collections::{HashMap, VecDeque};
use std::sync::Mutex;

use async_trait::async_trait;
use serde_json::Value;
use studio::StudioError;
use studio::provider::{Ledger, Order, Purchase, Ticket, Usage};

/// Keeps what was bought, and remembers what was ordered and what came to nothing.
#[derive(Default)]
pub(crate) struct Memory {
    known: Mutex<VecDeque<Purchase>>,
    bought: Mutex<HashMap<String, Purchase>>,
    opened: Mutex<Vec<Order>>,
    cancelled: Mutex<Vec<bool>>,
}

impl Memory {
    /// One that has the answers to the next orders already, whatever they are.
    pub(crate) fn that_knows(answers: impl IntoIterator<Item = Value>) -> Self {
        let purchase = |answer: Value| Purchase { answer: answer.to_string().into(), usage: Usage::default() };
        Self { known: Mutex::new(answers.into_iter().map(purchase).collect()), ..Self::default() }
    }

    /// How many of those were not asked for.
    pub(crate) fn unasked(&self) -> usize {
        self.known.lock().unwrap().len()
    }

    /// What the purchases used.
    pub(crate) fn usages(&self) -> Vec<Usage> {
        self.bought.lock().unwrap().values().map(|bought| bought.usage).collect()
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
        let known = self.known.lock().unwrap().pop_front();
        Ok(known.or_else(|| self.bought.lock().unwrap().get(&order.hash).cloned()))
    }

    async fn open(&self, order: &Order) -> Result<Ticket, StudioError> {
        self.opened.lock().unwrap().push(order.clone());
        Ok(Ticket::nil())
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
