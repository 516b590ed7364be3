//! Renews a connection's tokens before they are needed.

use uuid::Uuid;

use crate::{Context, Trouble, tokens};

/// Refreshes the tokens if they are due. A passing failure waits for the sweeper.
pub async fn refresh_connection(context: &Context, connection: Uuid) -> Result<(), Trouble> {
    match tokens::refresh_ahead(context, connection).await {
        // it is on the connection's row, or will be tried again
        Err(Trouble::Refused(_)) => Ok(()),
        other => other,
    }
}
