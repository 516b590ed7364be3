//! The same look at a person's own video, whose words, sounds and pictures are the person's.

use std::path::Path;

use tokio_util::sync::CancellationToken;

use super::container::Container;
use super::faults::Faults;
use super::{Expectation, container, facts};
use crate::render::{Format, VideoFacts, atoms};
use crate::{Studio, StudioError};

/// What of a file already is as it is published.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(in crate::render) struct Form {
    /// Its picture, which then is copied.
    pub(in crate::render) picture: bool,
    /// Its sound too.
    pub(in crate::render) sound: bool,
    /// Frames of its picture.
    pub(in crate::render) frames: u32,
}

impl Studio {
    /// Looks at the boxes, streams and frames of `video`, decoding none of it. What cannot be looked into is to be encoded.
    pub(in crate::render) async fn form(&self, video: &Path, format: Format) -> Form {
        let Ok(atoms) = atoms::read(video) else { return Form::default() };
        let Ok(container) = self.container(video).await else { return Form::default() };
        let frames = container.frames().len() as u32;
        let (mut shown, mut whole) = (Faults::default(), Faults::default());
        container.check_shown(format, &mut shown);
        container.check_streams(format, frames, &mut whole);
        // without its edit list the sound would be heard at another time
        Form { picture: shown.is_empty(), sound: whole.is_empty() && !atoms.edit_list, frames }
    }

    /// Measures `video` and fails with `check_failed`, naming everything that is wrong, when its form is not what all platforms
    /// accept. How quiet, dark or small it is is the person's own choice.
    pub(in crate::render) async fn check_own(
        &self,
        video: &Path,
        format: Format,
        cancel: &CancellationToken,
    ) -> Result<VideoFacts, StudioError> {
        let (container, mut faults): (Container, _) = (self.container(video).await?, Faults::default());
        container::check_boxes(video, &mut faults)?;
        let stored = container.frames();
        let duration_ms = container.check_streams(format, stored.len() as u32, &mut faults);
        container::check_frames(&stored, stored.len() as u32, &mut faults);
        if !faults.is_empty() {
            return Err(faults.into_error());
        }
        let wordless = Expectation { format, scenes: Vec::new() };
        let (heard, seen) = tokio::try_join!(self.listen(video, cancel), self.watch_all(video, &stored, &wordless, cancel))?;
        Ok(facts(format, (duration_ms, container.bytes(), stored.len()), heard, seen))
    }
}
