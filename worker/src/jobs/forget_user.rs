//! Deletes an account whose time is over.

use uuid::Uuid;

use crate::{Context, Trouble, forgetting};

/// Deletes as far as it goes now, if nobody else does.
pub async fn forget_user(context: &Context, user: Uuid) -> Result<(), Trouble> {
    Box::pin(forgetting::advance(context, user)).await
}
