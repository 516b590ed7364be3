//! Every row of the person, every file, and the person.
//!
//! Which rows those are stands in [`entity::personal`], nowhere here.

use entity::personal::{self, Fact};
use entity::user::{self, Column};
use sea_orm::{ColumnTrait, ConnectionTrait, EntityName, EntityTrait, QueryFilter, Statement};
use store::Prefix;
use uuid::Uuid;

use crate::{Context, Trouble};

/// Removes everything. Rows go first, so that nobody begins anything that makes a file; the person's own row goes last.
pub(super) async fn clear(context: &Context, person: &user::Model) -> Result<(), Trouble> {
    // those that refer to others first: so no transaction is long enough to keep others waiting
    for fact in personal::facts().rev().filter(|fact| fact.table != user::Entity.table_name()) {
        remove(context, fact, person.id).await?;
    }
    context.store.delete_prefix(&Prefix::User(person.id)).await?;
    let held = user::Entity::delete_many().filter(Column::Id.eq(person.id)).filter(Column::Fence.eq(person.fence));
    let gone = held.exec(&context.db).await?;
    if gone.rows_affected == 1 { Ok(()) } else { Err(Trouble::Lost) }
}

/// Removes the person's rows of one table, if it has anybody's.
async fn remove(context: &Context, fact: &Fact, user: Uuid) -> Result<(), Trouble> {
    let Some(theirs) = fact.is_theirs() else { return Ok(()) };
    let wish = format!("DELETE FROM \"{}\" WHERE {theirs}", fact.table);
    context.db.execute_raw(Statement::from_sql_and_values(context.db.get_database_backend(), wish, [user.into()])).await?;
    Ok(())
}
