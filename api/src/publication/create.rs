//! Publishing a finished video on one more account.

use async_graphql::{Context, ID, InputObject, Object};
use chrono::{DateTime, TimeDelta, Utc};
use entity::publication;
use queue::Job;
use sea_orm::{ActiveModelTrait, Set};
use serde_json::json;

use super::wanted::Wanted;
use crate::context::Reach;
use crate::error::{ApiError, Outcome, payload};
use crate::idempotency::Wish;
use crate::options::PublishOptionsInput;
use crate::pipeline::Privacy;
use crate::publication::Publication;
use crate::user;

/// How long it may take from the moment it is to go out.
pub(super) const DEADLINE: TimeDelta = TimeDelta::hours(24);

/// What to publish, and where.
#[derive(InputObject)]
pub(crate) struct PublicationCreateInput {
    /// The run whose video is published; it must be finished and its file still here.
    pub(super) run_id: ID,
    /// The account to publish on.
    pub(super) connection_id: ID,
    /// Title, where the platform has one; the run's when not given.
    pub(super) title: Option<String>,
    /// Description or caption, hashtags included; empty when not given.
    pub(super) description: Option<String>,
    /// Keywords without `#`, for YouTube.
    pub(super) tags: Option<Vec<String>>,
    /// Who may see it; as the run's settings say when not given.
    pub(super) privacy: Option<Privacy>,
    /// What to choose for the platform; as the run's settings say when not given.
    pub(super) options: Option<PublishOptionsInput>,
    /// When it goes out, a moment of the coming year; at once when not given.
    pub(super) scheduled_for: Option<DateTime<Utc>>,
    /// The same under an older name; a moment that has passed is as good as none.
    #[graphql(deprecation = "Use scheduledFor.")]
    pub(super) not_before: Option<DateTime<Utc>>,
}

payload! {
    /// What came of asking for a publication.
    PublicationCreatePayload {
        /// The new publication, or the one that this Idempotency-Key made before.
        publication: Publication
    }
}

#[derive(Default)]
pub(crate) struct PublicationCreate;

#[Object]
impl PublicationCreate {
    /// Publishes a finished video on one account, once: the same video on the same account is refused. With the header
    /// `Idempotency-Key`, asking twice is asking once.
    async fn publication_create(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "What to publish, and where.")] input: PublicationCreateInput,
    ) -> Result<PublicationCreatePayload, ApiError> {
        PublicationCreatePayload::of(create(ctx, input).await)
    }
}

async fn create(ctx: &Context<'_>, input: PublicationCreateInput) -> Outcome<publication::Model> {
    let (api, viewer) = (ctx.api(), ctx.viewer()?);
    let wish = Wish::of(ctx, viewer.user)?;
    let tx = entity::begin(&api.db).await?;
    user::lock_to_make(&tx, viewer.user).await?;
    if let Some(made) = wish.granted::<publication::Entity>(&tx).await? {
        return Ok(made);
    }
    let wanted = Wanted::find(viewer.user, input, &tx).await?;
    wanted.check(api, &tx).await?;
    let publication = new_publication(wanted, api.clock.now()).insert(&tx).await?;
    wish.keep(&tx, publication.id, publication.created_at).await?;
    tx.commit().await?;
    api.announce_publication(&publication).await;
    api.push(Job::Publish { publication: publication.id }).await;
    Ok(publication)
}

fn new_publication(wanted: Wanted, now: DateTime<Utc>) -> publication::ActiveModel {
    let Wanted { run, account, title, description, tags, privacy, options, not_before, .. } = wanted;
    publication::ActiveModel {
        id: Set(entity::new_id()),
        user_id: Set(run.user_id),
        run_id: Set(run.id),
        connection_id: Set(account.id),
        platform: Set(account.platform),
        state: Set(publication::State::Scheduled),
        version: Set(1),
        title: Set(title),
        description: Set(description),
        tags: Set(json!(tags)),
        privacy: Set(privacy),
        made_for_kids: Set(run.settings.made_for_kids),
        options: Set(options),
        bytes_sent: Set(0),
        bytes_total: Set(run.video_bytes.unwrap_or_default()),
        retryable: Set(false),
        attempts: Set(0),
        fence: Set(0),
        not_before: Set(not_before),
        scheduled_for: Set(not_before),
        deadline_at: Set(not_before.map_or(now, |time| time.max(now)) + DEADLINE),
        created_at: Set(now),
        updated_at: Set(now),
        ..Default::default()
    }
}
