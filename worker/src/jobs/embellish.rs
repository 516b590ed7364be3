//! Brings to a live video what it lacks. Its failure is noted and leaves the video live.

use uuid::Uuid;

use crate::{Context, Trouble, embellishing};

/// Adds the cover and the playlist, says the first comment, changes texts: whatever is due and nobody else does.
pub async fn embellish(context: &Context, id: Uuid) -> Result<(), Trouble> {
    embellishing::embellish(context, id).await
}
