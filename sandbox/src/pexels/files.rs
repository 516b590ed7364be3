//! Films, pictures and pages, which need no key.

use actix_web::error::ErrorNotFound;
use actix_web::{HttpRequest, HttpResponse, web};

use super::describe::{clip_of, id_of, photo_size, renditions};
use crate::app::App;
use crate::params::Params;
use crate::stock::Library::Pexels;
use crate::stock::catalogue::Clip;
use crate::stock::deliver::{deliver, failed};
use crate::stock::{film as films, page as pages};

fn found(id: &str) -> actix_web::Result<&'static Clip> {
    clip_of(id).ok_or_else(|| ErrorNotFound("no such clip"))
}

pub(super) async fn film(app: App, request: HttpRequest, path: web::Path<(String, String)>) -> actix_web::Result<HttpResponse> {
    let clip = found(&path.0)?;
    if path.1 == format!("{}.m3u8", path.0) {
        return Ok(playlist(clip));
    }
    let mut all = renditions(clip);
    let size = all.find(|(stem, _)| path.1 == format!("{stem}.mp4")).ok_or_else(|| ErrorNotFound("no such rendition"))?.1;
    match films::film(&app, Pexels, clip, size).await {
        Ok(file) => Ok(deliver(&app, &request, &file, "video/mp4")?),
        Err(trouble) => Ok(failed(&trouble)),
    }
}

/// A list for players: it names the film, and holds none of it.
fn playlist(clip: &Clip) -> HttpResponse {
    let stem = renditions(clip).last().map_or_else(String::new, |(stem, _)| stem);
    let seconds = clip.seconds;
    let list =
        format!("#EXTM3U\n#EXT-X-VERSION:7\n#EXT-X-TARGETDURATION:{seconds}\n#EXTINF:{seconds}.0,\n{stem}.mp4\n#EXT-X-ENDLIST\n");
    HttpResponse::Ok().content_type("application/vnd.apple.mpegurl").body(list)
}

/// A still of a video; `w` and `h` cut it.
pub(super) async fn preview(
    app: App,
    request: HttpRequest,
    path: web::Path<(String, String)>,
) -> actix_web::Result<HttpResponse> {
    let clip = found(&path.0)?;
    let number = path.1.strip_prefix("pictures/preview-").and_then(|rest| rest.strip_suffix(".jpeg")?.parse().ok());
    let number: u32 = number.filter(|number| *number < 4).ok_or_else(|| ErrorNotFound("no such picture"))?;
    let own = clip.rendition(720).unwrap_or((clip.width, clip.height));
    picture(app, request, clip, own, clip.seconds * number / 4).await
}

pub(super) async fn photo(app: App, request: HttpRequest, path: web::Path<(String, String)>) -> actix_web::Result<HttpResponse> {
    let clip = found(&path.0)?;
    picture(app, request, clip, photo_size(clip), 1).await
}

async fn picture(app: App, request: HttpRequest, clip: &Clip, own: (u32, u32), second: u32) -> actix_web::Result<HttpResponse> {
    let size = asked_size(&Params::of_query(&request), own);
    match films::still(&app, Pexels, clip, size, second).await {
        Ok(file) => Ok(deliver(&app, &request, &file, "image/jpeg")?),
        Err(trouble) => Ok(failed(&trouble)),
    }
}

/// What `w`, `h`, `dpr` and `fit=crop` make of a picture: never larger than it is.
fn asked_size(params: &Params, (width, height): (u32, u32)) -> (u32, u32) {
    let number = |name: &str| params.get(name).and_then(|text| text.parse::<f64>().ok()).filter(|number| *number > 0.0);
    let (own, scale) = ((f64::from(width), f64::from(height)), number("dpr").unwrap_or(1.0));
    let (w, h) = (number("w").map(|side| (side * scale).min(own.0)), number("h").map(|side| (side * scale).min(own.1)));
    let (w, h) = match (w, h) {
        (Some(w), Some(h)) if params.get("fit") == Some("crop") => (w, h),
        _ => {
            let part = w.map_or(1.0, |w| w / own.0).min(h.map_or(1.0, |h| h / own.1));
            (own.0 * part, own.1 * part)
        }
    };
    ((w as u32).max(1), (h as u32).max(1))
}

pub(super) async fn page(app: App, slug: web::Path<String>) -> actix_web::Result<HttpResponse> {
    let clip = found(slug.rsplit('-').next().unwrap_or_default())?;
    let stem = renditions(clip).nth(2).map_or_else(String::new, |(stem, _)| stem);
    let film = app.url(&format!("videos.pexels.com/video-files/{}/{stem}.mp4", id_of(clip)));
    Ok(pages(clip, &film, "Pexels"))
}

#[cfg(test)]
mod tests {
    use actix_web::test::TestRequest;

    use super::*;

    #[test]
    fn sizes_are_cut_and_never_grow() {
        let size = |query: &str| asked_size(&Params::of_query(&TestRequest::with_uri(query).to_http_request()), (4_000, 6_000));
        assert_eq!(size("/a?h=1200&w=800&fit=crop"), (800, 1_200));
        assert_eq!(size("/a?h=650&w=940"), (433, 650));
        assert_eq!(size("/a?h=9000"), (4_000, 6_000));
        assert_eq!(size("/a?h=350&dpr=2"), (466, 700));
    }
}
