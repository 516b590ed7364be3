//! Whether a clip is black where a scene would begin.

use std::path::Path;

use super::source::Source;
use crate::args::{Args, seconds};
use crate::{Studio, StudioError};

/// A clip that is black for longer means it.
const LONGEST_S: u32 = 3;

impl Studio {
    /// The first moment of a video from `start_ms` on that is not black, at most three seconds later and not after
    /// `latest_ms`; `start_ms` where there is none. Fails with `media_not_readable`.
    pub async fn past_black(&self, path: &Path, start_ms: u64, latest_ms: u64) -> Result<u64, StudioError> {
        let span = format!("-ss {} -t {LONGEST_S}", seconds(start_ms));
        let look = "scale=160:-2,blackdetect=d=0:pic_th=0.97:pix_th=0.06,metadata=print:file=-";
        let args = Args::quiet()
            .and(&Source::of(path).input(&format!("-an -sn -dn {span}")))
            .words("-map 0:V:0 -vf")
            .one(look)
            .words("-f null -");
        let said = self.look(args).await?;
        let lit_ms = start_ms + (black_until(&said.stdout) * 1000.0).ceil() as u64;
        Ok(if lit_ms <= latest_ms { lit_ms } else { start_ms })
    }
}

/// When the black that a clip begins with ends, in seconds; 0 when it does not begin with black, or does not end.
fn black_until(said: &str) -> f64 {
    let first = |key: &str| said.lines().find_map(|line| line.strip_prefix(key)?.parse::<f64>().ok());
    match (first("lavfi.black_start="), first("lavfi.black_end=")) {
        (Some(start), Some(end)) if start < 0.1 => end,
        _ => 0.0,
    }
}
