//! The generated motion backdrops: a field that drifts, a palette that colours it.
//!
//! A field is a brightness between 0 and 255 for every point and moment, drawn small because it is soft and enlarged
//! afterwards; a palette gives each brightness its colour. Both are cheap, and x264 finds little to do in the result.

use std::fmt::Write;

use serde::Serialize;

use crate::render::Format;

/// A generated motion backdrop.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Backdrop {
    /// Stable name for programs.
    pub slug: &'static str,
    /// Name for people.
    pub name: &'static str,
    #[serde(skip)]
    field: Field,
    #[serde(skip)]
    palette: &'static [u32],
}

/// How the brightness of a backdrop is computed, as an expression of ffmpeg's `geq`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Field {
    /// An expression over the warped plane: variables 0 and 1 are the point, 9 the time.
    Warped(&'static str),
    /// Hills behind hills.
    Waves,
    /// Discs of light that rise.
    Bokeh,
}

const BACKDROPS: &[Backdrop] = &[
    Backdrop {
        slug: "silk",
        name: "Silk",
        field: Field::Warped(
            "st(2,ld(0)+0.45*sin(ld(1)*1.9+ld(9)*0.31));st(3,ld(1)+0.5*sin(ld(0)*2.3-ld(9)*0.23));\
             clip(128+74*sin(ld(2)*3.1+ld(3)*1.3+ld(9)*0.4)+46*sin(ld(3)*4.1-ld(2)*2.2-ld(9)*0.3),0,255)",
        ),
        palette: &[0x1a_0b2e, 0x3b_1256, 0x7b_1e6e, 0xc2_407e, 0xf0_8a7e],
    },
    Backdrop {
        slug: "aurora",
        name: "Aurora",
        field: Field::Warped(
            "st(2,ld(0)+0.16*sin(ld(1)*3.2+ld(9)*0.5)+0.08*sin(ld(1)*7.1-ld(9)*0.8));st(3,0.5+0.5*sin(ld(2)*5.2+ld(9)*0.25));\
             st(4,0.5+0.5*sin(ld(2)*11.3-ld(9)*0.4));\
             clip(255*(0.1+0.8*ld(3)*(0.55+0.45*ld(4))*exp(-pow((Y/H-0.42)/0.34,2))),0,255)",
        ),
        palette: &[0x06_0b1f, 0x0b_2545, 0x12_685f, 0x2f_b58c, 0x9d_f0c0],
    },
    Backdrop {
        slug: "ocean",
        name: "Ocean light",
        field: Field::Warped(
            "st(2,ld(0)*5+1.4*sin(ld(1)*2.7+ld(9)*0.5));st(3,ld(1)*5+1.3*sin(ld(0)*4.1-ld(9)*0.45));\
             st(4,abs(sin(ld(2)+ld(3)*0.6+ld(9)*0.3))+abs(sin(ld(3)-ld(2)*0.5-ld(9)*0.35)));\
             clip(255*(0.95-0.42*ld(4))*(1.05-0.55*Y/H),0,255)",
        ),
        palette: &[0x03_1426, 0x06_395b, 0x0b_6c8f, 0x22_a7b8, 0x8f_e3dd],
    },
    Backdrop {
        slug: "dusk",
        name: "Dusk",
        field: Field::Warped(
            "st(2,Y/H+0.06*sin(ld(0)*3+ld(9)*0.35)+0.04*sin(ld(0)*6.3-ld(9)*0.5));\
             clip(255*(1-pow(abs(ld(2)-0.72)*1.45,0.9))*(0.92+0.08*sin(ld(9)*0.6)),0,255)",
        ),
        palette: &[0x12_0a2a, 0x3a_1650, 0x8a_2a5e, 0xe0_605a, 0xff_b26b],
    },
    Backdrop {
        slug: "ember",
        name: "Ember",
        field: Field::Warped(
            "st(2,ld(0)*2.4+0.5*sin(ld(1)*3.3-ld(9)*0.9));st(3,ld(1)*2.2+ld(9)*0.55);\
             clip(255*(0.5+0.28*sin(ld(2)*2.3+sin(ld(3)*2.1)*1.4)+0.26*sin(ld(3)*2.9+ld(2)*1.7))\
             *(0.15+0.95*pow(Y/H,1.2)),0,255)",
        ),
        palette: &[0x0d_0507, 0x3a_0d0c, 0x8c_2412, 0xd9_621e, 0xff_c062],
    },
    Backdrop {
        slug: "waves",
        name: "Paper waves",
        field: Field::Waves,
        palette: &[0x0b_1437, 0x1d_2b6b, 0x3f_3c9b, 0x7a_4fc0, 0xc4_6bc8, 0xf7_a6c4],
    },
    Backdrop {
        slug: "bokeh",
        name: "Night lights",
        field: Field::Bokeh,
        palette: &[0x0a_1024, 0x1c_2350, 0x5a_3478, 0xb8_577e, 0xf2_a65a, 0xff_e3a6],
    },
    Backdrop {
        slug: "mist",
        name: "Forest mist",
        field: Field::Warped(
            "st(2,ld(0)*2+0.6*sin(ld(1)*2.6+ld(9)*0.22)+ld(9)*0.08);st(3,ld(1)*2+0.6*sin(ld(0)*3.4-ld(9)*0.19));\
             st(4,sin(ld(2)*2.2+ld(3)*1.1)+0.6*sin(ld(3)*4.3-ld(2)*1.7+ld(9)*0.2)+0.35*sin(ld(2)*7.3+ld(3)*5.9-ld(9)*0.3));\
             clip(112+54*ld(4)+50*(Y/H-0.5),0,255)",
        ),
        palette: &[0x0f_1a20, 0x1f_3a40, 0x2f_6660, 0x6f_a287, 0xd6_d9a0],
    },
];

/// Discs of light: place across, place along their way, radius, brightness.
const DISCS: [(f32, f32, f32, f32); 8] = [
    (0.15, 0.1, 0.17, 0.42),
    (0.8, 0.45, 0.22, 0.34),
    (0.45, 0.8, 0.13, 0.5),
    (0.95, 1.1, 0.16, 0.4),
    (0.2, 1.3, 0.24, 0.3),
    (0.65, 1.6, 0.12, 0.55),
    (0.4, 1.85, 0.19, 0.36),
    (0.75, 2.0, 0.1, 0.5),
];

/// All backdrops, in the order they are shown to people.
pub fn backdrops() -> &'static [Backdrop] {
    BACKDROPS
}

/// The backdrop called `slug`.
pub(crate) fn backdrop(slug: &str) -> Option<&'static Backdrop> {
    BACKDROPS.iter().find(|backdrop| backdrop.slug == slug)
}

impl Backdrop {
    /// Pixels of the field, which has the shape of an upright frame; where it has edges it is drawn larger, and where only a
    /// part of it fills a wider frame.
    pub(super) fn size(&self, format: Format) -> (u32, u32) {
        let closer = if format == Format::Landscape { 2 } else { 1 };
        match self.field {
            Field::Warped(_) | Field::Bokeh => (72 * closer, 128 * closer),
            Field::Waves => (90 * closer, 160 * closer),
        }
    }

    /// The expression of the field, from second `begin` on; `seed` moves it in space and time.
    pub(super) fn field(&self, seed: u32, begin: f64) -> String {
        let (shift, ahead) = (seed % 97, f64::from(seed % 1009) + begin);
        match self.field {
            Field::Warped(expression) => format!("st(0,X/W*1.1+{shift}*0.37);st(1,Y/H*1.96);st(9,T+{ahead});{expression}"),
            Field::Waves => waves(shift, ahead),
            Field::Bokeh => bokeh(ahead),
        }
    }

    /// The three expressions of `lutrgb` that give each brightness its colour.
    pub(super) fn colors(&self) -> [String; 3] {
        [16, 8, 0].map(|shift| {
            let stops: Vec<f32> = self.palette.iter().map(|color| (color >> shift & 0xff) as f32).collect();
            let step = 255.0 / (stops.len() - 1) as f32;
            let last = format!("{}", stops[stops.len() - 1]);
            stops.windows(2).enumerate().rev().fold(last, |beyond, (index, pair)| {
                let (from, to) = (index as f32 * step, (index + 1) as f32 * step);
                let slope = (pair[1] - pair[0]) / step;
                format!("if(lt(val,{to:.2}),{}+{slope:.4}*(val-{from:.2}),{beyond})", pair[0])
            })
        })
    }
}

fn waves(shift: u32, ahead: f64) -> String {
    let mut field = format!("st(9,T+{ahead});st(0,X/W*2+{shift}*0.37);st(1,Y/H);st(2,0);");
    for layer in 0..5_u8 {
        let i = f32::from(layer);
        let (top, width, speed, phase) = (0.18 + 0.18 * i, 1.5 + 0.35 * i, 0.32 + 0.08 * i, 1.9 * i);
        let crest = format!("{top:.2}+0.05*sin(ld(0)*{width:.2}+ld(9)*{speed:.2}+{phase:.1})");
        // writing to a string cannot fail
        let _ = write!(field, "st(2,ld(2)+clip((ld(1)-({crest}))*70,0,1));");
    }
    field + "clip(ld(2)*46+34*ld(1)-12,0,255)"
}

fn bokeh(ahead: f64) -> String {
    let mut field = format!("st(9,T+{ahead});st(0,X/W);st(1,Y/H*1.78);st(2,0);");
    for (index, (x, y, radius, light)) in (0..).zip(DISCS) {
        let (sway, rise) = (0.2 + 0.03 * index as f32, 0.035 + 0.006 * (index % 4) as f32);
        let away = format!("hypot(ld(0)-{x}-0.07*sin(ld(9)*{sway:.2}+{index}),ld(1)-1.9+mod(ld(9)*{rise:.3}+{y},2.1))");
        let _ = write!(field, "st(3,{away});st(2,ld(2)+{light}*clip(({radius}-ld(3))*18,0,1)*(0.6+0.4*ld(3)/{radius}));");
    }
    field + "clip(255*(0.1+0.16*Y/H+0.8*ld(2)),0,255)"
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn there_are_at_least_six_backdrops_with_names_of_their_own() {
        let mut slugs: Vec<_> = backdrops().iter().map(|backdrop| backdrop.slug).collect();
        slugs.sort_unstable();
        slugs.dedup();
        assert!(slugs.len() >= 6 && slugs.len() == backdrops().len());
    }
}
