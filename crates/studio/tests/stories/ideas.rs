//! A model finds topics.

use serde_json::json;
use studio::provider::{Provider, Purpose};
use studio::write::{IdeaBrief, ideas};

use crate::ledger::Memory;
use crate::model::{completion, model_that_says, response};

fn brief() -> IdeaBrief {
    let made = vec!["Why honey never spoils".to_owned()];
    IdeaBrief { niche: "bees".into(), language: "en".into(), count: 3, made, ..IdeaBrief::default() }
}

fn found(topics: &[&str]) -> String {
    let ideas: Vec<_> = topics.iter().map(|topic| json!({ "topic": topic, "angle": "It surprises." })).collect();
    json!({ "ideas": ideas }).to_string()
}

#[tokio::test]
async fn given_what_was_made_when_topics_are_found_then_none_repeats_it_or_another() {
    let topics = ["Honey never spoils: why?", "How bees dance", "How bees DANCE", "What a queen bee eats"];
    let model = model_that_says([(200, response(&found(&topics)))]).await;
    let ledger = Memory::default();
    let ideas_of = ideas(&model.door(Provider::OpenAi), "model-1", &ledger, &brief()).await.unwrap();
    let topics: Vec<_> = ideas_of.iter().map(|idea| idea.topic.as_str()).collect();
    assert_eq!(topics, ["How bees dance", "What a queen bee eats"]);
    assert_eq!(ledger.opened()[0].purpose, Purpose::Ideas);
    let asked = model.got();
    let input = asked[0].body["input"][0]["content"].as_str().unwrap();
    assert!(input.contains("Topic: bees\n") && input.contains("Already made: Why honey never spoils"), "{input}");
}

#[tokio::test]
async fn given_only_repeats_when_told_so_then_the_model_finds_others() {
    let answers = [found(&["Why honey never spoils"]), found(&["How bees dance"])].map(|text| (200, completion(&text)));
    let model = model_that_says(answers).await;
    let ideas_of = ideas(&model.door(Provider::Compatible), "model-1", &Memory::default(), &brief()).await.unwrap();
    assert_eq!(ideas_of.len(), 1);
    let asked = model.got();
    assert!(asked[1].body["messages"][3]["content"].as_str().unwrap().contains("repeats what there is already"));
}
