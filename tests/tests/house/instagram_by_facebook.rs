//! Instagram by Facebook's login: pages are shared, reels are uploaded, and may be deleted.

use anyhow::{Context as _, Result, ensure};
use serde_json::{Value, json};
use tests::{Blueprint, Fault, Person, ReceivedVideo, eventually, rows};

use crate::ready::{Ready, TEXT};
use crate::stage::PATIENCE;

/// The person on Facebook who runs the pages.
const PERSON: &str = "25600000000000909";
/// The page of Harbour Kitchen.
const HARBOUR_KITCHEN: &str = "100000000000101";
/// The page of Night Sky Notes.
const NIGHT_SKY_NOTES: &str = "100000000000202";

const TAKE_DOWN: &str = "mutation($input: PublicationTakeDownInput!) { publicationTakeDown(input: $input) { \
    publication { state takenDownAt } userErrors { code field message } } }";

#[tokio::test]
async fn every_shared_page_with_an_account_is_a_connection_until_the_person_removes_the_app() -> Result<()> {
    let house = Blueprint::story()?.by_facebook().workers(0).open().await?;
    house.sandbox.call_back(&house.url).await?;
    let person = Person::register(&house.url).await?;

    // what is not allowed, or leads to no account, connects nothing
    for (unticked, told) in [
        (vec!["pages_show_list"], "missing_scopes"),
        (vec!["instagram_content_publish"], "missing_scopes"),
        (vec![HARBOUR_KITCHEN, NIGHT_SKY_NOTES], "no_professional_account"),
    ] {
        let arrived = person.connect_without("INSTAGRAM", &unticked).await?;
        assert_eq!(arrived.query(), Some(format!("connect_error={told}").as_str()), "{unticked:?}");
        assert!(person.connections().await?.is_empty(), "{unticked:?}");
    }

    // of three pages that are shared two have an account
    person.connect_without("INSTAGRAM", &[NIGHT_SKY_NOTES]).await?;
    assert_eq!(names(&person).await?, ["Harbour Kitchen"]);
    person.connect("INSTAGRAM").await?;
    assert_eq!(names(&person).await?, ["Harbour Kitchen", "Night Sky Notes"]);

    // and with the permission of the person both end
    house.sandbox.revoke("instagram", PERSON).await?;
    eventually("the end of both connections", PATIENCE, || async {
        let all = person.connections().await?;
        ensure!(all.len() == 2 && all.iter().all(|one| one.health == "REVOKED"), "{all:?}");
        Ok(())
    })
    .await?;
    let kept = rows(&house.database().await?, "connection").await?;
    assert!(kept.iter().all(|row| row["sealed_access"].is_null()), "{kept:#?}");
    house.close().await
}

#[tokio::test]
async fn a_reel_is_uploaded_once_and_resumes_where_its_connection_broke() -> Result<()> {
    // given a connection that breaks at half of the file
    let ready = Ready::set_in(Blueprint::story()?.by_facebook()).await?;
    let sandbox = &ready.stage.house.sandbox;
    let video = ready.stage.person.run(&ready.run).await?.video.context("no video")?;
    let made = ready.stage.person.program.download(&video.url).await?;
    let half = made.len() as u64 / 2;
    let broken = Fault { after_bytes: Some(half), ..Fault::of("instagram", "video.upload", "drop_connection") };
    sandbox.fail(&broken).await?;
    let before = (sandbox.count("instagram", "media.create").await?, sandbox.count("instagram", "video.upload").await?);

    // when the reel is published
    let id = ready.publish("instagram", TEXT).await?;
    let publication = ready.end(&id).await?;

    // then it was announced once, the second half followed the first, and the platform has the very file
    assert_eq!(sandbox.count("instagram", "media.create").await? - before.0, 1);
    assert_eq!(sandbox.count("instagram", "video.upload").await? - before.1, 2);
    let received: Vec<ReceivedVideo> = ready.shown("instagram", TEXT).await?;
    ensure!(received.len() == 1 && sandbox.file(&received[0]).await? == made, "the file was changed: {received:#?}");
    ready.ensure_once(&publication, TEXT).await?;
    ready.stage.house.close().await
}

#[tokio::test]
async fn a_reel_is_deleted_when_the_person_allows_it_and_otherwise_they_are_told() -> Result<()> {
    // given a person who lets the app publish but not delete
    let may_delete = Blueprint::story()?.by_facebook().set("INSTAGRAM_EXTRA_SCOPES", "instagram_manage_contents");
    let ready = Ready::set_in(may_delete).await?;
    let person = &ready.stage.person;
    person.connect_without("INSTAGRAM", &["instagram_manage_contents"]).await?;
    let id = ready.publish("instagram", TEXT).await?;
    ensure!(ready.end(&id).await?.state == "PUBLISHED", "{id} is not live");
    let input = json!({ "input": { "id": id } });

    let refused =
        person.program.call::<Value>(TAKE_DOWN, input.clone()).await.err().context("it was deleted without permission")?;
    assert_eq!(refused.codes(), ["PLATFORM_LIMIT"], "{refused}");
    assert!(refused.to_string().contains("instagram_manage_contents"), "{refused}");
    ensure!(ready.shown("instagram", TEXT).await?.len() == 1, "it is gone all the same");

    // when the person allows that as well
    person.connect("INSTAGRAM").await?;
    let gone: Value = person.program.call(TAKE_DOWN, input).await?;

    // then the reel is gone and stays in the history
    assert_eq!(gone["publication"]["state"], "PUBLISHED");
    assert!(gone["publication"]["takenDownAt"].is_string(), "{gone}");
    ensure!(ready.shown("instagram", TEXT).await?.is_empty(), "Instagram still shows it");
    ready.stage.house.close().await
}

/// The names of the connected accounts.
async fn names(person: &Person) -> Result<Vec<String>> {
    let mut names: Vec<String> = person.connections().await?.into_iter().map(|one| one.display_name).collect();
    names.sort();
    Ok(names)
}
