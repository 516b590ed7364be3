//! Whatever a model answers, it gives a valid plan or a sentence, and is asked three times at most.

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use proptest::prelude::*;
use proptest::strategy::ValueTree;
use proptest::test_runner::{Config, TestRunner};
use serde_json::{Value, json};
use studio::Plan;
use studio::provider::{Door, Provider};
use studio::write::{ModelWriter, Writer, validate};

use crate::ledger::Memory;
use crate::model::{brief, draft, model_that_says, response};

/// Runs `cases` of up to three answers through the writer; gives how many became plans.
fn play(cases: u32, answers: impl Strategy<Value = Vec<String>>) -> usize {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
    let door = runtime.block_on(async { model_that_says([]).await.door(Provider::OpenAi) });
    let plans = AtomicUsize::new(0);
    let config = Config { failure_persistence: None, ..Config::with_cases(cases) };
    let played = TestRunner::new(config).run(&answers, |answers| {
        let written = runtime.block_on(write(&door, answers))?;
        plans.fetch_add(usize::from(written), Ordering::Relaxed);
        Ok(())
    });
    played.unwrap();
    plans.into_inner()
}

async fn write(door: &Door, answers: Vec<String>) -> Result<bool, TestCaseError> {
    let ledger = Arc::new(Memory::that_knows(answers.iter().map(|text| response(text))));
    let written = ModelWriter::new(door.clone(), "m", ledger.clone()).write(&brief()).await;
    let asked = answers.len() - ledger.unasked();
    prop_assert!(asked >= 1 && ledger.opened().is_empty(), "asked {asked} times and {} more", ledger.opened().len());
    match &written {
        Ok(plan) => sound(plan)?,
        Err(error) => {
            prop_assert_eq!((error.code(), asked), ("nonsense", 3));
            prop_assert!(error.to_string().chars().count() < 500, "{}", error);
        }
    }
    Ok(written.is_ok())
}

fn sound(plan: &Plan) -> Result<(), TestCaseError> {
    prop_assert!(validate(plan).is_ok(), "{:?}", validate(plan));
    let hook = plan.hook.as_deref().unwrap_or("none");
    prop_assert!(plan.scenes[0].narration.starts_with(hook), "{hook}");
    prop_assert!(plan.scenes.iter().all(|scene| scene.search_terms.len() == 3));
    prop_assert!((10_000..=18_000).contains(&plan.spoken_ms(1.0)), "{} ms", plan.spoken_ms(1.0));
    prop_assert_eq!(plan.texts.len(), 3);
    Ok(())
}

/// Text that breaks what is not careful.
fn wild() -> impl Strategy<Value = String> {
    let usual = prop_oneof![
        "\\PC{0,60}",
        "[\u{0}-\u{1f}\u{200b}-\u{206f}\u{feff}a-z ]{0,40}",
        "[\u{5d0}-\u{5ea}\u{627}-\u{64a} ]{0,40}",
        "[😀🏳️‍🌈👩‍👩‍👧é̂ ]{0,20}",
        "#?[A-Za-z ]{0,30}",
        "(\\[music\\]|<b>|\\{\\{topic\\}\\}|\\*\\*|https://x\\.y|Narrator: ){1,3}[a-z ]{0,20}",
        Just("W".repeat(400)),
        Just("NaN".to_owned()),
    ];
    prop_oneof![60 => usual, 1 => Just("word ".repeat(3_000))]
}

fn any_json() -> impl Strategy<Value = Value> {
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<f64>().prop_map(Value::from),
        any::<i64>().prop_map(Value::from),
        wild().prop_map(Value::from),
    ];
    leaf.prop_recursive(5, 40, 6, |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..6).prop_map(Value::from),
            prop::collection::hash_map("(title|hook|scenes|narration|texts|[a-z]{1,8})", inner, 0..6).prop_map(|map| json!(map)),
        ]
    })
}

/// Many wild values: to think of a new one each time takes longer than to read it.
fn pool() -> Vec<Value> {
    let (mut runner, values) = (TestRunner::default(), any_json());
    (0..2_000).map(|_| values.new_tree(&mut runner).unwrap().current()).collect()
}

/// The good answer with some of its parts replaced.
fn mutated() -> impl Strategy<Value = Value> {
    let places = places(&draft(), "");
    prop::collection::vec((prop::sample::select(places), prop::sample::select(pool())), 0..4).prop_map(|changes| {
        let mut draft = draft();
        for (place, change) in changes {
            if let Some(part) = draft.pointer_mut(&place) {
                *part = change;
            }
        }
        draft
    })
}

fn places(value: &Value, at: &str) -> Vec<String> {
    let mut found = vec![at.to_owned()];
    match value {
        Value::Object(map) => found.extend(map.iter().flat_map(|(key, part)| places(part, &format!("{at}/{key}")))),
        Value::Array(list) => found.extend((0..).zip(list).flat_map(|(index, part)| places(part, &format!("{at}/{index}")))),
        _ => {}
    }
    found
}

/// What stands around an answer, and how it may be broken.
fn dressed(answer: impl Strategy<Value = Value>) -> impl Strategy<Value = String> {
    (answer, 0..8, any::<prop::sample::Index>()).prop_map(|(answer, dress, cut)| {
        let text = answer.to_string();
        match dress {
            0 => format!("```json\n{text}\n```"),
            1 => format!("<think>{{\"scenes\": [</think>Sure, here {{it}} is: {text} Enjoy!"),
            2 => text.chars().take(cut.index(text.chars().count() + 1)).collect(),
            3 => text.replace('"', "'"),
            4 => text.replace(':', ":NaN,"),
            5 => format!("{}{text}", "[{\"a\":".repeat(300)),
            _ => text,
        }
    })
}

#[test]
fn the_good_answer_is_a_plan_at_once() {
    assert_eq!(play(1, Just(vec![draft().to_string()])), 1);
}

#[test]
fn mutated_answers_never_become_an_unsound_plan() {
    let plans = play(2_000, prop::collection::vec(dressed(mutated()), 3));
    assert!((300..2_000).contains(&plans), "{plans} plans: the story tells nothing");
}

#[test]
fn any_json_is_read_without_harm() {
    play(1_000, prop::collection::vec(dressed(prop::sample::select(pool())), 3));
}

#[test]
fn any_text_is_read_without_harm() {
    assert_eq!(play(400, prop::collection::vec(wild(), 3)), 0);
}
