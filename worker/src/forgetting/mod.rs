//! Deleting an account with all that is the person's.
//!
//! Whoever dies in the middle is followed by another: every part may be done again, and the person's own row goes last, because
//! it is what says that there is something to do. Platforms are waited for a few times, and no longer.

mod clear;
mod close;
mod revoke;
mod unconfirmed;

use std::time::Duration;

use entity::user::{self, Column};
use queue::Job;
use sea_orm::{ActiveValue::Set, ColumnTrait, Condition, EntityTrait, QueryFilter};
use tracing::Instrument;
use uuid::Uuid;

pub(crate) use unconfirmed::end_unconfirmed;

use crate::hold::Keeper;
use crate::{Context, Trouble};

/// Nobody begins anything for the person any more; by then whoever was at it has ended: workers, which hear of it within their
/// lease, and requests that wait for a provider.
const QUIET: Duration = Duration::from_mins(5);
/// The pauses between two tries to have an answer of the platforms, in minutes. After the last one nobody is waited for.
const PAUSES: [u64; 4] = [1, 5, 15, 30];

/// Deletes the account as far as it goes now, if its time is over and nobody else does.
pub(crate) async fn advance(context: &Context, id: Uuid) -> Result<(), Trouble> {
    let due = Condition::all().add(Column::DeletionDueAt.lte(context.clock.now()));
    let Some(person) = entity::claim::<user::Entity>(&context.db, id, due, &context.claim()).await? else { return Ok(()) };
    let keeper = Keeper::of::<user::Entity>(context, id, person.fence);
    let span = tracing::info_span!("account", user.id = %id, tries = person.deletion_tries);
    let pause = forget(context, &person).instrument(span).await?;
    drop(keeper);
    match pause {
        Some(pause) => rest(context, &person, pause).await,
        None => Ok(()),
    }
}

/// The table of contents of a deletion; how long to wait before it goes on, if it must.
async fn forget(context: &Context, person: &user::Model) -> Result<Option<Duration>, Trouble> {
    close::close(context, person.id).await?;
    let Some(tried) = usize::try_from(person.deletion_tries).ok().and_then(|tries| tries.checked_sub(1)) else {
        return Ok(Some(QUIET.max(context.settings.lease())));
    };
    let pause = PAUSES.get(tried).map(|minutes| Duration::from_mins(*minutes));
    if pause.is_some() && close::is_something_on_its_way(context, person.id).await? {
        return Ok(pause);
    }
    if !revoke::revoke_all(context, person.id).await? && pause.is_some() {
        return Ok(pause);
    }
    clear::clear(context, person).await?;
    tracing::info!("the account is deleted");
    Ok(None)
}

async fn rest(context: &Context, person: &user::Model, pause: Duration) -> Result<(), Trouble> {
    let later = user::ActiveModel {
        deletion_tries: Set(person.deletion_tries + 1),
        lease_until: Set(None),
        not_before: Set(Some(context.clock.now() + pause)),
        ..Default::default()
    };
    let held = user::Entity::update_many().set(later).filter(Column::Id.eq(person.id)).filter(Column::Fence.eq(person.fence));
    held.exec(&context.db).await?;
    context.push_later(Job::ForgetUser { user: person.id }, pause).await;
    Ok(())
}
