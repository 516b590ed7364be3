//! Changing a series.

use async_graphql::{Context, ID, InputObject, MaybeUndefined, Object};
use entity::{Owned, series};
use sea_orm::{ActiveModelTrait, IntoActiveModel};

use super::draft::{LONGEST_NAME, check, days, id, lists, not_found};
use super::{Series, SeriesList};
use crate::context::Reach;
use crate::error::UserErrorCode::Invalid;
use crate::error::{ApiError, Outcome, UserError, payload};
use crate::pipeline::{ScriptKind, held};
use crate::schedule::Weekday;
use crate::text;

/// What to change; whatever is left out stays as it is.
#[derive(InputObject)]
pub(crate) struct SeriesUpdateInput {
    /// The series' id.
    id: ID,
    /// What to call it; 1 to 100 characters.
    name: Option<String>,
    /// The text of each part, with variables in braces.
    template: Option<String>,
    /// The title of each part; null for one made from the text.
    title: MaybeUndefined<String>,
    /// What the text is; null for as the pipeline says.
    script_kind: MaybeUndefined<ScriptKind>,
    /// The days whose slots it fills.
    weekdays: Option<Vec<Weekday>>,
    /// All variables of the person's own.
    lists: Option<Vec<SeriesList>>,
    /// The number of its next part, 1 to 1,000,000.
    next_number: Option<i32>,
    /// Whether it fills slots.
    enabled: Option<bool>,
}

payload! {
    /// What came of changing a series.
    SeriesUpdatePayload {
        /// The series as it is now.
        series: Series
    }
}

#[derive(Default)]
pub(crate) struct SeriesUpdate;

#[Object]
impl SeriesUpdate {
    /// Changes a series from its next part on.
    async fn series_update(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "What to change; whatever is left out stays as it is.")] input: SeriesUpdateInput,
    ) -> Result<SeriesUpdatePayload, ApiError> {
        SeriesUpdatePayload::of(update(ctx, input).await)
    }
}

async fn update(ctx: &Context<'_>, input: SeriesUpdateInput) -> Outcome<series::Model> {
    let (api, viewer) = (ctx.api(), ctx.viewer()?);
    let (id, now) = (id(&input.id)?, api.clock.now());
    let tx = entity::begin(&api.db).await?;
    let known = series::Entity::find_of(viewer.user, id, &tx).await?.ok_or_else(not_found)?;
    let pipeline = held(&tx, viewer.user, &known.pipeline_id.into()).await?;
    // a slot may have taken a part while the pipeline was waited for
    let known = series::Entity::find_of(viewer.user, id, &tx).await?.ok_or_else(not_found)?;
    let row = series::Model { updated_at: now, ..changed(known, input)? };
    check(&row, &pipeline, now.date_naive())?;
    let row = row.into_active_model().reset_all().update(&tx).await?;
    tx.commit().await?;
    Ok(row)
}

fn changed(mut row: series::Model, input: SeriesUpdateInput) -> Outcome<series::Model> {
    if let Some(name) = input.name {
        row.name = text::name("name", &name, LONGEST_NAME)?;
    }
    if let Some(number) = input.next_number {
        if !(1..=1_000_000).contains(&number) {
            return Err(UserError::on("nextNumber", Invalid, "Between 1 and 1,000,000 are possible.").into());
        }
        row.next_number = number;
    }
    if let Some(said) = input.lists {
        row.lists = lists(said)?;
    }
    match input.title {
        MaybeUndefined::Undefined => (),
        MaybeUndefined::Null => row.title = None,
        MaybeUndefined::Value(title) => row.title = Some(title).filter(|title| !title.trim().is_empty()),
    }
    match input.script_kind {
        MaybeUndefined::Undefined => (),
        MaybeUndefined::Null => row.script_kind = None,
        MaybeUndefined::Value(kind) => row.script_kind = Some(kind.into()),
    }
    row.template = input.template.unwrap_or(row.template);
    row.weekdays = input.weekdays.map_or(row.weekdays, days);
    row.enabled = input.enabled.unwrap_or(row.enabled);
    Ok(row)
}
