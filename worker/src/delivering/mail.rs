//! One mail: of one event, or of a day's.

use entity::delivery::{self, Channel};
use entity::event::{self, Kind, Mail as When};
use entity::{Owned, notification, user};
use notify::letter::Words;
use notify::mail::{Mail, MailError};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder};

use super::conclude::{End, Outcome};
use super::words::words;
use crate::{Context, Trouble};

/// What is sent.
pub(super) struct Post {
    id: String,
    to: String,
    words: Words,
}

/// Reads what is to be sent, or why nothing is.
pub(super) async fn read(context: &Context, row: &delivery::Model) -> Result<Result<Post, End>, Trouble> {
    let person = user::Entity::find_by_id(row.user_id).one(&context.db).await?.ok_or(Trouble::Lost)?;
    let of_mail = match row.channel {
        Channel::Digest => event::Column::DigestId.eq(row.id),
        _ => event::Column::Id.is_in(row.event_id),
    };
    let events = event::Entity::of(row.user_id).filter(of_mail).order_by_asc(event::Column::CreatedAt);
    let mut events = events.all(&context.db).await?;
    // the person may have said no since
    let chosen = notification::Entity::of(row.user_id).one(&context.db).await?.map(|chosen| chosen.mails).unwrap_or_default();
    events.retain(|event| Kind::named(&event.kind).is_some_and(|kind| chosen.of(kind) != When::Never));
    if events.is_empty() {
        return Ok(Err(End::GivenUp("Such mails are switched off.".to_owned())));
    }
    let words = words(context, row, &events)?;
    Ok(Ok(Post { id: row.id.to_string(), to: person.email, words }))
}

/// Sends it once.
pub(super) async fn send(context: &Context, post: Post) -> Outcome {
    let mail = Mail { id: &post.id, to: &post.to, words: &post.words };
    let end = match context.mailer.send(&mail).await {
        Ok(()) => End::Arrived,
        Err(error @ MailError::Later(_)) => End::Failed { reason: error.to_string(), after: None },
        Err(error @ MailError::Refused(_)) => End::GivenUp(error.to_string()),
        Err(error @ MailError::Unknown(_)) => End::Unconfirmed(error.to_string()),
    };
    end.into()
}
