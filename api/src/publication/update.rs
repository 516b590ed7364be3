//! Changing a publication: its time and words before it begins, its words while it is live.

use async_graphql::{Context, ID, InputObject, MaybeUndefined, Object};
use chrono::{DateTime, Utc};
use entity::publication::{self, Column, State};
use entity::{Owned, connection, run};
use platforms::Video;
use queue::Job;
use sea_orm::{ColumnTrait, Condition, QueryFilter, Set};

use super::create::DEADLINE;
use super::reword::reword;
use super::wanted::{objections, wrong_time};
use crate::app::Api;
use crate::connection::client;
use crate::context::Reach;
use crate::error::{ApiError, Outcome, UserError, all_well, payload};
use crate::options::{PublishOptionsInput, stored};
use crate::pipeline::Privacy;
use crate::preflight;
use crate::publication::Publication;
use crate::text::uuid;

/// What to change; whatever is left out stays as it is.
#[derive(InputObject)]
pub(crate) struct PublicationUpdateInput {
    /// The publication's id.
    id: ID,
    /// When it goes out, a moment of the coming year; at once with null. Only before it has begun.
    pub(super) scheduled_for: MaybeUndefined<DateTime<Utc>>,
    /// Title, where the platform has one.
    title: Option<String>,
    /// Description or caption, hashtags included.
    description: Option<String>,
    /// Keywords without `#`, for YouTube.
    tags: Option<Vec<String>>,
    /// Who may see it.
    privacy: Option<Privacy>,
    /// What to choose for the platform. Only before it has begun.
    pub(super) options: Option<PublishOptionsInput>,
}

payload! {
    /// What came of changing a publication.
    PublicationUpdatePayload {
        /// The publication; of a live one `edit` tells whether the platform has the new words.
        publication: Publication
    }
}

#[derive(Default)]
pub(crate) struct PublicationUpdate;

#[Object]
impl PublicationUpdate {
    /// Changes when a publication goes out and what is said in it, before it has begun. Of a video that is live on YouTube
    /// title, description, tags and privacy can be changed with the permission `youtube.force-ssl`: `edit` of the publication
    /// is what is wanted until YouTube has it. TikTok and Instagram let nobody but their own apps change a live video.
    async fn publication_update(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "What to change; whatever is left out stays as it is.")] input: PublicationUpdateInput,
    ) -> Result<PublicationUpdatePayload, ApiError> {
        PublicationUpdatePayload::of(update(ctx, input).await)
    }
}

async fn update(ctx: &Context<'_>, input: PublicationUpdateInput) -> Outcome<publication::Model> {
    let (api, viewer) = (ctx.api(), ctx.viewer()?);
    let not_found = || UserError::not_found("id", "publication");
    let id = uuid(&input.id).ok_or_else(not_found)?;
    let known = publication::Entity::find_of(viewer.user, id, &api.db).await?.ok_or_else(not_found)?;
    let run = run::Entity::find_of(viewer.user, known.run_id, &api.db).await?.ok_or(ApiError::NotFound)?;
    let account = connection::Entity::find_of(viewer.user, known.connection_id, &api.db).await?.ok_or(ApiError::NotFound)?;
    let about = About { run, account };
    match known.state {
        State::Scheduled => revise(api, known, about, input).await,
        State::Published => reword(api, known, about, input).await,
        _ => Err(UserError::wrong_state("Only a publication that has not begun, or is live, can be changed.").into()),
    }
}

/// What a publication is about.
pub(super) struct About {
    pub(super) run: run::Model,
    pub(super) account: connection::Model,
}

impl PublicationUpdateInput {
    /// `row` with the words that are said here.
    pub(super) fn over(self, row: publication::Model) -> Outcome<publication::Model> {
        let trimmed = |text: String| text.trim().to_owned();
        Ok(publication::Model {
            title: self.title.map_or(row.title, trimmed),
            description: self.description.map_or(row.description, trimmed),
            tags: self.tags.map_or(row.tags, Into::into),
            privacy: self.privacy.map_or(row.privacy, Into::into),
            options: match self.options {
                Some(options) => options.over(&row.options)?,
                None => row.options,
            },
            ..row
        })
    }
}

/// The video as the platform is told of it.
pub(super) fn video(api: &Api, row: &publication::Model, run: &run::Model) -> Video {
    Video {
        title: row.title.clone(),
        description: row.description.clone(),
        tags: serde_json::from_value(row.tags.clone()).unwrap_or_default(),
        privacy: preflight::privacy(row.privacy),
        options: stored(&row.options),
        ..preflight::video_of_run(api, run)
    }
}

/// Before it has begun, and before a worker has taken it up.
async fn revise(
    api: &Api,
    known: publication::Model,
    about: About,
    input: PublicationUpdateInput,
) -> Outcome<publication::Model> {
    let (id, now, time) = (known.id, api.clock.now(), input.scheduled_for);
    let wanted = input.over(known)?;
    let client = client(api, &about.account, "id")?;
    let late = time.value().and_then(|time| wrong_time("scheduledFor", *time, now));
    all_well(objections(&*client, &video(api, &wanted, &about.run), &about.account).into_iter().chain(late).collect())?;
    let mut change = publication::ActiveModel {
        title: Set(wanted.title),
        description: Set(wanted.description),
        tags: Set(wanted.tags),
        privacy: Set(wanted.privacy),
        options: Set(wanted.options),
        ..Default::default()
    };
    if !time.is_undefined() {
        let time = time.take();
        change.scheduled_for = Set(time);
        change.not_before = Set(time);
        change.deadline_at = Set(time.unwrap_or(now) + DEADLINE);
    }
    let free = Condition::any().add(Column::LeaseUntil.is_null()).add(Column::LeaseUntil.lt(now));
    let revised = publication::change(id, &[State::Scheduled], now).set(change).filter(free).exec_with_returning(&api.db).await?;
    let begun = || UserError::wrong_state("The publication has just begun; look again when it is live.");
    let publication = revised.into_iter().next().ok_or_else(begun)?;
    api.announce_publication(&publication).await;
    api.push(Job::Publish { publication: publication.id }).await;
    Ok(publication)
}
