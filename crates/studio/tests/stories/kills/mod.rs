//! A render is killed at any moment, in any way: the next one finishes, with the same bytes, and nothing is left behind.

mod child;
mod program;
mod report;

use std::time::Duration;

use proptest::prelude::Rng;
use proptest::test_runner::{RngAlgorithm, TestRng};

use crate::support::folder;
use program::{Case, House};
use report::Summary;

/// In how many ways a render ends before its time.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, strum::Display)]
pub(crate) enum Way {
    /// ffmpeg gets SIGKILL, with its process group.
    #[strum(to_string = "ffmpeg is killed")]
    Tool,
    /// The person cancels.
    #[strum(to_string = "cancelled")]
    Cancel,
    /// The future of the render is dropped.
    #[strum(to_string = "dropped")]
    Drop,
    /// The process that holds the studio gets SIGKILL; its ffmpeg processes are orphans then.
    #[strum(to_string = "the whole program is killed")]
    Holder,
}

const WAYS: [Way; 4] = [Way::Tool, Way::Cancel, Way::Drop, Way::Holder];

/// Kills `count` renders, each way in its turn, at moments that follow from `seed`.
fn kill_many(count: u32, seed: u8) -> Summary {
    let folder = folder();
    let house = House::build(folder.path());
    let mut random = TestRng::from_seed(RngAlgorithm::ChaCha, &[seed; 32]);
    let mut summary = Summary::new(seed, house.undisturbed);
    for number in 0..count {
        let part = f64::from(random.next_u32()) / f64::from(u32::MAX);
        let after = Duration::from_secs_f64(house.undisturbed.as_secs_f64() * part);
        let case = Case { number, way: WAYS[number as usize % WAYS.len()], after };
        summary.add(case, house.play(case));
    }
    summary
}

#[test]
fn given_eight_renders_killed_at_random_moments_then_each_retry_finishes_and_nothing_is_left() {
    let summary = kill_many(8, 7);
    assert_eq!(summary.count(), 8, "{summary}");
}

/// `make kills` runs this by its name and keeps the summary.
#[test]
#[ignore = "takes many minutes"]
fn two_hundred_kills() {
    let summary = kill_many(200, 1);
    let docs = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../../docs/kills.md");
    std::fs::write(docs, summary.to_string()).unwrap();
    assert_eq!(summary.count(), 200, "{summary}");
}
