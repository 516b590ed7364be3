//! An event: something a person or a program may want to hear of. It is written when somebody looks at a row that stands
//! elsewhere than was told, so whoever changed the row, and however it died, cannot keep it from being told.

mod kinds;

use sea_orm::entity::prelude::*;
use sea_orm::sea_query::{ExprTrait, Query};

use crate::owned::owned;
use crate::publication;
pub use kinds::{KINDS, Kind, Mail, Noun, TEST};

/// What stands in `told_state` of a row that a person asked again: where it goes from here is told even if it is where it
/// was before.
pub const ANEW: &str = "ANEW";

/// One event.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "event")]
pub struct Model {
    /// Id; the `webhook-id` of each of its deliveries.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    /// Whose run, publication, connection or webhook it is about.
    pub user_id: Uuid,
    /// What happened, such as `run.done`: the name of a [`Kind`].
    pub kind: String,
    /// The row it is about.
    pub subject_id: Uuid,
    /// What is told of the row: the `data` of a webhook.
    pub payload: Json,
    /// The digest that tells of it: a delivery.
    pub digest_id: Option<Uuid>,
    /// When the row last changed before it was told of.
    pub occurred_at: DateTimeUtc,
    /// When it was written.
    pub created_at: DateTimeUtc,
}

owned!();

/// No relations: lists of relatives are loaded in batches by id.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

/// Removes what was told of the account and of its publications, with its deliveries: names and addresses are in it.
pub async fn forget(db: &impl ConnectionTrait, connection: Uuid) -> Result<(), DbErr> {
    let of_account = publication::Column::ConnectionId.eq(connection);
    let publications = Query::select().column(publication::Column::Id).from(publication::Entity).and_where(of_account).take();
    let told = Column::SubjectId.eq(connection).or(Column::SubjectId.in_subquery(publications));
    Entity::delete_many().filter(told).exec(db).await?;
    Ok(())
}
