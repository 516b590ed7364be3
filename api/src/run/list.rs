//! Runs, one and many.

use async_graphql::{Context, ID, InputObject, Object};
use entity::{Owned, run};
use sea_orm::sea_query::{Expr, ExprTrait, Func, LikeExpr};
use sea_orm::{ColumnTrait, Condition, QueryFilter, Select};

use crate::context::Reach;
use crate::error::ApiError;
use crate::page::{Page, Wanted, complexity, page};
use crate::run::{Run, RunState};
use crate::text::{like, uuid};

/// Which runs; what is left out does not matter.
#[derive(InputObject, Default)]
pub(crate) struct RunFilter {
    /// Made by this pipeline.
    pipeline_id: Option<ID>,
    /// In one of these states.
    states: Option<Vec<RunState>>,
    /// With these words in the title or the script.
    search: Option<String>,
}

#[derive(Default)]
pub(crate) struct RunQuery;

#[Object]
impl RunQuery {
    /// One run; null when there is no such, or it is somebody else's.
    async fn run(&self, ctx: &Context<'_>, #[graphql(desc = "Its id.")] id: ID) -> Result<Option<Run>, ApiError> {
        let user = ctx.viewer()?.user;
        let Some(id) = uuid(&id) else { return Ok(None) };
        Ok(run::Entity::find_of(user, id, &ctx.api().db).await?.map(Run::from))
    }

    /// The person's runs, newest first.
    #[graphql(complexity = "complexity(first, child_complexity)")]
    async fn runs(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Which runs; all when not given.")] filter: Option<RunFilter>,
        #[graphql(desc = "How many rows, 1 to 100; 20 when not given.")] first: Option<i32>,
        #[graphql(desc = "The cursor after which the page begins.")] after: Option<String>,
    ) -> Result<Page<Run>, ApiError> {
        let all = run::Entity::of(ctx.viewer()?.user);
        let wanted = Wanted::new(first, after.as_deref())?;
        page(ctx, filtered(all, filter.unwrap_or_default()), wanted).await
    }
}

fn filtered(all: Select<run::Entity>, filter: RunFilter) -> Select<run::Entity> {
    let mut condition = Condition::all();
    if let Some(id) = filter.pipeline_id {
        // no id, no runs
        condition = condition.add(run::Column::PipelineId.is_in(uuid(&id)));
    }
    if let Some(states) = filter.states {
        condition = condition.add(run::Column::State.is_in(states.into_iter().map(run::State::from)));
    }
    if let Some(search) = filter.search.filter(|search| !search.trim().is_empty()) {
        let words = |column| Expr::expr(Func::lower(Expr::col(column))).like(LikeExpr::new(like(search.trim())).escape('\\'));
        condition = condition.add(Condition::any().add(words(run::Column::Title)).add(words(run::Column::Script)));
    }
    all.filter(condition)
}
