//! A few small pictures of a scene, to judge it by.

use super::salience::Look;
use super::source::Source;
use super::{MediaInfo, MediaKind};
use crate::args::{Args, seconds};
use crate::{Studio, StudioError};

/// Pixels of the longer side of a small picture.
const SIDE: u32 = 160;
/// More do not change where the subject is.
const LOOKS: u64 = 4;

impl Studio {
    /// At most four small pictures of `source` from `start_ms` on for `length_ms`, at pictures that need no others to be decoded;
    /// none where there is no such picture.
    pub(super) async fn looks(
        &self,
        source: &Source<'_>,
        info: &MediaInfo,
        start_ms: u64,
        length_ms: u64,
    ) -> Result<Vec<Look>, StudioError> {
        let folder = tempfile::tempdir().map_err(|error| StudioError::io(&error, "a look at a picture"))?;
        let raw = folder.path().join("looks");
        let (width, height) = small(info.width, info.height);
        let window = match info.kind {
            MediaKind::Video => {
                format!("-skip_frame nokey -noaccurate_seek -ss {} -t {}", seconds(start_ms), seconds(length_ms))
            }
            _ => String::new(),
        };
        let apart = length_ms as f64 / 1000.0 / LOOKS as f64;
        let select = format!("select='isnan(prev_selected_t)+gte(t-prev_selected_t,{apart:.3})',");
        let select = if info.kind == MediaKind::Video { select } else { String::new() };
        let filters = format!("{select}scale={width}:{height}:flags=area,format=rgba");
        let args = Args::quiet().words("-threads 1 -filter_threads 1").and(&source.input(&window));
        let args = args.words(&format!("-map 0:V:0 -frames:v {LOOKS} -fps_mode passthrough -vf")).one(filters);
        self.look(args.words("-f rawvideo").output(&raw)).await?;
        let bytes = std::fs::read(&raw).map_err(|error| StudioError::io(&error, "a look at a picture"))?;
        Ok(pictures(&bytes, width as usize, height as usize))
    }
}

/// A small size of the same shape.
fn small(width: u32, height: u32) -> (u32, u32) {
    let scale = f64::from(SIDE) / f64::from(width.max(height));
    let side = |pixels: u32| ((f64::from(pixels) * scale).round() as u32).max(3);
    (side(width), side(height))
}

fn pictures(bytes: &[u8], width: usize, height: usize) -> Vec<Look> {
    let pixels = |picture: &[u8]| picture.as_chunks::<4>().0.to_vec();
    bytes.chunks_exact(width * height * 4).map(|picture| Look { width, height, pixels: pixels(picture) }).collect()
}
