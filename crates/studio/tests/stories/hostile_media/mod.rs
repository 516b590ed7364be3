//! Odd and hostile media: each file gives a good piece of video or a clear refusal, and none reads what it should not.

mod bytes;
mod corpus;

use std::io::ErrorKind;
use std::net::TcpListener;
use std::path::{Path, PathBuf};

use futures::{StreamExt, stream};
use studio::footage::{Fit, Footage, MediaKind};
use studio::{Studio, StudioError};
use tokio_util::sync::CancellationToken;

use crate::support::{folder, shot, studio, try_ffmpeg};
use bytes::find;
use corpus::{Bait, Entry, Fate, Made, NAMES, spelled_out};

/// Frames of each piece.
const FRAMES: u32 = 2;
/// Files that are tried at once.
const AT_ONCE: usize = 3;

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn given_odd_and_hostile_files_then_each_is_shown_or_refused_and_nothing_else_is_opened() {
    let (studio, folder, theirs) = (studio().await, folder(), folder());
    let secret = theirs.path().join("secret.mp4");
    make(&Made::By("FILM X264"), &secret).unwrap();
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let address = format!("http://{}/secret.mp4", listener.local_addr().unwrap());
    let watch = Watch::on(&secret);

    let bait = Bait { file: &secret, address: &address };
    let mut entries: Vec<Entry> = corpus::no_media();
    entries.extend(corpus::naming(&bait));
    entries.extend(corpus::bombs());
    entries.extend(corpus::damaged());
    entries.extend(corpus::FILMS.iter().map(|&(name, options)| (name, Fate::Film, Made::By(options))));
    entries.extend(corpus::IMAGES.iter().map(|&(name, options)| (name, Fate::Still, Made::By(options))));
    entries.extend(corpus::others());
    entries.extend(named(theirs.path()));
    let all = entries.len();
    assert!(all >= 100, "{all}");

    let tried = stream::iter(entries.into_iter().enumerate()).map(|(index, (name, expected, made))| {
        let (studio, place) = (studio.clone(), folder.path().join(index.to_string()));
        let tried = tokio::spawn(async move {
            std::fs::create_dir(&place).unwrap();
            // whole or cut: both have to take everything
            let fit = if index.is_multiple_of(2) { Fit::Blur } else { Fit::Auto };
            let fate = fate(&studio, &made, &place.join(name), fit).await;
            let piece = Some((name.to_owned(), place.join("piece.mp4"))).filter(|(_, piece)| piece.exists());
            (piece, (fate != Ok(expected)).then(|| format!("{name:?}: {fate:?} instead of {expected:?}")))
        });
        async { tried.await.unwrap() }
    });
    let (pieces, wrong): (Vec<_>, Vec<_>) = tried.buffered(AT_ONCE).unzip().await;
    let wrong: Vec<String> = wrong.into_iter().flatten().collect();
    assert!(wrong.is_empty(), "{} of {all}:\n{}", wrong.len(), wrong.join("\n"));
    look(folder.path(), &pieces.into_iter().flatten().collect::<Vec<_>>());
    watch.saw_nothing();
    listener.set_nonblocking(true).unwrap();
    assert_eq!(listener.accept().unwrap_err().kind(), ErrorKind::WouldBlock, "somebody called");
}

/// Good files with bad names.
fn named(folder: &Path) -> Vec<Entry> {
    let (film, still) = (folder.join("film.mp4"), folder.join("still.png"));
    make(&Made::By("FILM X264"), &film).unwrap();
    make(&Made::By("IMAGE"), &still).unwrap();
    let (film, still) = (std::fs::read(film).unwrap(), std::fs::read(still).unwrap());
    let entry = |name: &'static str| {
        let moving = Path::new(name).extension().is_some_and(|ending| ending == "mp4");
        let (fate, bytes) = if moving { (Fate::Film, &film) } else { (Fate::Still, &still) };
        (name, fate, Made::Of(bytes.clone()))
    };
    NAMES.map(entry).into()
}

fn make(made: &Made, path: &Path) -> Result<(), String> {
    // as another program would have made it: under a name that means nothing to the tool
    let plain = |ending: &str| path.with_file_name(format!("made.{ending}"));
    let ending = path.extension().unwrap().to_str().unwrap();
    let run = |options: &str, to: &Path| {
        let options = spelled_out(options);
        let options: Vec<&str> = options.split_whitespace().collect();
        try_ffmpeg(&[&["-v", "error"], options.as_slice(), &[to.to_str().unwrap()]].concat())
    };
    match made {
        Made::Of(bytes) => std::fs::write(path, bytes).unwrap(),
        Made::By(options) => {
            run(options, &plain(ending))?;
            std::fs::rename(plain(ending), path).unwrap();
        }
        Made::From(options, ending, change) => {
            run(options, &plain(ending))?;
            std::fs::write(path, change(&std::fs::read(plain(ending)).unwrap())).unwrap();
            std::fs::remove_file(plain(ending)).unwrap();
        }
        Made::Streams(count, codec) => {
            let maps = "-map 0 ".repeat((*count).into());
            run(&format!("-f lavfi -i sine=d=0.1 {maps} -c:a {codec}"), path)?;
        }
    }
    Ok(())
}

/// What becomes of the file; an error where it is neither shown well nor refused clearly.
async fn fate(studio: &Studio, made: &Made, path: &Path, fit: Fit) -> Result<Fate, String> {
    tokio::task::block_in_place(|| make(made, path))?;
    let info = match studio.probe(path).await {
        Ok(info) => info,
        Err(StudioError::Input { code, .. }) => return Ok(Fate::No(code)),
        Err(other) => return Err(format!("{other:?}")),
    };
    let out = path.with_file_name("piece.mp4");
    let rendered = render(studio, path, info.kind, fit, &out).await;
    let expected = match info.kind {
        MediaKind::Video => Fate::Film,
        MediaKind::Image => Fate::Still,
        MediaKind::Audio => {
            let refused = matches!(&rendered, Err(StudioError::Input { code: "media_not_readable", .. }));
            return if refused { Ok(Fate::Sound) } else { Err(format!("sound was shown: {rendered:?}")) };
        }
    };
    rendered.map(|()| expected).map_err(|error| format!("{error:?}"))
}

async fn render(studio: &Studio, path: &Path, kind: MediaKind, fit: Fit, out: &Path) -> Result<(), StudioError> {
    let mut shot = shot("silk", "", FRAMES);
    let key = "foreign".to_owned();
    shot.footage = if kind == MediaKind::Image {
        Footage::Image { key, seed: 0, credit: None }
    } else {
        Footage::Clip { key, start_ms: 0, credit: None }
    };
    shot.media = Some(path.to_owned());
    shot.fit = fit;
    studio.render_scene(&shot, out, &|_, _| {}, &CancellationToken::new()).await.map(drop)
}

const SMALL: (usize, usize) = (54, 96);

/// Fails unless the pieces, each called by its file, are alike, as promised, whole and without bars.
fn look(folder: &Path, pieces: &[(String, PathBuf)]) {
    let list: Vec<String> = pieces.iter().map(|(_, piece)| format!("file '{}'", piece.display())).collect();
    let (list_file, raw) = (folder.join("pieces.txt"), folder.join("pieces.raw"));
    std::fs::write(&list_file, format!("ffconcat version 1.0\n{}\n", list.join("\n"))).unwrap();
    let filters = format!("scale={}:{}:flags=area,format=gray", SMALL.0, SMALL.1);
    let input = ["-f", "concat", "-safe", "0", "-i", list_file.to_str().unwrap()];
    let output = ["-fps_mode", "passthrough", "-vf", &filters, "-f", "rawvideo", raw.to_str().unwrap()];
    let said = try_ffmpeg(&[input.as_slice(), &output].concat()).unwrap();
    for promised in ["h264 (High)", "yuv420p(tv, bt709", "1080x1920", "30 fps"] {
        assert!(said.contains(promised), "no {promised} in {said}");
    }
    let parameters = |piece: &Path| {
        let bytes = std::fs::read(piece).unwrap();
        let at = find(&bytes, b"avcC").unwrap();
        bytes[at..at + usize::from(bytes[at - 1]) - 4].to_vec()
    };
    let first = parameters(&pieces[0].1);
    let pixels = std::fs::read(raw).unwrap();
    let frames: Vec<&[u8]> = pixels.chunks(SMALL.0 * SMALL.1).collect();
    assert_eq!(frames.len(), pieces.len() * FRAMES as usize);
    for ((name, piece), frame) in pieces.iter().zip(frames.iter().step_by(FRAMES as usize)) {
        assert_eq!(parameters(piece), first, "{name} is written otherwise");
        let sides = edges(frame);
        assert!(sides.iter().all(|light| *light >= 12.0), "{name} has bars: {sides:?}");
    }
}

/// How light the picture is along its left, right, upper and lower edge.
fn edges(frame: &[u8]) -> [f64; 4] {
    let (width, height) = SMALL;
    let mean = |of: &dyn Fn(usize, usize) -> bool| {
        let picked: Vec<f64> =
            (0..frame.len()).filter(|index| of(index % width, index / width)).map(|index| f64::from(frame[index])).collect();
        picked.iter().sum::<f64>() / picked.len() as f64
    };
    [mean(&|x, _| x < 2), mean(&|x, _| x >= width - 2), mean(&|_, y| y < 3), mean(&|_, y| y >= height - 3)]
}

/// Sees whether a file is opened.
struct Watch(#[cfg(target_os = "linux")] nix::sys::inotify::Inotify);

#[cfg(target_os = "linux")]
impl Watch {
    fn on(path: &Path) -> Self {
        use nix::sys::inotify::{AddWatchFlags, InitFlags, Inotify};
        let watch = Inotify::init(InitFlags::IN_NONBLOCK).unwrap();
        watch.add_watch(path, AddWatchFlags::IN_OPEN | AddWatchFlags::IN_ACCESS).unwrap();
        drop(std::fs::File::open(path).unwrap());
        assert_eq!(watch.read_events().unwrap().len(), 1, "the watch sees nothing");
        Self(watch)
    }

    fn saw_nothing(&self) {
        assert_eq!(self.0.read_events().unwrap_err(), nix::errno::Errno::EAGAIN, "the secret was opened");
    }
}

#[cfg(not(target_os = "linux"))]
impl Watch {
    fn on(_path: &Path) -> Self {
        Self()
    }

    fn saw_nothing(&self) {}
}
