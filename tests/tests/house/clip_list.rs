//! Finding clips again: by words, by kind, by tag, page by page.

use anyhow::{Context as _, Result, ensure};
use serde_json::{Value, json};
use tests::{ClientError, Person};

use crate::library::{CLIP, Library, told};

const LIST: &str = "query($search: String, $kind: ClipKind, $tag: String, $first: Int = 20, $after: String) { \
    clips(search: $search, kind: $kind, tag: $tag, first: $first, after: $after) { \
    totalCount nodes { id name } pageInfo { hasNextPage endCursor } } }";

#[tokio::test]
async fn clips_are_found_by_words_in_name_and_tags_by_kind_and_by_tag() -> Result<()> {
    let library = Library::open().await?;
    let beach = library.upload("Strand 100%_Über.mp4", library.film("orange", "320x240").await?).await?;
    let cat = library.upload("cat.png", library.picture("teal", "300x200").await?).await?;
    let song = library.media("song.mp3", &["-f", "lavfi", "-i", "sine=d=1"]).await?;
    let song = library.upload("song.mp3", song).await?;
    let tagged = library.update(json!({ "id": cat, "tags": [" Cute  Animals", "cute animals", "", "ÜBER-B"] })).await?;
    assert_eq!(tagged["tags"], json!(["cute animals", "über-b"]));
    library.update(json!({ "id": song, "name": "Theme", "tags": ["cute"] })).await?;

    for (variables, found) in [
        (json!({}), vec![&song, &cat, &beach]),
        (json!({ "search": "ÜBER" }), vec![&cat, &beach]),
        (json!({ "search": "strand über" }), vec![&beach]),
        (json!({ "search": "100%_" }), vec![&beach]),
        (json!({ "search": "100_%" }), vec![]),
        (json!({ "search": "%" }), vec![&beach]),
        (json!({ "search": "\\" }), vec![]),
        (json!({ "search": "  " }), vec![&song, &cat, &beach]),
        (json!({ "search": "song" }), vec![]),
        (json!({ "search": "theme" }), vec![&song]),
        (json!({ "kind": "AUDIO" }), vec![&song]),
        (json!({ "kind": "VIDEO", "search": "cat" }), vec![]),
        (json!({ "tag": "CUTE" }), vec![&song]),
        (json!({ "tag": "cute animals" }), vec![&cat]),
        (json!({ "tag": "cat.png" }), vec![]),
    ] {
        assert_eq!(ids(&list(&library, variables.clone()).await?)?, found, "{variables}");
    }
    let tags: Value = library.person.program.call("{ clipTags }", json!({})).await?;
    assert_eq!(tags, json!(["cute", "cute animals", "über-b"]));
    library.house.close().await
}

#[tokio::test]
async fn a_list_is_read_page_by_page_and_what_makes_no_sense_is_refused() -> Result<()> {
    let library = Library::open().await?;
    let mut all = Vec::new();
    for color in ["red", "green", "blue", "white", "black"] {
        all.insert(0, library.upload(&format!("{color}.png"), library.picture(color, "200x200").await?).await?);
    }
    let (mut seen, mut after) = (Vec::new(), Value::Null);
    loop {
        let page = list(&library, json!({ "first": 2, "after": after, "search": "PNG" })).await?;
        assert_eq!(page["totalCount"], 5);
        seen.extend(ids(&page)?.into_iter().map(str::to_owned));
        after = page["pageInfo"]["endCursor"].clone();
        if page["pageInfo"]["hasNextPage"] == false {
            break;
        }
    }
    assert_eq!(seen, all);
    for wrong in [json!({ "first": 0 }), json!({ "first": 101 }), json!({ "after": "x" }), json!({ "search": "x".repeat(201) })] {
        let refused = list(&library, wrong.clone()).await.err().with_context(|| format!("{wrong} was answered"))?;
        assert_eq!(refused.codes(), ["INVALID"], "{wrong}");
    }
    library.house.close().await
}

#[tokio::test]
async fn mistakes_in_a_change_are_told_beside_their_fields() -> Result<()> {
    let library = Library::open().await?;
    let id = library.upload("a.png", library.picture("red", "200x200").await?).await?;
    let many: Vec<String> = (0..21).map(|number| number.to_string()).collect();
    for (change, code, field) in [
        (json!({ "name": " " }), "REQUIRED", "input.name"),
        (json!({ "name": "x".repeat(201) }), "TOO_LONG", "input.name"),
        (json!({ "name": "two\nlines" }), "INVALID", "input.name"),
        (json!({ "tags": many }), "TOO_LONG", "input.tags"),
        (json!({ "tags": ["fine", "x".repeat(41)] }), "TOO_LONG", "input.tags.1"),
        (json!({ "tags": ["a\nb"] }), "INVALID", "input.tags.0"),
        (json!({ "id": "nothing" }), "NOT_FOUND", "input.id"),
    ] {
        let mut input = json!({ "id": id });
        input.as_object_mut().context("an object")?.extend(change.as_object().context("an object")?.clone());
        let (told_code, told_field, _) = told(library.update(input).await)?;
        assert_eq!((told_code.as_str(), told_field.as_str()), (code, field), "{change}");
    }
    let both = library.update(json!({ "id": id, "name": "", "tags": ["x".repeat(41)] })).await.err().context("changed")?;
    assert_eq!(both.codes(), ["REQUIRED", "TOO_LONG"], "all mistakes at once");
    assert_eq!(library.clip(&id).await?["name"], "a.png");
    library.house.close().await
}

#[tokio::test]
async fn to_a_stranger_nothing_of_it_is_there() -> Result<()> {
    let library = Library::open().await?;
    let id = library.upload("a.png", library.picture("red", "200x200").await?).await?;
    library.update(json!({ "id": id, "tags": ["secret"] })).await?;
    let owner = Library { person: Person::register(&library.house.url).await?, ..library };
    let stranger = &owner.person.program;

    assert_eq!(owner.clip(&id).await?, Value::Null);
    assert_eq!(list(&owner, json!({ "search": "a" })).await?["totalCount"], 0);
    let rest: Value = stranger.ask("{ clipTags clipUsage { clips } }", json!({})).await?;
    assert_eq!(rest, json!({ "clipTags": [], "clipUsage": { "clips": 0 } }));
    assert_eq!(told(owner.update(json!({ "id": id, "name": "mine" })).await)?.0, "NOT_FOUND");
    let delete =
        "mutation($input: ClipDeleteInput!) { clipDelete(input: $input) { deletedId userErrors { code field message } } }";
    assert_eq!(told(stranger.call::<Value>(delete, json!({ "input": { "id": id, "evenIfUsed": true } })).await)?.0, "NOT_FOUND");
    let made = owner.person.create_pipeline(&[], json!({ "footage": "CLIPS", "clips": [id] })).await;
    assert!(made.err().context("somebody else's clip was taken")?.codes().contains(&"NOT_FOUND".to_owned()));
    ensure!(owner.files()?.len() == 2, "the owner's files are still there");
    owner.house.close().await
}

#[tokio::test]
async fn nobody_who_is_not_signed_in_learns_anything() -> Result<()> {
    let library = Library::open().await?;
    let stranger = tests::Client::new(&library.house.url)?;
    for question in [format!("{{ clips {{ nodes {{ {CLIP} }} }} }}"), "{ clipTags }".into(), "{ clipUsage { bytes } }".into()] {
        let refused = stranger.ask::<Value>(&question, json!({})).await.err().context("it was answered")?;
        assert_eq!(refused.codes(), ["UNAUTHENTICATED"], "{question}");
    }
    library.house.close().await
}

async fn list(library: &Library, variables: Value) -> Result<Value, ClientError> {
    library.person.program.call(LIST, variables).await
}

fn ids(page: &Value) -> Result<Vec<&str>> {
    let nodes = page["nodes"].as_array().context("no nodes")?;
    nodes.iter().map(|node| node["id"].as_str().context("no id")).collect()
}
