//! The cookies of a browser.

use actix_web::cookie::time::Duration;
use actix_web::cookie::{Cookie, SameSite};
use secrecy::{ExposeSecret, SecretString};

use crate::app::Api;

/// The access token. It outlives the token in it, so that a browser whose token ran out is told to refresh it.
pub(crate) const ACCESS: &str = "vp_access";
/// The refresh token, sent to `/auth` alone.
pub(crate) const REFRESH: &str = "vp_refresh";
/// Recognises the browser that went to a consent page.
pub(crate) const CONNECT: &str = "vp_connect";

/// How long a session lasts without being used.
pub(crate) const SESSION: Duration = Duration::days(30);
const CONSENT: Duration = Duration::minutes(10);

/// The cookie of an access token.
pub(crate) fn access(api: &Api, token: &SecretString) -> Cookie<'static> {
    cookie(api, ACCESS, "/", token.expose_secret(), SESSION)
}

/// The cookie of a refresh token.
pub(crate) fn refresh(api: &Api, token: &SecretString) -> Cookie<'static> {
    cookie(api, REFRESH, "/auth", token.expose_secret(), SESSION)
}

/// The cookie of a trip to a consent page.
pub(crate) fn connect(api: &Api, secret: &SecretString) -> Cookie<'static> {
    cookie(api, CONNECT, "/connect", secret.expose_secret(), CONSENT)
}

/// What makes a browser forget its session.
pub(crate) fn forget(api: &Api) -> [Cookie<'static>; 2] {
    [cookie(api, ACCESS, "/", "", Duration::ZERO), cookie(api, REFRESH, "/auth", "", Duration::ZERO)]
}

/// What makes a browser forget its trip to a consent page.
pub(crate) fn forget_connect(api: &Api) -> Cookie<'static> {
    cookie(api, CONNECT, "/connect", "", Duration::ZERO)
}

fn cookie(api: &Api, name: &'static str, path: &'static str, value: &str, lasts: Duration) -> Cookie<'static> {
    let secure = api.settings.public.public_url.scheme() == "https";
    Cookie::build(name, value.to_owned())
        .path(path)
        .max_age(lasts)
        .http_only(true)
        .secure(secure)
        // Lax, not Strict: a platform's consent page must be able to send the browser back to us signed in
        .same_site(SameSite::Lax)
        .finish()
}
