//! Finding out by looking what became of a call whose answer was lost.

use std::collections::HashSet;

use chrono::{DateTime, Utc};
use entity::publication::{self, ActiveModel, State};
use platforms::{Account, Checked, Published, Refusal, Search, Video};
use sea_orm::{ActiveValue::Set, ColumnTrait, EntityTrait, QueryFilter, QuerySelect};

use super::desk::Desk;
use super::start::{LOOKS, unmarked};
use super::{Next, check, live};
use crate::Trouble;
use crate::crash::{self, Point};

/// What looking showed.
pub(super) enum Seen {
    /// It is live, found among the account's videos.
    Live(Published),
    /// It is not live, but the platform knows the handle and says this of it.
    Known(Checked),
    /// Nothing of this publication is there.
    Nothing,
}

/// Looks by the handle, if there is one, and among the account's videos otherwise.
pub(super) async fn seek(desk: &Desk, account: &Account, video: &Video) -> Result<Seen, Trouble> {
    if let Some(handle) = desk.handle()? {
        match desk.platform.check(account, &handle, video).await {
            Ok(Checked::Published(published)) => return Ok(Seen::Live(published)),
            Ok(live @ Checked::Live { name: None }) => {
                let found = find(desk, account, video).await?;
                return Ok(found.map_or(Seen::Known(live), Seen::Live));
            }
            Ok(checked) => return Ok(Seen::Known(checked)),
            // a dead handle says nothing of what became of the video
            Err(Refusal::HandleGone { .. } | Refusal::Unknown { .. }) => (),
            Err(refusal) => return Err(refusal.into()),
        }
    }
    Ok(find(desk, account, video).await?.map_or(Seen::Nothing, Seen::Live))
}

/// Looks among the account's videos for one that came after the platform was first told of this publication. One that
/// another publication is known by is not this one, however alike they are.
pub(super) async fn find(desk: &Desk, account: &Account, video: &Video) -> Result<Option<Published>, Trouble> {
    let since = desk.first_start().await?.unwrap_or(desk.row.created_at);
    let search = Search { since, taken: others_since(desk, since).await? };
    crash::point(Point::BeforeFind);
    let found = desk.platform.find(account, video, &search).await?;
    crash::point(Point::AfterFind);
    Ok(found)
}

/// The ids by which the account's other publications are known.
async fn others_since(desk: &Desk, since: DateTime<Utc>) -> Result<HashSet<String>, Trouble> {
    use publication::Column;
    let ids: Vec<String> = publication::Entity::find()
        .select_only()
        .column(Column::RemoteId)
        .filter(Column::ConnectionId.eq(desk.row.connection_id))
        .filter(Column::Id.ne(desk.row.id))
        .filter(Column::RemoteId.is_not_null())
        .filter(Column::UpdatedAt.gte(since))
        .into_tuple()
        .all(&desk.context.db)
        .await?;
    Ok(ids.into_iter().collect())
}

/// From `UNCONFIRMED`: it may be live. Nothing is started or finished here; looking decides, or the deadline does.
pub(super) async fn ask(desk: &mut Desk) -> Result<Next, Trouble> {
    let (account, video) = (desk.account().await?, desk.video()?);
    match seek(desk, &account, &video).await? {
        Seen::Live(published) => live::publish(desk, published).await,
        Seen::Known(Checked::Uploading { received }) => {
            desk.turn(State::Uploading, ActiveModel { bytes_sent: Set(received as i64), attempts: Set(0), ..unmarked() }).await?;
            Ok(Next::GoOn)
        }
        Seen::Known(Checked::Processing { remote_id }) => {
            desk.found_out("finish", "the platform is working on it").await?;
            let known = desk.row.remote_id.clone().or(remote_id);
            desk.turn(State::Processing, ActiveModel { remote_id: Set(known), attempts: Set(0), ..unmarked() }).await?;
            Ok(Next::Later(check::pause(desk)))
        }
        Seen::Known(Checked::Ready) => ready(desk, &account, &video).await,
        // the list is behind: whoever asks again will see it
        Seen::Known(Checked::Live { name }) => check::wait_for_id(desk, name).await,
        Seen::Nothing | Seen::Known(Checked::Published(_)) => look_again(desk).await,
    }
}

/// The platform says that nobody has finished it. Its word may lag behind what was asked, so it has to say so twice, and
/// nothing of ours may be among the account's videos.
async fn ready(desk: &mut Desk, account: &Account, video: &Video) -> Result<Next, Trouble> {
    if let Some(published) = find(desk, account, video).await? {
        return live::publish(desk, published).await;
    }
    if desk.row.attempts + 1 < LOOKS {
        return look_again(desk).await;
    }
    desk.found_out("finish", "nothing came of it").await?;
    desk.turn(State::Processing, ActiveModel { attempts: Set(0), ..unmarked() }).await?;
    Ok(Next::GoOn)
}

async fn look_again(desk: &mut Desk) -> Result<Next, Trouble> {
    let attempts = desk.row.attempts + 1;
    desk.change(ActiveModel { attempts: Set(attempts), ..Default::default() }).await?;
    Ok(Next::Later(desk.context.settings.look_again()))
}
