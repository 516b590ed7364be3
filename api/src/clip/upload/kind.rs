//! What an upload is: first by its bytes, then by what is in it.

use std::path::Path;

use entity::clip;
use store::Extension;
use studio::footage::{MediaInfo, MediaKind};

use super::draft::Draft;
use super::refusal::Refusal;
use crate::app::Api;

/// The containers that are taken: as their first bytes tell them, as they are served, and how their files are called.
pub(super) const CONTAINERS: &[(&str, &str, Extension)] = &[
    ("video/mp4", "video/mp4", Extension::Mp4),
    ("video/x-m4v", "video/mp4", Extension::Mp4),
    ("video/quicktime", "video/quicktime", Extension::Mov),
    ("video/webm", "video/webm", Extension::Webm),
    ("video/x-matroska", "video/x-matroska", Extension::Mkv),
    ("image/jpeg", "image/jpeg", Extension::Jpg),
    ("image/png", "image/png", Extension::Png),
    ("image/webp", "image/webp", Extension::Webp),
    ("audio/mpeg", "audio/mpeg", Extension::Mp3),
    ("audio/x-wav", "audio/wav", Extension::Wav),
    ("audio/m4a", "audio/mp4", Extension::M4a),
    ("audio/ogg", "audio/ogg", Extension::Ogg),
    ("audio/opus", "audio/ogg", Extension::Ogg),
    ("audio/x-flac", "audio/flac", Extension::Flac),
];

/// An upload that can be used, and whose thumbnail is made where it has one.
pub(super) struct Found {
    pub(super) kind: clip::Kind,
    pub(super) media_type: String,
    pub(super) extension: Extension,
    pub(super) info: MediaInfo,
}

/// Looks into a received file, and makes its thumbnail.
pub(super) async fn look(api: &Api, draft: &Draft) -> Result<Found, Refusal> {
    let (container, extension) = sniff(&draft.file())?;
    let studio = api.studio().await?;
    let info = studio.probe(&draft.file()).await?;
    let (kind, media_type) = settle(container, info.kind)?;
    if kind != clip::Kind::Audio {
        let moment = info.duration_ms / 10;
        // a film of few frames may have none there
        if studio.thumbnail(&draft.file(), moment, &draft.thumbnail()).await.is_err() {
            studio.thumbnail(&draft.file(), 0, &draft.thumbnail()).await?;
        }
    }
    Ok(Found { kind, media_type, extension, info })
}

/// What the file is by its first bytes; its name and the browser's word count for nothing.
fn sniff(path: &Path) -> Result<(&'static str, Extension), Refusal> {
    let mut head = Vec::new();
    std::io::Read::read_to_end(&mut std::io::Read::take(std::fs::File::open(path)?, 8192), &mut head)?;
    let kind = infer::get(&head).map(|kind| kind.mime_type());
    // MP3 without a tag, in all its bit rates and versions
    let bare_mp3 = matches!(head[..], [0xff, second, ..] if second & 0xe6 == 0xe2);
    let kind = if kind.is_none() && bare_mp3 { Some("audio/mpeg") } else { kind };
    let known = CONTAINERS.iter().find(|(sniffed, ..)| Some(*sniffed) == kind);
    known.map(|(_, media_type, extension)| (*media_type, *extension)).ok_or_else(Refusal::not_supported)
}

/// The kind and the media type of a container with that in it. A container of videos may hold sound alone; one of images or
/// of sound that holds something else is not what it says.
fn settle(container: &str, found: MediaKind) -> Result<(clip::Kind, String), Refusal> {
    let kind = match (container.split('/').next(), found) {
        (Some("video"), MediaKind::Video) => clip::Kind::Video,
        (Some("image"), MediaKind::Image) => clip::Kind::Image,
        (Some("audio" | "video"), MediaKind::Audio) => clip::Kind::Audio,
        _ => return Err(Refusal::not_supported()),
    };
    let heard = kind == clip::Kind::Audio;
    let media_type = if heard { container.replacen("video/", "audio/", 1) } else { container.to_owned() };
    Ok((kind, media_type))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sniffed(bytes: &[u8]) -> Result<&'static str, String> {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("photo.mp4");
        std::fs::write(&path, bytes).unwrap();
        sniff(&path).map(|(media_type, _)| media_type).map_err(|refusal| refusal.code)
    }

    #[test]
    fn a_file_is_what_its_first_bytes_say() {
        assert_eq!(sniffed(b"\x89PNG\r\n\x1a\n0000"), Ok("image/png"));
        assert_eq!(sniffed(b"\xff\xf3\x90\x00aaaa"), Ok("audio/mpeg"));
        assert_eq!(sniffed(b"RIFF\x00\x00\x00\x00WAVEfmt "), Ok("audio/wav"));
        for other in [b"<html>".as_slice(), b"", b"\xff", b"#EXTM3U\n"] {
            assert_eq!(sniffed(other), Err("media_not_supported".to_owned()), "{other:?}");
        }
    }

    #[test]
    fn a_container_holds_what_it_says_or_sound() {
        let settled = |container, found| settle(container, found).map_err(|refusal| refusal.code);
        assert_eq!(settled("video/mp4", MediaKind::Audio), Ok((clip::Kind::Audio, "audio/mp4".to_owned())));
        assert_eq!(settled("audio/ogg", MediaKind::Audio), Ok((clip::Kind::Audio, "audio/ogg".to_owned())));
        assert_eq!(settled("image/webp", MediaKind::Image), Ok((clip::Kind::Image, "image/webp".to_owned())));
        assert!(settled("audio/ogg", MediaKind::Video).is_err(), "a film in a container of sound");
        assert!(settled("image/png", MediaKind::Video).is_err(), "a film in a picture");
    }
}
