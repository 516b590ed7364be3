//! Deleting an account: nothing of the person is left, whoever dies meanwhile and whoever does not answer, and nobody else loses
//! anything.

use std::future::poll_fn;
use std::path::Path;
use std::pin::pin;
use std::task::Poll;
use std::time::Duration;

use chrono::{DateTime, TimeDelta, Utc};
use entity::publication::State;
use entity::{run, user};
use platforms::Refusal;
use sea_orm::{ActiveModelTrait, ActiveValue::Set, ColumnTrait, EntityTrait, QueryFilter};
use store::Key;
use uuid::Uuid;
use worker::jobs::clean_up::clean_up_all;
use worker::jobs::forget_user::forget_user;
use worker::jobs::sweep::sweep;

use crate::fake::Fault;
use crate::ground::{Ground, Traces};
use crate::world::World;

/// The account is to be deleted at `due`; it stays with none.
async fn decide(world: &World, due: Option<DateTime<Utc>>) {
    let row = user::ActiveModel { id: Set(world.user), deletion_due_at: Set(due), ..Default::default() };
    row.update(&world.context.db).await.unwrap();
}

async fn person(world: &World) -> Option<user::Model> {
    user::Entity::find_by_id(world.user).one(&world.context.db).await.unwrap()
}

/// Time passes until the deletion goes on and whoever was at it has lost it.
async fn pass_until_due(world: &World) {
    let Some(row) = person(world).await else { return };
    let due = [row.not_before, row.lease_until, row.deletion_due_at].into_iter().flatten().max();
    if let Some(wait) = due.and_then(|due| (due - world.context.clock.now()).to_std().ok()) {
        world.context.clock.advance(wait + Duration::from_millis(1));
    }
}

/// Delivers the job whenever it is due until the person is gone; how often that was.
async fn forget_to_the_end(world: &World) -> u32 {
    for times in 1..=10 {
        pass_until_due(world).await;
        forget_user(&world.context, world.user).await.unwrap();
        if person(world).await.is_none() {
            return times;
        }
    }
    panic!("the account is never deleted");
}

/// An account that has been there for so many days.
async fn account(world: &World, email: &str, days: i64, confirmed: bool) -> Uuid {
    let (id, begun) = (entity::new_id(), world.context.clock.now() - TimeDelta::days(days));
    let row = user::ActiveModel {
        id: Set(id),
        email: Set(email.to_owned()),
        email_verified_at: Set(confirmed.then_some(begun)),
        password_hash: Set("none".to_owned()),
        time_zone: Set("UTC".to_owned()),
        adult_confirmed_at: Set(begun),
        created_at: Set(begun),
        updated_at: Set(begun),
        ..Default::default()
    };
    row.insert(&world.context.db).await.unwrap();
    id
}

#[tokio::test]
async fn given_a_mail_server_when_nobody_confirmed_an_empty_account_for_long_then_it_is_deleted_and_no_other() {
    let world = World::set(true, "redis://127.0.0.1:1/", &["--smtp-url", "smtp://127.0.0.1:9"]).await;
    // the person of this world has a pipeline, and an address that was not confirmed either
    world.context.clock.advance(Duration::from_hours(24 * 40));
    let forgotten = account(&world, "forgotten@example.org", 31, false).await;
    let young = account(&world, "young@example.org", 29, false).await;
    let confirmed = account(&world, "confirmed@example.org", 31, true).await;
    clean_up_all(&world.context).await.unwrap();
    let wanted = user::Entity::find().filter(user::Column::DeletionDueAt.is_not_null()).all(&world.context.db).await.unwrap();
    assert_eq!(wanted.iter().map(|row| row.id).collect::<Vec<_>>(), [forgotten]);
    for _ in 0..2 {
        forget_user(&world.context, forgotten).await.unwrap();
        world.context.clock.advance(Duration::from_hours(1));
    }
    let left = user::Entity::find().all(&world.context.db).await.unwrap();
    assert!(left.iter().all(|row| row.id != forgotten));
    assert!([young, confirmed, world.user].iter().all(|kept| left.iter().any(|row| row.id == *kept)));
}

#[tokio::test]
async fn given_no_mail_server_then_accounts_that_nobody_could_confirm_stay() {
    let world = World::new().await;
    account(&world, "local@example.org", 400, false).await;
    clean_up_all(&world.context).await.unwrap();
    let wanted = user::Entity::find().filter(user::Column::DeletionDueAt.is_not_null()).one(&world.context.db).await.unwrap();
    assert_eq!(wanted, None);
}

/// A file of the person's of every kind there is.
async fn files_of(world: &World, user: Uuid) {
    let (name, id) = (entity::new_id().simple().to_string(), entity::new_id());
    let texts = [
        format!("artefacts/{name}.wav"),
        format!("answers/{name}.json"),
        format!("runs/{id}/video.mp4"),
        format!("clips/{id}.mp4"),
        format!("thumbnails/{id}.jpg"),
        format!("exports/{id}.zip"),
    ];
    for text in texts {
        let key: Key = format!("users/{user}/{text}").parse().unwrap();
        world.context.store.put(&key, "bytes".into()).await.unwrap();
    }
}

/// Every path below a folder.
fn paths(folder: &Path) -> Vec<String> {
    let mut all = Vec::new();
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        all.push(path.display().to_string());
        if path.is_dir() {
            all.extend(paths(&path));
        }
    }
    all
}

/// Lets `work` go on so many times and then drops it, as the end of its process would; whether it had ended.
pub(crate) async fn killed_after(times: u32, work: impl Future) -> bool {
    let (mut work, mut left) = (pin!(work), times);
    poll_fn(|context| {
        if left == 0 {
            return Poll::Ready(false);
        }
        left -= 1;
        work.as_mut().poll(context).map(|_| true)
    })
    .await
}

#[tokio::test]
async fn given_an_account_whose_time_is_over_then_nothing_of_the_person_is_left_and_everybody_else_keeps_everything() {
    let world = World::new().await;
    let ground = Ground::of(&world.context.db).await;
    let other = ground.person().await;
    ground.fill(other).await;
    ground.fill(world.user).await;
    world.publish_to_the_end(world.publication().await.id).await;
    for user in [world.user, other] {
        files_of(&world, user).await;
    }
    let (kind, now) = (entity::account_mail::Kind::PasswordChanged, world.context.clock.now());
    entity::account_mail::write(&world.context.db, kind, "ada@example.org", now).await.unwrap();
    let (files, others) = (world.context.settings.storage.files_dir(), format!("users/{other}"));
    let is_others = |path: &str| path.contains(&others);
    let had = paths(&files).iter().filter(|path| is_others(path)).count();
    let before = ground.written().await;
    let traces = Traces::of(world.user, &["ada@example.org"], &before);
    assert!(traces.in_rows(&before).len() > 40, "there is something to be forgotten");

    decide(&world, Some(world.context.clock.now())).await;
    forget_to_the_end(&world).await;

    let after = ground.written().await;
    assert_eq!(traces.in_rows(&after), [""; 0]);
    assert_eq!(traces.elsewhere(&after), traces.elsewhere(&before), "only what named the person is gone");
    let kept = paths(&files);
    assert!(!kept.iter().any(|path| path.contains(&world.user.to_string())), "{kept:?}");
    assert_eq!(kept.iter().filter(|path| is_others(path)).count(), had, "{kept:?}");
    assert_eq!(world.fake.calls("revoke"), 1, "the platform was told");
}

#[tokio::test]
async fn given_workers_that_are_killed_at_every_point_then_the_account_is_deleted_in_the_end() {
    let world = World::new().await;
    let ground = Ground::of(&world.context.db).await;
    let other = ground.person().await;
    ground.fill(other).await;
    ground.fill(world.user).await;
    files_of(&world, world.user).await;
    let before = ground.written().await;
    decide(&world, Some(world.context.clock.now())).await;
    let mut kills = 0;
    for times in 1.. {
        pass_until_due(&world).await;
        let context = world.another_worker();
        kills += u32::from(!killed_after(times, forget_user(&context, world.user)).await);
        if person(&world).await.is_none() {
            break;
        }
    }
    assert!(kills > 10, "killed {kills} times");
    let after = ground.written().await;
    let traces = Traces::of(world.user, &["ada@example.org"], &before);
    assert_eq!((traces.in_rows(&after), traces.elsewhere(&after)), (vec![], traces.elsewhere(&before)));
    assert!(!paths(world.folder()).iter().any(|path| path.contains(&world.user.to_string())));
}

#[tokio::test]
async fn given_a_platform_that_does_not_answer_then_it_is_asked_a_few_times_and_the_account_is_deleted_anyway() {
    let world = World::new().await;
    for _ in 0..20 {
        let down = Refusal::Retry { after: None, message: "The platform is down.".into() };
        world.fake.next("revoke", Fault::Refuse(down));
    }
    let begun = world.context.clock.now();
    decide(&world, Some(begun)).await;
    forget_to_the_end(&world).await;
    assert_eq!(world.fake.calls("revoke"), 5);
    assert!(world.context.clock.now() - begun < TimeDelta::hours(2), "it is not waited for any longer");
}

#[tokio::test]
async fn given_a_token_that_is_stale_then_it_is_renewed_to_be_revoked() {
    let world = World::new().await;
    world.fake.kill_tokens();
    decide(&world, Some(world.context.clock.now())).await;
    forget_to_the_end(&world).await;
    assert_eq!((world.fake.calls("refresh"), world.fake.calls("revoke")), (1, 2));
}

#[tokio::test]
async fn given_a_video_on_its_way_to_a_platform_then_it_arrives_before_the_permission_ends() {
    let world = World::new().await;
    let publication = world.publication().await;
    assert_eq!(world.publish(publication.id).await.state, State::Processing);
    let waiting = world.publication().await;
    decide(&world, Some(world.context.clock.now())).await;
    for _ in 0..2 {
        pass_until_due(&world).await;
        forget_user(&world.context, world.user).await.unwrap();
    }
    assert_eq!(world.read(waiting.id).await.state, State::Cancelled, "what has not begun does not begin");
    assert_eq!(world.fake.calls("revoke"), 0);
    world.publish_to_the_end(publication.id).await;
    assert_eq!(world.fake.live(), 1);
    forget_to_the_end(&world).await;
    assert_eq!(world.fake.calls("revoke"), 1);
}

#[tokio::test]
async fn given_an_account_that_waits_to_be_deleted_then_nothing_is_made_or_published_until_it_stays_after_all() {
    let world = World::new().await;
    let publication = world.publication().await;
    let approval = world.ready_run().await;
    let change = run::ActiveModel {
        state: Set(run::State::AwaitingApproval),
        approve_at: Set(Some(world.context.clock.now())),
        ..Default::default()
    };
    run::Entity::update_many().set(change).filter(run::Column::Id.eq(approval)).exec(&world.context.db).await.unwrap();
    decide(&world, Some(world.context.clock.now() + TimeDelta::days(14))).await;
    sweep(&world.context).await.unwrap();
    forget_user(&world.context, world.user).await.unwrap();
    assert_eq!(world.publish(publication.id).await.state, State::Scheduled);
    assert_eq!(world.run(approval).await.state, run::State::AwaitingApproval);
    assert_eq!((world.fake.calls("start"), world.fake.calls("revoke")), (0, 0));

    decide(&world, None).await;
    sweep(&world.context).await.unwrap();
    assert_eq!(world.run(approval).await.state, run::State::Ready);
    world.publish_to_the_end(publication.id).await;
    assert_eq!(world.fake.live(), 1);
}
