//! The tools that make videos.

use std::path::PathBuf;

use clap::Args;

/// Programs and limits of the studio.
#[derive(Args, Debug, Clone)]
pub struct Studio {
    /// The ffmpeg program; it must have libass
    #[arg(long, env, default_value = "ffmpeg")]
    pub ffmpeg: PathBuf,
    /// The ffprobe program
    #[arg(long, env, default_value = "ffprobe")]
    pub ffprobe: PathBuf,
    /// The Python that has the packages of `speech/requirements.txt`
    #[arg(long, env, default_value = ".venv/bin/python")]
    pub speech_python: PathBuf,
    /// The folder of the speech process
    #[arg(long, env, default_value = "crates/studio/speech")]
    pub speech_dir: PathBuf,
    /// How many scenes are rendered at once; one per core when not set
    #[arg(long, env)]
    pub render_jobs: Option<usize>,
    /// Who encodes: `x264`; hardware, which is faster and makes larger files (`nvenc`, `qsv`, `vaapi`, `videotoolbox`); or
    /// `auto`, the first hardware that a trial finds good. What fails its trial is replaced by x264, and the log and each
    /// video say so
    #[arg(long, env, default_value = "x264")]
    pub video_encoder: VideoEncoder,
}

/// Who encodes.
#[derive(clap::ValueEnum, Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum VideoEncoder {
    /// x264, on the processor.
    #[default]
    X264,
    /// The first hardware that works, else x264.
    Auto,
    /// An NVIDIA card.
    Nvenc,
    /// Intel Quick Sync.
    Qsv,
    /// VA-API: AMD and Intel on Linux.
    Vaapi,
    /// Apple.
    Videotoolbox,
}
