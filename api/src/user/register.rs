//! Making an account.

use std::str::FromStr;

use async_graphql::{Context, InputObject, Object};
use email_address::EmailAddress;
use entity::user;
use sea_orm::{ActiveModelTrait, DbErr, Set, SqlErr};
use secrecy::SecretString;

use crate::app::Api;
use crate::audit;
use crate::context::Reach;
use crate::error::UserErrorCode::{AdultsOnly, Invalid, Taken};
use crate::error::{ApiError, Outcome, UserError, all_well, payload};
use crate::session;
use crate::user::{User, normal, password, time_zone};

/// Who wants an account.
#[derive(InputObject)]
pub(crate) struct UserRegisterInput {
    /// The address to sign in with.
    email: String,
    /// 10 to 256 characters.
    #[graphql(secret)]
    password: String,
    /// IANA name of the person's time zone, such as `Europe/Berlin`.
    #[graphql(default = "UTC")]
    time_zone: String,
    /// Whether the person confirms to be an adult; the service is for adults.
    adult: bool,
}

payload! {
    /// What came of registering.
    UserRegisterPayload {
        /// The new account; its browser is signed in.
        user: User
    }
}

#[derive(Default)]
pub(crate) struct UserRegister;

#[Object]
impl UserRegister {
    /// Makes an account and signs its browser in by cookies.
    async fn user_register(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Who wants an account.")] input: UserRegisterInput,
    ) -> Result<UserRegisterPayload, ApiError> {
        UserRegisterPayload::of(register(ctx, input).await)
    }
}

async fn register(ctx: &Context<'_>, input: UserRegisterInput) -> Outcome<user::Model> {
    let (api, client) = (ctx.api(), ctx.client());
    let email = normal(&input.email);
    api.throttle.admit(&email, client.address)?;
    all_well(mistakes(&input, &email))?;
    let password = SecretString::from(input.password);
    let now = api.clock.now();
    let row = user::ActiveModel {
        id: Set(entity::new_id()),
        email: Set(email),
        password_hash: Set(vault::password::hash(&password).await?),
        time_zone: Set(input.time_zone),
        adult_confirmed_at: Set(now),
        created_at: Set(now),
        updated_at: Set(now),
        ..Default::default()
    };
    let user = insert(api, row).await?;
    let cookies = session::open(api, user.id, &client.user_agent).await?;
    audit::write(&api.db, audit::Entry { user: user.id, kind: "user.registered", subject: &user.email, actor: "browser", now })
        .await?;
    cookies.send(ctx);
    Ok(user)
}

fn mistakes(input: &UserRegisterInput, email: &str) -> Vec<UserError> {
    let mut mistakes = Vec::new();
    if EmailAddress::from_str(email).is_err() {
        mistakes.push(UserError::on("email", Invalid, "This is not an e-mail address."));
    }
    mistakes.extend(password::mistake("password", &input.password));
    mistakes.extend(time_zone(&input.time_zone).err());
    if !input.adult {
        mistakes.push(UserError::on("adult", AdultsOnly, "Video-Publisher is for adults."));
    }
    mistakes
}

async fn insert(api: &Api, row: user::ActiveModel) -> Outcome<user::Model> {
    row.insert(&api.db).await.map_err(|error: DbErr| match error.sql_err() {
        Some(SqlErr::UniqueConstraintViolation(_)) => {
            UserError::on("email", Taken, "There is an account with this e-mail address already.").into()
        }
        _ => error.into(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::error::UserErrorCode::{TooLong, TooShort};

    fn codes(email: &str, password: &str, time_zone: &str, adult: bool) -> Vec<crate::error::UserErrorCode> {
        let input = UserRegisterInput { email: email.into(), password: password.into(), time_zone: time_zone.into(), adult };
        mistakes(&input, &normal(email)).into_iter().map(|mistake| mistake.code).collect()
    }

    #[test]
    fn all_mistakes_are_told_together() {
        assert_eq!(codes("nobody", "short", "Mars/Base", false), [Invalid, TooShort, Invalid, AdultsOnly]);
        assert_eq!(codes("a@b.example", &"x".repeat(257), "UTC", true), [TooLong]);
        assert_eq!(codes(" Ada@Example.org ", "long enough", "Europe/Berlin", true), []);
    }

    #[test]
    fn passwords_are_counted_in_characters_and_not_in_bytes() {
        assert_eq!(codes("a@b.example", &"é".repeat(9), "UTC", true), [TooShort]);
        assert_eq!(codes("a@b.example", &"é".repeat(256), "UTC", true), []);
    }
}
