//! `GET /v1/user/subscription` and `GET /v1/user`.

use actix_web::{HttpRequest, HttpResponse};
use chrono::TimeDelta;
use serde_json::{Value, json};

use super::access::{Caller, as_dialled};
use super::refusal::Refusal;
use crate::app::{App, Sandbox};
use crate::keys::tail;

pub(super) async fn subscription(app: App, request: HttpRequest) -> Result<HttpResponse, Refusal> {
    let caller = Caller::enter(&app, &request).map_err(|refusal| as_dialled(&app, refusal))?;
    let mut body = describe(&app, &caller);
    body["next_invoice"] = Value::Null;
    body["open_invoices"] = json!([]);
    body["has_open_invoices"] = json!(false);
    Ok(HttpResponse::Ok().json(body))
}

pub(super) async fn user(app: App, request: HttpRequest) -> Result<HttpResponse, Refusal> {
    let caller = Caller::enter(&app, &request).map_err(|refusal| as_dialled(&app, refusal))?;
    Ok(HttpResponse::Ok().json(json!({
        "user_id": "sandbox-user", "workspace_id": "sandbox-workspace", "subscription": describe(&app, &caller),
        "is_new_user": false, "can_use_delayed_payment_methods": false, "is_onboarding_completed": true,
        "is_onboarding_checklist_completed": true, "first_name": "Robin", "is_api_key_hashed": true,
        "xi_api_key_preview": tail(&caller.key), "created_at": 1_700_000_000, "seat_type": "workspace_admin",
    })))
}

fn describe(app: &Sandbox, caller: &Caller) -> Value {
    let (used, left) = caller.credits(app);
    let limit = left.map_or_else(|| caller.tier.characters().max(used), |left| left + used);
    let reset = app.now() + TimeDelta::days(20);
    json!({
        "tier": caller.tier, "character_count": used, "character_limit": limit, "max_credit_limit_extension": 0,
        "max_character_limit_extension": 0, "can_extend_character_limit": false, "allowed_to_extend_character_limit": false,
        "next_character_count_reset_unix": reset.timestamp(), "voice_slots_used": 0, "professional_voice_slots_used": 0,
        "professional_voice_slots_used_in_workspace": 0, "voice_limit": 30, "max_voice_add_edits": 95,
        "voice_add_edit_counter": 0, "professional_voice_limit": 1, "can_extend_voice_limit": false,
        "can_use_instant_voice_cloning": true, "can_use_professional_voice_cloning": true, "currency": "usd",
        "current_overage": { "amount": "0", "currency": "usd" }, "status": "active", "billing_period": "monthly_period",
        "character_refresh_period": "monthly_period",
    })
}
