//! Which videos are looked at.

use chrono::{DateTime, Utc};
use entity::performance::{self, Column, Entity};
use entity::{Owned, Platform};
use sea_orm::sea_query::{Query, SelectStatement};
use sea_orm::{ColumnTrait, Condition};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

/// Videos of one person; what is left out does not matter. A list without entries names none.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Scope {
    /// Whose.
    pub user: Uuid,
    /// On these platforms.
    pub platforms: Option<Vec<Platform>>,
    /// On these accounts.
    pub connections: Option<Vec<Uuid>>,
    /// Of these pipelines.
    pub pipelines: Option<Vec<Uuid>>,
    /// Made of these topics.
    pub topics: Option<Vec<Uuid>>,
    /// With one of these caption presets, or styles by their id.
    pub caption_presets: Option<Vec<String>>,
}

impl Scope {
    /// All videos of a person.
    pub fn of(user: Uuid) -> Self {
        Self { user, ..Self::default() }
    }

    /// Whether it is less than all of them.
    fn is_narrow(&self) -> bool {
        *self != Self::of(self.user)
    }

    /// What a performance must meet.
    pub(crate) fn condition(&self) -> Condition {
        let among = |column: Column, ids: &Option<Vec<Uuid>>| ids.clone().map(|ids| column.is_in(ids));
        Condition::all()
            .add(<performance::Entity as Owned>::USER.eq(self.user))
            .add_option(self.platforms.clone().map(|platforms| Column::Platform.is_in(platforms)))
            .add_option(among(Column::ConnectionId, &self.connections))
            .add_option(among(Column::PipelineId, &self.pipelines))
            .add_option(among(Column::TopicId, &self.topics))
            .add_option(self.caption_presets.clone().map(|presets| Column::CaptionPreset.is_in(presets)))
    }

    /// The ids of its publications, as a query; nothing where the owner says it all.
    pub(crate) fn publications(&self) -> Option<SelectStatement> {
        let ids = || Query::select().column(Column::PublicationId).from(Entity).cond_where(self.condition()).take();
        self.is_narrow().then(ids)
    }

    /// Live before `until`, and not gone before `from`.
    pub(crate) fn live(&self, from: DateTime<Utc>, until: DateTime<Utc>) -> Condition {
        let there = Condition::any().add(Column::GoneAt.is_null()).add(Column::GoneAt.gte(from));
        self.condition().add(Column::PublishedAt.lt(until)).add(there)
    }
}
