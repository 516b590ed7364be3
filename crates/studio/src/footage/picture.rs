//! The filters that turn footage into full frames: filled, never barred, as long as the narration.

use std::path::Path;

use super::backdrops::Backdrop;
use super::motion;
use crate::args::Args;
use crate::render::{FPS, Format};

/// Moving fields are soft: at half the frame rate nobody sees a difference, and every second frame costs nothing.
const FIELD_FPS: u32 = 15;
/// Containers and images that are decoded; none of them can name other files.
pub(crate) const FORMATS: &str =
    "mov,mp4,m4a,3gp,3g2,mj2,matroska,webm,avi,mpegts,image2,jpeg_pipe,png_pipe,webp_pipe,bmp_pipe,tiff_pipe";
/// Containers of sound alone.
pub(crate) const SOUNDS: &str = "mp3,wav,ogg,flac";
/// A clip that is a little too short is slowed by at most this; a shorter one is repeated.
const SLOWEST: f64 = 1.6;

/// Footage as the input of an ffmpeg call and the filters on it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Picture {
    pub(crate) input: Args,
    pub(crate) filters: String,
    /// Whether it is soft enough for the encoder to look less closely.
    pub(crate) soft: bool,
}

/// A generated backdrop.
pub(crate) fn backdrop(backdrop: &Backdrop, seed: u32, format: Format) -> Picture {
    let (width, height) = backdrop.size();
    let (shown_width, shown_height) = format.size();
    let field = backdrop.field(seed);
    let [red, green, blue] = backdrop.colors();
    // a slight turn of the colours, so that two videos do not look alike
    let hue = i64::from(seed % 7) * 7 - 21;
    let source = format!("nullsrc=s={width}x{height}:r={FIELD_FPS},format=gray,geq=lum='{field}'");
    let filters = format!(
        "format=gbrp,lutrgb=r='{red}':g='{green}':b='{blue}',vignette=a=PI/5.5:dither=0,\
         scale=out_color_matrix=bt709:out_range=tv,format=yuv420p,hue=h={hue},\
         scale={shown_width}:{shown_height}:flags=bicubic,setsar=1,fps={FPS}"
    );
    Picture { input: Args::default().words("-f lavfi -i").one(source), filters, soft: true }
}

/// A window of a clip that lasts `available_ms` from its start, for a scene of `frames` frames.
pub(crate) fn clip(path: &Path, start_ms: u64, available_ms: u64, frames: u32, format: Format) -> Picture {
    let needed_ms = u64::from(frames) * 1000 / u64::from(FPS);
    let stretch = needed_ms as f64 / available_ms.max(1) as f64;
    let repeat = if stretch > SLOWEST { "-1" } else { "0" };
    let slow = if stretch > 1.0 && stretch <= SLOWEST { format!("setpts={stretch:.4}*PTS,") } else { String::new() };
    let start = format!("{}.{:03}", start_ms / 1000, start_ms % 1000);
    let input = input(path, &format!("-stream_loop {repeat} -ss {start}"));
    let filters = format!("{slow}{},fps={FPS},tpad=stop=-1:stop_mode=clone", fill(format));
    Picture { input, filters, soft: false }
}

/// A still image in slow motion over `frames` frames; `seed` decides where it goes.
pub(crate) fn image(path: &Path, frames: u32, seed: u32, format: Format) -> Picture {
    let filters = format!("{},{}", fill(format), motion::filters(frames, seed));
    Picture { input: input(path, ""), filters, soft: false }
}

/// A person's file: nothing else may be opened through it.
pub(super) fn input(path: &Path, options: &str) -> Args {
    let guard = format!("-protocol_whitelist file -format_whitelist {FORMATS}");
    Args::default().words(&guard).words(options).input(path)
}

/// Enlarged or shrunk until it covers the frame, then cut.
fn fill(format: Format) -> String {
    let (width, height) = format.size();
    format!(
        "scale={width}:{height}:force_original_aspect_ratio=increase:flags=bicubic:out_color_matrix=bt709:out_range=tv,\
         crop={width}:{height},setsar=1,format=yuv420p"
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_clip_is_cut_slowed_or_repeated_to_the_narration_and_never_barred() {
        let path = Path::new("a.mp4");
        let said = |picture: &Picture| picture.input.as_slice().join(" ".as_ref()).into_string().unwrap();
        let long = clip(path, 1500, 10_000, 90, Format::Vertical);
        assert!(said(&long).contains("-ss 1.500") && !long.filters.contains("setpts"));
        let short = clip(path, 0, 2500, 90, Format::Vertical);
        assert!(short.filters.starts_with("setpts=1.2000*PTS,"));
        let tiny = clip(path, 0, 1000, 90, Format::Vertical);
        assert!(said(&tiny).contains("-stream_loop -1") && !tiny.filters.contains("setpts"));
        for picture in [long, short, tiny, image(path, 90, 0, Format::Vertical)] {
            assert!(
                picture.filters.contains("increase") && picture.filters.contains("crop=") && !picture.filters.contains("pad=w")
            );
        }
    }
}
