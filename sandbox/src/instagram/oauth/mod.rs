//! Instagram Login: a code, a token of one hour, a token of sixty days.

pub(super) mod authorize;
pub(super) mod long;
pub(super) mod token;
