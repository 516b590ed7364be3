//! TikTok's Login Kit.

pub(super) mod authorize;
pub(super) mod revoke;
pub(super) mod token;

use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use serde_json::json;
use sha2::{Digest as _, Sha256};

use super::refusal::log_id;
use crate::app::Sandbox;

/// An error of the token endpoints: flat, and perhaps with HTTP 200.
fn error(app: &Sandbox, error: &str, description: &str) -> HttpResponse {
    let polite = app.world().dials.tiktok_oauth_errors_with_200;
    let status = if polite { StatusCode::OK } else { StatusCode::BAD_REQUEST };
    HttpResponse::build(status).json(json!({ "error": error, "error_description": description, "log_id": log_id() }))
}

/// The S256 challenge of a verifier: lowercase hex, unlike everybody else's.
fn challenge(verifier: &str) -> String {
    hex::encode(Sha256::digest(verifier.as_bytes()))
}
