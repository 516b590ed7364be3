//! A run step: one stage of making a video, with its own progress.

use sea_orm::entity::prelude::*;

/// The stages, in order. They overlap: a scene is drawn while the next one is spoken.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, EnumIter, DeriveActiveEnum, strum::IntoStaticStr)]
#[sea_orm(rs_type = "String", db_type = "Text", rename_all = "SCREAMING_SNAKE_CASE")]
#[strum(serialize_all = "snake_case")]
pub enum Kind {
    /// Words to plan.
    Script,
    /// Plan to speech.
    Voice,
    /// Speech to word times.
    Timing,
    /// Something to look at for each scene.
    Footage,
    /// Scenes drawn, joined, sound mixed.
    Render,
    /// The file verified.
    Check,
}

impl Kind {
    /// Place in the order, from 0.
    pub const fn position(self) -> i32 {
        self as i32
    }

    /// Share of the whole work in thousandths, as measured on common videos; the shares add up to 1000.
    pub const fn weight(self) -> i32 {
        match self {
            Self::Script => 20,
            Self::Voice => 120,
            Self::Footage => 30,
            Self::Render => 730,
            Self::Timing | Self::Check => 50,
        }
    }
}

/// Where a step stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, EnumIter, DeriveActiveEnum)]
#[sea_orm(rs_type = "String", db_type = "Text", rename_all = "SCREAMING_SNAKE_CASE")]
pub enum State {
    /// Not begun.
    Pending,
    /// At work.
    Running,
    /// Finished; never done again for this run.
    Done,
    /// Stopped by an error.
    Failed,
    /// Not needed for this run.
    Skipped,
}

impl State {
    /// Whether nothing is left to do in it.
    pub const fn is_over(self) -> bool {
        matches!(self, Self::Done | Self::Skipped)
    }
}

/// One step of one run. Unique by run and kind.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "run_step")]
pub struct Model {
    /// Id.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    /// Of which run.
    pub run_id: Uuid,
    /// Which stage.
    pub kind: Kind,
    /// Where it stands.
    pub state: State,
    /// Units done: scenes, or frames while rendering.
    pub done: i64,
    /// Units in all; 0 while unknown.
    pub total: i64,
    /// How many of its parts were found finished from before.
    pub reused: i64,
    /// When work on it first began.
    pub started_at: Option<DateTimeUtc>,
    /// When it ended.
    pub finished_at: Option<DateTimeUtc>,
}

/// No relations: lists of relatives are loaded in batches by id.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

#[cfg(test)]
mod tests {
    use sea_orm::Iterable;

    use super::*;

    #[test]
    fn the_shares_of_the_steps_make_a_whole() {
        assert_eq!(Kind::iter().map(Kind::weight).sum::<i32>(), 1000);
    }
}
