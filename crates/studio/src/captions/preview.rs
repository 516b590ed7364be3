//! A style on a person's own words, before there is a video.

use std::path::{Path, PathBuf};

use tokio_util::sync::CancellationToken;

use super::layout::{Narration, lay_out, parts_of};
use super::overlays::Laid;
use super::style::{Color, PageAnimation, Style, WordAnimation};
use super::{Captions, Sheet};
use crate::args::Args;
use crate::footage::{Fit, Footage, Span, View};
use crate::render::{FPS, Format, drawn, parent};
use crate::speech::Line;
use crate::timing::estimate;
use crate::tool::{self, Partial};
use crate::{Studio, StudioError, Word};

/// A clip lasts three seconds, of which its words take most.
const CLIP_FRAMES: u32 = 3 * FPS;
const SPOKEN_MS: std::ops::Range<u64> = 150..2800;
/// More words than can be said in it are left out.
const CLIP_WORDS: usize = 9;

/// A clip is half as wide and high as a video.
const CLIP_PART: f32 = 0.5;

/// What is seen behind the words of a preview.
#[derive(Debug, Clone, PartialEq)]
pub enum Behind {
    /// One of [`footage::backdrops`], moved by a seed.
    Backdrop(String, u32),
    /// One colour.
    Color(Color),
    /// An image file.
    Image(PathBuf),
}

impl Studio {
    /// Writes one frame of `text` in `style` as the JPEG or PNG `out`: the page of its middle word, which is lit. Fails with
    /// `footage_unknown`, `captions_lost`, `render_failed` or as [`lay_out`].
    pub async fn caption_still(
        &self,
        text: &str,
        style: &Style,
        format: Format,
        behind: &Behind,
        out: &Path,
    ) -> Result<(), StudioError> {
        let captions = frozen(laid_out(text, usize::MAX, style, format)?);
        // nothing may be on its way
        let style = Style { word_animation: WordAnimation::None, page_animation: PageAnimation::None, ..style.clone() };
        let still = (1.0, "-frames:v 1 -q:v 3 -update 1 -f image2");
        self.preview(&sheet(captions, &style, format, out)?, format, behind, still, out).await
    }

    /// Writes the first words of `text` in `style` as the MP4 `out`: three seconds without sound, half the
    /// width and height of a video. Fails as
    /// [`Studio::caption_still`].
    pub async fn caption_clip(
        &self,
        text: &str,
        style: &Style,
        format: Format,
        behind: &Behind,
        out: &Path,
    ) -> Result<(), StudioError> {
        let captions = laid_out(text, CLIP_WORDS, style, format)?;
        let encoding = format!(
            "-frames:v {CLIP_FRAMES} -an -c:v libx264 -preset ultrafast -crf 24 -pix_fmt yuv420p -movflags +faststart -f mp4"
        );
        self.preview(&sheet(captions, style, format, out)?, format, behind, (CLIP_PART, &encoding), out).await
    }

    async fn preview(
        &self,
        sheet: &Sheet,
        format: Format,
        behind: &Behind,
        (part, encoding): (f32, &str),
        out: &Path,
    ) -> Result<(), StudioError> {
        let (input, filters) = self.behind(behind, format).await?;
        let (width, height) = format.size();
        let graph = format!("{filters},scale={}:{},{}", width as f32 * part, height as f32 * part, sheet.filters_in(part));
        let partial = Partial::of(out)?;
        let args = Args::quiet()
            .and(&input)
            .words("-vf")
            .one(graph)
            .drawing(sheet.folder())
            .words("-map_metadata -1 -flags +bitexact -fflags +bitexact");
        let call = self.ffmpeg_call(args.words(encoding).output(partial.path()), 0, "render_failed");
        let said = tool::run(&call, &|_, _| {}, &CancellationToken::new()).await?;
        drawn(sheet, &said.stderr)?;
        partial.finish()
    }
}

fn sheet(captions: Captions, style: &Style, format: Format, out: &Path) -> Result<Sheet, StudioError> {
    Sheet::write(captions, style, (format, &Laid::default()), &parent(out)?)
}

impl Studio {
    async fn behind(&self, behind: &Behind, format: Format) -> Result<(Args, String), StudioError> {
        let (footage, media) = match behind {
            Behind::Color(color) => {
                let (width, height) = format.size();
                let source = format!("color=c=0x{}:s={width}x{height}:r={FPS}", &color.to_string()[1..]);
                return Ok((Args::default().words("-f lavfi -i").one(source), "format=yuv420p".into()));
            }
            Behind::Backdrop(slug, seed) => (Footage::Backdrop { slug: slug.clone(), seed: *seed }, None),
            Behind::Image(path) => (Footage::Image { key: String::new(), seed: 0, credit: None }, Some(path.as_path())),
        };
        let span = Span::whole(CLIP_FRAMES);
        let picture = self.picture(&View { footage: &footage, media, span, format, fit: Fit::default() }).await?;
        Ok((picture.input, picture.filters))
    }
}

/// The first `most` words of `text`, said in the time of a clip.
fn laid_out(text: &str, most: usize, style: &Style, format: Format) -> Result<Captions, StudioError> {
    let text = if parts_of(text).len() > most { shortened(text, most) } else { text.to_owned() };
    let words: Vec<Word> = estimate(&text, &Line::new(&text, "en").spoken(), SPOKEN_MS);
    lay_out(&Narration { words: &words, emphasis: &[], lead_ms: 0, frames: CLIP_FRAMES }, style, format)
}

fn shortened(text: &str, most: usize) -> String {
    super::layout::joined(&parts_of(text)[..most])
}

/// Only the page of the middle word, as on the frame that lights it.
fn frozen(mut captions: Captions) -> Captions {
    let count: usize = captions.pages.iter().map(|page| page.words.len()).sum();
    let mut left = count.saturating_sub(1) / 2;
    let at = captions.pages.iter().position(|page| {
        let here = left < page.words.len();
        left -= if here { 0 } else { page.words.len() };
        here
    });
    captions.pages = at.map(|at| captions.pages.swap_remove(at)).into_iter().collect();
    for page in &mut captions.pages {
        (page.start_frame, page.end_frame) = (0, FPS);
        for (index, word) in page.words.iter_mut().enumerate() {
            (word.start_frame, word.end_frame) = if index == left { (0, FPS) } else { (0, 0) };
        }
    }
    captions
}
