//! Keys read back as they are written, and nothing else reads as a key.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on fails")]

use proptest::prelude::*;
use store::{Extension, Key, Prefix};
use strum::IntoEnumIterator;
use uuid::Uuid;

fn key() -> impl Strategy<Value = Key> {
    let extension = prop::sample::select(Extension::iter().collect::<Vec<_>>());
    (any::<u128>(), any::<u128>(), "[a-z0-9_-]{1,128}", extension, 0..8).prop_map(|(user, id, name, extension, kind)| {
        let (user, id) = (Uuid::from_u128(user), Uuid::from_u128(id));
        match kind {
            0 => Key::Artefact { user, name: name.parse().unwrap(), extension },
            1 => Key::Video { user, run: id },
            2 => Key::Cover { user, run: id },
            3 => Key::Captions { user, run: id, extension },
            4 => Key::Answer { user, name: name.parse().unwrap() },
            5 => Key::Thumbnail { user, clip: id },
            6 => Key::Export { user, export: id },
            _ => Key::Clip { user, clip: id, extension },
        }
    })
}

proptest! {
    #[test]
    fn every_key_reads_back(key in key()) {
        let text = key.to_string();
        prop_assert_eq!(text.parse::<Key>().unwrap(), key.clone());
        let prefix = format!("{}/", Prefix::User(key.user()));
        prop_assert!(text.starts_with(&prefix));
    }
}

#[test]
fn what_is_not_a_key_is_refused() {
    let user = Uuid::from_u128(1);
    let run = Uuid::from_u128(0xabc);
    let good = format!("users/{user}/runs/{run}/video.mp4");
    assert!(good.parse::<Key>().is_ok());
    let refused = [
        String::new(),
        "users".to_owned(),
        format!("/{good}"),
        good.to_uppercase(),
        good.replace("video.mp4", "video.exe"),
        good.replace("video.mp4", "video.mov"),
        good.replace("video.mp4", "../video.mp4"),
        good.replace("runs", "runs/./"),
        good.replace(&run.to_string(), &run.simple().to_string()),
        good.replace(&user.to_string(), &format!("{{{user}}}")),
        format!("users/{user}/thumbnails/{run}.png"),
        format!("users/{user}/artefacts/../../x.json"),
        format!("users/{user}/artefacts/a/b.json"),
        format!("users/{user}/artefacts/.json"),
        format!("users/{user}/artefacts/A.json"),
        format!("users/{user}/artefacts/{}.json", "a".repeat(129)),
    ];
    for text in refused {
        assert!(text.parse::<Key>().is_err(), "{text} is taken for a key");
    }
}
