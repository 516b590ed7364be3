//! What is seen. Only key frames are decoded, and what looks suspicious: decoding all would cost more than joining.

use std::ops::Range;
use std::path::Path;

use tokio_util::sync::CancellationToken;

use super::Expectation;
use super::container::Stored;
use super::faults::Faults;
use crate::args::Args;
use crate::render::{FPS, Format, GOP, millis};
use crate::{Studio, StudioError, tool};

/// The edge of a letter against its outline is at least this steep; backdrops stay below 40.
const STEEP: f64 = 150.0;
/// Where nine tenths of a picture are this dark there is nothing to be seen but words; black is 16.
const BLACK: f64 = 17.0;
/// The longest black stretch that may be meant, such as a fade, in milliseconds.
const MOST_BLACK_MS: u64 = 1000;
/// The longest time that a picture may stand over a cut, in milliseconds.
const MOST_FROZEN_MS: u64 = 2000;
/// Mean difference, of 1, below which two pictures are the same one encoded twice. Measured: a clip that stands still differs
/// by 0.0006 at most, at a key frame; a still in slow motion by 0.006 in a second.
const SAME: f64 = 0.002;
/// Frames over which the size of what is stored is averaged.
const WINDOW: usize = 45;
/// An encoder that stores fewer bytes for a frame had little to say: the picture may stand still behind its words. A clip that
/// moves takes ten times as many.
const QUIET_BYTES: u32 = 4000;

/// The picture as seen.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub(super) struct Seen {
    /// Whether something as sharp as letters stands where captions belong, in most of the key frames.
    pub(super) letters: bool,
    /// The longest black stretch, in milliseconds.
    pub(super) black_ms: u64,
    /// The longest time that one picture stood over a cut between two clips, in milliseconds.
    pub(super) frozen_ms: u64,
}

impl Studio {
    /// Looks at `video`, whose frames are `stored`.
    pub(super) async fn watch_all(
        &self,
        video: &Path,
        stored: &[Stored],
        expected: &Expectation,
        cancel: &CancellationToken,
    ) -> Result<Seen, StudioError> {
        let said = self.watch(key_frames(video, expected), cancel).await?;
        let edges = values(&said, "YMAX");
        let steep = edges.iter().filter(|&&edge| edge >= STEEP).count();
        let mut seen = Seen { letters: steep * 2 >= edges.len().max(1), ..Seen::default() };
        let suspicious =
            [black_groups(stored, &values(&said, "YHIGH")), quiet_stretches(stored, &merged(expected.moving()))].concat();
        for stretch in merged(suspicious) {
            let said = self.watch(closely(video, &stretch, expected), cancel).await?;
            seen.black_ms = seen.black_ms.max(longest_black(&values(&said, "YHIGH")));
            let cuts = expected.cuts();
            let stuck = frozen(&said, &stretch).into_iter().filter(|still| cuts.iter().any(|&cut| spans(still, cut)));
            seen.frozen_ms = seen.frozen_ms.max(stuck.map(|still| millis(still.len() as u32)).max().unwrap_or(0));
        }
        Ok(seen)
    }

    async fn watch(&self, args: Args, cancel: &CancellationToken) -> Result<String, StudioError> {
        Ok(tool::run(&self.ffmpeg_call(args, 0, "check_failed"), &|_, _| {}, cancel).await?.stdout)
    }
}

/// Compares what is seen with what was to be seen.
pub(super) fn check_picture(seen: Seen, expected: &Expectation, faults: &mut Faults) {
    let wordless = expected.scenes.iter().all(|scene| scene.words.is_empty());
    faults.unless(wordless || seen.letters, "the captions cannot be seen");
    faults.unless(seen.black_ms <= MOST_BLACK_MS, format!("it is black for {} ms", seen.black_ms));
    let moves = seen.frozen_ms <= MOST_FROZEN_MS;
    faults.unless(moves, format!("the picture stands still for {} ms over a cut", seen.frozen_ms));
}

/// Measures edges where captions stand, and how dark the whole is, in key frames alone.
fn key_frames(video: &Path, expected: &Expectation) -> Args {
    let format = expected.format;
    let ((left, top, right, bottom), (width, height)) = (expected.caption_area(), format.size());
    let graph = format!(
        "[0:v:0]split[near][far];\
         [near]scale={width}:{height},crop={}:{}:{left}:{top},format=gray,sobel,signalstats,metadata=print:key=lavfi.signalstats.YMAX:file=-[edges];\
         [far]{},signalstats,metadata=print:key=lavfi.signalstats.YHIGH:file=-[light]",
        right - left,
        bottom - top,
        small(format),
    );
    let input = Args::default().words("-hide_banner -loglevel error -nostdin -protocol_whitelist file -skip_frame nokey -an");
    let graphed = input.input(video).words("-filter_complex").one(graph);
    graphed.words("-map [edges] -map [light] -fps_mode passthrough -f null -")
}

/// Measures every frame of a stretch: how dark it is, and whether it stands still beside the captions.
fn closely(video: &Path, stretch: &Range<usize>, expected: &Expectation) -> Args {
    let format = expected.format;
    let seconds = |frames: usize| frames as f64 / f64::from(FPS);
    let (from, length) = (seconds(stretch.start), seconds(stretch.len()));
    let (left, top, right, bottom) = expected.caption_area();
    let filters = format!(
        "{},signalstats,metadata=print:key=lavfi.signalstats.YHIGH:file=-,metadata=delete:key=lavfi.signalstats.YHIGH,\
         drawbox=x={}:y={}:w={}:h={}:t=fill,freezedetect=n={SAME}:d=0.5,metadata=print:file=-",
        small(format),
        left / SMALLER,
        top / SMALLER,
        (right - left).div_ceil(SMALLER),
        (bottom - top).div_ceil(SMALLER),
    );
    let span = format!("-ss {from:.3} -t {length:.3}");
    let input = Args::default().words("-hide_banner -loglevel error -nostdin -protocol_whitelist file -skip_loop_filter all");
    input.words(&span).words("-an").input(video).words("-map 0:v:0 -vf").one(filters).words("-f null -")
}

/// How many times smaller pictures are looked at.
const SMALLER: u32 = 10;

fn small(format: Format) -> String {
    let (width, height) = format.size();
    format!("scale={}:{}:flags=area,format=gray", width / SMALLER, height / SMALLER)
}

/// The values of a key of `signalstats`, frame by frame.
fn values(said: &str, key: &str) -> Vec<f64> {
    let prefix = format!("lavfi.signalstats.{key}=");
    said.lines().filter_map(|line| line.strip_prefix(&prefix)?.parse().ok()).collect()
}

/// The groups of frames around black key frames: two seconds of black hold at least one.
fn black_groups(stored: &[Stored], light: &[f64]) -> Vec<Range<usize>> {
    let keys = (0..stored.len()).filter(|&index| stored[index].is_key);
    let black = keys.zip(light).filter(|&(_, &light)| light <= BLACK);
    let group = GOP as usize;
    black.map(|(key, _)| key.saturating_sub(group)..(key + group).min(stored.len())).collect()
}

/// Where `moving` pictures took so few bytes that they may stand still.
fn quiet_stretches(stored: &[Stored], moving: &[Range<usize>]) -> Vec<Range<usize>> {
    let windows = moving.iter().flat_map(|range| {
        let last = range.end.min(stored.len()).saturating_sub(WINDOW);
        (range.start..last).map(|start| start..start + WINDOW)
    });
    let quiet = |window: &Range<usize>| {
        let changes = stored[window.clone()].iter().filter(|frame| !frame.is_key);
        changes.map(|frame| frame.bytes).sum::<u32>() < QUIET_BYTES * WINDOW as u32
    };
    merged(windows.filter(quiet).collect())
}

/// The ranges in order, those that touch made one.
fn merged(mut ranges: Vec<Range<usize>>) -> Vec<Range<usize>> {
    ranges.sort_by_key(|range| range.start);
    let mut all: Vec<Range<usize>> = Vec::new();
    for range in ranges {
        match all.last_mut().filter(|last| range.start <= last.end) {
            Some(last) => last.end = last.end.max(range.end),
            None => all.push(range),
        }
    }
    all
}

fn longest_black(light: &[f64]) -> u64 {
    let runs = light.split(|&light| light > BLACK);
    millis(runs.map(<[f64]>::len).max().unwrap_or(0) as u32)
}

/// The still parts of `stretch`, as ffmpeg's `freezedetect` told them.
fn frozen(said: &str, stretch: &Range<usize>) -> Vec<Range<usize>> {
    let told = |key: &str| -> Vec<usize> {
        let times = said.lines().filter_map(|line| line.strip_prefix(key)?.parse::<f64>().ok());
        times.map(|seconds| stretch.start + (seconds * f64::from(FPS)).round() as usize).collect()
    };
    let ends = told("lavfi.freezedetect.freeze_end=").into_iter().chain([stretch.end]);
    told("lavfi.freezedetect.freeze_start=").into_iter().zip(ends).map(|(start, end)| start..end).collect()
}

/// Whether a picture stands still on both sides of a cut. Within a scene nothing can be said: there are clips in which nothing
/// happens, or only behind the words, or in what was cut away.
fn spans(still: &Range<usize>, cut: usize) -> bool {
    const SIDE: usize = 15;
    still.start + SIDE <= cut && cut + SIDE <= still.end
}

#[cfg(test)]
mod tests {
    use super::*;

    fn stored(bytes: impl IntoIterator<Item = u32>) -> Vec<Stored> {
        let frame = |(index, bytes): (usize, u32)| Stored {
            at: index as f64 / f64::from(FPS),
            bytes,
            is_key: index.is_multiple_of(GOP as usize),
        };
        bytes.into_iter().enumerate().map(frame).collect()
    }

    #[test]
    fn only_what_took_few_bytes_and_should_move_is_suspicious() {
        let bytes = (0..300).map(|index| if (100..200).contains(&index) { 900 } else { 40_000 });
        let whole = std::slice::from_ref(&(0..300));
        let stretches = quiet_stretches(&stored(bytes.clone()), whole);
        assert!(matches!(&stretches[..], [one] if one.start < 101 && one.end > 199 && one.len() < 120), "{stretches:?}");
        assert!(quiet_stretches(&stored(bytes), &[0..90, 210..300]).is_empty());
        assert!(quiet_stretches(&stored([900; 30]), whole).is_empty(), "too short to stand still in");
    }

    #[test]
    fn a_black_key_frame_is_looked_at_with_what_is_around_it() {
        let light = [90.0, 16.0, 16.0, 90.0, 90.0];
        let around = merged(black_groups(&stored([9; 300]), &light));
        assert!(matches!(&around[..], [one] if *one == (0..180)), "{around:?}");
        assert_eq!(longest_black(&[16.0, 90.0, 16.0, 17.0, 16.0]), 100);
    }

    #[test]
    fn a_picture_is_stuck_when_it_stands_over_a_cut() {
        assert!(spans(&(60..150), 100));
        assert!(!spans(&(60..100), 100) && !spans(&(90..150), 100));
    }

    #[test]
    fn still_parts_are_placed_in_the_video_and_one_without_end_lasts() {
        let said = "lavfi.freezedetect.freeze_start=1\nlavfi.freezedetect.freeze_duration=1\nlavfi.freezedetect.freeze_end=2\n\
                    lavfi.freezedetect.freeze_start=3\n";
        assert_eq!(frozen(said, &(30..150)), [60..90, 120..150]);
    }
}
