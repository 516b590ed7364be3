//! What a mail about an account says.

use chrono::{DateTime, Utc};
use entity::account_mail::{self, Kind};
use entity::user;
use notify::AccountLink;
use notify::letter::{Entry, Words};
use secrecy::ExposeSecret;
use url::Url;
use vault::{Purpose, VaultError, secret};

use crate::Context;

const NOT_YOU: &str = "If it was not you, choose a new password at once; that ends all sessions.";
const IGNORE: &str = "If you did not ask for this, ignore it: nothing happens.";

/// The words for whoever has the address; nothing when there is nothing to say any more.
pub(super) fn words(
    context: &Context,
    row: &account_mail::Model,
    person: &user::Model,
    until: DateTime<Utc>,
) -> Result<Option<Words>, VaultError> {
    let is_known = person.email_verified_at.is_some();
    Ok(match row.kind {
        Kind::EmailVerification | Kind::Registration if !is_known => {
            let detail = format!("Follow the link within a day; then the account is yours to use. {IGNORE}");
            let link = link(context, Purpose::EmailVerification, person, until)?;
            Some(letter("Confirm your e-mail address", detail, ("Confirm this address", link)))
        }
        Kind::EmailVerification => None,
        Kind::PasswordReset => {
            let detail = format!("Follow the link within an hour; it works once. {IGNORE}");
            let link = link(context, Purpose::PasswordReset, person, until)?;
            Some(letter("Choose a new password", detail, ("Choose a new password", link)))
        }
        Kind::Registration => {
            let detail = "Somebody wanted to register with your address, which has an account. If it was you, sign in, or choose a new \
                password if you do not know yours any more.";
            Some(letter("You have an account already", detail.to_owned(), ("Sign in", context.settings.public.url("sign-in"))))
        }
        Kind::PasswordChanged => Some(notice(context, "Your password was changed", "All other sessions are ended.")),
        Kind::SessionStolen => {
            let detail = "Somebody showed an old token of it, as a copy would. A browser that was asleep for long can do so too.";
            Some(notice(context, "One of your sessions was ended", detail))
        }
        Kind::TotpEnabled => {
            Some(notice(context, "Signing in needs your authenticator app now", "Keep the recovery codes where you find them."))
        }
        Kind::TotpDisabled => {
            Some(notice(context, "Signing in needs no authenticator app any more", "The recovery codes do not work any more."))
        }
        Kind::RecoveryCodesRenewed => {
            Some(notice(context, "You have new recovery codes", "Those that you had before do not work any more."))
        }
        Kind::PasskeyAdded => Some(about_passkeys(
            context,
            "You have a new passkey",
            "It opens your account without a password and without a code. If it was not you, remove it in the settings, and then \
                choose a new password: a new password alone leaves it where it is.",
        )),
        Kind::PasskeyRemoved => {
            Some(notice(context, "A passkey of yours was removed", "It does not open your account any more."))
        }
        Kind::PasskeyCopied => Some(about_passkeys(
            context,
            "One of your passkeys may have been copied",
            "It was shown with a count of its uses that was shown before, as a copy would, and opened nothing. Remove it in the \
                settings, and add one anew. What was done to your account says which it is.",
        )),
        Kind::ExportReady => {
            let days = context.settings.retention.keep_export_days;
            let detail =
                format!("All that is yours is in one file, which is kept for {days} days. Sign in to fetch it. {NOT_YOU}");
            // no link to the file: a mail may be read by others
            Some(letter("Your archive is ready", detail, ("Fetch it", context.settings.public.url("settings"))))
        }
    })
}

fn notice(context: &Context, headline: &str, detail: &str) -> Words {
    letter(headline, format!("{detail} {NOT_YOU}"), ("Choose a new password", context.settings.public.url("reset-password")))
}

/// A mail that leads to where passkeys are looked after.
fn about_passkeys(context: &Context, headline: &str, detail: &str) -> Words {
    letter(headline, detail.to_owned(), ("Look at your passkeys", context.settings.public.url("settings")))
}

fn letter(headline: &str, detail: String, (call, link): (&'static str, Url)) -> Words {
    let entry = Entry { headline: headline.to_owned(), detail: Some(detail), call, link };
    Words { subject: headline.to_owned(), entries: vec![entry], choices: None }
}

/// A link that ends with what it is about: the address it confirms, or the password it replaces.
fn link(context: &Context, purpose: Purpose, person: &user::Model, until: DateTime<Utc>) -> Result<Url, VaultError> {
    let (page, bound) = match purpose {
        Purpose::PasswordReset => ("reset-password", &person.password_hash),
        _ => ("verify-email", &person.email),
    };
    let claims = AccountLink { sub: person.id, bound: secret::digest(&bound.as_str().into()) };
    let token = context.vault.sign(purpose, &claims, until)?;
    let mut link = context.settings.public.url(page);
    link.query_pairs_mut().append_pair("token", token.expose_secret());
    Ok(link)
}
