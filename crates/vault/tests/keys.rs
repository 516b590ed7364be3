//! The file of keys: one for everybody, closed to others, never shown.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on fails")]

use std::fs::{self, Permissions};
use std::os::unix::fs::PermissionsExt;
use std::sync::Barrier;
use std::thread;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use chrono::{DateTime, TimeDelta, Utc};
use clap::Parser;
use secrecy::{ExposeSecret, SecretString};
use settings::Storage;
use uuid::Uuid;
use vault::{Keys, Place, Vault, VaultError};

fn place() -> Place {
    Place { table: "connections", column: "access_token", row: Uuid::from_u128(1), user: Uuid::from_u128(2) }
}

fn noon() -> DateTime<Utc> {
    DateTime::from_timestamp(1_800_000_000, 0).unwrap()
}

#[derive(Parser)]
struct Arguments {
    #[command(flatten)]
    storage: Storage,
}

fn storage(more: &[&str]) -> Storage {
    Arguments::parse_from(["program", "--data-dir", "/nowhere"].iter().chain(more)).storage
}

#[test]
fn programs_that_start_together_end_with_the_same_keys() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("made/on/demand/keys.toml");
    let together = Barrier::new(8);
    let vaults: Vec<Vault> = thread::scope(|scope| {
        let start = || {
            together.wait();
            Vault::new(Keys::load_or_create(&path).unwrap())
        };
        let starting: Vec<_> = (0..8).map(|_| scope.spawn(start)).collect();
        starting.into_iter().map(|thread| thread.join().unwrap()).collect()
    });

    let sealed = vaults[0].seal(&"a token".into(), &place());
    for vault in &vaults {
        assert_eq!(vault.open(&sealed, &place()).unwrap().expose_secret(), "a token");
    }
    let left: Vec<_> = fs::read_dir(path.parent().unwrap()).unwrap().map(|entry| entry.unwrap().file_name()).collect();
    assert_eq!(left, ["keys.toml"], "the losers' files are gone");
}

#[test]
fn the_file_is_the_owners_alone_and_a_file_open_to_others_is_refused() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("keys.toml");
    Keys::load_or_create(&path).unwrap();
    assert_eq!(fs::metadata(&path).unwrap().permissions().mode() & 0o777, 0o600);

    for mode in [0o640, 0o604, 0o660] {
        fs::set_permissions(&path, Permissions::from_mode(mode)).unwrap();
        let refused = Keys::load_or_create(&path).unwrap_err();
        assert!(matches!(refused, VaultError::Exposed { mode: found, .. } if found == mode));
        assert!(refused.to_string().contains("chmod 600"), "{refused}");
    }
}

#[test]
fn a_broken_file_is_refused_without_showing_it_and_never_replaced() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("keys.toml");
    for broken in ["current = \"hunter2", "current = \"a\"\nsigning = \"aGk=\"\nsealing = []", ""] {
        fs::write(&path, broken).unwrap();
        fs::set_permissions(&path, Permissions::from_mode(0o600)).unwrap();
        let refused = Keys::load_or_create(&path).unwrap_err();
        assert!(matches!(refused, VaultError::Malformed { .. }), "{refused}");
        assert!(!format!("{refused} {refused:?}").contains("hunter2"));
        assert_eq!(fs::read_to_string(&path).unwrap(), broken);
    }
}

#[test]
fn after_a_rotation_old_values_open_and_running_programs_use_the_new_key_at_once() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("keys.toml");
    let secret = SecretString::from("a refresh token");
    let [running, other] = [(); 2].map(|()| Vault::new(Keys::load_or_create(&path).unwrap()));
    let old = running.seal(&secret, &place());
    assert!(running.is_current(&old));

    Keys::load_or_create(&path).unwrap().rotate(noon()).unwrap();

    let fresh = Vault::new(Keys::load_or_create(&path).unwrap());
    assert!(!fresh.is_current(&old) && !running.is_current(&old));
    assert_eq!(fresh.open(&old, &place()).unwrap().expose_secret(), secret.expose_secret());
    let new = running.seal(&secret, &place());
    assert!(fresh.is_current(&new));
    assert_eq!(other.open(&new, &place()).unwrap().expose_secret(), secret.expose_secret(), "a key it had not read");
    assert_eq!(fs::metadata(&path).unwrap().permissions().mode() & 0o777, 0o600);
}

#[test]
fn rotations_at_the_same_moment_lose_no_key() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("keys.toml");
    Keys::load_or_create(&path).unwrap();
    let together = Barrier::new(8);
    let sealed: Vec<String> = thread::scope(|scope| {
        let rotate = || {
            let mut keys = Keys::load_or_create(&path).unwrap();
            together.wait();
            keys.rotate(noon()).unwrap();
            Vault::new(keys).seal(&"a token".into(), &place())
        };
        let rotating: Vec<_> = (0..8).map(|_| scope.spawn(rotate)).collect();
        rotating.into_iter().map(|thread| thread.join().unwrap()).collect()
    });
    let vault = Vault::new(Keys::load_or_create(&path).unwrap());
    assert!(sealed.iter().all(|sealed| vault.open(sealed, &place()).is_ok()));
}

#[test]
fn old_keys_are_retired_when_nothing_can_need_them_and_not_sooner() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("keys.toml");
    let mut keys = Keys::load_or_create(&path).unwrap();
    let vault = Vault::new(keys.clone());
    let old = vault.seal(&"a token".into(), &place());
    keys.rotate(noon()).unwrap();
    assert!(matches!(keys.retire(noon() + TimeDelta::minutes(59)), Err(VaultError::TooSoon)));
    assert!(vault.open(&old, &place()).is_ok());
    assert_eq!(keys.retire(noon() + TimeDelta::hours(1)).unwrap(), (1, 0), "tokens of a year are still about");
    assert!(matches!(Vault::new(keys.clone()).open(&old, &place()), Err(VaultError::UnknownKey(_))));
    assert_eq!(keys.retire(noon() + TimeDelta::days(399)).unwrap(), (0, 0));
    assert_eq!(keys.retire(noon() + TimeDelta::days(401)).unwrap(), (0, 1));
}

#[tokio::test]
async fn keys_are_given_by_the_environment_as_they_are_or_in_base64() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("keys.toml");
    let sealed = Vault::new(Keys::load_or_create(&path).unwrap()).seal(&"a token".into(), &place());
    let text = fs::read_to_string(&path).unwrap();
    for given in [text.clone(), STANDARD.encode(&text)] {
        let vault = Vault::new(Keys::open(&storage(&["--keys", &given])).await.unwrap());
        assert_eq!(vault.open(&sealed, &place()).unwrap().expose_secret(), "a token");
    }
    let refused = Keys::open(&storage(&["--keys", "hunter2"])).await.unwrap_err();
    assert!(matches!(refused, VaultError::Malformed { .. }) && !format!("{refused} {refused:?}").contains("hunter2"));
}

#[tokio::test]
async fn keys_are_given_by_a_command_and_a_command_that_fails_starts_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("keys.toml");
    let sealed = Vault::new(Keys::load_or_create(&path).unwrap()).seal(&"a token".into(), &place());
    let command = format!("base64 < {}", path.display());
    let mut keys = Keys::open(&storage(&["--keys-command", &command])).await.unwrap();
    assert!(Vault::new(keys.clone()).open(&sealed, &place()).is_ok());

    keys.rotate(noon()).unwrap();
    let kept = keys.to_be_kept().unwrap();
    let stored = Keys::open(&storage(&["--keys", kept.expose_secret()])).await.unwrap();
    assert_eq!(stored.current(), keys.current(), "the operator stores what a rotation made");
    assert!(Vault::new(stored).open(&sealed, &place()).is_ok());

    for broken in ["exit 3", "true", "head -c 100 /dev/zero"] {
        assert!(Keys::open(&storage(&["--keys-command", broken])).await.is_err(), "{broken}");
    }
}

#[test]
fn keys_are_never_shown() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("keys.toml");
    let keys = Keys::load_or_create(&path).unwrap();
    let file: toml::Table = toml::from_str(&fs::read_to_string(&path).unwrap()).unwrap();
    let secrets = [file["signing"][0]["key"].as_str().unwrap(), file["sealing"][0]["key"].as_str().unwrap()];
    let shown = format!("{keys:?} {:?}", Vault::new(Keys::load_or_create(&path).unwrap()));
    assert!(shown.contains(keys.current()));
    assert!(secrets.iter().all(|secret| secret.len() == 44 && !shown.contains(secret)));
}
