//! Buying an answer once: the ledger is asked before money is spent, and told what came of it.

use async_trait::async_trait;
use bytes::Bytes;
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use uuid::Uuid;

use super::{Provider, ProviderError, Reason};
use crate::StudioError;

/// What is bought for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, strum::Display, strum::EnumString, strum::EnumIter)]
#[serde(rename_all = "snake_case")]
#[strum(serialize_all = "snake_case")]
pub enum Purpose {
    /// A plan of a video.
    Script,
    /// Topics for videos.
    Ideas,
    /// A narration.
    Speech,
    /// A picture.
    Image,
    /// A list of footage; free, but counted by the provider.
    Search,
}

/// What one call used, in the units that providers charge by.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Usage {
    /// Tokens read by a model.
    pub input_tokens: u64,
    /// Tokens written by a model.
    pub output_tokens: u64,
    /// Characters spoken, as the provider charges them.
    pub characters: u64,
    /// Pictures made.
    pub images: u64,
    /// Calls made.
    pub requests: u64,
}

/// What shall be bought.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Order {
    /// From whom.
    pub provider: Provider,
    /// For what.
    pub purpose: Purpose,
    /// The model, where there is one.
    pub model: String,
    /// SHA-256, in hex, of everything that decides the answer.
    pub hash: String,
    /// At most this will be used.
    pub estimate: Usage,
}

impl Order {
    /// An order for what `inputs` decide: structs and lists, whose JSON always has the same order.
    pub fn new(provider: Provider, purpose: Purpose, model: &str, inputs: &impl Serialize, estimate: Usage) -> Self {
        // what serde_json cannot write are maps with keys that are no strings, and there are none
        let written = serde_json::to_vec(&(provider, purpose, model, inputs)).unwrap_or_default();
        let hash = hex::encode(Sha256::digest(written));
        Self { provider, purpose, model: model.to_owned(), hash, estimate }
    }
}

/// What was bought.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Purchase {
    /// The answer, as it came.
    pub answer: Bytes,
    /// What it used.
    pub usage: Usage,
}

/// The ledger's number of an open order.
pub type Ticket = Uuid;

/// Keeps what was ordered, bought and answered.
#[async_trait]
pub trait Ledger: Send + Sync {
    /// What was bought for the same order before, if its answer is still kept.
    async fn find(&self, order: &Order) -> Result<Option<Purchase>, StudioError>;

    /// Writes that the order goes out. Fails with `budget_reached` when it could pass the budget.
    async fn open(&self, order: &Order) -> Result<Ticket, StudioError>;

    /// Keeps the answer, then writes what it used.
    async fn settle(&self, ticket: Ticket, order: &Order, bought: &Purchase) -> Result<(), StudioError>;

    /// Writes that nothing came of it; `charged` when it may have been charged all the same.
    async fn cancel(&self, ticket: Ticket, charged: bool) -> Result<(), StudioError>;
}

/// Buys what `order` says with `call`, unless the ledger has the answer already.
pub async fn buy<F>(ledger: &dyn Ledger, order: &Order, call: impl FnOnce() -> F) -> Result<Purchase, StudioError>
where
    F: Future<Output = Result<Purchase, ProviderError>>,
{
    if let Some(bought) = ledger.find(order).await? {
        return Ok(bought);
    }
    let ticket = ledger.open(order).await?;
    match call().await {
        Ok(bought) => {
            ledger.settle(ticket, order, &bought).await?;
            Ok(bought)
        }
        Err(error) => {
            // an answer that was not understood was made all the same
            let charged = matches!(error.reason, Reason::AnswerLost | Reason::Nonsense);
            ledger.cancel(ticket, charged).await?;
            Err(error.into())
        }
    }
}
