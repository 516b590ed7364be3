//! `GET /hooks/instagram/deletion/{code}`: a page that tells a person what became of their request.

use std::sync::Arc;

use actix_web::{HttpResponse, web};
use entity::deletion_request;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter};

use super::later;
use crate::app::Api;

/// The state of one request to delete data.
pub(super) async fn page(api: web::Data<Arc<Api>>, code: web::Path<String>) -> HttpResponse {
    let found = deletion_request::Entity::find().filter(deletion_request::Column::Code.eq(code.as_str())).one(&api.db).await;
    match found {
        Ok(Some(request)) => HttpResponse::Ok().content_type("text/html; charset=utf-8").body(told(&request)),
        Ok(None) => HttpResponse::NotFound().content_type("text/html; charset=utf-8").body(document(
            "No such request",
            "No request for deletion has this code. Look whether the whole address was copied.",
        )),
        Err(error) => later(&error.into()),
    }
}

fn told(request: &deletion_request::Model) -> String {
    let (platform, day) = (request.platform.title(), request.created_at.format("%-d %B %Y, %H:%M UTC"));
    let what = match request.connections {
        0 => format!("No data of this {platform} account was stored here."),
        _ => format!("The {platform} account's permissions, names, addresses and numbers were deleted."),
    };
    document("Your data was deleted", &format!("{what} The request came and was done on {day}."))
}

/// A plain page. Both texts must be our own, so that nothing in them needs to be escaped.
pub(crate) fn document(title: &str, text: &str) -> String {
    format!(
        "<!doctype html><html lang=\"en\"><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width\">\
         <meta name=\"robots\" content=\"noindex\"><title>{title}</title>\
         <body style=\"font-family:system-ui;max-width:36rem;margin:15vh auto;padding:0 1rem;line-height:1.5\">\
         <h1>{title}</h1><p>{text}</p></body></html>"
    )
}
