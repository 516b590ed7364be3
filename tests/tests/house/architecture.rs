//! The arrows between the rooms of the house point one way, and the map shows every room.

use std::collections::{BTreeMap, BTreeSet};

use anyhow::{Context as _, Result};
use cargo_metadata::{DependencyKind, Metadata, MetadataCommand, Package};
use tests::project;

/// Each room and the rooms it may stand on.
const ARROWS: [(&str, &[&str]); 19] = [
    ("analytics", &["entity", "studio"]),
    (
        "api",
        &[
            "analytics",
            "entity",
            "intake",
            "ledger",
            "notation",
            "notify",
            "platforms",
            "queue",
            "settings",
            "store",
            "studio",
            "vault",
        ],
    ),
    (
        "worker",
        &["analytics", "entity", "intake", "ledger", "notify", "platforms", "queue", "settings", "store", "studio", "vault"],
    ),
    ("entity", &[]),
    ("guard", &[]),
    ("intake", &["entity", "ledger", "studio"]),
    ("ledger", &["entity", "settings", "store", "studio", "vault"]),
    ("migration", &["settings"]),
    ("notation", &[]),
    ("notify", &["guard", "settings"]),
    ("paint", &[]),
    ("platforms", &["settings", "vault"]),
    ("queue", &["settings"]),
    ("sandbox", &["paint", "settings"]),
    ("settings", &[]),
    ("store", &["settings"]),
    ("studio", &["guard", "settings"]),
    ("tests", &[]),
    ("vault", &["settings"]),
];

/// Crates that only some rooms may use.
const KEPT_TO: [(&str, &[&str]); 6] = [
    ("sea-orm", &["analytics", "api", "entity", "intake", "ledger", "migration", "tests", "worker"]),
    ("redis", &["queue", "tests"]),
    ("apalis", &["queue", "worker"]),
    ("object_store", &["store"]),
    ("async-graphql", &["api"]),
    ("lettre", &["notify"]),
];

#[test]
fn every_arrow_between_rooms_is_one_of_the_map() -> Result<()> {
    let metadata = metadata()?;
    let rooms: BTreeSet<&str> = metadata.workspace_packages().iter().map(|room| room.name.as_str()).collect();
    let allowed: BTreeMap<&str, &[&str]> = ARROWS.into();
    assert_eq!(rooms, allowed.keys().copied().collect(), "the list of arrows names every room");
    for room in metadata.workspace_packages() {
        for other in stands_on(room).filter(|other| rooms.contains(other)) {
            assert!(allowed[room.name.as_str()].contains(&other), "{} must not stand on {other}", room.name);
        }
    }
    Ok(())
}

#[test]
fn databases_queues_and_stores_are_known_to_their_rooms_alone() -> Result<()> {
    for room in metadata()?.workspace_packages() {
        for other in stands_on(room) {
            let kept = KEPT_TO.iter().find(|(name, _)| *name == other);
            assert!(kept.is_none_or(|(_, rooms)| rooms.contains(&room.name.as_str())), "{} must not use {other}", room.name);
        }
    }
    Ok(())
}

#[test]
fn the_map_in_the_documents_names_every_room() -> Result<()> {
    let map = std::fs::read_to_string(project().join("docs/architecture.md"))?;
    let block = map.split("## Rooms").nth(1).and_then(|rest| rest.split("```").nth(1)).context("there is no map")?;
    let drawn: BTreeSet<String> = block.lines().filter_map(|line| Some(line.split_once('/')?.0.to_owned() + "/")).collect();
    for folder in block.lines().filter_map(|line| line.split_whitespace().next()) {
        assert!(project().join(folder).is_dir(), "{folder} is on the map but not there");
    }
    for entry in std::fs::read_dir(project())?.flatten().filter(|entry| entry.path().join("Cargo.toml").is_file()) {
        let name = format!("{}/", entry.file_name().to_string_lossy());
        assert!(drawn.contains(&name), "{name} is not on the map");
    }
    for entry in std::fs::read_dir(project().join("crates"))?.flatten() {
        let name = format!("crates/{}/", entry.file_name().to_string_lossy());
        assert!(block.contains(&name), "{name} is not on the map");
    }
    Ok(())
}

fn metadata() -> Result<Metadata> {
    Ok(MetadataCommand::new().current_dir(project()).no_deps().exec()?)
}

/// What a crate needs outside its tests.
fn stands_on(room: &Package) -> impl Iterator<Item = &str> {
    let normal = room.dependencies.iter().filter(|dependency| dependency.kind != DependencyKind::Development);
    normal.map(|dependency| dependency.name.as_str())
}
