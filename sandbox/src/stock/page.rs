//! The page of a clip, to which its author's name leads.

use actix_web::HttpResponse;
use maud::{DOCTYPE, html};

use super::catalogue::Clip;

/// A plain page with the film.
pub(crate) fn page(clip: &Clip, film: &str, library: &str) -> HttpResponse {
    let body = html! {
        (DOCTYPE)
        html lang="en" {
            head { meta charset="utf-8"; title { (clip.title) " · " (library) } }
            body {
                h1 { (clip.title) }
                p { "A made-up clip by " (clip.author.name) ", played by the sandbox in place of " (library) "." }
                video src=(film) controls muted playsinline style="max-height:70vh;max-width:100%" {}
                p { (clip.subject.name) ", " (clip.subject.tags) }
            }
        }
    };
    HttpResponse::Ok().content_type("text/html; charset=utf-8").body(body.into_string())
}
