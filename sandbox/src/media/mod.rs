//! Bytes that come in: from requests, and from addresses that a platform is told to fetch.

pub(crate) mod fetch;
pub(crate) mod mp4;
pub(crate) mod pour;
pub(crate) mod range;
pub(crate) mod received;
