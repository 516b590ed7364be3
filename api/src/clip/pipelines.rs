//! Which pipelines name a clip: as their footage, their music, their logo or their end.

use std::collections::{HashMap, HashSet};

use async_graphql::dataloader::Loader;
use entity::pipeline::{self, MusicSource, Settings};
use sea_orm::{ActiveModelTrait, ColumnTrait, ConnectionTrait, EntityTrait, IntoActiveModel, QueryFilter, QuerySelect, Set};
use studio::render::Look;
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
        for (user, clip) in
            settings.iter().flat_map(|(user, settings)| named(settings).into_iter().map(move |clip| (*user, clip)))
        {
            *uses.entry(UsesOf { user, clip }).or_default() += 1;
        }
        Ok(uses)
    }
}

/// Takes a clip that is to be deleted out of the pipelines that name it. Fails with `IN_USE`, naming them, unless that is
/// `allowed`; and always when a pipeline would be left with nothing of what the person chose.
pub(super) async fn release(user: Uuid, clip: Uuid, allowed: bool, tx: &impl ConnectionTrait) -> Outcome<()> {
    let mut naming = alive(user).lock_exclusive().all(tx).await?;
    naming.retain(|row| named(&row.settings).contains(&clip));
    if !naming.is_empty() && !allowed {
        let message = format!("{} with this clip. Delete it nevertheless, or choose other clips there first.", told(&naming));
        return Err(UserError::on("id", UserErrorCode::InUse, message).into());
    }
    let (bare, others): (Vec<_>, Vec<_>) = naming.into_iter().partition(|row| all_of(&row.settings, clip));
    if !bare.is_empty() {
        let message = format!("{} with nothing but this clip. Choose something else there first.", told(&bare));
        return Err(UserError::on("id", UserErrorCode::InUse, message).into());
    }
    for row in others {
        let settings = without(row.settings.clone(), clip)?;
        let mut row = row.into_active_model();
        row.settings = Set(settings);
        row.update(tx).await?;
    }
    Ok(())
}

/// The clips that settings name, each once.
fn named(settings: &Settings) -> HashSet<Uuid> {
    let brand = Look::read(&settings.look).brand;
    let lists = settings.clips.iter().chain(&settings.sound.tracks).copied();
    lists.chain(brand.logo).chain(brand.outro).collect()
}

/// Whether the clip is all the footage, or all the music, that the person chose.
fn all_of(settings: &Settings, clip: Uuid) -> bool {
    settings.clips == [clip] || (settings.sound.music == MusicSource::Clips && settings.sound.tracks == [clip])
}

fn without(mut settings: Settings, clip: Uuid) -> Result<Settings, serde_json::Error> {
    settings.clips.retain(|id| *id != clip);
    settings.sound.tracks.retain(|id| *id != clip);
    let mut look = Look::read(&settings.look);
    for place in [&mut look.brand.logo, &mut look.brand.outro] {
        *place = place.filter(|id| *id != clip);
    }
    settings.look = serde_json::to_value(look)?;
    Ok(settings)
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
