//! Makes the files that the libraries give out: films and pictures, drawn when they are asked for first.

use std::ffi::OsStr;
use std::fs::{self, OpenOptions};
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};

use tokio::sync::mpsc::{Receiver, channel};

use super::Library;
use super::catalogue::Clip;
use crate::app::Sandbox;
use crate::tool::{Program, Trouble, whole};
use paint::{Canvas, scene};

/// Frames that may wait for the encoder.
const AHEAD: usize = 4;
/// Quality that is tried first, and the one for pictures that do not become small enough.
const QUALITIES: [&str; 3] = ["26", "33", "42"];

type Arguments<'a> = Vec<&'a (dyn AsRef<OsStr> + Sync)>;

/// The film of a clip in a rendition: exactly as long and as large as the clip says.
pub(crate) async fn film(app: &Sandbox, library: Library, clip: &Clip, size: (u32, u32)) -> Result<PathBuf, Trouble> {
    let name = format!("stock/{library}-{}-{}x{}.mp4", clip.number, size.0, size.1);
    app.tools
        .once(&name, async |draft| {
            let bytes = clip.bytes(size.0, size.1);
            for quality in QUALITIES {
                encode(app, library, clip, size, quality, draft).await?;
                if fs::metadata(draft)?.len() + 8 <= bytes {
                    break;
                }
            }
            Ok(fill_up(draft, bytes)?)
        })
        .await
}

async fn encode(
    app: &Sandbox,
    library: Library,
    clip: &Clip,
    (width, height): (u32, u32),
    quality: &str,
    draft: &Path,
) -> Result<(), Trouble> {
    let turn = app.tools.turn().await;
    let (small, fps) = (drawn(clip), clip.fps.to_string());
    let (from, rate) = (format!("{}x{}", small.0, small.1), format!("{}k", clip.kbps(width, height)));
    // the small picture changes its colours, and only then grows
    let colours = "scale=out_color_matrix=bt709:out_range=tv,format=yuv420p";
    let (scale, keys) = (format!("{colours},scale={width}:{height}:flags=bicubic"), (clip.fps * 2).to_string());
    let mut arguments: Arguments =
        vec![&"-hide_banner", &"-loglevel", &"error", &"-y", &"-f", &"rawvideo", &"-pix_fmt", &"rgb24"];
    arguments.extend([&"-s" as &(dyn AsRef<OsStr> + Sync), &from, &"-r", &fps, &"-i", &"pipe:0", &"-vf", &scale]);
    arguments.extend([&"-c:v" as &(dyn AsRef<OsStr> + Sync), &"libx264", &"-preset", &"ultrafast", &"-crf", &quality]);
    arguments.extend([&"-maxrate" as &(dyn AsRef<OsStr> + Sync), &rate, &"-bufsize", &rate, &"-g", &keys, &"-threads", &"1"]);
    arguments.extend([
        &"-colorspace" as &(dyn AsRef<OsStr> + Sync),
        &"bt709",
        &"-color_primaries",
        &"bt709",
        &"-color_trc",
        &"bt709",
    ]);
    arguments.extend([&"-map_metadata" as &(dyn AsRef<OsStr> + Sync), &"-1", &"-fflags", &"+bitexact"]);
    arguments.extend([&"-movflags" as &(dyn AsRef<OsStr> + Sync), &"+faststart", &draft]);
    app.tools.run(&turn, Program::Ffmpeg, &arguments, frames(library, clip.clone(), small)).await?;
    Ok(())
}

/// The size in which a clip is drawn: its shape, small.
fn drawn(clip: &Clip) -> (u32, u32) {
    let short = clip.motif.detail();
    clip.rendition(short).unwrap_or((short, short))
}

/// Draws beside the encoder.
fn frames(library: Library, clip: Clip, (width, height): (u32, u32)) -> Receiver<Vec<u8>> {
    let (sender, receiver) = channel(AHEAD);
    tokio::task::spawn_blocking(move || {
        let scene = scene(clip.motif, clip.palette, seed(library, &clip));
        let mut canvas = Canvas::new(width as usize, height as usize);
        for frame in 0..clip.seconds * clip.fps {
            scene.draw(&mut canvas, frame as f32 / clip.fps as f32);
            if sender.blocking_send(canvas.bytes()).is_err() {
                return;
            }
        }
    });
    receiver
}

fn seed(library: Library, clip: &Clip) -> u64 {
    u64::from(clip.number) * 64 + library as u64 * 32
}

/// A picture from the clip, `second` after its beginning, cut to a size.
pub(crate) async fn still(
    app: &Sandbox,
    library: Library,
    clip: &Clip,
    size: (u32, u32),
    second: u32,
) -> Result<PathBuf, Trouble> {
    let name = format!("stock/{library}-{}-{}x{}-{second}.jpg", clip.number, size.0, size.1);
    app.tools.once(&name, async |draft| picture(app, library, clip, size, (second, draft)).await).await
}

async fn picture(
    app: &Sandbox,
    library: Library,
    clip: &Clip,
    (width, height): (u32, u32),
    (second, draft): (u32, &Path),
) -> Result<(), Trouble> {
    let small = clip.rendition(360).unwrap_or((360, 360));
    let (motif, palette, seed) = (clip.motif, clip.palette, seed(library, clip));
    let drawn = tokio::task::spawn_blocking(move || {
        let mut canvas = Canvas::new(small.0 as usize, small.1 as usize);
        scene(motif, palette, seed).draw(&mut canvas, second as f32);
        canvas.bytes()
    });
    let bytes = drawn.await.map_err(io::Error::other)?;
    let turn = app.tools.turn().await;
    let from = format!("{}x{}", small.0, small.1);
    let fit = format!("scale={width}:{height}:force_original_aspect_ratio=increase:flags=bicubic,crop={width}:{height}");
    let mut arguments: Arguments =
        vec![&"-hide_banner", &"-loglevel", &"error", &"-y", &"-f", &"rawvideo", &"-pix_fmt", &"rgb24"];
    arguments.extend([&"-s" as &(dyn AsRef<OsStr> + Sync), &from, &"-i", &"pipe:0", &"-vf", &fit, &"-frames:v", &"1"]);
    arguments.extend([&"-q:v" as &(dyn AsRef<OsStr> + Sync), &"4", &"-fflags", &"+bitexact", &"-f", &"mjpeg", &draft]);
    app.tools.run(&turn, Program::Ffmpeg, &arguments, whole(bytes)).await?;
    Ok(())
}

/// Appends a box that players skip, so that the file has the size that was announced before it was made.
fn fill_up(path: &Path, bytes: u64) -> io::Result<()> {
    let mut file = OpenOptions::new().append(true).open(path)?;
    let missing = bytes.checked_sub(file.metadata()?.len()).filter(|missing| *missing >= 8);
    let missing = missing.ok_or_else(|| io::Error::other("the film is larger than its clip says"))?;
    file.write_all(&(missing as u32).to_be_bytes())?;
    file.write_all(b"free")?;
    file.set_len(bytes)
}
