//! One scene as a piece of video that can be joined to others without encoding again.

use std::io::Write;
use std::path::Path;

use tempfile::NamedTempFile;
use tokio_util::sync::CancellationToken;

use super::{FPS, GOP, Progress, RenderedScene, SceneShot, TIMESCALE};
use crate::args::Args;
use crate::captions::{self, Captions, Preset};
use crate::footage::picture::Picture;
use crate::tool::{self, Partial, Said};
use crate::{Studio, StudioError};

/// Where a soft backdrop gains nothing from a closer look, the encoder is spared it. None of it changes the headers.
const SOFT: &str = ":subme=1:me=dia:partitions=i8x8:aq-strength=0.6";

impl Studio {
    /// Renders one scene into the MP4 piece `out`: video only, on one core, exactly `shot.frames` frames. Pieces of one version
    /// have identical parameters and can be joined in any order. Fails with `render_failed`, `render_timeout`,
    /// `output_too_large`, `disk_full`, `captions_lost`, `footage_unknown`, the errors of [`Studio::probe`] or of
    /// [`crate::captions::lay_out`]; a partial file is removed.
    pub async fn render_scene(
        &self,
        shot: &SceneShot,
        out: &Path,
        progress: &Progress<'_>,
        cancel: &CancellationToken,
    ) -> Result<RenderedScene, StudioError> {
        let captions = captions::lay_out(&shot.words, &shot.emphasis, shot.lead_ms, shot.frames, shot.captions)?;
        let picture = self.picture(&shot.view()).await?;
        let partial = Partial::of(out)?;
        let script = script(&captions, shot.captions)?;
        let filters = filters(shot, &picture, script.path(), &self.fonts());
        let call = self.ffmpeg_call(
            args(&picture, &filters, shot.frames, partial.path()).reading(script.path()),
            shot.frames,
            "render_failed",
        );
        let said = tool::run(&call, progress, cancel).await?;
        drawn(&captions, &said.stderr)?;
        complete(shot, &said)?;
        partial.finish()?;
        Ok(RenderedScene { frames: shot.frames, caption_pages: captions.pages.len() as u32, warnings: captions.warnings })
    }
}

/// The caption file, which lives as long as its render.
fn script(captions: &Captions, preset: Preset) -> Result<NamedTempFile, StudioError> {
    let io = |error| StudioError::io(&error, "captions");
    let mut file = tempfile::Builder::new().suffix(".ass").tempfile().map_err(io)?;
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

/// Fails when there are fewer frames than there should be: footage that ffmpeg could begin with and not go on.
fn complete(shot: &SceneShot, said: &Said) -> Result<(), StudioError> {
    if said.frames() == Some(shot.frames) {
        return Ok(());
    }
    let detail = format!("{:?} of {} frames: {}", said.frames(), shot.frames, said.stderr);
    Err(StudioError::tool("render_failed", "A scene could not be drawn from its footage.", detail))
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

/// What every piece is encoded with, so that pieces can stand side by side. What is not said here would come from the footage.
const ENCODER: &str = "-c:v libx264 -profile:v high -preset veryfast -crf 21 -pix_fmt yuv420p -bf 0 -flags +cgop+bitexact \
                       -threads 1 -color_primaries bt709 -color_trc bt709 -colorspace bt709 -color_range tv \
                       -chroma_sample_location left";

fn args(picture: &Picture, filters: &str, frames: u32, out: &Path) -> Args {
    let look = if picture.soft { SOFT } else { "" };
    let encoding = format!(
        "-map 0:v:0 -an -sn -dn -frames:v {frames} -r {FPS} -fps_mode cfr {ENCODER} -g {GOP} -keyint_min {GOP} \
         -x264-params scenecut=0:open-gop=0:weightp=0:stitchable=1{look} \
         -map_metadata -1 -fflags +bitexact -video_track_timescale {TIMESCALE} -use_editlist 0"
    );
    let input = Args::quiet().words("-progress pipe:1 -threads 1 -filter_threads 1").and(&picture.input);
    input.words("-vf").one(filters).words(&encoding).output(out)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::footage::{self, picture};
    use crate::render::Format;

    #[test]
    fn every_piece_is_asked_for_with_the_same_parameters_whatever_it_shows() {
        let backdrop = picture::backdrop(footage::backdrop("silk").unwrap(), 1, Format::Vertical);
        let clip = Picture { input: Args::default().input(Path::new("/a.mp4")), filters: "scale=1080:1920".into(), soft: false };
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
