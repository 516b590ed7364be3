//! Deals with the slots of a schedule whose time to begin has come.

use uuid::Uuid;

use crate::{Context, Trouble, slots};

/// Deals with everything that is due, one slot after the other.
pub async fn fill_slots(context: &Context, schedule: Uuid) -> Result<(), Trouble> {
    while !context.shutdown.is_cancelled() && Box::pin(slots::deal(context, schedule)).await? {}
    Ok(())
}
