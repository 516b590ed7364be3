//! How much is asked of one key at once.

use std::collections::HashMap;
use std::sync::atomic::{AtomicU8, AtomicUsize, Ordering};
use std::sync::{Arc, Mutex, PoisonError};

use secrecy::ExposeSecret;
use sha2::{Digest, Sha256};
use tokio::sync::{OwnedSemaphorePermit, Semaphore};

use super::{Access, Provider};

/// A provider, and the digest of a key there.
type Whose = (Provider, [u8; 32]);

/// The gates of all keys of one process.
#[derive(Default)]
pub(super) struct Limits(Mutex<HashMap<Whose, Arc<Gate>>>);

/// How many calls one key may have under way.
pub(super) struct Gate {
    permits: Arc<Semaphore>,
    width: AtomicUsize,
    dialect: AtomicU8,
}

impl Limits {
    pub(super) fn gate(&self, access: &Access) -> Arc<Gate> {
        let key = access.key.as_ref().map_or("", |key| key.expose_secret());
        let base = access.base.as_ref().map_or("", |base| base.as_str());
        let digest = Sha256::new().chain_update(base).chain_update([0]).chain_update(key).finalize().into();
        let mut gates = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        gates.entry((access.provider, digest)).or_insert_with(|| Arc::new(Gate::of(access.provider))).clone()
    }
}

impl Gate {
    fn of(provider: Provider) -> Self {
        let width = at_first(provider);
        Self { permits: Arc::new(Semaphore::new(width)), width: AtomicUsize::new(width), dialect: AtomicU8::new(0) }
    }

    /// Which of its ways of asking a server took last; 0 at first.
    pub(super) fn dialect(&self) -> &AtomicU8 {
        &self.dialect
    }

    /// Waits for a place.
    pub(super) async fn enter(&self) -> Option<OwnedSemaphorePermit> {
        // it is never closed
        self.permits.clone().acquire_owned().await.ok()
    }

    /// The provider said how many calls the key may have under way. A smaller number is learned as places become free.
    pub(super) fn learn(&self, width: usize) {
        let known = self.width.swap(width.max(1), Ordering::Relaxed);
        match width.max(1).checked_sub(known) {
            Some(more) => self.permits.add_permits(more),
            None => {
                self.permits.forget_permits(known - width.max(1));
            }
        }
    }
}

/// What the smallest plan of each provider allows (ElevenLabs Free: 2); the others state none.
fn at_first(provider: Provider) -> usize {
    match provider {
        Provider::ElevenLabs | Provider::Compatible => 2,
        Provider::OpenAi | Provider::Pexels | Provider::Pixabay => 4,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn given_a_key_when_the_provider_allows_more_then_more_calls_are_under_way_at_once() {
        let limits = Limits::default();
        let access = |key: &str| Access { provider: Provider::ElevenLabs, key: Some(key.into()), base: None };
        let gate = limits.gate(&access("one"));
        let _two = (gate.enter().await, gate.enter().await);
        assert_eq!(gate.permits.available_permits(), 0);
        limits.gate(&access("one")).learn(5);
        assert_eq!(gate.permits.available_permits(), 3);
        gate.learn(3);
        assert_eq!(gate.permits.available_permits(), 1);
        assert_eq!(limits.gate(&access("another")).permits.available_permits(), 2, "each key has its own");
    }
}
