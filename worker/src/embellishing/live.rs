//! One live video whose turn it is, and every way of writing to it.

use std::sync::Arc;

use chrono::{DateTime, TimeDelta, Utc};
use entity::publication::{self, State};
use entity::{publication_attempt as attempt, run};
use platforms::{Account, Platform, Refusal};
use queue::Noun;
use sea_orm::sea_query::Expr;
use sea_orm::{ActiveValue::Set, ColumnTrait, ConnectionTrait, EntityTrait, PaginatorTrait, QueryFilter};
use uuid::Uuid;
use vault::redact;

use crate::publishing::UNANSWERED;
use crate::{Context, Trouble, tokens};

/// After a failure that may pass.
const AGAIN: TimeDelta = TimeDelta::minutes(5);
/// What could not be brought to the platform for so long is given up.
pub(super) const PATIENCE: TimeDelta = TimeDelta::hours(24);

/// A live video of ours, until somebody asks for something new.
pub(super) struct Live {
    pub(super) context: Context,
    pub(super) row: publication::Model,
    pub(super) run: run::Model,
}

/// Whom to ask, and with which tokens.
pub(super) struct Door {
    pub(super) platform: Arc<dyn Platform>,
    pub(super) account: Account,
    pub(super) remote_id: String,
    tokens: i64,
}

impl Live {
    pub(super) async fn of(context: &Context, row: publication::Model) -> Result<Self, Trouble> {
        let run = run::Entity::find_by_id(row.run_id).one(&context.db).await?.ok_or(Trouble::Lost)?;
        Ok(Self { context: context.clone(), row, run })
    }

    pub(super) fn now(&self) -> DateTime<Utc> {
        self.context.clock.now()
    }

    /// The platform, with a token that works.
    pub(super) async fn door(&self) -> Result<Door, Trouble> {
        let off = || Refusal::Retry { after: None, message: format!("{} is switched off.", self.row.platform.title()) };
        let platform = self.context.platform(self.row.platform).cloned().ok_or_else(off)?;
        let remote_id = self.row.remote_id.clone().ok_or(Trouble::Lost)?;
        let (account, tokens) = tokens::account(&self.context, self.row.connection_id).await?;
        Ok(Door { platform, account, remote_id, tokens })
    }

    /// The answer; a token that is no longer accepted is renewed before the next call.
    pub(super) async fn heard<T>(&self, door: &Door, answer: Result<T, Refusal>) -> Result<T, Trouble> {
        if let Err(Refusal::StaleToken { .. }) = &answer {
            tokens::stale(&self.context, self.row.connection_id, door.tokens).await?;
        }
        Ok(answer?)
    }

    /// When to try again what was refused and has been wanted since then; never, where trying is of no use.
    pub(super) fn again(&self, refusal: &Refusal, since: DateTime<Utc>) -> Option<DateTime<Utc>> {
        let now = self.now();
        let next = match refusal {
            Refusal::Retry { after, .. } => now + after.and_then(|after| TimeDelta::from_std(after).ok()).unwrap_or(AGAIN),
            Refusal::StaleToken { .. } => now,
            // what was done may be found by then
            Refusal::Unknown { .. } => now + AGAIN,
            Refusal::Wait { until, .. } => *until,
            Refusal::Reconnect { .. } | Refusal::Reject { .. } | Refusal::HandleGone { .. } => return None,
        };
        (next < since + PATIENCE).then_some(next)
    }

    /// Commits that the platform is about to be asked for what must not be asked for twice, if it is still our turn.
    pub(super) async fn asking(&self, asked: &str) -> Result<Uuid, Trouble> {
        let tx = entity::begin(&self.context.db).await?;
        let ours = publication::Entity::update_many()
            .col_expr(publication::Column::EmbellishAt, Expr::value(self.row.embellish_at))
            .filter(publication::Column::Id.eq(self.row.id))
            .filter(publication::Column::EmbellishAt.eq(self.row.embellish_at));
        if ours.exec(&tx).await?.rows_affected == 0 {
            return Err(Trouble::Lost);
        }
        let answered = attempt::answered(self.row.id, asked, UNANSWERED.to_owned(), self.now());
        let open = attempt::ActiveModel { answered_at: Set(None), ..answered };
        let id = attempt::Entity::insert(open).exec(&tx).await?.last_insert_id;
        tx.commit().await?;
        Ok(id)
    }

    /// What was asked for and never answered.
    pub(super) async fn unanswered(&self, asked: &str) -> Result<Option<Uuid>, Trouble> {
        let open = self.attempts(asked).filter(attempt::Column::Answered.eq(UNANSWERED));
        Ok(open.one(&self.context.db).await?.map(|open| open.id))
    }

    /// Whether `asked` was ever answered with exactly this.
    pub(super) async fn was_answered(&self, asked: &str, answered: &str) -> Result<bool, Trouble> {
        Ok(self.attempts(asked).filter(attempt::Column::Answered.eq(answered)).count(&self.context.db).await? > 0)
    }

    fn attempts(&self, asked: &str) -> sea_orm::Select<attempt::Entity> {
        attempt::Entity::find().filter(attempt::Column::PublicationId.eq(self.row.id)).filter(attempt::Column::Asked.eq(asked))
    }

    /// Notes what came of an attempt.
    pub(super) async fn answered(&self, db: &impl ConnectionTrait, attempt: Uuid, answer: &str) -> Result<(), Trouble> {
        let change = attempt::ActiveModel {
            answered: Set(redact(answer).into_owned()),
            answered_at: Set(Some(self.now())),
            ..Default::default()
        };
        attempt::Entity::update_many().set(change).filter(attempt::Column::Id.eq(attempt)).exec(db).await?;
        Ok(())
    }

    /// Notes something that was asked and answered.
    pub(super) async fn note(&self, db: &impl ConnectionTrait, asked: &str, answer: &str) -> Result<(), Trouble> {
        let noted = attempt::answered(self.row.id, asked, redact(answer).into_owned(), self.now());
        attempt::Entity::insert(noted).exec_without_returning(db).await?;
        Ok(())
    }

    /// Writes something about the live video.
    pub(super) async fn change(&self, db: &impl ConnectionTrait, change: publication::ActiveModel) -> Result<(), Trouble> {
        publication::change(self.row.id, &[State::Published], self.now()).set(change).exec(db).await?;
        Ok(())
    }

    /// The next turn. What somebody has asked for meanwhile is due already and stays so.
    pub(super) async fn plan(&self, next: Option<DateTime<Utc>>) -> Result<(), Trouble> {
        let change = publication::ActiveModel { embellish_at: Set(next), ..Default::default() };
        let rows = publication::change(self.row.id, &[State::Published], self.now())
            .set(change)
            .filter(publication::Column::EmbellishAt.eq(self.row.embellish_at))
            .exec_with_returning(&self.context.db)
            .await?;
        if let Some(row) = rows.into_iter().next() {
            self.context.announce(row.user_id, Noun::Publication, row.id, row.version).await;
        }
        Ok(())
    }
}
