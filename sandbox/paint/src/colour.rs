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
pub const DAWN: Palette = palette([0x5b_7bb0, 0xf6_c7a8, 0xff_f0d0, 0x8f_9fc0, 0x2f_4468, 0xf5_8a6b]);
/// A clear day.
pub const DAY: Palette = palette([0x3f_8fd6, 0xcf_e8f5, 0xff_fbe8, 0x7f_b5cf, 0x1f_5f8a, 0xf2_c14e]);
/// After sunset.
pub const DUSK: Palette = palette([0x2e_2a5e, 0xf0_784a, 0xff_d08a, 0x7a_4668, 0x1e_1834, 0xff_9d5c]);
/// Dark blue.
pub const NIGHT: Palette = palette([0x07_0b1e, 0x22_3a66, 0xe8_ecff, 0x1a_2a4c, 0x05_070f, 0xff_c96b]);
/// Grey and heavy.
pub const STORM: Palette = palette([0x1f_2833, 0x55_687a, 0xd5_e4f2, 0x37_464f, 0x11_181e, 0xf0_c27a]);
/// Cold and pale.
pub const WINTER: Palette = palette([0x8f_a9c4, 0xe6_eef5, 0xff_ffff, 0xb7_c8d9, 0x5a_7186, 0xd8_e6f2]);
/// Gold and rust.
pub const AUTUMN: Palette = palette([0xd8_a860, 0xf8_e2b0, 0xff_f0c0, 0xb5_713a, 0x45_261a, 0xe0_651f]);
/// Fresh green.
pub const SPRING: Palette = palette([0x7c_c3e8, 0xea_f6d8, 0xff_fde0, 0x8f_c27a, 0x2f_6b34, 0xf0_6292]);
/// Light through leaves.
pub const WOOD: Palette = palette([0x5f_9a62, 0xdc_f0b8, 0xfa_ffd8, 0x5d_8c55, 0x14_301c, 0xc8_e08a]);
/// Sand and heat.
pub const DESERT: Palette = palette([0x74_b3d8, 0xf8_dcb0, 0xff_f4d8, 0xe0_a872, 0x8a_4f2c, 0xf3_b063]);
/// Turquoise.
pub const TROPIC: Palette = palette([0x1f_a2d8, 0xc8_f4ee, 0xff_ffff, 0x3f_c8c8, 0x0a_6f8f, 0xf4_e0b0]);
/// Under water.
pub const DEEP: Palette = palette([0x35_b8d0, 0x06_2c4a, 0xd8_fff8, 0x1a_7f9a, 0x03_182c, 0xff_a552]);
/// By the fire.
pub const EMBER: Palette = palette([0x12_0604, 0x3a_1206, 0xff_e9a0, 0xd8_430c, 0x15_0804, 0xff_8a1c]);
/// Lamp light on wood.
pub const ROOM: Palette = palette([0x3a_2418, 0x8a_5a34, 0xff_df9e, 0x6b_4326, 0x2a_170d, 0xf2_e6d0]);
/// White walls.
pub const BRIGHT: Palette = palette([0xdf_e6e4, 0xf7_f1e6, 0xff_ffff, 0xb8_c4bc, 0x7d_6a55, 0xd9_714e]);
/// Violet and cyan.
pub const NEON: Palette = palette([0x0a_0820, 0x35_145c, 0xff_7ad8, 0x2a_1a5e, 0x06_040f, 0x35_e0ff]);
/// Cold light on dark blue.
pub const CIRCUIT: Palette = palette([0x04_121f, 0x0c_3350, 0x9f_e8ff, 0x14_506e, 0x02_0a12, 0x4d_e0b0]);
