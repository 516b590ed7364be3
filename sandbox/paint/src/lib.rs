//! Draws the moving pictures that the sandbox gives out as stock footage: small, cheap, and pleasant to look at.

mod air;
mod canvas;
pub mod colour;
mod crowd;
mod fire;
mod grains;
mod home;
mod land;
mod meadow;
mod night;
mod noise;
mod rain;
mod signs;
mod town;
mod travel;
mod water;

pub use air::Flyer;
pub use canvas::Canvas;
pub use crowd::Gait;
pub use fire::Fuel;
pub use home::Thing;
pub use meadow::Crop;
pub use rain::Rain;
pub use travel::Way;
pub use water::Shore;

use canvas::Place;
use colour::{Palette, Rgb, mix};
use noise::Noise;

/// What a picture shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Motif {
    /// Open water.
    Waves(Shore),
    /// Fish in deep water.
    Underwater,
    /// Drifting clouds.
    Clouds(Flyer),
    /// Falling rain.
    Shower(Rain),
    /// Falling snow.
    Snow,
    /// Ridges behind ridges.
    Mountains,
    /// Sand to the horizon.
    Dunes,
    /// Trunks and light.
    Forest,
    /// Blades in the wind.
    Meadow(Crop),
    /// Fire that flickers.
    Fire(Fuel),
    /// Bursts over roofs.
    Fireworks,
    /// A skyline with traffic.
    City,
    /// A bridge before a skyline.
    Bridge,
    /// The view ahead.
    Travel(Way),
    /// The sky turning.
    Stars,
    /// The full moon.
    Moon,
    /// Lights out of focus.
    Bokeh,
    /// Something on a table.
    Table(Thing),
    /// People against the light.
    People(Gait),
    /// A market's stall.
    Market,
    /// Fruit from above.
    Fruit,
    /// Points and lines.
    Network,
    /// A clock on a wall.
    Clock,
}

impl Motif {
    /// Pixels of the shorter side that it needs to look well; what is soft needs fewer.
    pub fn detail(self) -> u32 {
        match self {
            Self::Clouds(_) => 150,
            Self::Forest => 170,
            _ => 216,
        }
    }
}

/// A moving picture.
pub trait Scene: Send {
    /// Draws what is seen `t` seconds after the beginning.
    fn draw(&self, canvas: &mut Canvas, t: f32);
}

/// The moving picture of a motif in a mood; the same for the same seed, another for another one.
pub fn scene(motif: Motif, palette: Palette, seed: u64) -> Box<dyn Scene> {
    match motif {
        Motif::Waves(shore) => Box::new(water::Waves::new(palette, shore, seed)),
        Motif::Underwater => Box::new(water::Underwater::new(palette, seed)),
        Motif::Clouds(flyer) => Box::new(air::Clouds::new(palette, flyer, seed)),
        Motif::Shower(rain) => Box::new(rain::Shower::new(palette, rain, seed)),
        Motif::Snow => Box::new(rain::Snow::new(palette, seed)),
        Motif::Mountains => Box::new(land::Ridges::new(palette, false, seed)),
        Motif::Dunes => Box::new(land::Ridges::new(palette, true, seed)),
        Motif::Forest => Box::new(land::Forest::new(palette, seed)),
        Motif::Meadow(crop) => Box::new(meadow::Meadow::new(palette, crop, seed)),
        Motif::Fire(fuel) => Box::new(fire::Fire::new(palette, fuel, seed)),
        Motif::Fireworks => Box::new(fire::Fireworks::new(palette, seed)),
        Motif::City => Box::new(town::City::new(palette, false, seed)),
        Motif::Bridge => Box::new(town::City::new(palette, true, seed)),
        Motif::Travel(way) => Box::new(travel::Travel::new(palette, way, seed)),
        Motif::Stars => Box::new(night::Stars::new(palette, false, seed)),
        Motif::Moon => Box::new(night::Stars::new(palette, true, seed)),
        Motif::Bokeh => Box::new(night::Bokeh::new(palette, seed)),
        Motif::Table(thing) => Box::new(home::Table::new(palette, thing, seed)),
        Motif::People(gait) => Box::new(crowd::People::new(palette, gait, seed)),
        Motif::Market => Box::new(crowd::Heap::new(palette, true, seed)),
        Motif::Fruit => Box::new(crowd::Heap::new(palette, false, seed)),
        Motif::Network => Box::new(signs::Network::new(palette, seed)),
        Motif::Clock => Box::new(signs::Clock::new(palette, seed)),
    }
}

/// The outline of hills along a line of noise, from 0 to 1.
fn hills(noise: &Noise, x: f32) -> f32 {
    ((noise.at((x, 0.37)) - 0.2) * 1.7).clamp(0.0, 1.0)
}

/// A fir tree on its foot; `tall` is a part of the height.
fn fir(canvas: &mut Canvas, foot: Place, tall: f32, colour: Rgb, snow: Option<Rgb>) {
    canvas.stroke(foot, (foot.0, foot.1 - tall * 0.2), tall * 0.03, colour, 1.0);
    let rows = 26_u8;
    for row in 0..rows {
        let part = f32::from(row) / f32::from(rows - 1);
        // three tiers, each narrow above and wide below
        let tier = (part * 3.0).fract();
        let half = tall * (0.05 + 0.16 * (0.35 * part + 0.65 * tier * (0.4 + 0.6 * part))) / canvas.breadth().max(0.6);
        let y = foot.1 - tall * (1.0 - 0.88 * part);
        let tone = snow.map_or(colour, |snow| mix(colour, snow, 0.6 * (1.0 - tier) * (1.0 - 0.3 * part)));
        canvas.stroke((foot.0 - half, y), (foot.0 + half, y), tall * 0.022, tone, 1.0);
    }
}
