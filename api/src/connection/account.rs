//! Acting for an account on its platform.

use std::sync::Arc;

use entity::connection;
use platforms::{Account, Platform, Refusal};
use queue::Job;
use vault::Place;

use crate::app::Api;
use crate::error::UserErrorCode::{ConnectionUnusable, PlatformOff};
use crate::error::{ApiError, UserError};

/// Refuses an account that is not connected any more, beside the `field` that names it.
pub(crate) fn usable(row: &connection::Model, field: &str) -> Result<(), UserError> {
    if row.health == connection::Health::Active {
        return Ok(());
    }
    let (name, platform) = (&row.display_name, row.platform.title());
    let message = format!("{name} on {platform} is not connected any more; connect it again.");
    Err(UserError::on(field, ConnectionUnusable, message))
}

/// The client of the account's platform, or what to tell beside the `field` that names the account.
pub(crate) fn client(api: &Api, row: &connection::Model, field: &str) -> Result<Arc<dyn Platform>, UserError> {
    let off = || UserError::on(field, PlatformOff, format!("{} is switched off here.", row.platform.title()));
    api.platforms.get(row.platform.slug()).ok_or_else(off)
}

/// The permissions that the person gave, in the platform's own words.
pub(crate) fn granted(row: &connection::Model) -> Vec<String> {
    serde_json::from_value(row.scopes.clone()).unwrap_or_default()
}

/// The account with its token; `INVALID` when it is not connected any more.
pub(crate) fn account(api: &Api, row: &connection::Model) -> Result<Account, ApiError> {
    let gone = || ApiError::Invalid("The account is not connected any more; connect it again.".to_owned());
    let sealed = row.sealed_access.as_deref().filter(|_| row.health == connection::Health::Active).ok_or_else(gone)?;
    let access = api.vault.open(sealed, &Place::connection_access(row.id, row.user_id))?;
    Ok(Account { access, external_id: row.external_id.clone(), username: row.username.clone() })
}

/// What to tell the person of a refusal. A token that is not accepted any more is renewed meanwhile.
pub(crate) async fn explain(api: &Api, row: &connection::Model, refusal: Refusal) -> String {
    if matches!(refusal, Refusal::StaleToken { .. }) {
        api.push(Job::RefreshConnection { connection: row.id }).await;
        return "The permission is being renewed; ask again in a moment.".to_owned();
    }
    refusal.to_string()
}
