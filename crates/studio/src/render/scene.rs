//! One scene as a piece of video that can be joined to others without encoding again.

use std::path::Path;

use tokio_util::sync::CancellationToken;

use super::mix::parent;
use super::{Entrance, Progress, RenderedScene, SceneShot, encoder};
use crate::captions::Sheet;
use crate::footage::picture::Picture;
use crate::footage::{Span, View};
use crate::tool::{self, Partial, Said};
use crate::{Studio, StudioError};

/// For a decoder: as many pieces are made at once as there are cores.
const ONE_THREAD: &str = "-threads 1";

impl Studio {
    /// Renders one scene into the MP4 piece `out`: video only, on one core, exactly `shot.frames` frames. Pieces of one version
    /// have identical parameters and can be joined in any order. Fails with `render_failed`, `render_timeout`,
    /// `output_too_large`, `disk_full`, `captions_lost`, `footage_unknown`, `overlay_too_long`, the errors of [`Studio::probe`] or of
    /// [`crate::captions::lay_out`]; a partial file is removed.
    pub async fn render_scene(
        &self,
        shot: &SceneShot,
        out: &Path,
        progress: &Progress<'_>,
        cancel: &CancellationToken,
    ) -> Result<RenderedScene, StudioError> {
        let sheet = self.sheet(shot, &parent(out)?, cancel).await?;
        let picture = self.picture(&shot.view()).await?;
        let before = self.before(shot).await?;
        let partial = Partial::of(out)?;
        let encoder = self.encoder().encoder;
        let graph =
            format!("{};[shown]{},{}[out]", shown(shot, &picture, before.as_ref()), over(shot, &sheet), encoder.hand_over());
        let pictures = std::iter::once(&picture).chain(&before);
        let inputs = pictures.fold(encoder::before(encoder), |args, one| args.words(ONE_THREAD).and(&one.input));
        let args = inputs.words("-filter_complex").one(graph).drawing(sheet.folder());
        let args = args.and(&encoder::piece(encoder, picture.soft, shot.frames, partial.path()));
        let call = self.ffmpeg_call(args, shot.frames, "render_failed");
        let said = tool::run(&call, progress, cancel).await?;
        drawn(&sheet, &said.stderr)?;
        complete(shot, &said)?;
        partial.finish()?;
        let captions = sheet.captions;
        Ok(RenderedScene { frames: shot.frames, caption_pages: captions.pages.len() as u32, warnings: captions.warnings })
    }

    /// What the scene before would go on to show, for as long as this one takes over.
    async fn before(&self, shot: &SceneShot) -> Result<Option<Picture>, StudioError> {
        let Some((entrance, frames)) = entering(shot) else { return Ok(None) };
        let span = Span::after(entrance.frames, frames);
        let view = View { footage: &entrance.footage, media: entrance.media.as_deref(), span, ..shot.view() };
        Ok(Some(self.picture(&view).await?))
    }
}

/// How the scene takes over, and for how many frames.
fn entering(shot: &SceneShot) -> Option<(&Entrance, u32)> {
    let entrance = shot.entrance.as_ref()?;
    let frames = entrance.transition.frames(shot.frames);
    (frames > 0).then_some((entrance, frames))
}

/// The filters that make the inputs into `[shown]`: the footage, entered from what was `before`.
fn shown(shot: &SceneShot, picture: &Picture, before: Option<&Picture>) -> String {
    let filters = &picture.filters;
    let Some(((entrance, frames), before)) = entering(shot).zip(before) else { return format!("[0:v]{filters}[shown]") };
    let entered = entrance.transition.filters(frames, shot.format);
    format!(
        "[0:v]{filters},split[one][other];[one]trim=end_frame={frames},setpts=PTS-STARTPTS[head];\
         [other]trim=start_frame={frames},setpts=PTS-STARTPTS[rest];\
         [1:v]{},trim=end_frame={frames},setpts=PTS-STARTPTS[before];{entered}[entered];[entered][rest]concat[shown]",
        // both may name what they part and lay over each other, and may name it alike
        before.filters.replace('[', "[before_")
    )
}

/// Fails when libass said that it did not draw what it was asked to: a video without its words is not one.
pub(crate) fn drawn(sheet: &Sheet, stderr: &str) -> Result<(), StudioError> {
    let complaint = stderr.lines().find(|line| line.contains("fontselect") || line.contains("Glyph 0x"));
    match complaint {
        Some(line) if sheet.has_script() => Err(StudioError::tool("captions_lost", "The captions could not be drawn.", line)),
        _ => Ok(()),
    }
}

/// Fails when there are fewer frames than there should be: footage that ffmpeg could begin with and not go on.
fn complete(shot: &SceneShot, said: &Said) -> Result<(), StudioError> {
    if said.frames() == Some(shot.frames) {
        return Ok(());
    }
    let detail = format!("{:?} of {} frames: {}", said.frames(), shot.frames, said.stderr);
    Err(StudioError::tool("render_failed", "A scene could not be drawn from its footage.", detail))
}

/// The filters that lay over `[shown]` what does not move with it.
fn over(shot: &SceneShot, sheet: &Sheet) -> String {
    let (fade_in, fade_out) = (shot.fade_in_frames, shot.fade_out_frames);
    let mut filters = vec![sheet.filters()];
    if fade_in > 0 {
        filters.push(format!("fade=in:0:{fade_in}"));
    }
    if fade_out > 0 {
        filters.push(format!("fade=out:{}:{fade_out}", shot.frames.saturating_sub(fade_out)));
    }
    filters.join(",")
}
