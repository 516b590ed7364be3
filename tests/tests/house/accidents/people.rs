//! What is one person's is nobody else's.

use std::collections::BTreeMap;

use anyhow::{Context as _, Result};
use serde_json::{Map, Value, json};
use tests::{Person, rows, tables};

use crate::ready::Ready;

const INTROSPECTION: &str = "{
    __schema {
        mutationType { fields { name args { name type { ...Ref } } } }
        types { name inputFields { name type { ...Ref } } enumValues { name } }
    } }
    fragment Ref on __Type { kind name ofType { kind name ofType { kind name ofType { kind name } } } }";

#[tokio::test]
async fn t16_no_mutation_of_one_person_touches_a_thing_of_another() -> Result<()> {
    // given one of everything that belongs to a person, and a stranger
    let mut ready = Ready::set().await?;
    ready.stage.house.kill_workers();
    let things = things(&ready).await?;
    let stranger = Person::register(&ready.stage.house.url).await?;
    let before = dump(&ready, &things["user"]).await?;

    // when the stranger asks for every mutation that takes an id, with the person's ids
    let schema: Value = stranger.browser.ask(INTROSPECTION, json!({})).await?;
    let mut tried = Vec::new();
    for (verb, input) in verbs(&schema, &things)? {
        let document =
            format!("mutation($input: {}!) {{ {verb}(input: $input) {{ userErrors {{ code field message }} }} }}", input.0);
        let answer = stranger.browser.call::<Value>(&document, json!({ "input": input.1 })).await;
        let refused = answer.err().with_context(|| format!("{verb} was granted to a stranger"))?;
        assert_eq!(refused.codes(), ["NOT_FOUND"], "{verb}: {refused}");
        tried.push(verb);
    }

    // then nothing has changed
    assert!(tried.len() >= 10, "only {tried:?} were tried");
    assert_eq!(dump(&ready, &things["user"]).await?, before);
    ready.stage.house.close().await
}

/// The ids of everything that a person owns, by noun.
async fn things(ready: &Ready) -> Result<BTreeMap<String, String>> {
    let document =
        "{ viewer { id } connections { id } pipelines { nodes { id } } publications { nodes { id } } apiTokens { id } }";
    let seen: Value = ready.stage.person.browser.ask(document, json!({})).await?;
    let run = ready.stage.person.run(&ready.run).await?;
    let picture = ready.stage.person.program.download(&run.cover.context("no cover")?.url).await?;
    let clip = ready.stage.person.upload_clip("cover.jpg", "image/jpeg", picture).await?;
    let id = |value: &Value| value["id"].as_str().map(str::to_owned).context("no id");
    Ok([
        ("user", id(&seen["viewer"])?),
        ("connection", id(&seen["connections"][0])?),
        ("pipeline", id(&seen["pipelines"]["nodes"][0])?),
        ("publication", id(&seen["publications"]["nodes"][0])?),
        ("apiToken", id(&seen["apiTokens"][0])?),
        ("run", ready.run.clone()),
        ("clip", clip),
    ]
    .map(|(noun, id)| (noun.to_owned(), id))
    .into())
}

/// Every row of the person, and every table that has no owner.
async fn dump(ready: &Ready, user: &str) -> Result<BTreeMap<String, Vec<String>>> {
    let mut all = BTreeMap::new();
    for table in tables(&ready.database).await? {
        let rows = rows(&ready.database, &table).await?;
        let mine = rows.iter().filter(|row| row["user_id"].as_str().is_some_and(|owner| same_id(owner, user)));
        let mut mine: Vec<String> = mine.map(ToString::to_string).collect();
        mine.sort();
        all.insert(table, mine);
    }
    assert!(all.values().map(Vec::len).sum::<usize>() > 10, "the dump finds the person's rows: {all:#?}");
    Ok(all)
}

fn same_id(one: &str, other: &str) -> bool {
    one.replace('-', "").eq_ignore_ascii_case(&other.replace('-', ""))
}

/// Every mutation whose input names a thing of ours, with an input that is right but for the person.
fn verbs(schema: &Value, things: &BTreeMap<String, String>) -> Result<Vec<(String, (String, Value))>> {
    let types: BTreeMap<&str, &Value> =
        list(&schema["__schema"]["types"]).iter().filter_map(|one| Some((one["name"].as_str()?, one))).collect();
    let mut all = Vec::new();
    for verb in list(&schema["__schema"]["mutationType"]["fields"]) {
        let name = verb["name"].as_str().context("a mutation without a name")?;
        let Some(input) = list(&verb["args"]).first().map(|argument| named(&argument["type"])) else { continue };
        let noun = name.trim_end_matches(|letter: char| letter.is_ascii_lowercase());
        let noun = noun.trim_end_matches(|letter: char| letter.is_ascii_uppercase());
        let value = object(input, noun, &types, things);
        let text = value.to_string();
        if things.values().any(|id| text.contains(id.as_str())) {
            all.push((name.to_owned(), (input.to_owned(), value)));
        }
    }
    Ok(all)
}

fn object(name: &str, noun: &str, types: &BTreeMap<&str, &Value>, things: &BTreeMap<String, String>) -> Value {
    let mut fields = Map::new();
    for field in types.get(name).map(|one| list(&one["inputFields"])).unwrap_or_default() {
        let (field_name, kind) = (field["name"].as_str().unwrap_or_default(), named(&field["type"]));
        let thing = field_name.strip_suffix("Ids").or_else(|| field_name.strip_suffix("Id")).unwrap_or(noun);
        let thing = if thing == "destination" { "connection" } else { thing };
        let value = match kind {
            "ID" => things.get(thing).map(|id| json!(id)),
            _ if field["type"]["kind"] != "NON_NULL" => None,
            "String" => Some(json!("Words of a stranger")),
            "Int" | "Float" => Some(json!(1)),
            "Boolean" => Some(json!(true)),
            "DateTime" => Some(json!("2100-01-01T00:00:00Z")),
            other => Some(match types.get(other).and_then(|one| list(&one["enumValues"]).first()) {
                Some(value) => value["name"].clone(),
                None => object(other, noun, types, things),
            }),
        };
        if let Some(value) = value {
            let many = unwrapped(&field["type"])["kind"] == "LIST";
            fields.insert(field_name.to_owned(), if many { json!([value]) } else { value });
        }
    }
    Value::Object(fields)
}

fn list(value: &Value) -> &[Value] {
    value.as_array().map_or(&[], Vec::as_slice)
}

fn unwrapped(kind: &Value) -> &Value {
    if kind["kind"] == "NON_NULL" { &kind["ofType"] } else { kind }
}

/// The name at the bottom of lists and non-nulls.
fn named(kind: &Value) -> &str {
    match kind["name"].as_str() {
        Some(name) => name,
        None if kind["ofType"].is_null() => "",
        None => named(&kind["ofType"]),
    }
}
