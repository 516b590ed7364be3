//! What a file really is, asked of ffprobe and ffmpeg.

use std::path::Path;

use anyhow::{Context as _, Result, ensure};
use serde::Deserialize;
use tokio::process::Command;

use crate::folder::installed;

/// The facts of a video.
#[derive(Debug, Deserialize)]
pub struct Facts {
    /// Picture and sound.
    pub streams: Vec<Stream>,
    /// The container.
    pub format: Format,
}

/// One stream.
#[derive(Debug, Deserialize)]
pub struct Stream {
    /// `video` or `audio`.
    pub codec_type: String,
    /// `h264`, `aac`, …
    pub codec_name: String,
    /// `High`, `LC`, …
    pub profile: Option<String>,
    /// Width in pixels.
    pub width: Option<u32>,
    /// Height in pixels.
    pub height: Option<u32>,
    /// `yuv420p`, …
    pub pix_fmt: Option<String>,
    /// Lowest rate with which every frame time can be told.
    pub r_frame_rate: String,
    /// Frames by duration.
    pub avg_frame_rate: String,
    /// Samples in a second.
    pub sample_rate: Option<String>,
    /// Channels.
    pub channels: Option<u32>,
    /// `bt709`, …
    pub color_space: Option<String>,
    /// Frames, as counted.
    pub nb_read_packets: Option<String>,
}

/// The container.
#[derive(Debug, Deserialize)]
pub struct Format {
    /// Seconds; empty for a picture.
    #[serde(default)]
    pub duration: String,
}

impl Facts {
    /// The picture or the sound.
    pub fn stream(&self, kind: &str) -> Result<&Stream> {
        self.streams.iter().find(|stream| stream.codec_type == kind).with_context(|| format!("there is no {kind} stream"))
    }

    /// Length in seconds.
    pub fn seconds(&self) -> Result<f64> {
        Ok(self.format.duration.parse()?)
    }
}

/// How loud a video is.
#[derive(Debug)]
pub struct Loudness {
    /// Integrated, in LUFS.
    pub integrated: f64,
    /// True peak, in dBTP.
    pub peak: f64,
}

/// Asks ffprobe.
pub async fn probe(file: &Path) -> Result<Facts> {
    let path = file.display().to_string();
    let wanted = ["-v", "error", "-print_format", "json", "-show_streams", "-show_format", "-count_packets", &path];
    let (said, _) = run("ffprobe", &wanted).await?;
    Ok(serde_json::from_str(&said)?)
}

/// Listens to the whole file by EBU R 128.
pub async fn listen(file: &Path) -> Result<Loudness> {
    let path = file.display().to_string();
    let (_, said) =
        run("ffmpeg", &["-hide_banner", "-nostats", "-i", &path, "-af", "ebur128=peak=true", "-f", "null", "-"]).await?;
    let summary = said.rsplit_once("Summary:").context("ffmpeg gave no summary")?.1;
    let value = |name: &str| -> Result<f64> {
        let after = summary.split_once(name).with_context(|| format!("no {name} in the summary"))?.1;
        Ok(after.split_whitespace().next().context("the summary ends")?.parse()?)
    };
    Ok(Loudness { integrated: value("I:")?, peak: value("Peak:")? })
}

/// Makes a media file with these options of ffmpeg, as somebody else's program would, and gives its bytes.
pub async fn make_media(file: &Path, options: &[&str]) -> Result<Vec<u8>> {
    let path = file.display().to_string();
    run("ffmpeg", &[&["-v", "error", "-nostdin", "-y"], options, &[&path]].concat()).await?;
    Ok(std::fs::read(file)?)
}

/// The names of the boxes that an MP4 file is made of, in order.
pub fn boxes(file: &[u8]) -> Result<Vec<String>> {
    let mut names = Vec::new();
    let mut rest = file;
    while !rest.is_empty() {
        let (head, _) = rest.split_at_checked(8).context("the file ends in a box")?;
        let short = u64::from(u32::from_be_bytes(head[..4].try_into()?));
        let size = match short {
            0 => rest.len() as u64,
            1 => u64::from_be_bytes(rest.get(8..16).context("the file ends in a box")?.try_into()?),
            size => size,
        };
        names.push(String::from_utf8_lossy(&head[4..8]).into_owned());
        ensure!(size >= 8, "a box of {size} bytes");
        rest = rest.get(usize::try_from(size)?..).context("a box is longer than the file")?;
    }
    Ok(names)
}

#[allow(clippy::disallowed_methods, reason = "a story looks at the result with other people's tools")]
async fn run(name: &str, arguments: &[&str]) -> Result<(String, String)> {
    let output = Command::new(installed(name)?).args(arguments).kill_on_drop(true).output().await?;
    let said = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
    ensure!(output.status.success(), "{name} failed: {}", said(&output.stderr));
    Ok((said(&output.stdout), said(&output.stderr)))
}
