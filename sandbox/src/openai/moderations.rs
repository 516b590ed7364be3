//! `POST /moderations`: a coarse judgement by words. It is free.

use actix_web::{HttpRequest, HttpResponse, web};
use serde_json::{Map, Value, json};

use super::access::Caller;
use super::asked;
use super::fields::{Field, Shape, check, field, object};
use super::models::{self, Skill};
use super::refusal::Refusal;
use crate::app::App;
use crate::party::Provider::Openai;
use crate::world::names::random_text;

const FIELDS: &[Field] = &[field("input", Shape::Any).must(), field("model", Shape::Text(200))];
const PIECE: &[Field] = &[
    field("type", Shape::Choice(&["text", "image_url"])).must(),
    field("text", Shape::Text(usize::MAX)),
    field("image_url", Shape::Object),
];
const USUAL: &str = "omni-moderation-latest";

/// The categories, what they look at beside text, and words that are found in them.
const CATEGORIES: [(&str, bool, &[&str]); 13] = [
    ("harassment", false, &["idiot", "loser", "pathetic"]),
    ("harassment/threatening", false, &["i will hurt you", "i will find you"]),
    ("hate", false, &["subhuman", "inferior race"]),
    ("hate/threatening", false, &["exterminate them"]),
    ("illicit", false, &["shoplift", "counterfeit", "launder money"]),
    ("illicit/violent", false, &["build a bomb", "buy a gun illegally"]),
    ("self-harm", true, &["self-harm", "suicide"]),
    ("self-harm/instructions", true, &["how to self-harm"]),
    ("self-harm/intent", true, &["i want to die"]),
    ("sexual", true, &["porn", "explicit sex"]),
    ("sexual/minors", false, &["child porn"]),
    ("violence", true, &["kill", "murder", "massacre", "stab"]),
    ("violence/graphic", true, &["gore", "dismember", "beheading"]),
];

pub(super) async fn create(app: App, request: HttpRequest, body: web::Bytes) -> Result<HttpResponse, Refusal> {
    let caller = Caller::enter(&app, &request, Openai)?;
    let sent = object(&body)?;
    check(&sent, FIELDS, "")?;
    let model = sent.get("model").and_then(Value::as_str).unwrap_or(USUAL);
    models::find(&app, model, |skill| skill == Skill::Moderation)?;
    let results: Vec<Value> = texts(&sent["input"])?.iter().map(|(text, pictures)| judge(text, *pictures)).collect();
    let id = format!("modr-{}", random_text(28));
    Ok(caller.answer(&app).json(json!({ "id": id, "model": model, "results": results })))
}

/// What gets a result each: a text, or a list of texts; pieces of different kinds are judged together.
fn texts(input: &Value) -> Result<Vec<(String, bool)>, Refusal> {
    match input {
        Value::String(text) => Ok(vec![(text.clone(), false)]),
        Value::Array(items) if items.is_empty() => Err(Refusal::invalid("empty_array", "input", "'input' must not be empty.")),
        Value::Array(items) if items.iter().all(Value::is_string) => {
            Ok(items.iter().map(|item| (item.as_str().unwrap_or_default().to_owned(), false)).collect())
        }
        pieces => {
            let pictures = pieces.as_array().into_iter().flatten().any(|piece| piece["type"] == "image_url");
            Ok(vec![(asked::content(pieces, PIECE, "input")?, pictures)])
        }
    }
}

fn judge(text: &str, pictures: bool) -> Value {
    let text = text.to_lowercase();
    let (mut categories, mut scores, mut types) = (Map::new(), Map::new(), Map::new());
    for (name, sees, words) in CATEGORIES {
        let found = words.iter().filter(|word| text.contains(*word)).count();
        // never quite sure, and never quite unsure
        let score = 1.0 - 0.9999 * 0.1_f64.powi(found as i32);
        categories.insert(name.to_owned(), json!(found > 0));
        scores.insert(name.to_owned(), json!(score));
        types.insert(name.to_owned(), if sees && pictures { json!(["text", "image"]) } else { json!(["text"]) });
    }
    let flagged = categories.values().any(|found| *found == json!(true));
    json!({ "flagged": flagged, "categories": categories, "category_scores": scores, "category_applied_input_types": types })
}
