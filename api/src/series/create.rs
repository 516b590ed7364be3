//! Making a series.

use async_graphql::{Context, ID, InputObject, Object};
use entity::series;
use sea_orm::{ActiveModelTrait, ColumnTrait, EntityTrait, IntoActiveModel, PaginatorTrait, QueryFilter};

use super::draft::{LONGEST_NAME, check, days, fresh, lists};
use super::{Series, SeriesList};
use crate::context::Reach;
use crate::error::UserErrorCode::LimitReached;
use crate::error::{ApiError, Outcome, UserError, payload};
use crate::pipeline::{ScriptKind, held};
use crate::schedule::Weekday;
use crate::text;

const MOST: u64 = 20;

/// Which series to make.
#[derive(InputObject)]
pub(crate) struct SeriesCreateInput {
    /// The pipeline whose slots it fills.
    pipeline_id: ID,
    /// What to call it; 1 to 100 characters.
    name: String,
    /// The text of each part, with variables in braces: `{date}`, `{weekday}`, `{week}`, `{number}` and its lists.
    template: String,
    /// The title of each part, with the same variables; made from the text when not given.
    title: Option<String>,
    /// What the text is; as the pipeline says when not given.
    script_kind: Option<ScriptKind>,
    /// The days whose slots it fills.
    weekdays: Vec<Weekday>,
    /// Variables of the person's own, at most 20.
    lists: Option<Vec<SeriesList>>,
}

payload! {
    /// What came of making a series.
    SeriesCreatePayload {
        /// The new series.
        series: Series
    }
}

#[derive(Default)]
pub(crate) struct SeriesCreate;

#[Object]
impl SeriesCreate {
    /// Makes a series.
    async fn series_create(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Which series to make.")] input: SeriesCreateInput,
    ) -> Result<SeriesCreatePayload, ApiError> {
        SeriesCreatePayload::of(create(ctx, input).await)
    }
}

async fn create(ctx: &Context<'_>, input: SeriesCreateInput) -> Outcome<series::Model> {
    let (api, viewer) = (ctx.api(), ctx.viewer()?);
    let now = api.clock.now();
    let name = text::name("name", &input.name, LONGEST_NAME)?;
    let lists = lists(input.lists.unwrap_or_default())?;
    let tx = entity::begin(&api.db).await?;
    let pipeline = held(&tx, viewer.user, &input.pipeline_id).await?;
    if series::Entity::find().filter(series::Column::PipelineId.eq(pipeline.id)).count(&tx).await? >= MOST {
        return Err(UserError::general(LimitReached, format!("A pipeline has at most {MOST} series.")).into());
    }
    let row = series::Model {
        name,
        template: input.template,
        title: input.title.filter(|title| !title.trim().is_empty()),
        script_kind: input.script_kind.map(Into::into),
        weekdays: days(input.weekdays),
        lists,
        ..fresh(&pipeline, now)
    };
    check(&row, &pipeline, now.date_naive())?;
    let row = row.into_active_model().reset_all().insert(&tx).await?;
    tx.commit().await?;
    Ok(row)
}
