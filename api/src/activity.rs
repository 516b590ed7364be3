//! Following everything of a person's.

use std::collections::VecDeque;
use std::sync::Arc;

use async_graphql::{Context, Enum, SimpleObject, Subscription};
use chrono::{DateTime, TimeDelta, Utc};
use entity::{Owned, connection, export, publication, run};
use futures::{Stream, StreamExt, stream};
use queue::{Event, Noun, Signal};
use sea_orm::{ColumnTrait, QueryFilter, QueryOrder, QuerySelect};
use uuid::Uuid;

use crate::app::Api;
use crate::connection::Connection;
use crate::context::Reach;
use crate::error::ApiError;
use crate::export::Export;
use crate::publication::Publication;
use crate::run::Run;

/// How many changes of each kind are told again after a gap.
const MOST_AFTER_GAP: u64 = 100;
/// Changes were written down a little before they were heard of.
const OVERLAP: TimeDelta = TimeDelta::seconds(30);
/// How far back a follower can begin: a page asks its questions in seconds, even over a poor line.
const FURTHEST_BACK: TimeDelta = TimeDelta::minutes(10);

/// What kind of thing changed.
#[derive(Enum, Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum ActivityKind {
    /// A run.
    Run,
    /// A publication.
    Publication,
    /// A connection.
    Connection,
    /// An archive of the person's own data.
    Export,
}

/// Something of the person's changed; the one field named by `kind` holds it as it is now.
#[derive(SimpleObject)]
pub(crate) struct Activity {
    /// What kind of thing changed.
    kind: ActivityKind,
    /// The run.
    run: Option<Run>,
    /// The publication.
    publication: Option<Publication>,
    /// The connection.
    connection: Option<Connection>,
    /// The archive, told to the person alone and to no program.
    export: Option<Export>,
}

impl Activity {
    fn of(kind: ActivityKind) -> Self {
        Self { kind, run: None, publication: None, connection: None, export: None }
    }
}

impl From<run::Model> for Activity {
    fn from(row: run::Model) -> Self {
        Self { run: Some(row.into()), ..Self::of(ActivityKind::Run) }
    }
}

impl From<publication::Model> for Activity {
    fn from(row: publication::Model) -> Self {
        Self { publication: Some(row.into()), ..Self::of(ActivityKind::Publication) }
    }
}

impl From<connection::Model> for Activity {
    fn from(row: connection::Model) -> Self {
        Self { connection: Some(row.into()), ..Self::of(ActivityKind::Connection) }
    }
}

impl From<export::Model> for Activity {
    fn from(row: export::Model) -> Self {
        Self { export: Some(row.into()), ..Self::of(ActivityKind::Export) }
    }
}

#[derive(Default)]
pub(crate) struct ActivitySubscription;

#[Subscription]
impl ActivitySubscription {
    /// Everything of the person's that changes from now on: runs, publications and connections, and in a browser archives that are
    /// ready. After a gap, what changed meanwhile is told again, so the same change may come twice; `version` tells.
    async fn activity(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Also tell what changed since then, such as `viewer.askedAt` of the first question asked: so nothing \
                          that changes between an answer and this subscription is missed. At most ten minutes back.")]
        since: Option<DateTime<Utc>>,
    ) -> Result<impl Stream<Item = Result<Activity, ApiError>> + use<>, ApiError> {
        let viewer = ctx.viewer()?;
        let (user, is_browser) = (viewer.user, viewer.session().is_some());
        let api = Arc::clone(ctx.api());
        let now = api.clock.now();
        // heard of at once, so that a change while the missed ones are read is not a missed one
        let signals = stream::iter(since.map(|_| Signal::Resync)).chain(api.live.subscribe(user));
        let since = since.unwrap_or(now).max(now - FURTHEST_BACK);
        let watcher = Watcher { api, user, is_browser, since, signals, waiting: VecDeque::new() };
        Ok(stream::unfold(watcher, |mut watcher| async move { watcher.next().await.map(|activity| (activity, watcher)) }))
    }
}

struct Watcher<S> {
    api: Arc<Api>,
    user: Uuid,
    /// Whether the person sees it, who alone may have what an archive holds.
    is_browser: bool,
    /// Up to when nothing was missed.
    since: DateTime<Utc>,
    signals: S,
    waiting: VecDeque<Activity>,
}

impl<S: Stream<Item = Signal> + Unpin> Watcher<S> {
    async fn next(&mut self) -> Option<Result<Activity, ApiError>> {
        loop {
            if let Some(activity) = self.waiting.pop_front() {
                return Some(Ok(activity));
            }
            let found = match self.signals.next().await? {
                Signal::Event(event) => self.read(event).await.map(Vec::from_iter),
                Signal::Resync => self.missed().await,
            };
            match found {
                Ok(found) => self.waiting.extend(found),
                Err(error) => return Some(Err(error)),
            }
        }
    }

    async fn read(&mut self, event: Event) -> Result<Option<Activity>, ApiError> {
        let db = &self.api.db;
        self.since = self.api.clock.now();
        Ok(match event.noun {
            Noun::Run => run::Entity::find_of(self.user, event.id, db).await?.map(Activity::from),
            Noun::Publication => publication::Entity::find_of(self.user, event.id, db).await?.map(Activity::from),
            Noun::Connection => connection::Entity::find_of(self.user, event.id, db).await?.map(Activity::from),
            Noun::Export if self.is_browser => export::Entity::find_of(self.user, event.id, db).await?.map(Activity::from),
            Noun::Export | Noun::Pipeline | Noun::Access => None,
        })
    }

    /// What changed since nothing was missed.
    async fn missed(&mut self) -> Result<Vec<Activity>, ApiError> {
        let (db, user, since) = (&self.api.db, self.user, self.since - OVERLAP);
        let now = self.api.clock.now();
        let runs = run::Entity::of(user).filter(run::Column::UpdatedAt.gte(since)).order_by_asc(run::Column::UpdatedAt);
        let publications = publication::Entity::of(user)
            .filter(publication::Column::UpdatedAt.gte(since))
            .order_by_asc(publication::Column::UpdatedAt);
        let connections = connection::Entity::of(user)
            .filter(connection::Column::UpdatedAt.gte(since))
            .order_by_asc(connection::Column::UpdatedAt);
        let mut found: Vec<Activity> = Vec::new();
        found.extend(runs.limit(MOST_AFTER_GAP).all(db).await?.into_iter().map(Activity::from));
        found.extend(publications.limit(MOST_AFTER_GAP).all(db).await?.into_iter().map(Activity::from));
        found.extend(connections.limit(MOST_AFTER_GAP).all(db).await?.into_iter().map(Activity::from));
        if self.is_browser {
            let exports = export::Entity::of(user).filter(export::Column::FinishedAt.gte(since));
            found.extend(exports.limit(MOST_AFTER_GAP).all(db).await?.into_iter().map(Activity::from));
        }
        self.since = now;
        Ok(found)
    }
}
