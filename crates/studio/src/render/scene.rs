//! One scene as a piece of video that can be joined to others without encoding again.

use std::io::Write;
use std::path::Path;

use tempfile::NamedTempFile;
use tokio_util::sync::CancellationToken;

use super::mix::parent;
use super::{FPS, GOP, Progress, RenderedScene, SceneShot, TIMESCALE};
use crate::args::Args;
use crate::captions::{self, Captions, Preset};
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
        let captions = shot.captions()?;
        let picture = self.picture(shot).await?;
        let partial = Partial::of(out)?;
        let script = script(&captions, shot.captions, &parent(out)?)?;
        let filters = filters(shot, &picture, script.path(), &self.fonts());
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
                .map(|backdrop| picture::backdrop(backdrop, *seed, shot.format))
                .ok_or_else(|| StudioError::input("footage_unknown", None, format!("There is no backdrop {slug:?}."))),
            Footage::Image { seed, .. } => Ok(picture::image(&media()?, shot.frames, *seed, shot.format)),
            Footage::Clip { start_ms, .. } => {
                let path = media()?;
                let info = self.probe(&path).await?;
                if info.kind == MediaKind::Image {
                    return Ok(picture::image(&path, shot.frames, 0, shot.format));
                }
                Ok(picture::clip(&path, *start_ms, info.duration_ms.saturating_sub(*start_ms), shot.frames, shot.format))
            }
        }
    }
}

/// The caption file, which lives as long as its render. It lies beside the piece: whoever cleans up after a killed program
/// finds both in one place.
fn script(captions: &Captions, preset: Preset, folder: &Path) -> Result<NamedTempFile, StudioError> {
    let io = |error| StudioError::io(&error, "captions");
    let mut file = tempfile::Builder::new().suffix(".part.ass").tempfile_in(folder).map_err(io)?;
    file.write_all(captions::ass(captions, preset).as_bytes()).map_err(io)?;
    Ok(file)
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
    let captions = format!("ass=filename={}:fontsdir={}", quoted(script), quoted(fonts));
    let (fade_in, fade_out) = (shot.fade_in_frames, shot.fade_out_frames);
    let mut filters = vec![picture.filters.clone(), captions];
    if fade_in > 0 {
        filters.push(format!("fade=in:0:{fade_in}"));
    }
    if fade_out > 0 {
        filters.push(format!("fade=out:{}:{fade_out}", shot.frames.saturating_sub(fade_out)));
    }
    filters.push("format=yuv420p".into());
    filters.join(",")
}

/// A path as an option of a filter: escaped for the option, and once more for the graph.
fn quoted(path: &Path) -> String {
    let option = path.to_string_lossy().replace('\\', "\\\\").replace('\'', "\\'").replace(':', "\\:");
    format!("'{}'", option.replace('\'', "'\\''"))
}

/// What every piece is encoded with, so that pieces can stand side by side.
const ENCODER: &str = "-c:v libx264 -profile:v high -preset veryfast -crf 21 -pix_fmt yuv420p -bf 0 -flags +cgop+bitexact \
                       -threads 1 -color_primaries bt709 -color_trc bt709 -colorspace bt709 -color_range tv";

fn args(picture: &Picture, filters: &str, frames: u32, out: &Path) -> Args {
    let look = if picture.soft { SOFT } else { "" };
    let encoding = format!(
        "-map 0:v:0 -an -sn -dn -frames:v {frames} -r {FPS} -fps_mode cfr {ENCODER} -g {GOP} -keyint_min {GOP} \
         -x264-params scenecut=0:open-gop=0:weightp=0:stitchable=1{look} \
         -map_metadata -1 -fflags +bitexact -video_track_timescale {TIMESCALE} -use_editlist 0"
    );
    let input = Args::quiet().words("-progress pipe:1 -threads 1 -filter_threads 1").and(&picture.input);
    input.words("-vf").one(filters).words(&encoding).one(out)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::render::Format;

    #[test]
    fn every_piece_is_asked_for_with_the_same_parameters_whatever_it_shows() {
        let backdrop = picture::backdrop(footage::backdrop("silk").unwrap(), 1, Format::Vertical);
        let clip = picture::clip(Path::new("/a.mp4"), 0, 9000, 60, Format::Vertical);
        let tail = |picture: &Picture| {
            let args = args(picture, "null", 60, Path::new("/out.mp4"));
            let args: Vec<String> = args.as_slice().iter().map(|arg| arg.to_string_lossy().replace(SOFT, "")).collect();
            let from = args.iter().position(|arg| arg == "-map").unwrap();
            args[from..].to_vec()
        };
        assert_eq!(tail(&backdrop), tail(&clip));
        assert!(tail(&clip).windows(2).any(|pair| pair == ["-profile:v", "high"]));
    }

    #[test]
    fn a_path_with_odd_characters_stays_one_option() {
        assert_eq!(quoted(Path::new("/a:b'c")), "'/a\\:b\\'\\''c'");
    }
}
