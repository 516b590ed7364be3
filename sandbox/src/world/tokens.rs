//! Tokens: what they allow, for whom and until when.

use std::collections::HashMap;

use chrono::{DateTime, TimeDelta, Utc};

use super::accounts::Account;
use super::shared::Shared;
use crate::platform::Platform;

/// What a token is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    Access,
    Refresh,
    /// Instagram's token of one hour.
    Short,
    /// Instagram's token of sixty days.
    Long,
    /// Facebook's token of a person, for an hour.
    Person,
    /// The same for sixty days.
    LongPerson,
    /// Facebook's token of a page.
    Page,
}

/// One token.
#[derive(Clone, Debug)]
pub(crate) struct Token {
    pub(crate) platform: Platform,
    pub(crate) kind: Kind,
    pub(crate) account: &'static Account,
    pub(crate) scopes: Vec<String>,
    pub(crate) shared: Shared,
    pub(crate) issued_at: DateTime<Utc>,
    pub(crate) used_at: DateTime<Utc>,
    pub(crate) expires_at: Option<DateTime<Utc>>,
    revoked: bool,
}

impl Token {
    /// A token issued now. No lifetime means that only revocation ends it.
    pub(crate) fn new(
        kind: Kind,
        account: &'static Account,
        scopes: Vec<String>,
        now: DateTime<Utc>,
        lifetime: Option<TimeDelta>,
    ) -> Self {
        let expires_at = lifetime.map(|lifetime| now + lifetime);
        let (platform, shared) = (account.platform, Shared::default());
        Self { platform, kind, account, scopes, shared, issued_at: now, used_at: now, expires_at, revoked: false }
    }

    /// The same, with what the person shared through Facebook.
    pub(crate) fn sharing(self, shared: Shared) -> Self {
        Self { shared, ..self }
    }

    /// Whether the person granted `scope`.
    pub(crate) fn has(&self, scope: &str) -> bool {
        self.scopes.iter().any(|granted| granted == scope)
    }

    /// Seconds until it runs out.
    pub(crate) fn seconds_left(&self, now: DateTime<Utc>) -> i64 {
        self.expires_at.map_or(0, |end| (end - now).num_seconds())
    }
}

/// Why a token does not open.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Trouble {
    Unknown,
    Expired,
    Revoked,
}

/// All tokens by their text.
#[derive(Default)]
pub(crate) struct Tokens(HashMap<String, Token>);

impl Tokens {
    /// Puts a token into the world.
    pub(crate) fn insert(&mut self, text: String, token: Token) {
        self.0.insert(text, token);
    }

    /// The living token of one of `kinds` behind `text`, with its last use written down.
    pub(crate) fn check(&mut self, platform: Platform, text: &str, kinds: &[Kind], now: DateTime<Utc>) -> Result<Token, Trouble> {
        let token = self.0.get_mut(text).filter(|token| token.platform == platform).ok_or(Trouble::Unknown)?;
        if !kinds.contains(&token.kind) {
            return Err(Trouble::Unknown);
        }
        if token.revoked {
            return Err(Trouble::Revoked);
        }
        if token.expires_at.is_some_and(|end| end <= now) {
            return Err(Trouble::Expired);
        }
        token.used_at = now;
        Ok(token.clone())
    }

    /// Looks at a token, alive or not, without using it.
    pub(crate) fn peek(&self, text: &str) -> Option<&Token> {
        self.0.get(text)
    }

    /// Lets one token run out now.
    pub(crate) fn expire(&mut self, text: &str, now: DateTime<Utc>) {
        if let Some(token) = self.0.get_mut(text) {
            token.expires_at = Some(now);
        }
    }

    /// Ends one token.
    pub(crate) fn kill(&mut self, text: &str) {
        if let Some(token) = self.0.get_mut(text) {
            token.revoked = true;
        }
    }

    /// Ends all tokens of an account.
    pub(crate) fn revoke(&mut self, platform: Platform, account: &'static Account) {
        for token in self.0.values_mut().filter(|token| token.platform == platform && token.account == account) {
            token.revoked = true;
        }
    }

    /// Ends the oldest living refresh tokens of an account beyond the newest `limit`.
    pub(crate) fn trim_refresh(&mut self, account: &'static Account, limit: usize) {
        let mut living: Vec<_> = self
            .0
            .values_mut()
            .filter(|token| token.kind == Kind::Refresh && token.account == account && !token.revoked)
            .collect();
        living.sort_by_key(|token| std::cmp::Reverse(token.issued_at));
        for token in living.into_iter().skip(limit) {
            token.revoked = true;
        }
    }
}
