//! The same timeline as one ffmpeg call: clips cut to size and joined, words by libass, sound joined, encoded once.

use std::fmt::Write as _;
use std::path::Path;

use anyhow::Result;
use studio::captions::{TimedScene, srt};

use crate::timeline::{Timeline, ffmpeg, with_file};

pub(crate) async fn encode(timeline: &Timeline, folder: &Path) -> Result<()> {
    let subtitles = folder.join("words.srt");
    std::fs::write(&subtitles, srt(&words(timeline)))?;
    let mut arguments = Vec::new();
    for (shot, audio) in timeline.shots.iter().zip(&timeline.audio.narration) {
        for file in shot.media.iter().chain([&audio.wav]) {
            arguments.extend(["-i".to_owned(), file.display().to_string()]);
        }
    }
    arguments.extend(["-filter_complex".to_owned(), graph(timeline, &subtitles)]);
    let encoder = "-map [v] -map [a] -c:v libx264 -profile:v high -preset veryfast -crf 21 -g 60 -bf 0 \
                   -c:a aac -b:a 192k -ar 48000 -ac 2 -movflags +faststart";
    arguments.extend(with_file(&encoder.split_whitespace().collect::<Vec<_>>().join(" "), &folder.join("plain.mp4")));
    ffmpeg(&arguments).await
}

fn words(timeline: &Timeline) -> Vec<TimedScene> {
    let mut start_ms = 0;
    let scenes = timeline.shots.iter().map(|shot| {
        let scene = TimedScene { start_ms, words: shot.words.clone() };
        start_ms += u64::from(shot.frames) * 1000 / 30;
        scene
    });
    scenes.collect()
}

fn graph(timeline: &Timeline, subtitles: &Path) -> String {
    let mut graph = String::new();
    for (scene, shot) in timeline.shots.iter().enumerate() {
        let (picture, seconds) = (scene * 2, f64::from(shot.frames) / 30.0);
        let _ = write!(
            graph,
            "[{picture}:v]trim=duration={seconds},setpts=PTS-STARTPTS,scale=1080:1920:force_original_aspect_ratio=increase,\
             crop=1080:1920,setsar=1,fps=30,format=yuv420p[v{scene}];[{}:a]apad,atrim=duration={seconds}[a{scene}];",
            picture + 1
        );
    }
    let places: Vec<String> = (0..timeline.shots.len()).map(|scene| format!("[v{scene}][a{scene}]")).collect();
    let places = places.concat();
    let count = timeline.shots.len();
    let subtitles = subtitles.display();
    graph + &format!("{places}concat=n={count}:v=1:a=1[joined][a];[joined]subtitles={subtitles}:force_style='Fontsize=18'[v]")
}
