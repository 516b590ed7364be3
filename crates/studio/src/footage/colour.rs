//! How the colours of a picture are written down, and the filters that write them as BT.709.

use serde::{Deserialize, Serialize};

/// How the colours of a picture are written down.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Colour {
    /// How brightness and colour differences are mixed from red, green and blue.
    pub matrix: Matrix,
    /// Whether black is 0 instead of 16.
    pub full_range: bool,
    /// How light is written down as numbers.
    pub transfer: Transfer,
    /// Whether parts of the picture can be seen through.
    pub alpha: bool,
}

/// How brightness and colour differences are mixed from red, green and blue.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "SCREAMING_SNAKE_CASE")]
pub enum Matrix {
    /// As high definition does it.
    #[default]
    Bt709,
    /// As standard definition and JPEG do it.
    Bt601,
    /// As ultra high definition does it, with a wider gamut.
    Bt2020,
    /// Not mixed.
    Rgb,
}

/// How light is written down as numbers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "SCREAMING_SNAKE_CASE")]
pub enum Transfer {
    /// As screens have always shown it.
    #[default]
    Standard,
    /// High dynamic range as films have it (SMPTE ST 2084).
    Pq,
    /// High dynamic range as television and telephones have it (ARIB STD-B67).
    Hlg,
}

/// What a file says of its colours; it often says nothing.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Told<'a> {
    pub(super) pixels: &'a str,
    pub(super) matrix: &'a str,
    pub(super) range: &'a str,
    pub(super) transfer: &'a str,
    /// Of a still image.
    pub(super) still: bool,
    pub(super) height: u32,
    pub(super) alpha: bool,
}

/// Lines from which on a film that says nothing is taken for high definition.
const HIGH_DEFINITION: u32 = 720;

impl Colour {
    /// What a file means by what it says.
    pub(super) fn of(told: &Told<'_>) -> Self {
        let any = |starts: &[&str]| starts.iter().any(|start| told.pixels.starts_with(start));
        let see_through = any(&["yuva", "rgba", "bgra", "argb", "abgr", "gbrap", "ya8", "ya16", "pal8"]);
        Self {
            matrix: match told.matrix {
                _ if any(&["rgb", "bgr", "gbr", "argb", "abgr", "0rgb", "0bgr", "pal8", "mono", "xyz"]) => Matrix::Rgb,
                "bt709" => Matrix::Bt709,
                "bt2020nc" | "bt2020c" => Matrix::Bt2020,
                "smpte170m" | "bt470bg" | "fcc" => Matrix::Bt601,
                _ if told.still || told.height < HIGH_DEFINITION => Matrix::Bt601,
                _ => Matrix::Bt709,
            },
            full_range: told.range == "pc" || any(&["yuvj"]),
            transfer: match told.transfer {
                "smpte2084" => Transfer::Pq,
                "arib-std-b67" => Transfer::Hlg,
                _ => Transfer::Standard,
            },
            alpha: told.alpha || see_through,
        }
    }

    /// Scales a picture to `width` and `height` and writes its colours as BT.709, limited range, 8 bits. High dynamic range
    /// is brought down after the scaling, on as few pixels as can be.
    pub(super) fn scaled(self, width: u32, height: u32, flags: &str) -> String {
        let size = format!("scale={width}:{height}:flags={flags}");
        if self.transfer != Transfer::Standard {
            return format!("{size},format=yuv420p10le,{},setsar=1", self.tone_mapped());
        }
        let range = if self.full_range { "pc" } else { "tv" };
        let read = match self.matrix {
            Matrix::Rgb => String::new(),
            Matrix::Bt709 => format!(":in_color_matrix=bt709:in_range={range}"),
            Matrix::Bt601 => format!(":in_color_matrix=bt601:in_range={range}"),
            Matrix::Bt2020 => format!(":in_color_matrix=bt2020:in_range={range}"),
        };
        let pixels = if self.alpha { "yuva420p" } else { "yuv420p" };
        format!("{size}{read}:out_color_matrix=bt709:out_range=tv,format={pixels},setsar=1")
    }

    /// Light as it was, its gamut and its brightest parts brought down, and written as screens of today show it. What the file
    /// leaves unsaid is said first, or no way is found from one to the other.
    fn tone_mapped(self) -> String {
        let transfer = if self.transfer == Transfer::Hlg { "arib-std-b67" } else { "smpte2084" };
        let range = if self.full_range { "pc" } else { "tv" };
        let peak = f64::from(PEAK) / f64::from(WHITE);
        format!(
            "setparams=range={range}:color_primaries=bt2020:color_trc={transfer}:colorspace=bt2020nc,\
             zscale=t=linear:npl={WHITE},format=gbrpf32le,zscale=p=bt709,tonemap=mobius:param={UNTOUCHED}:desat=0:peak={peak:.3},\
             zscale=t=bt709:m=bt709:r=limited,format=yuv420p"
        )
    }
}

/// Nits of a white wall (ITU-R BT.2408); what is brighter is a light.
const WHITE: u32 = 203;
/// Nits of the brightest light that keeps its structure: what most films are made for.
const PEAK: u32 = 1000;
/// Up to this share of white nothing changes, so that skin and midtones look as they do elsewhere.
const UNTOUCHED: f64 = 0.5;
