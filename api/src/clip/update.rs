//! Changing what is said of a clip.

use async_graphql::{Context, ID, InputObject, Object};
use entity::{Owned, clip};
use sea_orm::{ActiveModelTrait, ColumnTrait, IntoActiveModel, QueryFilter, QuerySelect, Set};

use super::{Clip, tags};
use crate::context::Reach;
use crate::error::UserErrorCode::{Invalid, TooLong};
use crate::error::{ApiError, Outcome, UserError, all_well, payload};
use crate::text::{self, uuid};

/// Characters of a name; a file's own name is cut to as many.
pub(super) const LONGEST_NAME: usize = 200;

/// What to change; whatever is left out stays as it is.
#[derive(InputObject)]
pub(crate) struct ClipUpdateInput {
    /// The clip's id.
    id: ID,
    /// What to call it; 1 to 200 characters.
    name: Option<String>,
    /// All words to sort it by, at most 20 of at most 40 characters; kept in lower case and each once.
    tags: Option<Vec<String>>,
    /// The licence under which it may be used, and whom to name; one line of at most 300 characters.
    licence: Option<String>,
}

payload! {
    /// What came of changing a clip.
    ClipUpdatePayload {
        /// The clip as it is now.
        clip: Clip
    }
}

/// Characters of a licence.
const LONGEST_LICENCE: usize = 300;

fn wrong_licence(licence: &str) -> Option<UserError> {
    if licence.chars().count() > LONGEST_LICENCE {
        return Some(UserError::on("licence", TooLong, format!("A licence has at most {LONGEST_LICENCE} characters.")));
    }
    licence.chars().any(char::is_control).then(|| UserError::on("licence", Invalid, "A licence is one line of text."))
}

#[derive(Default)]
pub(crate) struct ClipUpdate;

#[Object]
impl ClipUpdate {
    /// Changes what a clip is called and sorted by, and its licence; its file stays as it is.
    async fn clip_update(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "What to change; whatever is left out stays as it is.")] input: ClipUpdateInput,
    ) -> Result<ClipUpdatePayload, ApiError> {
        ClipUpdatePayload::of(update(ctx, input).await)
    }
}

async fn update(ctx: &Context<'_>, input: ClipUpdateInput) -> Outcome<clip::Model> {
    let (api, viewer) = (ctx.api(), ctx.viewer()?);
    let not_found = || UserError::not_found("id", "clip");
    let id = uuid(&input.id).ok_or_else(not_found)?;
    let tx = entity::begin(&api.db).await?;
    let known = clip::Entity::of(viewer.user).filter(clip::Column::Id.eq(id)).lock_exclusive();
    let known = known.one(&tx).await?.ok_or_else(not_found)?;
    let mut mistakes = Vec::new();
    let name = input.name.map(|name| text::name("name", &name, LONGEST_NAME)).transpose();
    let name = name.unwrap_or_else(|mistake| {
        mistakes.push(mistake);
        None
    });
    let tags = input.tags.map(|tags| tags::tidy(&tags)).transpose();
    let tags = tags.unwrap_or_else(|more| {
        mistakes.extend(more);
        None
    });
    let licence = input.licence.map(|licence| licence.trim().to_owned());
    mistakes.extend(licence.as_deref().and_then(wrong_licence));
    all_well(mistakes)?;
    let (name, tags) = (name.unwrap_or_else(|| known.name.clone()), tags.unwrap_or_else(|| known.tags.clone()));
    let mut row = known.into_active_model();
    row.words = Set(clip::words(&name, &tags));
    row.name = Set(name);
    row.tags = Set(tags);
    row.licence = licence.map_or(row.licence, Set);
    let row = row.update(&tx).await?;
    tx.commit().await?;
    Ok(row)
}
