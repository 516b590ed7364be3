//! Makes the archive of all that is a person's.

use uuid::Uuid;

use crate::{Context, Trouble, packing};

/// Makes it, if it is wanted and nobody else does.
pub async fn pack_export(context: &Context, id: Uuid) -> Result<(), Trouble> {
    packing::advance(context, id).await
}
