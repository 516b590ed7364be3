//! Wishes of the app, what people granted, and the codes that stand for it.

use std::collections::{BTreeSet, HashMap};

use chrono::{DateTime, TimeDelta, Utc};

use super::accounts::Account;
use super::names::random_text;
use super::secrets::Secrets;
use super::shared::{Page, Shared};
use super::tokens::Tokens;
use crate::platform::{Login, Platform};

/// What the app asks a person for; lives while the consent page is open.
#[derive(Clone, Debug)]
pub(crate) struct Ask {
    pub(crate) login: Login,
    pub(crate) redirect_uri: String,
    pub(crate) scopes: Vec<String>,
    pub(crate) state: Option<String>,
    /// PKCE challenge in the platform's own encoding.
    pub(crate) challenge: Option<String>,
    /// Google: a refresh token is wanted.
    pub(crate) offline: bool,
    /// Google: the page was shown again on purpose, so a refresh token is given again.
    pub(crate) again: bool,
    /// Google: earlier granted scopes are added.
    pub(crate) incremental: bool,
}

/// An authorization code that waits to be redeemed.
#[derive(Clone)]
pub(crate) struct Code {
    pub(crate) ask: Ask,
    pub(crate) account: &'static Account,
    pub(crate) scopes: Vec<String>,
    pub(crate) shared: Shared,
    /// Google: the person had never consented before.
    pub(crate) first: bool,
    expires_at: DateTime<Utc>,
    used: bool,
}

/// Why a code was refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Misuse {
    Unknown,
    Used,
    Expired,
    OtherRedirect,
}

/// All wishes, codes and tokens.
#[derive(Default)]
pub(crate) struct Grants {
    asks: HashMap<String, Ask>,
    codes: HashMap<String, Code>,
    consented: HashMap<(Platform, &'static str), BTreeSet<String>>,
    pub(crate) tokens: Tokens,
    pub(crate) secrets: Secrets,
}

impl Grants {
    /// Keeps a wish until the person decides; returns its name for the form.
    pub(crate) fn open(&mut self, ask: Ask) -> String {
        let name = random_text(24);
        self.asks.insert(name.clone(), ask);
        name
    }

    /// Takes the wish that a form names. A form is good once.
    pub(crate) fn close(&mut self, name: &str, login: Login) -> Option<Ask> {
        if self.asks.get(name)?.login != login {
            return None;
        }
        self.asks.remove(name)
    }

    /// Writes down what the person granted and shared, and returns the code for it.
    pub(crate) fn grant(
        &mut self,
        ask: Ask,
        account: &'static Account,
        (mut scopes, pages): (Vec<String>, Vec<&'static Page>),
        now: DateTime<Utc>,
    ) -> String {
        let platform = ask.login.platform();
        let known = self.consented.entry((platform, account.id)).or_default();
        let first = known.is_empty();
        if ask.incremental {
            scopes.extend(known.iter().filter(|scope| !scopes.contains(scope)).cloned().collect::<Vec<_>>());
        }
        known.extend(scopes.iter().cloned());
        let (code, lifetime) = match platform {
            Platform::Youtube => (format!("4/0A{}", random_text(66)), TimeDelta::minutes(10)),
            Platform::Tiktok => (format!("{}*0!{}.va", random_text(60), random_text(4)), TimeDelta::minutes(10)),
            Platform::Instagram => (format!("AQ{}", random_text(170)), TimeDelta::hours(1)),
        };
        self.secrets.note(platform, "code", &code);
        let declined = ask.scopes.iter().filter(|scope| !scopes.contains(scope)).cloned().collect();
        let shared = Shared { pages, declined };
        self.codes.insert(code.clone(), Code { ask, account, scopes, shared, first, expires_at: now + lifetime, used: false });
        code
    }

    /// Redeems a code. Whatever comes of it, the code is spent.
    pub(crate) fn redeem(
        &mut self,
        login: impl Into<Login>,
        code: &str,
        redirect_uri: &str,
        now: DateTime<Utc>,
    ) -> Result<Code, Misuse> {
        let login = login.into();
        let entry = self.codes.get_mut(code).filter(|entry| entry.ask.login == login).ok_or(Misuse::Unknown)?;
        if std::mem::replace(&mut entry.used, true) {
            return Err(Misuse::Used);
        }
        if entry.expires_at <= now {
            return Err(Misuse::Expired);
        }
        if entry.ask.redirect_uri != redirect_uri {
            return Err(Misuse::OtherRedirect);
        }
        Ok(entry.clone())
    }

    /// Ends everything the app may do for this account; tells whether there was anything.
    pub(crate) fn revoke(&mut self, platform: Platform, account: &'static Account) -> bool {
        self.tokens.revoke(platform, account);
        self.consented.remove(&(platform, account.id)).is_some()
    }
}
