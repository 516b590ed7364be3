//! A provider key: a person's own key of OpenAI, ElevenLabs or Pexels.

use sea_orm::entity::prelude::*;

use crate::owned::owned;

/// Whose key it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, EnumIter, DeriveActiveEnum)]
#[sea_orm(rs_type = "String", db_type = "Text", rename_all = "lowercase")]
pub enum Provider {
    /// Scripts and speech.
    OpenAi,
    /// Speech with word times.
    ElevenLabs,
    /// Footage.
    Pexels,
}

/// One sealed key.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "provider_key")]
pub struct Model {
    /// Id.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    /// Owner; one key per provider.
    pub user_id: Uuid,
    /// Whose key it is.
    pub provider: Provider,
    /// Sealed by the vault.
    pub sealed_key: String,
    /// The last four characters, to recognise it by.
    pub last_four: String,
    /// When it was first set.
    pub created_at: DateTimeUtc,
    /// When it was last replaced.
    pub updated_at: DateTimeUtc,
}

owned!();

/// No relations: lists of relatives are loaded in batches by id.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
