//! What the last check lets through, and what it will not, with the reason.

use std::path::{Path, PathBuf};

use studio::footage::Footage;
use studio::render::{Expectation, Format, Mix, RenderedScene, SceneAudio, SceneShot, VideoFacts};
use studio::{Studio, StudioError};
use tempfile::TempDir;
use tokio_util::sync::CancellationToken;

use crate::support::{credit, ffmpeg, folder, shot, studio};

/// Frames of the two scenes: a stock clip, then a backdrop.
const FRAMES: [u32; 2] = [135, 45];

/// A video of two scenes with all its parts.
struct Film {
    studio: Studio,
    folder: TempDir,
    scenes: Vec<(SceneShot, RenderedScene)>,
    pieces: Vec<PathBuf>,
    audio: Vec<SceneAudio>,
    sound: PathBuf,
}

impl Film {
    async fn shoot(clip: &str) -> Self {
        let (studio, folder) = (studio().await, folder());
        let at = |name: &str| folder.path().join(name);
        make(clip, &at("clip.mp4"));
        make(&format!("anoisesrc=c=pink:r=24000:d={}:a=0.3", FRAMES[0] / 30), &at("voice.wav"));
        let stock = Footage::Clip { key: "clip".into(), start_ms: 0, credit: Some(credit()) };
        let spoken = "Waves break here all night long and the shore keeps every one of them";
        let shots = [
            SceneShot { footage: stock, media: Some(at("clip.mp4")), ..shot("dusk", spoken, FRAMES[0]) },
            shot("dusk", "Until it is day.", FRAMES[1]),
        ];
        let audio = FRAMES.map(|frames| SceneAudio { wav: at("voice.wav"), frames, lead_ms: 0 }).to_vec();
        let mut film = Self { sound: at("sound.aac"), studio, folder, scenes: Vec::new(), pieces: Vec::new(), audio };
        for (index, shot) in shots.into_iter().enumerate() {
            let piece = film.at(&format!("{index}.mp4"));
            film.scenes.push((shot.clone(), film.render(&shot, &piece).await));
            film.pieces.push(piece);
        }
        film.studio.mix(&Mix::of(film.audio.clone()), &film.sound, &CancellationToken::new()).await.unwrap();
        film
    }

    fn at(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    async fn render(&self, shot: &SceneShot, piece: &Path) -> RenderedScene {
        self.studio.render_scene(shot, piece, &|_, _| {}, &CancellationToken::new()).await.unwrap()
    }

    fn expected(&self) -> Expectation {
        Expectation::of(self.scenes.iter().map(|(shot, drawn)| (shot, drawn))).unwrap()
    }

    async fn join(&self, pieces: &[PathBuf], sound: &Path, name: &str) -> PathBuf {
        let video = self.at(name);
        self.studio.join(pieces, sound, "Waves", &video, &CancellationToken::new()).await.unwrap();
        video
    }

    async fn check(&self, video: &Path, expected: &Expectation) -> Result<VideoFacts, String> {
        let checked = self.studio.check(video, expected, &CancellationToken::new()).await;
        checked.map_err(|error| match error {
            StudioError::Tool { code: "check_failed", detail, .. } => detail,
            other => panic!("{other:?}"),
        })
    }

    /// The whole of what is wrong, which must be this one thing.
    async fn refused(&self, video: &Path, expected: &Expectation, reason: &str) {
        let wrong = self.check(video, expected).await.unwrap_err();
        assert!(wrong.contains(reason) && !wrong.contains(';'), "{reason:?} is not all of {wrong:?}");
    }
}

const MOVING: &str = "testsrc2=s=640x360:r=30,trim=duration=5";
/// A clip that moves for a second, and then is one picture.
const FROZEN: &str = "testsrc2=s=640x360:r=30,trim=end_frame=31,tpad=stop=120:stop_mode=clone";

fn make(source: &str, out: &Path) {
    let encoder = ["-c:v", "libx264", "-preset", "ultrafast", "-qp", "22", "-pix_fmt", "yuv420p"];
    let encoder = if out.extension().is_some_and(|kind| kind == "mp4") { &encoder[..] } else { &[] };
    ffmpeg(&[&["-v", "error", "-f", "lavfi", "-i", source], encoder, &[&out.to_string_lossy()]].concat());
}

/// Another file made of `from`.
fn doctor(from: &Path, options: &str, out: &Path) {
    let (from, out) = (from.to_string_lossy(), out.to_string_lossy());
    let options: Vec<&str> = options.split(' ').collect();
    ffmpeg(&[&["-v", "error", "-i", &from], &options[..], &[&out]].concat());
}

#[tokio::test]
async fn given_a_good_video_then_it_passes_and_once_doctored_it_fails_with_the_reason() {
    let film = Film::shoot(MOVING).await;
    passes_and_a_broken_promise_is_named(&film).await;
    too_quiet_or_a_hole_in_the_sound_is_named(&film).await;
    black_stuck_or_wordless_is_named(&film).await;
}

async fn passes_and_a_broken_promise_is_named(film: &Film) {
    let (video, expected) = (film.join(&film.pieces, &film.sound, "video.mp4").await, film.expected());
    let facts = film.check(&video, &expected).await.unwrap();
    assert_eq!((facts.frames, facts.black_ms, facts.frozen_ms), (180, 0, 0));
    assert!(facts.silent_ms < 1000 && (facts.loudness.integrated + 14.0).abs() <= 0.5, "{facts:?}");

    let square = Expectation { format: Format::Square, ..expected.clone() };
    film.refused(&video, &square, "the picture is 1080x1920 and not 1080x1080").await;
    let mut undrawn = expected.clone();
    undrawn.scenes[0].pages_drawn -= 1;
    film.refused(&video, &undrawn, "pages of captions were drawn, and there are").await;
    let mut covered = expected.clone();
    covered.scenes[1].pages[0].words[0].reach.left = 20.0;
    film.refused(&video, &covered, "captions stand where a platform covers them: Until").await;

    let few = film.join(&film.pieces[..1], &film.sound, "few.mp4").await;
    let wrong = film.check(&few, &expected).await.unwrap_err();
    assert!(wrong.contains("the number of frames is 135, that of the narration 180"), "{wrong}");
    let late = film.at("late.mp4");
    doctor(&video, "-c copy -use_editlist 0 -video_track_timescale 30000", &late);
    film.refused(&late, &expected, "the index comes after the media").await;
    let mute = film.at("mute.mp4");
    doctor(&video, "-an -c copy -use_editlist 0 -movflags +faststart", &mute);
    let wrong = film.check(&mute, &expected).await.unwrap_err();
    assert!(wrong.contains("there is no video or no audio stream"), "{wrong}");
}

async fn too_quiet_or_a_hole_in_the_sound_is_named(film: &Film) {
    let quiet = film.at("quiet.aac");
    doctor(&film.sound, "-af volume=-6dB -c:a aac -b:a 128k", &quiet);
    let video = film.join(&film.pieces, &quiet, "quiet.mp4").await;
    let wrong = film.check(&video, &film.expected()).await.unwrap_err();
    assert!(wrong.contains("the loudness is off: -20"), "{wrong}");

    doctor(&film.at("voice.wav"), "-af volume=0:enable='between(t,0.8,3.8)'", &film.at("gap.wav"));
    let gap = vec![SceneAudio { wav: film.at("gap.wav"), ..film.audio[0].clone() }, film.audio[1].clone()];
    let sound = film.at("gap.aac");
    film.studio.mix(&Mix::of(gap), &sound, &CancellationToken::new()).await.unwrap();
    let video = film.join(&film.pieces, &sound, "gap.mp4").await;
    let wrong = film.check(&video, &film.expected()).await.unwrap_err();
    assert!(wrong.starts_with("it is silent for 3") || wrong.starts_with("it is silent for 29"), "{wrong}");
}

async fn black_stuck_or_wordless_is_named(film: &Film) {
    let (video, expected) = (film.join(&film.pieces, &film.sound, "video.mp4").await, film.expected());
    let black = film.at("black.mp4");
    let tags = "-color_primaries bt709 -color_trc bt709 -colorspace bt709 -color_range tv";
    let encoder = "-c:v libx264 -preset ultrafast -profile:v high -x264-params cabac=1:8x8dct=1:keyint=60:scenecut=0 -bf 0";
    let kept = "-c:a copy -use_editlist 0 -movflags +faststart -video_track_timescale 30000";
    let filtered = |filter: &str, out: &Path| doctor(&video, &format!("-vf {filter} {encoder} {tags} {kept}"), out);
    filtered("drawbox=t=fill:enable='between(n,50,109)'", &black);
    film.refused(&black, &expected, "it is black for 2000 ms").await;
    let stuck = film.at("stuck.mp4");
    filtered("loop=loop=95:size=1:start=84,trim=end_frame=180,setpts=N/30/TB -crf 12", &stuck);
    let mut clips = expected.clone();
    clips.scenes[1].moves = true;
    film.refused(&stuck, &clips, "the picture stands still for 3").await;

    let mut pieces = Vec::new();
    for (shot, _) in &film.scenes {
        pieces.push(film.at(&format!("bare-{}.mp4", pieces.len())));
        film.render(&SceneShot { words: Vec::new(), footage: shot_of_dusk(), ..shot.clone() }, &pieces[pieces.len() - 1]).await;
    }
    let bare = film.join(&pieces, &film.sound, "bare.mp4").await;
    film.refused(&bare, &still(expected.clone()), "the captions cannot be seen").await;
    let mut undrawn = still(expected);
    undrawn.scenes.iter_mut().for_each(|scene| scene.pages_drawn = 0);
    let wrong = film.check(&bare, &undrawn).await.unwrap_err();
    assert!(wrong.contains("no captions were drawn"), "{wrong}");
}

fn shot_of_dusk() -> Footage {
    Footage::Backdrop { slug: "dusk".into(), seed: 3 }
}

/// The same, where nothing needs to move.
fn still(mut expected: Expectation) -> Expectation {
    expected.scenes.iter_mut().for_each(|scene| scene.moves = false);
    expected
}

#[tokio::test]
async fn given_clips_in_which_nothing_happens_then_that_is_no_fault() {
    let film = Film::shoot(FROZEN).await;
    let video = film.join(&film.pieces, &film.sound, "video.mp4").await;
    film.check(&video, &film.expected()).await.unwrap();
}
