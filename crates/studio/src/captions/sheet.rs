//! The captions of a scene as files and filters.

use std::collections::BTreeSet;
use std::fmt::Write;
use std::path::{Path, PathBuf};

use tempfile::TempDir;
use tokio_util::sync::CancellationToken;

use super::ass::{Layer, SLIDE_FRAMES, ass, slide};
use super::font::{FaceId, Fonts};
use super::layout::{Narration, lay_out_beside};
use super::overlays::{LOGO_SIZE, Laid, Logo};
use super::safe_areas::fitted;
use super::style::{PageAnimation, Style, WordAnimation};
use super::{Captions, Page};
use crate::args::{Args, FONTCONFIG};
use crate::footage::Source;
use crate::render::{Format, SceneShot};
use crate::{Studio, StudioError, tool};

/// The same text looks the same on every machine: none of its own fonts are seen.
const NO_FONTS: &str = "<?xml version=\"1.0\"?><fontconfig></fontconfig>\n";
/// Emoji are this part of their cell wide and high, in font sizes, and this far above the baseline in the middle.
const EMOJI: (f32, f32, f32) = (1.12, 1.054, 0.34);

/// Everything a filter graph needs to draw the captions of a scene; its files live as long as it does.
pub(crate) struct Sheet {
    /// What is drawn.
    pub(crate) captions: Captions,
    folder: TempDir,
    script: bool,
    stickers: Vec<Sticker>,
}

/// A picture over the video.
struct Sticker {
    file: PathBuf,
    /// Filters before it is laid over the video.
    filters: String,
    /// Expressions of its left and top edge.
    at: (String, String),
    /// It is seen from the first frame to before the second.
    frames: Option<(u32, u32)>,
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
        captions: Captions,
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
        let at = |edge: f32, far: bool, size: &str| format!("{edge:.0}{}", if far { size } else { "" });
        self.stickers.push(Sticker {
            file,
            filters: format!("format=rgba,colorchannelmixer=aa={opacity:.2},scale=out_color_matrix=bt709:out_range=tv"),
            at: (at(x, right, "-w"), at(y, below, "-h")),
            frames: None,
        });
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
        let (script, fonts) = (self.folder.path().join("captions.ass"), self.folder.path().join("fonts"));
        let mut graph =
            if self.script { format!("ass=filename={}:fontsdir={}", quoted(&script), quoted(&fonts)) } else { "null".into() };
        for (number, sticker) in self.stickers.iter().enumerate() {
            let Sticker { file, filters, at: (x, y), frames } = sticker;
            let file = quoted(file);
            let when = frames.map(|(from, until)| format!(":enable='gte(n,{from})*lt(n,{until})'")).unwrap_or_default();
            // writing to a string cannot fail
            let _ = write!(
                graph,
                "[under{number}];movie=filename={file}:format_name=png_pipe,{filters},format=yuva420p[sticker{number}];\
                 [under{number}][sticker{number}]overlay=x='{x}':y='{y}'{when}"
            );
        }
        graph
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

/// The pictures of a page, written into `folder`, each once.
fn emoji(page: &Page, style: &Style, folder: &Path, stickers: &mut Vec<Sticker>) -> Result<(), StudioError> {
    let size = page.font_size;
    for word in &page.words {
        for (run, glyph) in word.runs.iter().filter_map(|run| Some((run, run.picture?))) {
            let file = folder.join(format!("emoji-{}.png", glyph.to_u32()));
            if let Some(png) = Fonts::of(style.font)?.get(FaceId::EMOJI)?.picture(glyph).filter(|_| !file.exists()) {
                std::fs::write(&file, png).map_err(|error| StudioError::io(&error, "captions"))?;
            }
            let (width, height) = (EMOJI.0 * size, EMOJI.1 * size);
            let (x, y) = (run.x + (run.width - width) / 2.0, word.baseline - EMOJI.2 * size - height / 2.0);
            let revealed = style.word_animation == WordAnimation::Reveal && word.end_frame > word.start_frame;
            let from = if revealed { word.start_frame.max(page.start_frame) } else { page.start_frame };
            let y = if style.page_animation == PageAnimation::SlideUp {
                format!("{y:.0}+{:.1}*max(0,1-(n-{})/{SLIDE_FRAMES})", slide(size), page.start_frame)
            } else {
                format!("{y:.0}")
            };
            stickers.push(Sticker {
                file,
                filters: format!("scale={width:.0}:{height:.0}:flags=bicubic:out_color_matrix=bt709:out_range=tv"),
                at: (format!("{x:.0}"), y),
                frames: Some((from, page.end_frame)),
            });
        }
    }
    Ok(())
}

/// A path as an option of a filter: escaped for the option, and once more for the graph.
fn quoted(path: &Path) -> String {
    let option = path.to_string_lossy().replace('\\', "\\\\").replace('\'', "\\'").replace(':', "\\:");
    format!("'{}'", option.replace('\'', "'\\''"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_with_odd_characters_stays_one_option() {
        assert_eq!(quoted(Path::new("/a:b'c")), "'/a\\:b\\'\\''c'");
    }
}
