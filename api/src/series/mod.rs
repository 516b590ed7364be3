//! The series: a format that comes again on its weekdays.

mod create;
mod delete;
mod draft;
mod update;

use async_graphql::{ComplexObject, Context, ID, InputObject, SimpleObject};
use chrono::{DateTime, Utc};
use entity::series::{self, Lists};

pub(crate) use create::SeriesCreate;
pub(crate) use delete::SeriesDelete;
pub(crate) use update::SeriesUpdate;

use crate::context::Reach;
use crate::pipeline::ScriptKind;
use crate::schedule::Weekday;

/// A variable of the person's own: each part of the series takes the next value, and after the last the first.
#[derive(SimpleObject, InputObject, Clone)]
#[graphql(input_name = "SeriesListInput")]
pub(crate) struct SeriesList {
    /// How a template names it: 1 to 30 lower-case letters, digits and `_`, beginning with a letter.
    name: String,
    /// Its values in order, 1 to 200 of at most 200 characters.
    values: Vec<String>,
}

/// A format that comes again, such as "every Monday: news in three facts". It fills the slots of its weekdays instead of the
/// queue of topics; of several on one day, each has its turn.
#[derive(SimpleObject)]
#[graphql(complex)]
pub(crate) struct Series {
    /// Id.
    id: ID,
    /// Id of the pipeline.
    pipeline_id: ID,
    /// What the person calls it.
    name: String,
    /// The text of each part. `{date}` (as 2026-12-24), `{weekday}` (in English), `{week}` (of the year), `{number}` (of the
    /// part) and the names of its lists are replaced; `{{` and `}}` are braces.
    template: String,
    /// The title of each part, with the same variables; null when it is made from the text.
    title: Option<String>,
    /// What the text is; null for as the pipeline says.
    script_kind: Option<ScriptKind>,
    /// The days whose slots it fills.
    weekdays: Vec<Weekday>,
    /// The person's own variables.
    lists: Vec<SeriesList>,
    /// The number of its next part.
    next_number: i32,
    /// Whether it fills slots.
    enabled: bool,
    /// When it was made.
    created_at: DateTime<Utc>,
    /// When it last changed.
    updated_at: DateTime<Utc>,
    #[graphql(skip)]
    row: series::Model,
}

impl From<series::Model> for Series {
    fn from(row: series::Model) -> Self {
        Self {
            id: row.id.into(),
            pipeline_id: row.pipeline_id.into(),
            name: row.name.clone(),
            template: row.template.clone(),
            title: row.title.clone(),
            script_kind: row.script_kind.map(Into::into),
            weekdays: row.weekdays.0.iter().copied().map(Into::into).collect(),
            lists: shown(&row.lists),
            next_number: row.next_number,
            enabled: row.enabled,
            created_at: row.created_at,
            updated_at: row.updated_at,
            row,
        }
    }
}

fn shown(lists: &Lists) -> Vec<SeriesList> {
    lists.0.iter().map(|(name, values)| SeriesList { name: name.clone(), values: values.clone() }).collect()
}

#[ComplexObject]
impl Series {
    /// The text of its next part, as if it were made today.
    async fn example(&self, ctx: &Context<'_>) -> Option<String> {
        self.row.text(self.row.next_number, ctx.api().clock.now().date_naive()).ok()
    }
}
