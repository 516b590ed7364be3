//! Mails about accounts: who has the address hears what there is to say, and nobody else hears anything.

use std::time::Duration;

use entity::account_mail::{self, Kind};
use entity::user;
use notify::AccountLink;
use sea_orm::{ActiveModelTrait, ActiveValue::Set, EntityTrait};
use tokio::time::timeout;
use uuid::Uuid;
use vault::{Purpose, secret};
use worker::jobs::send_account_mail::send_account_mail;

use crate::smtp::{Answer, Smtp};
use crate::world::World;

async fn world(smtp: &Smtp) -> World {
    let more = ["--smtp-url", &smtp.url(), "--public-url", "https://videos.example"];
    World::set(true, "redis://127.0.0.1:1/", &more).await
}

async fn asked(world: &World, kind: Kind, email: &str) -> Uuid {
    account_mail::write(&world.context.db, kind, email, world.context.clock.now()).await.unwrap()
}

async fn waiting(world: &World) -> Vec<account_mail::Model> {
    account_mail::Entity::find().all(&world.context.db).await.unwrap()
}

async fn person(world: &World) -> user::Model {
    user::Entity::find_by_id(world.user).one(&world.context.db).await.unwrap().unwrap()
}

/// A mail as it is read.
fn read(mail: &str) -> String {
    mail.replace("=\r\n", "").replace("=3D", "=")
}

fn token<'m>(mail: &'m str, page: &str) -> &'m str {
    let from = format!("https://videos.example/{page}?token=");
    mail.split(&from)
        .nth(1)
        .unwrap_or_else(|| panic!("{mail}"))
        .split(|end: char| end.is_whitespace() || end == '"')
        .next()
        .unwrap()
}

#[tokio::test]
async fn given_somebody_who_forgot_the_password_then_one_mail_has_a_link_for_the_password_that_there_is() {
    let smtp = Smtp::open().await;
    let world = world(&smtp).await;
    let mail = asked(&world, Kind::PasswordReset, "ada@example.org").await;
    let other = world.another_worker();
    let (one, two) = tokio::join!(send_account_mail(&world.context, mail), send_account_mail(&other, mail));
    one.and(two).unwrap();
    let mails = smtp.mails();
    assert_eq!(mails.len(), 1);
    let mail = read(&mails[0]);
    assert!(mail.contains("To: ada@example.org") && !mail.contains("List-Unsubscribe"), "{mail}");
    let (vault, now) = (&world.context.vault, world.context.clock.now());
    let link = token(&mail, "reset-password");
    let claims: AccountLink = vault.verify(Purpose::PasswordReset, link, now).unwrap();
    let bound = secret::digest(&person(&world).await.password_hash.into());
    assert_eq!(claims, AccountLink { sub: world.user, bound });
    assert!(vault.verify::<AccountLink>(Purpose::PasswordReset, link, now + chrono::TimeDelta::hours(1)).is_err());
    assert!(waiting(&world).await.is_empty(), "nothing is kept of it");
}

#[tokio::test]
async fn given_an_archive_that_is_ready_then_the_mail_leads_to_the_dashboard_and_opens_nothing_by_itself() {
    let smtp = Smtp::open().await;
    let world = world(&smtp).await;
    let mail = asked(&world, Kind::ExportReady, "ada@example.org").await;
    send_account_mail(&world.context, mail).await.unwrap();
    let mail = read(&smtp.mails()[0]);
    assert!(mail.contains("Subject: Your archive is ready") && mail.contains("kept for 7 days"), "{mail}");
    let links: Vec<_> = mail.split("https://").skip(1).filter_map(|rest| rest.split(['"', '\r', '\n', '<']).next()).collect();
    assert!(!links.is_empty() && links.iter().all(|link| *link == "videos.example/settings"), "{links:?}");
}

#[tokio::test]
async fn given_a_new_passkey_then_the_mail_leads_to_where_it_is_removed_since_a_new_password_leaves_it() {
    let smtp = Smtp::open().await;
    let world = world(&smtp).await;
    for kind in [Kind::PasskeyAdded, Kind::PasskeyRemoved, Kind::PasskeyCopied] {
        let mail = asked(&world, kind, "ada@example.org").await;
        send_account_mail(&world.context, mail).await.unwrap();
    }
    let mails: Vec<_> = smtp.mails().iter().map(|mail| read(mail)).collect();
    assert!(mails[0].contains("Subject: You have a new passkey") && mails[0].contains("https://videos.example/settings"));
    assert!(
        mails[1].contains("Subject: A passkey of yours was removed")
            && mails[1].contains("https://videos.example/reset-password")
    );
    assert!(mails[2].contains("Subject: One of your passkeys may have been copied"), "{}", mails[2]);
}

#[tokio::test]
async fn given_an_address_that_nobody_has_then_nothing_is_sent_and_nothing_is_kept() {
    let smtp = Smtp::open().await;
    let world = world(&smtp).await;
    for kind in [Kind::PasswordReset, Kind::Registration, Kind::EmailVerification] {
        let mail = asked(&world, kind, "nobody@example.org").await;
        send_account_mail(&world.context, mail).await.unwrap();
    }
    assert!(smtp.mails().is_empty() && waiting(&world).await.is_empty());
}

#[tokio::test]
async fn given_somebody_who_registers_then_the_mail_confirms_the_address_or_says_that_there_is_an_account() {
    let smtp = Smtp::open().await;
    let world = world(&smtp).await;
    let mail = asked(&world, Kind::Registration, "ada@example.org").await;
    send_account_mail(&world.context, mail).await.unwrap();
    let first = read(&smtp.mails()[0]);
    let claims: AccountLink = {
        let now = world.context.clock.now();
        world.context.vault.verify(Purpose::EmailVerification, token(&first, "verify-email"), now).unwrap()
    };
    assert_eq!(claims.bound, secret::digest(&"ada@example.org".into()));

    let mut row: user::ActiveModel = person(&world).await.into();
    row.email_verified_at = Set(Some(world.context.clock.now()));
    row.update(&world.context.db).await.unwrap();
    for kind in [Kind::Registration, Kind::EmailVerification] {
        let mail = asked(&world, kind, "ada@example.org").await;
        send_account_mail(&world.context, mail).await.unwrap();
    }
    let mails = smtp.mails();
    assert_eq!(mails.len(), 2, "who is confirmed needs no link for it");
    assert!(mails[1].contains("Subject: You have an account already") && !mails[1].contains("token="), "{}", mails[1]);
}

#[tokio::test]
async fn given_a_worker_that_dies_while_it_goes_out_then_it_is_sent_again_as_the_same_mail() {
    let smtp = Smtp::open().await;
    let world = world(&smtp).await;
    let id = asked(&world, Kind::PasswordReset, "ada@example.org").await;
    smtp.next(Answer::Nothing);
    let context = world.another_worker();
    let work = tokio::spawn(async move { send_account_mail(&context, id).await });
    timeout(Duration::from_secs(20), smtp.read.notified()).await.expect("the mail is read");
    work.abort();
    assert!(work.await.unwrap_err().is_cancelled());
    send_account_mail(&world.context, id).await.unwrap();
    assert_eq!(smtp.mails().len(), 1, "its lease has not run out");
    world.context.clock.advance(Duration::from_secs(31));
    send_account_mail(&world.context, id).await.unwrap();
    let mails = smtp.mails();
    let same = format!("Message-ID: <{id}@");
    assert!(mails.len() == 2 && mails.iter().all(|mail| mail.contains(&same)), "{mails:?}");
    assert!(waiting(&world).await.is_empty());
}

#[tokio::test]
async fn given_a_mail_server_that_takes_nothing_then_it_waits_and_comes_to_nothing_when_the_link_would_be_over() {
    let smtp = Smtp::open().await;
    let world = world(&smtp).await;
    let id = asked(&world, Kind::PasswordReset, "ada@example.org").await;
    smtp.next(Answer::Later);
    send_account_mail(&world.context, id).await.unwrap();
    let row = waiting(&world).await.remove(0);
    assert_eq!((row.attempts, row.lease_until), (1, None));
    assert!(row.not_before.unwrap() > world.context.clock.now());
    world.context.clock.advance(Duration::from_hours(1));
    send_account_mail(&world.context, id).await.unwrap();
    assert_eq!(smtp.mails().len(), 1, "a link that does not work any more is not sent");
    assert!(waiting(&world).await.is_empty());
}
