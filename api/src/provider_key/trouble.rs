//! What the studio and the providers say, as something a person can mend.

use studio::StudioError;
use studio::provider::{ProviderError, Reason};

use crate::error::UserErrorCode::{
    BudgetReached, Invalid, KeyMissing, KeyRejected, NoCredit, ProviderRefused, ProviderUnavailable, TooLong,
};
use crate::error::{Refused, UserError, UserErrorCode};

/// What a call to a provider ended with, beside the input that made it; a fault of our own stays one.
pub(crate) fn told(error: StudioError, field: &str) -> Refused {
    match error {
        StudioError::Provider(error) => of_provider(&error, field).into(),
        StudioError::Input { code: "budget_reached" | "price_unknown", message, .. } => {
            UserError::on(field, BudgetReached, message).into()
        }
        StudioError::Input { message, .. } => UserError::on(field, Invalid, message).into(),
        error => error.into(),
    }
}

/// A provider's refusal beside the input it is about.
pub(crate) fn of_provider(error: &ProviderError, field: &str) -> UserError {
    UserError::on(field, kind(error.reason), error.message.clone())
}

fn kind(reason: Reason) -> UserErrorCode {
    match reason {
        Reason::KeyMissing => KeyMissing,
        Reason::KeyRejected | Reason::Forbidden => KeyRejected,
        Reason::NoCredit => NoCredit,
        Reason::TooLong => TooLong,
        Reason::Invalid | Reason::AddressNotAllowed => Invalid,
        Reason::ModelUnknown
        | Reason::VoiceUnknown
        | Reason::Refused
        | Reason::Filtered
        | Reason::Truncated
        | Reason::Nonsense => ProviderRefused,
        Reason::RateLimited | Reason::Unavailable | Reason::Unreachable | Reason::AnswerLost => ProviderUnavailable,
    }
}
