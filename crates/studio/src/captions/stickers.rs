//! Pictures over the video: emoji and logo, which libass cannot draw.

use std::path::{Path, PathBuf};

use super::ass::SLIDE_FRAMES;
use super::font::{FaceId, Fonts};
use super::style::{Style, WordAnimation};
use super::{Page, quoted};
use crate::StudioError;

/// Emoji are this wide and high, in font sizes, and their middle is this far above the baseline.
const EMOJI: (f32, f32, f32) = (1.12, 1.054, 0.34);

/// A picture and where it is, in pixels.
pub(super) struct Sticker {
    pub(super) file: PathBuf,
    /// Width and height; `None`: those of the file.
    pub(super) size: Option<(f32, f32)>,
    /// Its left and top edge.
    pub(super) at: (f32, f32),
    /// Whether these are its right and bottom edge instead.
    pub(super) far: (bool, bool),
    /// How much of what is behind it hides.
    pub(super) opacity: f32,
    /// How far below its place it begins, with its page.
    pub(super) rise: f32,
    /// It is seen from the first frame to before the second.
    pub(super) frames: Option<(u32, u32)>,
}

impl Sticker {
    /// What lays it over the output of the filters before, in a frame that is `part` of the real one.
    pub(super) fn filters(&self, number: usize, part: f32) -> String {
        let file = quoted(&self.file);
        let scale = match self.size {
            Some((width, height)) => format!("{:.0}:{:.0}:flags=bicubic:", width * part, height * part),
            None => format!("iw*{part}:ih*{part}:"),
        };
        let opacity = if self.opacity < 1.0 { format!("colorchannelmixer=aa={:.2},", self.opacity) } else { String::new() };
        let edge = |at: f32, far: bool, size: &str| format!("{:.0}{}", at * part, if far { size } else { "" });
        let (x, mut y) = (edge(self.at.0, self.far.0, "-w"), edge(self.at.1, self.far.1, "-h"));
        let mut when = String::new();
        if let Some((from, until)) = self.frames {
            when = format!(":enable='gte(n,{from})*lt(n,{until})'");
            if self.rise > 0.0 {
                y = format!("{y}+{:.1}*max(0,1-(n-{from})/{SLIDE_FRAMES})", self.rise * part);
            }
        }
        format!(
            "[under{number}];movie=filename={file}:format_name=png_pipe:dec_threads=1,format=rgba,{opacity}\
             scale={scale}out_color_matrix=bt709:out_range=tv,format=yuva420p[sticker{number}];\
             [under{number}][sticker{number}]overlay=x='{x}':y='{y}'{when}"
        )
    }
}

/// The emoji of a page, their files written into `folder`, each once.
pub(super) fn emoji(page: &Page, style: &Style, folder: &Path, stickers: &mut Vec<Sticker>) -> Result<(), StudioError> {
    let size = page.font_size;
    for word in &page.words {
        for (run, glyph) in word.runs.iter().filter_map(|run| Some((run, run.picture?))) {
            let file = folder.join(format!("emoji-{}.png", glyph.to_u32()));
            if let Some(png) = Fonts::of(style.font)?.get(FaceId::EMOJI)?.picture(glyph).filter(|_| !file.exists()) {
                std::fs::write(&file, png).map_err(|error| StudioError::io(&error, "captions"))?;
            }
            let (width, height) = (EMOJI.0 * size, EMOJI.1 * size);
            let revealed = style.word_animation == WordAnimation::Reveal && word.end_frame > word.start_frame;
            let from = if revealed { word.start_frame.max(page.start_frame) } else { page.start_frame };
            stickers.push(Sticker {
                file,
                size: Some((width, height)),
                at: (run.x + (run.width - width) / 2.0, word.baseline - EMOJI.2 * size - height / 2.0),
                far: (false, false),
                opacity: 1.0,
                rise: style.rise(size),
                frames: Some((from, page.end_frame)),
            });
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sticker_is_laid_where_and_when_its_word_is_and_shrinks_with_the_frame() {
        let emoji = Sticker {
            file: "/a/emoji.png".into(),
            size: Some((100.0, 94.0)),
            at: (40.0, 60.0),
            far: (false, true),
            opacity: 0.5,
            rise: 30.0,
            frames: Some((10, 25)),
        };
        let graph = emoji.filters(3, 0.5);
        assert!(graph.starts_with("[under3];movie=filename='/a/emoji.png'") && graph.contains("scale=50:47:"), "{graph}");
        assert!(graph.contains("x='20':y='30-h+15.0*max(0,1-(n-10)/3.6)':enable='gte(n,10)*lt(n,25)'"), "{graph}");
        assert!(graph.contains("aa=0.50"));
    }
}
