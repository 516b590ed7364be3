//! The studio as a worker uses it: scenes side by side, the sound among them, then all of it joined.

use std::path::{Path, PathBuf};

use anyhow::Result;
use futures::{FutureExt as _, StreamExt as _, TryStreamExt as _, stream};
use studio::Studio;
use studio::render::SceneShot;
use tests::project;
use tokio_util::sync::CancellationToken;

use crate::timeline::Timeline;

/// The studio, and a sign to stop that is never given.
pub(crate) struct Engine {
    studio: Studio,
    never: CancellationToken,
}

impl Engine {
    pub(crate) async fn open() -> Result<Self> {
        let project = project();
        let settings = settings::Studio {
            ffmpeg: "ffmpeg".into(),
            ffprobe: "ffprobe".into(),
            speech_python: project.join(".venv/bin/python"),
            speech_dir: project.join("crates/studio/speech"),
            render_jobs: None,
            video_encoder: settings::VideoEncoder::default(),
        };
        Ok(Self { studio: Studio::open(&settings).await?, never: CancellationToken::new() })
    }

    /// Makes the whole video; its pieces and its sound stay in `folder`, as in a cache.
    pub(crate) async fn render(&self, timeline: &Timeline, folder: &Path) -> Result<()> {
        let pieces = timeline.shots.iter().enumerate().map(|(index, shot)| self.piece(shot, piece(folder, index)).boxed());
        let mix = std::iter::once(self.mix(timeline, folder).boxed());
        let all = stream::iter(mix.chain(pieces)).buffer_unordered(self.studio.render_jobs());
        all.try_collect::<Vec<_>>().await?;
        self.join(timeline, folder).await
    }

    /// Makes the scene at `index` again, with other words, and the video with it: its sound is another one too.
    pub(crate) async fn edit(&self, timeline: &Timeline, index: usize, folder: &Path) -> Result<()> {
        let mut shot = timeline.shots[index].clone();
        "Another".clone_into(&mut shot.words[0].text);
        tokio::try_join!(self.piece(&shot, piece(folder, index)), self.mix(timeline, folder))?;
        self.join(timeline, folder).await
    }

    /// Makes the video again when nothing changed: everything comes from the cache, as copies, and is joined.
    pub(crate) async fn again(&self, timeline: &Timeline, folder: &Path) -> Result<()> {
        let scratch = tempfile::TempDir::new_in(folder)?;
        for index in 0..timeline.shots.len() {
            std::fs::copy(piece(folder, index), piece(scratch.path(), index))?;
        }
        std::fs::copy(sound(folder), sound(scratch.path()))?;
        self.join(timeline, scratch.path()).await
    }

    async fn piece(&self, shot: &SceneShot, out: PathBuf) -> Result<()> {
        self.studio.render_scene(shot, &out, &|_, _| {}, &self.never).await?;
        Ok(())
    }

    async fn mix(&self, timeline: &Timeline, folder: &Path) -> Result<()> {
        self.studio.mix(&timeline.audio, &sound(folder), &self.never).await?;
        Ok(())
    }

    async fn join(&self, timeline: &Timeline, folder: &Path) -> Result<()> {
        let pieces: Vec<PathBuf> = (0..timeline.shots.len()).map(|index| piece(folder, index)).collect();
        let video = folder.join("studio.mp4");
        self.studio.join(&pieces, &sound(folder), "Bench", &video, &self.never).await?;
        Ok(())
    }
}

fn piece(folder: &Path, index: usize) -> PathBuf {
    folder.join(format!("piece-{index}.mp4"))
}

fn sound(folder: &Path) -> PathBuf {
    folder.join("mix.aac")
}
