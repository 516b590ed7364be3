//! Starts the program, strikes, and looks at what is left.

use std::io::{BufRead, BufReader};
use std::os::unix::process::CommandExt;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use nix::sys::signal::{Signal, kill, killpg};
use nix::unistd::Pid;

use super::Way;
use super::child::{BEGUN, DONE};
use crate::support::ffmpeg;

/// An orphan that works on for longer than this is not ended by anybody.
const PATIENCE: Duration = Duration::from_mins(1);

/// One kill.
#[derive(Debug, Clone, Copy)]
pub(super) struct Case {
    pub(super) number: u32,
    pub(super) way: Way,
    /// How long after the render began.
    pub(super) after: Duration,
}

/// What came of a kill; everything else is a panic that names the case.
#[derive(Debug, Clone, Copy)]
pub(super) struct Outcome {
    /// Whether the video was not finished before.
    pub(super) struck: bool,
    /// How many files with their final names the retry could use.
    pub(super) kept: usize,
    /// How long ffmpeg lived on after the program that started it.
    pub(super) orphaned: Duration,
}

/// The inputs, and the video as it is when nothing happens.
pub(super) struct House {
    folder: PathBuf,
    video: Vec<u8>,
    /// How long an undisturbed render takes.
    pub(super) undisturbed: Duration,
}

impl House {
    pub(super) fn build(folder: &Path) -> Self {
        let at = |name: &str| folder.join(name).to_string_lossy().into_owned();
        let clip = "testsrc2=s=640x360:r=30,trim=duration=1";
        ffmpeg(&["-v", "error", "-f", "lavfi", "-i", clip, "-preset", "ultrafast", "-pix_fmt", "yuv420p", &at("clip.mp4")]);
        ffmpeg(&["-v", "error", "-f", "lavfi", "-i", "anoisesrc=c=pink:r=24000:d=0.8:a=0.3", &at("voice.wav")]);
        let mut house = Self { folder: folder.to_owned(), video: Vec::new(), undisturbed: Duration::ZERO };
        let first = house.room("first");
        let mut program = Program::start(&first, "none");
        let begun = Instant::now();
        assert!(program.ends(), "an undisturbed render finishes");
        house.undisturbed = begun.elapsed();
        house.video = std::fs::read(first.join("store/video.mp4")).unwrap();
        house
    }

    /// A folder for one video, with what it is made of.
    fn room(&self, name: &str) -> PathBuf {
        let room = self.folder.join(name);
        for part in ["store", "scratch", "temporary"] {
            std::fs::create_dir_all(room.join(part)).unwrap();
        }
        for input in ["clip.mp4", "voice.wav"] {
            std::fs::copy(self.folder.join(input), room.join(input)).unwrap();
        }
        room
    }

    /// Kills a render, renders again, and holds the result against the undisturbed one.
    pub(super) fn play(&self, case: Case) -> Outcome {
        let room = self.room(&case.number.to_string());
        let mut program = Program::start(&room, &format!("{:?} {}", case.way, case.after.as_millis()));
        match case.way {
            Way::Tool => program.strike_tools(case.after),
            Way::Holder => program.strike(case.after),
            Way::Cancel | Way::Drop => (),
        }
        let struck = !program.ends();
        let orphaned = until_gone(&room);
        if case.way != Way::Holder {
            assert_eq!(names(&room.join("scratch")), Vec::<String>::new(), "{case:?}");
            assert_eq!(names(&room.join("temporary")), Vec::<String>::new(), "{case:?}");
        }
        // what a worker does with the folder of a dead one
        std::fs::remove_dir_all(room.join("scratch")).unwrap();
        std::fs::create_dir(room.join("scratch")).unwrap();
        let kept = names(&room.join("store")).len();
        assert!(Program::start(&room, "none").ends(), "{case:?}: the retry does not finish");
        assert_eq!(names(&room.join("store")), ["0.mp4", "1.mp4", "sound.aac", "video.mp4"], "{case:?}");
        assert_eq!(names(&room.join("scratch")), Vec::<String>::new(), "{case:?}");
        assert!(std::fs::read(room.join("store/video.mp4")).unwrap() == self.video, "{case:?}: another video than undisturbed");
        std::fs::remove_dir_all(room).unwrap();
        Outcome { struck, kept, orphaned }
    }
}

/// The running program.
struct Program {
    child: Child,
    room: PathBuf,
    said: BufReader<std::process::ChildStdout>,
}

impl Program {
    /// Starts it and waits until it renders.
    #[allow(clippy::disallowed_methods, reason = "what is killed must be a process")]
    fn start(room: &Path, order: &str) -> Self {
        std::fs::write(room.join("order"), if order == "none" { "none 0" } else { order }).unwrap();
        let mut command = Command::new(std::env::current_exe().unwrap());
        command.args(["--ignored", "--exact", "--nocapture", "kills::child::child_that_renders"]);
        command.current_dir(room).env("TMPDIR", room.join("temporary")).process_group(0);
        let mut child = command.stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::null()).spawn().unwrap();
        let mut said = BufReader::new(child.stdout.take().unwrap());
        assert!(hears(&mut said, BEGUN), "the program begins");
        Self { child, room: room.to_owned(), said }
    }

    /// Kills every media tool at the moment, as one that runs out of memory would end.
    fn strike_tools(&mut self, after: Duration) {
        pass(after);
        for tool in tools(&self.room) {
            // it may have ended in this moment
            let _ = killpg(tool, Signal::SIGKILL);
        }
    }

    /// Kills the program alone.
    fn strike(&mut self, after: Duration) {
        pass(after);
        let _ = kill(Pid::from_raw(self.child.id() as i32), Signal::SIGKILL);
    }

    /// Waits for its end; tells whether the video is finished.
    fn ends(&mut self) -> bool {
        let done = hears(&mut self.said, DONE);
        self.child.wait().unwrap();
        done
    }
}

fn hears(said: &mut impl BufRead, line: &str) -> bool {
    said.lines().map_while(Result::ok).any(|heard| heard.ends_with(line))
}

/// Waits for the end of all media tools in `room`; tells how long they lived on without the program.
fn until_gone(room: &Path) -> Duration {
    let begun = Instant::now();
    while !tools(room).is_empty() {
        assert!(begun.elapsed() < PATIENCE, "a media tool lives on in {}", room.display());
        pass(Duration::from_millis(2));
    }
    begun.elapsed()
}

/// The media tools that work in `room`.
fn tools(room: &Path) -> Vec<Pid> {
    let processes = std::fs::read_dir("/proc").unwrap().flatten();
    let pids = processes.filter_map(|entry| entry.file_name().to_str()?.parse::<i32>().ok());
    let works_here = |pid: &i32| {
        let named = std::fs::read_to_string(format!("/proc/{pid}/comm")).is_ok_and(|name| name.starts_with("ff"));
        named && std::fs::read_link(format!("/proc/{pid}/cwd")).is_ok_and(|folder| folder == room)
    };
    pids.filter(works_here).map(Pid::from_raw).collect()
}

fn names(folder: &Path) -> Vec<String> {
    let entries = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap());
    let mut names: Vec<String> = entries.collect();
    names.sort();
    names
}

/// Lets a time pass: when a kill comes is all that differs between two cases.
#[allow(clippy::disallowed_methods, reason = "the moment is the input")]
fn pass(time: Duration) {
    std::thread::sleep(time);
}
