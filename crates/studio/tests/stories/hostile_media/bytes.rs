//! Files made byte by byte, as no well-meaning program makes them.

use std::path::Path;

/// A PNG of this size by its header, with hardly any rows in it.
pub(crate) fn png_header(width: u32, height: u32) -> Vec<u8> {
    let mut png = b"\x89PNG\r\n\x1a\n".to_vec();
    let size = [width.to_be_bytes(), height.to_be_bytes()].concat();
    chunk(&mut png, *b"IHDR", &[size.as_slice(), &[8, 2, 0, 0, 0]].concat());
    // one block of zeros that is written as it is
    chunk(&mut png, *b"IDAT", &[&[0x78, 1, 1, 0, 1, 0xff, 0xfe][..], &[0; 256]].concat());
    chunk(&mut png, *b"IEND", &[]);
    png
}

/// The check sum is wrong; nobody looks at it before the size is known.
fn chunk(png: &mut Vec<u8>, kind: [u8; 4], inside: &[u8]) {
    png.extend((inside.len() as u32).to_be_bytes());
    png.extend(kind);
    png.extend(inside);
    png.extend([0; 4]);
}

/// A JPEG of this size by its header, in which every value is nought: grey. With four components it is CMYK.
pub(crate) fn jpeg(width: u16, height: u16, components: u8) -> Vec<u8> {
    let mut jpeg = vec![0xff, 0xd8];
    segment(&mut jpeg, 0xdb, &[&[0][..], &[1; 64]].concat());
    let size = [height.to_be_bytes(), width.to_be_bytes()].concat();
    let parts: Vec<u8> = (1..=components).flat_map(|part| [part, 0x11, 0]).collect();
    segment(&mut jpeg, 0xc0, &[&[8], size.as_slice(), &[components], &parts].concat());
    for table in [0x00, 0x10] {
        // one code of one bit, for the value nought
        segment(&mut jpeg, 0xc4, &[&[table, 1][..], &[0; 15], &[0]].concat());
    }
    let scanned: Vec<u8> = (1..=components).flat_map(|part| [part, 0]).collect();
    segment(&mut jpeg, 0xda, &[&[components], scanned.as_slice(), &[0, 63, 0]].concat());
    let blocks = usize::from(width.div_ceil(8)) * usize::from(height.div_ceil(8)) * usize::from(components);
    jpeg.extend(vec![0; (blocks * 2).div_ceil(8).min(100_000)]);
    jpeg.extend([0xff, 0xd9]);
    jpeg
}

fn segment(jpeg: &mut Vec<u8>, marker: u8, inside: &[u8]) {
    jpeg.extend([0xff, marker]);
    jpeg.extend((inside.len() as u16 + 2).to_be_bytes());
    jpeg.extend(inside);
}

/// A JPEG that says how its camera was held.
pub(crate) fn turned(jpeg: &[u8], orientation: u8) -> Vec<u8> {
    let mut exif = b"Exif\0\0MM\0*\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0".to_vec();
    exif.extend([orientation, 0, 0, 0, 0, 0, 0]);
    let mut out = jpeg[..2].to_vec();
    segment(&mut out, 0xe1, &exif);
    out.extend(&jpeg[2..]);
    out
}

/// A gzip file of `inside`, stored.
pub(crate) fn gzip(inside: &[u8]) -> Vec<u8> {
    let length = inside.len() as u16;
    let head = [&[0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 3, 1][..], &length.to_le_bytes(), &(!length).to_le_bytes()].concat();
    [&head, inside, &[0; 4], &u32::from(length).to_le_bytes()].concat()
}

/// An MP4 whose index says that the pictures are in the file `other`.
pub(crate) fn elsewhere(mp4: &[u8], kind: [u8; 4], other: &Path) -> Vec<u8> {
    let at = find(mp4, b"dref").expect("a data reference") - 4;
    let old = u32::from_be_bytes(mp4[at..at + 4].try_into().unwrap()) as usize;
    let path = other.to_str().unwrap().as_bytes();
    let named = if kind == *b"alis" { alias(path) } else { [b"file://", path, &[0]].concat() };
    let entry = boxed(kind, &[&[0; 4], named.as_slice()].concat());
    let reference = boxed(*b"dref", &[&[0, 0, 0, 0, 0, 0, 0, 1], entry.as_slice()].concat());
    let mut out = [&mp4[..at], &reference, &mp4[at + old..]].concat();
    for parent in [b"moov", b"trak", b"mdia", b"minf", b"dinf"] {
        let place = find(mp4, parent).expect("the boxes around it") - 4;
        let size = u32::from_be_bytes(mp4[place..place + 4].try_into().unwrap());
        out[place..place + 4].copy_from_slice(&(size + reference.len() as u32 - old as u32).to_be_bytes());
    }
    out
}

/// An old Macintosh's way to name a file: in the end the absolute path.
fn alias(path: &[u8]) -> Vec<u8> {
    let name = [&[6][..], b"secret", &[0; 57]].concat();
    let volume = [&[1][..], b"v", &[0; 26]].concat();
    let mut out = [&[0; 10][..], &volume, &[0; 12], &name, &[0; 16], &[0, 1, 0, 1], &[0; 16]].concat();
    out.extend([0, 2]);
    out.extend((path.len() as u16).to_be_bytes());
    out.extend(path);
    out.extend([0; 2].repeat(1 + path.len() % 2));
    out.extend([0xff, 0xff, 0, 0]);
    out
}

fn boxed(kind: [u8; 4], inside: &[u8]) -> Vec<u8> {
    [&(inside.len() as u32 + 8).to_be_bytes()[..], &kind, inside].concat()
}

pub(crate) fn find(bytes: &[u8], what: &[u8]) -> Option<usize> {
    bytes.windows(what.len()).position(|window| window == what)
}

/// The first `percent` of a file.
pub(crate) fn head(bytes: &[u8], percent: usize) -> Vec<u8> {
    bytes[..bytes.len() * percent / 100].to_vec()
}

/// A file whose middle is noughts.
pub(crate) fn hollow(bytes: &[u8]) -> Vec<u8> {
    let mut out = bytes.to_vec();
    let length = out.len();
    out[length * 4 / 10..length * 6 / 10].fill(0);
    out
}
