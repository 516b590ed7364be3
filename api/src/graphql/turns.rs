//! A large request gives its turn back once it is known to be good: what resolvers wait for is nobody's turn.

use std::sync::{Arc, Mutex, PoisonError};

use async_graphql::extensions::{Extension, ExtensionContext, ExtensionFactory, NextValidation};
use async_graphql::{ServerError, ValidationResult, async_trait};

use crate::gate::Turn;

/// Ends the turn of a request when its document has been compared with the schema.
pub(crate) struct Turns;

/// The turn that a request has taken, among its data.
pub(super) struct Taken(Mutex<Option<Turn>>);

impl From<Turn> for Taken {
    fn from(turn: Turn) -> Self {
        Self(Mutex::new(Some(turn)))
    }
}

impl ExtensionFactory for Turns {
    fn create(&self) -> Arc<dyn Extension> {
        Arc::new(Self)
    }
}

#[async_trait::async_trait]
impl Extension for Turns {
    async fn validation(
        &self,
        ctx: &ExtensionContext<'_>,
        next: NextValidation<'_>,
    ) -> Result<ValidationResult, Vec<ServerError>> {
        let valid = next.run(ctx).await;
        if let Some(Taken(turn)) = ctx.data_opt() {
            turn.lock().unwrap_or_else(PoisonError::into_inner).take();
        }
        valid
    }
}
