//! `/unsubscribe/{token}`: ending mails by the link in one, without signing in. Looking at the page changes nothing, because
//! programs that check mails look at every link; the button does, and so do mail programs by RFC 8058.

use std::sync::Arc;

use actix_web::{HttpResponse, web};
use entity::event::{KINDS, Kind, Mail};
use entity::notification::Mails;
use notify::Unsubscribe;
use vault::Purpose;

use super::update::choose_mails;
use crate::app::Api;
use crate::hooks::document;

pub(crate) fn routes(config: &mut web::ServiceConfig) {
    config.service(web::resource("/unsubscribe/{token}").route(web::get().to(ask)).route(web::post().to(end)));
}

async fn ask(api: web::Data<Arc<Api>>, token: web::Path<String>) -> HttpResponse {
    match believed(&api, &token) {
        Some(wish) => {
            let text = format!("{} <form method=\"post\"><button>Send me no more of them</button></form>", about(&wish));
            page(&document("No more mails?", &text))
        }
        None => unknown(),
    }
}

async fn end(api: web::Data<Arc<Api>>, token: web::Path<String>) -> HttpResponse {
    let Some(wish) = believed(&api, &token) else { return unknown() };
    match choose_mails(&api, wish.sub, None, |mails| say_no(mails, &wish)).await {
        Ok(_) => page(&document(
            "Done",
            &format!("{} They come no more. The settings of your account have all choices.", about(&wish)),
        )),
        Err(error) => {
            error.log();
            HttpResponse::ServiceUnavailable().content_type("text/plain").body("Try again later")
        }
    }
}

/// Mails of the one kind, or all that come in digests.
fn say_no(mails: &mut Mails, wish: &Unsubscribe) {
    let digests: Vec<&Kind> = KINDS.iter().filter(|kind| mails.of(kind) == Mail::Digest).collect();
    match wish.kind.as_deref().map(Kind::named) {
        None => mails.0.extend(digests.iter().map(|kind| (kind.name.to_owned(), Mail::Never))),
        Some(Some(kind)) => {
            mails.0.insert(kind.name.to_owned(), Mail::Never);
        }
        // a kind of event that is no more
        Some(None) => (),
    }
}

/// What the mails are about, in our own words alone.
fn about(wish: &Unsubscribe) -> String {
    match wish.kind.as_deref().and_then(Kind::named) {
        Some(kind) => format!("These mails tell: \u{201c}{}\u{201d}.", kind.says),
        None => "This is the mail with all that happened in a day.".to_owned(),
    }
}

fn believed(api: &Api, token: &str) -> Option<Unsubscribe> {
    api.vault.verify(Purpose::Unsubscribe, token, api.clock.now()).ok()
}

fn page(document: &str) -> HttpResponse {
    HttpResponse::Ok().content_type("text/html; charset=utf-8").body(document.to_owned())
}

fn unknown() -> HttpResponse {
    HttpResponse::NotFound().content_type("text/html; charset=utf-8").body(document(
        "This link does not work",
        "It is too old, or was not copied whole. The settings of your account have all choices.",
    ))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn wish(kind: Option<&str>) -> Unsubscribe {
        Unsubscribe { sub: entity::new_id(), kind: kind.map(ToOwned::to_owned) }
    }

    #[test]
    fn one_kind_of_mail_ends_or_all_digests_do() {
        let mut mails = Mails([("run.done".to_owned(), Mail::Digest)].into());
        say_no(&mut mails, &wish(Some("run.failed")));
        assert_eq!(mails.0["run.failed"], Mail::Never);
        assert_eq!(mails.0["run.done"], Mail::Digest);
        say_no(&mut mails, &wish(None));
        assert_eq!(mails.0["run.done"], Mail::Never);
        assert_eq!(mails.of(Kind::named("publication.failed").unwrap()), Mail::AtOnce);
    }
}
