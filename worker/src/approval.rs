//! A video that nobody said anything about in time is approved by itself, if its pipeline says so.

use entity::audit_event::{self, Entry};
use entity::run::{self, State};
use entity::user;
use queue::Noun;
use sea_orm::{ActiveValue::Set, ColumnTrait, QueryFilter};
use uuid::Uuid;

use crate::{Context, Trouble, settle_run};

/// Who approves when nobody does.
const SERVICE: &str = "service";

/// Approves the run if its time has come and it still waits. However many do so at once, one does it.
pub(crate) async fn approve_due(context: &Context, id: Uuid) -> Result<(), Trouble> {
    let now = context.clock.now();
    let change = run::ActiveModel {
        state: Set(State::Ready),
        approve_at: Set(None),
        reviewed_at: Set(Some(now)),
        reviewed_by: Set(Some(SERVICE.to_owned())),
        review_note: Set(None),
        ..Default::default()
    };
    let tx = entity::begin(&context.db).await?;
    let waiting = run::change(id, &[State::AwaitingApproval], now)
        .filter(run::Column::ApproveAt.lte(now))
        .filter(run::Column::CancelRequestedAt.is_null())
        .filter(user::stays(run::Column::UserId));
    let Some(run) = waiting.set(change).exec_with_returning(&tx).await?.into_iter().next() else { return Ok(()) };
    let subject = run.title.as_deref().unwrap_or("A video");
    audit_event::write(&tx, Entry { user: run.user_id, kind: "run.approved", subject, actor: SERVICE, now }).await?;
    tx.commit().await?;
    tracing::info!(run.id = %id, "nobody said anything in time: the video is approved");
    context.announce(run.user_id, Noun::Run, run.id, run.version).await;
    settle_run(context, id).await
}
