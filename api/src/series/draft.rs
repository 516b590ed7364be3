//! A series as it is written, and whether videos can be made of it.

use std::collections::BTreeMap;

use chrono::{DateTime, NaiveDate, Utc};
use entity::pipeline;
use entity::series::{self, Lists, VARIABLES, Weekdays};
use uuid::Uuid;

use super::SeriesList;
use crate::error::UserErrorCode::{Invalid, Required, TooLong};
use crate::error::{Outcome, UserError, all_well};
use crate::run::words;
use crate::schedule::Weekday;

/// Longest name of a series, in characters.
pub(super) const LONGEST_NAME: usize = 100;
const MOST_LISTS: usize = 20;
const LONGEST_VARIABLE: usize = 30;
const MOST_VALUES: usize = 200;
const LONGEST_VALUE: usize = 200;

/// A new series, with nothing said about it yet.
pub(super) fn fresh(pipeline: &pipeline::Model, now: DateTime<Utc>) -> series::Model {
    series::Model {
        id: entity::new_id(),
        user_id: pipeline.user_id,
        pipeline_id: pipeline.id,
        name: String::new(),
        template: String::new(),
        title: None,
        script_kind: None,
        weekdays: Weekdays::default(),
        lists: Lists::default(),
        next_number: 1,
        enabled: true,
        created_at: now,
        updated_at: now,
    }
}

/// Each day once, in the order of the week.
pub(super) fn days(said: Vec<Weekday>) -> Weekdays {
    let mut days: Vec<chrono::Weekday> = said.into_iter().map(Into::into).collect();
    days.sort_by_key(chrono::Weekday::num_days_from_monday);
    days.dedup();
    Weekdays(days)
}

/// The person's variables, or everything that is wrong with them.
pub(super) fn lists(said: Vec<SeriesList>) -> Outcome<Lists> {
    let (mut lists, mut wrong) = (BTreeMap::new(), Vec::new());
    if said.len() > MOST_LISTS {
        return Err(UserError::on("lists", TooLong, format!("At most {MOST_LISTS} lists are possible.")).into());
    }
    for (place, SeriesList { name, values }) in said.into_iter().enumerate() {
        let at = |field: &str| vec!["lists".to_owned(), place.to_string(), field.to_owned()];
        if !is_name(&name) || VARIABLES.contains(&name.as_str()) || lists.contains_key(&name) {
            let message = "Give it a name of its own: lower-case letters, digits and _, beginning with a letter.";
            wrong.push(UserError::at(at("name"), Invalid, message));
        }
        let values: Vec<String> = values.iter().map(|value| value.trim().to_owned()).collect();
        let too_long = values.iter().any(|value| value.chars().count() > LONGEST_VALUE || value.is_empty());
        if values.is_empty() || values.len() > MOST_VALUES || too_long {
            let message = format!("Give 1 to {MOST_VALUES} values of 1 to {LONGEST_VALUE} characters.");
            wrong.push(UserError::at(at("values"), Invalid, message));
        }
        lists.insert(name, values);
    }
    all_well(wrong)?;
    Ok(Lists(lists))
}

fn is_name(name: &str) -> bool {
    let letters = name.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'_');
    letters && name.len() <= LONGEST_VARIABLE && name.bytes().next().is_some_and(|byte| byte.is_ascii_lowercase())
}

/// Whether it has days, reads, and gives words that a video of the pipeline can be made of.
pub(super) fn check(row: &series::Model, pipeline: &pipeline::Model, today: NaiveDate) -> Outcome<()> {
    let mut wrong = Vec::new();
    if row.weekdays.0.is_empty() {
        wrong.push(UserError::on("weekdays", Required, "Name at least one day."));
    }
    let text = row.text(row.next_number, today);
    let title = row.title(row.next_number, today);
    wrong.extend(text.as_ref().err().map(|error| UserError::on("template", Invalid, error.to_string())));
    wrong.extend(title.as_ref().err().map(|error| UserError::on("title", Invalid, error.to_string())));
    if let (Ok(text), Ok(title)) = (text, title) {
        wrong.extend(words(&text, title.as_deref(), row.script_kind, pipeline).err().map(beside));
    }
    all_well(wrong)
}

/// The mistake beside the field of a series.
fn beside(mut error: UserError) -> UserError {
    for name in error.field.iter_mut().flatten() {
        if name == "script" {
            "template".clone_into(name);
        }
    }
    error
}

/// What names the series that somebody means but does not have.
pub(super) fn not_found() -> UserError {
    UserError::not_found("id", "series")
}

/// The id of the series, if the text is one.
pub(super) fn id(id: &async_graphql::ID) -> Result<Uuid, UserError> {
    crate::text::uuid(id).ok_or_else(not_found)
}
