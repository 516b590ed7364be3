//! Rotating keys while everything works: nothing is lost, whatever is killed.

use std::collections::{BTreeSet, HashMap};
use std::io::{BufRead, BufReader};
use std::process::{Child, Command, Stdio};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use entity::{connection, oauth_attempt};
use sea_orm::{ActiveValue::Set, ColumnTrait, EntityTrait, PaginatorTrait, QueryFilter};
use secrecy::{ExposeSecret, SecretString};
use tokio::task::JoinSet;
use uuid::Uuid;
use vault::{PLACES, Place};
use worker::Context;

use crate::ground::Ground;
use crate::world::World;

/// Sealed values in these stories.
const MANY: usize = 100_000;
/// Programs that change values meanwhile.
const WRITERS: usize = 4;

/// What each value is.
type Values = HashMap<Uuid, String>;

/// `worker keys …` as an operator runs it.
#[allow(clippy::disallowed_methods, reason = "the program itself is started, and killed")]
fn command(world: &World, what: &str) -> Command {
    let (settings, mut command) = (&world.context.settings.storage, Command::new(env!("CARGO_BIN_EXE_worker")));
    command.env_clear().arg("--data-dir").arg(&settings.data_dir);
    command.args(["--database-url", settings.database_url().expose_secret(), "keys", what]);
    command
}

fn done(world: &World, what: &str) -> bool {
    command(world, what).stderr(Stdio::null()).status().unwrap().success()
}

/// Begins to seal everything again and is killed, as nobody can be warned of, in the middle.
fn killed_in_the_middle(world: &World) {
    let mut child: Child = command(world, "reseal").stderr(Stdio::piped()).spawn().unwrap();
    let log = BufReader::new(child.stderr.take().unwrap());
    let batches = log.lines().map_while(Result::ok).filter(|line| line.contains("sealing again"));
    assert_eq!(batches.take(40).count(), 40, "it was at work");
    child.kill().unwrap();
    child.wait().unwrap();
}

/// So many attempts of the person's with a sealed value each, written as fast as the database takes them.
async fn fill(world: &World) -> Values {
    let (context, now) = (&world.context, world.context.clock.now());
    let mut values = Values::new();
    for _ in 0..MANY / 1_000 {
        let rows: Vec<_> = (0..1_000)
            .map(|_| {
                let (id, plain) = (entity::new_id(), format!("verifier {}", values.len()));
                let sealed = context.vault.seal(&plain.as_str().into(), &Place::oauth_verifier(id, world.user));
                values.insert(id, plain);
                oauth_attempt::ActiveModel {
                    id: Set(id),
                    user_id: Set(world.user),
                    platform: Set(entity::Platform::Instagram),
                    sealed_verifier: Set(Some(sealed)),
                    created_at: Set(now),
                    expires_at: Set(now),
                    ..Default::default()
                }
            })
            .collect();
        oauth_attempt::Entity::insert_many(rows).exec_without_returning(&context.db).await.unwrap();
    }
    values
}

/// Changes one value after the other, as programs do that know nothing of a rotation; what they are at the end.
async fn write(context: Context, user: Uuid, rows: Vec<Uuid>, stop: Arc<AtomicBool>) -> Values {
    let mut last = Values::new();
    for round in 0.. {
        for id in rows.iter().skip(round % 97).step_by(97) {
            if stop.load(Ordering::SeqCst) {
                return last;
            }
            let plain = format!("changed in round {round}");
            let sealed = context.vault.seal(&SecretString::from(plain.as_str()), &Place::oauth_verifier(*id, user));
            let change = oauth_attempt::ActiveModel { sealed_verifier: Set(Some(sealed)), ..Default::default() };
            let row = oauth_attempt::Entity::update_many().set(change).filter(oauth_attempt::Column::Id.eq(*id));
            row.exec(&context.db).await.unwrap();
            last.insert(*id, plain);
        }
    }
    last
}

fn writers(world: &World, values: &Values, stop: &Arc<AtomicBool>) -> JoinSet<Values> {
    let rows: Vec<Uuid> = values.keys().copied().collect();
    let part = rows.len() / WRITERS;
    rows.chunks(part).map(|rows| write(world.context.clone(), world.user, rows.to_vec(), Arc::clone(stop))).collect()
}

async fn old(world: &World, prefix: &str) -> u64 {
    let column = oauth_attempt::Column::SealedVerifier;
    oauth_attempt::Entity::find().filter(column.not_like(format!("{prefix}%"))).count(&world.context.db).await.unwrap()
}

#[tokio::test]
async fn given_a_rotation_while_values_change_and_a_kill_in_the_middle_then_all_are_current_and_no_change_is_lost() {
    let world = World::new().await;
    let mut values = fill(&world).await;
    let stop = Arc::new(AtomicBool::new(false));
    let writing = writers(&world, &values, &stop);

    assert!(done(&world, "rotate"));
    assert!(!done(&world, "retire"), "everything is still sealed under the old key");
    killed_in_the_middle(&world);
    let prefix = world.context.vault.current_prefix();
    let left = old(&world, &prefix).await;
    assert!(left > 0 && left < MANY as u64, "{left} values were left by the kill");
    assert!(done(&world, "reseal"), "it goes on and comes to its end");
    stop.store(true, Ordering::SeqCst);
    for changed in writing.join_all().await {
        assert!(!changed.is_empty(), "values changed meanwhile");
        values.extend(changed);
    }

    assert_eq!(old(&world, &prefix).await, 0);
    let rows = oauth_attempt::Entity::find().all(&world.context.db).await.unwrap();
    assert_eq!(rows.len(), MANY);
    for row in rows {
        let sealed = row.sealed_verifier.unwrap();
        let plain = world.context.vault.open(&sealed, &Place::oauth_verifier(row.id, world.user)).unwrap();
        assert_eq!(plain.expose_secret(), values[&row.id]);
    }
    let account = connection::Entity::find_by_id(world.connection).one(&world.context.db).await.unwrap().unwrap();
    assert!(world.context.vault.is_current(account.sealed_access.as_deref().unwrap()), "every column, not one");
    assert!(world.context.vault.is_current(account.sealed_refresh.as_deref().unwrap()));
}

#[tokio::test]
async fn given_a_key_that_is_old_enough_and_seals_nothing_then_it_is_retired_and_everything_still_opens() {
    let world = World::new().await;
    let file = world.context.settings.storage.keys_file();
    assert!(done(&world, "rotate") && done(&world, "reseal"));
    assert!(!done(&world, "retire"), "something may still be on its way under the old key");
    // an hour later
    let now = world.context.clock.now().timestamp();
    let text = std::fs::read_to_string(&file).unwrap();
    let aged: Vec<_> = text
        .lines()
        .map(|line| if line.starts_with("since = ") { format!("since = {}", now - 3_601) } else { line.to_owned() })
        .collect();
    std::fs::write(&file, aged.join("\n")).unwrap();
    assert!(done(&world, "retire"));
    let kept: toml::Table = std::fs::read_to_string(&file).unwrap().parse().unwrap();
    assert_eq!((kept["sealing"].as_array().unwrap().len(), kept["signing"].as_array().unwrap().len()), (1, 2));
    let account = connection::Entity::find_by_id(world.connection).one(&world.context.db).await.unwrap().unwrap();
    let place = Place::connection_refresh(account.id, world.user);
    assert_eq!(world.context.vault.open(&account.sealed_refresh.unwrap(), &place).unwrap().expose_secret(), "refresh-0");
}

#[tokio::test]
async fn given_a_value_that_does_not_open_then_it_is_told_and_stays_and_the_rest_is_sealed_again() {
    let world = World::new().await;
    let foreign = world.context.vault.seal(&"moved".into(), &Place::connection_access(world.user, world.user));
    let row = connection::ActiveModel { sealed_access: Set(Some(foreign.clone())), ..Default::default() };
    connection::Entity::update_many().set(row).exec(&world.context.db).await.unwrap();
    assert!(done(&world, "rotate"));
    assert!(!done(&world, "reseal") && !done(&world, "retire"));
    let account = connection::Entity::find_by_id(world.connection).one(&world.context.db).await.unwrap().unwrap();
    assert_eq!(account.sealed_access.unwrap(), foreign);
    assert!(world.context.vault.is_current(&account.sealed_refresh.unwrap()));
}

#[tokio::test]
async fn every_sealed_column_of_the_database_is_in_the_list_that_a_rotation_goes_through() {
    let world = World::new().await;
    let ground = Ground::of(&world.context.db).await;
    let known: BTreeSet<_> = PLACES.iter().map(|place| (place.table.to_owned(), place.column.to_owned())).collect();
    let sealed = |(table, columns): (String, BTreeSet<String>)| {
        columns.into_iter().filter(|column| column.starts_with("sealed_")).map(move |column| (table.clone(), column))
    };
    assert_eq!(ground.columns().into_iter().flat_map(sealed).collect::<BTreeSet<_>>(), known);
}
