//! What a person is handed of their own: everything that is theirs, and nothing else.

use std::collections::{BTreeMap, BTreeSet};
use std::time::Duration;

use async_zip::base::read1::seek::ZipArchiveReader;
use entity::account_mail;
use entity::export::{self, State};
use entity::personal::{Owner, facts};
use entity::{audit_event, session};
use futures::AsyncReadExt;
use futures::io::Cursor;
use sea_orm::{ActiveValue::Set, EntityTrait, PaginatorTrait};
use serde_json::Value;
use store::Key;
use uuid::Uuid;
use worker::jobs::clean_up::clean_up_all;
use worker::jobs::pack_export::pack_export;

use crate::forgetting::killed_after;
use crate::ground::Ground;
use crate::world::{VIDEO, World};

/// An export as the API makes it.
async fn wanted(world: &World) -> Uuid {
    let row = export::ActiveModel {
        id: Set(entity::new_id()),
        user_id: Set(world.user),
        state: Set(State::Waiting),
        attempts: Set(0),
        fence: Set(0),
        created_at: Set(world.context.clock.now()),
        ..Default::default()
    };
    export::Entity::insert(row).exec_with_returning(&world.context.db).await.unwrap().id
}

async fn read(world: &World, id: Uuid) -> export::Model {
    export::Entity::find_by_id(id).one(&world.context.db).await.unwrap().unwrap()
}

/// The files of the archive by their names.
async fn unpacked(world: &World, id: Uuid) -> BTreeMap<String, Vec<u8>> {
    let bytes = world.context.store.get_bytes(&Key::Export { user: world.user, export: id }).await.unwrap();
    let mut archive = ZipArchiveReader::open(Cursor::new(bytes)).await.unwrap();
    let names = archive.cdrs().iter().map(|entry| entry.insecure_file_name.as_str().unwrap().to_owned());
    let mut files = BTreeMap::new();
    for (at, name) in names.collect::<Vec<_>>().into_iter().enumerate() {
        let mut content = Vec::new();
        archive.file(at).await.unwrap().read_to_end(&mut content).await.unwrap();
        files.insert(name, content);
    }
    files
}

fn words(text: &str) -> BTreeSet<String> {
    text.split_whitespace().map(str::to_owned).collect()
}

#[tokio::test]
async fn every_table_and_column_of_the_database_has_a_rule() {
    let world = World::new().await;
    let ground = Ground::of(&world.context.db).await;
    let columns = |given: &str, secret: &str| words(given).union(&words(secret)).cloned().collect();
    let ruled: BTreeMap<String, BTreeSet<String>> =
        facts().map(|fact| (fact.table.to_owned(), columns(fact.given, fact.secret))).collect();
    assert_eq!(ruled, ground.columns(), "each table and column stands in entity::personal, and nothing else does");
    for fact in facts() {
        assert!(words(fact.given).is_disjoint(&words(fact.secret)), "{}", fact.table);
        let open = |column: &String| column.starts_with("sealed_") || column.ends_with("_digest") || column.contains("password");
        assert!(!words(fact.given).iter().any(open), "a secret of {} would be given away", fact.table);
    }
}

#[tokio::test]
async fn the_rules_stand_so_that_going_backwards_meets_those_first_that_refer_to_others() {
    let world = World::new().await;
    let ground = Ground::of(&world.context.db).await;
    let place = |table: &str| facts().position(|fact| fact.table == table).unwrap();
    for (table, other) in ground.references() {
        assert!(place(table) > place(other), "{table} refers to {other}, and must stand after it");
    }
}

#[tokio::test]
async fn an_export_holds_every_row_and_every_column_of_the_person_and_nothing_of_anybody_else() {
    let world = World::new().await;
    let ground = Ground::of(&world.context.db).await;
    let other = ground.person().await;
    ground.fill(other).await;
    ground.fill(world.user).await;
    for email in ["ada@example.org", "somebody.else@example.org"] {
        let (kind, now) = (account_mail::Kind::PasswordChanged, world.context.clock.now());
        account_mail::write(&world.context.db, kind, email, now).await.unwrap();
    }
    let video = world.ready_run().await;
    let id = wanted(&world).await;
    pack_export(&world.context, id).await.unwrap();

    let row = read(&world, id).await;
    assert_eq!(row.state, State::Ready, "{row:?}");
    let files = unpacked(&world, id).await;
    for fact in facts() {
        let Some(file) = files.get(&format!("data/{}.json", fact.table)) else {
            assert_eq!(fact.owner, Owner::Nobody, "{} is missing", fact.table);
            continue;
        };
        let rows: Vec<BTreeMap<String, Value>> = serde_json::from_slice(file).unwrap();
        assert!(!rows.is_empty(), "there is a row in {}", fact.table);
        for row in rows {
            assert_eq!(row.into_keys().collect::<BTreeSet<_>>(), words(fact.given), "{}", fact.table);
        }
    }
    let has = |text: &str| files.values().any(|file| file.windows(text.len()).any(|part| part == text.as_bytes()));
    assert!(has("ada@example.org") && has(&world.user.to_string()));
    assert!(!has(&other.to_string()) && !has("somebody.else"), "something of somebody else's is in it");
    assert!(!has("not a hash") && !has("v1."), "no password and no sealed value is in it");
    assert_eq!(files[&format!("videos/{video}/video.mp4")], VIDEO);
    let mails = account_mail::Entity::find().all(&world.context.db).await.unwrap();
    let told = mails.into_iter().find(|mail| mail.kind == account_mail::Kind::ExportReady).expect("the person hears of it");
    assert_eq!(told.email, "ada@example.org");
    let page = String::from_utf8(files["index.html"].clone()).unwrap();
    assert!(page.contains("data/run.json") && page.contains(&format!("videos/{video}/video.mp4")), "{page}");
    assert_eq!(
        row.bytes.unwrap() as u64,
        world.context.store.head(&Key::Export { user: world.user, export: id }).await.unwrap().unwrap().bytes
    );
}

#[tokio::test]
async fn given_workers_that_are_killed_at_every_point_then_the_archive_is_made_whole_in_the_end() {
    let world = World::new().await;
    world.ready_run().await;
    let id = wanted(&world).await;
    let key = Key::Export { user: world.user, export: id };
    let mut kills = 0;
    for times in (1..).map(|step| step * step) {
        let context = world.another_worker();
        if killed_after(times, pack_export(&context, id)).await {
            break;
        }
        kills += 1;
        assert!(read(&world, id).await.state == State::Waiting || world.context.store.head(&key).await.unwrap().is_some());
        world.context.clock.advance(world.context.settings.lease() + Duration::from_millis(1));
    }
    assert!(kills > 3, "{kills}");
    assert_eq!(read(&world, id).await.state, State::Ready);
    assert!(unpacked(&world, id).await.contains_key("index.html"));
    assert_eq!(account_mail::Entity::find().count(&world.context.db).await.unwrap(), 1, "the person hears of it once");
}

#[tokio::test]
async fn given_a_store_that_takes_nothing_then_the_person_is_told_and_nothing_waits_for_ever() {
    let world = World::new().await;
    let id = wanted(&world).await;
    let folder = world.context.settings.storage.files_dir().join(format!("users/{}", world.user));
    std::fs::create_dir_all(&folder).unwrap();
    // a file where a folder should be
    std::fs::write(folder.join("exports"), "in the way").unwrap();
    for _ in 0..5 {
        pack_export(&world.context, id).await.unwrap();
        world.context.clock.advance(Duration::from_mins(3));
    }
    let row = read(&world, id).await;
    assert_eq!(row.state, State::Failed);
    assert!(row.error_message.is_some() && row.expires_at.is_some());
}

#[tokio::test]
async fn an_archive_is_removed_after_its_days_with_its_row() {
    let world = World::new().await;
    let id = wanted(&world).await;
    pack_export(&world.context, id).await.unwrap();
    let key = Key::Export { user: world.user, export: id };
    world.context.clock.advance(Duration::from_hours(24 * 7 - 1));
    clean_up_all(&world.context).await.unwrap();
    assert!(world.context.store.head(&key).await.unwrap().is_some());
    world.context.clock.advance(Duration::from_hours(2));
    clean_up_all(&world.context).await.unwrap();
    assert!(world.context.store.head(&key).await.unwrap().is_none());
    assert_eq!(export::Entity::find_by_id(id).count(&world.context.db).await.unwrap(), 0);
}

#[tokio::test]
async fn sessions_and_the_audit_list_are_kept_for_their_days_and_no_longer() {
    let world = World::set(true, "redis://127.0.0.1:1/", &["--keep-session-days", "10", "--keep-audit-days", "20"]).await;
    let (db, now, hour) = (&world.context.db, world.context.clock.now(), chrono::TimeDelta::hours(1));
    let begin = |revoked_at| session::ActiveModel {
        id: Set(entity::new_id()),
        user_id: Set(world.user),
        refresh_digest: Set(entity::new_id().to_string()),
        rotated_at: Set(now),
        user_agent: Set("a browser".to_owned()),
        created_at: Set(now),
        expires_at: Set(now + chrono::TimeDelta::days(30)),
        revoked_at: Set(revoked_at),
        ..Default::default()
    };
    session::Entity::insert_many([begin(Some(now + hour)), begin(None)]).exec_without_returning(db).await.unwrap();
    let entry = audit_event::Entry { user: world.user, kind: "session.created", subject: "", actor: "browser", now };
    audit_event::write(db, entry).await.unwrap();
    let left_after = async |days: u64| {
        let passed = (world.context.clock.now() - now).to_std().unwrap();
        world.context.clock.advance(Duration::from_hours(24 * days + 2).saturating_sub(passed));
        clean_up_all(&world.context).await.unwrap();
        (session::Entity::find().count(db).await.unwrap(), audit_event::Entity::find().count(db).await.unwrap())
    };
    assert_eq!(left_after(9).await, (2, 1));
    assert_eq!(left_after(10).await, (1, 1), "the one that was ended goes");
    assert_eq!(left_after(20).await, (1, 0));
    assert_eq!(left_after(39).await, (1, 0));
    assert_eq!(left_after(40).await, (0, 0), "the one that ran out goes");
}
