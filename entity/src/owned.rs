//! Rows belong to a user, and every query says whose.

use sea_orm::{ColumnTrait, ConnectionTrait, DbErr, EntityTrait, QueryFilter, Select};
use uuid::Uuid;

/// An entity whose rows belong to one user. Not found and not yours look the same.
pub trait Owned: EntityTrait {
    /// The column of the owner.
    const USER: Self::Column;
    /// The column of the row's id.
    const ID: Self::Column;

    /// All rows of `user`.
    fn of(user: Uuid) -> Select<Self> {
        Self::find().filter(Self::USER.eq(user))
    }

    /// The row `id`, if it is `user`'s.
    fn find_of(
        user: Uuid,
        id: Uuid,
        db: &impl ConnectionTrait,
    ) -> impl Future<Output = Result<Option<Self::Model>, DbErr>> + Send {
        Self::of(user).filter(Self::ID.eq(id)).one(db)
    }
}

/// Says that `$module`'s rows belong to the user in `user_id`.
macro_rules! owned {
    () => {
        impl crate::Owned for Entity {
            const USER: Column = Column::UserId;
            const ID: Column = Column::Id;
        }
    };
}
pub(crate) use owned;
