//! Sends what is told of an event to a webhook or a mailbox.

use uuid::Uuid;

use crate::{Context, Trouble, delivering};

/// Sends the delivery if it is due.
pub async fn deliver(context: &Context, delivery: Uuid) -> Result<(), Trouble> {
    delivering::advance(context, delivery).await
}
