//! The slow motion of a still image: in or out, and a little to one side.

use super::Span;
use crate::render::FPS;

/// How much larger than the frame an image is shown at the wide end of its motion. Never just as large: each row would then
/// be copied as it is, and the first step of the motion would be seen as a loss of sharpness.
const WIDE: f64 = 1.05;
/// And at the near end.
const NEAR: f64 = 1.17;
/// How much of the room beside the middle the motion takes.
const ASIDE: f64 = 0.7;

/// The filters that move one picture of the size of the frame for the frames of `span`. Its corners move by fractions of a pixel;
/// `zoompan` and `crop` would move by whole ones, and shake. Even seeds go in, odd ones out, so that neighbours differ.
pub(super) fn filters(span: Span, seed: u32) -> String {
    let done = format!("((on+{})/{})", span.first, span.scene.max(1));
    let done = if seed.is_multiple_of(2) { done } else { format!("(1-{done})") };
    let (across, down) = [(0.0, -ASIDE), (ASIDE, 0.0), (0.0, ASIDE), (-ASIDE, 0.0)][(seed / 2 % 4) as usize];
    let part = format!("(1/({WIDE}+{:.3}*{done}))", NEAR - WIDE);
    let near = |aside: f64| format!("(1-{part})/2*(1+{aside}*{done})");
    let (left, top) = (format!("W*{}", near(across)), format!("H*{}", near(down)));
    let (right, bottom) = (format!("({left}+W*{part})"), format!("({top}+H*{part})"));
    format!(
        "loop=-1:1:0,settb=1/{FPS},setpts=N,perspective=x0='{left}':y0='{top}':x1='{right}':y1='{top}':\
         x2='{left}':y2='{bottom}':x3='{right}':y3='{bottom}':interpolation=linear:sense=source:eval=frame"
    )
}
