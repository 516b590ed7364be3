//! A small picture to draw on. Places are parts of its width and height, sizes are parts of its shorter side.

use super::colour::{Rgb, mix, smooth};
use super::noise::Noise;

/// A place: parts of the width from the left and of the height from the top.
pub(crate) type Place = (f32, f32);

/// The picture.
pub struct Canvas {
    width: usize,
    height: usize,
    pixels: Vec<Rgb>,
}

impl Canvas {
    /// A black one.
    pub fn new(width: usize, height: usize) -> Self {
        Self { width, height, pixels: vec![[0.0; 3]; width * height] }
    }

    /// Width in parts of the height: how much more there is to see to the sides.
    pub fn breadth(&self) -> f32 {
        self.width as f32 / self.height as f32
    }

    /// A size as a part of the width.
    pub fn across(&self, size: f32) -> f32 {
        size / self.breadth().max(1.0)
    }

    /// A size as a part of the height.
    pub fn down(&self, size: f32) -> f32 {
        size * self.breadth().min(1.0)
    }

    fn unit(&self) -> f32 {
        self.width.min(self.height) as f32
    }

    fn blend(&mut self, x: usize, y: usize, colour: Rgb, alpha: f32) {
        let pixel = &mut self.pixels[y * self.width + x];
        *pixel = mix(*pixel, colour, alpha);
    }

    /// Fills all of it, from stop to stop downwards.
    pub fn sky(&mut self, stops: &[(f32, Rgb)]) {
        for y in 0..self.height {
            let part = y as f32 / self.height as f32;
            let next = stops.iter().position(|(at, _)| *at > part).unwrap_or(stops.len() - 1).max(1);
            let ((from, above), (to, below)) = (stops[next - 1], stops[next]);
            let colour = mix(above, below, smooth(from, to, part));
            self.pixels[y * self.width..(y + 1) * self.width].fill(colour);
        }
    }

    /// Fills what lies below the curve, whose height is given per part of the width.
    pub fn below(&mut self, top: impl Fn(f32) -> f32, upper: Rgb, lower: Rgb) {
        let height = self.height as f32;
        for x in 0..self.width {
            let edge = top(x as f32 / self.width as f32) * height;
            for y in edge.max(0.0) as usize..self.height {
                let depth = (y as f32 - edge) / (height - edge).max(1.0);
                self.blend(x, y, mix(upper, lower, depth), (y as f32 - edge + 1.0).min(1.0));
            }
        }
    }

    /// Fills a rectangle between two corners.
    pub fn block(&mut self, from: Place, to: Place, colour: Rgb, alpha: f32) {
        let width = self.width as f32;
        let (left, right) = ((from.0 * width).clamp(0.0, width), (to.0 * width).clamp(0.0, width));
        for y in span(from.1, to.1, self.height) {
            for x in left as usize..right.ceil() as usize {
                // slanting things are made of blocks, and would have stairs at their sides
                let covered = (right - x as f32).min(1.0) - (left - x as f32).max(0.0);
                self.blend(x, y, colour, alpha * covered);
            }
        }
    }

    /// Calls `paint` for every pixel of the box around `centre`, with its offset in parts of the shorter side.
    fn around(&mut self, centre: Place, reach: (f32, f32), mut paint: impl FnMut(&mut Self, usize, usize, f32, f32)) {
        let (unit, width, height) = (self.unit(), self.width as f32, self.height as f32);
        let (cx, cy) = (centre.0 * width, centre.1 * height);
        let range = |middle: f32, reach: f32, end: f32| {
            (middle - reach * unit - 1.0).clamp(0.0, end) as usize..(middle + reach * unit + 2.0).clamp(0.0, end) as usize
        };
        for y in range(cy, reach.1, height) {
            for x in range(cx, reach.0, width) {
                paint(self, x, y, (x as f32 + 0.5 - cx) / unit, (y as f32 + 0.5 - cy) / unit);
            }
        }
    }

    /// A disc; `soft` is the part of its radius over which its edge fades.
    pub fn disc(&mut self, centre: Place, radius: f32, soft: f32, colour: Rgb, alpha: f32) {
        self.oval(centre, (radius, radius), soft, colour, alpha);
    }

    /// The same with two radii.
    pub fn oval(&mut self, centre: Place, radii: (f32, f32), soft: f32, colour: Rgb, alpha: f32) {
        let soft = soft.max(1.5 / (radii.0.max(radii.1) * self.unit()));
        self.around(centre, radii, |canvas, x, y, dx, dy| {
            let away = (dx / radii.0).hypot(dy / radii.1);
            canvas.blend(x, y, colour, alpha * (1.0 - smooth(1.0 - soft, 1.0, away)));
        });
    }

    /// The outline of an oval.
    pub fn ring(&mut self, centre: Place, radii: (f32, f32), thickness: f32, colour: Rgb, alpha: f32) {
        let reach = (radii.0 + thickness, radii.1 + thickness);
        self.around(centre, reach, |canvas, x, y, dx, dy| {
            let away = ((dx / radii.0).hypot(dy / radii.1) - 1.0).abs() * radii.0.min(radii.1) / thickness;
            canvas.blend(x, y, colour, alpha * (1.0 - smooth(0.3, 1.0, away)));
        });
    }

    /// Adds light that fades with the distance.
    pub fn glow(&mut self, centre: Place, radius: f32, colour: Rgb, strength: f32) {
        self.around(centre, (radius, radius), |canvas, x, y, dx, dy| {
            let near = (1.0 - (dx * dx + dy * dy) / (radius * radius)).max(0.0);
            let light = near * near * strength;
            let pixel = &mut canvas.pixels[y * canvas.width + x];
            // light on light does not become white at once
            *pixel = [0, 1, 2].map(|index| pixel[index] + (1.0 - pixel[index] * 0.6).max(0.0) * colour[index] * light);
        });
    }

    /// A line with round ends.
    pub fn stroke(&mut self, from: Place, to: Place, radius: f32, colour: Rgb, alpha: f32) {
        let (unit, width, height) = (self.unit(), self.width as f32, self.height as f32);
        let (ax, ay) = ((to.0 - from.0) * width / unit / 2.0, (to.1 - from.1) * height / unit / 2.0);
        let middle = (f32::midpoint(from.0, to.0), f32::midpoint(from.1, to.1));
        let (length, edge) = ((ax * ax + ay * ay).max(1e-9), 1.0 / unit);
        self.around(middle, (ax.abs() + radius, ay.abs() + radius), |canvas, x, y, dx, dy| {
            let along = ((dx * ax + dy * ay) / length).clamp(-1.0, 1.0);
            let away = (dx - along * ax).hypot(dy - along * ay);
            canvas.blend(x, y, colour, alpha * (1.0 - smooth(radius - edge, radius + edge, away)));
        });
    }

    /// Lays noise over the rows between two heights: `paint` makes colour and opacity of its value and of the place.
    pub fn mist(
        &mut self,
        rows: (f32, f32),
        noise: &Noise,
        place: impl Fn(Place) -> Place,
        paint: impl Fn(f32, Place) -> (Rgb, f32),
    ) {
        for y in span(rows.0, rows.1, self.height) {
            for x in 0..self.width {
                let here = (x as f32 / self.width as f32, y as f32 / self.height as f32);
                let (colour, alpha) = paint(noise.at(place(here)), here);
                if alpha > 0.004 {
                    self.blend(x, y, colour, alpha);
                }
            }
        }
    }

    /// As `rgb24`, darker towards the corners as lenses draw.
    pub fn bytes(&self) -> Vec<u8> {
        let (width, height) = (self.width as f32, self.height as f32);
        let mut bytes = Vec::with_capacity(self.pixels.len() * 3);
        for (index, pixel) in self.pixels.iter().enumerate() {
            let (x, y) = ((index % self.width) as f32 / width - 0.5, (index / self.width) as f32 / height - 0.5);
            let light = 255.0 * (1.0 - 0.45 * (x * x + y * y));
            // less than one step of brightness, so that skies have no bands
            let grain = (index.wrapping_mul(2_654_435_761) >> 13 & 255) as f32 / 255.0;
            bytes.extend(pixel.map(|part| (part.clamp(0.0, 1.0) * light + grain) as u8));
        }
        bytes
    }
}

/// The cells of a row of `length` between two parts of it.
fn span(from: f32, to: f32, length: usize) -> std::ops::Range<usize> {
    let cell = |part: f32| (part * length as f32).round().clamp(0.0, length as f32) as usize;
    cell(from)..cell(to)
}
