//! The platforms are told that the permissions are over.

use std::time::Duration;

use entity::connection::{self, Health};
use platforms::{Refusal, Tokens};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter};
use tokio::time::timeout;
use uuid::Uuid;

use crate::{Context, Trouble, tokens};

/// How long a platform has for its answer.
const PATIENCE: Duration = Duration::from_secs(20);

/// Revokes what can be revoked and deletes those tokens; whether every platform has answered.
pub(super) async fn revoke_all(context: &Context, user: Uuid) -> Result<bool, Trouble> {
    let open = connection::Entity::find()
        .filter(connection::Column::UserId.eq(user))
        .filter(connection::Column::SealedAccess.is_not_null());
    let mut all = true;
    for row in open.all(&context.db).await? {
        match ask(context, &row).await {
            Ok(()) => {
                let end = (Health::Disconnected, "The account was deleted.");
                connection::cut(&context.db, row, end, context.clock.now()).await?;
            }
            Err(Trouble::Refused(refusal)) => {
                tracing::warn!(connection.id = %row.id, platform = row.platform.slug(), %refusal, "the grant is not ended yet");
                all = false;
            }
            Err(other) => return Err(other),
        }
    }
    Ok(all)
}

/// Refused means that asking again may help. A platform that is switched off, or says no for good, has answered.
async fn ask(context: &Context, row: &connection::Model) -> Result<(), Trouble> {
    let Some(platform) = context.platform(row.platform) else { return Ok(()) };
    let Some(tokens) = tokens::living(context, row.id).await? else { return Ok(()) };
    match revoke(platform.as_ref(), &tokens).await {
        Err(refusal @ Refusal::StaleToken { .. }) => {
            tokens::stale(context, row.id, row.token_version).await?;
            Err(refusal.into())
        }
        Err(refusal @ (Refusal::Retry { .. } | Refusal::Wait { .. } | Refusal::Unknown { .. })) => Err(refusal.into()),
        Ok(()) | Err(_) => Ok(()),
    }
}

async fn revoke(platform: &dyn platforms::Platform, tokens: &Tokens) -> Result<(), Refusal> {
    let late = |_| Err(Refusal::Retry { after: None, message: "The platform took too long.".to_owned() });
    timeout(PATIENCE, platform.revoke(tokens)).await.unwrap_or_else(late)
}
