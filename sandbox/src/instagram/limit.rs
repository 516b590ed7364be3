//! `GET /{ig-id}/content_publishing_limit`

use actix_web::{HttpRequest, HttpResponse, web};
use serde_json::json;

use super::access::enter;
use super::create::Node;
use super::refusal::Refusal;
use super::scopes;
use crate::app::App;
use crate::params::Params;

pub(super) async fn limit(app: App, request: HttpRequest, path: web::Path<Node>) -> Result<HttpResponse, Refusal> {
    let params = Params::of_query(&request);
    let caller = enter(&app, &request, &params, &scopes::PUBLISH)?;
    let account = caller.owns(&path.node)?;
    let usage = {
        let mut world = app.world();
        let used = world.instagram.published(account, app.now());
        json!({
            "quota_usage": used,
            "config": { "quota_total": world.dials.instagram_quota_total, "quota_duration": 86_400 },
        })
    };
    // without `fields` only the usage is told
    let mut shown = json!({});
    let fields = params.list("fields");
    for field in if fields.is_empty() { vec!["quota_usage"] } else { fields } {
        match usage.get(field) {
            Some(value) => shown[field] = value.clone(),
            None => return Err(Refusal::parameter(format!("Tried accessing nonexisting field ({field})"))),
        }
    }
    Ok(caller.answer(&json!({ "data": [shown] })))
}
