//! No secret is found where it does not belong: not in the database, not in Redis, not in a log, not in a file.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex};

use anyhow::{Context as _, Result};
use futures::StreamExt as _;
use serde_json::{Value, json};
use tests::{House, rows, tables};

use crate::stage::{EACH, PATIENCE, SHORT, Stage};

const PROVIDER_KEY: &str = "sk-sandbox-proj-5ecret0fTheStoryThatNobodyMaySee";

#[tokio::test]
async fn t15_no_dump_of_the_house_contains_a_secret() -> Result<()> {
    // given a person with a provider key, and an ear on everything that is said through Redis
    let stage = Stage::set().await?;
    let heard = listen(&stage.house).await?;
    let verb = "mutation($input: ProviderKeySetInput!) { providerKeySet(input: $input) { providerKey { lastFour } userErrors { code field message } } }";
    let input = json!({ "input": { "provider": "OPENAI", "key": PROVIDER_KEY } });
    stage.person.program.call::<Value>(verb, input).await?;

    // when a whole run is published
    let started = stage.person.start_run(&stage.pipeline, SHORT).await?;
    let run = stage.person.await_end(&started.id, PATIENCE).await?;
    assert_eq!((run.state.as_str(), stage.platforms().await?.len()), ("DONE", EACH.len()), "{run:#?}");

    // then no secret is in any row, any file, any log or any message
    let secrets = secrets(&stage).await?;
    assert!(secrets.len() > 10, "the sandbox must have given out tokens: {} secrets", secrets.len());
    let mut places = files(&stage.house)?;
    places.push(("the database".into(), database(&stage.house).await?));
    places.push(("messages".into(), heard.lock().map(|bytes| bytes.clone()).unwrap_or_default()));
    for (place, bytes) in &places {
        for (kind, secret) in &secrets {
            assert!(!contains(bytes, secret.as_bytes()), "a {kind} is in {}", place.display());
        }
    }

    // and the search does find what is there: the proof that it can
    let found = |needle: &str| places.iter().filter(|(_, bytes)| contains(bytes, needle.as_bytes())).count();
    assert!(found(&run.id) >= 3, "the run's id must be in the database, in Redis and in a message");
    assert!(found(&stage.person.email) >= 1);
    stage.house.close().await
}

/// Everything that nobody else may know.
async fn secrets(stage: &Stage) -> Result<Vec<(String, String)>> {
    let person = &stage.person;
    let mut all: Vec<(String, String)> = vec![
        ("password".to_owned(), person.password.clone()),
        ("API token".to_owned(), person.token.clone()),
        ("provider key".to_owned(), PROVIDER_KEY.to_owned()),
    ];
    all.extend(stage.house.sandbox.secrets().await?.into_iter().map(|secret| (secret.kind, secret.value)));
    all.extend(keys(&stage.house)?);
    all.retain(|(_, value)| value.len() >= 8);
    Ok(all)
}

/// The house's own keys: every long value of the keys file.
fn keys(house: &House) -> Result<Vec<(String, String)>> {
    let text = fs::read_to_string(house.data().join("keys.toml"))?;
    let values = text.split('"').filter(|value| value.len() >= 32).map(|value| ("house key".to_owned(), value.to_owned()));
    let values: Vec<_> = values.collect();
    assert!(!values.is_empty(), "the keys file holds no keys");
    Ok(values)
}

/// Every file of the house but the one that holds the keys, and but those of the stand-in, which knows its own secrets.
fn files(house: &House) -> Result<Vec<(PathBuf, Vec<u8>)>> {
    let mut all = Vec::new();
    let mut folders = vec![house.folder().to_owned()];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(&folder)?.flatten() {
            let path = entry.path();
            match entry.file_type()? {
                kind if kind.is_dir() && path != house.folder().join("sandbox") => folders.push(path),
                kind if kind.is_file() && !is_keys(&path) => all.push((path.clone(), fs::read(&path)?)),
                _ => {}
            }
        }
    }
    Ok(all)
}

fn is_keys(path: &Path) -> bool {
    path.file_name().is_some_and(|name| name == "keys.toml")
}

async fn database(house: &House) -> Result<Vec<u8>> {
    let database = house.database().await?;
    let mut dump = Vec::new();
    for table in tables(&database).await? {
        for row in rows(&database, &table).await? {
            dump.extend(row.to_string().into_bytes());
        }
    }
    Ok(dump)
}

/// Collects every message that is published through Redis.
async fn listen(house: &House) -> Result<Arc<Mutex<Vec<u8>>>> {
    let mut ear = redis::Client::open(house.redis.url())?.get_async_pubsub().await?;
    ear.psubscribe("*").await.context("no ear")?;
    let heard = Arc::new(Mutex::new(Vec::new()));
    let into = heard.clone();
    tokio::spawn(async move {
        let mut messages = ear.into_on_message();
        while let Some(message) = messages.next().await {
            if let Ok(mut bytes) = into.lock() {
                bytes.extend_from_slice(message.get_payload_bytes());
            }
        }
    });
    Ok(heard)
}

fn contains(bytes: &[u8], needle: &[u8]) -> bool {
    memchr::memmem::find(bytes, needle).is_some()
}
