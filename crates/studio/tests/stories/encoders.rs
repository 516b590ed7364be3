//! An encoder in hardware is used when its trial shows that it can, and its absence is told.

use settings::VideoEncoder;
use studio::Studio;
use studio::render::{ChosenEncoder, Encoder};
use tokio_util::sync::CancellationToken;

use crate::support::{disguised, folder, shot, studio};

/// x264 behind the name of NVENC: what a card that works does. `$CARD` changes what it is told.
const CARD: &str = r#"set -f
case "$*" in
*h264_nvenc*) exec "$FFMPEG" $(echo "$@" | /bin/sed -e 's/h264_nvenc .* -pix_fmt/libx264 -profile:v high -x264-params scenecut=0 -pix_fmt/' -e "$CARD") ;;
esac
exec "$FFMPEG" "$@""#;

async fn chosen(wanted: VideoEncoder, ffmpeg: &str) -> ChosenEncoder {
    let folder = folder();
    let mut settings = disguised(folder.path(), ffmpeg);
    settings.video_encoder = wanted;
    Studio::open(&settings).await.unwrap().encoder().clone()
}

#[tokio::test]
async fn given_a_card_that_encodes_as_it_must_then_it_is_used() {
    let card = format!("CARD=''\n{CARD}");
    for wanted in [VideoEncoder::Nvenc, VideoEncoder::Auto] {
        assert_eq!(chosen(wanted, &card).await, ChosenEncoder { encoder: Encoder::Nvenc, fallback: None });
    }
}

#[tokio::test]
async fn given_a_card_that_stores_frames_out_of_order_then_x264_encodes_and_the_reason_is_told() {
    let card = format!("CARD='s/-bf 0/-bf 2/'\n{CARD}");
    let ChosenEncoder { encoder, fallback } = chosen(VideoEncoder::Nvenc, &card).await;
    assert_eq!(encoder, Encoder::X264);
    assert_eq!(fallback.as_deref(), Some("NVENC cannot be used on this machine; x264 encodes instead."));
}

#[tokio::test]
async fn given_no_card_then_scenes_are_the_bytes_that_x264_makes() {
    let (folder, usual) = (folder(), studio().await);
    let mut settings = disguised(folder.path(), r#"case "$*" in *h264_nvenc*) exit 1 ;; esac; exec "$FFMPEG" "$@""#);
    settings.video_encoder = VideoEncoder::Nvenc;
    let without = Studio::open(&settings).await.unwrap();
    assert!(without.encoder().fallback.is_some());
    let (a, b) = (folder.path().join("a.mp4"), folder.path().join("b.mp4"));
    let shot = shot("dusk", "No card, no loss.", 40);
    for (studio, out) in [(&usual, &a), (&without, &b)] {
        studio.render_scene(&shot, out, &|_, _| {}, &CancellationToken::new()).await.unwrap();
    }
    assert_eq!(std::fs::read(a).unwrap(), std::fs::read(b).unwrap());
}

#[tokio::test]
async fn given_nothing_was_wished_for_then_nothing_is_missed() {
    let ffmpeg = r#"case "$*" in *h264_[nqv]*) exit 1 ;; esac; exec "$FFMPEG" "$@""#;
    for wanted in [VideoEncoder::X264, VideoEncoder::Auto] {
        assert_eq!(chosen(wanted, ffmpeg).await, ChosenEncoder::default());
    }
}
