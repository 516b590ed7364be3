//! Takes a publication further: start, upload, finish.

use uuid::Uuid;

use crate::{Context, Trouble, publishing};

/// Takes the publication as far as it goes now.
pub async fn publish(context: &Context, publication: Uuid) -> Result<(), Trouble> {
    Box::pin(publishing::advance(context, publication)).await
}
