//! What is heard behind the words.

use async_graphql::{Enum, ID, InputObject, MaybeUndefined, SimpleObject};
use entity::clip::Kind;
use entity::pipeline::{MusicSource as Source, Sound};
use sea_orm::ConnectionTrait;
use studio::sound::ambiences;
use uuid::Uuid;

use crate::clip;
use crate::error::UserErrorCode::{Invalid, NotFound, Required, TooLong};
use crate::error::{Outcome, UserError};

/// In LU: nearer it drowns the words, further away it is not heard on a telephone.
const BELOW_VOICE: std::ops::RangeInclusive<f64> = 3.0..=30.0;
const MOST_TRACKS: usize = 200;

/// Where music comes from.
#[derive(Enum, Clone, Copy, Debug, PartialEq, Eq)]
#[graphql(remote = "entity::pipeline::MusicSource")]
pub(crate) enum MusicSource {
    /// There is none.
    None,
    /// Sound made for the video, which belongs to nobody: one of `service.ambiences`.
    Ambience,
    /// The person's own recordings.
    Clips,
}

/// What is heard behind the words.
#[derive(SimpleObject)]
pub(crate) struct SoundSettings {
    /// Where music comes from.
    music: MusicSource,
    /// Slug of the ambience; null for another one in each video.
    ambience: Option<String>,
    /// Ids of the recordings to choose from, clips of kind `AUDIO`; each video has one of them.
    track_ids: Vec<ID>,
    /// How much quieter than the voice music is where nobody speaks, in LU. Under speech it goes down further.
    below_voice: f64,
}

impl From<Sound> for SoundSettings {
    fn from(sound: Sound) -> Self {
        Self {
            music: sound.music.into(),
            ambience: sound.ambience,
            track_ids: sound.tracks.into_iter().map(ID::from).collect(),
            below_voice: sound.below_voice,
        }
    }
}

/// What is heard behind the words; whatever is left out stays as it is.
#[derive(InputObject, Default)]
pub(crate) struct SoundSettingsInput {
    /// Where music comes from.
    music: Option<MusicSource>,
    /// Slug of the ambience, of `service.ambiences`; null for another one in each video.
    ambience: MaybeUndefined<String>,
    /// Ids of the recordings to choose from, clips of kind `AUDIO`, at most 200; each video has one of them.
    track_ids: Option<Vec<ID>>,
    /// How much quieter than the voice music is where nobody speaks, in LU; 3 to 30.
    below_voice: Option<f64>,
}

impl SoundSettingsInput {
    /// Writes what is said here into `sound`, and what is wrong with it into `mistakes`.
    pub(super) async fn apply(
        self,
        sound: &mut Sound,
        user: Uuid,
        db: &impl ConnectionTrait,
        mistakes: &mut Vec<UserError>,
    ) -> Outcome<()> {
        sound.music = self.music.map_or(sound.music, Into::into);
        match self.ambience {
            MaybeUndefined::Undefined => (),
            MaybeUndefined::Null => sound.ambience = None,
            MaybeUndefined::Value(slug) => {
                let known = ambiences().iter().any(|ambience| ambience.slug == slug);
                mistakes.extend((!known).then(|| UserError::at(path("ambience"), NotFound, "There is no such ambience.")));
                sound.ambience = Some(slug);
            }
        }
        if let Some(ids) = self.track_ids {
            match tracks(&ids, user, db).await? {
                Ok(tracks) => sound.tracks = tracks,
                Err(mistake) => mistakes.push(mistake),
            }
        }
        if let Some(below) = self.below_voice {
            let message = || format!("Music is {} to {} LU below the voice.", BELOW_VOICE.start(), BELOW_VOICE.end());
            mistakes.extend((!BELOW_VOICE.contains(&below)).then(|| UserError::at(path("belowVoice"), Invalid, message())));
            sound.below_voice = below;
        }
        if sound.music == Source::Clips && sound.tracks.is_empty() {
            mistakes.push(UserError::at(path("trackIds"), Required, "Choose at least one recording."));
        }
        Ok(())
    }
}

/// The recordings by their ids, if all are the person's.
async fn tracks(ids: &[ID], user: Uuid, db: &impl ConnectionTrait) -> Outcome<Result<Vec<Uuid>, UserError>> {
    if ids.len() > MOST_TRACKS {
        return Ok(Err(UserError::at(path("trackIds"), TooLong, format!("At most {MOST_TRACKS} recordings are possible."))));
    }
    let missing = || UserError::at(path("trackIds"), NotFound, "One of the recordings does not exist.");
    let found = clip::of_kinds(ids, &[Kind::Audio], user, db).await?;
    Ok(found.ok_or_else(missing).map(|mut tracks| {
        tracks.sort_unstable();
        tracks
    }))
}

fn path(name: &str) -> Vec<String> {
    ["settings", "sound", name].map(str::to_owned).into()
}
