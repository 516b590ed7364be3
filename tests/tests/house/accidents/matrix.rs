//! A sample of the crash matrix; `make crash-matrix` is the whole.

use anyhow::{Result, ensure};
use strum::IntoEnumIterator as _;
use tests::matrix::{Case, Lane, Verdict, Weather, cases};
use worker::crash::Point;

const SAMPLE: usize = 9;

#[tokio::test]
async fn killed_or_unanswered_at_a_sample_of_points_each_is_published_once() -> Result<()> {
    let mut lane = Lane::open().await?;
    let mut rehearsals = Vec::new();
    for &field in lane.fields() {
        rehearsals.push(lane.rehearse(field, Weather::Calm).await?);
    }
    let points: Vec<String> = Point::iter().filter(|point| point.is_of_publishing()).map(|point| point.to_string()).collect();
    let mut happened = 0;
    let all: Vec<Case> = cases(&points, &rehearsals).into_iter().filter(|case| lane.fields().contains(&case.field)).collect();
    for case in spread(&all) {
        match lane.happen(&case).await? {
            Verdict::Once | Verdict::Mended => happened += 1,
            Verdict::NotPassed => (),
            wrong => panic!("{case}: {wrong}\n{}", lane.evidence().await?),
        }
        if happened == SAMPLE {
            break;
        }
    }
    ensure!(happened == SAMPLE, "only {happened} cases happened");
    assert_eq!(lane.look_back().await?, Vec::new());
    lane.house.close().await
}

/// The cases in strides that share no factor with the number of platforms and accidents, in calm weather only.
fn spread(all: &[Case]) -> Vec<Case> {
    let stride = (all.len() / (SAMPLE + 1)).max(1);
    let stride = if stride.is_multiple_of(3) || stride.is_multiple_of(4) { stride + 1 } else { stride };
    let strided = (0..stride).flat_map(|first| (first..all.len()).step_by(stride));
    strided.map(|index| Case { weathers: all[index].weathers[..1].to_vec(), ..all[index].clone() }).collect()
}
