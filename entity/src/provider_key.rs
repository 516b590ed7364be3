//! A provider key: a person's own key of a provider that writes, speaks or has footage.

use sea_orm::entity::prelude::*;

use crate::owned::owned;

/// Whose key it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, EnumIter, DeriveActiveEnum)]
#[sea_orm(rs_type = "String", db_type = "Text", rename_all = "lowercase")]
pub enum Provider {
    /// Scripts, speech and images.
    OpenAi,
    /// A server that speaks like OpenAI: scripts and speech.
    Compatible,
    /// Speech with word times.
    ElevenLabs,
    /// Footage.
    Pexels,
    /// Footage.
    Pixabay,
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
    /// Where an OpenAI-compatible server is; nothing for the others.
    pub base_url: Option<String>,
    /// When the provider was last asked about it.
    pub checked_at: Option<DateTimeUtc>,
    /// What the provider said: a stable word, `ok` when it is good.
    pub check_code: Option<String>,
    /// The same in a sentence for people.
    pub check_message: Option<String>,
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
