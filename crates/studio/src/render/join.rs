//! Pieces and sound become one MP4, without encoding again.

use std::path::{Path, PathBuf};

use tokio_util::sync::CancellationToken;

use super::mix::parent;
use super::{TICKS, TIMESCALE};
use crate::args::Args;
use crate::footage::Source;
use crate::tool::{self, Partial};
use crate::{Studio, StudioError};

impl Studio {
    /// Joins `pieces` and `audio` (of [`Studio::mix`]) into the MP4 `out` without encoding again: index first, no edit list,
    /// the same bytes for the same inputs. Fails with `render_failed`, `render_timeout` or `disk_full`; a partial file is
    /// removed.
    pub async fn join(
        &self,
        pieces: &[PathBuf],
        audio: &Path,
        title: &str,
        out: &Path,
        cancel: &CancellationToken,
    ) -> Result<(), StudioError> {
        let io = |error: std::io::Error| StudioError::io(&error, "join");
        let folder = tempfile::tempdir_in(parent(out)?).map_err(io)?;
        let list = folder.path().join("pieces.txt");
        let absolute = pieces.iter().map(std::path::absolute).collect::<Result<Vec<_>, _>>().map_err(io)?;
        std::fs::write(&list, concat(&absolute)).map_err(io)?;
        let joined = absolute.iter().fold(Args::default().words("-f concat -safe 0").input(&list), Args::reading);
        self.with_sound(&joined, audio, title, out, cancel).await
    }

    /// Puts one `picture` and `audio` together as [`Studio::join`] does, each packet as it is: what joins pieces repeats in the
    /// packets what the head of the file says.
    pub(super) async fn marry(
        &self,
        picture: &Path,
        audio: &Path,
        title: &str,
        out: &Path,
        cancel: &CancellationToken,
    ) -> Result<(), StudioError> {
        self.with_sound(&Source::of(picture).input("-an -sn -dn"), audio, title, out, cancel).await
    }

    async fn with_sound(
        &self,
        picture: &Args,
        audio: &Path,
        title: &str,
        out: &Path,
        cancel: &CancellationToken,
    ) -> Result<(), StudioError> {
        let partial = Partial::of(out)?;
        let call = self.ffmpeg_call(args(picture, audio, title, partial.path()), 0, "render_failed");
        tool::run(&call, &|_, _| {}, cancel).await?;
        partial.finish()
    }
}

fn concat(pieces: &[PathBuf]) -> String {
    let line = |piece: &PathBuf| format!("file '{}'\n", piece.to_string_lossy().replace('\'', "'\\''"));
    std::iter::once("ffconcat version 1.0\n".to_owned()).chain(pieces.iter().map(line)).collect()
}

fn args(picture: &Args, audio: &Path, title: &str, out: &Path) -> Args {
    let inputs = Args::quiet().and(picture).words("-f aac").input(audio);
    let copied = inputs.words("-map 0:v:0 -map 1:a:0 -c copy -map_metadata -1 -map_chapters -1");
    // the concat demuxer knows the length of a piece only to the millisecond: frames are counted instead
    let counted = copied.words(&format!("-bsf:v setts=ts=N*{TICKS}:duration={TICKS}"));
    let titled = counted.words("-metadata").one(format!("title={title}"));
    let format = format!("-video_track_timescale {TIMESCALE} -movflags +faststart -use_editlist 0 -fflags +bitexact");
    titled.words(&format).output(out)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pieces_with_quotes_in_their_names_stay_one_line_each() {
        let text = concat(&["/a/it's.mp4".into(), "/b.mp4".into()]);
        assert_eq!(text, "ffconcat version 1.0\nfile '/a/it'\\''s.mp4'\nfile '/b.mp4'\n");
    }
}
