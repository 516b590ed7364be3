//! `/.well-known/security.txt`: whom to tell of a weakness, as RFC 9116 has it.

use std::sync::Arc;

use actix_web::{HttpResponse, web};
use chrono::{SecondsFormat, TimeDelta};

use crate::app::Api;

/// How long readers may believe what it says.
const GOOD_FOR: TimeDelta = TimeDelta::days(180);

/// The file; there is none while no contact is set.
pub(crate) async fn serve(api: web::Data<Arc<Api>>) -> HttpResponse {
    let Some(contact) = api.settings.public.operator_contact.as_deref().map(contact) else {
        return HttpResponse::NotFound().content_type("text/plain").body("Not found");
    };
    let expires = (api.clock.now() + GOOD_FOR).to_rfc3339_opts(SecondsFormat::Secs, true);
    let canonical = api.public_url(".well-known/security.txt");
    let text = format!("Contact: {contact}\nExpires: {expires}\nPreferred-Languages: en\nCanonical: {canonical}\n");
    HttpResponse::Ok().content_type("text/plain; charset=utf-8").body(text)
}

/// A contact is an address in the form of a URL.
fn contact(given: &str) -> String {
    let given = given.trim();
    if given.contains(':') { given.to_owned() } else { format!("mailto:{given}") }
}

#[cfg(test)]
mod tests {
    #[test]
    fn a_contact_is_a_url() {
        assert_eq!(super::contact(" me@example.org"), "mailto:me@example.org");
        assert_eq!(super::contact("https://example.org/security"), "https://example.org/security");
    }
}
