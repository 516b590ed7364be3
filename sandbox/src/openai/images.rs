//! `POST /images/generations`.

use actix_web::{HttpRequest, HttpResponse, web};
use base64::Engine as _;
use base64::prelude::BASE64_STANDARD;
use serde_json::{Map, Value, json};

use super::access::Caller;
use super::fields::{Field, Shape, check, field, object};
use super::models::{self, Model, Skill};
use super::picture::{Kind, Wish, paint};
use super::refusal::Refusal;
use super::responses::{plays, text};
use super::said::tokens;
use crate::app::App;
use crate::party::Provider::Openai;
use crate::purchases::Units;

const QUALITIES: &[&str] = &["low", "medium", "high", "xhigh", "max", "auto", "standard", "hd"];
const FIELDS: &[Field] = &[
    field("prompt", Shape::Text(32_000)).must(),
    field("model", Shape::Text(200)).must(),
    field("n", Shape::Integer(1, 10)).or_null(),
    field("size", Shape::Text(20)).or_null(),
    field("quality", Shape::Choice(QUALITIES)).or_null(),
    field("output_format", Shape::Choice(&["png", "jpeg", "webp", "gif", "svg"])).or_null(),
    field("output_compression", Shape::Integer(0, 100)).or_null(),
    field("background", Shape::Choice(&["transparent", "opaque", "auto"])).or_null(),
    field("moderation", Shape::Choice(&["auto", "low"])).or_null(),
    field("safety_identifier", Shape::Text(128)).or_null(),
    field("stream", Shape::Flag).or_null(),
    field("user", Shape::Text(usize::MAX)),
];
/// Sizes of the models that have no others.
const SIZES: [&str; 3] = ["1024x1024", "1536x1024", "1024x1536"];
/// The longest edge, and the most pixels.
const LARGEST: (u32, u32) = (3_840, 3_840 * 2_160);
/// What the safety system turns down here.
const FORBIDDEN: &str = "forbidden";
/// Credits that a picture costs.
const COST: u64 = 1_000;

pub(super) async fn generate(app: App, request: HttpRequest, body: web::Bytes) -> Result<HttpResponse, Refusal> {
    let caller = Caller::enter_to_buy(&app, &request, Openai)?;
    let sent = object(&body)?;
    check(&sent, FIELDS, "")?;
    plays(&sent)?;
    let model = models::find(&app, text(&sent, "model"), |skill| matches!(skill, Skill::Picture { .. }))?;
    let size = size(or(&sent, "size", "auto"), model)?;
    let (quality, kind) = (quality(&sent, model)?, kind(&sent)?);
    let prompt = text(&sent, "prompt");
    if prompt.to_lowercase().contains(FORBIDDEN) {
        return Err(Refusal::policy());
    }
    let count = sent.get("n").and_then(Value::as_u64).unwrap_or(1);
    let earlier = app.world().openai.earlier(Openai, &caller.key, prompt);
    let transparent = or(&sent, "background", "auto") == "transparent";
    let mut data = Vec::new();
    for at in 0..count {
        let wish = Wish { seed: format!("{prompt}\n{earlier}\n{at}"), prompt, size, kind, transparent };
        let picture = paint(&app, &wish).await.map_err(|trouble| Refusal::own_fault(&trouble))?;
        data.push(json!({ "b64_json": BASE64_STANDARD.encode(picture) }));
    }
    let units =
        Units { input_tokens: tokens(prompt), output_tokens: count * weight(size, quality), images: count, ..Units::default() };
    caller.pay(&app, model.id, units, COST * count);
    let mut answer = json!({ "created": app.now().timestamp(), "data": data, "quality": quality });
    answer["background"] = json!(if transparent { "transparent" } else { "opaque" });
    answer["output_format"] = json!(or(&sent, "output_format", "png"));
    answer["size"] = json!(format!("{}x{}", size.0, size.1));
    answer["usage"] = usage(units);
    Ok(caller.answer(&app).json(answer))
}

fn usage(units: Units) -> Value {
    json!({
        "input_tokens": units.input_tokens,
        "input_tokens_details": { "image_tokens": 0, "text_tokens": units.input_tokens },
        "output_tokens": units.output_tokens,
        "total_tokens": units.input_tokens + units.output_tokens,
    })
}

/// The text of this name, or the usual one.
fn or<'a>(sent: &'a Map<String, Value>, name: &str, usual: &'a str) -> &'a str {
    Some(text(sent, name)).filter(|text| !text.is_empty()).unwrap_or(usual)
}

fn size(size: &str, model: &Model) -> Result<(u32, u32), Refusal> {
    let refuse = |why: &str| Err(Refusal::invalid("invalid_value", "size", format!("Invalid size '{size}': {why}.")));
    if size == "auto" {
        return Ok((1_024, 1_024));
    }
    if !matches!(model.skill, Skill::Picture { sizes: true, .. }) && !SIZES.contains(&size) {
        return refuse(&format!("this model has {}", SIZES.join(", ")));
    }
    let parsed = size.split_once('x').and_then(|(width, height)| Some((width.parse().ok()?, height.parse().ok()?)));
    let Some((width, height)) = parsed.filter(|(width, height): &(u32, u32)| *width > 0 && *height > 0) else {
        return refuse("it is written as WIDTHxHEIGHT");
    };
    if width % 16 != 0 || height % 16 != 0 {
        return refuse("width and height must be divisible by 16");
    }
    if width.max(height) > LARGEST.0 || width.min(height) * width.max(height) > LARGEST.1 {
        return refuse("it may be no larger than 3840x2160");
    }
    if width.max(height) > 3 * width.min(height) { refuse("the ratio lies between 1:3 and 3:1") } else { Ok((width, height)) }
}

fn quality<'a>(sent: &'a Map<String, Value>, model: &Model) -> Result<&'a str, Refusal> {
    let quality = or(sent, "quality", "auto");
    let fine = matches!(model.skill, Skill::Picture { fine: true, .. });
    match quality {
        "standard" | "hd" => {}
        "xhigh" | "max" if !fine => {}
        "auto" => return Ok("medium"),
        quality => return Ok(quality),
    }
    let message = format!("The model '{}' has no quality '{quality}'.", model.id);
    Err(Refusal::invalid("invalid_value", "quality", message))
}

fn kind(sent: &Map<String, Value>) -> Result<Kind, Refusal> {
    let kind = match or(sent, "output_format", "png") {
        "jpeg" => Kind::Jpeg,
        "webp" => Kind::Webp,
        "png" => Kind::Png,
        other => {
            let message = format!("'{other}' is a preview that this organization has no access to.");
            return Err(Refusal::invalid("invalid_value", "output_format", message));
        }
    };
    let clash = match kind {
        Kind::Png => sent
            .get("output_compression")
            .is_some_and(|value| value.as_u64().is_some_and(|value| value < 100))
            .then_some("output_compression"),
        Kind::Jpeg => (or(sent, "background", "auto") == "transparent").then_some("background"),
        Kind::Webp => None,
    };
    clash.map_or(Ok(kind), |name| {
        Err(Refusal::invalid("invalid_value", name, format!("'{name}' does not go with this 'output_format'.")))
    })
}

/// Tokens of one picture.
fn weight((width, height): (u32, u32), quality: &str) -> u64 {
    let patches = u64::from(width / 16) * u64::from(height / 16);
    match quality {
        "low" => patches / 16,
        "medium" => patches / 4,
        "high" => patches,
        _ => patches * 2,
    }
}
