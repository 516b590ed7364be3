//! Colours, and the sets of them that make a mood.

/// Red, green and blue from 0 to 1.
pub type Rgb = [f32; 3];

/// A colour as `0xRRGGBB`.
pub const fn rgb(code: u32) -> Rgb {
    [((code >> 16) & 255) as f32 / 255.0, ((code >> 8) & 255) as f32 / 255.0, (code & 255) as f32 / 255.0]
}

/// From `a` at 0 to `b` at 1.
pub fn mix(a: Rgb, b: Rgb, part: f32) -> Rgb {
    let part = part.clamp(0.0, 1.0);
    [0, 1, 2].map(|index| a[index] + (b[index] - a[index]) * part)
}

/// 0 below `from`, 1 above `to`, smooth between.
pub fn smooth(from: f32, to: f32, value: f32) -> f32 {
    let part = ((value - from) / (to - from)).clamp(0.0, 1.0);
    part * part * (3.0 - 2.0 * part)
}

/// The colours of one mood.
#[derive(Clone, Copy, Debug)]
pub struct Palette {
    /// The upper sky, or the far wall.
    pub high: Rgb,
    /// The sky at the horizon, or the near wall.
    pub low: Rgb,
    /// Sun, moon, lamp.
    pub light: Rgb,
    /// What is far away.
    pub far: Rgb,
    /// What is near.
    pub near: Rgb,
    /// What stands out.
    pub accent: Rgb,
}

const fn palette(codes: [u32; 6]) -> Palette {
    let [high, low, light, far, near, accent] = codes;
    Palette { high: rgb(high), low: rgb(low), light: rgb(light), far: rgb(far), near: rgb(near), accent: rgb(accent) }
}

/// Early light.
pub const DAWN: Palette = palette([0x5b7bb0, 0xf6c7a8, 0xfff0d0, 0x8f9fc0, 0x2f4468, 0xf58a6b]);
/// A clear day.
pub const DAY: Palette = palette([0x3f8fd6, 0xcfe8f5, 0xfffbe8, 0x7fb5cf, 0x1f5f8a, 0xf2c14e]);
/// After sunset.
pub const DUSK: Palette = palette([0x2e2a5e, 0xf0784a, 0xffd08a, 0x7a4668, 0x1e1834, 0xff9d5c]);
/// Dark blue.
pub const NIGHT: Palette = palette([0x070b1e, 0x223a66, 0xe8ecff, 0x1a2a4c, 0x05070f, 0xffc96b]);
/// Grey and heavy.
pub const STORM: Palette = palette([0x1f2833, 0x55687a, 0xd5e4f2, 0x37464f, 0x11181e, 0xf0c27a]);
/// Cold and pale.
pub const WINTER: Palette = palette([0x8fa9c4, 0xe6eef5, 0xffffff, 0xb7c8d9, 0x5a7186, 0xd8e6f2]);
/// Gold and rust.
pub const AUTUMN: Palette = palette([0xd8a860, 0xf8e2b0, 0xfff0c0, 0xb5713a, 0x45261a, 0xe0651f]);
/// Fresh green.
pub const SPRING: Palette = palette([0x7cc3e8, 0xeaf6d8, 0xfffde0, 0x8fc27a, 0x2f6b34, 0xf06292]);
/// Light through leaves.
pub const WOOD: Palette = palette([0x5f9a62, 0xdcf0b8, 0xfaffd8, 0x5d8c55, 0x14301c, 0xc8e08a]);
/// Sand and heat.
pub const DESERT: Palette = palette([0x74b3d8, 0xf8dcb0, 0xfff4d8, 0xe0a872, 0x8a4f2c, 0xf3b063]);
/// Turquoise.
pub const TROPIC: Palette = palette([0x1fa2d8, 0xc8f4ee, 0xffffff, 0x3fc8c8, 0x0a6f8f, 0xf4e0b0]);
/// Under water.
pub const DEEP: Palette = palette([0x35b8d0, 0x062c4a, 0xd8fff8, 0x1a7f9a, 0x03182c, 0xffa552]);
/// By the fire.
pub const EMBER: Palette = palette([0x120604, 0x3a1206, 0xffe9a0, 0xd8430c, 0x150804, 0xff8a1c]);
/// Lamp light on wood.
pub const ROOM: Palette = palette([0x3a2418, 0x8a5a34, 0xffdf9e, 0x6b4326, 0x2a170d, 0xf2e6d0]);
/// White walls.
pub const BRIGHT: Palette = palette([0xdfe6e4, 0xf7f1e6, 0xffffff, 0xb8c4bc, 0x7d6a55, 0xd9714e]);
/// Violet and cyan.
pub const NEON: Palette = palette([0x0a0820, 0x35145c, 0xff7ad8, 0x2a1a5e, 0x06040f, 0x35e0ff]);
/// Cold light on dark blue.
pub const CIRCUIT: Palette = palette([0x04121f, 0x0c3350, 0x9fe8ff, 0x14506e, 0x020a12, 0x4de0b0]);
