//! Calls that wait until they are released, so that whoever made them can be killed meanwhile.

use std::sync::{Mutex, PoisonError};

use serde::Serialize;
use tokio::sync::Notify;

use crate::party::Party;

/// One call that waits.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct HeldCall {
    pub(crate) platform: Party,
    pub(crate) operation: &'static str,
}

/// All calls that wait.
#[derive(Debug, Default)]
pub(crate) struct Held {
    calls: Mutex<Vec<HeldCall>>,
    released: Notify,
}

impl Held {
    /// Waits until the next release.
    pub(crate) async fn wait(&self, platform: Party, operation: &'static str) {
        // listening begins before the call can be seen, so that no release is missed
        let released = self.released.notified();
        self.lock().push(HeldCall { platform, operation });
        released.await;
    }

    /// The calls that wait, oldest first.
    pub(crate) fn all(&self) -> Vec<HeldCall> {
        self.lock().clone()
    }

    /// Lets all go on.
    pub(crate) fn release(&self) {
        self.lock().clear();
        self.released.notify_waiters();
    }

    fn lock(&self) -> std::sync::MutexGuard<'_, Vec<HeldCall>> {
        self.calls.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
