//! What people look at in a picture: what differs in colour from the rest, edges, skin, and what moves.
//!
//! The measure is that of frequency-tuned salience (Achanta and others, 2009), the distance of a little blurred colour from
//! the colour of the whole, with edges, skin and motion beside it, as crop finders of the smartcrop family have them.

/// A small picture.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Look {
    pub(super) width: usize,
    pub(super) height: usize,
    /// Red, green, blue and how opaque, for each pixel, row by row.
    pub(super) pixels: Vec<[u8; 4]>,
}

/// How much there is in each column and in each row of a picture.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Lines {
    pub(super) columns: Vec<f64>,
    pub(super) rows: Vec<f64>,
}

/// What draws the eye in a scene.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Salience {
    /// All of it; nothing where it is no more than on average.
    pub(super) draw: Lines,
    /// Its edges alone: where things are, and where they end.
    pub(super) edges: Lines,
    /// Whether it is drawn or cut out, not filmed: a slide, a screen, a logo.
    pub(super) graphic: bool,
}

/// How much each part counts.
const CONTRAST: f32 = 1.0;
const EDGES: f32 = 0.6;
const SKIN: f32 = 1.6;
const MOTION: f32 = 0.7;
/// What the corners count less than the middle.
const ASIDE: f32 = 0.35;

/// Brightness and the two colour differences.
type Tone = [f32; 3];

/// Of a drawing, at least so much is of one colour, and at least so much is as steep as that.
const GRAPHIC: (f32, f32, f32) = (0.5, 0.05, 0.2);
/// A difference that is none.
const EVEN: f32 = 0.006;

impl Salience {
    /// Of several looks at one scene, all of the same size.
    pub(super) fn of(looks: &[Look]) -> Option<Self> {
        let first = looks.first().filter(|look| look.width > 2 && look.height > 2)?;
        let (width, height) = (first.width, first.height);
        let tones: Vec<Vec<Tone>> = looks.iter().map(|look| look.pixels.iter().copied().map(tone).collect()).collect();
        let (mut draw, mut steep) = (vec![0.0; width * height], vec![0.0; width * height]);
        let mut graphic = true;
        for (index, (look, now)) in looks.iter().zip(&tones).enumerate() {
            let edges = edges(now, width, height);
            graphic &= is_graphic(&edges) || is_cut_out(look);
            add(&mut steep, &edges, 1.0);
            add(&mut draw, &edges, EDGES);
            add(&mut draw, &contrast(now, width, height), CONTRAST);
            add(&mut draw, &now.iter().map(skin).collect::<Vec<_>>(), SKIN);
            if let Some(before) = index.checked_sub(1).map(|before| &tones[before]) {
                let moved: Vec<f32> = now.iter().zip(before).map(|(now, before)| (now[0] - before[0]).abs()).collect();
                add(&mut draw, &moved, MOTION);
            }
            for (value, pixel) in draw.iter_mut().zip(&look.pixels) {
                *value *= f32::from(pixel[3]) / 255.0;
            }
        }
        Some(Self { draw: Lines::of(&draw, width, ASIDE), edges: Lines::of(&steep, width, 0.0), graphic })
    }
}

impl Lines {
    /// The sums of what stands out from the average; the corners count less by `aside`.
    fn of(map: &[f32], width: usize, aside: f32) -> Self {
        let height = map.len() / width;
        let mean = map.iter().sum::<f32>() / map.len() as f32;
        let (mut columns, mut rows) = (vec![0.0; width], vec![0.0; height]);
        for (index, value) in map.iter().enumerate() {
            let (x, y) = (index % width, index / width);
            let part = |at: usize, all: usize| (at as f32 + 0.5) / all as f32 * 2.0 - 1.0;
            let away = f32::midpoint(part(x, width).powi(2), part(y, height).powi(2));
            let stands_out = f64::from((value - mean).max(0.0) * (1.0 - aside * away));
            columns[x] += stands_out;
            rows[y] += stands_out;
        }
        Self { columns, rows }
    }
}

/// Whether it is a thing without what is around it.
fn is_cut_out(look: &Look) -> bool {
    look.pixels.iter().filter(|pixel| pixel[3] < 128).count() * 20 > look.pixels.len()
}

fn is_graphic(edges: &[f32]) -> bool {
    let (even, sharp, steep) = GRAPHIC;
    let part = |of: &dyn Fn(&f32) -> bool| edges.iter().filter(|edge| of(edge)).count() as f32 / edges.len() as f32;
    part(&|&edge| edge < EVEN) >= even && part(&|&edge| edge > steep) >= sharp
}

/// Adds a part, scaled so that four times its average counts as one and nothing counts more.
fn add(map: &mut [f32], part: &[f32], weight: f32) {
    let most = 4.0 * part.iter().sum::<f32>() / part.len() as f32;
    // a part that is nowhere, or everywhere, says nothing
    if most > 0.004 {
        map.iter_mut().zip(part).for_each(|(value, part)| *value += weight * (part / most).min(1.0));
    }
}

fn tone([red, green, blue, _]: [u8; 4]) -> Tone {
    let [red, green, blue] = [red, green, blue].map(|part| f32::from(part) / 255.0);
    let light = 0.2126 * red + 0.7152 * green + 0.0722 * blue;
    [light, (blue - light) / 1.8556, (red - light) / 1.5748]
}

/// The distance of each colour, a little blurred, from the average of all.
fn contrast(tones: &[Tone], width: usize, height: usize) -> Vec<f32> {
    let count = tones.len() as f32;
    let mean = tones.iter().fold([0.0; 3], |sum, tone| [sum[0] + tone[0], sum[1] + tone[1], sum[2] + tone[2]]);
    let mean = mean.map(|sum| sum / count);
    let blurred = |x: usize, y: usize| {
        let (mut sum, mut near) = ([0.0; 3], 0.0);
        for y in y.saturating_sub(2)..(y + 3).min(height) {
            for tone in &tones[y * width + x.saturating_sub(2)..y * width + (x + 3).min(width)] {
                sum = [sum[0] + tone[0], sum[1] + tone[1], sum[2] + tone[2]];
                near += 1.0;
            }
        }
        sum.map(|sum| sum / near)
    };
    // colour differences are seen as strongly as brightness, though their numbers are smaller
    let away =
        |tone: Tone| ((tone[0] - mean[0]).powi(2) + 4.0 * ((tone[1] - mean[1]).powi(2) + (tone[2] - mean[2]).powi(2))).sqrt();
    (0..tones.len()).map(|index| away(blurred(index % width, index / width))).collect()
}

/// How steep the brightness is.
fn edges(tones: &[Tone], width: usize, height: usize) -> Vec<f32> {
    let light = |x: usize, y: usize| tones[y.min(height - 1) * width + x.min(width - 1)][0];
    let steep = |x: usize, y: usize| {
        let across = light(x + 1, y) - light(x.saturating_sub(1), y);
        let down = light(x, y + 1) - light(x, y.saturating_sub(1));
        across.hypot(down)
    };
    (0..tones.len()).map(|index| steep(index % width, index / width)).collect()
}

/// Whether a colour is that of skin, light or dark.
fn skin(&[light, blue, red]: &Tone) -> f32 {
    let likely = (0.12..0.95).contains(&light) && (-0.2..-0.02).contains(&blue) && (0.03..0.18).contains(&red);
    if likely { 1.0 } else { 0.0 }
}
