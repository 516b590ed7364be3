//! Footage as ffmpeg is asked for it.

use super::Span;
use super::backdrops::Backdrop;
use crate::args::Args;
use crate::render::{FPS, Format};

/// Moving fields are soft: at half the frame rate nobody sees a difference, and every second frame costs nothing.
const FIELD_FPS: u32 = 15;

/// Footage as the input of an ffmpeg call and the filters on it: one stream in, one stream out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Picture {
    pub(crate) input: Args,
    pub(crate) filters: String,
    /// Whether it is soft enough for the encoder to look less closely.
    pub(crate) soft: bool,
}

/// A generated backdrop.
pub(crate) fn backdrop(backdrop: &Backdrop, seed: u32, span: Span, format: Format) -> Picture {
    let (width, height) = backdrop.size(format);
    let (shown_width, shown_height) = format.size();
    // the middle of the field, as wide as it is: a disc stays a disc in every shape
    let seen_height = (height.min(width * shown_height / shown_width)) / 2 * 2;
    let field = backdrop.field(seed, f64::from(span.first) / f64::from(FPS));
    let [red, green, blue] = backdrop.colors();
    // a slight turn of the colours, so that two videos do not look alike
    let hue = i64::from(seed % 7) * 7 - 21;
    let source = format!("nullsrc=s={width}x{height}:r={FIELD_FPS},format=gray,geq=lum='{field}'");
    let filters = format!(
        "format=gbrp,lutrgb=r='{red}':g='{green}':b='{blue}',vignette=a=PI/5.5:dither=0,\
         crop={width}:{seen_height},scale=out_color_matrix=bt709:out_range=tv,format=yuv420p,hue=h={hue},\
         scale={shown_width}:{shown_height}:flags=bicubic,setsar=1,fps={FPS}"
    );
    Picture { input: Args::default().words("-f lavfi -i").one(source), filters, soft: true }
}
