//! Asking whether a publication would be taken, without publishing anything.

use async_graphql::{Context, Object, SimpleObject};

use super::create::PublicationCreateInput;
use super::wanted::{Wanted, beside};
use crate::connection::{account, explain};
use crate::context::Reach;
use crate::error::UserErrorCode::PlatformLimit;
use crate::error::{ApiError, Outcome, UserError, all_well, settle};

/// Whether a publication would be taken.
#[derive(SimpleObject)]
pub(crate) struct PublicationPreflight {
    /// What to mend first, beside its field; empty when nothing speaks against it.
    user_errors: Vec<UserError>,
}

#[derive(Default)]
pub(crate) struct PublicationPreflightQuery;

#[Object]
impl PublicationPreflightQuery {
    /// Whether `publicationCreate` would be granted, and what the platform lets the account do at this moment: it is
    /// asked for its limits and choices. Nothing is published.
    #[graphql(complexity = "50 + child_complexity")]
    async fn publication_preflight(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "What would be published, and where.")] input: PublicationCreateInput,
    ) -> Result<PublicationPreflight, ApiError> {
        let (_, user_errors) = settle(examine(ctx, input).await)?;
        Ok(PublicationPreflight { user_errors })
    }
}

async fn examine(ctx: &Context<'_>, input: PublicationCreateInput) -> Outcome<()> {
    let (api, user) = (ctx.api(), ctx.viewer()?.user);
    let wanted = Wanted::find(user, input, &api.db).await?;
    wanted.check(api, &api.db).await?;
    match wanted.client(api)?.inspect(&account(api, &wanted.account)?, &wanted.video(api)).await {
        Ok(violations) => all_well(violations.into_iter().map(beside).collect()),
        Err(refusal) => {
            let message = explain(api, &wanted.account, refusal).await;
            Err(UserError::on("connectionId", PlatformLimit, message).into())
        }
    }
}
