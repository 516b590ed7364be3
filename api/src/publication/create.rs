//! Publishing a finished video on one more account.

use async_graphql::{Context, ID, InputObject, Object};
use chrono::{DateTime, TimeDelta, Utc};
use entity::{Owned, connection, pipeline, publication, run};
use queue::Job;
use sea_orm::{ActiveModelTrait, ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, Set};
use serde_json::{Value, json};

use crate::app::Api;
use crate::context::Reach;
use crate::error::UserErrorCode::{AlreadyPublished, ConnectionUnusable, Invalid, PlatformLimit, PlatformOff};
use crate::error::{ApiError, Outcome, Refused, UserError, payload};
use crate::idempotency::Wish;
use crate::options::{PublishOptionsInput, input_path, stored};
use crate::pipeline::Privacy;
use crate::publication::Publication;
use crate::text::uuid;
use crate::user;

/// How long it may take from the moment it is to go out.
const DEADLINE: TimeDelta = TimeDelta::hours(24);
/// Farther ahead is more likely a slip than a plan.
const FARTHEST: TimeDelta = TimeDelta::days(366);
/// The size of every video made here, in pixels.
const SIZE: (u32, u32) = (1080, 1920);

/// What to publish, and where.
#[derive(InputObject)]
pub(crate) struct PublicationCreateInput {
    /// The run whose video is published; it must be finished and its file still here.
    run_id: ID,
    /// The account to publish on.
    connection_id: ID,
    /// Title, where the platform has one; the run's when not given.
    title: Option<String>,
    /// Description or caption, hashtags included; empty when not given.
    description: Option<String>,
    /// Keywords without `#`, for YouTube.
    tags: Option<Vec<String>>,
    /// Who may see it; as the run's settings say when not given.
    privacy: Option<Privacy>,
    /// What to choose for the platform; as the run's settings say when not given.
    options: Option<PublishOptionsInput>,
    /// When it goes out; at once when not given.
    not_before: Option<DateTime<Utc>>,
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
    let (api, viewer) = (ctx.api(), ctx.writer()?);
    let wish = Wish::of(ctx, viewer.user)?;
    let tx = entity::begin(&api.db).await?;
    user::lock(&tx, viewer.user).await?;
    if let Some(wish) = &wish
        && let Some(made) = wish.granted(&tx).await?
    {
        let publication = publication::Entity::find_of(viewer.user, made, &tx).await?;
        return Ok(publication.ok_or(ApiError::NotFound)?);
    }
    let no_run = || UserError::not_found("runId", "run");
    let run = run::Entity::find_of(viewer.user, uuid(&input.run_id).ok_or_else(no_run)?, &tx).await?.ok_or_else(no_run)?;
    let no_account = || UserError::not_found("connectionId", "connection");
    let id = uuid(&input.connection_id).ok_or_else(no_account)?;
    let account = connection::Entity::find_of(viewer.user, id, &tx).await?.ok_or_else(no_account)?;
    check_run(&run)?;
    check_account(&account)?;
    check_repeat(&tx, &run, &account).await?;
    let row = new_publication(api, input, &run, &account)?;
    let publication = row.insert(&tx).await?;
    if let Some(wish) = &wish {
        wish.keep(&tx, publication.id, publication.created_at).await?;
    }
    tx.commit().await?;
    api.announce_publication(&publication).await;
    api.push(Job::Publish { publication: publication.id }).await;
    Ok(publication)
}

fn check_run(run: &run::Model) -> Outcome<()> {
    if !matches!(run.state, run::State::Ready | run::State::Done) {
        return Err(UserError::wrong_state("The video is not finished, or waits for a yes.").into());
    }
    if run.video_key.is_none() || run.files_removed_at.is_some() {
        return Err(UserError::wrong_state("The video's file was removed; make the video again.").into());
    }
    Ok(())
}

fn check_account(account: &connection::Model) -> Outcome<()> {
    if account.health == connection::Health::Active {
        return Ok(());
    }
    let (name, platform) = (&account.display_name, account.platform.title());
    let message = format!("{name} on {platform} is not connected any more; connect it again.");
    Err(UserError::on("connectionId", ConnectionUnusable, message).into())
}

/// One video on one account is one publication, whatever became of it.
async fn check_repeat(db: &impl ConnectionTrait, run: &run::Model, account: &connection::Model) -> Outcome<()> {
    use publication::{Column, State};
    let there =
        publication::Entity::find().filter(Column::RunId.eq(run.id)).filter(Column::ConnectionId.eq(account.id)).one(db).await?;
    let Some(there) = there else { return Ok(()) };
    let (name, platform) = (&account.display_name, account.platform.title());
    let message = match there.state {
        State::Published => format!("This video is on {name} on {platform} already."),
        State::Failed => format!("This video failed on {name} on {platform}; try that publication again."),
        State::Cancelled => format!("This video was stopped on {name} on {platform}; make it again to publish it there."),
        _ => format!("This video is on its way to {name} on {platform} already."),
    };
    Err(UserError::on("connectionId", AlreadyPublished, message).into())
}

fn new_publication(
    api: &Api,
    input: PublicationCreateInput,
    run: &run::Model,
    account: &connection::Model,
) -> Outcome<publication::ActiveModel> {
    let now = api.clock.now();
    if input.not_before.is_some_and(|time| time > now + FARTHEST) {
        return Err(UserError::on("notBefore", Invalid, "That is more than a year ahead.").into());
    }
    let title = input.title.or_else(|| run.title.clone()).unwrap_or_default().trim().to_owned();
    let description = input.description.unwrap_or_default().trim().to_owned();
    let tags = input.tags.unwrap_or_default();
    let privacy: pipeline::Privacy = input.privacy.map_or(run.settings.privacy, Into::into);
    let options = input.options.unwrap_or_default().over(&run.settings.options)?;
    check_video(api, run, account, (&title, &description, &tags, privacy, &options))?;
    Ok(publication::ActiveModel {
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
        not_before: Set(input.not_before),
        scheduled_for: Set(input.not_before),
        deadline_at: Set(input.not_before.map_or(now, |time| time.max(now)) + DEADLINE),
        created_at: Set(now),
        updated_at: Set(now),
        ..Default::default()
    })
}

/// Everything that the platform would refuse, beside the field that is to blame.
fn check_video(
    api: &Api,
    run: &run::Model,
    account: &connection::Model,
    (title, description, tags, privacy, options): (&str, &str, &[String], pipeline::Privacy, &Value),
) -> Outcome<()> {
    let off = || UserError::on("connectionId", PlatformOff, format!("{} is switched off here.", account.platform.title()));
    let platform = api.platforms.get(account.platform.slug()).ok_or_else(off)?;
    let video = platforms::Video {
        title: title.to_owned(),
        description: description.to_owned(),
        tags: tags.to_vec(),
        language: run.settings.language.clone(),
        privacy: match privacy {
            pipeline::Privacy::Public => platforms::Privacy::Public,
            pipeline::Privacy::Unlisted => platforms::Privacy::Unlisted,
            pipeline::Privacy::Private => platforms::Privacy::Private,
        },
        made_for_kids: run.settings.made_for_kids,
        synthetic: true,
        bytes: run.video_bytes.unwrap_or_default() as u64,
        duration_ms: run.duration_ms.unwrap_or_default() as u64,
        width: SIZE.0,
        height: SIZE.1,
        marker: run.id.to_string(),
        url: api.settings.public.public_url.clone(),
        cover_url: None,
        options: stored(options),
    };
    let wrong: Vec<UserError> = platform.preflight(&video).into_iter().map(refused).collect();
    if wrong.is_empty() { Ok(()) } else { Err(Refused::User(wrong)) }
}

fn refused(violation: platforms::Violation) -> UserError {
    let path = match violation.field {
        field @ ("title" | "description" | "tags" | "privacy") => input_path(field),
        field if field.starts_with("options.") => input_path(field),
        _ => vec!["runId".to_owned()],
    };
    UserError::at(path, PlatformLimit, violation.message)
}
