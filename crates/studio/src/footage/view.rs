//! Footage as a picture of one scene.

use std::path::Path;

use super::framing::{self, Fit};
use super::picture::{self, Picture};
use super::source::Source;
use super::take::Take;
use super::{Footage, MediaInfo, MediaKind, Span, backdrop};
use crate::render::{Format, millis};
use crate::{Studio, StudioError};

/// A clip that lasts less long is shown as a still image: repeating it would flicker.
const SHORTEST_MS: u64 = 400;

/// What one scene shows, and which frames of it.
#[derive(Debug, Clone, Copy)]
pub(crate) struct View<'a> {
    pub(crate) footage: &'a Footage,
    /// The local copy of a clip or an image.
    pub(crate) media: Option<&'a Path>,
    pub(crate) span: Span,
    pub(crate) format: Format,
    pub(crate) fit: Fit,
}

impl Studio {
    /// The input and the filters that show `view`. Fails with `footage_unknown` or the errors of [`Studio::probe`].
    pub(crate) async fn picture(&self, view: &View<'_>) -> Result<Picture, StudioError> {
        match view.footage {
            Footage::Backdrop { slug, seed } => backdrop(slug)
                .map(|backdrop| picture::backdrop(backdrop, *seed, view.span, view.format))
                .ok_or_else(|| StudioError::input("footage_unknown", None, format!("There is no backdrop {slug:?}."))),
            Footage::Image { seed, .. } => self.shown(view, 0, *seed).await,
            Footage::Clip { start_ms, .. } => self.shown(view, *start_ms, 0).await,
        }
    }

    async fn shown(&self, view: &View<'_>, start_ms: u64, seed: u32) -> Result<Picture, StudioError> {
        let missing = || StudioError::tool("render_failed", "A media file is missing.", "a shot has no local file");
        let source = Source::of(view.media.ok_or_else(missing)?);
        let mut info = self.inspect(&source).await?;
        if info.kind == MediaKind::Audio {
            return Err(StudioError::input("media_not_readable", Some("file"), "There is no picture in this file."));
        }
        if info.kind == MediaKind::Video && info.duration_ms == 0 {
            info.duration_ms = self.probe(view.media.ok_or_else(missing)?).await?.duration_ms;
        }
        let framing = self.framed(view, &source, &info, start_ms).await?;
        let take = Take { source: &source, info: &info, start_ms, span: view.span, framing, format: view.format };
        let short = info.duration_ms.saturating_sub(start_ms) < SHORTEST_MS;
        Ok(if info.kind == MediaKind::Image || short { take.still(seed) } else { take.moving() })
    }

    async fn framed(
        &self,
        view: &View<'_>,
        source: &Source<'_>,
        info: &MediaInfo,
        start_ms: u64,
    ) -> Result<framing::Framing, StudioError> {
        let kept = framing::kept(info.width, info.height, view.format);
        let length_ms = millis(view.span.scene);
        let looks =
            if framing::needs_a_look(kept, view.fit) { self.looks(source, info, start_ms, length_ms).await? } else { Vec::new() };
        Ok(framing::framing(kept, view.fit, &looks))
    }
}
