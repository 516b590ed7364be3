//! The boxes of an MP4 file, as far as platforms care about them.

use std::fs::File;
use std::io::{Read, Seek, SeekFrom};
use std::path::Path;

/// Boxes that hold other boxes on the way to an edit list.
const CONTAINERS: [&[u8; 4]; 3] = [b"moov", b"trak", b"edts"];

/// The order and presence of boxes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Atoms {
    /// Whether the index comes before the media, so that playing can begin before the end has arrived.
    pub(crate) index_first: bool,
    /// Whether a player must skip or repeat part of a track; several platforms do it wrong.
    pub(crate) edit_list: bool,
}

/// Walks the boxes of `file`.
pub(crate) fn read(file: &Path) -> std::io::Result<Atoms> {
    let mut file = File::open(file)?;
    let end = file.metadata()?.len();
    let mut seen = Vec::new();
    walk(&mut file, 0, end, &mut seen)?;
    let place = |name: &[u8; 4]| seen.iter().position(|kind| kind == name);
    let index_first = matches!((place(b"moov"), place(b"mdat")), (Some(moov), Some(mdat)) if moov < mdat);
    Ok(Atoms { index_first, edit_list: place(b"elst").is_some() })
}

fn walk(file: &mut File, mut at: u64, end: u64, seen: &mut Vec<[u8; 4]>) -> std::io::Result<()> {
    while at + 8 <= end {
        file.seek(SeekFrom::Start(at))?;
        let mut head = [0; 8];
        file.read_exact(&mut head)?;
        let [a, b, c, d, kind @ ..] = head;
        let (size, header) = match u32::from_be_bytes([a, b, c, d]) {
            0 => (end - at, 8),
            1 => {
                let mut long = [0; 8];
                file.read_exact(&mut long)?;
                (u64::from_be_bytes(long), 16)
            }
            size => (u64::from(size), 8),
        };
        if size < header || size > end - at {
            return Err(std::io::Error::new(std::io::ErrorKind::InvalidData, "a box is larger than what it is in"));
        }
        seen.push(kind);
        if CONTAINERS.contains(&&kind) {
            walk(file, at + header, at + size, seen)?;
        }
        at += size;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use std::io::Write;

    use super::*;

    fn boxed(kind: [u8; 4], inside: &[u8]) -> Vec<u8> {
        let size = (inside.len() as u32 + 8).to_be_bytes();
        [&size, kind.as_slice(), inside].concat()
    }

    fn atoms(bytes: &[u8]) -> std::io::Result<Atoms> {
        let mut file = tempfile::NamedTempFile::new().unwrap();
        file.write_all(bytes).unwrap();
        read(file.path())
    }

    #[test]
    fn the_index_and_an_edit_list_are_found_where_they_are() {
        let edits = boxed(*b"moov", &boxed(*b"trak", &boxed(*b"edts", &boxed(*b"elst", &[0; 4]))));
        let media = boxed(*b"mdat", &[0; 16]);
        let late = atoms(&[media.clone(), edits].concat()).unwrap();
        assert_eq!(late, Atoms { index_first: false, edit_list: true });
        let good = atoms(&[boxed(*b"moov", &boxed(*b"trak", &[])), media].concat()).unwrap();
        assert_eq!(good, Atoms { index_first: true, edit_list: false });
    }

    #[test]
    fn a_file_cut_short_is_an_error() {
        assert!(atoms(&boxed(*b"mdat", &[0; 16])[..12]).is_err());
    }
}
