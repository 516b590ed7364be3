//! The same timeline as one ffmpeg process: clips cut to size, words by libass from the same pages, all joined, the voices
//! levelled over music that gives way to them, the whole encoded once with the settings of the studio's pieces. It may use every core, as ffmpeg wants.

use std::fmt::Write as _;
use std::path::Path;

use anyhow::Result;
use studio::render::{X264, x264};
use tests::project;

use crate::timeline::{Timeline, ffmpeg, words};

/// The face of the usual captions.
const FONT: &str = "Montserrat-ExtraBold.ttf";

const REST: &str = "-map [v] -map [a] -bf 0 -g 60 -color_primaries bt709 -color_trc bt709 -colorspace bt709 -color_range tv \
                    -c:a aac -b:a 128k -ar 48000 -ac 2 -movflags +faststart";

pub(crate) async fn encode(timeline: &Timeline, folder: &Path) -> Result<()> {
    let mut arguments = Vec::new();
    for (shot, audio) in timeline.shots.iter().zip(&timeline.audio.narration) {
        for file in shot.media.iter().chain([&audio.wav]) {
            arguments.extend(["-i".to_owned(), file.display().to_string()]);
        }
    }
    if let Some(track) = timeline.audio.music.as_ref().and_then(|music| music.media.as_ref()) {
        arguments.extend(words("-stream_loop -1 -i"));
        arguments.push(track.display().to_string());
    }
    arguments.extend(["-filter_complex".to_owned(), graph(timeline, folder)?]);
    // a process of its own has the cores for itself
    arguments.extend(words(&x264(X264, "").replace("-threads 1", "-threads 0")));
    arguments.extend(words(REST));
    arguments.push(folder.join("plain.mp4").display().to_string());
    ffmpeg(&arguments).await
}

fn graph(timeline: &Timeline, folder: &Path) -> Result<String> {
    // libass reads whatever lies there, so that only the font of the words does
    let fonts = folder.join("fonts");
    std::fs::create_dir_all(&fonts)?;
    std::fs::copy(project().join("crates/studio/assets/fonts").join(FONT), fonts.join(FONT))?;
    let (mut graph, mut places) = (String::new(), String::new());
    for (scene, shot) in timeline.shots.iter().enumerate() {
        let script = folder.join(format!("words-{scene}.ass"));
        std::fs::write(&script, shot.ass()?)?;
        let (picture, seconds) = (scene * 2, f64::from(shot.frames) / 30.0);
        write!(
            graph,
            "[{picture}:v]trim=duration={seconds},setpts=PTS-STARTPTS,\
             scale=1080:1920:force_original_aspect_ratio=increase:flags=bicubic:out_color_matrix=bt709:out_range=tv,\
             crop=1080:1920,setsar=1,format=yuv420p,fps=30,ass=filename={}:fontsdir={}[v{scene}];\
             [{}:a]aresample=48000,aformat=channel_layouts=mono,apad,atrim=duration={seconds}[a{scene}];",
            script.display(),
            fonts.display(),
            picture + 1
        )?;
        write!(places, "[v{scene}][a{scene}]")?;
    }
    let scenes = timeline.shots.len();
    write!(
        graph,
        "{places}concat=n={scenes}:v=1:a=1[v][voices];\
         [voices]highpass=f=70,acompressor=threshold=0.1:ratio=2.5:attack=8:release=160:knee=4,asplit[voice][key];\
         [{}:a]aresample=48000,volume=-18dB,aformat=channel_layouts=stereo[music];\
         [music][key]sidechaincompress=threshold=0.02:ratio=4:attack=40:release=600[ducked];\
         [voice]aformat=channel_layouts=stereo[wide];[wide][ducked]amix=inputs=2:duration=first:normalize=0,volume=6dB,\
         aresample=192000,alimiter=limit=0.83:attack=4:release=60:level=0,aresample=48000[a]",
        scenes * 2
    )?;
    Ok(graph)
}
