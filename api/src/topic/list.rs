//! Topics, in the order of their queue.

use async_graphql::{Context, ID, InputObject, Object};
use entity::{Owned, topic};
use sea_orm::sea_query::{Expr, ExprTrait, Func, LikeExpr};
use sea_orm::{ColumnTrait, QueryFilter};

use super::{Topic, TopicSource, TopicState};
use crate::context::Reach;
use crate::error::ApiError;
use crate::page::{Page, Wanted, complexity, page};
use crate::text::{like, uuid};

/// Which topics; what is left out does not matter.
#[derive(InputObject, Default)]
pub(crate) struct TopicFilter {
    /// Of this pipeline.
    pipeline_id: Option<ID>,
    /// In one of these states.
    states: Option<Vec<TopicState>>,
    /// From this source.
    source: Option<TopicSource>,
    /// With these words in the text.
    search: Option<String>,
}

#[derive(Default)]
pub(crate) struct TopicQuery;

#[Object]
impl TopicQuery {
    /// The person's topics in the order of the queue: what waits and comes next, first.
    #[graphql(complexity = "complexity(first, child_complexity)")]
    async fn topics(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Which topics; all when not given.")] filter: Option<TopicFilter>,
        #[graphql(desc = "How many rows, 1 to 100; 20 when not given.")] first: Option<i32>,
        #[graphql(desc = "The cursor after which the page begins.")] after: Option<String>,
    ) -> Result<Page<Topic>, ApiError> {
        let mut all = topic::Entity::of(ctx.viewer()?.user);
        let filter = filter.unwrap_or_default();
        if let Some(id) = filter.pipeline_id {
            // no id, no topics
            all = all.filter(topic::Column::PipelineId.is_in(uuid(&id)));
        }
        if let Some(states) = filter.states {
            all = all.filter(topic::Column::State.is_in(states.into_iter().map(topic::State::from)));
        }
        if let Some(source) = filter.source {
            all = all.filter(topic::Column::Source.eq(topic::Source::from(source)));
        }
        if let Some(search) = filter.search.filter(|search| !search.trim().is_empty()) {
            let words = Expr::expr(Func::lower(Expr::col(topic::Column::Text)));
            all = all.filter(words.like(LikeExpr::new(like(search.trim())).escape('\\')));
        }
        page(ctx, all, Wanted::new(first, after.as_deref())?).await
    }
}
