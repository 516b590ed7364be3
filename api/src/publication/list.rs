//! Publications, one and many: the history.

use async_graphql::{Context, ID, InputObject, Object};
use chrono::{DateTime, Utc};
use entity::{Owned, publication, run};
use sea_orm::sea_query::{Expr, ExprTrait, Func, LikeExpr, Query};
use sea_orm::{ColumnTrait, Condition, QueryFilter};
use uuid::Uuid;

use crate::connection::Platform;
use crate::context::Reach;
use crate::error::ApiError;
use crate::page::{Page, Wanted, complexity, page};
use crate::publication::{Publication, PublicationState};
use crate::text::{like, uuid};

/// Which publications; what is left out does not matter.
#[derive(InputObject, Default)]
pub(crate) struct PublicationFilter {
    /// On one of these platforms.
    platforms: Option<Vec<Platform>>,
    /// In one of these states.
    states: Option<Vec<PublicationState>>,
    /// On this account.
    connection_id: Option<ID>,
    /// Of this pipeline.
    pipeline_id: Option<ID>,
    /// With these words in the title or the description.
    search: Option<String>,
    /// Asked for at this moment or later.
    from: Option<DateTime<Utc>>,
    /// Asked for before this moment.
    to: Option<DateTime<Utc>>,
}

#[derive(Default)]
pub(crate) struct PublicationQuery;

#[Object]
impl PublicationQuery {
    /// One publication; null when there is no such, or it is somebody else's.
    async fn publication(&self, ctx: &Context<'_>, #[graphql(desc = "Its id.")] id: ID) -> Result<Option<Publication>, ApiError> {
        let user = ctx.viewer()?.user;
        let Some(id) = uuid(&id) else { return Ok(None) };
        Ok(publication::Entity::find_of(user, id, &ctx.api().db).await?.map(Publication::from))
    }

    /// The publishing history, newest first.
    #[graphql(complexity = "complexity(first, child_complexity)")]
    async fn publications(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Which publications; all when not given.")] filter: Option<PublicationFilter>,
        #[graphql(desc = "How many rows, 1 to 100; 20 when not given.")] first: Option<i32>,
        #[graphql(desc = "The cursor after which the page begins.")] after: Option<String>,
    ) -> Result<Page<Publication>, ApiError> {
        let user = ctx.viewer()?.user;
        let wanted = Wanted::new(first, after.as_deref())?;
        let all = publication::Entity::of(user).filter(filtered(filter.unwrap_or_default(), user));
        page(ctx, all, wanted).await
    }
}

fn filtered(filter: PublicationFilter, user: Uuid) -> Condition {
    use publication::Column;
    let mut condition = of_places(filter.platforms, filter.connection_id.as_ref(), filter.pipeline_id.as_ref(), user);
    if let Some(states) = filter.states {
        condition = condition.add(Column::State.is_in(states.into_iter().map(publication::State::from)));
    }
    if let Some(search) = filter.search.filter(|search| !search.trim().is_empty()) {
        let words = |column| Expr::expr(Func::lower(Expr::col(column))).like(LikeExpr::new(like(search.trim())).escape('\\'));
        condition = condition.add(Condition::any().add(words(Column::Title)).add(words(Column::Description)));
    }
    condition
        .add_option(filter.from.map(|from| Column::CreatedAt.gte(from)))
        .add_option(filter.to.map(|to| Column::CreatedAt.lt(to)))
}

/// On these platforms, this account, of this pipeline. What is no id names nothing, so nothing is found.
pub(crate) fn of_places(
    platforms: Option<Vec<Platform>>,
    connection: Option<&ID>,
    pipeline: Option<&ID>,
    user: Uuid,
) -> Condition {
    use publication::Column;
    let runs_of = |pipeline: &ID| {
        let runs = Query::select()
            .column(run::Column::Id)
            .from(run::Entity)
            .and_where(run::Column::UserId.eq(user))
            .and_where(run::Column::PipelineId.is_in(uuid(pipeline)))
            .take();
        Column::RunId.in_subquery(runs)
    };
    Condition::all()
        .add_option(platforms.map(|platforms| Column::Platform.is_in(platforms.into_iter().map(entity::Platform::from))))
        .add_option(connection.map(|id| Column::ConnectionId.is_in(uuid(id))))
        .add_option(pipeline.map(runs_of))
}
