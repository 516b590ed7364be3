//! The picture that stands for a video.

use std::ffi::OsString;
use std::path::Path;

use tokio_util::sync::CancellationToken;

use crate::tool::{self, Partial};
use crate::{Studio, StudioError};

impl Studio {
    /// Writes the frame at `at_ms` of `video` as the JPEG `out`, in the video's size. Fails with `render_failed` (also when
    /// there is no such frame), `render_timeout` or `disk_full`; a partial file is removed.
    pub async fn cover(&self, video: &Path, at_ms: u64, out: &Path, cancel: &CancellationToken) -> Result<(), StudioError> {
        let partial = Partial::of(out);
        let call = self.ffmpeg_call(args(video, at_ms, partial.path()), 0, "render_failed");
        let said = tool::run(&call, &|_, _| {}, cancel).await?;
        if !partial.path().is_file() {
            return Err(StudioError::tool("render_failed", "The cover could not be made.", said.stderr));
        }
        partial.finish()
    }
}

fn args(video: &Path, at_ms: u64, out: &Path) -> Vec<OsString> {
    let at = format!("{}.{:03}", at_ms / 1000, at_ms % 1000);
    let mut args: Vec<OsString> = ["-hide_banner", "-loglevel", "warning", "-nostdin", "-y", "-nostats"].map(Into::into).into();
    args.extend(["-protocol_whitelist", "file", "-ss", &at, "-i"].map(Into::into));
    args.push(video.into());
    let picture = ["-map", "0:v:0", "-frames:v", "1", "-pix_fmt", "yuvj420p", "-q:v", "2", "-map_metadata", "-1"];
    args.extend(picture.map(Into::into));
    args.extend(["-flags", "+bitexact", "-fflags", "+bitexact", "-f", "image2", "-update", "1"].map(Into::into));
    args.push(out.into());
    args
}
