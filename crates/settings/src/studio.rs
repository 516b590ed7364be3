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
}
