//! Things on a table: cups, pots, lamps and books.

use super::Scene;
use super::canvas::Canvas;
use super::colour::{Palette, Rgb, mix, rgb, smooth};
use super::grains::{Grain, grains};
use super::noise::Noise;

/// What stands on the table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Thing {
    /// A cup with steam.
    Cup,
    /// A pot with steam.
    Pot,
    /// A lamp that is lit.
    Lamp,
    /// A book whose pages turn.
    Book,
}

/// A table in a room.
pub(crate) struct Table {
    palette: Palette,
    thing: Thing,
    steam: Noise,
    motes: Vec<Grain>,
    grain: Noise,
}

impl Table {
    pub(crate) fn new(palette: Palette, thing: Thing, seed: u64) -> Self {
        Self { palette, thing, steam: Noise::new(seed, 4), motes: grains(seed + 1, 34), grain: Noise::new(seed + 2, 8) }
    }

    fn room(&self, canvas: &mut Canvas, t: f32) {
        let Palette { high, low, light, near, far, accent } = self.palette;
        canvas.sky(&[(0.0, high), (0.66, low), (1.0, low)]);
        for (index, lamp) in self.motes[..11].iter().enumerate() {
            let colour = [light, accent, mix(far, light, 0.5)][index % 3];
            canvas.disc(
                (lamp.x + 0.004 * t, 0.08 + 0.5 * lamp.y),
                0.04 + 0.07 * lamp.size,
                0.3,
                colour,
                0.16 + 0.05 * lamp.sway(0.15, t),
            );
        }
        let wood = mix(near, rgb(0x9a_6840), 0.55);
        canvas.below(|_| 0.68, mix(wood, light, 0.28), mix(wood, near, 0.5));
        canvas.mist(
            (0.68, 1.0),
            &self.grain,
            |(x, y)| (x * 0.25, y * 2.2),
            |value, _| (mix(wood, rgb(0), 0.5), 0.35 * smooth(0.4, 0.7, value)),
        );
    }

    /// A round body that narrows by `narrow` towards its foot, lit from the left.
    fn vessel(canvas: &mut Canvas, (x, top): (f32, f32), (half, tall): (f32, f32), narrow: f32, colour: Rgb) {
        let across = half / canvas.breadth().max(1.0);
        for row in 0..60_u8 {
            let part = f32::from(row) / 59.0;
            let wide = across * (1.0 - narrow * part * part);
            for (step, shade) in [(-0.72_f32, 0.12), (-0.3, -0.05), (0.2, 0.12), (0.66, 0.30)] {
                let tone = if shade < 0.0 { mix(colour, rgb(0xff_ffff), 0.18) } else { mix(colour, rgb(0), shade) };
                canvas.stroke(
                    (x + wide * (step - 0.24), top + tall * part),
                    (x + wide * (step + 0.24), top + tall * part),
                    0.013,
                    tone,
                    0.85,
                );
            }
        }
    }

    fn hot(&self, canvas: &mut Canvas, t: f32) {
        let pot = self.thing == Thing::Pot;
        let (half, tall, top) = if pot { (0.27, 0.20, 0.60) } else { (0.16, 0.17, 0.62) };
        let colour =
            if pot { mix(self.palette.accent, rgb(0x50_565c), 0.75) } else { mix(self.palette.accent, rgb(0xff_ffff), 0.35) };
        canvas.oval((0.5, top + tall + 0.012), (half * 1.5, 0.035), 0.5, rgb(0), 0.4);
        if pot {
            for side in [-1.0_f32, 1.0] {
                let edge = 0.5 + side * half / canvas.breadth().max(1.0);
                canvas.stroke((edge, top + 0.04), (edge + side * 0.07, top + 0.035), 0.016, mix(colour, rgb(0), 0.4), 1.0);
            }
        } else {
            let handle = (0.5 + (half + 0.02) / canvas.breadth(), top + tall * 0.42);
            let handle = if canvas.breadth() > 1.0 {
                (0.5 + (half + 0.02) / canvas.breadth(), handle.1)
            } else {
                (0.5 + half + 0.02, handle.1)
            };
            canvas.ring(handle, (0.055, 0.06), 0.016, mix(colour, rgb(0), 0.12), 1.0);
        }
        Self::vessel(canvas, (0.5, top), (half, tall), if pot { 0.06 } else { 0.38 }, colour);
        canvas.oval((0.5, top), (half * 1.02, half * 0.22), 0.06, mix(colour, rgb(0xff_ffff), 0.25), 1.0);
        let drink = if pot { mix(rgb(0xe0_8a3a), self.palette.near, 0.2) } else { rgb(0x3c_1f10) };
        canvas.oval((0.5, top + 0.004), (half * 0.9, half * 0.17), 0.1, drink, 1.0);
        canvas.oval((0.44, top), (half * 0.35, half * 0.05), 0.8, mix(drink, self.palette.light, 0.5), 0.6);
        let wide = half / canvas.breadth().max(1.0);
        let place = |(x, y): (f32, f32)| (x * 0.5 + 0.03 * (y * 8.0 - t).sin(), y * 0.35 + t * 0.09);
        canvas.mist((0.12, top), &self.steam, place, |value, (x, y)| {
            let up = (top - y) / (top - 0.12);
            let away = ((x - 0.5 - 0.05 * (t * 0.6 + y * 7.0).sin() * up) / (wide * (0.75 + 0.7 * up))).abs().min(1.0);
            (rgb(0xff_fbf4), 0.75 * smooth(0.42, 0.68, value) * (1.0 - away) * (1.0 - up).sqrt() * smooth(0.0, 0.1, up))
        });
    }

    fn lamp(&self, canvas: &mut Canvas, t: f32) {
        let (metal, light) = (mix(self.palette.near, rgb(0x1c_1a1a), 0.6), self.palette.light);
        let shine = 1.0 + 0.03 * (t * 1.1).sin();
        canvas.glow((0.5, 0.42), 0.95, light, 0.55 * shine);
        canvas.oval((0.5, 0.80), (0.34, 0.07), 1.0, light, 0.5 * shine);
        canvas.stroke((0.5, 0.40), (0.5, 0.78), 0.012, metal, 1.0);
        canvas.oval((0.5, 0.79), (0.12, 0.028), 0.1, metal, 1.0);
        for row in 0..50_u8 {
            let part = f32::from(row) / 49.0;
            let half = (0.09 + 0.11 * part) / canvas.breadth().max(1.0);
            let shade = mix(self.palette.accent, light, 0.35 + 0.5 * part);
            canvas.block((0.5 - half, 0.27 + 0.17 * part), (0.5 + half, 0.275 + 0.17 * part), shade, 1.0);
            canvas.block((0.5 + half * 0.5, 0.27 + 0.17 * part), (0.5 + half, 0.275 + 0.17 * part), self.palette.far, 0.18);
        }
    }

    fn book(&self, canvas: &mut Canvas, t: f32) {
        canvas.glow((0.3, 0.3), 0.95, self.palette.light, 0.4);
        let (paper, ink) = (rgb(0xf8_f0dc), rgb(0x5a_4a3a));
        let half = 0.40 / canvas.breadth().max(1.0);
        canvas.oval((0.5, 0.84), (0.46, 0.05), 0.6, rgb(0), 0.45);
        let cover = mix(self.palette.accent, rgb(0x6a_2420), 0.7);
        let page = |canvas: &mut Canvas, lift: f32, side: f32, shade: f32| {
            for column in 0..70_u8 {
                let part = f32::from(column) / 69.0;
                let x = 0.5 + side * half * part * lift.abs().max(0.02);
                let rise = 0.045 * (part * 3.0).sin() + (1.0 - lift.abs()) * 0.22 * part;
                let tone = mix(paper, ink, shade + 0.25 * (1.0 - part).powi(6));
                canvas.block((x - 0.004, 0.63 - rise), (x + 0.004, 0.83 - rise), tone, 1.0);
                for line in 0..9_u8 {
                    let y = 0.652 - rise + 0.018 * f32::from(line);
                    let word = ((part * 9.0 + f32::from(line) * 0.7).fract() > 0.16) && part > 0.10 && part < 0.92;
                    canvas.block((x - 0.004, y), (x + 0.004, y + 0.006), ink, if word { 0.42 } else { 0.0 });
                }
            }
        };
        canvas.block((0.5 - half * 1.04, 0.80), (0.5 + half * 1.04, 0.845), cover, 1.0);
        page(canvas, 1.0, -1.0, 0.04);
        page(canvas, 1.0, 1.0, 0.0);
        let turn = ((t + self.motes[0].phase * 4.0).rem_euclid(5.0) / 1.4).min(1.0);
        if turn < 1.0 {
            let swing = (std::f32::consts::PI * turn).cos();
            page(canvas, swing, if swing > 0.0 { 1.0 } else { -1.0 }, 0.07);
        }
    }
}

impl Scene for Table {
    fn draw(&self, canvas: &mut Canvas, t: f32) {
        self.room(canvas, t);
        match self.thing {
            Thing::Cup | Thing::Pot => self.hot(canvas, t),
            Thing::Lamp => self.lamp(canvas, t),
            Thing::Book => self.book(canvas, t),
        }
        for mote in &self.motes {
            let (x, y) = mote.drift(0.006, -0.012 * (0.3 + mote.pace), t, 0.02);
            canvas.disc((x, y), 0.0015 + 0.003 * mote.size, 0.7, self.palette.light, 0.35 + 0.3 * mote.sway(0.2, t));
        }
    }
}
