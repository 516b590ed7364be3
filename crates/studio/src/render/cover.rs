//! The picture that stands for a video: its best frame, and the title.

use std::path::Path;

use tokio_util::sync::CancellationToken;

use super::mix::parent;
use super::{Format, best, drawn};
use crate::args::{Args, seconds};
use crate::captions::{Style, Title};
use crate::tool::{self, Partial};
use crate::{Studio, StudioError};

/// The most a cover may weigh: what YouTube took until lately; Instagram takes four times as much.
const MOST_BYTES: u64 = 2_000_000;
/// Qualities of JPEG, the best first.
const QUALITIES: [u32; 6] = [2, 3, 5, 8, 13, 21];

/// How far out of focus the band of the title is, and over how many pixels it becomes so.
const BLUR: u32 = 60;
const EDGE: u32 = 110;

/// What a cover says, and how.
#[derive(Debug, Clone, Copy)]
pub struct Cover<'a> {
    /// Its title.
    pub title: &'a str,
    /// The look of the title.
    pub style: &'a Style,
    /// The shape of the video.
    pub format: Format,
}

impl Studio {
    /// Writes the best frame of `video` with the cover's title as the JPEG `out`, small enough for every platform. Fails with `render_failed` (also when the video has no frame), `render_timeout`, `disk_full`
    /// or `captions_lost`; a partial file is removed.
    pub async fn cover(
        &self,
        video: &Path,
        cover: &Cover<'_>,
        out: &Path,
        cancel: &CancellationToken,
    ) -> Result<(), StudioError> {
        let at_ms = self.best_frame(video, cancel).await?;
        let (title, format) = (Title::lay_out(cover.title, cover.style, cover.format, &parent(out)?)?, cover.format);
        for quality in QUALITIES {
            let partial = Partial::of(out)?;
            let call = self.ffmpeg_call(args(video, at_ms, &title, format, quality, partial.path()), 0, "render_failed");
            let said = tool::run(&call, &|_, _| {}, cancel).await?;
            drawn(title.sheet(), &said.stderr)?;
            let bytes = partial.path().metadata().map_or(0, |file| file.len());
            if bytes == 0 {
                return Err(no_frame(said.stderr));
            }
            if bytes <= MOST_BYTES || quality == QUALITIES[QUALITIES.len() - 1] {
                return partial.finish();
            }
        }
        Err(no_frame(String::new()))
    }

    /// When the frame is shown that is worth a look, in milliseconds.
    async fn best_frame(&self, video: &Path, cancel: &CancellationToken) -> Result<u64, StudioError> {
        let folder = tempfile::tempdir().map_err(|error| StudioError::io(&error, "cover"))?;
        let raw = folder.path().join("frames");
        let said = tool::run(&self.ffmpeg_call(looked(video, &raw), 0, "render_failed"), &|_, _| {}, cancel).await?;
        let pixels = std::fs::read(&raw).map_err(|error| StudioError::io(&error, "cover"))?;
        let times =
            said.stdout.lines().filter_map(|line| line.split_once("pts_time:")?.1.split_whitespace().next()?.parse().ok());
        best::best(&pixels, &times.collect::<Vec<f64>>()).ok_or_else(|| no_frame(said.stderr))
    }
}

fn no_frame(detail: String) -> StudioError {
    StudioError::tool("render_failed", "The cover could not be made.", detail)
}

/// The pictures that open a group, small; their times on stdout.
fn looked(video: &Path, raw: &Path) -> Args {
    let (width, height) = (best::WIDTH, best::HEIGHT);
    let filters = format!(
        "scale={width}:{height}:flags=area,format=rgb24,metadata=mode=add:key=seen:value=1,metadata=mode=print:key=seen:file=-"
    );
    let input = Args::quiet().words("-protocol_whitelist file -skip_frame nokey").input(video);
    input.words("-map 0:v:0 -an -vf").one(filters).words("-fps_mode passthrough -f rawvideo").output(raw)
}

fn args(video: &Path, at_ms: u64, title: &Title, format: Format, quality: u32, out: &Path) -> Args {
    let at = format!("-ss {}", seconds(at_ms));
    let input = Args::quiet().words("-protocol_whitelist file").words(&at).input(video);
    let picture = format!("-map [cover] -frames:v 1 -q:v {quality} -map_metadata -1 -flags +bitexact -fflags +bitexact");
    input
        .words("-filter_complex")
        .one(graph(title, format))
        .drawing(title.sheet().folder())
        .words(&picture)
        .words("-f image2 -update 1")
        .output(out)
}

/// The frame, out of focus where the title stands: the words on it are no longer read.
fn graph(title: &Title, format: Format) -> String {
    let (width, height) = format.size();
    let (top, tall) = title.band();
    let titled = title.sheet().filters();
    format!(
        "[0:v:0]scale={width}:{height},setsar=1,setpts=0,split[sharp][whole];\
         [whole]crop={width}:{tall}:0:{top},gblur=sigma={BLUR}:steps=3,eq=brightness=-0.06,format=yuva420p,\
         geq=lum='p(X,Y)':cb='p(X,Y)':cr='p(X,Y)':a='255*min(1,min(Y,H-1-Y)/{EDGE})'[band];\
         [sharp][band]overlay=0:{top},{titled},scale=out_range=pc,format=yuvj420p[cover]"
    )
}
