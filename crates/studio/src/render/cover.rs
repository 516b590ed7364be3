//! The picture that stands for a video.

use std::path::Path;

use tokio_util::sync::CancellationToken;

use crate::args::Args;
use crate::tool::{self, Partial};
use crate::{Studio, StudioError};

impl Studio {
    /// Writes the frame at `at_ms` of `video` as the JPEG `out`, in the video's size. Fails with `render_failed` (also when
    /// there is no such frame), `render_timeout` or `disk_full`; a partial file is removed.
    pub async fn cover(&self, video: &Path, at_ms: u64, out: &Path, cancel: &CancellationToken) -> Result<(), StudioError> {
        let partial = Partial::of(out)?;
        let call = self.ffmpeg_call(args(video, at_ms, partial.path()), 0, "render_failed");
        let said = tool::run(&call, &|_, _| {}, cancel).await?;
        if partial.path().metadata().map_or(0, |file| file.len()) == 0 {
            return Err(StudioError::tool("render_failed", "The cover could not be made.", said.stderr));
        }
        partial.finish()
    }
}

fn args(video: &Path, at_ms: u64, out: &Path) -> Args {
    let at = format!("-ss {}.{:03}", at_ms / 1000, at_ms % 1000);
    let input = Args::quiet().words("-protocol_whitelist file").words(&at).input(video);
    let picture = "-map 0:v:0 -frames:v 1 -pix_fmt yuvj420p -q:v 2 -map_metadata -1 -flags +bitexact -fflags +bitexact";
    input.words(picture).words("-f image2 -update 1").output(out)
}
