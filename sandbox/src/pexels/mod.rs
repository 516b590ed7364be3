//! Pexels: search for videos and photos at `api.pexels.com`, and the files.

mod access;
mod ask;
mod describe;
mod files;
mod photos;
mod refusal;
mod videos;

use actix_web::web::{self, ServiceConfig};

use crate::party::Provider::Pexels;
use crate::witness::played;

/// Pexels' addresses. Its own client asks with two slashes.
pub(crate) fn routes(config: &mut ServiceConfig) {
    for place in ["/videos", "/videos/", "/v1/videos"] {
        let place = format!("/api.pexels.com{place}");
        for end in ["", "/"] {
            config
                .route(&format!("{place}/search{end}"), played(Pexels, "videos.search", web::get().to(videos::search)))
                .route(&format!("{place}/popular{end}"), played(Pexels, "videos.popular", web::get().to(videos::popular)));
        }
        config.route(&format!("{place}/videos/{{id}}"), played(Pexels, "videos.get", web::get().to(videos::get)));
    }
    for place in ["/api.pexels.com/v1", "/api.pexels.com/v1/"] {
        for end in ["", "/"] {
            config
                .route(&format!("{place}/search{end}"), played(Pexels, "photos.search", web::get().to(photos::search)))
                .route(&format!("{place}/curated{end}"), played(Pexels, "photos.curated", web::get().to(photos::curated)));
        }
        config.route(&format!("{place}/photos/{{id}}"), played(Pexels, "photos.get", web::get().to(photos::get)));
    }
    config
        .route("/videos.pexels.com/video-files/{id}/{file}", played(Pexels, "files.get", web::get().to(files::film)))
        .route("/images.pexels.com/videos/{id}/{file:.+}", played(Pexels, "files.get", web::get().to(files::preview)))
        .route("/images.pexels.com/photos/{id}/{file}", played(Pexels, "files.get", web::get().to(files::photo)))
        .route("/www.pexels.com/video/{slug}/", web::get().to(files::page))
        .route("/www.pexels.com/photo/{slug}/", web::get().to(files::page));
}
