//! Who turns pictures into H.264: x264, or the hardware of this machine where a trial shows that it can.

use std::path::Path;

use settings::VideoEncoder;

use super::{FPS, Format, GOP, TIMESCALE};
use crate::args::Args;
use crate::{Studio, StudioError};

/// An encoder of H.264.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, serde::Serialize, strum::Display, strum::EnumIter)]
#[serde(rename_all = "SCREAMING_SNAKE_CASE")]
pub enum Encoder {
    /// x264, on the processor: the same inputs give the same bytes.
    #[default]
    #[strum(to_string = "x264")]
    X264,
    /// NVENC of an NVIDIA card.
    #[strum(to_string = "NVENC")]
    Nvenc,
    /// The encoder of an Intel processor, through Quick Sync.
    #[strum(to_string = "Quick Sync")]
    Qsv,
    /// The encoder of an AMD or Intel card, through VA-API.
    #[strum(to_string = "VA-API")]
    Vaapi,
    /// The encoder of an Apple computer.
    #[strum(to_string = "VideoToolbox")]
    VideoToolbox,
}

/// The encoder in use, and why it is not the wanted one.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct ChosenEncoder {
    /// Encodes every piece.
    pub encoder: Encoder,
    /// A sentence for people when the wanted one cannot be used.
    pub fallback: Option<String>,
}

/// x264's preset, constant rate factor and parameters of its own, as `make encoder-table` found them: `docs/encoder.md`.
pub const X264: (&str, u32, &str) = ("superfast", 20, ":mbtree=1:rc-lookahead=5");

/// x264 where a soft backdrop gains nothing from a closer look. None of it changes the headers.
const SOFT: &str = ":partitions=i8x8:aq-strength=0.6";

/// The options of x264: pieces must be joined, so groups are closed, frames are stored in order and key frames stand where all
/// pieces have them; one thread, for there are as many pieces as cores. `own` and `more` are parameters of x264 itself, each after a colon.
pub fn x264((preset, crf, own): (&str, u32, &str), more: &str) -> String {
    format!(
        "-c:v libx264 -profile:v high -preset {preset} -crf {crf} -pix_fmt yuv420p -threads 1 -keyint_min {GOP} \
         -x264-params scenecut=0:open-gop=0:weightp=0:stitchable=1{own}{more}"
    )
}

impl Encoder {
    /// What stands before the inputs.
    fn device(self) -> &'static str {
        match self {
            Self::Vaapi => "-vaapi_device /dev/dri/renderD128",
            Self::Qsv => "-init_hw_device qsv=hw -filter_hw_device hw",
            Self::X264 | Self::Nvenc | Self::VideoToolbox => "",
        }
    }

    /// The filters that hand a finished frame over.
    pub(super) fn hand_over(self) -> &'static str {
        match self {
            Self::Vaapi => "format=nv12,hwupload",
            Self::Qsv => "format=nv12",
            Self::X264 | Self::Nvenc | Self::VideoToolbox => "format=yuv420p",
        }
    }

    /// What x264's settings cost and give is measured; the others are set to look about the same.
    fn options(self, soft: bool) -> String {
        match self {
            Self::X264 => x264(X264, if soft { SOFT } else { "" }),
            Self::Nvenc => {
                "-c:v h264_nvenc -profile:v high -preset p5 -tune hq -rc vbr -cq 23 -b:v 0 -no-scenecut 1 -strict_gop 1 \
                            -forced-idr 1 -pix_fmt yuv420p"
                    .to_owned()
            }
            Self::Qsv => "-c:v h264_qsv -profile:v high -global_quality 22".to_owned(),
            Self::Vaapi => "-c:v h264_vaapi -profile:v high -qp 22".to_owned(),
            Self::VideoToolbox => "-c:v h264_videotoolbox -profile:v high -q:v 62 -allow_sw 0 -pix_fmt yuv420p".to_owned(),
        }
    }
}

/// What comes before the inputs of a piece: one thread, for as many pieces are made at once as there are cores.
pub(super) fn before(encoder: Encoder) -> Args {
    Args::quiet().words("-progress pipe:1 -filter_threads 1 -filter_complex_threads 1").words(encoder.device())
}

/// Encodes `frames` frames of `[out]` into the piece at `out`, without B-frames, which would need an edit list. All pieces of
/// one encoder have the same parameters, so that they can stand side by side. What is not said here would come from the
/// footage.
pub(super) fn piece(encoder: Encoder, soft: bool, frames: u32, out: &Path) -> Args {
    let options = encoder.options(soft);
    let encoding = format!(
        "-map [out] -an -sn -dn -frames:v {frames} -r {FPS} -fps_mode cfr {options} -g {GOP} -bf 0 -flags +cgop+bitexact \
         -color_primaries bt709 -color_trc bt709 -colorspace bt709 -color_range tv -chroma_sample_location left \
         -map_metadata -1 -fflags +bitexact -video_track_timescale {TIMESCALE} -use_editlist 0"
    );
    Args::default().words(&encoding).output(out)
}

impl Studio {
    /// Tries the wanted encoder, or for `auto` the hardware one after the other, by encoding a piece and looking into it.
    pub(crate) async fn choose_encoder(&self, wanted: VideoEncoder) -> Result<ChosenEncoder, StudioError> {
        let mut refusals = Vec::new();
        for &encoder in candidates(wanted) {
            match self.try_encoder(encoder).await {
                Ok(()) => return Ok(ChosenEncoder { encoder, fallback: None }),
                Err(StudioError::Cancelled) => return Err(StudioError::Cancelled),
                Err(error) => {
                    let detail = if let StudioError::Tool { detail, .. } = &error { detail.as_str() } else { "" };
                    tracing::info!(%encoder, detail, "an encoder cannot be used");
                    refusals.push(encoder.to_string());
                }
            }
        }
        let fallback = (wanted != VideoEncoder::Auto && !refusals.is_empty())
            .then(|| format!("{} cannot be used on this machine; x264 encodes instead.", refusals.join(", ")));
        Ok(ChosenEncoder { encoder: Encoder::X264, fallback })
    }

    /// Two groups of frames, encoded as a piece is, must come out as a piece has to be.
    async fn try_encoder(&self, encoder: Encoder) -> Result<(), StudioError> {
        const FRAMES: u32 = GOP + 30;
        let folder = tempfile::tempdir().map_err(|error| StudioError::io(&error, "encoder"))?;
        let out = folder.path().join("trial.mp4");
        let source = format!("testsrc2=s=1080x1920:r={FPS},{}[out]", encoder.hand_over());
        let args = before(encoder).words("-filter_complex").one(source).and(&piece(encoder, false, FRAMES, &out));
        self.ffmpeg(args, "render_failed").await?;
        self.check_piece(&out, Format::Vertical, FRAMES).await
    }
}

fn candidates(wanted: VideoEncoder) -> &'static [Encoder] {
    match wanted {
        VideoEncoder::X264 => &[],
        VideoEncoder::Auto => &[Encoder::VideoToolbox, Encoder::Nvenc, Encoder::Qsv, Encoder::Vaapi],
        VideoEncoder::Nvenc => &[Encoder::Nvenc],
        VideoEncoder::Qsv => &[Encoder::Qsv],
        VideoEncoder::Vaapi => &[Encoder::Vaapi],
        VideoEncoder::Videotoolbox => &[Encoder::VideoToolbox],
    }
}

#[cfg(test)]
mod tests {
    use strum::IntoEnumIterator;

    use super::*;

    #[test]
    fn every_piece_of_an_encoder_is_asked_for_with_the_same_parameters_whatever_it_shows() {
        for encoder in Encoder::iter() {
            let said =
                |soft| piece(encoder, soft, 60, Path::new("/out.mp4")).as_slice().join(" ".as_ref()).into_string().unwrap();
            assert_eq!(said(true).replace(SOFT, ""), said(false));
            assert!(said(false).contains("-profile:v high") && said(false).contains("-bf 0"), "{encoder}");
        }
    }
}
