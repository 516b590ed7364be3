//! What platforms tell us by themselves: `/hooks/{platform}`. Verified, done once, answered at once; a wrong signature
//! learns nothing. An event never changes what is true of a publication: it makes a worker look.

mod instagram;
mod status;
mod tiktok;

use actix_web::{HttpResponse, web};
use entity::connection::{self, Health};
use sea_orm::DatabaseTransaction;

pub(crate) use status::document;

use crate::app::Api;
use crate::audit;
use crate::error::ApiError;

/// Far more than any platform sends.
const LONGEST_BODY: usize = 64 * 1024;

pub(crate) fn routes(config: &mut web::ServiceConfig) {
    config
        .service(
            web::resource("/hooks/tiktok").app_data(web::PayloadConfig::new(LONGEST_BODY)).route(web::post().to(tiktok::receive)),
        )
        .route("/hooks/instagram/deauthorize", web::post().to(instagram::deauthorize))
        .route("/hooks/instagram/deletion", web::post().to(instagram::deletion))
        .route("/hooks/instagram/deletion/{code}", web::get().to(status::page));
}

/// What everybody hears whom we do not believe.
fn refused() -> HttpResponse {
    HttpResponse::Forbidden().content_type("text/plain").body("Not accepted")
}

/// The platform sends it again.
fn later(error: &ApiError) -> HttpResponse {
    error.log();
    HttpResponse::ServiceUnavailable().content_type("text/plain").body("Try again later")
}

/// The platform says that these connections are over: their tokens go.
async fn gone(tx: &DatabaseTransaction, api: &Api, rows: Vec<connection::Model>) -> Result<Vec<connection::Model>, ApiError> {
    let (now, mut gone) = (api.clock.now(), Vec::new());
    for row in rows {
        let title = row.platform.title();
        let reason = format!("The permission was taken back on {title}. Connect the account again.");
        if row.sealed_access.is_some() {
            let subject = format!("{} on {title}", row.display_name);
            let entry = audit::Entry { user: row.user_id, kind: "connection.revoked", subject: &subject, actor: title, now };
            audit::write(tx, entry).await?;
        }
        let health = if row.health == Health::Disconnected { Health::Disconnected } else { Health::Revoked };
        gone.push(connection::cut(tx, row, (health, &reason), now).await?);
    }
    Ok(gone)
}
