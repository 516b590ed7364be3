//! Which pipelines name a clip as their footage.

use std::collections::HashMap;

use async_graphql::dataloader::Loader;
use entity::pipeline::{self, Settings};
use sea_orm::{ActiveModelTrait, ColumnTrait, ConnectionTrait, EntityTrait, IntoActiveModel, QueryFilter, QuerySelect, Set};
use uuid::Uuid;

use crate::error::{LoadError, Outcome, UserError, UserErrorCode};
use crate::loaders::Rows;
use crate::pipeline::alive;

/// How many of the person's pipelines name a clip.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) struct UsesOf {
    pub(super) user: Uuid,
    pub(super) clip: Uuid,
}

impl Loader<UsesOf> for Rows {
    type Value = i32;
    type Error = LoadError;

    async fn load(&self, keys: &[UsesOf]) -> Result<HashMap<UsesOf, i32>, LoadError> {
        // a person has few pipelines: their settings are read once for a whole page of clips
        let settings = pipeline::Entity::find()
            .select_only()
            .columns([pipeline::Column::UserId, pipeline::Column::Settings])
            .filter(pipeline::Column::UserId.is_in(keys.iter().map(|key| key.user)))
            .filter(pipeline::Column::DeletedAt.is_null());
        let settings: Vec<(Uuid, Settings)> = settings.into_tuple().all(&self.db).await?;
        let mut uses = HashMap::new();
        for (user, clip) in settings.iter().flat_map(|(user, settings)| settings.clips.iter().map(move |clip| (*user, *clip))) {
            *uses.entry(UsesOf { user, clip }).or_default() += 1;
        }
        Ok(uses)
    }
}

/// Takes a clip that is to be deleted out of the pipelines that name it. Fails with `IN_USE`, naming them, unless that is
/// `allowed`; and always when a pipeline would be left with nothing of what the person chose.
pub(super) async fn release(user: Uuid, clip: Uuid, allowed: bool, tx: &impl ConnectionTrait) -> Outcome<()> {
    let mut naming = alive(user).lock_exclusive().all(tx).await?;
    naming.retain(|row| row.settings.clips.contains(&clip));
    if !naming.is_empty() && !allowed {
        let message = format!("{} with this clip. Delete it nevertheless, or choose other clips there first.", told(&naming));
        return Err(UserError::on("id", UserErrorCode::InUse, message).into());
    }
    let (bare, others): (Vec<_>, Vec<_>) = naming.into_iter().partition(|row| row.settings.clips == [clip]);
    if !bare.is_empty() {
        let message = format!("{} with nothing but this clip. Choose something else there first.", told(&bare));
        return Err(UserError::on("id", UserErrorCode::InUse, message).into());
    }
    for row in others {
        let mut settings = row.settings.clone();
        settings.clips.retain(|id| *id != clip);
        let mut row = row.into_active_model();
        row.settings = Set(settings);
        row.update(tx).await?;
    }
    Ok(())
}

/// Pipelines by their names, as the beginning of a sentence.
fn told(pipelines: &[pipeline::Model]) -> String {
    let name = |row: &pipeline::Model| format!("\u{201c}{}\u{201d}", row.name);
    match pipelines {
        [one] => format!("The pipeline {} makes videos", name(one)),
        [one, other] => format!("The pipelines {} and {} make videos", name(one), name(other)),
        [one, other, rest @ ..] => format!("The pipelines {}, {} and {} more make videos", name(one), name(other), rest.len()),
        [] => String::new(),
    }
}
