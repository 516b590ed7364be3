//! Taking a live video down.

use async_graphql::{Context, ID, InputObject, Object};
use entity::{Owned, connection, publication, publication_attempt as attempt};
use sea_orm::{EntityTrait, Set};

use crate::app::Api;
use crate::audit;
use crate::connection::{account, client, explain};
use crate::context::Reach;
use crate::error::UserErrorCode::{ConnectionUnusable, PlatformLimit};
use crate::error::{ApiError, Outcome, Refused, UserError, payload};
use crate::publication::Publication;
use crate::text::uuid;

/// Which video to take down.
#[derive(InputObject)]
pub(crate) struct PublicationTakeDownInput {
    /// The publication's id.
    id: ID,
}

payload! {
    /// What came of taking a video down.
    PublicationTakeDownPayload {
        /// The publication, whose video is gone. It stays in the history.
        publication: Publication
    }
}

#[derive(Default)]
pub(crate) struct PublicationTakeDown;

#[Object]
impl PublicationTakeDown {
    /// Deletes a live video on its platform, for good. YouTube wants the permission `youtube.force-ssl` for it, Instagram
    /// Facebook's login and `instagram_manage_contents`; TikTok lets nobody but its own app.
    #[graphql(complexity = "50 + child_complexity")]
    async fn publication_take_down(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Which video to take down.")] input: PublicationTakeDownInput,
    ) -> Result<PublicationTakeDownPayload, ApiError> {
        PublicationTakeDownPayload::of(take_down(ctx, &input.id).await)
    }
}

async fn take_down(ctx: &Context<'_>, id: &ID) -> Outcome<publication::Model> {
    let (api, viewer) = (ctx.api(), ctx.viewer()?);
    let not_found = || UserError::not_found("id", "publication");
    let known =
        publication::Entity::find_of(viewer.user, uuid(id).ok_or_else(not_found)?, &api.db).await?.ok_or_else(not_found)?;
    if known.taken_down_at.is_some() {
        return Ok(known);
    }
    let asked_at = api.clock.now();
    delete(api, &known).await?;

    let tx = entity::begin(&api.db).await?;
    let gone = publication::change(known.id, &[publication::State::Published], api.clock.now())
        .set(publication::ActiveModel {
            taken_down_at: Set(Some(api.clock.now())),
            // there is nothing left to read numbers of, or to adorn
            metrics_due_at: Set(None),
            embellish_at: Set(None),
            ..Default::default()
        })
        .exec_with_returning(&tx)
        .await?;
    let publication = gone.into_iter().next().ok_or(ApiError::NotFound)?;
    let answered = attempt::answered(known.id, "delete", "the video was taken down".to_owned(), api.clock.now());
    let asked = attempt::ActiveModel { created_at: Set(asked_at), ..answered };
    attempt::Entity::insert(asked).exec_without_returning(&tx).await?;
    let (kind, subject, now) = ("publication.taken_down", &publication.title, api.clock.now());
    audit::write(&tx, audit::Entry { user: viewer.user, kind, subject, actor: &viewer.actor(), now }).await?;
    tx.commit().await?;
    api.announce_publication(&publication).await;
    Ok(publication)
}

/// Asks the platform; a video that is gone already is as good as deleted, so asking twice does no harm.
async fn delete(api: &Api, known: &publication::Model) -> Outcome<()> {
    let live = known.remote_id.as_deref().filter(|_| known.state == publication::State::Published);
    let not_live = || UserError::wrong_state("Only a video that is live, at an address that is known, can be taken down.");
    let remote_id = live.ok_or_else(not_live)?;
    let row = connection::Entity::find_of(known.user_id, known.connection_id, &api.db).await?.ok_or(ApiError::NotFound)?;
    let client = client(api, &row, "id")?;
    let account = account(api, &row).map_err(|error| match error {
        ApiError::Invalid(message) => Refused::from(UserError::on("id", ConnectionUnusable, message)),
        other => other.into(),
    })?;
    match client.delete(&account, remote_id).await {
        Ok(()) => Ok(()),
        Err(refusal) => Err(UserError::on("id", PlatformLimit, explain(api, &row, refusal).await).into()),
    }
}
