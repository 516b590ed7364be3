//! A series: a format that comes again on its weekdays, such as "every Monday: news in three facts".

mod template;

use std::collections::BTreeMap;

use chrono::{Datelike, NaiveDate, Weekday};
use sea_orm::FromJsonQueryResult;
use sea_orm::entity::prelude::*;
use serde::{Deserialize, Serialize};

pub use template::{TemplateError, render};

use crate::owned::owned;
use crate::pipeline::ScriptKind;

/// What a template knows without being told.
pub const VARIABLES: [&str; 4] = ["date", "weekday", "number", "week"];

/// The days a series fills.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, FromJsonQueryResult)]
#[serde(transparent)]
pub struct Weekdays(pub Vec<Weekday>);

/// The person's own variables: each part of the series takes the next of the list, and after the last the first.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, FromJsonQueryResult)]
#[serde(transparent)]
pub struct Lists(pub BTreeMap<String, Vec<String>>);

/// One series.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "series")]
pub struct Model {
    /// Id.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    /// Owner.
    pub user_id: Uuid,
    /// Of which pipeline.
    pub pipeline_id: Uuid,
    /// What the person calls it.
    pub name: String,
    /// The text with variables in braces.
    pub template: String,
    /// The title with variables in braces; made when absent.
    pub title: Option<String>,
    /// What the text is; as the pipeline says when absent.
    pub script_kind: Option<ScriptKind>,
    /// The days it fills.
    #[sea_orm(column_type = "JsonBinary")]
    pub weekdays: Weekdays,
    /// The person's own variables.
    #[sea_orm(column_type = "JsonBinary")]
    pub lists: Lists,
    /// The number of its next part, from 1.
    pub next_number: i32,
    /// Whether it fills slots.
    pub enabled: bool,
    /// When it was made.
    pub created_at: DateTimeUtc,
    /// When it last changed.
    pub updated_at: DateTimeUtc,
}

owned!();

impl Model {
    /// Whether it fills a slot on this day.
    pub fn fills(&self, day: NaiveDate) -> bool {
        self.enabled && self.weekdays.0.contains(&day.weekday())
    }

    /// The text of part `number` on `day`.
    pub fn text(&self, number: i32, day: NaiveDate) -> Result<String, TemplateError> {
        render(&self.template, |name| self.value(name, number, day))
    }

    /// The title of part `number` on `day`, if it has one of its own.
    pub fn title(&self, number: i32, day: NaiveDate) -> Result<Option<String>, TemplateError> {
        self.title.as_deref().map(|title| render(title, |name| self.value(name, number, day))).transpose()
    }

    fn value(&self, name: &str, number: i32, day: NaiveDate) -> Option<String> {
        match name {
            "date" => Some(day.to_string()),
            "weekday" => Some(day.format("%A").to_string()),
            "number" => Some(number.to_string()),
            "week" => Some(day.iso_week().week().to_string()),
            own => {
                let list = self.lists.0.get(own)?;
                list.get((number.max(1).unsigned_abs() as usize - 1) % list.len().max(1)).cloned()
            }
        }
    }
}

/// No relations: lists of relatives are loaded in batches by id.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
