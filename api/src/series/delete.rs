//! Deleting a series.

use async_graphql::{Context, ID, InputObject, Object};
use entity::{Owned, series};
use sea_orm::ModelTrait;

use super::draft::{id, not_found};
use crate::context::Reach;
use crate::error::{ApiError, Outcome, payload};

/// Which series to delete.
#[derive(InputObject)]
pub(crate) struct SeriesDeleteInput {
    /// The series' id.
    id: ID,
}

payload! {
    /// What came of deleting a series.
    SeriesDeletePayload {
        /// The id of the series that is gone.
        deleted_id: ID
    }
}

#[derive(Default)]
pub(crate) struct SeriesDelete;

#[Object]
impl SeriesDelete {
    /// Deletes a series. Runs that were made as its parts stay.
    async fn series_delete(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Which series to delete.")] input: SeriesDeleteInput,
    ) -> Result<SeriesDeletePayload, ApiError> {
        SeriesDeletePayload::of(delete(ctx, &input.id).await)
    }
}

async fn delete(ctx: &Context<'_>, wanted: &ID) -> Outcome<ID> {
    let (api, viewer) = (ctx.api(), ctx.viewer()?);
    let row = series::Entity::find_of(viewer.user, id(wanted)?, &api.db).await?.ok_or_else(not_found)?;
    row.delete(&api.db).await?;
    Ok(wanted.clone())
}
