//! Other words for a live video.

use chrono::{DateTime, Utc};
use entity::publication::{self, Column, State};
use entity::publication_edit as edit;
use queue::Job;
use sea_orm::sea_query::Expr;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, Set};

use super::update::{About, PublicationUpdateInput, video};
use super::wanted::beside;
use crate::app::Api;
use crate::connection::{client, granted};
use crate::error::UserErrorCode::{PlatformLimit, WrongState};
use crate::error::{ApiError, Outcome, UserError, all_well};

/// The wish is written down; a worker brings it to the platform.
pub(super) async fn reword(
    api: &Api,
    known: publication::Model,
    about: About,
    input: PublicationUpdateInput,
) -> Outcome<publication::Model> {
    check_live(&known, &input)?;
    let client = client(api, &about.account, "id")?;
    if let Some(fixed) = client.fixed_texts(&granted(&about.account)) {
        return Err(UserError::on("id", PlatformLimit, fixed.message).into());
    }
    let tx = entity::begin(&api.db).await?;
    let of_publication = edit::Column::PublicationId.eq(known.id);
    let earlier = edit::Entity::find().filter(of_publication.clone()).one(&tx).await?;
    let (id, now) = (known.id, api.clock.now());
    let wanted = input.over(newest(known, earlier))?;
    let words = ["title", "description", "tags", "privacy"];
    let wrong = client.preflight(&video(api, &wanted, &about.run)).into_iter().filter(|one| words.contains(&one.field));
    all_well(wrong.map(beside).collect())?;
    edit::Entity::delete_many().filter(of_publication).exec(&tx).await?;
    edit::Entity::insert(new_edit(wanted, now)).exec_without_returning(&tx).await?;
    let due = publication::change(id, &[State::Published], now).col_expr(Column::EmbellishAt, Expr::value(now));
    let publication = due.exec_with_returning(&tx).await?.into_iter().next().ok_or(ApiError::NotFound)?;
    tx.commit().await?;
    api.announce_publication(&publication).await;
    api.push(Job::Embellish { publication: publication.id }).await;
    Ok(publication)
}

fn check_live(known: &publication::Model, input: &PublicationUpdateInput) -> Outcome<()> {
    if known.taken_down_at.is_some() || known.remote_id.is_none() {
        return Err(UserError::wrong_state("Only a video that is live, at an address that is known, can be changed.").into());
    }
    let begun = |field: &str| UserError::on(field, WrongState, "The video is live already.");
    let late = [("scheduledFor", !input.scheduled_for.is_undefined()), ("options", input.options.is_some())];
    all_well(late.into_iter().filter(|(_, given)| *given).map(|(field, _)| begun(field)).collect())
}

/// The words that were wanted last.
fn newest(known: publication::Model, earlier: Option<edit::Model>) -> publication::Model {
    match earlier.filter(|edit| edit.state == edit::State::Pending) {
        Some(edit::Model { title, description, tags, privacy, .. }) => {
            publication::Model { title, description, tags, privacy, ..known }
        }
        None => known,
    }
}

fn new_edit(wanted: publication::Model, now: DateTime<Utc>) -> edit::ActiveModel {
    edit::ActiveModel {
        id: Set(entity::new_id()),
        publication_id: Set(wanted.id),
        state: Set(edit::State::Pending),
        title: Set(wanted.title),
        description: Set(wanted.description),
        tags: Set(wanted.tags),
        privacy: Set(wanted.privacy),
        error_message: Set(None),
        created_at: Set(now),
    }
}
