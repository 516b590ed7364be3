//! Changing a caption style.

use async_graphql::{Context, ID, InputObject, Object};
use entity::{Owned, caption_style};
use sea_orm::{ActiveModelTrait, ColumnTrait, IntoActiveModel, QueryFilter, QuerySelect, Set};

use super::{CaptionLook, CaptionStyle, LONGEST_NAME};
use crate::context::Reach;
use crate::error::{ApiError, Outcome, UserError, payload};
use crate::text::{self, uuid};

/// What to change; whatever is left out stays as it is.
#[derive(InputObject)]
pub(crate) struct CaptionStyleUpdateInput {
    /// The style's id.
    id: ID,
    /// What to call it; 1 to 60 characters.
    name: Option<String>,
    /// How it looks from now on. Videos that were begun keep the look they have.
    look: Option<CaptionLook>,
}

payload! {
    /// What came of changing a caption style.
    CaptionStyleUpdatePayload {
        /// The style as it is now.
        caption_style: CaptionStyle
    }
}

#[derive(Default)]
pub(crate) struct CaptionStyleUpdate;

#[Object]
impl CaptionStyleUpdate {
    /// Changes a caption style; a new look has a new version.
    async fn caption_style_update(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "What to change; whatever is left out stays as it is.")] input: CaptionStyleUpdateInput,
    ) -> Result<CaptionStyleUpdatePayload, ApiError> {
        CaptionStyleUpdatePayload::of(update(ctx, input).await)
    }
}

async fn update(ctx: &Context<'_>, input: CaptionStyleUpdateInput) -> Outcome<caption_style::Model> {
    let (api, viewer) = (ctx.api(), ctx.viewer()?);
    let not_found = || UserError::not_found("id", "caption style");
    let id = uuid(&input.id).ok_or_else(not_found)?;
    let name = input.name.map(|name| text::name("name", &name, LONGEST_NAME)).transpose()?;
    let style = input.look.map(|look| look.style()).transpose()?;
    let style = style.map(serde_json::to_value).transpose()?;
    let tx = entity::begin(&api.db).await?;
    let known = caption_style::Entity::of(viewer.user).filter(caption_style::Column::Id.eq(id)).lock_exclusive();
    let known = known.one(&tx).await?.ok_or_else(not_found)?;
    let (version, former) = (known.version, known.style.clone());
    let mut row = known.into_active_model();
    row.name = name.map_or(row.name, Set);
    if let Some(style) = style.filter(|style| *style != former) {
        row.style = Set(style);
        row.version = Set(version + 1);
    }
    row.updated_at = Set(api.clock.now());
    let row = row.update(&tx).await?;
    tx.commit().await?;
    Ok(row)
}
