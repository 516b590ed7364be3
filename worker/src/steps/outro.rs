//! The clip that ends every video of a channel.

use std::path::PathBuf;

use studio::footage::{Footage, MediaKind};
use studio::render::{FPS, SceneAudio, SceneShot};

use super::look::brand_file;
use super::render::Drawn;
use super::shared::{Heard, Shown};
use crate::Trouble;
use crate::bench::Bench;

/// A clip of more is cut, in seconds.
const LONGEST_S: u32 = 5;

/// A clip to end with.
pub(super) struct Outro {
    /// What is heard of it.
    pub(super) heard: Heard,
    /// What is seen of it.
    pub(super) shown: Shown,
}

/// The outro, drawn.
pub(crate) struct Ending {
    /// What is seen.
    pub shot: SceneShot,
    /// What was drawn of it.
    pub drawn: Drawn,
}

/// Fetches the channel's outro. One that was removed since is left out, and the person is told.
pub(super) async fn fetch(bench: &Bench) -> Result<Option<Outro>, Trouble> {
    let Some(id) = bench.look.brand.outro else { return Ok(None) };
    let Some((key, media)) = brand_file(bench, id, "outro").await? else {
        bench.notice("outro_missing", "The outro was removed from the library: this video ends without it.").await?;
        return Ok(None);
    };
    let studio = &bench.shop.studio;
    let info = studio.probe(&media).await?;
    if info.kind != MediaKind::Video {
        return Ok(None);
    }
    let frames = ((info.duration_ms * u64::from(FPS) / 1000) as u32).clamp(1, LONGEST_S * FPS);
    let wav: PathBuf = bench.scratch.path().join("outro.wav");
    studio.sound_of_clip(&media, frames, &wav).await?;
    let footage = Footage::Clip { key: key.clone(), start_ms: 0, credit: None };
    let heard = Heard { hash: key, audio: SceneAudio { wav, frames, lead_ms: 0 } };
    Ok(Some(Outro { heard, shown: Shown { footage, media: Some(media), frames } }))
}
