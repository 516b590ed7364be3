//! Publishing exactly once.
//!
//! A publication walks through its states: each state has one file here that says what is done in it. Three rules hold
//! everywhere. What is about to change the world is committed before it is asked; what the platform gave us is committed
//! before it is used; and an answer that was lost is never asked for again, but looked for.

mod attempts;
mod check;
mod desk;
mod live;
mod reconcile;
mod refusal;
mod source;
mod start;
mod upload;

use std::time::Duration;

use entity::publication::{self, State};
use entity::user;
use platforms::Refusal;
use sea_orm::{ColumnTrait, Condition};
use tracing::Instrument;
use uuid::Uuid;

use crate::trouble::Stop;
use crate::{Context, Trouble};
pub(crate) use attempts::UNANSWERED;
use desk::Desk;
pub(crate) use source::video_of;

/// What comes after a piece of work on a publication.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Next {
    /// The state has changed: go on in the new one.
    GoOn,
    /// Nothing to do before so much time has passed.
    Later(Duration),
    /// It has ended.
    Over,
}

/// Takes the publication as far as it goes now, if nobody else does.
pub(crate) async fn advance(context: &Context, id: Uuid) -> Result<(), Trouble> {
    let unfinished = Condition::all().add(publication::Column::State.is_in(State::unfinished())).add(may_go_on());
    let Some(row) = entity::claim::<publication::Entity>(&context.db, id, unfinished, &context.claim()).await? else {
        return Ok(());
    };
    let span = tracing::info_span!("publication", publication.id = %id, run.id = %row.run_id, platform = row.platform.slug());
    async {
        match Desk::of(context, row).await? {
            // a publication holds its run, and with it all settings
            Some(mut desk) => Box::pin(walk(&mut desk)).await,
            None => Ok(()),
        }
    }
    .instrument(span)
    .await
}

/// What the platform knows of is brought to its end whatever becomes of the account; nothing of one that is to be deleted begins.
pub(crate) fn may_go_on() -> Condition {
    Condition::any().add(publication::Column::State.ne(State::Scheduled)).add(user::stays(publication::Column::UserId))
}

async fn walk(desk: &mut Desk) -> Result<(), Trouble> {
    loop {
        if desk.context.shutdown.is_cancelled() {
            return desk.release().await;
        }
        let next = match work(desk).await {
            Err(Trouble::Refused(refusal)) => settle(desk, refusal).await?,
            Err(Trouble::Stopped(Stop::Shutdown)) => return desk.release().await,
            Err(Trouble::Lost) => {
                tracing::warn!("the publication was taken over or changed by a person");
                return Ok(());
            }
            other => other?,
        };
        match next {
            Next::GoOn => (),
            Next::Later(pause) => return desk.rest(pause).await,
            Next::Over => return desk.over().await,
        }
    }
}

async fn settle(desk: &mut Desk, refusal: Refusal) -> Result<Next, Trouble> {
    match refusal::settle(desk, refusal).await {
        // settling asks the platform too; what it refuses then is asked again
        Err(Trouble::Refused(_)) => Ok(Next::Later(desk.context.settings.look_again())),
        other => other,
    }
}

/// The table of contents of a publication.
async fn work(desk: &mut Desk) -> Result<Next, Trouble> {
    match desk.row.state {
        State::Scheduled => start::start(desk).await,
        State::Starting => start::look_for_lost(desk).await,
        State::Uploading => upload::upload(desk).await,
        State::Processing => check::check(desk).await,
        State::Unconfirmed => reconcile::ask(desk).await,
        State::Published | State::Failed | State::Cancelled => Ok(Next::Over),
    }
}
