//! A model writes a plan: what it is asked, what it is told, and what it costs.

use std::sync::Arc;

use serde_json::{Value, json};
use studio::provider::{Door, Provider, Reason, Usage};
use studio::write::{Avoid, Brief, BriefKind, BuiltInWriter, ModelWriter, Writer, script_estimate};
use studio::{Plan, StudioError};

use crate::ledger::Memory;
use crate::model::{brief, completion, draft, model_that_says, response};

async fn write(door: Door, ledger: &Arc<Memory>, brief: &Brief) -> Result<Plan, StudioError> {
    ModelWriter::new(door, "model-1", ledger.clone()).write(brief).await
}

fn changed(place: &str, value: impl Into<Value>) -> Value {
    let mut changed = draft();
    *changed.pointer_mut(place).unwrap() = value.into();
    changed
}

fn reason(written: Result<Plan, StudioError>) -> (Reason, String) {
    match written.unwrap_err() {
        StudioError::Provider(error) => (error.reason, error.message),
        other => panic!("{other:?}"),
    }
}

#[tokio::test]
async fn given_a_topic_when_openai_writes_then_the_plan_says_who_wrote_it_and_what_every_platform_shows() {
    let model = model_that_says([(200, response(&draft().to_string()))]).await;
    let ledger = Arc::default();
    let plan = write(model.door(Provider::OpenAi), &ledger, &brief()).await.unwrap();
    assert_eq!(plan.hook.as_deref(), Some("A jar of honey can outlive you."));
    let author = plan.written_by.as_ref().unwrap();
    assert_eq!((author.provider, author.model.as_str(), author.prompt.as_str()), (Provider::OpenAi, "model-1", "script.v1"));
    assert_eq!(plan.texts[0].title.as_deref(), Some("Why Honey Never Goes Bad"));
    assert_eq!(plan.texts[1].text, "Sweet and stubborn.\n\n#honey #bees #foodscience");

    let (got, body) = (&model.got()[0], &model.got()[0].body);
    assert_eq!(got.target, "api.openai.com/v1/responses");
    assert_eq!((&body["store"], &body["text"]["format"]["strict"]), (&json!(false), &json!(true)));
    assert!(body.get("temperature").is_none());
    assert!(body["input"][0]["content"].as_str().unwrap().contains("\nTopic: Why honey never spoils\n"));
    let usage = Usage { input_tokens: 1_000, output_tokens: 300, requests: 1, ..Usage::default() };
    assert_eq!(ledger.usages(), [usage]);
    assert_eq!(ledger.opened()[0].estimate.output_tokens, script_estimate(&brief()).output_tokens);
}

#[tokio::test]
async fn given_an_answer_that_is_too_short_when_told_so_then_the_model_mends_it_and_nothing_is_bought_again() {
    let short = changed("/scenes/1/narration", "Short.").to_string();
    let model = model_that_says([(200, response(&short)), (200, response(&draft().to_string()))]).await;
    let ledger = Arc::default();
    let plan = write(model.door(Provider::OpenAi), &ledger, &brief()).await.unwrap();
    let second = &model.got()[1].body["input"];
    assert_eq!(second[1], json!({ "role": "assistant", "content": short }));
    assert!(second[2]["content"].as_str().unwrap().contains("make them longer"), "{second}");

    // after a crash, with more to avoid by then
    let avoid = Avoid { topics: vec!["Bees".into()], ..Avoid::default() };
    let again = write(model.door(Provider::OpenAi), &ledger, &Brief { avoid, ..brief() }).await.unwrap();
    assert_eq!((again, model.got().len()), (plan, 2));
    // another seed wants another plan
    write(model.door(Provider::OpenAi), &ledger, &Brief { seed: "2".into(), ..brief() }).await.unwrap_err();
    assert_eq!(model.got().len(), 3);
}

#[tokio::test]
async fn given_three_unusable_answers_when_the_last_fails_then_the_person_reads_why() {
    let bad = response(&changed("/scenes/0/narration", "[Music] A jar of honey can outlive you.").to_string());
    let model = model_that_says([(200, bad.clone()), (200, bad.clone()), (200, bad)]).await;
    let (reason, message) = reason(write(model.door(Provider::OpenAi), &Arc::default(), &brief()).await);
    assert_eq!((reason, model.got().len()), (Reason::Nonsense, 3));
    assert!(message.contains("after 3 attempts") && message.contains("markup"), "{message}");
}

#[tokio::test]
async fn given_a_refusal_a_filter_or_a_cut_when_it_comes_then_nobody_asks_again_and_it_is_paid() {
    let incomplete = |reason: &str| {
        let usage = json!({ "input_tokens": 9, "output_tokens": 1 });
        json!({ "status": "incomplete", "incomplete_details": { "reason": reason }, "output": [], "usage": usage })
    };
    let refusal = json!([{ "type": "message", "content": [{ "type": "refusal", "refusal": "I cannot help with that." }] }]);
    for (answer, expected) in [
        (json!({ "status": "completed", "output": refusal }), Reason::Refused),
        (incomplete("content_filter"), Reason::Filtered),
        (incomplete("max_output_tokens"), Reason::Truncated),
    ] {
        let model = model_that_says([(200, answer)]).await;
        let ledger = Arc::default();
        assert_eq!(reason(write(model.door(Provider::OpenAi), &ledger, &brief()).await).0, expected);
        assert_eq!((model.got().len(), ledger.usages().len(), ledger.cancelled().len()), (1, 1, 0));
    }
}

#[tokio::test]
async fn given_a_bad_key_or_an_empty_account_when_asked_then_the_order_is_cancelled_at_once() {
    let error = |kind: &str, code: &str| json!({ "error": { "message": "m", "type": kind, "param": null, "code": code } });
    for (status, answer, expected) in [
        (401, error("invalid_request_error", "invalid_api_key"), Reason::KeyRejected),
        (429, error("insufficient_quota", "insufficient_quota"), Reason::NoCredit),
        (404, error("invalid_request_error", "model_not_found"), Reason::ModelUnknown),
    ] {
        let model = model_that_says([(status, answer)]).await;
        let ledger = Arc::default();
        assert_eq!(reason(write(model.door(Provider::OpenAi), &ledger, &brief()).await).0, expected);
        assert_eq!((model.got().len(), ledger.usages().len(), ledger.cancelled()), (1, 0, vec![false]));
    }
}

#[tokio::test]
async fn given_a_server_that_knows_no_schema_when_it_says_so_then_it_is_asked_its_way_and_that_is_remembered() {
    let refusal = json!({ "error": { "message": "response_format.type must be 'text' or 'json_object'", "code": null } });
    let fenced = completion(&format!("Here it is:\n```json\n{}\n```", draft()));
    let model = model_that_says([(400, refusal), (200, fenced.clone()), (200, fenced)]).await;
    let (door, ledger) = (model.door(Provider::Compatible), Arc::default());
    write(door.clone(), &ledger, &brief()).await.unwrap();
    write(door, &ledger, &Brief { seed: "2".into(), ..brief() }).await.unwrap();
    let asked = model.got();
    let forms: Vec<_> = asked.iter().map(|got| got.body["response_format"]["type"].as_str().unwrap()).collect();
    assert_eq!(forms, ["json_schema", "json_object", "json_object"]);
    assert!(asked.iter().all(|got| got.target == "v1/chat/completions" && got.body["max_tokens"].is_number()));
    assert!(asked.iter().all(|got| got.body.get("max_completion_tokens").is_none()));
    assert!(asked[1].body["messages"][0]["content"].as_str().unwrap().contains("\"search_terms\""));
    assert_eq!((ledger.opened().len(), ledger.usages().len()), (2, 2), "the refused form was no order of its own");
}

#[tokio::test]
async fn given_a_server_that_takes_no_form_at_all_when_asked_in_words_then_it_answers() {
    let refusal = || (400, json!({ "error": { "message": "Unknown parameter: response_format" } }));
    let answer = completion(&format!("<think>A jar {{hm}}</think>{}", draft()));
    let model = model_that_says([refusal(), refusal(), (200, answer)]).await;
    write(model.door(Provider::Compatible), &Arc::default(), &brief()).await.unwrap();
    assert!(model.got()[2].body.get("response_format").is_none());
}

#[tokio::test]
async fn given_earlier_videos_when_the_model_repeats_one_then_it_is_told_which() {
    let other = changed("/hook", "Your pantry hides a survivor.");
    let model = model_that_says([(200, response(&draft().to_string())), (200, response(&other.to_string()))]).await;
    let avoid = Avoid { hooks: vec!["A jar of honey could outlive you!".into()], ..Avoid::default() };
    let plan = write(model.door(Provider::OpenAi), &Arc::default(), &Brief { avoid, ..brief() }).await.unwrap();
    assert!(plan.scenes[0].narration.starts_with("Your pantry hides a survivor. A jar"));
    let asked = model.got();
    assert!(asked[0].body["input"][0]["content"].as_str().unwrap().contains("Already made: A jar of honey could outlive you!"));
    assert!(asked[1].body["input"][2]["content"].as_str().unwrap().contains("The hook repeats an earlier video"));
}

#[tokio::test]
async fn given_a_whole_script_when_a_model_is_chosen_then_it_is_not_asked_and_a_topic_without_one_is_refused() {
    let model = model_that_says([]).await;
    let script = Brief::new(BriefKind::Script, "These words are mine.", "en");
    let plan = write(model.door(Provider::OpenAi), &Arc::default(), &script).await.unwrap();
    assert_eq!((plan.scenes[0].narration.as_str(), plan.written_by), ("These words are mine.", None));
    assert!(model.got().is_empty());
    assert_eq!(BuiltInWriter.write(&brief()).await.unwrap_err().code(), "writer_needed");
}

#[tokio::test]
async fn given_talking_points_when_a_model_takes_them_then_it_writes_from_them() {
    let model = model_that_says([(200, response(&draft().to_string()))]).await;
    let points = Brief { kind: BriefKind::TalkingPoints, script: "- Sugar binds water\n- Acid".into(), ..brief() };
    write(model.door(Provider::OpenAi), &Arc::default(), &points).await.unwrap();
    let asked = model.got();
    assert!(asked[0].body["input"][0]["content"].as_str().unwrap().contains("Point: Sugar binds water\nPoint: Acid\n"));
}
