//! What the steps of one run share: the run as claimed, its progress, its scratch folder.

use entity::{run, scene};
use sea_orm::sea_query::Query;
use std::sync::Arc;
use std::time::Duration;

use sea_orm::ActiveValue::Set;
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter};
use studio::StudioError;
use studio::render::Look;
use tempfile::TempDir;
use tokio::sync::Semaphore;
use tokio::time::timeout;
use tokio_util::task::TaskTracker;
use tracing::Instrument;
use uuid::Uuid;

use crate::hold::Hold;
use crate::progress::Progress;
use crate::{Context, Trouble, Workshop};

/// So long an answer that is on its way is waited for before the run is let go.
const LONGEST_ANSWER: Duration = Duration::from_mins(1);

/// One run being made under one claim.
pub(crate) struct Bench {
    /// The tools.
    pub shop: Workshop,
    /// The run as it was when claimed.
    pub run: run::Model,
    /// What the video looks like, beyond its footage.
    pub look: Look,
    /// Says when to stop.
    pub hold: Hold,
    /// How far it is.
    pub progress: Progress,
    /// Half-made files; gone when the bench is.
    pub scratch: TempDir,
    /// Work that buys something and is not broken off.
    buying: TaskTracker,
    /// A process that is killed loses the answers that are on their way, and they are paid for: so there is never more than
    /// one.
    purse: Arc<Semaphore>,
}

impl Bench {
    /// Sets up for a claimed run.
    pub(crate) async fn set_up(shop: &Workshop, run: run::Model) -> Result<Self, Trouble> {
        let hold = Hold::of(&shop.context, &run);
        let progress = Progress::load(&shop.context, &run).await?;
        let folder = shop.context.settings.storage.scratch_dir();
        tokio::fs::create_dir_all(&folder).await?;
        let scratch = tempfile::Builder::new().prefix(&scratch_prefix(run.id, run.fence)).tempdir_in(folder)?;
        Ok(Self {
            shop: shop.clone(),
            look: Look::read(&run.settings.look),
            run,
            hold,
            progress,
            scratch,
            buying: TaskTracker::new(),
            purse: Arc::new(Semaphore::new(1)),
        })
    }

    /// What every job may touch.
    pub(crate) fn context(&self) -> &Context {
        &self.shop.context
    }

    /// Does work that buys something. Whoever waits for it may be told to stop; the work goes on, because an answer that is
    /// paid for and thrown away would be paid for again.
    pub(crate) async fn buying<T: Send + 'static>(
        &self,
        work: impl Future<Output = Result<T, StudioError>> + Send + 'static,
    ) -> Result<T, Trouble> {
        let purse = self.purse.clone();
        let alone = async move {
            // it is never closed
            let _turn = purse.acquire().await.ok();
            work.await
        };
        let work = self.buying.spawn(alone.in_current_span());
        // a task that panicked has said why
        let done = async { work.await.map_err(|_| Trouble::Lost)?.map_err(Trouble::from) };
        self.hold.unless_stopped(done).await
    }

    /// Waits a while until everything that was ordered is here or refused.
    pub(crate) async fn last_purchases(&self) {
        self.buying.close();
        if timeout(LONGEST_ANSWER, self.buying.wait()).await.is_err() {
            tracing::warn!(run.id = %self.run.id, "an order was not answered in time");
        }
    }

    /// Tells the person something that did not fail and still went another way than wanted. The same is told once.
    pub(crate) async fn notice(&self, code: &str, message: impl Into<String>) -> Result<(), Trouble> {
        let notice = run::Notice { code: code.to_owned(), message: message.into() };
        let tx = entity::begin(&self.context().db).await?;
        let row = run::Entity::find_by_id(self.run.id).one(&tx).await?.ok_or(Trouble::Lost)?;
        let mut notices = row.notices;
        if notices.0.contains(&notice) {
            return Ok(());
        }
        tracing::info!(run.id = %self.run.id, code, message = notice.message, "another way was taken");
        notices.0.push(notice);
        let change = run::ActiveModel { notices: Set(notices), ..Default::default() };
        let now = self.context().clock.now();
        let changed = run::change_held(self.run.id, self.run.fence, &run::State::working(), now).set(change).exec(&tx).await?;
        tx.commit().await?;
        if changed.rows_affected == 1 { Ok(()) } else { Err(Trouble::Lost) }
    }

    /// Changes a scene of the run while the run is ours.
    pub(crate) async fn change_scene(&self, id: Uuid, change: scene::ActiveModel) -> Result<(), Trouble> {
        self.change_scene_in(&self.context().db, id, change).await
    }

    /// The same, as a part of something larger.
    pub(crate) async fn change_scene_in(
        &self,
        db: &impl ConnectionTrait,
        id: Uuid,
        change: scene::ActiveModel,
    ) -> Result<(), Trouble> {
        let ours = Query::select()
            .column(run::Column::Id)
            .from(run::Entity)
            .and_where(run::Column::Id.eq(self.run.id))
            .and_where(run::Column::Fence.eq(self.run.fence))
            .take();
        let changed = scene::Entity::update_many()
            .set(change)
            .filter(scene::Column::Id.eq(id))
            .filter(scene::Column::RunId.in_subquery(ours))
            .exec(db)
            .await?;
        if changed.rows_affected == 1 { Ok(()) } else { Err(Trouble::Lost) }
    }
}

/// Names scratch folders so that those of dead claims are told apart.
pub(crate) fn scratch_prefix(run: Uuid, fence: i64) -> String {
    format!("{run}.{fence}.")
}

/// The run and fence that a scratch folder was made for.
pub(crate) fn scratch_owner(name: &str) -> Option<(Uuid, i64)> {
    let mut parts = name.split('.');
    Some((parts.next()?.parse().ok()?, parts.next()?.parse().ok()?))
}
