//! The record of what a platform was asked and answered, and the memory of what it did not answer.

use chrono::{DateTime, Utc};
use entity::{publication, publication_attempt as attempt};
use sea_orm::sea_query::Expr;
use sea_orm::{ActiveValue::Set, ColumnTrait, EntityTrait, PaginatorTrait, QueryFilter, QueryOrder};
use uuid::Uuid;
use vault::redact;

use super::desk::{Desk, write};
use crate::Trouble;
use crate::crash::{self, Point};

/// What stands in an attempt until its answer is known.
pub(crate) const UNANSWERED: &str = "no answer yet";

impl Desk {
    /// Commits that the platform is about to be asked for something that changes the world.
    pub(super) async fn asking(&mut self, asked: &str) -> Result<Uuid, Trouble> {
        crash::point(Point::CommittingAttempt);
        let tx = entity::begin(&self.context.db).await?;
        // proves that the row is still ours at this very moment
        self.row = write(&tx, &self.context, &self.row, publication::ActiveModel::default()).await?;
        let id = entity::new_id();
        let open = attempt::ActiveModel {
            id: Set(id),
            answered_at: Set(None),
            ..attempt::answered(self.row.id, asked, UNANSWERED.to_owned(), self.context.clock.now())
        };
        attempt::Entity::insert(open).exec_without_returning(&tx).await?;
        tx.commit().await?;
        crash::point(Point::CommittedAttempt);
        Ok(id)
    }

    /// Notes what came of it.
    pub(super) async fn answered(&self, attempt: Uuid, answer: &str) -> Result<(), Trouble> {
        let change = attempt::ActiveModel {
            answered: Set(redact(answer).into_owned()),
            answered_at: Set(Some(self.context.clock.now())),
            ..Default::default()
        };
        crash::point(Point::CommittingAnswer);
        attempt::Entity::update_many().set(change).filter(attempt::Column::Id.eq(attempt)).exec(&self.context.db).await?;
        crash::point(Point::CommittedAnswer);
        Ok(())
    }

    /// Notes something that was asked and answered.
    pub(super) async fn noted(&self, asked: &str, answer: &str) -> Result<(), Trouble> {
        let noted = attempt::answered(self.row.id, asked, redact(answer).into_owned(), self.context.clock.now());
        attempt::Entity::insert(noted).exec_without_returning(&self.context.db).await?;
        Ok(())
    }

    /// Whether the answer to `asked` was lost and has not been found by looking.
    pub(super) async fn is_unanswered(&self, asked: &str) -> Result<bool, Trouble> {
        let open = self.attempts(asked).filter(attempt::Column::Answered.eq(UNANSWERED));
        Ok(open.count(&self.context.db).await? > 0)
    }

    /// Looking has told what became of `asked`.
    pub(super) async fn found_out(&self, asked: &str, answer: &str) -> Result<(), Trouble> {
        attempt::Entity::update_many()
            .col_expr(attempt::Column::Answered, Expr::value(answer))
            .filter(attempt::Column::PublicationId.eq(self.row.id))
            .filter(attempt::Column::Asked.eq(asked))
            .filter(attempt::Column::Answered.eq(UNANSWERED))
            .exec(&self.context.db)
            .await?;
        Ok(())
    }

    /// How often the platform was asked to start.
    pub(super) async fn starts(&self) -> Result<u64, Trouble> {
        Ok(self.attempts("start").count(&self.context.db).await?)
    }

    /// When the platform was first told of it. Begun anew, `started_at` is a later moment.
    pub(super) async fn first_start(&self) -> Result<Option<DateTime<Utc>>, Trouble> {
        let first = self.attempts("start").order_by_asc(attempt::Column::CreatedAt).one(&self.context.db).await?;
        Ok(first.map(|first| first.created_at))
    }

    fn attempts(&self, asked: &str) -> sea_orm::Select<attempt::Entity> {
        attempt::Entity::find().filter(attempt::Column::PublicationId.eq(self.row.id)).filter(attempt::Column::Asked.eq(asked))
    }
}
