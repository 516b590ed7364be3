//! A media file as the input of a tool.

use std::path::Path;

use crate::args::Args;

/// Containers of moving pictures; none of them can name other files.
const FILMS: &str = "mov,mp4,m4a,3gp,3g2,mj2,matroska,webm,avi,mpegts";
/// Containers of sound alone.
const SOUNDS: &str = "mp3,wav,ogg,flac";

/// A person's file. Nothing else is opened through it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Source<'a> {
    path: &'a Path,
    still: Option<&'static str>,
}

impl<'a> Source<'a> {
    /// The file at `path`. Images are told by their first bytes: by its name ffmpeg would take one for a pattern of names.
    pub(crate) fn of(path: &'a Path) -> Self {
        let kind = infer::get_from_path(path).ok().flatten();
        let still = match kind.map(|kind| kind.mime_type()) {
            Some("image/jpeg") => Some("jpeg_pipe"),
            Some("image/png") => Some("png_pipe"),
            Some("image/webp") => Some("webp_pipe"),
            Some("image/bmp") => Some("bmp_pipe"),
            Some("image/tiff") => Some("tiff_pipe"),
            _ => None,
        };
        Self { path, still }
    }

    /// Whether it is a still image.
    pub(crate) fn is_still(&self) -> bool {
        self.still.is_some()
    }

    /// What a tool has to be told before the file's name. The name itself follows by [`Args::input`].
    pub(crate) fn guard(&self) -> String {
        let format = self.still.map_or_else(
            || format!("-format_whitelist {FILMS},{SOUNDS}"),
            |still| format!("-f {still} -format_whitelist {still} -err_detect explode"),
        );
        format!("-protocol_whitelist file {format}")
    }

    /// The input of a call of ffmpeg, with `options` about it.
    pub(crate) fn input(&self, options: &str) -> Args {
        Args::default().words(&self.guard()).words(options).input(self.path)
    }

    pub(crate) fn path(&self) -> &'a Path {
        self.path
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_image_is_what_its_bytes_say_and_never_a_pattern_of_names() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("%03d.mp4");
        std::fs::write(&path, b"\x89PNG\r\n\x1a\n").unwrap();
        assert!(Source::of(&path).guard().contains("-f png_pipe"));
        std::fs::write(&path, "#EXTM3U").unwrap();
        let other = Source::of(&path);
        assert!(!other.is_still() && !other.guard().contains("image2") && !other.guard().contains("hls"));
    }
}
