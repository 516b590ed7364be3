//! Changed texts: what a person wants said of the live video, brought to the platform.

use chrono::{DateTime, Utc};
use entity::publication;
use entity::publication_edit::{ActiveModel, Column, Entity, Model, State};
use platforms::{Refusal, Video};
use sea_orm::{ActiveValue::Set, ColumnTrait, EntityTrait, QueryFilter};

use super::live::Live;
use crate::Trouble;
use crate::publishing::video_of;

const ASKED: &str = "edit";

/// Brings the wanted texts to the platform, if there are any; when to try again.
pub(super) async fn edit(live: &Live) -> Result<Option<DateTime<Utc>>, Trouble> {
    let pending = Entity::find().filter(Column::PublicationId.eq(live.row.id)).filter(Column::State.eq(State::Pending));
    let Some(wanted) = pending.one(&live.context.db).await? else { return Ok(None) };
    match bring(live, &wanted).await {
        Ok(()) => done(live, wanted).await.map(|()| None),
        Err(Trouble::Refused(refusal)) => {
            let next = live.again(&refusal, wanted.created_at);
            refused(live, &wanted, &refusal, next.is_none()).await?;
            Ok(next)
        }
        Err(other) => Err(other),
    }
}

async fn bring(live: &Live, wanted: &Model) -> Result<(), Trouble> {
    let reworded = publication::Model {
        title: wanted.title.clone(),
        description: wanted.description.clone(),
        tags: wanted.tags.clone(),
        privacy: wanted.privacy,
        ..live.row.clone()
    };
    let video: Video = video_of(&live.context, &reworded, &live.run)?;
    let door = live.door().await?;
    let answer = door.platform.reword(&door.account, &door.remote_id, &video).await;
    live.heard(&door, answer).await
}

/// The texts are the publication's now. Where a newer wish has come meanwhile, it stays due.
async fn done(live: &Live, wanted: Model) -> Result<(), Trouble> {
    let tx = entity::begin(&live.context.db).await?;
    Entity::delete_by_id(wanted.id).exec(&tx).await?;
    let change = publication::ActiveModel {
        title: Set(wanted.title),
        description: Set(wanted.description),
        tags: Set(wanted.tags),
        privacy: Set(wanted.privacy),
        ..Default::default()
    };
    live.change(&tx, change).await?;
    live.note(&tx, ASKED, "changed").await?;
    Ok(tx.commit().await?)
}

/// The live video stays as it is, and the wish says why.
async fn refused(live: &Live, wanted: &Model, refusal: &Refusal, for_good: bool) -> Result<(), Trouble> {
    let message = refusal.to_string();
    let state = if for_good { State::Failed } else { State::Pending };
    let change = ActiveModel { state: Set(state), error_message: Set(Some(message.clone())), ..Default::default() };
    Entity::update_many().set(change).filter(Column::Id.eq(wanted.id)).exec(&live.context.db).await?;
    live.note(&live.context.db, ASKED, &message).await
}
