//! A person's own video, brought into the form in which videos are published.

use std::path::{Path, PathBuf};

use studio::footage::Fit;
use studio::render::{Format, Own, VideoFacts};
use studio::{Studio, StudioError};
use tokio_util::sync::CancellationToken;

use crate::support::{ffmpeg, folder, studio};

/// What all platforms take, as another program could have made it.
const GOOD: &str = "-c:v libx264 -preset ultrafast -profile:v high -x264-params cabac=1:8x8dct=1:keyint=60:scenecut=0 -bf 0 \
    -pix_fmt yuv420p -color_primaries bt709 -color_trc bt709 -colorspace bt709 -color_range tv \
    -c:a aac -b:a 128k -ac 2 -ar 48000 -bsf:a setts=pts=PTS+1024:dts=DTS+1024 -use_editlist 0 -movflags +faststart -video_track_timescale 30000";
const TALL: &str = "testsrc2=s=1080x1920:r=30:d=2,format=yuv420p,setsar=1";
const LOUD: &str = "anoisesrc=c=pink:r=48000:d=2:a=0.5";
/// 20 dB below it.
const QUIET: &str = "anoisesrc=c=pink:r=48000:d=2:a=0.05";

/// A file with this picture and this sound, made with `options`.
fn film(picture: &str, sound: Option<&str>, options: &str, out: &Path) {
    let mut args = vec!["-v", "error", "-f", "lavfi", "-i", picture];
    args.extend(sound.into_iter().flat_map(|sound| ["-f", "lavfi", "-i", sound]));
    args.extend(options.split_whitespace());
    ffmpeg(&[&args[..], &["-metadata", "location=+48.85+002.35/", &out.to_string_lossy()]].concat());
}

async fn own(studio: &Studio, video: &Path, out: &Path) -> Result<VideoFacts, StudioError> {
    let own = Own { format: Format::Vertical, fit: Fit::Auto, title: "The sea" };
    studio.own_video(video, &own, out, &|_, _| {}, &CancellationToken::new()).await
}

/// The hash of the packets of one stream.
fn packets(video: &Path, stream: &str) -> String {
    ffmpeg(&["-v", "error", "-i", &video.to_string_lossy(), "-map", stream, "-c", "copy", "-f", "streamhash", "-"])
}

fn said(video: &Path) -> String {
    ffmpeg(&["-i", &video.to_string_lossy(), "-c", "copy", "-f", "null", "-"])
}

#[tokio::test]
async fn given_a_video_that_has_the_form_then_its_streams_are_copied_byte_for_byte_and_not_where_it_was_filmed() {
    let (studio, folder) = (studio().await, folder());
    let (video, out) = (folder.path().join("own.mp4"), folder.path().join("out.mp4"));
    film(TALL, Some(LOUD), GOOD, &video);
    assert!(said(&video).contains("location"));
    let facts = own(&studio, &video, &out).await.unwrap();
    assert_eq!((facts.width, facts.height, facts.frames, facts.duration_ms), (1080, 1920, 60, 2000));
    for stream in ["0:v:0", "0:a:0"] {
        assert_eq!(packets(&video, stream), packets(&out, stream), "{stream} is not encoded again");
    }
    assert!(!said(&out).contains("location") && said(&out).contains("The sea"));
}

#[tokio::test]
async fn given_a_sound_far_too_quiet_or_none_then_the_picture_is_still_copied() {
    let (studio, folder) = (studio().await, folder());
    let at = |name: &str| -> PathBuf { folder.path().join(name) };
    film(TALL, Some(QUIET), GOOD, &at("quiet.mp4"));
    film(TALL, None, GOOD, &at("mute.mp4"));
    let quiet = own(&studio, &at("quiet.mp4"), &at("levelled.mp4")).await.unwrap();
    assert!((quiet.loudness.integrated + 14.0).abs() < 1.5 && quiet.loudness.true_peak <= -1.0, "{:?}", quiet.loudness);
    let mute = own(&studio, &at("mute.mp4"), &at("silent.mp4")).await.unwrap();
    assert!(mute.loudness.integrated < -60.0, "silence is the person's choice: {mute:?}");
    for (from, to) in [("quiet.mp4", "levelled.mp4"), ("mute.mp4", "silent.mp4")] {
        assert_eq!(packets(&at(from), "0:v:0"), packets(&at(to), "0:v:0"), "{from}");
    }
}

#[tokio::test]
async fn given_a_video_of_another_form_then_it_is_brought_into_form_and_is_as_loud_as_it_was() {
    let (studio, folder) = (studio().await, folder());
    let at = |name: &str| -> PathBuf { folder.path().join(name) };
    let wide = "testsrc2=s=640x360:r=25:d=2,format=yuv420p";
    let gentle = "anoisesrc=c=pink:r=44100:d=2:a=0.7";
    film(wide, Some(gentle), "-c:v libx264 -preset ultrafast -c:a aac -ac 1", &at("wide.mp4"));
    // black all along, and its sound ends early
    film(
        "color=black:s=1080x1920:r=30:d=2",
        Some("sine=r=48000:d=1"),
        "-c:v libvpx -deadline realtime -cpu-used 8 -c:a libopus",
        &at("black.webm"),
    );
    let before = {
        let measured = ffmpeg(&["-i", &at("wide.mp4").to_string_lossy(), "-af", "ebur128=framelog=verbose", "-f", "null", "-"]);
        let (_, summary) = measured.rsplit_once("I:").unwrap();
        summary.split_whitespace().next().unwrap().parse::<f64>().unwrap()
    };
    let facts = own(&studio, &at("wide.mp4"), &at("tall.mp4")).await.unwrap();
    assert_eq!((facts.width, facts.height, facts.frames), (1080, 1920, 60));
    // the same sound on two speakers is 3 LU louder than on one
    let louder = facts.loudness.integrated - before;
    assert!((-0.5..3.6).contains(&louder), "{before} became {:?}", facts.loudness);
    let black = own(&studio, &at("black.webm"), &at("black.mp4")).await.unwrap();
    // a WebM rounds its times
    assert!(black.frames >= 59 && black.black_ms.abs_diff(black.duration_ms) <= 1, "black is the person's choice: {black:?}");

    film("testsrc2=s=1080x1920:r=30", None, "-frames:v 1", &at("still.png"));
    let refused = own(&studio, &at("still.png"), &at("never.mp4")).await.unwrap_err();
    assert_eq!((refused.code(), at("never.mp4").exists()), ("not_a_video", false));
}
