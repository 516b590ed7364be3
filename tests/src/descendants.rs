//! What a program has started, as the kernel tells it.

use std::fs;

use nix::sys::signal::{Signal, kill};
use nix::unistd::Pid;

/// A program started by another.
#[derive(Debug, Clone)]
pub struct Descendant {
    id: i32,
    /// Its command line.
    pub command: String,
}

impl Descendant {
    /// Ends it at once, as `kill -9` does.
    pub fn kill(&self) -> anyhow::Result<()> {
        Ok(kill(Pid::from_raw(self.id), Signal::SIGKILL)?)
    }

    /// The memory it has in use, in bytes; 0 once it has ended. Of what several programs share, each has its part.
    pub fn resident(&self) -> u64 {
        let rollup = fs::read_to_string(format!("/proc/{}/smaps_rollup", self.id)).unwrap_or_default();
        let line = rollup.lines().find_map(|line| line.strip_prefix("Pss:"));
        let kibibytes = line.and_then(|line| line.split_whitespace().next()?.parse::<u64>().ok());
        kibibytes.unwrap_or(0) * 1024
    }
}

/// Everything that process `of` has started, and what that has started, while it lives.
pub fn descendants(of: i32) -> Vec<Descendant> {
    let all: Vec<(i32, i32)> = processes().into_iter().filter_map(|id| Some((id, parent(id)?))).collect();
    let mut family = vec![of];
    let mut next = 0;
    while let Some(&elder) = family.get(next) {
        family.extend(all.iter().filter(|(_, parent)| *parent == elder).map(|(id, _)| *id));
        next += 1;
    }
    family.into_iter().skip(1).filter_map(|id| Some(Descendant { id, command: command(id)? })).collect()
}

fn processes() -> Vec<i32> {
    let folders = fs::read_dir("/proc").into_iter().flatten().flatten();
    folders.filter_map(|folder| folder.file_name().to_str()?.parse().ok()).collect()
}

/// The fourth field of `stat`; the second one, the name, may contain anything but ends with the last bracket.
fn parent(id: i32) -> Option<i32> {
    let stat = fs::read_to_string(format!("/proc/{id}/stat")).ok()?;
    stat.rsplit_once(')')?.1.split_whitespace().nth(1)?.parse().ok()
}

fn command(id: i32) -> Option<String> {
    let line = fs::read(format!("/proc/{id}/cmdline")).ok()?;
    Some(String::from_utf8_lossy(&line).replace('\0', " "))
}
