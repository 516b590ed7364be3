//! Rendering reports, ends and fails as it should.

use std::path::Path;
use std::sync::Mutex;

use nix::sys::signal::{Signal, kill};
use nix::unistd::Pid;
use studio::{Studio, StudioError};
use tokio_util::sync::CancellationToken;

use crate::support::{disguised, ffmpeg, folder, settings, shot, stats, studio};

/// A studio whose ffmpeg writes its process id to `pid` in `folder` before it works.
async fn watched(folder: &Path) -> Studio {
    Studio::open(&disguised(folder, r#"echo $$ > "$FOLDER/pid"; exec "$FFMPEG" "$@""#)).await.unwrap()
}

fn pid(folder: &Path) -> Pid {
    Pid::from_raw(std::fs::read_to_string(folder.join("pid")).unwrap().trim().parse().unwrap())
}

fn leftovers(folder: &Path) -> Vec<String> {
    let names = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap());
    names.filter(|name| name != "ffmpeg" && name != "pid").collect()
}

#[tokio::test]
async fn given_a_scene_when_rendered_then_its_frames_are_counted_and_progress_rises_to_all_of_them() {
    let (studio, folder) = (studio().await, folder());
    let out = folder.path().join("scene.mp4");
    let seen = Mutex::new(Vec::new());
    let progress = |done, all| seen.lock().unwrap().push((done, all));
    let shot = shot("dusk", "Real progress of a real scene.", 100);
    let rendered = studio.render_scene(&shot, &out, &progress, &CancellationToken::new()).await.unwrap();
    assert!(rendered.caption_pages >= 2 && rendered.warnings.is_empty());
    assert_eq!(stats(&out, "null", "YAVG").len(), 100);
    let seen = seen.into_inner().unwrap();
    assert_eq!(seen.last(), Some(&(100, 100)));
    assert!(seen.windows(2).all(|pair| pair[0].0 <= pair[1].0), "{seen:?}");
    assert_eq!(leftovers(folder.path()), ["scene.mp4"]);
}

#[tokio::test]
async fn given_the_same_shot_when_rendered_twice_then_the_bytes_are_the_same() {
    let (studio, folder) = (studio().await, folder());
    let (a, b) = (folder.path().join("a.mp4"), folder.path().join("b.mp4"));
    let shot = shot("bokeh", "The same again.", 40);
    for out in [&a, &b] {
        studio.render_scene(&shot, out, &|_, _| {}, &CancellationToken::new()).await.unwrap();
    }
    assert_eq!(std::fs::read(a).unwrap(), std::fs::read(b).unwrap());
}

#[tokio::test]
async fn given_ffmpeg_is_killed_in_the_middle_then_the_error_is_typed_and_nothing_is_left() {
    let folder = folder();
    let studio = watched(folder.path()).await;
    let out = folder.path().join("scene.mp4");
    let strike = |_, _| {
        let _ = kill(pid(folder.path()), Signal::SIGKILL);
    };
    let shot = shot("silk", "It will not end.", 9000);
    let error = studio.render_scene(&shot, &out, &strike, &CancellationToken::new()).await.unwrap_err();
    assert_eq!(error.code(), "render_failed");
    assert!(error.is_retryable() && matches!(&error, StudioError::Tool { detail, .. } if detail.contains("signal")), "{error:?}");
    assert!(leftovers(folder.path()).is_empty());
}

#[tokio::test]
async fn given_a_render_is_cancelled_then_ffmpeg_is_dead_and_nothing_is_left() {
    let folder = folder();
    let studio = watched(folder.path()).await;
    let out = folder.path().join("scene.mp4");
    let cancel = CancellationToken::new();
    let first_frames = |_, _| cancel.cancel();
    let shot = shot("silk", "It will not end.", 9000);
    let error = studio.render_scene(&shot, &out, &first_frames, &cancel).await.unwrap_err();
    assert!(matches!(error, StudioError::Cancelled));
    assert!(leftovers(folder.path()).is_empty());
    assert!(dead(pid(folder.path())), "ffmpeg lives on");
    let again = studio.render_scene(&shot, &out, &|_, _| {}, &cancel).await;
    assert!(matches!(again, Err(StudioError::Cancelled)), "a cancelled run starts nothing");
}

/// Whether a process ended; one that was killed and waits to be collected did.
fn dead(pid: Pid) -> bool {
    let status = std::fs::read_to_string(format!("/proc/{pid}/stat")).unwrap_or_default();
    let state = status.rsplit_once(") ").map_or("Z", |(_, rest)| &rest[..1]).to_owned();
    kill(pid, None).is_err() || state == "Z"
}

#[cfg(target_os = "linux")]
#[tokio::test]
async fn given_a_full_disk_then_the_error_says_so() {
    let folder = folder();
    let full = r#"case "$*" in *libx264*) set -- "$@" -f rawvideo /dev/full;; esac; exec "$FFMPEG" "$@""#;
    let studio = Studio::open(&disguised(folder.path(), full)).await.unwrap();
    let out = folder.path().join("scene.mp4");
    let error = studio.render_scene(&shot("silk", "Full.", 30), &out, &|_, _| {}, &CancellationToken::new()).await.unwrap_err();
    assert_eq!(error.code(), "disk_full", "{error:?}");
    assert!(leftovers(folder.path()).is_empty());
}

#[tokio::test]
async fn given_the_captions_cannot_be_drawn_then_there_is_no_video() {
    let folder = folder();
    let lost = r#"echo '[Parsed_ass_1] fontselect: failed' >&2; exec "$FFMPEG" "$@""#;
    let studio = Studio::open(&disguised(folder.path(), lost)).await.unwrap();
    let out = folder.path().join("scene.mp4");
    let error = studio.render_scene(&shot("silk", "Lost.", 10), &out, &|_, _| {}, &CancellationToken::new()).await.unwrap_err();
    assert_eq!(error.code(), "captions_lost");
    assert!(leftovers(folder.path()).is_empty());
}

#[tokio::test]
async fn given_words_that_look_like_commands_then_they_are_drawn_as_words() {
    let (studio, folder) = (studio().await, folder());
    let out = folder.path().join("scene.mp4");
    let text = r"{\pos(0,0)} C:\new \N {\alpha&HFF&}";
    let rendered = studio.render_scene(&shot("ember", text, 40), &out, &|_, _| {}, &CancellationToken::new()).await.unwrap();
    assert!(rendered.warnings.is_empty());
    let inside = stats(&out, "crop=840:571:120:269,format=gray,sobel", "YMAX");
    assert!(inside.iter().all(|&steepest| steepest > 200.0), "{inside:?}");
    let above = stats(&out, "crop=1080:260:0:0,format=gray,sobel", "YMAX");
    assert!(above.iter().all(|&steepest| steepest < 100.0), "a word moved out of its place");
}

#[tokio::test]
async fn given_tools_are_missing_then_each_is_named_at_once() {
    let mut settings = settings();
    settings.ffmpeg = "/absent/ffmpeg".into();
    settings.speech_python = "/absent/python".into();
    let error = Studio::open(&settings).await.err().unwrap();
    assert_eq!(error.code(), "tool_missing");
    assert!(error.to_string().contains("/absent/ffmpeg") && error.to_string().contains("/absent/python"), "{error}");
}

#[tokio::test]
async fn given_an_ffmpeg_without_libass_then_that_is_what_is_missing() {
    let folder = folder();
    let settings = disguised(folder.path(), r#""$FFMPEG" "$@" | /bin/grep -v ' ass '"#);
    let error = Studio::open(&settings).await.err().unwrap();
    assert!(error.to_string().contains("libass") && !error.to_string().contains("libx264"), "{error}");
    assert!(ffmpeg(&["-filters"]).contains(" ass "));
}
