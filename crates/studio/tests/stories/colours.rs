//! However the colours of a picture are written down, they look the same.

use std::path::Path;

use studio::Studio;
use studio::footage::{Colour, Fit, Footage, Matrix, MediaKind, Transfer};
use tokio_util::sync::CancellationToken;

use crate::support::{ffmpeg, folder, shot, studio};

const BARS: &str = "smptebars=s=640x360:r=5:d=1";
/// Every way begins from the same numbers.
const FROM: &str = "in_color_matrix=bt601:in_range=tv";
const X264: &str = "-c:v libx264 -preset ultrafast -crf 8";
const X265: &str = "-c:v libx265 -preset ultrafast -x265-params log-level=none:crf=8:colorprim=bt2020:colormatrix=bt2020nc";

/// Brightness and colour differences in the middle of the seven bars in a part of a picture that is enlarged by `near`.
fn bars(file: &Path, part: &str, near: f64) -> Vec<u8> {
    const ACROSS: usize = 140;
    let raw = file.with_extension("raw");
    let filters = format!("{part},scale={ACROSS}:1:flags=area,format=yuv444p");
    let file = file.to_str().unwrap();
    ffmpeg(&["-v", "error", "-i", file, "-frames:v", "1", "-vf", &filters, "-f", "rawvideo", raw.to_str().unwrap()]);
    let (bytes, bars) = (std::fs::read(raw).unwrap(), [0.5, 1.5, 2.5, 3.5, 4.5, 5.5, 6.5]);
    let place = |bar: f64| (((bar / 7.0 - 0.5) * near + 0.5) * ACROSS as f64) as usize;
    bytes.chunks(ACROSS).flat_map(|plane| bars.map(|bar| plane[place(bar)])).collect()
}

async fn shown(studio: &Studio, file: &Path) -> (Colour, Vec<u8>) {
    let info = studio.probe(file).await.unwrap();
    let mut shot = shot("silk", "", 2);
    let key = "bars".to_owned();
    shot.footage = match info.kind {
        MediaKind::Image => Footage::Image { key, seed: 0, credit: None },
        _ => Footage::Clip { key, start_ms: 0, credit: None },
    };
    (shot.media, shot.fit) = (Some(file.to_owned()), Fit::Blur);
    let out = file.with_extension("piece.mp4");
    studio.render_scene(&shot, &out, &|_, _| {}, &CancellationToken::new()).await.unwrap();
    // an image is shown a little larger than the frame
    let near = if info.kind == MediaKind::Image { 1.05 } else { 1.0 };
    (info.colour, bars(&out, "crop=1080:250:0:720", near))
}

#[tokio::test]
async fn given_the_same_bars_written_down_in_other_ways_then_they_look_the_same() {
    let (studio, folder) = (studio().await, folder());
    let make = |name: &str, filters: &str, options: &str| {
        let file = folder.path().join(name);
        let options: Vec<&str> = options.split_whitespace().collect();
        let input = ["-v", "error", "-f", "lavfi", "-i", BARS, "-vf", filters];
        ffmpeg(&[input.as_slice(), &options, &[file.to_str().unwrap()]].concat());
        file
    };
    let tags =
        |matrix: &str, options: &str| format!("-colorspace {matrix} -color_primaries {matrix} -color_trc {matrix} {options}");
    let high = |transfer: &str| {
        let known = format!(
            "scale={FROM}:out_color_matrix=bt709,setparams=range=tv:color_primaries=bt709:color_trc=bt709:colorspace=bt709"
        );
        format!("{known},zscale=m=bt2020nc:t={transfer}:p=bt2020:npl=203,format=yuv420p10le")
    };
    let plain = format!("scale={FROM}:out_color_matrix=bt709,format=yuv420p");
    let reference = make("reference.mp4", &plain, &tags("bt709", X264));
    let expected = bars(&reference, "crop=640:150:0:40", 1.0);
    let old = (Matrix::Bt601, false, Transfer::Standard);
    let ways = [
        (
            "full range.mp4",
            format!("scale={FROM}:out_color_matrix=bt709:out_range=pc,format=yuvj420p"),
            tags("bt709", X264),
            (Matrix::Bt709, true, Transfer::Standard),
            4,
        ),
        ("old.mp4", format!("scale={FROM}:out_color_matrix=bt601,format=yuv420p"), tags("smpte170m", X264), old, 4),
        ("untold.mkv", format!("scale={FROM}:out_color_matrix=bt601,format=yuv420p"), X264.to_owned(), old, 4),
        (
            "ten bits.mp4",
            format!("scale={FROM}:out_color_matrix=bt709,format=yuv420p10le"),
            tags("bt709", X264),
            (Matrix::Bt709, false, Transfer::Standard),
            4,
        ),
        ("image.png", format!("scale={FROM},format=rgb24"), "-frames:v 1".to_owned(), (Matrix::Rgb, true, Transfer::Standard), 6),
        (
            "image.jpg",
            format!("scale={FROM}:out_color_matrix=bt601:out_range=pc,format=yuvj420p"),
            "-frames:v 1 -q:v 2".to_owned(),
            (Matrix::Bt601, true, Transfer::Standard),
            6,
        ),
        ("pq.mp4", high("smpte2084"), format!("{X265}:transfer=smpte2084"), (Matrix::Bt2020, false, Transfer::Pq), 14),
        ("hlg.mp4", high("arib-std-b67"), format!("{X265}:transfer=arib-std-b67"), (Matrix::Bt2020, false, Transfer::Hlg), 14),
    ];
    let (_, itself) = shown(&studio, &reference).await;
    assert!(furthest(&itself, &expected) <= 4, "{itself:?} is not {expected:?}");
    for (name, filters, options, (matrix, full_range, transfer), tolerance) in ways {
        let (colour, seen) = shown(&studio, &make(name, &filters, &options)).await;
        assert_eq!((colour.matrix, colour.full_range, colour.transfer), (matrix, full_range, transfer), "{name}");
        assert!(furthest(&seen, &expected) <= tolerance, "{name}: {seen:?} is not {expected:?}");
    }
}

fn furthest(seen: &[u8], expected: &[u8]) -> u8 {
    assert_eq!(seen.len(), expected.len());
    seen.iter().zip(expected).map(|(a, b)| a.abs_diff(*b)).max().unwrap()
}
