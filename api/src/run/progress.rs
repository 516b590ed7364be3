//! Following a run.

use std::collections::HashMap;
use std::sync::Arc;
use std::time::Duration;

use async_graphql::{Context, ID, Subscription};
use entity::{Owned, publication, run};
use futures::{FutureExt, Stream, StreamExt, stream};
use queue::{Noun, Signal};
use sea_orm::{ColumnTrait, QueryFilter};
use tokio::time::timeout;
use uuid::Uuid;

use crate::app::Api;
use crate::context::Reach;
use crate::error::ApiError;
use crate::run::Run;
use crate::text::uuid;

/// How long to trust that nothing happened because nothing was heard.
const SILENCE: Duration = Duration::from_secs(15);

#[derive(Default)]
pub(crate) struct RunSubscription;

#[Subscription]
impl RunSubscription {
    /// The run as it is now, and again whenever it, a step or a publication of it changes; ends when the run and all its
    /// publications have ended. A publication's change comes with the run's own version unchanged. Fails with `NOT_FOUND`
    /// when there is no such run, or it is somebody else's.
    async fn run_progress(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The run's id.")] id: ID,
    ) -> Result<impl Stream<Item = Result<Run, ApiError>> + use<>, ApiError> {
        let user = ctx.viewer()?.user;
        let run = uuid(&id).ok_or(ApiError::NotFound)?;
        // what changes while the first row is read is not missed
        let signals = ctx.api().live.subscribe(user);
        let follower = Follower { api: Arc::clone(ctx.api()), user, run, seen: Seen::default(), over: false, signals };
        // whoever may not see it hears so at once, and not in the middle of a stream
        follower.read().await?;
        Ok(stream::unfold(follower, |mut follower| async move { follower.next().await.map(|run| (run, follower)) }))
    }
}

/// The versions a subscriber has seen.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
struct Seen {
    run: i64,
    publications: HashMap<Uuid, i64>,
}

struct Follower<S> {
    api: Arc<Api>,
    user: Uuid,
    run: Uuid,
    seen: Seen,
    over: bool,
    signals: S,
}

impl<S: Stream<Item = Signal> + Unpin> Follower<S> {
    /// The run when it next differs from what was seen.
    async fn next(&mut self) -> Option<Result<Run, ApiError>> {
        loop {
            if self.over {
                return None;
            }
            match self.read().await {
                Err(error) => {
                    self.over = true;
                    return Some(Err(error));
                }
                Ok((run, publications)) => {
                    let versions = publications.iter().map(|publication| (publication.id, publication.version)).collect();
                    let now = Seen { run: run.version, publications: versions };
                    self.over = run.state.is_over() && publications.iter().all(|publication| publication.state.is_over());
                    if now != self.seen {
                        self.seen = now;
                        return Some(Ok(run.into()));
                    }
                }
            }
            if !self.over {
                self.wait().await;
            }
        }
    }

    async fn read(&self) -> Result<(run::Model, Vec<publication::Model>), ApiError> {
        let db = &self.api.db;
        // publications first: a run that is over has all of its publications
        let publications = publication::Entity::of(self.user).filter(publication::Column::RunId.eq(self.run)).all(db).await?;
        let run = run::Entity::find_of(self.user, self.run, db).await?.ok_or(ApiError::NotFound)?;
        Ok((run, publications))
    }

    /// Returns when the run may have changed, and never later than the trust in silence lasts.
    async fn wait(&mut self) {
        let concerned = async {
            while let Some(signal) = self.signals.next().await {
                if concerns(signal, self.run) {
                    // whatever else has come meanwhile is answered by the same reading
                    while let Some(Some(_)) = self.signals.next().now_or_never() {}
                    return;
                }
            }
            // the process stops listening only when it ends
            std::future::pending::<()>().await;
        };
        let _ = timeout(SILENCE, concerned).await;
    }
}

fn concerns(signal: Signal, run: Uuid) -> bool {
    match signal {
        Signal::Resync => true,
        Signal::Event(event) => match event.noun {
            Noun::Run => event.id == run,
            // it may be of this run; reading is cheaper than knowing
            Noun::Publication => true,
            Noun::Connection | Noun::Pipeline | Noun::Export | Noun::Access => false,
        },
    }
}
