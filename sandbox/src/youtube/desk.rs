//! What YouTube keeps besides videos.

use std::collections::HashMap;

use super::quota::Quota;
use super::session::Session;

/// Open uploads and used quota.
#[derive(Default)]
pub(crate) struct Desk {
    /// By `upload_id`.
    pub(super) sessions: HashMap<String, Session>,
    pub(super) quota: Quota,
}
