//! A topic: one idea waiting in a pipeline.

use sea_orm::entity::prelude::*;
use sea_orm::{QueryOrder, QuerySelect, Select};

use crate::owned::owned;
use crate::pipeline::ScriptKind;

/// What became of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, EnumIter, DeriveActiveEnum)]
#[sea_orm(rs_type = "String", db_type = "Text", rename_all = "SCREAMING_SNAKE_CASE")]
pub enum State {
    /// In the queue.
    Waiting,
    /// A run was made of it.
    Used,
    /// Its turn came, and no video can be made of it, for the reason told.
    Failed,
    /// The person put it aside.
    Archived,
}

/// Who had the idea.
#[derive(Debug, Clone, Copy, PartialEq, Eq, EnumIter, DeriveActiveEnum)]
#[sea_orm(rs_type = "String", db_type = "Text", rename_all = "SCREAMING_SNAKE_CASE")]
pub enum Source {
    /// The person wrote it.
    Person,
    /// It came in a file.
    Import,
    /// The pipeline's writer proposed it.
    Writer,
}

/// Who comes first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Priority {
    /// Before all others.
    High,
    /// As usual.
    Normal,
    /// When nothing else waits.
    Low,
}

/// So many places are between the first topics of two priorities.
const BAND: i64 = 1 << 61;
/// So many places are left free behind a topic that is added.
const GAP: i64 = 1 << 20;

impl Priority {
    /// The priority that a position means: each has a band of positions of its own.
    pub const fn of(position: i64) -> Self {
        match position / BAND {
            i64::MIN..=0 => Self::High,
            1 => Self::Normal,
            _ => Self::Low,
        }
    }

    /// The positions that mean it.
    pub const fn band(self) -> std::ops::RangeInclusive<i64> {
        match self {
            Self::High => 0..=BAND - 1,
            Self::Normal => BAND..=2 * BAND - 1,
            Self::Low => 2 * BAND..=3 * BAND - 1,
        }
    }
}

/// A position behind `last`, the last one of `priority` in use.
pub fn behind(last: Option<i64>, priority: Priority) -> i64 {
    last.unwrap_or(*priority.band().start()) + GAP
}

/// A position between two; none when there is no room.
pub const fn between(before: i64, after: i64) -> Option<i64> {
    let middle = before + (after - before) / 2;
    if middle > before && middle < after { Some(middle) } else { None }
}

/// One idea.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "topic")]
pub struct Model {
    /// Id.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    /// Owner.
    pub user_id: Uuid,
    /// Where it waits.
    pub pipeline_id: Uuid,
    /// The idea, the talking points or the whole script.
    pub text: String,
    /// The title its video shall have; made when absent.
    pub title: Option<String>,
    /// What the text is; as the pipeline says when absent.
    pub script_kind: Option<ScriptKind>,
    /// Who had the idea.
    pub source: Source,
    /// What became of it.
    pub state: State,
    /// Why no video can be made of it, in a sentence for people.
    pub reason: Option<String>,
    /// Lower comes first; it holds the priority too, see [`Priority::of`].
    pub position: i64,
    /// When it was added.
    pub created_at: DateTimeUtc,
    /// When its turn came.
    pub used_at: Option<DateTimeUtc>,
}

owned!();

/// What waits in `pipeline`, the next first.
pub fn queue(pipeline: Uuid) -> Select<Entity> {
    waiting(pipeline).order_by_asc(Column::Position).order_by_asc(Column::Id)
}

/// What waits in `pipeline`.
pub fn waiting(pipeline: Uuid) -> Select<Entity> {
    Entity::find().filter(Column::PipelineId.eq(pipeline)).filter(Column::State.eq(State::Waiting))
}

/// The position of a topic that is added behind all of `priority`.
pub async fn last_position(db: &impl ConnectionTrait, pipeline: Uuid, priority: Priority) -> Result<Option<i64>, DbErr> {
    let band = priority.band();
    let last = waiting(pipeline)
        .select_only()
        .column(Column::Position)
        .filter(Column::Position.between(*band.start(), *band.end()))
        .order_by_desc(Column::Position);
    last.into_tuple().one(db).await
}

/// No relations: lists of relatives are loaded in batches by id.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_position_tells_its_priority_and_there_is_room_between_two() {
        for priority in [Priority::High, Priority::Normal, Priority::Low] {
            let (first, second) = (behind(None, priority), behind(Some(behind(None, priority)), priority));
            assert!(first < second);
            assert_eq!((Priority::of(first), Priority::of(second)), (priority, priority));
            let middle = between(first, second).unwrap();
            assert!(first < middle && middle < second);
        }
        assert!(behind(None, Priority::High) < behind(None, Priority::Normal));
        assert!(behind(None, Priority::Normal) < behind(None, Priority::Low));
        assert_eq!(between(4, 5), None);
    }
}
