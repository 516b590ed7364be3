//! What went another way than first wanted though nothing failed.

use async_graphql::SimpleObject;
use entity::run;

/// Something that went another way than first wanted, such as a provider that another one stood in for.
#[derive(SimpleObject)]
pub(crate) struct RunNotice {
    /// A stable word for programs, such as `voice_fallback`.
    code: String,
    /// What to tell the person.
    message: String,
}

impl From<run::Notice> for RunNotice {
    fn from(notice: run::Notice) -> Self {
        Self { code: notice.code, message: notice.message }
    }
}
