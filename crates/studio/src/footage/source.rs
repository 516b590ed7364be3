//! A media file as the input of a tool.

use std::path::Path;

use crate::args::Args;

/// Containers of moving pictures and of sound, and images; none of them can name other files.
const FORMATS: &str = "mov,mp4,m4a,3gp,3g2,mj2,matroska,webm,avi,mpegts,mp3,wav,ogg,flac,\
                       jpeg_pipe,png_pipe,webp_pipe,bmp_pipe";

/// A person's file. Nothing else is opened through it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Source<'a> {
    path: &'a Path,
    /// How ffmpeg is to read it, where that is known.
    demuxer: Option<&'static str>,
}

impl<'a> Source<'a> {
    /// The file at `path`. It is told by its first bytes: by a name ffmpeg would take it for an image, or for a pattern of names.
    pub(crate) fn of(path: &'a Path) -> Self {
        let kind = infer::get_from_path(path).ok().flatten();
        let demuxer = match kind.map(|kind| kind.mime_type()) {
            Some("image/jpeg") => Some("jpeg_pipe"),
            Some("image/png") => Some("png_pipe"),
            Some("image/webp") => Some("webp_pipe"),
            Some("image/bmp") => Some("bmp_pipe"),
            Some("video/mp4" | "video/x-m4v" | "video/quicktime" | "audio/m4a") => Some("mov"),
            Some("video/webm" | "video/x-matroska") => Some("matroska"),
            Some("video/x-msvideo") => Some("avi"),
            _ => None,
        };
        Self { path, demuxer }
    }

    /// Whether it is a still image.
    pub(crate) fn is_still(&self) -> bool {
        self.demuxer.is_some_and(|demuxer| demuxer.ends_with("_pipe"))
    }

    /// What a tool has to be told before the file's name. The name itself follows by [`Args::input`].
    pub(crate) fn guard(&self) -> String {
        let forced = self.demuxer.map_or(String::new(), |demuxer| format!(" -f {demuxer}"));
        // a film may miss a picture; an image that misses its lower half is none
        let strict = if self.is_still() { " -err_detect explode" } else { "" };
        format!("-protocol_whitelist file -format_whitelist {FORMATS}{forced}{strict}")
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
