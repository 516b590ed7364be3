//! The studio: its tools, found and tried once.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use tokio_util::sync::CancellationToken;

use crate::StudioError;
use crate::args::Args;
use crate::confine::{self, Confinement, Limits};
use crate::footage::{UNREADABLE, blame_file};
use crate::render::ChosenEncoder;
use crate::speech::{Aligner, Local, Process, Voice};
use crate::tool::{self, Call, Said};
use crate::write::{BuiltInWriter, Writer};

/// What ffmpeg must have been built with: the option that lists it, its name, what to tell the person.
const NEEDS: [(&str, &str, &str); 5] = [
    ("-filters", "ass", "an ffmpeg with libass (filter \u{201c}ass\u{201d})"),
    ("-filters", "gradients", "ffmpeg 5 or newer (filter \u{201c}gradients\u{201d})"),
    ("-filters", "ebur128", "an ffmpeg with the filter \u{201c}ebur128\u{201d}"),
    ("-encoders", "libx264", "an ffmpeg with libx264"),
    ("-encoders", "aac", "an ffmpeg with its AAC encoder"),
];

/// The studio. Cheap to clone; all clones share one speech process.
#[derive(Clone)]
pub struct Studio {
    inner: Arc<Inner>,
}

struct Inner {
    ffmpeg: PathBuf,
    ffprobe: PathBuf,
    speech: Local,
    render_jobs: usize,
    encoder: ChosenEncoder,
    confinement: Confinement,
}

impl Studio {
    /// Finds and tries the tools. Fails with `tool_missing`, naming every missing part and what to install. The speech
    /// process starts with the first request.
    pub async fn open(settings: &settings::Studio) -> Result<Self, StudioError> {
        let mut missing = Vec::new();
        let mut find = |program: &Path, what: &str| {
            which::which(program).unwrap_or_else(|_| {
                missing.push(format!("{what} ({})", program.display()));
                program.to_owned()
            })
        };
        let ffmpeg = find(&settings.ffmpeg, "ffmpeg");
        let ffprobe = find(&settings.ffprobe, "ffprobe");
        let python = find(&settings.speech_python, "the Python of the voice, with speech/requirements.txt installed");
        let script = settings.speech_dir.join("serve.py");
        if !script.is_file() {
            missing.push(format!("the speech process ({})", script.display()));
        }
        let cores = std::thread::available_parallelism().map_or(1, std::num::NonZero::get);
        let inner = Inner {
            ffmpeg,
            ffprobe,
            speech: Local::new(Process::new(&python, &settings.speech_dir)),
            render_jobs: settings.render_jobs.unwrap_or(cores).max(1),
            confinement: confine::try_out().await,
            encoder: ChosenEncoder::default(),
        };
        if !(inner.confinement.files && inner.confinement.network) {
            tracing::warn!(confinement = ?inner.confinement, "foreign media is decoded without full confinement on this machine");
        }
        let mut studio = Self { inner: Arc::new(inner) };
        if missing.is_empty() {
            studio.try_ffmpeg(&mut missing).await?;
        }
        if !missing.is_empty() {
            return Err(tool_missing(&missing));
        }
        let encoder = studio.choose_encoder(settings.video_encoder).await?;
        if let Some(inner) = Arc::get_mut(&mut studio.inner) {
            inner.encoder = encoder;
        }
        Ok(studio)
    }

    async fn try_ffmpeg(&self, missing: &mut Vec<String>) -> Result<(), StudioError> {
        for list in ["-filters", "-encoders"] {
            let said = self.ffmpeg(Args::default().words("-hide_banner").words(list), "tool_missing").await?;
            let has = |name| said.stdout.lines().any(|line| line.split_whitespace().nth(1) == Some(name));
            let lacking = NEEDS.iter().filter(|(of, name, _)| *of == list && !has(name));
            missing.extend(lacking.map(|(_, _, what)| (*what).to_owned()));
        }
        Ok(())
    }

    /// The writer that needs no network.
    pub fn writer(&self) -> Arc<dyn Writer> {
        Arc::new(BuiltInWriter)
    }

    /// The voice that needs no key.
    pub fn voice(&self) -> Arc<dyn Voice> {
        Arc::new(self.inner.speech.clone())
    }

    /// The aligner of this machine.
    pub fn aligner(&self) -> Arc<dyn Aligner> {
        Arc::new(self.inner.speech.clone())
    }

    /// How many scenes to render at once.
    pub fn render_jobs(&self) -> usize {
        self.inner.render_jobs
    }

    /// Who encodes, and why it is not who was wanted.
    pub fn encoder(&self) -> &ChosenEncoder {
        &self.inner.encoder
    }

    /// What keeps the decoders of foreign media from the rest of this machine.
    pub fn confinement(&self) -> Confinement {
        self.inner.confinement
    }

    /// Asks the speech process for a sign of life, starting it if need be, and gives its process id. Fails with
    /// `voice_failed` or `voice_timeout`.
    pub async fn speech_ready(&self) -> Result<u32, StudioError> {
        self.inner.speech.hello().await
    }

    /// An ffmpeg call as data; `failure` is the code of its error.
    pub(crate) fn ffmpeg_call(&self, args: Args, frames: u32, failure: &'static str) -> Call {
        Call { program: self.inner.ffmpeg.clone(), args, frames, limits: Limits::making(frames), failure }
    }

    /// Runs a short ffmpeg call that nobody waits to cancel.
    pub(crate) async fn ffmpeg(&self, args: Args, failure: &'static str) -> Result<Said, StudioError> {
        finish(&self.ffmpeg_call(args, 0, failure)).await
    }

    /// Runs a short ffmpeg call that looks into a person's file; whatever goes wrong is the file's fault.
    pub(crate) async fn look(&self, args: Args) -> Result<Said, StudioError> {
        let call = Call { limits: Limits::LOOK, ..self.ffmpeg_call(args, 0, UNREADABLE) };
        finish(&call).await.map_err(blame_file)
    }

    /// Asks ffprobe, in JSON.
    pub(crate) async fn ffprobe(&self, args: &str, file: &Path, failure: &'static str) -> Result<serde_json::Value, StudioError> {
        let all = Args::default().words("-v error -of json -protocol_whitelist file").words(args).input(file);
        let program = self.inner.ffprobe.clone();
        let call = Call { program, limits: Limits::LOOK, ..self.ffmpeg_call(all, 0, failure) };
        let said = finish(&call).await?;
        serde_json::from_str(&said.stdout)
            .map_err(|error| StudioError::tool(failure, "A media file could not be looked into.", error.to_string()))
    }
}

/// Runs a call whose progress nobody follows and which nobody cancels.
async fn finish(call: &Call) -> Result<Said, StudioError> {
    tool::run(call, &|_, _| {}, &CancellationToken::new()).await
}

fn tool_missing(missing: &[String]) -> StudioError {
    let message = format!("The studio needs: {}. Install what is missing and start again.", missing.join("; "));
    StudioError::tool("tool_missing", message, missing.join("\n"))
}
