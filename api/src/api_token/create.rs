//! Making an API token.

use async_graphql::{Context, InputObject, Object, SimpleObject};
use chrono::TimeDelta;
use entity::{Owned, api_token};
use sea_orm::{ActiveModelTrait, ColumnTrait, PaginatorTrait, QueryFilter, Set};
use secrecy::{ExposeSecret, SecretString};
use uuid::Uuid;
use vault::Purpose;

use crate::api_token::ApiToken;
use crate::app::Api;
use crate::audit;
use crate::auth::{ApiTokenClaims, TokenScope, addresses};
use crate::context::Reach;
use crate::error::UserErrorCode::{Invalid, LimitReached, Required};
use crate::error::{ApiError, Outcome, UserError, all_well, settle};
use crate::text;

const LONGEST_NAME: usize = 100;
const LONGEST_LIFE_DAYS: i32 = 365;
const MOST: u64 = 50;

/// Which token to make.
#[derive(InputObject)]
pub(crate) struct ApiTokenCreateInput {
    /// What to call it, to recognise it by; 1 to 100 characters.
    name: String,
    /// What it may do: `READ` for all queries and subscriptions, `WRITE` for all mutations, the others for one noun each.
    scopes: Vec<TokenScope>,
    /// The networks it may be used from, such as `203.0.113.7` or `2001:db8::/32`, at most 20; from anywhere when none is given.
    #[graphql(default)]
    addresses: Vec<String>,
    /// How many days it works, 1 to 365.
    #[graphql(default = 90)]
    expires_in_days: i32,
}

/// What came of making an API token.
#[derive(SimpleObject)]
pub(crate) struct ApiTokenCreatePayload {
    /// What is known of the token.
    api_token: Option<ApiToken>,
    /// The token, to be sent as `Authorization: Bearer TOKEN`. It is shown here once and never again.
    token: Option<String>,
    /// What to mend; empty when it worked.
    user_errors: Vec<UserError>,
}

#[derive(Default)]
pub(crate) struct ApiTokenCreate;

#[Object]
impl ApiTokenCreate {
    /// Makes a token by which a program acts for the person.
    async fn api_token_create(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Which token to make.")] input: ApiTokenCreateInput,
    ) -> Result<ApiTokenCreatePayload, ApiError> {
        let (made, user_errors) = settle(create(ctx, input).await)?;
        let (row, token) = made.unzip();
        let token = token.map(|token| token.expose_secret().to_owned());
        Ok(ApiTokenCreatePayload { api_token: row.map(ApiToken::from), token, user_errors })
    }
}

async fn create(ctx: &Context<'_>, input: ApiTokenCreateInput) -> Outcome<(api_token::Model, SecretString)> {
    let (api, viewer) = (ctx.api(), ctx.viewer()?);
    let mut mistakes: Vec<UserError> = text::name("name", &input.name, LONGEST_NAME).err().into_iter().collect();
    if input.scopes.is_empty() {
        mistakes.push(UserError::on("scopes", Required, "A token that may do nothing is of no use."));
    }
    if !(1..=LONGEST_LIFE_DAYS).contains(&input.expires_in_days) {
        mistakes.push(UserError::on("expiresInDays", Invalid, "A token works for 1 to 365 days."));
    }
    let addresses = addresses::read(&input.addresses).map_err(|mistake| mistakes.push(mistake)).unwrap_or_default();
    all_well(mistakes)?;
    if !input.scopes.iter().all(|scope| viewer.may(*scope)) {
        return Err(ApiError::Forbidden("A token cannot make another that may do more than itself").into());
    }
    limit(api, viewer.user).await?;
    let mut scopes = input.scopes;
    scopes.sort_by_key(|scope| *scope as u8);
    scopes.dedup();
    let now = api.clock.now();
    let row = api_token::ActiveModel {
        id: Set(entity::new_id()),
        user_id: Set(viewer.user),
        name: Set(input.name.trim().to_owned()),
        scopes: Set(serde_json::to_value(scopes)?),
        addresses: Set(addresses),
        created_at: Set(now),
        // the token itself counts in whole seconds
        expires_at: Set(now + TimeDelta::days(input.expires_in_days.into())),
        last_used_at: Set(None),
        revoked_at: Set(None),
    };
    let row = row.insert(&api.db).await?;
    let entry = audit::Entry { user: viewer.user, kind: "api_token.created", subject: &row.name, actor: &viewer.actor(), now };
    audit::write(&api.db, entry).await?;
    let token = api.vault.sign(Purpose::ApiToken, &ApiTokenClaims { sub: row.user_id, jti: row.id }, row.expires_at)?;
    Ok((row, token))
}

async fn limit(api: &Api, user: Uuid) -> Outcome<()> {
    let alive = api_token::Entity::of(user)
        .filter(api_token::Column::RevokedAt.is_null())
        .filter(api_token::Column::ExpiresAt.gt(api.clock.now()));
    if alive.count(&api.db).await? < MOST {
        return Ok(());
    }
    Err(UserError::general(LimitReached, format!("There are {MOST} tokens already; revoke one first.")).into())
}
