//! A person's own video, in the form in which videos are published.

use std::path::{Path, PathBuf};

use tokio_util::sync::CancellationToken;

use super::audio::{self, Level};
use super::check::Form;
use super::mix::{PEAK, TARGET, parent};
use super::{FPS, Format, Progress, SceneShot, VideoFacts, loudness};
use crate::args::Args;
use crate::captions::{SceneOverlays, Style};
use crate::footage::{Fit, Footage, MediaInfo, MediaKind, Source};
use crate::tool::{self, Said};
use crate::{Studio, StudioError};

/// Part of the hash of a person's own video.
pub const OWN_VERSION: &str = "1";

/// A video is as loud as its maker made it, unless it is this far from what platforms play at, in LU.
const FAR_OFF: f64 = 8.0;
/// What is quieter is not meant to be heard, in LUFS.
const SILENT: f64 = -50.0;

/// What a person's own video is to become.
#[derive(Debug, Clone, Copy)]
pub struct Own<'a> {
    /// Its shape.
    pub format: Format,
    /// How a picture of another shape fills it.
    pub fit: Fit,
    /// The title in the file.
    pub title: &'a str,
}

impl Studio {
    /// Puts `video` at `out` in the form that all platforms take, without what else the file says, such as where it was filmed. A
    /// picture and a sound that have this form are copied as they are; others are encoded, once. Only a sound that is much too
    /// loud or too quiet is levelled. Fails with `not_a_video`, `check_failed`, or as [`Studio::render_scene`] and
    /// [`Studio::join`] do; a partial file is removed.
    pub async fn own_video(
        &self,
        video: &Path,
        own: &Own<'_>,
        out: &Path,
        progress: &Progress<'_>,
        cancel: &CancellationToken,
    ) -> Result<VideoFacts, StudioError> {
        let info = self.probe(video).await?;
        if info.kind != MediaKind::Video {
            return Err(StudioError::input("not_a_video", Some("clipId"), "This file is no video."));
        }
        let form = self.form(video, own.format).await;
        let folder = tempfile::tempdir_in(parent(out)?).map_err(|error| StudioError::io(&error, "own"))?;
        let (picture, frames) = if form.picture {
            (video.to_owned(), form.frames)
        } else {
            let (piece, shot) = (folder.path().join("picture.mp4"), shot(video, own, frames(&info)));
            self.render_scene(&shot, &piece, progress, cancel).await?;
            (piece, shot.frames)
        };
        let sound = self.own_sound(video, (form, frames), folder.path(), cancel).await?;
        self.marry(&picture, &sound, own.title, out, cancel).await?;
        self.check_own(out, own.format, cancel).await
    }

    /// The sound of `video`, or silence where it has none, as long as its picture.
    async fn own_sound(
        &self,
        video: &Path,
        (form, frames): (Form, u32),
        folder: &Path,
        cancel: &CancellationToken,
    ) -> Result<PathBuf, StudioError> {
        let (wav, sound) = (folder.join("sound.wav"), folder.join("sound.aac"));
        let run = async |args: Args| -> Result<Said, StudioError> {
            tool::run(&self.ffmpeg_call(args, frames, "render_failed"), &|_, _| {}, cancel).await
        };
        let heard = form.sound || self.is_heard(video).await?;
        let decoded = run(audio::own(video, heard, frames, &wav)).await?;
        let gain = gain(loudness::integrated(&decoded.stderr)?);
        if form.sound && gain == 0.0 {
            run(audio::copied(video, &sound)).await?;
        } else {
            run(audio::encode(&wav, Level { gain, ceiling: PEAK - 0.6 }, &sound)).await?;
        }
        Ok(sound)
    }

    async fn is_heard(&self, video: &Path) -> Result<bool, StudioError> {
        let asked = format!("{} -select_streams a:0 -show_entries stream=codec_type", Source::of(video).guard());
        let said = self.ffprobe(&asked, video, "render_failed").await?;
        Ok(said["streams"].as_array().is_some_and(|streams| !streams.is_empty()))
    }
}

/// Whole frames only: the last one is not made longer.
fn frames(info: &MediaInfo) -> u32 {
    (info.duration_ms * u64::from(FPS) / 1000).max(1) as u32
}

/// What is done about a sound of this loudness, in dB.
fn gain(integrated: f64) -> f64 {
    let off = TARGET - integrated;
    if integrated < SILENT || off.abs() < FAR_OFF { 0.0 } else { off }
}

/// The whole video as one scene without words.
fn shot(video: &Path, own: &Own<'_>, frames: u32) -> SceneShot {
    SceneShot {
        format: own.format,
        frames,
        lead_ms: 0,
        footage: Footage::Clip { key: String::new(), start_ms: 0, credit: None },
        fit: own.fit,
        media: Some(video.to_owned()),
        words: Vec::new(),
        emphasis: Vec::new(),
        captions: Style::default(),
        overlays: SceneOverlays::default(),
        entrance: None,
        fade_in_frames: 0,
        fade_out_frames: 0,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_a_sound_that_is_far_off_is_levelled_and_silence_stays_silent() {
        let gains = [-14.0, -20.0, -8.0, -24.0, -4.0, -70.0].map(gain);
        assert_eq!(gains.map(|gain| gain as i32), [0, 0, 0, 10, -10, 0]);
    }
}
