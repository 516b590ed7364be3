//! Taking a video down.

use http::Method;

use super::errors::refusal_needing;
use super::{API, EDIT_SCOPE, YouTube};
use crate::http::Call;
use crate::{Account, Refusal};

impl YouTube {
    /// Asked twice, the second time finds nothing, which is what was wanted.
    pub(super) async fn take_down(&self, account: &Account, id: &str) -> Result<(), Refusal> {
        let request = self.http.request(Method::DELETE, &self.http.address(API, "/youtube/v3/videos"))?.query(&[("id", id)]);
        let answer = self.ask(Call::Repeatable, request, account).await?;
        if answer.status.is_success() {
            return Ok(());
        }
        match refusal_needing(&answer, EDIT_SCOPE) {
            Refusal::Reject { code: "video_not_found", .. } => Ok(()),
            refusal => Err(refusal),
        }
    }
}
