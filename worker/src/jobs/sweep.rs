//! Pushes again whatever is due and unclaimed: Redis may lose everything, and every run still ends.

use chrono::{DateTime, Utc};
use entity::connection::{self, Health};
use entity::{Leased, account_mail, delivery, export, pipeline, publication, restock, run, schedule, topic, user};
use queue::{Job, Lane};
use sea_orm::sea_query::{Expr, ExprTrait, Query};
use sea_orm::{ColumnTrait, Condition, EntityTrait, QueryFilter, QueryOrder, QuerySelect, Select};
use uuid::Uuid;

use crate::approval::approve_due;
use crate::publishing::may_go_on;
use crate::{Context, Trouble, settle_run};

/// Rows of one query.
const BATCH: u64 = 500;
/// More than so many jobs waiting on a lane would only repeat each other.
const WAITING: u64 = 100;

/// Looks through everything once.
pub async fn sweep(context: &Context) -> Result<(), Trouble> {
    push(context, Lane::Video, due_runs(context).await?, |run| Job::MakeVideo { run }).await;
    push(context, Lane::Publish, due_publications(context).await?, |publication| Job::Publish { publication }).await;
    push(context, Lane::Upkeep, due_connections(context).await?, |connection| Job::RefreshConnection { connection }).await;
    push(context, Lane::Upkeep, due_embellishments(context).await?, |publication| Job::Embellish { publication }).await;
    push(context, Lane::Deliver, due_deliveries(context).await?, |delivery| Job::Deliver { delivery }).await;
    push(context, Lane::Deliver, due_account_mails(context).await?, |mail| Job::SendAccountMail { mail }).await;
    push(context, Lane::Upkeep, due_metrics(context).await?, |publication| Job::SyncMetrics { publication }).await;
    push(context, Lane::Upkeep, due_schedules(context).await?, |schedule| Job::FillSlots { schedule }).await;
    push(context, Lane::Upkeep, due_restocks(context).await?, |restock| Job::Restock { restock }).await;
    push(context, Lane::Upkeep, due_deletions(context).await?, |user| Job::ForgetUser { user }).await;
    push(context, Lane::Upkeep, due_exports(context).await?, |export| Job::PackExport { export }).await;
    for run in due_approvals(context).await? {
        approve_due(context, run).await?;
    }
    for run in ready_runs(context).await? {
        settle_run(context, run).await?;
    }
    Ok(())
}

/// Pushes what the lane has room for; the rest is due at the next sweep as well.
async fn push(context: &Context, lane: Lane, due: Vec<Uuid>, job: impl Fn(Uuid) -> Job) {
    if due.is_empty() {
        return;
    }
    let Ok(depth) = context.queue.depth(lane).await else { return };
    let room = WAITING.saturating_sub(depth) as usize;
    tracing::debug!(%lane, due = due.len(), room, "pushing again");
    for id in due.into_iter().take(room) {
        context.push(job(id)).await;
    }
}

async fn due_runs(context: &Context) -> Result<Vec<Uuid>, Trouble> {
    let now = context.clock.now();
    let query = run::Entity::find()
        .select_only()
        .column(run::Column::Id)
        .filter(run::Column::State.is_in(run::State::working()))
        .filter(user::stays(run::Column::UserId))
        .filter(free::<run::Entity>(now))
        .order_by_asc(run::Column::CreatedAt);
    ids(context, query).await
}

/// Finished videos whose publications are missing or all over.
async fn ready_runs(context: &Context) -> Result<Vec<Uuid>, Trouble> {
    let on_their_way = Query::select()
        .column(publication::Column::RunId)
        .from(publication::Entity)
        .and_where(publication::Column::State.is_in(publication::State::unfinished()))
        .take();
    let query = run::Entity::find()
        .select_only()
        .column(run::Column::Id)
        .filter(run::Column::State.eq(run::State::Ready))
        .filter(run::Column::Id.not_in_subquery(on_their_way))
        .order_by_asc(run::Column::UpdatedAt);
    ids(context, query).await
}

async fn due_publications(context: &Context) -> Result<Vec<Uuid>, Trouble> {
    let now = context.clock.now();
    let query = publication::Entity::find()
        .select_only()
        .column(publication::Column::Id)
        .filter(publication::Column::State.is_in(publication::State::unfinished()))
        .filter(may_go_on())
        .filter(free::<publication::Entity>(now))
        .order_by_asc(publication::Column::UpdatedAt);
    ids(context, query).await
}

/// Tokens to be renewed, and connections for which that has not been planned yet.
async fn due_connections(context: &Context) -> Result<Vec<Uuid>, Trouble> {
    let now = context.clock.now();
    let query = connection::Entity::find()
        .select_only()
        .column(connection::Column::Id)
        .filter(connection::Column::Health.eq(Health::Active))
        .filter(connection::Column::AccessExpiresAt.is_not_null())
        .filter(free::<connection::Entity>(now))
        .order_by_asc(connection::Column::NotBefore);
    ids(context, query).await
}

/// Live videos that still lack a cover, a playlist, a comment or changed texts.
async fn due_embellishments(context: &Context) -> Result<Vec<Uuid>, Trouble> {
    let query = publication::Entity::find()
        .select_only()
        .column(publication::Column::Id)
        .filter(publication::Column::State.eq(publication::State::Published))
        .filter(publication::Column::EmbellishAt.lte(context.clock.now()))
        .order_by_asc(publication::Column::EmbellishAt);
    ids(context, query).await
}

/// What is on its way to webhooks and mailboxes.
async fn due_deliveries(context: &Context) -> Result<Vec<Uuid>, Trouble> {
    let query = delivery::Entity::find()
        .select_only()
        .column(delivery::Column::Id)
        .filter(delivery::Column::State.eq(delivery::State::Pending))
        .filter(free::<delivery::Entity>(context.clock.now()))
        .order_by_asc(delivery::Column::NotBefore);
    ids(context, query).await
}

/// Mails about accounts.
async fn due_account_mails(context: &Context) -> Result<Vec<Uuid>, Trouble> {
    let query = account_mail::Entity::find()
        .select_only()
        .column(account_mail::Column::Id)
        .filter(free::<account_mail::Entity>(context.clock.now()))
        .order_by_asc(account_mail::Column::CreatedAt);
    ids(context, query).await
}

/// One publication of each account that has numbers to be read.
async fn due_metrics(context: &Context) -> Result<Vec<Uuid>, Trouble> {
    let rows: Vec<(Uuid, Uuid)> = publication::Entity::find()
        .select_only()
        .column(publication::Column::Id)
        .column(publication::Column::ConnectionId)
        .filter(publication::Column::State.eq(publication::State::Published))
        .filter(publication::Column::MetricsDueAt.lte(context.clock.now()))
        .order_by_asc(publication::Column::MetricsDueAt)
        .limit(BATCH)
        .into_tuple()
        .all(&context.db)
        .await?;
    let mut accounts = std::collections::HashSet::new();
    Ok(rows.into_iter().filter(|(_, connection)| accounts.insert(*connection)).map(|(id, _)| id).collect())
}

/// Schedules with a slot whose video is to be begun.
async fn due_schedules(context: &Context) -> Result<Vec<Uuid>, Trouble> {
    let query = schedule::Entity::find()
        .select_only()
        .column(schedule::Column::Id)
        .filter(schedule::Column::PausedAt.is_null())
        .filter(user::stays(schedule::Column::UserId))
        .filter(schedule::Column::NotBefore.lte(context.clock.now()))
        .order_by_asc(schedule::Column::NotBefore);
    ids(context, query).await
}

/// Wishes for topics whose pipelines have too few.
async fn due_restocks(context: &Context) -> Result<Vec<Uuid>, Trouble> {
    let of_wish =
        Expr::col((topic::Entity, topic::Column::PipelineId)).eq(Expr::col((restock::Entity, restock::Column::PipelineId)));
    let stocked = Query::select()
        .column((topic::Entity, topic::Column::PipelineId))
        .from(topic::Entity)
        .inner_join(restock::Entity, of_wish)
        .and_where(Expr::col((topic::Entity, topic::Column::State)).eq(topic::State::Waiting))
        .group_by_col((topic::Entity, topic::Column::PipelineId))
        .group_by_col((restock::Entity, restock::Column::Below))
        .and_having(
            Expr::col((topic::Entity, topic::Column::Id)).count().gte(Expr::col((restock::Entity, restock::Column::Below))),
        )
        .take();
    let archived = Query::select()
        .column(pipeline::Column::Id)
        .from(pipeline::Entity)
        .and_where(pipeline::Column::ArchivedAt.is_not_null())
        .take();
    let query = restock::Entity::find()
        .select_only()
        .column(restock::Column::Id)
        .filter(restock::Column::PipelineId.not_in_subquery(stocked))
        .filter(restock::Column::PipelineId.not_in_subquery(archived))
        .filter(user::stays(restock::Column::UserId))
        .filter(free::<restock::Entity>(context.clock.now()))
        .order_by_asc(restock::Column::NotBefore);
    ids(context, query).await
}

/// Videos that nobody said anything about in time.
async fn due_approvals(context: &Context) -> Result<Vec<Uuid>, Trouble> {
    let query = run::Entity::find()
        .select_only()
        .column(run::Column::Id)
        .filter(run::Column::State.eq(run::State::AwaitingApproval))
        .filter(run::Column::ApproveAt.lte(context.clock.now()))
        .filter(user::stays(run::Column::UserId))
        .order_by_asc(run::Column::ApproveAt);
    ids(context, query).await
}

/// Accounts whose time is over.
async fn due_deletions(context: &Context) -> Result<Vec<Uuid>, Trouble> {
    let now = context.clock.now();
    let query = user::Entity::find()
        .select_only()
        .column(user::Column::Id)
        .filter(user::Column::DeletionDueAt.lte(now))
        .filter(free::<user::Entity>(now))
        .order_by_asc(user::Column::DeletionDueAt);
    ids(context, query).await
}

/// Archives that people wait for.
async fn due_exports(context: &Context) -> Result<Vec<Uuid>, Trouble> {
    let query = export::Entity::find()
        .select_only()
        .column(export::Column::Id)
        .filter(export::Column::State.eq(export::State::Waiting))
        .filter(free::<export::Entity>(context.clock.now()))
        .order_by_asc(export::Column::CreatedAt);
    ids(context, query).await
}

/// Due, and held by nobody who lives.
fn free<E: Leased>(now: DateTime<Utc>) -> Condition {
    Condition::all()
        .add(Condition::any().add(E::LEASE_UNTIL.is_null()).add(E::LEASE_UNTIL.lt(now)))
        .add(Condition::any().add(E::NOT_BEFORE.is_null()).add(E::NOT_BEFORE.lte(now)))
}

async fn ids<E: EntityTrait>(context: &Context, query: Select<E>) -> Result<Vec<Uuid>, Trouble> {
    Ok(query.limit(BATCH).into_tuple().all(&context.db).await?)
}
