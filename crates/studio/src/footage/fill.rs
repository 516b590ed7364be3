//! The filters that fill the frame with a picture.

use super::MediaInfo;
use super::framing::Framing;
use crate::render::{FPS, Format};

/// Fills the frame with a picture, in the colours of the video.
pub(super) fn filters(info: &MediaInfo, framing: Framing, format: Format) -> String {
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
