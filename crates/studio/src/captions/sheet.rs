//! The captions of a scene as files and filters.

use std::collections::BTreeSet;
use std::path::Path;

use tempfile::TempDir;
use tokio_util::sync::CancellationToken;

use super::Captions;
use super::ass::{Layer, ass};
use super::font::FaceId;
use super::layout::{Narration, lay_out_beside};
use super::overlays::{LOGO_SIZE, Laid, Logo};
use super::safe_areas::fitted;
use super::stickers::{Sticker, emoji};
use super::style::Style;
use crate::args::{Args, FONTCONFIG};
use crate::footage::Source;
use crate::render::{Format, SceneShot};
use crate::{Studio, StudioError, tool};

/// The same text looks the same on every machine: none of its own fonts are seen.
const NO_FONTS: &str = "<?xml version=\"1.0\"?><fontconfig></fontconfig>\n";
/// Each picture takes some two megabytes of ffmpeg's memory.
const MOST_STICKERS: usize = 60;

/// Everything a filter graph needs to draw the captions of a scene; its files live as long as it does.
pub(crate) struct Sheet {
    /// What is drawn.
    pub(crate) captions: Captions,
    folder: TempDir,
    script: bool,
    stickers: Vec<Sticker>,
}

impl Studio {
    /// Lays out what a shot shows over its footage, and writes it into a folder of its own in `folder`: beside the piece, so that
    /// whoever cleans up after a killed program finds both in one place.
    pub(crate) async fn sheet(&self, shot: &SceneShot, folder: &Path, cancel: &CancellationToken) -> Result<Sheet, StudioError> {
        let (captions, laid) = laid(shot)?;
        let mut sheet = Sheet::write(captions, &shot.captions, (shot.format, &laid), folder)?;
        if let (Some(logo), Some(place)) = (&shot.overlays.logo, laid.logo) {
            sheet.add_logo(self, logo, place, cancel).await?;
        }
        Ok(sheet)
    }
}

/// The captions of a shot, and what lies over it.
pub(crate) fn laid(shot: &SceneShot) -> Result<(Captions, Laid), StudioError> {
    let laid = shot.overlays.lay_out(&shot.captions, shot.format, shot.frames)?;
    let said = Narration { words: &shot.words, emphasis: &shot.emphasis, lead_ms: shot.lead_ms, frames: shot.frames };
    let taken = laid.hook.as_ref().and_then(|(page, _)| Some((page.reach()?.grown(8.0), page.end_frame)));
    let captions = lay_out_beside(&said, &shot.captions, shot.format, taken)?;
    Ok((captions, laid))
}

/// All of it that libass draws.
pub(crate) fn script_of(shot: &SceneShot) -> Result<String, StudioError> {
    let (captions, laid) = laid(shot)?;
    let style = fitted(&shot.captions, shot.format);
    ass(&layers(&captions, &style, &laid), laid.bar.as_ref(), &captions.tongue, shot.format)
}

fn layers<'a>(captions: &'a Captions, style: &'a Style, over: &'a Laid) -> Vec<Layer<'a>> {
    let mut layers = vec![Layer { pages: &captions.pages, style }];
    let others = [&over.handle, &over.hook].into_iter().flatten();
    layers.extend(others.map(|(page, style)| Layer { pages: std::slice::from_ref(page), style }));
    layers
}

impl Sheet {
    /// Writes the script, the fonts it needs and nothing else, and the pictures of its emoji.
    pub(crate) fn write(
        mut captions: Captions,
        style: &Style,
        (format, over): (Format, &Laid),
        folder: &Path,
    ) -> Result<Self, StudioError> {
        let io = |error: std::io::Error| StudioError::io(&error, "captions");
        let folder = tempfile::Builder::new().prefix("captions-").suffix(".part").tempdir_in(folder).map_err(io)?;
        let style = fitted(style, format);
        let layers = layers(&captions, &style, over);
        let script = ass(&layers, over.bar.as_ref(), &captions.tongue, format)?;
        std::fs::write(folder.path().join("captions.ass"), &script).map_err(io)?;
        std::fs::write(folder.path().join(FONTCONFIG), NO_FONTS).map_err(io)?;
        std::fs::create_dir(folder.path().join("fonts")).map_err(io)?;
        for face in faces(&layers) {
            face.write(&folder.path().join("fonts")).map_err(io)?;
        }
        let mut stickers = Vec::new();
        for layer in &layers {
            for page in layer.pages {
                emoji(page, layer.style, folder.path(), &mut stickers)?;
            }
        }
        if stickers.len() > MOST_STICKERS {
            let lost = stickers.split_off(MOST_STICKERS).len();
            captions.warnings.push(format!("The captions leave out {lost} emoji: a scene can show {MOST_STICKERS}."));
        }
        let script = script.contains("\nDialogue:");
        Ok(Self { captions, folder, script, stickers })
    }

    async fn add_logo(
        &mut self,
        studio: &Studio,
        logo: &Logo,
        (x, y, right, below): (f32, f32, bool, bool),
        cancel: &CancellationToken,
    ) -> Result<(), StudioError> {
        let file = self.folder.path().join("logo.png");
        let from = std::path::absolute(&logo.file).map_err(|error| StudioError::io(&error, logo.file.display()))?;
        let call = studio.ffmpeg_call(logo_args(&from, &file), 0, "media_not_readable");
        tool::run(&call, &|_, _| {}, cancel).await?;
        let opacity = logo.opacity.clamp(0.0, 1.0);
        self.stickers.push(Sticker { file, size: None, at: (x, y), far: (right, below), opacity, rise: 0.0, frames: None });
        Ok(())
    }

    /// Where its files are.
    pub(crate) fn folder(&self) -> &Path {
        self.folder.path()
    }

    /// Whether anything is drawn by libass.
    pub(crate) fn has_script(&self) -> bool {
        self.script
    }

    /// A chain of filters from one video to one video, whose frames are counted from the first of the scene.
    pub(crate) fn filters(&self) -> String {
        self.filters_in(1.0)
    }

    /// The same for frames that are `part` of the real ones.
    pub(crate) fn filters_in(&self, part: f32) -> String {
        let (script, fonts) = (self.folder.path().join("captions.ass"), self.folder.path().join("fonts"));
        let drawn = format!("ass=filename={}:fontsdir={}", quoted(&script), quoted(&fonts));
        let stuck = self.stickers.iter().enumerate().map(|(number, sticker)| sticker.filters(number, part));
        std::iter::once(if self.script { drawn } else { "null".into() }).chain(stuck).collect()
    }
}

fn logo_args(from: &Path, to: &Path) -> Args {
    let (width, height) = LOGO_SIZE;
    let scale = format!("scale={width:.0}:{height:.0}:force_original_aspect_ratio=decrease:flags=area,format=rgba");
    Args::quiet().and(&Source::of(from).input("")).words("-frames:v 1 -vf").one(scale).words("-f image2 -update 1").output(to)
}

fn faces(layers: &[Layer<'_>]) -> BTreeSet<FaceId> {
    let runs = layers.iter().flat_map(|layer| layer.pages).flat_map(|page| &page.words).flat_map(|word| &word.runs);
    // libass looks for the font of a style even if no letter of it is drawn
    let chosen = layers.iter().map(|layer| layer.style.font.face());
    runs.map(|run| run.face).filter(|face| *face != FaceId::EMOJI).chain(chosen).collect()
}

/// A path as an option of a filter: escaped for the option, and once more for the graph.
pub(super) fn quoted(path: &Path) -> String {
    let option = path.to_string_lossy().replace('\\', "\\\\").replace('\'', "\\'").replace(':', "\\:");
    format!("'{}'", option.replace('\'', "'\\''"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Word;

    #[test]
    fn a_scene_of_emoji_alone_keeps_within_its_memory_and_says_what_it_leaves_out() {
        let words: Vec<Word> = (0..70).map(|at| Word { text: "😀".into(), start_ms: at * 100, end_ms: at * 100 + 100 }).collect();
        let said = Narration { words: &words, emphasis: &[], lead_ms: 0, frames: 300 };
        let captions = lay_out_beside(&said, &Style::default(), Format::Vertical, None).unwrap();
        let folder = tempfile::tempdir().unwrap();
        let sheet = Sheet::write(captions, &Style::default(), (Format::Vertical, &Laid::default()), folder.path()).unwrap();
        assert!(!sheet.has_script() && sheet.filters().matches("overlay=").count() == MOST_STICKERS);
        assert!(sheet.captions.warnings[0].contains("10 emoji"), "{:?}", sheet.captions.warnings);
    }

    #[test]
    fn a_path_with_odd_characters_stays_one_option() {
        assert_eq!(quoted(Path::new("/a:b'c")), "'/a\\:b\\'\\''c'");
    }
}
