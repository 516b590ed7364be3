//! Choosing which events one hears of by e-mail.

use async_graphql::{Context, InputObject, Object};
use entity::Owned;
use entity::event::Kind;
use entity::notification::{self, DIGEST_HOUR, Mails};
use sea_orm::{ActiveModelTrait, IntoActiveModel, Set};
use uuid::Uuid;

use crate::app::Api;
use crate::context::Reach;
use crate::error::UserErrorCode::Invalid;
use crate::error::{ApiError, Outcome, UserError, payload};
use crate::notification::{MailTime, NotificationSettings};
use crate::user;

/// When to hear of one kind of event.
#[derive(InputObject)]
pub(crate) struct MailChoiceInput {
    /// The kind of event, as `eventTypes` lists them.
    event_type: String,
    /// When to hear of it.
    when: MailTime,
}

/// What to choose; what is left out stays.
#[derive(InputObject)]
pub(crate) struct NotificationUpdateInput {
    /// When to hear of which kinds of events.
    #[graphql(default)]
    mails: Vec<MailChoiceInput>,
    /// The hour of the digest on the clocks of the person's time zone, 0 to 23.
    digest_hour: Option<i16>,
}

payload! {
    /// What came of choosing.
    NotificationUpdatePayload {
        /// All choices as they are now.
        notification_settings: NotificationSettings
    }
}

#[derive(Default)]
pub(crate) struct NotificationUpdate;

#[Object]
impl NotificationUpdate {
    /// Chooses which events the person hears of by e-mail, and when.
    async fn notification_update(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "What to choose.")] input: NotificationUpdateInput,
    ) -> Result<NotificationUpdatePayload, ApiError> {
        NotificationUpdatePayload::of(update(ctx, input).await)
    }
}

async fn update(ctx: &Context<'_>, input: NotificationUpdateInput) -> Outcome<notification::Model> {
    let viewer = ctx.viewer()?;
    if let Some(unknown) = input.mails.iter().find(|choice| Kind::named(&choice.event_type).is_none()) {
        let message = format!("There are no events called {}; see eventTypes.", unknown.event_type);
        return Err(UserError::on("mails", Invalid, message).into());
    }
    if input.digest_hour.is_some_and(|hour| !(0..24).contains(&hour)) {
        return Err(UserError::on("digestHour", Invalid, "The hours of a day are 0 to 23.").into());
    }
    let choose = |mails: &mut Mails| mails.0.extend(input.mails.into_iter().map(|one| (one.event_type, one.when.into())));
    Ok(choose_mails(ctx.api(), viewer.user, input.digest_hour, choose).await?)
}

/// Changes what a person chose; one change at a time.
pub(super) async fn choose_mails(
    api: &Api,
    user: Uuid,
    digest_hour: Option<i16>,
    choose: impl FnOnce(&mut Mails),
) -> Result<notification::Model, ApiError> {
    let now = api.clock.now();
    let tx = entity::begin(&api.db).await?;
    user::lock(&tx, user).await?;
    let known = notification::Entity::of(user).one(&tx).await?;
    let mut mails = known.as_ref().map(|row| row.mails.clone()).unwrap_or_default();
    choose(&mut mails);
    let is_new = known.is_none();
    let mut row = known.map_or_else(
        || notification::ActiveModel {
            id: Set(entity::new_id()),
            user_id: Set(user),
            digest_hour: Set(DIGEST_HOUR),
            ..Default::default()
        },
        IntoActiveModel::into_active_model,
    );
    row.mails = Set(mails);
    row.updated_at = Set(now);
    if let Some(hour) = digest_hour {
        row.digest_hour = Set(hour);
    }
    let row = if is_new { row.insert(&tx).await? } else { row.update(&tx).await? };
    tx.commit().await?;
    Ok(row)
}
