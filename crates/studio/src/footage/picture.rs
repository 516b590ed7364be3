//! The filters that turn footage into full frames: filled, never barred, as long as the narration.

use super::backdrops::Backdrop;
use super::framing::Framing;
use super::source::Source;
use super::{MediaInfo, Span, motion};
use crate::args::Args;
use crate::render::{FPS, Format};

/// Moving fields are soft: at half the frame rate nobody sees a difference, and every second frame costs nothing.
const FIELD_FPS: u32 = 15;
/// A clip that is a little too short is slowed by at most this; a shorter one is repeated.
const SLOWEST: f64 = 1.6;
/// However far into a clip one looks, there is a frame left to show.
const LAST_MS: u64 = 200;

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
    let (width, height) = backdrop.size();
    let (shown_width, shown_height) = format.size();
    let field = backdrop.field(seed, f64::from(span.first) / f64::from(FPS));
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

/// A window of a clip from `start_ms` on, for the frames of `span`.
pub(super) fn clip(
    source: &Source<'_>,
    info: &MediaInfo,
    start_ms: u64,
    span: Span,
    framing: Framing,
    format: Format,
) -> Picture {
    let available_ms = info.duration_ms.saturating_sub(start_ms).max(1);
    let stretch = millis(span.scene) as f64 / available_ms as f64;
    let past_ms = millis(span.first);
    let (repeat, slow, past_ms) = match stretch {
        ..=1.0 => ("", String::new(), past_ms),
        ..=SLOWEST => ("", format!("{stretch:.4}*"), (past_ms as f64 / stretch) as u64),
        _ => ("-stream_loop -1 ", String::new(), past_ms % available_ms),
    };
    let at_ms = start_ms + past_ms.min(available_ms.saturating_sub(LAST_MS));
    let window = format!("{repeat}-ss {}.{:03}", at_ms / 1000, at_ms % 1000);
    let whole = if info.interlaced { "bwdif=mode=send_frame:deint=interlaced," } else { "" };
    let (paced, framed) = (format!("setpts={slow}(PTS-STARTPTS)"), frame(info, framing, format));
    // pictures that are left out are not scaled, and none is scaled twice
    let steps = if info.frame_rate > FPS { [paced, format!("fps={FPS}"), framed] } else { [paced, framed, format!("fps={FPS}")] };
    let filters = format!("{whole}{},tpad=stop=-1:stop_mode=clone", steps.join(","));
    Picture { input: source.input(&format!("-an -sn -dn {}{window}", decoder(info))), filters, soft: false }
}

fn millis(frames: u32) -> u64 {
    u64::from(frames) * 1000 / u64::from(FPS)
}

/// A still image, or the first picture of a clip from `start_ms` on, in slow motion over the frames of `span`; `seed` decides
/// where it goes.
pub(super) fn still(
    source: &Source<'_>,
    info: &MediaInfo,
    start_ms: u64,
    span: Span,
    seed: u32,
    framing: Framing,
    format: Format,
) -> Picture {
    let window = if start_ms == 0 { String::new() } else { format!("-ss {}.{:03}", start_ms / 1000, start_ms % 1000) };
    let filters = format!("{},{}", frame(info, framing, format), motion::filters(span, seed));
    Picture { input: source.input(&format!("{}{window}", decoder(info))), filters, soft: false }
}

/// ffmpeg's own decoders of these do not see what is see-through.
fn decoder(info: &MediaInfo) -> &'static str {
    match info.codec.as_str() {
        "vp9" if info.colour.alpha => "-c:v libvpx-vp9 ",
        "vp8" if info.colour.alpha => "-c:v libvpx ",
        _ => "",
    }
}

/// Fills the frame with a picture.
fn frame(info: &MediaInfo, framing: Framing, format: Format) -> String {
    let (width, height) = format.size();
    match framing {
        Framing::Crop { width: kept_width, height: kept_height, left, top } => {
            // cut first: what is not seen is not scaled
            let whole = kept_width >= 1.0 && kept_height >= 1.0;
            let cut = format!("crop=iw*{kept_width:.6}:ih*{kept_height:.6}:iw*{left:.6}:ih*{top:.6},");
            let cut = if whole { String::new() } else { cut };
            format!("{cut}{}", opaque(info, width, height))
        }
        Framing::Blur => {
            let (inner_width, inner_height) = inside(info, width, height);
            format!("{},{}", opaque(info, inner_width, inner_height), blurred(width, height))
        }
    }
}

/// The largest even size of the picture's shape inside the frame.
fn inside(info: &MediaInfo, width: u32, height: u32) -> (u32, u32) {
    let scale = (f64::from(width) / f64::from(info.width)).min(f64::from(height) / f64::from(info.height));
    let even = |pixels: u32, most: u32| (((f64::from(pixels) * scale / 2.0).round() as u32 * 2).max(2)).min(most);
    (even(info.width, width), even(info.height, height))
}

/// Scaled, in the colours of the video, and over a soft ground where it can be seen through.
fn opaque(info: &MediaInfo, width: u32, height: u32) -> String {
    let scaled = info.colour.scaled(width, height, "bicubic");
    if info.colour.alpha {
        format!(
            "{scaled}[seen];color=c={GROUND}:s=16x16:r={FPS},drawbox=x=0:y=8:w=16:h=8:c={GROUND_BELOW}:t=fill,\
             scale={width}:{height}:flags=bicubic:out_color_matrix=bt709:out_range=tv,format=yuv420p,setsar=1[ground];\
             [ground][seen]overlay=shortest=1,format=yuv420p"
        )
    } else {
        scaled
    }
}

/// What is behind a picture that can be seen through: neither the black nor the white of most drawings.
const GROUND: &str = "0x8a93a6";
const GROUND_BELOW: &str = "0x5b6377";

/// How much smaller the blurred copy is made.
const SMALLER: u32 = 10;

/// The picture over a copy of itself that fills the frame: blurred small, where it costs little, then enlarged.
fn blurred(width: u32, height: u32) -> String {
    let (small_width, small_height) = (width / SMALLER / 2 * 2, height / SMALLER / 2 * 2);
    format!(
        "split[whole][copy];[copy]scale={small_width}:{small_height}:force_original_aspect_ratio=increase:flags=fast_bilinear,\
         crop={small_width}:{small_height},gblur=sigma=5,lutyuv=y='16+(val-16)*0.62',\
         scale={width}:{height}:flags=bicubic,setsar=1[behind];[behind][whole]overlay=(W-w)/2:(H-h)/2,format=yuv420p"
    )
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::*;
    use crate::footage::{Colour, MediaKind};

    #[test]
    fn a_clip_is_cut_slowed_or_repeated_to_the_narration_and_what_follows_goes_on_where_it_ended() {
        let source = Source::of(Path::new("/a.mp4"));
        let input = |duration_ms, span| {
            let info = MediaInfo {
                kind: MediaKind::Video,
                width: 1080,
                height: 1920,
                duration_ms,
                frame_rate: 30,
                colour: Colour::default(),
                interlaced: false,
                codec: "h264".into(),
            };
            let picture = clip(&source, &info, 500, span, Framing::Blur, Format::Vertical);
            picture.input.as_slice().join(" ".as_ref()).into_string().unwrap() + &picture.filters
        };
        let (scene, after) = (Span::whole(90), Span::after(90, 12));
        assert!(input(10_500, scene).contains("-ss 0.500") && input(10_500, after).contains("-ss 3.500"));
        assert!(input(3_600, after).contains("-ss 3.400"), "there is a frame left");
        assert!(input(3_000, scene).contains("setpts=1.2000*") && input(3_000, after).contains("-ss 2.800"), "slowed to its end");
        assert!(input(1_800, scene).contains("-stream_loop -1") && input(1_800, after).contains("-ss 0.900"), "repeated");
    }
}
