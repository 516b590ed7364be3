//! Whose token it is, and what they granted.

use actix_web::{HttpRequest, HttpResponse};
use serde_json::{Value, json};

use super::pages;
use crate::app::{App, Sandbox};
use crate::instagram::access::{living, token_text};
use crate::instagram::fields::{pick, wish};
use crate::instagram::refusal::Refusal;
use crate::params::Params;
use crate::world::tokens::{Kind, Token};

/// `GET /me`: the person, or the page.
pub(super) async fn me(app: App, request: HttpRequest) -> Result<HttpResponse, Refusal> {
    let params = Params::of_query(&request);
    let token = entered(&app, &request, &params)?;
    if let (Kind::Page, Some(page)) = (token.kind, token.shared.pages.first()) {
        return Ok(HttpResponse::Ok().json(pages::describe(&app, &token, page, wish(&params))?));
    }
    // without a wish the name is told as well
    let wished = params.get("fields").unwrap_or("id,name");
    let body = pick(wished, "User", |field| match field {
        "id" => Some(json!(token.account.second_id)),
        "name" => Some(json!(token.account.name)),
        _ => None,
    })?;
    Ok(HttpResponse::Ok().json(body))
}

/// `GET /me/permissions`
pub(super) async fn permissions(app: App, request: HttpRequest) -> Result<HttpResponse, Refusal> {
    let token = entered(&app, &request, &Params::of_query(&request))?;
    only_of_people(&token, "permissions")?;
    let line = |name: &String, status: &str| json!({ "permission": name, "status": status });
    let granted = token.scopes.iter().map(|name| line(name, "granted"));
    let all: Vec<Value> = granted.chain(token.shared.declined.iter().map(|name| line(name, "declined"))).collect();
    Ok(HttpResponse::Ok().json(json!({ "data": all })))
}

/// The living token of the call.
pub(super) fn entered(app: &Sandbox, request: &HttpRequest, params: &Params) -> Result<Token, Refusal> {
    living(&mut app.world(), request, app, token_text(request, params)?)
}

/// Pages have none of a person's edges.
pub(super) fn only_of_people(token: &Token, edge: &str) -> Result<(), Refusal> {
    if token.kind != Kind::Page {
        return Ok(());
    }
    Err(Refusal::parameter(format!("Tried accessing nonexisting field ({edge}) on node type (Page)")))
}
