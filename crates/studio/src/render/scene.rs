//! One scene as a piece of video that can be joined to others without encoding again.

use std::ffi::OsString;
use std::path::Path;

use tokio_util::sync::CancellationToken;

use super::{FPS, GOP, Progress, RenderedScene, SceneShot, TIMESCALE};
use crate::captions::{self, Captions};
use crate::footage::picture::{self, Picture};
use crate::footage::{self, Footage, MediaKind};
use crate::tool::{self, Partial};
use crate::{Studio, StudioError};

/// Where a soft backdrop gains nothing from a closer look, the encoder is spared it. None of it changes the headers.
const SOFT: &str = ":subme=1:me=dia:partitions=i8x8:aq-strength=0.6";

impl Studio {
    /// Renders one scene into the MP4 piece `out`: video only, on one core, exactly `shot.frames` frames. Pieces of one version
    /// have identical parameters and can be joined in any order. Fails with `render_failed`, `render_timeout`, `disk_full`,
    /// `captions_lost`, `footage_unknown`, the errors of [`Studio::probe`] or of [`crate::captions::lay_out`]; a partial
    /// file is removed.
    pub async fn render_scene(
        &self,
        shot: &SceneShot,
        out: &Path,
        progress: &Progress<'_>,
        cancel: &CancellationToken,
    ) -> Result<RenderedScene, StudioError> {
        let captions = captions::lay_out(&shot.words, &shot.emphasis, shot.lead_ms, shot.frames, shot.captions)?;
        let picture = self.picture(shot).await?;
        let partial = Partial::of(out);
        let script = partial.path().with_extension("ass");
        let text = captions::ass(&captions, shot.captions);
        let script = Script::write(script, &text)?;
        let filters = filters(shot, &picture, &script.0, self.fonts());
        let call = self.ffmpeg_call(args(&picture, &filters, shot.frames, partial.path()), shot.frames, "render_failed");
        let said = tool::run(&call, progress, cancel).await?;
        drawn(&captions, &said.stderr)?;
        partial.finish()?;
        Ok(RenderedScene { frames: shot.frames, caption_pages: captions.pages.len() as u32, warnings: captions.warnings })
    }

    async fn picture(&self, shot: &SceneShot) -> Result<Picture, StudioError> {
        let media = || {
            let missing = || StudioError::tool("render_failed", "A media file is missing.", "a shot has no local file");
            let path = shot.media.as_deref().ok_or_else(missing)?;
            std::path::absolute(path).map_err(|error| StudioError::io(&error, path.display()))
        };
        match &shot.footage {
            Footage::Backdrop { slug, seed } => footage::backdrop(slug)
                .map(|backdrop| picture::backdrop(backdrop, *seed))
                .ok_or_else(|| StudioError::input("footage_unknown", None, format!("There is no backdrop {slug:?}."))),
            Footage::Image { .. } => Ok(picture::image(&media()?, shot.frames)),
            Footage::Clip { start_ms, .. } => {
                let path = media()?;
                let info = self.probe(&path).await?;
                if info.kind == MediaKind::Image {
                    return Ok(picture::image(&path, shot.frames));
                }
                Ok(picture::clip(&path, *start_ms, info.duration_ms.saturating_sub(*start_ms), shot.frames))
            }
        }
    }
}

/// A caption file that lives as long as its render.
struct Script(std::path::PathBuf);

impl Script {
    fn write(path: std::path::PathBuf, text: &str) -> Result<Self, StudioError> {
        std::fs::write(&path, text).map_err(|error| StudioError::io(&error, "captions"))?;
        Ok(Self(path))
    }
}

impl Drop for Script {
    fn drop(&mut self) {
        // a caption file left behind harms nobody
        let _ = std::fs::remove_file(&self.0);
    }
}

/// Fails when libass said that it did not draw what it was asked to: a video without its words is not one.
fn drawn(captions: &Captions, stderr: &str) -> Result<(), StudioError> {
    let complaint = stderr.lines().find(|line| line.contains("fontselect") || line.contains("Glyph 0x"));
    match complaint {
        Some(line) if !captions.pages.is_empty() => {
            Err(StudioError::tool("captions_lost", "The captions could not be drawn.", line))
        }
        _ => Ok(()),
    }
}

fn filters(shot: &SceneShot, picture: &Picture, script: &Path, fonts: &Path) -> String {
    let mut filters = format!("{},ass=filename={}:fontsdir={}", picture.filters, quoted(script), quoted(fonts));
    if shot.fade_in_frames > 0 {
        filters.push_str(&format!(",fade=in:0:{}", shot.fade_in_frames));
    }
    if shot.fade_out_frames > 0 {
        filters.push_str(&format!(",fade=out:{}:{}", shot.frames.saturating_sub(shot.fade_out_frames), shot.fade_out_frames));
    }
    filters + ",format=yuv420p"
}

/// A path as an option of a filter: escaped for the option, and once more for the graph.
fn quoted(path: &Path) -> String {
    let option = path.to_string_lossy().replace('\\', "\\\\").replace('\'', "\\'").replace(':', "\\:");
    format!("'{}'", option.replace('\'', "'\\''"))
}

fn args(picture: &Picture, filters: &str, frames: u32, out: &Path) -> Vec<OsString> {
    let look = if picture.soft { SOFT } else { "" };
    let x264 = format!("scenecut=0:open-gop=0:weightp=0:stitchable=1{look}");
    let (frames, gop, scale, rate) = (frames.to_string(), GOP.to_string(), TIMESCALE.to_string(), FPS.to_string());
    let before = ["-hide_banner", "-loglevel", "warning", "-nostdin", "-y", "-nostats", "-progress", "pipe:1", "-threads", "1", "-filter_threads", "1"];
    let after = [
        "-map", "0:v:0", "-an", "-sn", "-dn", "-frames:v", &frames, "-r", &rate, "-fps_mode", "cfr",
        "-c:v", "libx264", "-profile:v", "high", "-preset", "veryfast", "-crf", "21", "-pix_fmt", "yuv420p",
        "-g", &gop, "-keyint_min", &gop, "-bf", "0", "-flags", "+cgop+bitexact", "-x264-params", &x264, "-threads", "1",
        "-color_primaries", "bt709", "-color_trc", "bt709", "-colorspace", "bt709", "-color_range", "tv",
        "-map_metadata", "-1", "-fflags", "+bitexact", "-video_track_timescale", &scale, "-use_editlist", "0",
    ];
    let mut args: Vec<OsString> = before.map(Into::into).into();
    args.extend(picture.input.iter().cloned());
    args.extend(["-vf".into(), filters.into()]);
    args.extend(after.map(Into::into));
    args.push(out.into());
    args
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_piece_is_asked_for_with_the_same_parameters_whatever_it_shows() {
        let backdrop = picture::backdrop(footage::backdrop("silk").unwrap(), 1);
        let clip = picture::clip(Path::new("/a.mp4"), 0, 9000, 60);
        let tail = |picture: &Picture| {
            let args = args(picture, "null", 60, Path::new("/out.mp4"));
            let from = args.iter().position(|arg| arg == "-map").unwrap();
            let spared = |arg: &OsString| arg.to_string_lossy().replace(SOFT, "");
            args[from..].iter().map(spared).collect::<Vec<_>>()
        };
        assert_eq!(tail(&backdrop), tail(&clip));
        assert!(tail(&clip).windows(2).any(|pair| pair == ["-profile:v", "high"]));
    }

    #[test]
    fn a_path_with_odd_characters_stays_one_option() {
        assert_eq!(quoted(Path::new("/a:b'c")), "'/a\\:b\\'\\''c'");
    }
}
