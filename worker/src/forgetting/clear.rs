//! Every row of the person, every file, and the person.

use entity::user::{self, Column};
use entity::{Owned, account_mail, artefact, audit_event, delivery, event, lesson, publication, purchase, run, slot, topic};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter};
use store::Prefix;
use uuid::Uuid;

use crate::{Context, Trouble};

/// Removes everything. Rows go first, so that nobody begins anything that makes a file; the person's own row goes last.
pub(super) async fn clear(context: &Context, person: &user::Model) -> Result<(), Trouble> {
    remove_many(context, person.id).await?;
    context.store.delete_prefix(&Prefix::User(person.id)).await?;
    account_mail::Entity::delete_many().filter(account_mail::Column::Email.eq(&person.email)).exec(&context.db).await?;
    // all that is left refers to the person, and goes with them
    let held = user::Entity::delete_many().filter(Column::Id.eq(person.id)).filter(Column::Fence.eq(person.fence));
    let gone = held.exec(&context.db).await?;
    if gone.rows_affected == 1 { Ok(()) } else { Err(Trouble::Lost) }
}

/// What a person may have many of, those that refer to others first: so no transaction is long enough to keep others waiting.
async fn remove_many(context: &Context, user: Uuid) -> Result<(), Trouble> {
    remove::<slot::Entity>(context, user).await?;
    lesson::Entity::delete_many().filter(lesson::Column::UserId.eq(user)).exec(&context.db).await?;
    remove::<delivery::Entity>(context, user).await?;
    remove::<event::Entity>(context, user).await?;
    remove::<publication::Entity>(context, user).await?;
    remove::<purchase::Entity>(context, user).await?;
    remove::<artefact::Entity>(context, user).await?;
    remove::<run::Entity>(context, user).await?;
    remove::<topic::Entity>(context, user).await?;
    remove::<audit_event::Entity>(context, user).await
}

async fn remove<E: Owned>(context: &Context, user: Uuid) -> Result<(), Trouble> {
    E::delete_many().filter(E::USER.eq(user)).exec(&context.db).await?;
    Ok(())
}
