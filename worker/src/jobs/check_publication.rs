//! Asks a platform how far it is with a publication: a delayed job, never a sleep inside one.

use uuid::Uuid;

use crate::{Context, Trouble, publishing};

/// Looks, and takes the publication further if the platform is.
pub async fn check_publication(context: &Context, publication: Uuid) -> Result<(), Trouble> {
    Box::pin(publishing::advance(context, publication)).await
}
