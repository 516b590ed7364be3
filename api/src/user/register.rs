//! Making an account.

use std::str::FromStr;

use async_graphql::{Context, InputObject, Object, SimpleObject};
use email_address::EmailAddress;
use entity::{account_mail, user};
use queue::Job;
use sea_orm::{ActiveModelTrait, DbErr, EntityTrait, Set, SqlErr};
use secrecy::SecretString;

use crate::app::Api;
use crate::audit;
use crate::context::Reach;
use crate::error::UserErrorCode::{AdultsOnly, Invalid, Taken};
use crate::error::{ApiError, Outcome, UserError, all_well, settle};
use crate::session;
use crate::user::{User, normal, password, time_zone};

/// Who wants an account.
#[derive(InputObject)]
pub(crate) struct UserRegisterInput {
    /// The address to sign in with.
    email: String,
    /// 10 to 256 characters that are not easily guessed.
    #[graphql(secret)]
    password: String,
    /// IANA name of the person's time zone, such as `Europe/Berlin`.
    #[graphql(default = "UTC")]
    time_zone: String,
    /// Whether the person confirms to be an adult; the service is for adults.
    adult: bool,
}

/// What came of registering.
#[derive(SimpleObject)]
pub(crate) struct UserRegisterPayload {
    /// The new account, whose browser is signed in; null where an address must be confirmed first.
    user: Option<User>,
    /// Whether a mail is on its way that says how to go on: a link that begins the account, or that there is one already. Which of
    /// the two is told to nobody but whoever reads that mail.
    confirmation_sent: bool,
    /// What to mend; empty when it worked.
    user_errors: Vec<UserError>,
}

/// How registering went on.
enum Registered {
    /// The account is there.
    SignedIn(Box<user::Model>),
    /// A mail is on its way.
    Mailed,
}

#[derive(Default)]
pub(crate) struct UserRegister;

#[Object]
impl UserRegister {
    /// Makes an account. Where there is a mail server, it begins when the link in the mail to its address is followed, and the
    /// answer is the same for an address that has an account already; otherwise the browser is signed in at once by cookies.
    async fn user_register(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Who wants an account.")] input: UserRegisterInput,
    ) -> Result<UserRegisterPayload, ApiError> {
        let (done, user_errors) = settle(register(ctx, input).await)?;
        let confirmation_sent = matches!(done, Some(Registered::Mailed));
        let user = match done {
            Some(Registered::SignedIn(row)) => Some(User::from(*row)),
            Some(Registered::Mailed) | None => None,
        };
        Ok(UserRegisterPayload { user, confirmation_sent, user_errors })
    }
}

async fn register(ctx: &Context<'_>, input: UserRegisterInput) -> Outcome<Registered> {
    let (api, client) = (ctx.api(), ctx.client());
    let email = normal(&input.email);
    api.throttle.admit(&email, client.address)?;
    all_well(mistakes(&input, &email))?;
    let password = SecretString::from(input.password);
    all_well(password::weakness(api, "password", &password, &email).await?.into_iter().collect())?;
    let now = api.clock.now();
    let row = user::ActiveModel {
        id: Set(entity::new_id()),
        email: Set(email.clone()),
        password_hash: Set(api.passwords.hash(&password).await?),
        time_zone: Set(input.time_zone),
        adult_confirmed_at: Set(now),
        created_at: Set(now),
        updated_at: Set(now),
        ..Default::default()
    };
    if api.settings.confirms_email() {
        mail(api, &email, row).await?;
        return Ok(Registered::Mailed);
    }
    let user = insert(api, row).await?;
    let cookies = session::open(api, user.id, &client.user_agent).await?;
    audit::write(&api.db, audit::Entry { user: user.id, kind: "user.registered", subject: &user.email, actor: "browser", now })
        .await?;
    cookies.send(ctx);
    Ok(Registered::SignedIn(Box::new(user)))
}

/// The same work whether somebody has the address or not; a worker looks which of the two mails it is.
async fn mail(api: &Api, email: &str, row: user::ActiveModel) -> Outcome<()> {
    let (now, may_mail) = (api.clock.now(), api.throttle.may_mail(email));
    let tx = entity::begin(&api.db).await?;
    user::Entity::insert(row).on_conflict_do_nothing_on([user::Column::Email]).exec_without_returning(&tx).await?;
    let mail = if may_mail { Some(account_mail::write(&tx, account_mail::Kind::Registration, email, now).await?) } else { None };
    tx.commit().await?;
    if let Some(mail) = mail {
        api.push(Job::SendAccountMail { mail }).await;
    }
    Ok(())
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
