//! Making a caption style.

use async_graphql::{Context, InputObject, Object};
use entity::{Owned, caption_style};
use sea_orm::{ActiveModelTrait, PaginatorTrait, Set};

use super::{CaptionLook, CaptionStyle, LONGEST_NAME, MOST};
use crate::context::Reach;
use crate::error::UserErrorCode::LimitReached;
use crate::error::{ApiError, Outcome, UserError, payload};
use crate::{text, user};

/// Which style to make.
#[derive(InputObject)]
pub(crate) struct CaptionStyleCreateInput {
    /// What to call it; 1 to 60 characters.
    name: String,
    /// How it looks.
    look: CaptionLook,
}

payload! {
    /// What came of making a caption style.
    CaptionStyleCreatePayload {
        /// The new style.
        caption_style: CaptionStyle
    }
}

#[derive(Default)]
pub(crate) struct CaptionStyleCreate;

#[Object]
impl CaptionStyleCreate {
    /// Makes a caption style.
    async fn caption_style_create(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Which style to make.")] input: CaptionStyleCreateInput,
    ) -> Result<CaptionStyleCreatePayload, ApiError> {
        CaptionStyleCreatePayload::of(create(ctx, input).await)
    }
}

async fn create(ctx: &Context<'_>, input: CaptionStyleCreateInput) -> Outcome<caption_style::Model> {
    let (api, viewer) = (ctx.api(), ctx.viewer()?);
    let name = text::name("name", &input.name, LONGEST_NAME)?;
    let style = input.look.style()?;
    let tx = entity::begin(&api.db).await?;
    user::lock(&tx, viewer.user).await?;
    if caption_style::Entity::of(viewer.user).count(&tx).await? >= MOST {
        return Err(UserError::general(LimitReached, format!("There are {MOST} styles already; delete one first.")).into());
    }
    let now = api.clock.now();
    let row = caption_style::ActiveModel {
        id: Set(entity::new_id()),
        user_id: Set(viewer.user),
        name: Set(name),
        version: Set(1),
        style: Set(serde_json::to_value(style)?),
        created_at: Set(now),
        updated_at: Set(now),
    };
    let row = row.insert(&tx).await?;
    tx.commit().await?;
    Ok(row)
}
