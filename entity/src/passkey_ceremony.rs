//! A passkey ceremony: what is kept between the question put to a device and its answer, good for one answer.

use sea_orm::entity::prelude::*;

/// One ceremony. Its row goes with the answer.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "passkey_ceremony")]
pub struct Model {
    /// Id.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    /// Who adds a passkey; none while somebody signs in.
    pub user_id: Option<Uuid>,
    /// The session that began it; only that browser may go on. None while somebody signs in.
    pub session_id: Option<Uuid>,
    /// What the answer must fit: the challenge and the rules, as `webauthn-rs` writes them.
    pub state: Json,
    /// When it began.
    pub created_at: DateTimeUtc,
    /// When the answer comes too late.
    pub expires_at: DateTimeUtc,
}

/// No relations: lists of relatives are loaded in batches by id.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
