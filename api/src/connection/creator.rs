//! What TikTok lets an account choose at this moment: its rules want it shown before every post.

use async_graphql::{Context, ID, Object, SimpleObject};
use entity::{Owned, Platform, connection};
use platforms::Creator;

use super::account::{account, explain};
use crate::context::Reach;
use crate::error::ApiError;
use crate::text::uuid;

/// What a TikTok account may choose at this moment.
#[derive(SimpleObject)]
pub(crate) struct TikTokCreator {
    /// The name to show.
    nickname: String,
    /// The handle without `@`.
    username: String,
    /// A picture of the account; it stops working after two hours.
    avatar_url: Option<String>,
    /// Who may be allowed to see a post, in TikTok's words; none of them may be chosen beforehand.
    privacy_levels: Vec<String>,
    /// Whether the account has turned comments off.
    comment_disabled: bool,
    /// Whether the account has turned duets off.
    duet_disabled: bool,
    /// Whether the account has turned stitches off.
    stitch_disabled: bool,
    /// The longest video the account may post, in seconds.
    longest_seconds: u64,
}

impl From<Creator> for TikTokCreator {
    fn from(creator: Creator) -> Self {
        Self {
            nickname: creator.nickname,
            username: creator.username,
            avatar_url: creator.avatar_url.map(String::from),
            privacy_levels: creator.privacy_levels,
            comment_disabled: creator.comment_disabled,
            duet_disabled: creator.duet_disabled,
            stitch_disabled: creator.stitch_disabled,
            longest_seconds: creator.longest_seconds,
        }
    }
}

#[derive(Default)]
pub(crate) struct CreatorQuery;

#[Object]
impl CreatorQuery {
    /// What a TikTok account may choose at this moment, asked of TikTok. `INVALID` tells why the account cannot post now.
    #[graphql(name = "tiktokCreator", complexity = "50 + child_complexity")]
    async fn tiktok_creator(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The account.")] connection_id: ID,
    ) -> Result<TikTokCreator, ApiError> {
        let (api, user) = (ctx.api(), ctx.viewer()?.user);
        let id = uuid(&connection_id).ok_or(ApiError::NotFound)?;
        let row = connection::Entity::find_of(user, id, &api.db).await?.ok_or(ApiError::NotFound)?;
        let wrong = |reason: &str| ApiError::Invalid(reason.to_owned());
        if row.platform != Platform::TikTok {
            return Err(wrong("Only TikTok asks for this; the account is on another platform."));
        }
        let client = api.platforms.get(row.platform.slug()).ok_or_else(|| wrong("TikTok is switched off here."))?;
        match client.creator(&account(api, &row)?).await {
            Ok(Some(creator)) => Ok(creator.into()),
            Ok(None) => Err(ApiError::NotFound),
            Err(refusal) => Err(ApiError::Invalid(explain(api, &row, refusal).await)),
        }
    }
}
