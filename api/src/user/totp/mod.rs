//! A second factor: the codes of an authenticator app, and recovery codes for whoever lost it.

mod begin;
mod check;
mod confirm;
mod disable;
mod renew;

use async_graphql::{Context, Object};

use crate::error::ApiError;
use begin::{TotpBeginInput, TotpBeginPayload};
use confirm::{TotpConfirmInput, TotpConfirmPayload};
use disable::{TotpDisableInput, TotpDisablePayload};
use renew::{RecoveryCodesRenewInput, RecoveryCodesRenewPayload};

pub(crate) use check::{prove_wholly, second_factor};

#[derive(Default)]
pub(crate) struct TotpMutation;

#[Object]
impl TotpMutation {
    /// Begins to set up an authenticator app: the secret that it needs, shown this once. Nothing changes until `totpConfirm`; beginning
    /// again makes another secret. Only the person, in a browser, may do so.
    async fn totp_begin(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Who sets it up.")] input: TotpBeginInput,
    ) -> Result<TotpBeginPayload, ApiError> {
        TotpBeginPayload::of(begin::begin(ctx, input).await)
    }

    /// Shows that the app knows the secret: from now on signing in needs its code as well. Returns ten recovery codes, each of which
    /// works once in its place and is shown this once. Only the person, in a browser, may do so.
    async fn totp_confirm(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "What the app shows.")] input: TotpConfirmInput,
    ) -> Result<TotpConfirmPayload, ApiError> {
        TotpConfirmPayload::of(confirm::confirm(ctx, input).await)
    }

    /// Signing in needs no code any more; the recovery codes are gone. Only the person, in a browser, may do so.
    async fn totp_disable(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Who switches it off.")] input: TotpDisableInput,
    ) -> Result<TotpDisablePayload, ApiError> {
        TotpDisablePayload::of(disable::disable(ctx, input).await)
    }

    /// Makes ten new recovery codes, shown this once; those that were there before work no more. Only the person, in a browser, may
    /// do so, with the password and a code.
    async fn recovery_codes_renew(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Who wants them.")] input: RecoveryCodesRenewInput,
    ) -> Result<RecoveryCodesRenewPayload, ApiError> {
        RecoveryCodesRenewPayload::of(renew::renew(ctx, input).await)
    }
}
