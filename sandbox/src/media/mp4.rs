//! The few facts about an MP4 that the platforms check first, read from its boxes.

use std::fs::File;
use std::io::{self, Read as _, Seek as _, SeekFrom};
use std::path::Path;

/// What the boxes say.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Mp4 {
    /// The index comes before the media, so that playing can begin at once.
    pub(crate) index_first: bool,
    /// Length in milliseconds.
    pub(crate) duration_ms: u64,
}

/// Reads the boxes of the file at `path`.
pub(crate) fn read(path: &Path) -> io::Result<Mp4> {
    let mut file = File::open(path)?;
    let end = file.metadata()?.len();
    let mut at = 0;
    let (mut media_seen, mut index) = (false, None);
    while at < end {
        let found = Atom::at(&mut file, at, end)?;
        if at == 0 && &found.kind != b"ftyp" {
            return Err(broken("the file does not begin with an ftyp box"));
        }
        match &found.kind {
            b"mdat" => media_seen = true,
            b"moov" => index = Some((!media_seen, movie_length(&mut file, &found)?)),
            _ => {}
        }
        at = found.end;
    }
    let (index_first, duration_ms) = index.ok_or_else(|| broken("there is no moov box"))?;
    if media_seen { Ok(Mp4 { index_first, duration_ms }) } else { Err(broken("there is no mdat box")) }
}

/// A box: its kind and where its content lies.
struct Atom {
    kind: [u8; 4],
    start: u64,
    end: u64,
}

impl Atom {
    fn at(file: &mut File, at: u64, limit: u64) -> io::Result<Self> {
        file.seek(SeekFrom::Start(at))?;
        let mut head = [0; 8];
        file.read_exact(&mut head).map_err(|_| broken("a box is cut off"))?;
        let kind = [head[4], head[5], head[6], head[7]];
        let (size, header) = match u32::from_be_bytes([head[0], head[1], head[2], head[3]]) {
            0 => (limit - at, 8),
            1 => {
                let mut long = [0; 8];
                file.read_exact(&mut long)?;
                (u64::from_be_bytes(long), 16)
            }
            size => (u64::from(size), 8),
        };
        let end = at.checked_add(size).filter(|end| size >= header && *end <= limit);
        Ok(Self { kind, start: at + header, end: end.ok_or_else(|| broken("a box is longer than the file"))? })
    }
}

/// The length that the movie header inside `index` names, in milliseconds.
fn movie_length(file: &mut File, index: &Atom) -> io::Result<u64> {
    let mut at = index.start;
    while at < index.end {
        let inner = Atom::at(file, at, index.end)?;
        if &inner.kind == b"mvhd" {
            let mut content = [0; 32];
            file.seek(SeekFrom::Start(inner.start))?;
            file.read_exact(&mut content)?;
            return movie_header_length(&content).ok_or_else(|| broken("the movie header has no time scale"));
        }
        at = inner.end;
    }
    Err(broken("there is no mvhd box"))
}

/// Version 1 of the header has 64-bit times, version 0 has 32-bit ones.
fn movie_header_length(content: &[u8; 32]) -> Option<u64> {
    let word = |at: usize| u32::from_be_bytes([content[at], content[at + 1], content[at + 2], content[at + 3]]);
    let (scale, duration) = if content[0] == 1 {
        (word(20), u64::from(word(24)) << 32 | u64::from(word(28)))
    } else {
        (word(12), u64::from(word(16)))
    };
    duration.saturating_mul(1_000).checked_div(u64::from(scale))
}

fn broken(why: &str) -> io::Error {
    io::Error::new(io::ErrorKind::InvalidData, why)
}
