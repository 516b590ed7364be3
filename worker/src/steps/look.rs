//! What all scenes of a video have in common to the eye: the style of its captions, and what lies over all of them.

use std::path::PathBuf;

use entity::{Owned, clip};
use studio::captions::{self, Logo, Overlays, Style};
use studio::render::{Brand, Look};
use studio::{Plan, StudioError};
use uuid::Uuid;

use super::media::copy;
use crate::Trouble;
use crate::bench::Bench;

/// How much the logo hides.
const LOGO_OPACITY: f32 = 0.85;

/// The style of the captions, as it was when the run began, in the colour and the face of the brand.
pub(super) fn style(bench: &Bench) -> Result<Style, Trouble> {
    let settings = &bench.run.settings;
    let style = match &settings.caption_style {
        Some(kept) => serde_json::from_value(kept.style.clone())?,
        None => captions::preset(&settings.caption_preset).map(|preset| preset.style.clone()).ok_or_else(unknown)?,
    };
    let Brand { accent, font, .. } = &bench.look.brand;
    Ok(Style { accent: accent.unwrap_or(style.accent), font: font.unwrap_or(style.font), ..style })
}

fn unknown() -> StudioError {
    let message = "The pipeline's caption style is not there any more. Choose another one.".to_owned();
    StudioError::Input { code: "caption_preset_unknown", field: Some("captionPreset"), message }
}

/// What lies over all scenes. A logo that was removed since is left out, and the person is told.
pub(super) async fn overlays(bench: &Bench, plan: &Plan, style: &Style) -> Result<Overlays, Trouble> {
    let Look { hook_title, progress_bar, brand, .. } = &bench.look;
    let title = bench.run.title.as_ref().unwrap_or(&plan.title);
    let logo = match brand.logo {
        Some(id) => logo(bench, id).await?,
        None => None,
    };
    Ok(Overlays {
        hook_title: hook_title.then(|| title.clone()),
        progress_bar: progress_bar.then_some(style.accent),
        handle: brand.handle.clone(),
        logo,
    })
}

async fn logo(bench: &Bench, id: Uuid) -> Result<Option<Logo>, Trouble> {
    let Some((key, file)) = brand_file(bench, id, "logo").await? else {
        bench.notice("logo_missing", "The logo was removed from the library: this video has none.").await?;
        return Ok(None);
    };
    Ok(Some(Logo { key, file, opacity: LOGO_OPACITY, corner: captions::Corner::default() }))
}

/// A local copy of a clip that all videos of a channel have in common, if it is still there.
pub(super) async fn brand_file(bench: &Bench, id: Uuid, name: &str) -> Result<Option<(String, PathBuf)>, Trouble> {
    let row = clip::Entity::find_of(bench.run.user_id, id, &bench.context().db).await?;
    let Some((row, key)) = row.and_then(|row| row.store_key.parse().ok().map(|key| (row, key))) else { return Ok(None) };
    let file = copy(bench, &key, bench.scratch.path().join(name)).await?;
    Ok(file.map(|file| (row.store_key, file)))
}
