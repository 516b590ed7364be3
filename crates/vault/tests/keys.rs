//! The file of keys: one for everybody, closed to others, never shown.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on fails")]

use std::fs::{self, Permissions};
use std::os::unix::fs::PermissionsExt;
use std::sync::Barrier;
use std::thread;

use secrecy::{ExposeSecret, SecretString};
use uuid::Uuid;
use vault::{Keys, Place, Vault, VaultError};

fn place() -> Place {
    Place { table: "connections", column: "access_token", row: Uuid::from_u128(1), user: Uuid::from_u128(2) }
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
fn after_a_rotation_old_values_open_and_wait_to_be_sealed_again() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("keys.toml");
    let secret = SecretString::from("a refresh token");
    let before = Vault::new(Keys::load_or_create(&path).unwrap());
    let old = before.seal(&secret, &place());
    assert!(before.is_current(&old));

    Keys::load_or_create(&path).unwrap().rotate().unwrap();

    let after = Vault::new(Keys::load_or_create(&path).unwrap());
    assert!(!after.is_current(&old));
    assert_eq!(after.open(&old, &place()).unwrap().expose_secret(), secret.expose_secret());
    let new = after.seal(&secret, &place());
    assert!(after.is_current(&new));
    assert!(
        matches!(before.open(&new, &place()), Err(VaultError::UnknownKey(_))),
        "a program that still runs says what it lacks"
    );
    assert_eq!(fs::metadata(&path).unwrap().permissions().mode() & 0o777, 0o600);
}

#[test]
fn keys_are_never_shown() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("keys.toml");
    let keys = Keys::load_or_create(&path).unwrap();
    let file: toml::Table = toml::from_str(&fs::read_to_string(&path).unwrap()).unwrap();
    let secrets = [file["signing"].as_str().unwrap(), file["sealing"][0]["key"].as_str().unwrap()];
    let shown = format!("{keys:?} {:?}", Vault::new(Keys::load_or_create(&path).unwrap()));
    assert!(shown.contains(keys.current()));
    assert!(secrets.iter().all(|secret| secret.len() == 44 && !shown.contains(secret)));
}
