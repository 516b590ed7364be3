//! Where the packets of a file end, whatever its head says.

use super::facts::ratio;
use super::source::Source;
use crate::args::{Args, seconds};
use crate::{Studio, StudioError};

impl Studio {
    /// When the last packet after `from_ms` ends, without decoding any.
    pub(super) async fn end_ms(&self, source: &Source<'_>, from_ms: u64) -> Result<Option<u64>, StudioError> {
        let from = format!("-ss {}", seconds(from_ms));
        let args = Args::quiet().and(&source.input(&from)).words("-map 0:V:0? -map 0:a:0? -c copy -f framecrc -");
        let said = self.look(args).await?;
        // where winding forward fails, ffmpeg begins at the start, with times before zero
        Ok(last_packet(&said.stdout).map(|last| from_ms.saturating_add_signed(last)))
    }
}

/// The end of the last packet in a list of ffmpeg's `framecrc`, in milliseconds.
fn last_packet(said: &str) -> Option<i64> {
    let bases: Vec<f64> = said.lines().filter_map(|line| ratio(line.strip_prefix("#tb ")?.split_once(": ")?.1)).collect();
    let end = |line: &str| {
        let fields: Vec<f64> = line.split(',').take(4).map_while(|field| field.trim().parse().ok()).collect();
        let [stream, _, at, lasts] = fields[..] else { return None };
        Some((at + lasts) * bases.get(stream as usize)?)
    };
    let last = said
        .lines()
        .filter(|line| !line.starts_with('#'))
        .filter_map(end)
        .fold(None, |last: Option<f64>, end| Some(last.map_or(end, |last| last.max(end))))?;
    Some((last * 1000.0).round() as i64)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_last_packet_of_all_streams_is_the_end() {
        let list = "#software: x\n#tb 0: 1/90000\n#tb 1: 1/1000\n0, 0, 180000, 3000, 9, 0x1\n1, 500, 500, 20, 9, 0x1\n0, 9, 90000, 3000, 9, 0x1\n";
        assert_eq!(last_packet(list), Some(2033));
        assert_eq!(last_packet("#tb 0: 1/90000\n"), None);
    }
}
