//! Small files with the boxes of an MP4.

/// A file of exactly `bytes` bytes that claims to last `seconds`.
pub(crate) fn video(seconds: u32, bytes: usize) -> Vec<u8> {
    let mut file = [atom(*b"ftyp", b"isom\0\0\0\0isom"), index(seconds)].concat();
    let rest = bytes - file.len() - 8;
    // bytes that differ, so that a misplaced part changes the hash
    let media: Vec<u8> = (0..rest).map(|place| (place * 31 % 251) as u8).collect();
    file.extend(atom(*b"mdat", &media));
    file
}

/// The same with the index at the end, as an encoder without "fast start" writes it.
pub(crate) fn video_with_index_last(seconds: u32) -> Vec<u8> {
    [atom(*b"ftyp", b"isom\0\0\0\0isom"), atom(*b"mdat", &[7; 4_000]), index(seconds)].concat()
}

fn index(seconds: u32) -> Vec<u8> {
    let mut header = vec![0; 100];
    header[12..16].copy_from_slice(&1_000_u32.to_be_bytes());
    header[16..20].copy_from_slice(&(seconds * 1_000).to_be_bytes());
    atom(*b"moov", &atom(*b"mvhd", &header))
}

fn atom(kind: [u8; 4], content: &[u8]) -> Vec<u8> {
    [&(content.len() as u32 + 8).to_be_bytes()[..], &kind, content].concat()
}
