//! A restock: when the topics of a pipeline run low, its writer proposes new ones.

use sea_orm::entity::prelude::*;

use crate::owned::owned;

/// The wish of one pipeline.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "restock")]
pub struct Model {
    /// Id.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    /// Owner.
    pub user_id: Uuid,
    /// Of which pipeline; a pipeline has one at most.
    pub pipeline_id: Uuid,
    /// Ideas are wanted while fewer topics than this wait.
    pub below: i32,
    /// How many are wanted at once.
    pub count: i32,
    /// Which ideas are wanted next, from 1: what was bought for a round is bought once.
    pub round: i32,
    /// A stable word of what went wrong last.
    pub error_code: Option<String>,
    /// The same in a sentence for people.
    pub error_message: Option<String>,
    /// Who asks for ideas.
    pub lease_owner: Option<String>,
    /// Until when.
    pub lease_until: Option<DateTimeUtc>,
    /// Fencing number.
    pub fence: i64,
    /// Not asked for before.
    pub not_before: Option<DateTimeUtc>,
    /// When it was wished for.
    pub created_at: DateTimeUtc,
    /// When it last changed.
    pub updated_at: DateTimeUtc,
}

owned!();
crate::lease::leased!();

/// No relations: lists of relatives are loaded in batches by id.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
