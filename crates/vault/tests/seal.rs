//! Sealed values open where they belong and nowhere else.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on fails")]

use std::os::unix::fs::OpenOptionsExt;
use std::{fs, io::Write};

use proptest::prelude::*;
use secrecy::{ExposeSecret, SecretString};
use uuid::Uuid;
use vault::{Keys, PLACES, Place, Vault, VaultError};

/// Keys that never change: 32 bytes of 0x01 for sealing and of 0x02 for signing.
const KNOWN: &str = r#"
current = "0a1b2c3d"
signing = "AgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgI="
[[sealing]]
id = "0a1b2c3d"
key = "AQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQE="
"#;

fn vault() -> Vault {
    vault_of(KNOWN)
}

fn vault_of(keys: &str) -> Vault {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("keys.toml");
    let mut file = fs::OpenOptions::new().write(true).create_new(true).mode(0o600).open(&path).unwrap();
    file.write_all(keys.as_bytes()).unwrap();
    Vault::new(Keys::load_or_create(&path).unwrap())
}

fn place() -> Place {
    Place { table: "connections", column: "access_token", row: Uuid::from_u128(1), user: Uuid::from_u128(2) }
}

#[test]
fn a_moved_value_does_not_open() {
    let vault = vault();
    let sealed = vault.seal(&"a token".into(), &place());
    let elsewhere = [
        Place { table: "provider_keys", ..place() },
        Place { column: "refresh_token", ..place() },
        Place { row: Uuid::from_u128(3), ..place() },
        Place { user: Uuid::from_u128(3), ..place() },
        // the same letters, cut elsewhere
        Place { table: "connectionsa", column: "ccess_token", ..place() },
        Place { row: place().user, user: place().row, ..place() },
    ];
    for place in elsewhere {
        assert!(matches!(vault.open(&sealed, &place), Err(VaultError::Sealed)), "opened at {place:?}");
    }
    assert_eq!(vault.open(&sealed, &place()).unwrap().expose_secret(), "a token");
}

#[test]
fn a_changed_value_does_not_open() {
    let vault = vault();
    let sealed = vault.seal(&"a token".into(), &place());
    let body = sealed.len() - 1;
    for at in "v1.0a1b2c3d.".len()..body {
        let mut changed = sealed.clone().into_bytes();
        changed[at] = if changed[at] == b'A' { b'B' } else { b'A' };
        let changed = String::from_utf8(changed).unwrap();
        assert!(vault.open(&changed, &place()).is_err(), "opened with letter {at} changed");
    }
    for odd in ["", "v1", "v1.0a1b2c3d..", "v2.0a1b2c3d.AAAAAAAAAAAAAAAA.AAAA", &format!("{sealed}.x"), &sealed[..body - 4]] {
        assert!(matches!(vault.open(odd, &place()), Err(VaultError::Sealed)), "opened {odd}");
        assert!(!odd.starts_with("v2") || !vault.is_current(odd));
    }
    let foreign = sealed.replace("0a1b2c3d", "ffffffff");
    assert!(matches!(vault.open(&foreign, &place()), Err(VaultError::UnknownKey(key)) if key == "ffffffff"));
}

/// One value in every sealed column there is: moved to any other row, column or person, with any letter changed, or under
/// another key of the same name, it stays shut.
#[test]
fn a_value_of_any_sealed_column_opens_in_its_own_place_alone() {
    let (vault, row, user, other) = (vault(), Uuid::from_u128(7), Uuid::from_u128(8), Uuid::from_u128(9));
    let swapped = vault_of(&KNOWN.replace("AQEBAQEB", "AwMDAwMD"));
    for (at, column) in PLACES.into_iter().enumerate() {
        let place = column.place(row, user);
        let sealed = vault.seal(&"a secret".into(), &place);
        assert_eq!(vault.open(&sealed, &place).unwrap().expose_secret(), "a secret");
        let moved = [column.place(other, user), column.place(row, other), column.place(user, row)];
        let columns = PLACES.into_iter().enumerate().filter(|(index, _)| *index != at).map(|(_, other)| other.place(row, user));
        for elsewhere in moved.into_iter().chain(columns) {
            assert!(vault.open(&sealed, &elsewhere).is_err(), "{place:?} opened as {elsewhere:?}");
        }
        for letter in 0..sealed.len() {
            for bit in 0..7 {
                let mut flipped = sealed.clone().into_bytes();
                flipped[letter] ^= 1 << bit;
                let Ok(flipped) = String::from_utf8(flipped) else { continue };
                assert!(vault.open(&flipped, &place).is_err(), "{place:?} opened with bit {bit} of letter {letter} flipped");
            }
        }
        assert!(matches!(swapped.open(&sealed, &place), Err(VaultError::Sealed)), "{place:?} opened with another key");
    }
}

#[test]
fn the_same_value_never_looks_the_same_twice() {
    let vault = vault();
    let sealed: std::collections::HashSet<_> = (0..100).map(|_| vault.seal(&"a token".into(), &place())).collect();
    assert_eq!(sealed.len(), 100);
}

/// Made by an implementation of AES-256-GCM other than the one used here.
#[test]
fn a_value_sealed_by_another_implementation_opens() {
    let sealed = "v1.0a1b2c3d.AAECAwQFBgcICQoL.2obhSUubaGrN2fIgnHQT8xJQ-qo0ayM";
    assert_eq!(vault().open(sealed, &place()).unwrap().expose_secret(), "a token");
}

proptest! {
    #[test]
    fn whatever_is_sealed_opens_again(plain in any::<String>(), row in any::<u128>(), user in any::<u128>()) {
        let vault = vault();
        let place = Place { row: Uuid::from_u128(row), user: Uuid::from_u128(user), ..place() };
        let sealed = vault.seal(&SecretString::from(plain.clone()), &place);
        prop_assert!(plain.len() < 8 || !sealed.contains(&plain));
        prop_assert!(sealed.bytes().all(|letter| letter.is_ascii_alphanumeric() || b".-_".contains(&letter)));
        let opened = vault.open(&sealed, &place).unwrap();
        prop_assert_eq!(opened.expose_secret(), plain.as_str());
    }

    #[test]
    fn no_text_makes_opening_panic(text in any::<String>()) {
        let vault = vault();
        prop_assert!(vault.open(&text, &place()).is_err());
        let dressed = format!("v1.0a1b2c3d.{text}");
        prop_assert!(vault.open(&dressed, &place()).is_err());
    }
}
