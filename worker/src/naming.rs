//! Videos that went live, or were left as drafts, before they had an id of their own.

use chrono::TimeDelta;
use entity::publication::{self, ActiveModel, State};
use platforms::{Account, Platform, Published, Refusal};
use sea_orm::ActiveValue::Set;

use crate::{Context, Trouble};

/// So many are asked about at a time, well below what platforms allow in a minute.
const MOST: usize = 10;
/// A draft that was not posted by then hardly ever will be; a post that is not for everyone never gets an id.
const PATIENCE: TimeDelta = TimeDelta::days(30);

/// Gives those of `rows` their id and their link that have got them by now.
pub(crate) async fn name(
    context: &Context,
    platform: &dyn Platform,
    account: &Account,
    rows: &mut [publication::Model],
) -> Result<(), Trouble> {
    let oldest = context.clock.now() - PATIENCE;
    let young = |row: &&mut publication::Model| row.published_at.is_some_and(|at| at > oldest);
    for row in rows.iter_mut().filter(|row| row.url.is_none()).filter(young).take(MOST) {
        let Some(name) = &row.remote_id else { continue };
        match platform.named(account, name).await {
            Ok(Some(published)) => keep(context, row, published).await?,
            Ok(None) => (),
            Err(dead @ (Refusal::StaleToken { .. } | Refusal::Reconnect { .. })) => return Err(dead.into()),
            // the numbers of the others do not wait for it
            Err(refusal) => tracing::warn!(publication.id = %row.id, %refusal, "the id of a live video cannot be asked for"),
        }
    }
    Ok(())
}

async fn keep(context: &Context, row: &mut publication::Model, published: Published) -> Result<(), Trouble> {
    let Published { remote_id, url, .. } = published;
    let change = ActiveModel { remote_id: Set(Some(remote_id)), url: Set(url.map(Into::into)), ..Default::default() };
    let named = publication::change(row.id, &[State::Published], context.clock.now()).set(change);
    if let Some(named) = named.exec_with_returning(&context.db).await?.into_iter().next() {
        tracing::info!(publication.id = %row.id, "the id of a live video is known");
        *row = named;
    }
    Ok(())
}
