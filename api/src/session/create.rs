//! Signing in.

use async_graphql::{Context, InputObject, Object};
use entity::user;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter};
use secrecy::SecretString;

use crate::app::Api;
use crate::context::Reach;
use crate::error::{ApiError, Outcome, UserError, UserErrorCode, payload};
use crate::session;
use crate::user::{User, has_begun, is_of, normal, renew_hash, second_factor};

/// Who signs in.
#[derive(InputObject)]
pub(crate) struct SessionCreateInput {
    /// The address of the account.
    email: String,
    /// Its password.
    #[graphql(secret)]
    password: String,
    /// What the authenticator app shows, or a recovery code; asked for with `SECOND_FACTOR_REQUIRED` once the password is right.
    #[graphql(secret)]
    code: Option<String>,
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
    let password = SecretString::from(input.password);
    let found = user::Entity::find().filter(user::Column::Email.eq(&email)).one(&api.db).await?;
    let matches = is_of(api, found.as_ref(), &password).await?;
    let user = found.filter(|user| matches && has_begun(api, user)).ok_or_else(|| wrong(api))?;
    second_factor(api, &user, input.code.as_deref()).await?;
    renew_hash(api, &user, &password).await?;
    session::begin(ctx, &user).await?;
    Ok(user)
}

/// What is told of every pair that does not open an account, whatever the reason.
fn wrong(api: &Api) -> UserError {
    let message = if api.settings.confirms_email() {
        "E-mail address and password do not belong together, or the address was not confirmed yet: look into your mailbox, or reset \
         your password."
    } else {
        "E-mail address and password do not belong together."
    };
    UserError::general(UserErrorCode::WrongCredentials, message)
}
