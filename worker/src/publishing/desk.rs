//! One claimed publication, and every way of writing to it.

use std::sync::Arc;
use std::time::Duration;

use entity::publication::{self, State};
use entity::run;
use platforms::{Account, Handle, Platform, Video};
use queue::{Job, Noun};
use sea_orm::{ActiveValue::Set, ConnectionTrait, EntityTrait};
use secrecy::{ExposeSecret, SecretString};
use vault::Place;

use super::source::video_of;
use crate::crash::{self, Point};
use crate::hold::Keeper;
use crate::trouble::Told;
use crate::{Context, Trouble, settle_run, tokens};

/// One publication under one claim.
pub(super) struct Desk {
    pub(super) context: Context,
    pub(super) row: publication::Model,
    pub(super) run: run::Model,
    pub(super) platform: Arc<dyn Platform>,
    token_version: i64,
    keeper: Keeper,
}

impl Desk {
    /// Sets up for a claimed row. `None` when it cannot go anywhere; the row then says why.
    pub(super) async fn of(context: &Context, row: publication::Model) -> Result<Option<Self>, Trouble> {
        let keeper = Keeper::of::<publication::Entity>(context, row.id, row.fence);
        let run = run::Entity::find_by_id(row.run_id).one(&context.db).await?.ok_or(Trouble::Lost)?;
        let Some(platform) = context.platform(row.platform).cloned() else {
            let message = format!("{} is switched off in this installation.", row.platform.title());
            fail(context, &row, Told::passing("platform_off", message)).await?;
            settle_run(context, run.id).await?;
            return Ok(None);
        };
        Ok(Some(Self { context: context.clone(), row, run, platform, token_version: 0, keeper }))
    }

    /// Asked right before a call that changes the world: a process that was stopped for longer than its lease must not
    /// go on where it stood. What remains is a stop between this look and the first byte of the request; it is covered
    /// by whoever takes over looking twice, some time apart, before it asks the same.
    pub(super) fn still_ours(&self) -> Result<(), Trouble> {
        if self.keeper.holds() { Ok(()) } else { Err(Trouble::Lost) }
    }

    /// Whether another worker may have taken over.
    pub(super) async fn lost(&self) {
        self.keeper.lost.cancelled().await;
    }

    /// The account, with a token that works.
    pub(super) async fn account(&mut self) -> Result<Account, Trouble> {
        let (account, version) = tokens::account(&self.context, self.row.connection_id).await?;
        self.token_version = version;
        Ok(account)
    }

    /// The platform no longer accepts the token that was used last.
    pub(super) async fn token_is_stale(&self) -> Result<(), Trouble> {
        tokens::stale(&self.context, self.row.connection_id, self.token_version).await
    }

    /// The video as the platform is told of it.
    pub(super) fn video(&self) -> Result<Video, Trouble> {
        video_of(&self.context, &self.row, &self.run)
    }

    /// The handle, if the platform has given one.
    pub(super) fn handle(&self) -> Result<Option<Handle>, Trouble> {
        let Some(sealed) = &self.row.sealed_handle else { return Ok(None) };
        let opened = self.context.vault.open(sealed, &self.place())?;
        Ok(Some(serde_json::from_str(opened.expose_secret())?))
    }

    /// The handle, ready to be stored.
    pub(super) fn seal(&self, handle: &Handle) -> Result<String, Trouble> {
        let plain: SecretString = serde_json::to_string(handle)?.into();
        Ok(self.context.vault.seal(&plain, &self.place()))
    }

    fn place(&self) -> Place {
        Place::publication_handle(self.row.id, self.row.user_id)
    }

    /// Goes to `state`, or stays in it, if that is legal and the row is still ours; then announces it.
    pub(super) async fn turn(&mut self, state: State, change: publication::ActiveModel) -> Result<(), Trouble> {
        let change = publication::ActiveModel { state: Set(state), ..change };
        crash::point(Point::committing(state));
        self.row = write(&self.context.db, &self.context, &self.row, change).await?;
        crash::point(Point::committed(state));
        self.announce().await;
        Ok(())
    }

    /// Stays in its state.
    pub(super) async fn change(&mut self, change: publication::ActiveModel) -> Result<(), Trouble> {
        self.turn(self.row.state, change).await
    }

    /// Ends without being live.
    pub(super) async fn fail(&mut self, told: Told) -> Result<super::Next, Trouble> {
        self.row = fail(&self.context, &self.row, told).await?;
        Ok(super::Next::Over)
    }

    /// Lets go until `pause` has passed; beyond its deadline there is no later.
    pub(super) async fn rest(&mut self, pause: Duration) -> Result<(), Trouble> {
        let due = self.context.clock.now() + pause;
        if due >= self.row.deadline_at {
            self.fail(super::refusal::too_late(self)).await?;
            return self.over().await;
        }
        let change = publication::ActiveModel { not_before: Set(Some(due)), lease_until: Set(None), ..Default::default() };
        self.change(change).await?;
        let publication = self.row.id;
        let job = match self.row.state {
            State::Processing | State::Unconfirmed => Job::CheckPublication { publication },
            _ => Job::Publish { publication },
        };
        self.context.push_later(job, pause).await;
        Ok(())
    }

    /// Lets go at once: another process goes on.
    pub(super) async fn release(&self) -> Result<(), Trouble> {
        Ok(entity::release::<publication::Entity>(&self.context.db, self.row.id, self.row.fence).await?)
    }

    /// It has ended: so may its run.
    pub(super) async fn over(&self) -> Result<(), Trouble> {
        tracing::info!(state = %self.row.state, code = self.row.error_code, "the publication has ended");
        settle_run(&self.context, self.row.run_id).await
    }

    async fn announce(&self) {
        self.context.announce(self.row.user_id, Noun::Publication, self.row.id, self.row.version).await;
    }
}

/// Ends a publication without its being live.
async fn fail(context: &Context, row: &publication::Model, told: Told) -> Result<publication::Model, Trouble> {
    tracing::warn!(code = told.code, state = %row.state, "the publication has failed");
    let change = publication::ActiveModel {
        state: Set(State::Failed),
        error_code: Set(Some(told.code)),
        error_message: Set(Some(told.message)),
        retryable: Set(told.retryable),
        lease_until: Set(None),
        not_before: Set(None),
        ..Default::default()
    };
    let row = write(&context.db, context, row, change).await?;
    context.announce(row.user_id, Noun::Publication, row.id, row.version).await;
    Ok(row)
}

/// The one write: from the state we know, to a legal one, under our fence.
pub(super) async fn write(
    db: &impl ConnectionTrait,
    context: &Context,
    row: &publication::Model,
    change: publication::ActiveModel,
) -> Result<publication::Model, Trouble> {
    let to = change.state.try_as_ref().copied().unwrap_or(row.state);
    if to != row.state && !row.state.may_become(to) {
        tracing::error!(from = %row.state, %to, "a publication may not go there");
        return Err(Trouble::Lost);
    }
    let update = publication::change_held(row.id, row.fence, &[row.state], context.clock.now()).set(change);
    update.exec_with_returning(db).await?.into_iter().next().ok_or(Trouble::Lost)
}
