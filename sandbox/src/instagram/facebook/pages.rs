//! Pages: those a person shared, and one of them with its token and its Instagram account.

use actix_web::{HttpRequest, HttpResponse, web};
use serde_json::{Value, json};

use super::people::{entered, only_of_people};
use super::token::issue;
use crate::app::{App, Sandbox};
use crate::instagram::create::Node;
use crate::instagram::fields::{pick_deep, wish};
use crate::instagram::paging;
use crate::instagram::refusal::Refusal;
use crate::instagram::scopes::{BASIC, PAGES, Scope};
use crate::instagram::{me, nodes};
use crate::params::Params;
use crate::platform::Login::Facebook;
use crate::world::shared::{self, Page, Shared};
use crate::world::tokens::{Kind, Token};

/// `GET /me/accounts`
pub(super) async fn list(app: App, request: HttpRequest) -> Result<HttpResponse, Refusal> {
    let params = Params::of_query(&request);
    let token = entered(&app, &request, &params)?;
    only_of_people(&token, "accounts")?;
    needs(&PAGES, &token)?;
    // without a wish the tokens are told as well
    let wished = params.get("fields").unwrap_or("access_token,category,name,tasks");
    let describe = |page| describe(&app, &token, page, wished);
    let pages = token.shared.pages.iter().copied();
    Ok(HttpResponse::Ok().json(paging::page((&app, &request, &params), pages, |page| page.id, describe)?))
}

/// `GET /{id}`: a page, or a node of Instagram.
pub(super) async fn node(app: App, request: HttpRequest, path: web::Path<Node>) -> Result<HttpResponse, Refusal> {
    let Some(page) = shared::page(&path.node) else { return nodes::get(app, request, path).await };
    let params = Params::of_query(&request);
    let token = entered(&app, &request, &params)?;
    if !token.shared.pages.contains(&page) {
        return Err(Refusal::no_object(page.id));
    }
    Ok(HttpResponse::Ok().json(describe(&app, &token, page, wish(&params))?))
}

/// One page, for whoever holds `token`.
pub(super) fn describe(app: &Sandbox, token: &Token, page: &'static Page, wish: &str) -> Result<Value, Refusal> {
    pick_deep(wish, "Page", |field| {
        Ok(Some(match (field.name, field.inner) {
            ("id", None) => json!(page.id),
            ("name", None) => json!(page.name),
            ("username", None) => json!(page.handle),
            ("category", None) => json!("Video Creator"),
            ("tasks", None) => json!(["ANALYZE", "CREATE_CONTENT", "MANAGE"]),
            ("picture", None) => picture(app, page),
            ("access_token", None) => {
                needs(&PAGES, token)?;
                json!(own_token(app, token, page))
            }
            ("instagram_business_account", inner) => {
                needs(&BASIC, token)?;
                let Some(account) = page.account() else { return Ok(Some(Value::Null)) };
                me::describe(app, account, Facebook, inner.unwrap_or_default())?
            }
            _ => return Ok(None),
        }))
    })
}

fn needs(scope: &Scope, token: &Token) -> Result<(), Refusal> {
    if scope.is_granted(token, Facebook) { Ok(()) } else { Err(Refusal::permission()) }
}

fn picture(app: &Sandbox, page: &Page) -> Value {
    let url = page.account().map(|account| app.url(&format!("_sandbox/avatar/{}.svg", account.id)));
    json!({ "data": { "is_silhouette": url.is_none(), "url": url } })
}

/// A token to act as the page: from a long one it has no fixed end, from a short one it ends with that.
fn own_token(app: &Sandbox, token: &Token, page: &'static Page) -> String {
    let (now, shared) = (app.now(), Shared { pages: vec![page], ..token.shared.clone() });
    let life = token.expires_at.filter(|_| token.kind != Kind::LongPerson).map(|end| end - now);
    let own = Token::new(Kind::Page, token.account, token.scopes.clone(), now, life).sharing(shared);
    issue(&mut app.world(), own)
}
