//! Lists in pages, with cursors.

use actix_web::HttpRequest;
use serde_json::{Value, json};

use super::refusal::Refusal;
use crate::app::Sandbox;
use crate::params::Params;

/// `limit` of the items, from behind the one that `after` names.
pub(super) fn page<'a, T: 'a>(
    (app, request, params): (&Sandbox, &HttpRequest, &Params),
    items: impl Iterator<Item = &'a T>,
    id: impl Fn(&T) -> &str,
    describe: impl Fn(&'a T) -> Result<Value, Refusal>,
) -> Result<Value, Refusal> {
    let limit: usize = params.get("limit").map_or(Ok(25), str::parse).unwrap_or(0);
    if !(1..=100).contains(&limit) {
        return Err(Refusal::parameter("Param limit must be a number from 1 to 100."));
    }
    let after = params.get("after");
    let mut left =
        items.skip_while(|item| after.is_some_and(|after| id(item) != after)).skip(usize::from(after.is_some())).peekable();
    let shown: Vec<&T> = left.by_ref().take(limit).collect();
    let data = shown.iter().map(|item| describe(item)).collect::<Result<Vec<_>, _>>()?;
    let mut body = json!({ "data": data });
    if let (Some(first), Some(last)) = (shown.first(), shown.last()) {
        body["paging"] = json!({ "cursors": { "before": id(first), "after": id(last) } });
        if left.peek().is_some() {
            let place = request.path().trim_start_matches('/');
            body["paging"]["next"] = json!(app.url(&format!("{place}?limit={limit}&after={}", id(last))));
        }
    }
    Ok(body)
}
