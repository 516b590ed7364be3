//! The small picture by which a person knows a clip.

use std::path::Path;

use super::probe::{UNREADABLE, blame_file};
use super::source::Source;
use crate::args::{Args, seconds};
use crate::tool::Partial;
use crate::{Studio, StudioError};

/// Pixels of the longer side; sharp in a row of a list and good enough in a grid.
const LONGEST: u32 = 480;

impl Studio {
    /// Writes the frame at `at_ms` of a video, or an image, as the JPEG `out`: its longer side has 480 pixels, or as many as
    /// there are. Fails with `media_not_readable` (also when there is no such frame), `render_timeout` or `disk_full`; a
    /// partial file is removed.
    pub async fn thumbnail(&self, path: &Path, at_ms: u64, out: &Path) -> Result<(), StudioError> {
        let partial = Partial::of(out)?;
        let said = self.look(args(path, at_ms, partial.path())).await?;
        if partial.path().metadata().map_or(0, |file| file.len()) == 0 {
            return Err(blame_file(StudioError::tool(UNREADABLE, "There is no such frame.", said.stderr)));
        }
        partial.finish()
    }
}

fn args(path: &Path, at_ms: u64, out: &Path) -> Args {
    let at = if at_ms == 0 { String::new() } else { format!("-ss {}", seconds(at_ms)) };
    let input = Args::quiet().and(&Source::of(path).input(&format!("-an -sn -dn {at}")));
    let shrink = format!("scale='min({LONGEST},iw)':'min({LONGEST},ih)':force_original_aspect_ratio=decrease");
    let picture = "-map 0:V:0 -frames:v 1 -pix_fmt yuvj420p -q:v 4 -map_metadata -1 -flags +bitexact -fflags +bitexact";
    input.words(picture).words("-vf").one(shrink).words("-f image2 -update 1").output(out)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_image_is_not_wound_forward_and_nothing_else_can_be_opened_through_it() {
        let said =
            |at_ms| args(Path::new("/a b.png"), at_ms, Path::new("out.jpg")).as_slice().join(" ".as_ref()).into_string().unwrap();
        assert!(!said(0).contains("-ss"));
        assert!(said(1500).contains("-ss 1.500 -i /a b.png"));
        assert!(said(0).contains("-protocol_whitelist file -format_whitelist mov,"));
    }
}
