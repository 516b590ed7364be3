//! Changing a watched row: only from the states it may leave, and always with a higher version.

/// Gives this module `change` and `change_held`, by the columns' usual names; `unfenced` leaves the second out.
macro_rules! changed {
    () => {
        crate::change::changed!(unfenced);

        /// The same, for a worker: it also happens only while the worker still holds the row under `fence`.
        pub fn change_held(id: Uuid, fence: i64, from: &[State], now: DateTimeUtc) -> sea_orm::UpdateMany<Entity> {
            change(id, from, now).filter(Column::Fence.eq(fence))
        }
    };
    (unfenced) => {
        /// Begins a change of row `id` that happens only while it is in one of `from`; raises its version. The caller adds
        /// what changes.
        pub fn change(id: Uuid, from: &[State], now: DateTimeUtc) -> sea_orm::UpdateMany<Entity> {
            use sea_orm::sea_query::{Expr, ExprTrait};
            Entity::update_many()
                .col_expr(Column::Version, Expr::col(Column::Version).add(1))
                .col_expr(Column::UpdatedAt, Expr::value(now))
                .filter(Column::Id.eq(id))
                .filter(Column::State.is_in(from.iter().copied()))
        }
    };
}
pub(crate) use changed;
