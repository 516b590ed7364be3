//! Makes one video of a text file, with nothing but the studio: `cargo run -p studio --example make -- SCRIPT.txt FOLDER`.

use std::path::{Path, PathBuf};
use std::time::Instant;

use clap::Parser;
use futures::{StreamExt, TryStreamExt, stream};
use studio::captions::{SceneOverlays, Style, TimedScene, srt};
use studio::render::{Cover, Expectation, Format, Mix, RenderedScene, SceneAudio, SceneShot, Slot, timeline};
use studio::sound::trim;
use studio::speech::{Line, Spoken};
use studio::timing::{Timed, time_words};
use studio::write::{Brief, BriefKind};
use studio::{Plan, Studio, StudioError, footage};
use tokio_util::sync::CancellationToken;

#[derive(Parser)]
struct Make {
    /// A text file
    script: PathBuf,
    /// Where the video and its parts go
    folder: PathBuf,
    #[command(flatten)]
    studio: settings::Studio,
}

#[tokio::main]
async fn main() -> Result<(), Box<dyn std::error::Error>> {
    let make: Make = settings::load();
    let clock = Instant::now();
    let say = |what: &str| eprintln!("{:6.2} s  {what}", clock.elapsed().as_secs_f64());
    std::fs::create_dir_all(&make.folder)?;
    let studio = Studio::open(&make.studio).await?;
    say("studio open");
    let brief = Brief::new(BriefKind::Script, std::fs::read_to_string(&make.script)?, "en");
    let plan = studio.writer().write(&brief).await?;
    say("plan written");
    let voiced = voice(&studio, &plan, &make.folder).await?;
    say("voice and word times");
    let slots = timeline(&voiced.iter().map(|(spoken, _)| spoken.duration_ms).collect::<Vec<_>>());
    let scenes = render(&studio, &plan, &voiced, &slots, &make.folder).await?;
    say("scenes rendered");
    let video = finish(&studio, &plan, &scenes, &slots, &make.folder, &say).await?;
    std::fs::write(make.folder.join("video.srt"), srt(&subtitles(&voiced, &slots)))?;
    eprintln!("{}", video.display());
    Ok(())
}

async fn voice(studio: &Studio, plan: &Plan, folder: &Path) -> Result<Vec<(Spoken, Timed)>, StudioError> {
    let mut voiced = Vec::new();
    for (index, scene) in plan.scenes.iter().enumerate() {
        let wav = folder.join(format!("{index}.wav"));
        let line = Line::new(&scene.narration, &plan.language);
        let spoken = trim(&wav, studio.voice().speak(&line, &wav).await?).await?.spoken;
        let aligner = studio.aligner();
        let timed = time_words(aligner.as_ref(), &wav, &line, spoken.words.clone(), spoken.duration_ms).await;
        voiced.push((spoken, timed));
    }
    Ok(voiced)
}

async fn render(
    studio: &Studio,
    plan: &Plan,
    voiced: &[(Spoken, Timed)],
    slots: &[Slot],
    folder: &Path,
) -> Result<Vec<(SceneShot, RenderedScene)>, StudioError> {
    let last = slots.len() - 1;
    let piece = |index: usize| {
        let shot = SceneShot {
            format: Format::default(),
            frames: slots[index].frames,
            lead_ms: slots[index].lead_ms,
            footage: footage::choose(index, 1, &[]),
            fit: footage::Fit::default(),
            media: None,
            words: voiced[index].1.words.clone(),
            emphasis: plan.scenes[index].emphasis.clone(),
            captions: Style::default(),
            overlays: SceneOverlays::default(),
            entrance: None,
            fade_in_frames: 0,
            fade_out_frames: if index == last { 12 } else { 0 },
        };
        let out = folder.join(format!("{index}.mp4"));
        async move {
            let drawn = studio.render_scene(&shot, &out, &|_, _| {}, &CancellationToken::new()).await?;
            Ok((shot, drawn))
        }
    };
    stream::iter(0..slots.len()).map(piece).buffered(studio.render_jobs()).try_collect().await
}

async fn finish(
    studio: &Studio,
    plan: &Plan,
    scenes: &[(SceneShot, RenderedScene)],
    slots: &[Slot],
    folder: &Path,
    say: &impl Fn(&str),
) -> Result<PathBuf, StudioError> {
    let cancel = CancellationToken::new();
    let narration = (0..slots.len())
        .map(|index| SceneAudio {
            wav: folder.join(format!("{index}.wav")),
            frames: slots[index].frames,
            lead_ms: slots[index].lead_ms,
        })
        .collect();
    let (audio, video) = (folder.join("mix.aac"), folder.join("video.mp4"));
    studio.mix(&Mix::of(narration), &audio, &cancel).await?;
    say("audio mixed");
    let pieces: Vec<PathBuf> = (0..slots.len()).map(|index| folder.join(format!("{index}.mp4"))).collect();
    studio.join(&pieces, &audio, &plan.title, &video, &cancel).await?;
    say("joined");
    studio
        .cover(
            &video,
            &Cover { title: &plan.title, style: &Style::default(), format: Format::default() },
            &folder.join("cover.jpg"),
            &cancel,
        )
        .await?;
    say("cover");
    let expected = Expectation::of(scenes.iter().map(|(shot, drawn)| (shot, drawn)))?;
    let facts = studio.check(&video, &expected, &cancel).await?;
    say(&format!("checked: {facts:?}"));
    Ok(video)
}

fn subtitles(voiced: &[(Spoken, Timed)], slots: &[Slot]) -> Vec<TimedScene> {
    let scene = |((_, timed), slot): (&(Spoken, Timed), &Slot)| TimedScene {
        start_ms: studio::render::millis(slot.start_frame) + slot.lead_ms,
        words: timed.words.clone(),
    };
    voiced.iter().zip(slots).map(scene).collect()
}
