//! Passwords: hashed with argon2id, compared at a cost that does not tell whether the person exists.

use std::time::{Duration, Instant};

use argon2::password_hash::phc::PasswordHash;
use argon2::password_hash::{Error, PasswordHasher, PasswordVerifier};
use argon2::{Algorithm, Argon2, Params, Version};
use secrecy::{ExposeSecret, SecretString};
use tokio::sync::Semaphore;
use zxcvbn::feedback::Feedback;
use zxcvbn::{Score, zxcvbn};

use crate::VaultError;

/// A burst of logins must not take the machine's memory.
const AT_ONCE: usize = 4;

/// What a machine may be slowed down to by calibration.
const TARGET: Duration = Duration::from_millis(100);

/// Of a longer password the beginning is judged: it only gets stronger, and judging takes time.
const JUDGED: usize = 64;

/// How much one hashing costs whoever guesses, and us.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Cost {
    mebibytes: u32,
    passes: u32,
}

impl Cost {
    /// What OWASP asks for at least.
    pub const FLOOR: Self = Self { mebibytes: 19, passes: 2 };

    /// What calibration chooses from, the cheapest first. No more than 64 MiB, which four at once may take.
    const RUNGS: [Self; 5] = [
        Self::FLOOR,
        Self { mebibytes: 19, passes: 3 },
        Self { mebibytes: 32, passes: 3 },
        Self { mebibytes: 46, passes: 3 },
        Self { mebibytes: 64, passes: 3 },
    ];

    /// So much memory, walked over so many times; nothing below [`Cost::FLOOR`] or beyond a gibibyte.
    pub fn new(mebibytes: u32, passes: u32) -> Option<Self> {
        let cost = Self { mebibytes, passes };
        let sane = (Self::FLOOR.mebibytes..=1024).contains(&mebibytes) && (1..=64).contains(&passes);
        (sane && cost.work() >= Self::FLOOR.work()).then_some(cost)
    }

    /// The most that this machine does in about a tenth of a second. Blocks for three hashings at the least cost.
    pub fn calibrated() -> Result<Self, VaultError> {
        let mut quickest = Duration::MAX;
        for _ in 0..3 {
            let began = Instant::now();
            Self::FLOOR.hash("calibration")?;
            quickest = quickest.min(began.elapsed());
        }
        Ok(Self::within(quickest, TARGET))
    }

    /// The dearest rung that takes no longer than `target` where the floor takes `floor`.
    fn within(floor: Duration, target: Duration) -> Self {
        let takes = |cost: &Self| floor.mul_f64(f64::from(cost.work()) / f64::from(Self::FLOOR.work()));
        Self::RUNGS.into_iter().rev().find(|cost| takes(cost) <= target).unwrap_or(Self::FLOOR)
    }

    fn work(self) -> u32 {
        self.mebibytes * self.passes
    }

    fn of(hash: &PasswordHash) -> Option<Self> {
        let params = Params::try_from(hash).ok()?;
        Some(Self { mebibytes: params.m_cost() / 1024, passes: params.t_cost() })
    }

    fn hash(self, password: &str) -> Result<String, VaultError> {
        let params = Params::new(self.mebibytes * 1024, self.passes, 1, None).map_err(|_| VaultError::Password)?;
        let hash = Argon2::new(Algorithm::Argon2id, Version::V0x13, params).hash_password(password.as_bytes());
        hash.map(|hash| hash.to_string()).map_err(|_| VaultError::Password)
    }
}

/// Hashes and compares, a few at a time, off the async threads.
#[derive(Debug)]
pub struct Hasher {
    cost: Cost,
    turns: Semaphore,
}

impl Hasher {
    /// One that hashes at this cost.
    pub fn new(cost: Cost) -> Self {
        Self { cost, turns: Semaphore::new(AT_ONCE) }
    }

    /// What it costs.
    pub fn cost(&self) -> Cost {
        self.cost
    }

    /// The hash to store, with its salt and parameters in it.
    pub async fn hash(&self, password: &SecretString) -> Result<String, VaultError> {
        let (password, cost) = (password.clone(), self.cost);
        self.work(move || cost.hash(password.expose_secret())).await
    }

    /// Whether `password` is the one that `hash` was made of. A hash that was made cheaper takes no less time: what it lacks is
    /// worked off, so that the time does not tell that there is one.
    pub async fn verify(&self, password: &SecretString, hash: &str) -> Result<bool, VaultError> {
        let (password, hash, cost) = (password.clone(), hash.to_owned(), self.cost);
        self.work(move || {
            let hash = PasswordHash::new(&hash).map_err(|_| VaultError::Password)?;
            let lacking = Cost::of(&hash).map_or(0, |made| cost.work().saturating_sub(made.work()));
            if lacking > 0 {
                // 8 MiB at a time is as fine as it needs to be
                Cost { mebibytes: 8, passes: lacking.div_ceil(8) }.hash("")?;
            }
            match Argon2::default().verify_password(password.expose_secret().as_bytes(), &hash) {
                Ok(()) => Ok(true),
                Err(Error::PasswordInvalid) => Ok(false),
                Err(_) => Err(VaultError::Password),
            }
        })
        .await
    }

    /// Always false, after the same work as [`Hasher::verify`]: for a login that names nobody.
    pub async fn verify_nobody(&self, password: &SecretString) -> Result<bool, VaultError> {
        self.hash(password).await.map(|_| false)
    }

    /// Whether `hash` was made cheaper than hashes are made now; then the password should be hashed again.
    pub fn is_outdated(&self, hash: &str) -> bool {
        let made = PasswordHash::new(hash).ok().and_then(|hash| Cost::of(&hash));
        made.is_none_or(|made| made.work() < self.cost.work())
    }

    /// Why `password` is easy to guess for somebody who knows the words in `known`; nothing when it is not. Common passwords,
    /// names, dates, keyboard patterns and repeats are easy.
    pub async fn weakness(&self, password: &SecretString, known: Vec<String>) -> Result<Option<String>, VaultError> {
        let password = password.clone();
        self.work(move || Ok(weakness(password.expose_secret(), &known))).await
    }

    async fn work<T: Send + 'static>(
        &self,
        job: impl FnOnce() -> Result<T, VaultError> + Send + 'static,
    ) -> Result<T, VaultError> {
        let _turn = self.turns.acquire().await.map_err(|_| VaultError::Password)?;
        tokio::task::spawn_blocking(job).await.map_err(|_| VaultError::Password)?
    }
}

fn weakness(password: &str, known: &[String]) -> Option<String> {
    let beginning: String = password.chars().take(JUDGED).collect();
    let known: Vec<&str> = known.iter().map(String::as_str).collect();
    let judged = zxcvbn(&beginning, &known);
    if judged.score() >= Score::Three {
        return None;
    }
    let why = judged.feedback().and_then(Feedback::warning).map(|warning| warning.to_string());
    Some(why.unwrap_or_else(|| "Add a few words that are not often seen together.".to_owned()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_fast_machine_pays_more_and_a_slow_one_never_less_than_the_floor() {
        let within = |floor: u64| Cost::within(Duration::from_millis(floor), TARGET);
        assert_eq!(within(1), Cost { mebibytes: 64, passes: 3 });
        assert_eq!(within(30), Cost { mebibytes: 32, passes: 3 });
        assert_eq!(within(5_000), Cost::FLOOR);
    }

    #[test]
    fn nobody_chooses_less_than_the_floor() {
        for (mebibytes, passes) in [(18, 8), (19, 1), (0, 0), (46, 0), (2048, 1), (64, 65)] {
            assert_eq!(Cost::new(mebibytes, passes), None, "{mebibytes}:{passes}");
        }
        assert!(Cost::new(19, 2).is_some() && Cost::new(46, 1).is_some() && Cost::new(64, 3).is_some());
    }

    #[test]
    fn what_is_common_or_known_is_easy_to_guess() {
        let known = ["ada.lovelace@example.org".to_owned(), "ada.lovelace".to_owned()];
        for easy in ["password123", "qwertyuiop", "aaaaaaaaaaaa", "P@ssw0rd123", "iloveyou12", "ada.lovelace", "2026-11-26x"] {
            assert!(weakness(easy, &known).is_some(), "{easy}");
        }
        for good in ["correct horse battery", "blue kettle sings", "Xq7!éw-kettle"] {
            assert_eq!(weakness(good, &known), None, "{good}");
        }
        assert!(weakness("password123", &[]).unwrap().contains("common"));
    }
}
