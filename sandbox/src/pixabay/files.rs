//! Films, their pictures and pages, which need no key.

use actix_web::error::ErrorNotFound;
use actix_web::{HttpRequest, HttpResponse, web};

use super::describe::{clip_of, place, rendition};
use crate::app::App;
use crate::stock::Library::Pixabay;
use crate::stock::deliver::{deliver, failed};
use crate::stock::{film, page as pages};

type Path = web::Path<(String, String, String, String)>;

pub(super) async fn file(app: App, request: HttpRequest, path: Path) -> actix_web::Result<HttpResponse> {
    let missing = || ErrorNotFound("no such file");
    let (stem, extension) = path.3.rsplit_once('.').ok_or_else(missing)?;
    let clip = stem.split('-').next().and_then(clip_of).ok_or_else(missing)?;
    let name = stem.rsplit('_').next().unwrap_or_default();
    let right = place(clip, name).ends_with(&format!("{}/{}/{}/{stem}", path.0, path.1, path.2));
    let size = rendition(clip, name).filter(|_| right).ok_or_else(missing)?;
    let (made, media_type) = match extension {
        "mp4" => (film::film(&app, Pixabay, clip, size).await, "video/mp4"),
        "jpg" => (film::still(&app, Pixabay, clip, size, clip.seconds / 2).await, "image/jpeg"),
        _ => return Err(missing()),
    };
    match made {
        Ok(file) => Ok(deliver(&app, &request, &file, media_type)?),
        Err(trouble) => Ok(failed(&trouble)),
    }
}

pub(super) async fn page(app: App, slug: web::Path<String>) -> actix_web::Result<HttpResponse> {
    let clip = slug.rsplit('-').next().and_then(clip_of).ok_or_else(|| ErrorNotFound("no such video"))?;
    Ok(pages(clip, &app.url(&format!("{}.mp4", place(clip, "small"))), "Pixabay"))
}
