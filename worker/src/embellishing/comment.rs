//! The first comment, said once: a lost answer is looked for, and never asked for again blindly.

use chrono::{DateTime, Utc};
use entity::publication;
use platforms::Refusal;
use sea_orm::ActiveValue::Set;
use uuid::Uuid;

use super::live::{Door, Live};
use crate::Trouble;
use crate::texts::options;

const ASKED: &str = "comment";

/// Says the first comment, if one is wanted and not there yet; when to try again.
pub(super) async fn comment(live: &Live) -> Result<Option<DateTime<Utc>>, Trouble> {
    let wanted = options(&live.row.options);
    let platform = live.context.platform(live.row.platform);
    let text = platform.and_then(|platform| platform.first_comment(&wanted)).filter(|_| live.row.comment_id.is_none());
    let Some(text) = text else { return Ok(None) };
    let said = match live.door().await {
        Ok(door) => say(live, &door, text).await,
        Err(Trouble::Refused(refusal)) => {
            live.note(&live.context.db, ASKED, &refusal.to_string()).await?;
            Err(refusal.into())
        }
        Err(other) => Err(other),
    };
    match said {
        Ok(()) => Ok(None),
        Err(Trouble::Refused(refusal)) => Ok(live.again(&refusal, live.row.published_at.unwrap_or(live.row.created_at))),
        Err(other) => Err(other),
    }
}

async fn say(live: &Live, door: &Door, text: &str) -> Result<(), Trouble> {
    if let Some(lost) = live.unanswered(ASKED).await? {
        let looked = door.platform.find_comment(&door.account, &door.remote_id, text).await;
        match live.heard(door, looked).await? {
            Some(id) => return keep(live, lost, id).await,
            None => live.answered(&live.context.db, lost, "the platform does not have it").await?,
        }
    }
    ask(live, door, text).await
}

async fn ask(live: &Live, door: &Door, text: &str) -> Result<(), Trouble> {
    let attempt = live.asking(ASKED).await?;
    let said = door.platform.comment(&door.account, &door.remote_id, text).await;
    match live.heard(door, said).await {
        Ok(id) => keep(live, attempt, id).await,
        // it stays unanswered until looking tells
        Err(Trouble::Refused(unknown @ Refusal::Unknown { .. })) => Err(unknown.into()),
        Err(Trouble::Refused(refusal)) => {
            live.answered(&live.context.db, attempt, &refusal.to_string()).await?;
            Err(refusal.into())
        }
        Err(other) => Err(other),
    }
}

async fn keep(live: &Live, attempt: Uuid, id: String) -> Result<(), Trouble> {
    let tx = entity::begin(&live.context.db).await?;
    live.answered(&tx, attempt, "said").await?;
    live.change(&tx, publication::ActiveModel { comment_id: Set(Some(id)), ..Default::default() }).await?;
    Ok(tx.commit().await?)
}
