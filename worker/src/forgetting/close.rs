//! Nobody acts for the person any more, and nothing more begins in their name.

use entity::publication::{self, State};
use entity::{api_token, export, run, session};
use queue::Noun;
use sea_orm::sea_query::{Expr, ExprTrait};
use sea_orm::{ActiveEnum, ActiveValue::Set, ColumnTrait, EntityTrait, PaginatorTrait, QueryFilter};
use uuid::Uuid;

use crate::{Context, Trouble};

/// Ends sessions and tokens, exports, runs, and publications that no platform was told of. Whoever works on one has lost it.
pub(super) async fn close(context: &Context, user: Uuid) -> Result<(), Trouble> {
    end_access(context, user).await?;
    end_exports(context, user).await?;
    end_runs(context, user).await?;
    end_publications(context, user).await
}

/// Whether a platform was told of something that is not at its end.
pub(super) async fn is_something_on_its_way(context: &Context, user: Uuid) -> Result<bool, Trouble> {
    let on_its_way = publication::Entity::find()
        .filter(publication::Column::UserId.eq(user))
        .filter(publication::Column::State.is_in(State::unfinished()));
    Ok(on_its_way.count(&context.db).await? > 0)
}

async fn end_access(context: &Context, user: Uuid) -> Result<(), Trouble> {
    let now = context.clock.now();
    let sessions = session::Entity::update_many()
        .set(session::ActiveModel { revoked_at: Set(Some(now)), ..Default::default() })
        .filter(session::Column::UserId.eq(user))
        .filter(session::Column::RevokedAt.is_null())
        .exec_with_returning(&context.db)
        .await?;
    let tokens = api_token::Entity::update_many()
        .set(api_token::ActiveModel { revoked_at: Set(Some(now)), ..Default::default() })
        .filter(api_token::Column::UserId.eq(user))
        .filter(api_token::Column::RevokedAt.is_null())
        .exec_with_returning(&context.db)
        .await?;
    for id in sessions.into_iter().map(|row| row.id).chain(tokens.into_iter().map(|row| row.id)) {
        context.announce(user, Noun::Access, id, 0).await;
    }
    Ok(())
}

/// Whoever makes one loses it, and leaves no file behind.
async fn end_exports(context: &Context, user: Uuid) -> Result<(), Trouble> {
    export::Entity::update_many()
        .set(export::ActiveModel { state: Set(export::State::Failed), lease_until: Set(None), ..Default::default() })
        .col_expr(export::Column::Fence, Expr::col(export::Column::Fence).add(1))
        .filter(export::Column::UserId.eq(user))
        .filter(export::Column::State.eq(export::State::Waiting))
        .exec(&context.db)
        .await?;
    Ok(())
}

async fn end_runs(context: &Context, user: Uuid) -> Result<(), Trouble> {
    let going_on = run::State::before(run::State::Cancelled).into_iter().filter(|state| !state.is_over());
    run::Entity::update_many()
        .set(run::ActiveModel {
            state: Set(run::State::Cancelled),
            // nobody is told
            told_state: Set(run::State::Cancelled.to_value()),
            lease_until: Set(None),
            ..Default::default()
        })
        .col_expr(run::Column::Fence, Expr::col(run::Column::Fence).add(1))
        .filter(run::Column::UserId.eq(user))
        .filter(run::Column::State.is_in(going_on))
        .exec(&context.db)
        .await?;
    Ok(())
}

async fn end_publications(context: &Context, user: Uuid) -> Result<(), Trouble> {
    publication::Entity::update_many()
        .set(publication::ActiveModel {
            state: Set(State::Cancelled),
            told_state: Set(State::Cancelled.to_value()),
            lease_until: Set(None),
            ..Default::default()
        })
        .col_expr(publication::Column::Fence, Expr::col(publication::Column::Fence).add(1))
        .filter(publication::Column::UserId.eq(user))
        .filter(publication::Column::State.eq(State::Scheduled))
        .exec(&context.db)
        .await?;
    Ok(())
}
