//! Who is asking, and what they may do.

pub(crate) mod addresses;
pub(crate) mod cookies;
mod identify;
mod origin;
mod scope;

use uuid::Uuid;

pub(crate) use identify::{ApiTokenClaims, Credentials, SessionClaims, identify, is_still_known};
pub(crate) use origin::{is_deliberate, is_known_origin};
pub(crate) use scope::TokenScope;

use crate::error::ApiError;

/// Who is asking.
#[derive(Clone, Debug)]
pub(crate) enum Caller {
    /// Nobody said who they are.
    Nobody,
    /// Somebody showed what is not good, or no longer.
    Unknown,
    /// A program whose token is good, but not from this address.
    Elsewhere,
    /// A person, or a program of theirs.
    Known(Viewer),
}

/// The person for whom a request acts.
#[derive(Clone, Debug)]
pub(crate) struct Viewer {
    /// The person.
    pub(crate) user: Uuid,
    /// How they proved it.
    pub(crate) via: Via,
}

/// The person at a browser of theirs.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Browser {
    /// The person.
    pub(crate) user: Uuid,
    /// The browser's session.
    pub(crate) session: Uuid,
}

/// How somebody proved who they are.
#[derive(Clone, Debug)]
pub(crate) enum Via {
    /// A browser, by its session.
    Session(Uuid),
    /// A program, by an API token.
    Token {
        /// The token's row.
        id: Uuid,
        /// What the person calls the token.
        name: String,
        /// What it may do.
        scopes: Vec<TokenScope>,
    },
}

impl Caller {
    /// The person, by whatever way they proved it.
    pub(crate) fn viewer(&self) -> Result<&Viewer, ApiError> {
        match self {
            Self::Known(viewer) => Ok(viewer),
            Self::Nobody | Self::Unknown => Err(ApiError::Unauthenticated),
            Self::Elsewhere => Err(ApiError::Forbidden("This API token may not be used from this address")),
        }
    }

    /// The person, if they may do what needs `scope`.
    pub(crate) fn with(&self, scope: TokenScope) -> Result<&Viewer, ApiError> {
        let viewer = self.viewer()?;
        if viewer.may(scope) { Ok(viewer) } else { Err(ApiError::Forbidden(scope.lacking())) }
    }
}

impl Viewer {
    /// Whether this may be done for them here.
    pub(crate) fn may(&self, scope: TokenScope) -> bool {
        match &self.via {
            Via::Session(_) => true,
            Via::Token { scopes, .. } => scopes.iter().any(|given| given.covers(scope)),
        }
    }

    /// The same for what a program may not do.
    pub(crate) fn browser(&self) -> Result<Browser, ApiError> {
        let session = self.session().ok_or(ApiError::Forbidden("Only the person may do this, in a browser"))?;
        Ok(Browser { user: self.user, session })
    }

    /// The session, for a browser.
    pub(crate) fn session(&self) -> Option<Uuid> {
        match self.via {
            Via::Session(session) => Some(session),
            Via::Token { .. } => None,
        }
    }

    /// How it was done, for the person's audit list.
    pub(crate) fn actor(&self) -> String {
        match &self.via {
            Via::Session(_) => "browser".to_owned(),
            Via::Token { name, .. } => format!("token {name}"),
        }
    }
}
