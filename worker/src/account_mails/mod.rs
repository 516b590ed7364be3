//! Mails about accounts themselves: confirm an address, choose a new password, hear that something changed.
//!
//! Whoever asked for one wrote a row that names an address. Here it is looked up who has the address, if anybody does; the row goes
//! when the mail is out, or when there is nothing to say. A mail that may have gone out is sent again, under the same
//! `Message-ID`: whoever waits for a link is worse off with none than with two.

mod words;

use std::time::Duration;

use chrono::TimeDelta;
use entity::account_mail::{self, Column, Kind};
use entity::user;
use notify::mail::{Mail, MailError};
use queue::Job;
use sea_orm::{ActiveValue::Set, ColumnTrait, Condition, EntityTrait, QueryFilter};
use uuid::Uuid;

use crate::hold::Keeper;
use crate::{Context, Trouble};

/// The pauses after the first failures; the last one is repeated.
const PAUSES: [Duration; 4] = [Duration::from_secs(5), Duration::from_secs(30), Duration::from_mins(2), Duration::from_mins(10)];

/// How long the link in a mail works, counted from the wish for it; nobody is told of anything later than that.
fn lasts(kind: Kind) -> TimeDelta {
    match kind {
        Kind::PasswordReset => TimeDelta::hours(1),
        _ => TimeDelta::days(entity::personal::MAIL_DAYS.into()),
    }
}

/// Sends the mail if it is due and nobody else does.
pub(crate) async fn advance(context: &Context, id: Uuid) -> Result<(), Trouble> {
    let Some(row) = entity::claim::<account_mail::Entity>(&context.db, id, Condition::all(), &context.claim()).await? else {
        return Ok(());
    };
    let _keeper = Keeper::of::<account_mail::Entity>(context, row.id, row.fence);
    let until = row.created_at + lasts(row.kind);
    let person = user::Entity::find().filter(user::Column::Email.eq(&row.email)).one(&context.db).await?;
    let words = match person {
        Some(person) if until > context.clock.now() => words::words(context, &row, &person, until)?,
        _ => None,
    };
    let Some(words) = words else { return remove(context, &row).await };
    let mail = Mail { id: &row.id.to_string(), to: &row.email, words: &words };
    match context.mailer.send(&mail).await {
        Ok(()) => remove(context, &row).await,
        Err(MailError::Refused(reason)) => {
            tracing::warn!(mail.id = %row.id, mail.kind = %row.kind, reason, "a mail about an account was refused");
            remove(context, &row).await
        }
        Err(error) => later(context, &row, &error).await,
    }
}

async fn remove(context: &Context, row: &account_mail::Model) -> Result<(), Trouble> {
    let ours = account_mail::Entity::delete_many().filter(Column::Id.eq(row.id)).filter(Column::Fence.eq(row.fence));
    ours.exec(&context.db).await?;
    Ok(())
}

async fn later(context: &Context, row: &account_mail::Model, error: &MailError) -> Result<(), Trouble> {
    let tried = usize::try_from(row.attempts).unwrap_or_default().min(PAUSES.len() - 1);
    tracing::warn!(mail.id = %row.id, mail.kind = %row.kind, %error, "a mail about an account waits");
    let change = account_mail::ActiveModel {
        attempts: Set(row.attempts + 1),
        lease_until: Set(None),
        not_before: Set(Some(context.clock.now() + PAUSES[tried])),
        ..Default::default()
    };
    let ours = account_mail::Entity::update_many().set(change).filter(Column::Id.eq(row.id)).filter(Column::Fence.eq(row.fence));
    ours.exec(&context.db).await?;
    context.push_later(Job::SendAccountMail { mail: row.id }, PAUSES[tried]).await;
    Ok(())
}
