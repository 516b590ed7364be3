//! Signing in.

use async_graphql::{Context, InputObject, Object};
use entity::user;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter};

use crate::audit;
use crate::context::Reach;
use crate::error::{ApiError, Outcome, UserError, UserErrorCode, payload};
use crate::session;
use crate::user::{User, is_of, normal};

/// Who signs in.
#[derive(InputObject)]
pub(crate) struct SessionCreateInput {
    /// The address of the account.
    email: String,
    /// Its password.
    #[graphql(secret)]
    password: String,
}

payload! {
    /// What came of signing in.
    SessionCreatePayload {
        /// The account; the browser is signed in.
        user: User
    }
}

#[derive(Default)]
pub(crate) struct SessionCreate;

#[Object]
impl SessionCreate {
    /// Signs a browser in by cookies. Programs use API tokens instead.
    async fn session_create(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Who signs in.")] input: SessionCreateInput,
    ) -> Result<SessionCreatePayload, ApiError> {
        SessionCreatePayload::of(sign_in(ctx, input).await)
    }
}

async fn sign_in(ctx: &Context<'_>, input: SessionCreateInput) -> Outcome<user::Model> {
    let (api, client) = (ctx.api(), ctx.client());
    let email = normal(&input.email);
    api.throttle.admit(&email, client.address)?;
    let wrong = || UserError::general(UserErrorCode::WrongCredentials, "E-mail address and password do not belong together.");
    let found = user::Entity::find().filter(user::Column::Email.eq(&email)).one(&api.db).await?;
    let matches = is_of(found.as_ref(), input.password).await?;
    let user = found.filter(|_| matches).ok_or_else(wrong)?;
    session::open(api, user.id, &client.user_agent).await?.send(ctx);
    let now = api.clock.now();
    audit::write(
        &api.db,
        audit::Entry { user: user.id, kind: "session.created", subject: &client.user_agent, actor: "browser", now },
    )
    .await?;
    Ok(user)
}
