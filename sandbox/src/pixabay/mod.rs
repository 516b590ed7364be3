//! Pixabay: search for videos at `pixabay.com/api/videos/`, and the files.

mod access;
mod ask;
mod describe;
mod files;
mod refusal;

use actix_web::web::{self, ServiceConfig};

use crate::party::Provider::Pixabay;
use crate::witness::played;

/// Pixabay's addresses.
pub(crate) fn routes(config: &mut ServiceConfig) {
    config
        .route("/pixabay.com/api/videos/", played(Pixabay, "videos.search", web::get().to(ask::search)))
        .route("/pixabay.com/api/videos", played(Pixabay, "videos.search", web::get().to(ask::search)))
        .route("/cdn.pixabay.com/video/{year}/{month}/{day}/{file}", played(Pixabay, "files.get", web::get().to(files::file)))
        .route("/pixabay.com/videos/{slug}/", web::get().to(files::page));
}
