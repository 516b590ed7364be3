//! The dashboard's files, and the headers that keep its pages safe.

use std::path::Path;

use actix_files::{Files, NamedFile};
use actix_web::body::MessageBody;
use actix_web::dev::{ServiceRequest, ServiceResponse, fn_service};
use actix_web::error::InternalError;
use actix_web::http::header::{HeaderMap, HeaderName, HeaderValue};
use actix_web::http::{Method, StatusCode};
use actix_web::middleware::{Compress, Next};
use actix_web::{Error, HttpResponse, web};
use url::Url;

use crate::Settings;

const HASHED: &str = "public, max-age=31536000, immutable";
const FRESH: &str = "no-cache";

/// Serves the built dashboard. Addresses of its pages, which are no files, get its start page.
pub(crate) fn routes(config: &mut web::ServiceConfig, folder: &Path) {
    config.route("/robots.txt", web::get().to(robots));
    if !folder.join("index.html").is_file() {
        tracing::info!("no dashboard is served: {} holds none", folder.display());
        return;
    }
    let index = folder.join("index.html");
    let start_page = fn_service(move |request: ServiceRequest| {
        let index = index.clone();
        async move {
            let (request, _) = request.into_parts();
            let is_page = matches!(*request.method(), Method::GET | Method::HEAD) && !request.path().starts_with("/assets/");
            let response = if is_page { NamedFile::open(index)?.into_response(&request) } else { nothing() };
            Ok(ServiceResponse::new(request, response))
        }
    });
    let files = Files::new("/", folder).index_file("index.html").prefer_utf8(true).try_compressed().default_handler(start_page);
    config.service(web::scope("").wrap(Compress::default()).service(files));
}

fn nothing() -> HttpResponse {
    HttpResponse::NotFound().content_type("text/plain").body("Not found")
}

/// Platforms that fetch a video ask first whether they may.
async fn robots() -> HttpResponse {
    HttpResponse::Ok().content_type("text/plain").body("User-agent: *\nAllow: /media/\nDisallow: /\n")
}

/// What every answer carries, and how long it may be kept.
#[derive(Clone)]
pub(crate) struct Headers {
    policy: HeaderValue,
    is_https: bool,
}

impl Headers {
    /// The headers for these settings.
    pub(crate) fn new(settings: &Settings) -> Self {
        let policy = HeaderValue::from_str(&policy(settings)).unwrap_or(HeaderValue::from_static("default-src 'self'"));
        Self { policy, is_https: settings.public.public_url.scheme() == "https" }
    }

    /// Adds them to whatever is answered, also to what is said when something broke on the way.
    pub(crate) async fn pass<B: MessageBody + 'static>(
        &self,
        request: ServiceRequest,
        next: Next<B>,
    ) -> Result<ServiceResponse<B>, Error> {
        let path = request.path().to_owned();
        match next.call(request).await {
            Ok(mut response) => {
                self.apply(&path, response.status(), response.headers_mut());
                Ok(response)
            }
            Err(error) => {
                let mut response = error.error_response();
                self.apply(&path, response.status(), response.headers_mut());
                Err(InternalError::from_response(error, response).into())
            }
        }
    }

    /// Adds them to an answer to a request for `path`.
    fn apply(&self, path: &str, status: StatusCode, headers: &mut HeaderMap) {
        let mut set = |name: &'static str, value: HeaderValue| {
            let name = HeaderName::from_static(name);
            if !headers.contains_key(&name) {
                headers.insert(name, value);
            }
        };
        set("content-security-policy", self.policy.clone());
        set("x-content-type-options", HeaderValue::from_static("nosniff"));
        set("x-frame-options", HeaderValue::from_static("DENY"));
        set("referrer-policy", HeaderValue::from_static("strict-origin-when-cross-origin"));
        set("cross-origin-opener-policy", HeaderValue::from_static("same-origin"));
        if self.is_https {
            set("strict-transport-security", HeaderValue::from_static("max-age=31536000"));
        }
        let caching = if path.starts_with("/assets/") && status.is_success() { HASHED } else { FRESH };
        set("cache-control", HeaderValue::from_static(caching));
    }
}

/// Pages may load nothing from elsewhere but pictures of accounts, which live on the platforms' servers.
fn policy(settings: &Settings) -> String {
    let platforms = &settings.platforms;
    let stand_ins = [&platforms.youtube_base_url, &platforms.tiktok_base_url, &platforms.instagram_base_url];
    let origins: Vec<_> = stand_ins.into_iter().flatten().map(|url: &Url| url.origin().ascii_serialization()).collect();
    format!(
        "default-src 'self'; img-src 'self' data: blob: https: {}; media-src 'self' blob:; style-src 'self' 'unsafe-inline'; \
         font-src 'self' data:; worker-src 'self' blob:; connect-src 'self' ws: wss:; object-src 'none'; base-uri 'self'; \
         form-action 'self'; frame-ancestors 'none'",
        origins.join(" ")
    )
}
