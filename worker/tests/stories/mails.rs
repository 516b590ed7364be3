//! Mails come at once, in a digest or never, and never twice.

use std::time::Duration;

use chrono::{DateTime, Utc};
use entity::delivery::{Channel, State};
use entity::event::Mail;
use entity::run;
use tokio::time::timeout;

use crate::outbox::deliver;
use crate::smtp::{Answer, Smtp};
use crate::world::World;

async fn world(smtp: &Smtp) -> World {
    let more =
        ["--smtp-url", &smtp.url(), "--mail-from", "Videos <videos@videos.example>", "--public-url", "https://videos.example"];
    World::set(true, "redis://127.0.0.1:1/", &more).await
}

/// A run of the person's has failed, and that is told.
async fn failed(world: &World) -> uuid::Uuid {
    let run = world.queued_run("Some words.").await;
    world.run_is(run, run::State::Failed).await;
    worker::tell(&world.context).await.unwrap();
    run
}

fn at(moment: &str) -> DateTime<Utc> {
    moment.parse().unwrap()
}

#[tokio::test]
async fn given_a_run_that_failed_then_the_person_gets_one_mail_that_leads_there_and_to_the_end_of_such_mails() {
    let smtp = Smtp::open().await;
    let world = world(&smtp).await;
    let run = failed(&world).await;
    let row = world.delivery(Channel::Mail).await;
    let other = world.another_worker();
    tokio::join!(deliver(&world.context, row.id), deliver(&other, row.id));
    assert_eq!(world.deliver(row.id).await.state, State::Delivered);
    let mails = smtp.mails();
    assert_eq!(mails.len(), 1);
    let mail = mails[0].replace("=\r\n", "").replace("=3D", "=");
    assert!(mail.contains("Subject: A video could not be made") && mail.contains("To: ada@example.org"), "{mail}");
    assert!(mail.contains(&format!("https://videos.example/runs/{run}")), "{mail}");
    assert!(mail.contains("List-Unsubscribe: <https://videos.example/unsubscribe/"), "{mail}");
}

#[tokio::test]
async fn given_a_mail_server_that_does_not_take_it_now_then_it_is_sent_later() {
    let smtp = Smtp::open().await;
    let world = world(&smtp).await;
    failed(&world).await;
    smtp.next(Answer::Later);
    let row = world.deliver(world.delivery(Channel::Mail).await.id).await;
    assert_eq!((row.state, row.attempts), (State::Pending, 1));
    world.pass_until(row.not_before.unwrap());
    assert_eq!(world.deliver(row.id).await.state, State::Delivered);
    assert_eq!(smtp.mails().len(), 2, "once refused, once taken");
}

#[tokio::test]
async fn given_no_mail_server_at_its_address_then_it_is_sent_when_there_is_one() {
    let smtp = Smtp::open().await;
    let url = smtp.url();
    drop(smtp);
    let world = World::set(true, "redis://127.0.0.1:1/", &["--smtp-url", &url]).await;
    failed(&world).await;
    let row = world.deliver(world.delivery(Channel::Mail).await.id).await;
    assert_eq!(row.state, State::Pending, "{:?}", row.error);
}

#[tokio::test]
async fn given_a_worker_that_dies_while_a_mail_goes_out_then_it_is_not_sent_again() {
    let smtp = Smtp::open().await;
    let world = world(&smtp).await;
    failed(&world).await;
    smtp.next(Answer::Nothing);
    let (context, id) = (world.another_worker(), world.delivery(Channel::Mail).await.id);
    let work = tokio::spawn(async move { deliver(&context, id).await });
    timeout(Duration::from_secs(20), smtp.read.notified()).await.expect("the mail is read");
    work.abort();
    assert!(work.await.unwrap_err().is_cancelled());
    world.context.clock.advance(Duration::from_secs(31));
    let row = world.deliver(id).await;
    assert_eq!(row.state, State::Unconfirmed);
    world.deliver(id).await;
    assert_eq!(smtp.mails().len(), 1);
}

#[tokio::test]
async fn given_a_person_in_berlin_when_the_clocks_change_then_the_digest_comes_at_eight_of_their_clock() {
    let smtp = Smtp::open().await;
    let world = world(&smtp).await;
    worker::tell(&world.context).await.unwrap();
    world.mails("Europe/Berlin", &[("run.done", Mail::Digest), ("run.failed", Mail::Digest)]).await;
    let days = [("2027-03-26T20:00:00Z", "2027-03-27T07:00:00Z"), ("2027-03-27T20:00:00Z", "2027-03-28T06:00:00Z")];
    for (number, (evening, morning)) in days.into_iter().enumerate() {
        world.pass_until(at(evening));
        failed(&world).await;
        let done = world.queued_run("Other words.").await;
        world.run_is(done, run::State::Done).await;
        worker::tell(&world.context).await.unwrap();
        let row = world.deliveries(Channel::Digest).await.remove(number);
        assert_eq!(row.digest_at, Some(at(morning)));
        world.deliver(row.id).await;
        assert_eq!(smtp.mails().len(), number, "not before its time");
        world.pass_until(at(morning));
        assert_eq!(world.deliver(row.id).await.state, State::Delivered);
        let mail = smtp.mails().remove(number);
        assert!(mail.contains("Subject: Your day: 2 things"), "{mail}");
        assert!(mail.contains("A video could not be made") && mail.contains("A video has ended its way"), "{mail}");
    }
    assert!(world.deliveries(Channel::Mail).await.is_empty());
}

#[tokio::test]
async fn given_a_digest_that_somebody_has_begun_to_send_then_what_comes_now_waits_for_the_next_one() {
    let smtp = Smtp::open().await;
    let world = world(&smtp).await;
    worker::tell(&world.context).await.unwrap();
    world.mails("UTC", &[("run.failed", Mail::Digest)]).await;
    failed(&world).await;
    let first = world.delivery(Channel::Digest).await;
    // it is claimed before its time only in this story; the claim is what counts
    let now = first.digest_at.unwrap() + chrono::TimeDelta::milliseconds(1);
    let claim = entity::Claim { owner: "another", now, lasts: Duration::from_secs(30) };
    entity::claim::<entity::delivery::Entity>(&world.context.db, first.id, sea_orm::Condition::all(), &claim)
        .await
        .unwrap()
        .unwrap();
    failed(&world).await;
    let rows = world.deliveries(Channel::Digest).await;
    assert_eq!(rows.len(), 2);
    assert_eq!(rows[1].digest_at.unwrap() - first.digest_at.unwrap(), chrono::TimeDelta::days(1));
}

#[tokio::test]
async fn given_a_person_who_said_no_since_then_a_mail_that_waits_does_not_go_out() {
    let smtp = Smtp::open().await;
    let world = world(&smtp).await;
    failed(&world).await;
    world.mails("UTC", &[("run.failed", Mail::Never)]).await;
    let row = world.deliver(world.delivery(Channel::Mail).await.id).await;
    assert_eq!((row.state, row.error.as_deref()), (State::Failed, Some("Such mails are switched off.")));
    assert!(smtp.mails().is_empty());
    failed(&world).await;
    assert_eq!(world.deliveries(Channel::Mail).await.len(), 1, "and no further one is written");
}

#[tokio::test]
async fn given_no_mail_server_in_the_settings_then_mails_are_files() {
    let world = World::new().await;
    failed(&world).await;
    let row = world.deliver(world.delivery(Channel::Mail).await.id).await;
    assert_eq!(row.state, State::Delivered);
    let file = world.context.settings.storage.mail_dir().join(format!("{}.eml", row.id));
    assert!(std::fs::read_to_string(file).unwrap().contains("Subject: A video could not be made"));
}
