//! `GET /exports/{token}`: an export, made while it is sent.

use std::io;
use std::sync::Arc;

use ::analytics::{Calendar, ExportRow, Scope, Span, export_page};
use actix_web::http::header::{self, ContentDisposition, DispositionParam, DispositionType};
use actix_web::{HttpResponse, web};
use bytes::Bytes;
use chrono::NaiveDate;
use entity::{Owned, connection, pipeline, user};
use futures::{Stream, StreamExt, stream};
use sea_orm::{DbErr, EntityTrait, QuerySelect};
use uuid::Uuid;

use super::file_name;
use super::link::{self, Claims};
use super::rows::{self, Names};
use crate::app::Api;
use crate::error::ApiError;

/// Rows that are in memory at a time.
const PAGE: u64 = 1_000;

/// Serves the export of a signed link.
pub(crate) async fn serve(api: web::Data<Arc<Api>>, token: web::Path<String>) -> HttpResponse {
    let Some(claims) = link::open(&api, &token) else { return gone() };
    match Export::begin(Arc::clone(&api), claims).await {
        Ok(Some(export)) => answer(export),
        Ok(None) => gone(),
        Err(error) => {
            ApiError::from(error).log();
            HttpResponse::ServiceUnavailable().content_type("text/plain").body("The numbers cannot be read right now.")
        }
    }
}

fn answer(export: Export) -> HttpResponse {
    let parameters = vec![DispositionParam::Filename(file_name(&export.span))];
    HttpResponse::Ok()
        .content_type("text/csv; charset=utf-8")
        .insert_header((header::CACHE_CONTROL, "private, no-store"))
        .insert_header(ContentDisposition { disposition: DispositionType::Attachment, parameters })
        .streaming(stream::once(async { rows::head() }).chain(export.pages()))
}

fn gone() -> HttpResponse {
    HttpResponse::NotFound().content_type("text/plain").body("This link does not work any more.")
}

/// An export on its way.
struct Export {
    api: Arc<Api>,
    scope: Scope,
    span: Span,
    names: Names,
}

impl Export {
    /// Nothing where the person has left.
    async fn begin(api: Arc<Api>, Claims { scope, from, to }: Claims) -> Result<Option<Self>, DbErr> {
        let owner = user::Entity::find_by_id(scope.user).one(&api.db).await?;
        let span = owner.and_then(|owner| Span::of(Calendar::of(&owner.time_zone), from, to));
        let names = names(&api, scope.user).await?;
        Ok(span.map(|span| Self { api, scope, span, names }))
    }

    /// Its lines, page by page. One that cannot be read ends the answer before its end, which whoever reads it notices.
    fn pages(self) -> impl Stream<Item = io::Result<Bytes>> {
        stream::try_unfold((self, Some(None)), |(export, place)| async move {
            let Some(after) = place else { return Ok(None) };
            let page = export.page(after).await.map_err(|error| {
                ApiError::from(error).log();
                io::Error::other("the numbers cannot be read")
            })?;
            let lines = rows::lines(&page, &export.names)?;
            let is_full = page.len() as u64 == PAGE;
            let next = page.last().filter(|_| is_full).map(|last| Some((last.day, last.publication_id)));
            Ok(Some((lines, (export, next))))
        })
    }

    async fn page(&self, after: Option<(NaiveDate, Uuid)>) -> Result<Vec<ExportRow>, DbErr> {
        export_page(&self.api.db, (&self.scope, &self.span), after, PAGE).await
    }
}

async fn names(api: &Api, user: Uuid) -> Result<Names, DbErr> {
    let accounts = connection::Entity::of(user).select_only().columns([connection::Column::Id, connection::Column::DisplayName]);
    let pipelines = pipeline::Entity::of(user).select_only().columns([pipeline::Column::Id, pipeline::Column::Name]);
    let mut names: Vec<(Uuid, String)> = accounts.into_tuple().all(&api.db).await?;
    names.extend(pipelines.into_tuple::<(Uuid, String)>().all(&api.db).await?);
    Ok(names.into_iter().collect())
}
