//! What can go wrong, and what the caller is told of it.
//!
//! [`ApiError`] is the only way an error leaves a resolver: an internal one shows an id and no text. What a person can mend
//! travels as [`UserError`] in the payload of the mutation.

use std::sync::Arc;

use async_graphql::{Enum, SimpleObject};
use sea_orm::{DbErr, RuntimeErr, SqlxError};
use uuid::Uuid;

/// Why a request has no answer. Has no `Display` on purpose, so that nothing becomes a GraphQL error by itself.
#[derive(Clone, Debug)]
pub(crate) enum ApiError {
    /// Nobody is signed in, or no longer.
    Unauthenticated,
    /// The caller may not do this, for the reason given.
    Forbidden(&'static str),
    /// Too many calls.
    RateLimited,
    /// There is no such thing, or it is somebody else's.
    NotFound,
    /// The question itself makes no sense, for the reason given.
    Invalid(String),
    /// No document is kept under the id that was sent. The words are Apollo's, so that every client knows what to do.
    DocumentUnknown,
    /// The caller may send ids of kept documents, and no document of their own.
    DocumentRefused,
    /// There is too much to do already.
    Busy,
    /// The database does not answer.
    Unavailable(Arc<anyhow::Error>),
    /// A fault of this program or its surroundings.
    Internal(Arc<anyhow::Error>),
}

impl ApiError {
    /// The stable word of `extensions.code`.
    pub(crate) fn code(&self) -> &'static str {
        match self {
            Self::Unauthenticated => "UNAUTHENTICATED",
            Self::Forbidden(_) => "FORBIDDEN",
            Self::RateLimited => "RATE_LIMITED",
            Self::NotFound => "NOT_FOUND",
            Self::Invalid(_) => "INVALID",
            Self::DocumentUnknown => "PERSISTED_QUERY_NOT_FOUND",
            Self::DocumentRefused => "PERSISTED_QUERY_REQUIRED",
            Self::Busy | Self::Unavailable(_) => "UNAVAILABLE",
            Self::Internal(_) => "INTERNAL",
        }
    }

    /// The sentence for people.
    pub(crate) fn message(&self) -> &str {
        match self {
            Self::Unauthenticated => "Sign in first",
            Self::Forbidden(reason) => reason,
            Self::RateLimited => "Too many requests; wait a little",
            Self::NotFound => "Not found",
            Self::Invalid(reason) => reason,
            Self::DocumentUnknown => "PersistedQueryNotFound",
            Self::DocumentRefused => "Only the dashboard's own operations are answered here; a program shows an API token",
            Self::Busy => "Too much is being asked right now; come again soon",
            Self::Unavailable(_) => "The database cannot be reached right now",
            Self::Internal(_) => "Something went wrong",
        }
    }

    /// Writes a fault into the log, once, and returns the id under which it is found there.
    pub(crate) fn log(&self) -> Option<Uuid> {
        let (Self::Unavailable(error) | Self::Internal(error)) = self else { return None };
        let id = entity::new_id();
        tracing::error!(error.id = %id, error = format!("{error:#}"), "a request failed");
        Some(id)
    }
}

impl<E: Into<anyhow::Error>> From<E> for ApiError {
    fn from(error: E) -> Self {
        let error = error.into();
        if is_database_away(&error) { Self::Unavailable(error.into()) } else { Self::Internal(error.into()) }
    }
}

impl From<ApiError> for async_graphql::Error {
    fn from(error: ApiError) -> Self {
        let mut shown = Self::new(error.message());
        let extensions = shown.extensions.get_or_insert_default();
        extensions.set("code", error.code());
        if let Some(id) = error.log() {
            extensions.set("id", id.to_string());
        }
        shown
    }
}

/// A database error shared by all that waited for the same batch of rows.
#[derive(Clone, Debug)]
pub(crate) struct LoadError(Arc<DbErr>);

impl From<DbErr> for LoadError {
    fn from(error: DbErr) -> Self {
        Self(Arc::new(error))
    }
}

impl std::fmt::Display for LoadError {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        self.0.fmt(formatter)
    }
}

impl std::error::Error for LoadError {}

fn is_database_away(error: &anyhow::Error) -> bool {
    error.chain().any(|cause| {
        let loading = cause.downcast_ref::<LoadError>().map(|error| &*error.0);
        loading.or_else(|| cause.downcast_ref::<DbErr>()).is_some_and(is_away)
    })
}

fn is_away(error: &DbErr) -> bool {
    match error {
        DbErr::Conn(_) | DbErr::ConnectionAcquire(_) => true,
        DbErr::Exec(RuntimeErr::SqlxError(error)) | DbErr::Query(RuntimeErr::SqlxError(error)) => {
            matches!(**error, SqlxError::Io(_) | SqlxError::PoolTimedOut | SqlxError::PoolClosed | SqlxError::WorkerCrashed)
        }
        _ => false,
    }
}

/// What kind of mistake a person can mend.
#[derive(Enum, Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum UserErrorCode {
    /// Something must be given.
    Required,
    /// The value is not of the form it should have.
    Invalid,
    /// The text is too short.
    TooShort,
    /// The text is too long.
    TooLong,
    /// Somebody has it already.
    Taken,
    /// There is no such thing, or it is somebody else's.
    NotFound,
    /// E-mail and password do not belong together.
    WrongCredentials,
    /// The password is easy to guess.
    TooWeak,
    /// A code of the authenticator app, or a recovery code, is needed as well.
    SecondFactorRequired,
    /// The service is for adults.
    AdultsOnly,
    /// The script is not text.
    NotText,
    /// No language has this code.
    LanguageUnknown,
    /// No voice of this installation speaks the language.
    LanguageUnsupported,
    /// The pipeline publishes nowhere.
    NoDestinations,
    /// The account is not connected any more; connect it again.
    ConnectionUnusable,
    /// The platform is not set up on this installation.
    PlatformOff,
    /// What is asked for cannot be done at this stage.
    WrongState,
    /// A platform would refuse it.
    PlatformLimit,
    /// There are as many as there may be.
    LimitReached,
    /// Something else needs it.
    InUse,
    /// This video is on this account already, or on its way to it.
    AlreadyPublished,
    /// The Idempotency-Key was used for something else.
    IdempotencyKeyReused,
    /// The pipeline had it before.
    Repeated,
    /// There is no key for the provider; set one.
    KeyMissing,
    /// The provider does not accept the key, or does not let it do this.
    KeyRejected,
    /// The account at the provider has no credit left.
    NoCredit,
    /// The budget of the pipeline would be passed.
    BudgetReached,
    /// The provider does not do this: it refused, or has no such model or voice.
    ProviderRefused,
    /// The provider does not answer at the moment; try again.
    ProviderUnavailable,
}

/// A mistake that a person can mend.
#[derive(SimpleObject, Clone, Debug)]
pub(crate) struct UserError {
    /// What kind of mistake it is, for programs.
    pub code: UserErrorCode,
    /// The path of the input it is about, such as `["input", "script"]`; absent when it is about no input in particular.
    pub field: Option<Vec<String>>,
    /// What to tell the person.
    pub message: String,
}

impl UserError {
    /// A mistake in the field `name` of the input.
    pub(crate) fn on(name: &str, code: UserErrorCode, message: impl Into<String>) -> Self {
        Self { code, field: Some(vec!["input".to_owned(), name.to_owned()]), message: message.into() }
    }

    /// A mistake in the field at `path` of the input.
    pub(crate) fn at(path: Vec<String>, code: UserErrorCode, message: impl Into<String>) -> Self {
        let field = std::iter::once("input".to_owned()).chain(path).collect();
        Self { code, field: Some(field), message: message.into() }
    }

    /// A mistake about no input in particular.
    pub(crate) fn general(code: UserErrorCode, message: impl Into<String>) -> Self {
        Self { code, field: None, message: message.into() }
    }

    /// The id of the input names nothing of the caller's.
    pub(crate) fn not_found(field: &str, noun: &str) -> Self {
        Self::on(field, UserErrorCode::NotFound, format!("There is no such {noun}."))
    }

    /// What is asked for cannot be done at this stage.
    pub(crate) fn wrong_state(message: impl Into<String>) -> Self {
        Self::general(UserErrorCode::WrongState, message)
    }
}

/// Why a mutation did not happen: the person can mend it, or not.
#[derive(Debug)]
pub(crate) enum Refused {
    /// The person can; all mistakes found are told together.
    User(Vec<UserError>),
    /// Not by changing the input.
    Api(ApiError),
}

impl<E: Into<anyhow::Error>> From<E> for Refused {
    fn from(error: E) -> Self {
        Self::Api(error.into().into())
    }
}

impl From<ApiError> for Refused {
    fn from(error: ApiError) -> Self {
        Self::Api(error)
    }
}

impl From<UserError> for Refused {
    fn from(error: UserError) -> Self {
        Self::User(vec![error])
    }
}

/// What a mutation did, or why not.
pub(crate) type Outcome<T> = Result<T, Refused>;

/// Splits an outcome into the two fields of a payload.
pub(crate) fn settle<T>(outcome: Outcome<T>) -> Result<(Option<T>, Vec<UserError>), ApiError> {
    match outcome {
        Ok(done) => Ok((Some(done), Vec::new())),
        Err(Refused::User(errors)) => Ok((None, errors)),
        Err(Refused::Api(error)) => Err(error),
    }
}

/// Fails with all mistakes found, if any.
pub(crate) fn all_well(mistakes: Vec<UserError>) -> Outcome<()> {
    if mistakes.is_empty() { Ok(()) } else { Err(Refused::User(mistakes)) }
}

/// Declares the payload of a mutation: one object, or the reasons why not.
macro_rules! payload {
    ($(#[$about:meta])* $payload:ident { $(#[$what:meta])* $field:ident: $noun:ty }) => {
        $(#[$about])*
        #[derive(async_graphql::SimpleObject)]
        pub(crate) struct $payload {
            $(#[$what])*
            $field: Option<$noun>,
            /// What to mend; empty when it worked.
            user_errors: Vec<crate::error::UserError>,
        }

        impl $payload {
            pub(crate) fn of<T: Into<$noun>>(outcome: crate::error::Outcome<T>) -> Result<Self, crate::error::ApiError> {
                let (done, user_errors) = crate::error::settle(outcome)?;
                Ok(Self { $field: done.map(Into::into), user_errors })
            }
        }
    };
}
pub(crate) use payload;
