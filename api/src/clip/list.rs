//! Clips, one and many.

use std::collections::BTreeSet;

use async_graphql::{Context, ID, Object};
use entity::{Owned, clip};
use sea_orm::sea_query::LikeExpr;
use sea_orm::{ColumnTrait, QueryFilter, QuerySelect, Select};

use super::{Clip, ClipKind};
use crate::context::Reach;
use crate::error::ApiError;
use crate::page::{Page, Wanted, complexity, page};
use crate::text::{like, uuid};

/// Characters that a search may have.
const LONGEST_SEARCH: usize = 200;

#[derive(Default)]
pub(crate) struct ClipQuery;

#[allow(clippy::too_many_arguments, reason = "each is an argument of the field")]
#[Object]
impl ClipQuery {
    /// One clip; null when there is no such, or it is somebody else's.
    async fn clip(&self, ctx: &Context<'_>, #[graphql(desc = "Its id.")] id: ID) -> Result<Option<Clip>, ApiError> {
        let user = ctx.viewer()?.user;
        let Some(id) = uuid(&id) else { return Ok(None) };
        Ok(clip::Entity::find_of(user, id, &ctx.api().db).await?.map(Clip::from))
    }

    /// The person's clips, newest first.
    #[graphql(complexity = "complexity(first, child_complexity)")]
    async fn clips(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "With each of these words in the name or a tag.")] search: Option<String>,
        #[graphql(desc = "Of this kind.")] kind: Option<ClipKind>,
        #[graphql(desc = "With this tag.")] tag: Option<String>,
        #[graphql(desc = "How many rows, 1 to 100; 20 when not given.")] first: Option<i32>,
        #[graphql(desc = "The cursor after which the page begins.")] after: Option<String>,
    ) -> Result<Page<Clip>, ApiError> {
        let mut all = clip::Entity::of(ctx.viewer()?.user);
        let wanted = Wanted::new(first, after.as_deref())?;
        if let Some(kind) = kind {
            all = all.filter(clip::Column::Kind.eq(clip::Kind::from(kind)));
        }
        if let Some(tag) = readable("tag", tag)? {
            all = with(all, &clip::edged(tag.trim()));
        }
        if let Some(search) = readable("search", search)? {
            all = search.split_whitespace().fold(all, with);
        }
        page(ctx, all, wanted).await
    }

    /// Every tag that one of the person's clips has, in the order of the alphabet.
    async fn clip_tags(&self, ctx: &Context<'_>) -> Result<Vec<String>, ApiError> {
        let tags = clip::Entity::of(ctx.viewer()?.user).select_only().column(clip::Column::Tags).distinct();
        let tags: Vec<clip::Tags> = tags.into_tuple().all(&ctx.api().db).await?;
        Ok(tags.into_iter().flat_map(|tags| tags.0).collect::<BTreeSet<_>>().into_iter().collect())
    }
}

/// The clips among whose words `text` is.
fn with(all: Select<clip::Entity>, text: &str) -> Select<clip::Entity> {
    all.filter(clip::Column::Words.like(LikeExpr::new(like(text)).escape('\\')))
}

/// What can be looked for; nothing when only white space was given.
fn readable(argument: &str, text: Option<String>) -> Result<Option<String>, ApiError> {
    let Some(text) = text.filter(|text| !text.trim().is_empty()) else { return Ok(None) };
    if text.chars().count() > LONGEST_SEARCH || text.contains('\0') {
        return Err(ApiError::Invalid(format!("`{argument}` is a text of at most {LONGEST_SEARCH} characters")));
    }
    Ok(Some(text))
}
