//! Chores of the whole installation: rows with a due time, claimed by one worker at a time.

use std::time::Duration;

use entity::upkeep;
use sea_orm::{ActiveValue::Set, ColumnTrait, Condition, EntityTrait, QueryFilter};
use tokio::time::{MissedTickBehavior, interval};

use crate::hold::Keeper;
use crate::{Context, Trouble, jobs};

const CLEAN_UP_EVERY: Duration = Duration::from_mins(1);
const ROLL_UP_EVERY: Duration = Duration::from_mins(1);

/// Does the chores as they come due, until shutdown.
pub(crate) async fn keep_up(context: Context) {
    let every = context.settings.sweep_every();
    let mut ticks = interval(every);
    ticks.set_missed_tick_behavior(MissedTickBehavior::Delay);
    loop {
        tokio::select! {
            biased;
            () = context.shutdown.cancelled() => return,
            _ = ticks.tick() => (),
        }
        // a little early, so that a due time and a tick that drift apart cost no whole round
        say(&context, "sweep", chore(&context, "sweep", every * 9 / 10, || jobs::sweep::sweep(&context)).await);
        say(&context, "clean_up", chore(&context, "clean_up", CLEAN_UP_EVERY, || jobs::clean_up::clean_up_all(&context)).await);
        say(&context, "roll_up", chore(&context, "roll_up", ROLL_UP_EVERY, || jobs::roll_up::roll_up(&context)).await);
    }
}

fn say(context: &Context, name: &str, done: Result<(), Trouble>) {
    if let Err(error) = done
        && !context.shutdown.is_cancelled()
    {
        tracing::warn!(chore = name, %error, "a chore was not done");
    }
}

/// Does `work` if the chore is due and nobody else does it; it is due again after `every`.
pub async fn chore<F>(context: &Context, name: &str, every: Duration, work: impl FnOnce() -> F) -> Result<(), Trouble>
where
    F: Future<Output = Result<(), Trouble>>,
{
    let Some(row) = claim(context, name).await? else { return Ok(()) };
    // a worker that dies in the middle keeps the others waiting no longer than with anything else
    let keeper = Keeper::of::<upkeep::Entity>(context, row.id, row.fence);
    let done = work().await;
    drop(keeper);
    let now = context.clock.now();
    let next = upkeep::ActiveModel { lease_until: Set(None), not_before: Set(Some(now + every)), ..Default::default() };
    upkeep::Entity::update_many()
        .set(next)
        .filter(upkeep::Column::Id.eq(row.id))
        .filter(upkeep::Column::Fence.eq(row.fence))
        .exec(&context.db)
        .await?;
    done
}

async fn claim(context: &Context, name: &str) -> Result<Option<upkeep::Model>, Trouble> {
    let find = || upkeep::Entity::find().filter(upkeep::Column::Name.eq(name)).one(&context.db);
    let known = if let Some(row) = find().await? {
        row
    } else {
        let row =
            upkeep::ActiveModel { id: Set(entity::new_id()), name: Set(name.to_owned()), fence: Set(0), ..Default::default() };
        let insert = upkeep::Entity::insert(row).on_conflict_do_nothing_on([upkeep::Column::Name]);
        insert.exec_without_returning(&context.db).await?;
        find().await?.ok_or(Trouble::Lost)?
    };
    Ok(entity::claim::<upkeep::Entity>(&context.db, known.id, Condition::all(), &context.claim()).await?)
}
