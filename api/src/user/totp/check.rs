//! Whether whoever has the password has the second factor too.

use entity::{recovery_code, user};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, Set};
use vault::Place;
use vault::totp::{Authenticator, recovery_digest};

use crate::app::Api;
use crate::audit;
use crate::context::Client;
use crate::error::UserErrorCode::{SecondFactorRequired, WrongCredentials};
use crate::error::{Outcome, UserError};
use crate::user::prove;

/// A code of an app has so many digits; whatever else is given is meant as a recovery code.
const DIGITS: usize = 6;

/// Lets pass who needs no code, and who gives a good one, which is used up by that.
pub(crate) async fn second_factor(api: &Api, person: &user::Model, code: Option<&str>) -> Outcome<()> {
    if person.totp_enabled_at.is_none() {
        return Ok(());
    }
    let Some(code) = code.map(str::trim).filter(|code| !code.is_empty()) else {
        return Err(UserError::on("code", SecondFactorRequired, "Enter the code that your authenticator app shows.").into());
    };
    let digits: String = code.chars().filter(|letter| !letter.is_whitespace()).collect();
    let is_good = if digits.len() == DIGITS && digits.bytes().all(|letter| letter.is_ascii_digit()) {
        api.throttle.admit_code(person.id)?;
        use_code(api, person, &digits).await?
    } else {
        use_recovery_code(api, person, code).await?
    };
    if is_good {
        return Ok(());
    }
    // whoever gets here knows the password, so the person should know
    let entry = audit::Entry {
        user: person.id,
        kind: "session.second_factor_failed",
        subject: &person.email,
        actor: "browser",
        now: api.clock.now(),
    };
    audit::write(&api.db, entry).await?;
    Err(wrong().into())
}

/// Asks whoever is signed in for all that signing in needs, once more.
pub(crate) async fn prove_wholly(to: (&Api, &Client), person: &user::Model, password: String, code: Option<&str>) -> Outcome<()> {
    prove(to, person, ("password", password)).await?;
    second_factor(to.0, person, code).await
}

/// The step of the code, if the person's app shows it now.
pub(super) fn step_of(api: &Api, person: &user::Model, code: &str) -> Outcome<Option<i64>> {
    let Some(sealed) = &person.sealed_totp else { return Ok(None) };
    let app = Authenticator::read(&api.vault.open(sealed, &Place::user_totp(person.id))?)?;
    Ok(app.step_of(code.trim(), api.clock.now()))
}

/// What is told of a code that is not good.
pub(super) fn wrong() -> UserError {
    UserError::on("code", WrongCredentials, "This code is not good, or was used already. Wait for the next one.")
}

/// Of two who come with the same code, the second finds its step used up.
async fn use_code(api: &Api, person: &user::Model, code: &str) -> Outcome<bool> {
    let Some(step) = step_of(api, person, code)? else { return Ok(false) };
    let used = user::Entity::update_many()
        .set(user::ActiveModel { totp_step: Set(step), ..Default::default() })
        .filter(user::Column::Id.eq(person.id))
        .filter(user::Column::TotpStep.lt(step))
        .exec(&api.db)
        .await?;
    Ok(used.rows_affected == 1)
}

async fn use_recovery_code(api: &Api, person: &user::Model, code: &str) -> Outcome<bool> {
    let now = api.clock.now();
    let used = recovery_code::Entity::update_many()
        .set(recovery_code::ActiveModel { used_at: Set(Some(now)), ..Default::default() })
        .filter(recovery_code::Column::UserId.eq(person.id))
        .filter(recovery_code::Column::Digest.eq(recovery_digest(code)))
        .filter(recovery_code::Column::UsedAt.is_null())
        .exec(&api.db)
        .await?;
    if used.rows_affected == 0 {
        return Ok(false);
    }
    let entry = audit::Entry { user: person.id, kind: "user.recovery_code_used", subject: &person.email, actor: "browser", now };
    audit::write(&api.db, entry).await?;
    Ok(true)
}
