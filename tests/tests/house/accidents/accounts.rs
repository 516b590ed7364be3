//! Connecting accounts.

use anyhow::{Context as _, Result, ensure};
use chrono::{DateTime, TimeDelta, Utc};
use serde_json::{Value, json};
use tests::{Person, WayBack};

use crate::ready::{Ready, TEXT};

#[tokio::test]
async fn t07_connecting_again_without_a_new_refresh_token_keeps_the_old_one() -> Result<()> {
    // given an account that is connected again while Google sees no reason to give a second refresh token
    let ready = Ready::set().await?;
    let link = ready.stage.person.begin_to_connect("YOUTUBE").await?;
    let quietly = |page: &mut url::Url| {
        let kept: Vec<(String, String)> = page.query_pairs().into_owned().filter(|(name, _)| name != "prompt").collect();
        page.query_pairs_mut().clear().extend_pairs(kept);
    };
    WayBack::stand_before(&link, quietly).await?.go().await?;

    // then the real life of the new access is known
    let document = "{ connections { platform accessExpiresAt } }";
    let all: Value = ready.stage.person.program.call(document, json!({})).await?;
    let youtube = all.as_array().and_then(|all| all.iter().find(|one| one["platform"] == "YOUTUBE")).context("not connected")?;
    let expires: DateTime<Utc> = youtube["accessExpiresAt"].as_str().context("it never expires")?.parse()?;
    let left = expires - now();
    ensure!(left > TimeDelta::minutes(50) && left <= TimeDelta::hours(1), "the access lasts {left}");

    // and when it has run out, the old refresh token still renews it
    ready.age_tokens("youtube").await?;
    let before = ready.stage.house.sandbox.count("youtube", "oauth.refresh").await?;
    let publication = ready.end(&ready.publish("youtube", TEXT).await?).await?;
    ready.ensure_once(&publication, TEXT).await?;
    assert_eq!(ready.stage.house.sandbox.count("youtube", "oauth.refresh").await? - before, 1);
    ready.stage.house.close().await
}

#[tokio::test]
async fn t14_a_way_back_belongs_to_one_browser_and_is_gone_once() -> Result<()> {
    let ready = Ready::set().await?;
    let person = Person::register(&ready.stage.house.url).await?;
    let way = WayBack::stand_before(&person.begin_to_connect("TIKTOK").await?, |_| ()).await?;

    // somebody else who got hold of the address connects nothing
    let refused = way.go_elsewhere().await.err().context("another browser was let in")?;
    assert!(refused.to_string().contains("not connected"), "{refused}");
    assert!(person.connections().await?.is_empty());

    // the browser that was sent is let in, once
    way.go().await?;
    assert_eq!(person.connections().await?.len(), 1);
    let refused = way.go().await.err().context("the same way was gone twice")?;
    assert!(refused.to_string().contains("not connected"), "{refused}");

    // and a state that somebody else began cannot be carried over
    let mut mine = WayBack::stand_before(&person.begin_to_connect("YOUTUBE").await?, |_| ()).await?;
    let theirs = WayBack::stand_before(&ready.stage.person.begin_to_connect("YOUTUBE").await?, |_| ()).await?;
    mine.callback = with_state_of(&mine.callback, &theirs.callback);
    let refused = mine.go().await.err().context("another person's state was taken")?;
    assert!(refused.to_string().contains("not connected"), "{refused}");
    assert_eq!(person.connections().await?.len(), 1);
    ready.stage.house.close().await
}

fn with_state_of(mine: &url::Url, theirs: &url::Url) -> url::Url {
    let state = theirs.query_pairs().find(|(name, _)| name == "state").map(|(_, state)| state.into_owned());
    let kept: Vec<(String, String)> = mine.query_pairs().into_owned().filter(|(name, _)| name != "state").collect();
    let mut mixed = mine.clone();
    mixed.query_pairs_mut().clear().extend_pairs(kept).extend_pairs(state.iter().map(|state| ("state", state)));
    mixed
}

#[allow(clippy::disallowed_methods, reason = "a program compares with its own clock")]
fn now() -> DateTime<Utc> {
    Utc::now()
}
