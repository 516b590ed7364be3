//! Which frame is worth a look.

/// Frames are judged in this size.
pub(super) const WIDTH: usize = 90;
pub(super) const HEIGHT: usize = 160;
const FRAME: usize = WIDTH * HEIGHT * 3;

/// The time, in milliseconds, of the best of `frames` (RGB, one after the other), which are shown at `times`, in seconds.
pub(super) fn best(frames: &[u8], times: &[f64]) -> Option<u64> {
    let judged = frames.chunks_exact(FRAME).zip(times).map(|(frame, time)| (score(frame), *time));
    let (_, time) = judged.max_by(|one, other| one.0.total_cmp(&other.0).then(other.1.total_cmp(&one.1)))?;
    Some((time * 1000.0).round() as u64)
}

/// Sharp, colourful and neither dark nor burnt out: each counts as a factor.
fn score(frame: &[u8]) -> f64 {
    let luma: Vec<f64> =
        frame.chunks_exact(3).map(|p| 0.2126 * f64::from(p[0]) + 0.7152 * f64::from(p[1]) + 0.0722 * f64::from(p[2])).collect();
    let (light, contrast) = spread(luma.iter().copied());
    let exposure = (1.0 - ((light - 118.0) / 118.0).powi(2)).max(0.02);
    (2.0 + sharpness(&luma)).ln() * (10.0 + colorfulness(frame)) * (10.0 + contrast) * exposure
}

/// Mean and standard deviation.
fn spread(values: impl Iterator<Item = f64> + Clone) -> (f64, f64) {
    let count = values.clone().count().max(1) as f64;
    let mean = values.clone().sum::<f64>() / count;
    (mean, (values.map(|value| (value - mean).powi(2)).sum::<f64>() / count).sqrt())
}

/// How strongly neighbours differ: the variance of the Laplacian.
fn sharpness(luma: &[f64]) -> f64 {
    let at = |x: usize, y: usize| luma[y * WIDTH + x];
    let inner = (1..HEIGHT - 1).flat_map(|y| (1..WIDTH - 1).map(move |x| (x, y)));
    spread(inner.map(|(x, y)| at(x - 1, y) + at(x + 1, y) + at(x, y - 1) + at(x, y + 1) - 4.0 * at(x, y))).1.powi(2)
}

/// The measure of Hasler and Süsstrunk (2003).
fn colorfulness(frame: &[u8]) -> f64 {
    let pixels = frame.chunks_exact(3).map(|p| (f64::from(p[0]), f64::from(p[1]), f64::from(p[2])));
    let (red_green, yellow_blue) = (pixels.clone().map(|(r, g, _)| r - g), pixels.map(|(r, g, b)| f64::midpoint(r, g) - b));
    let ((mean_a, wide_a), (mean_b, wide_b)) = (spread(red_green), spread(yellow_blue));
    wide_a.hypot(wide_b) + 0.3 * mean_a.hypot(mean_b)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn frame(pixel: impl Fn(usize, usize) -> [u8; 3]) -> Vec<u8> {
        (0..HEIGHT)
            .flat_map(|y| (0..WIDTH).flat_map(move |x| [x, y]).collect::<Vec<_>>())
            .collect::<Vec<_>>()
            .chunks_exact(2)
            .flat_map(|at| pixel(at[0], at[1]))
            .collect()
    }

    #[test]
    fn a_sharp_colourful_frame_beats_a_black_a_white_a_grey_and_a_blurred_one() {
        let good = frame(|x, y| if (x / 4 + y / 4) % 2 == 0 { [220, 90, 40] } else { [40, 90, 160] });
        let black = frame(|_, _| [0, 0, 0]);
        let white = frame(|_, _| [255, 255, 255]);
        let grey = frame(|x, y| if (x / 4 + y / 4) % 2 == 0 { [120, 120, 120] } else { [90, 90, 90] });
        let blurred = frame(|x, _| [90 + x as u8, 90, 130]);
        for worse in [black, white, grey, blurred] {
            assert_eq!(best(&[worse.clone(), good.clone()].concat(), &[0.0, 2.0]), Some(2000));
            assert_eq!(best(&[good.clone(), worse].concat(), &[0.0, 2.0]), Some(0));
        }
        assert_eq!(best(&[], &[]), None);
    }
}
