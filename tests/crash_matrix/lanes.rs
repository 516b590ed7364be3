//! Several houses side by side, and the cases that they share.

use std::collections::VecDeque;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Instant;

use anyhow::Result;
use futures::future::try_join_all;
use tests::matrix::{Case, Field, Lane, Rehearsal, Verdict, Weather};
use tokio::task::JoinSet;

use crate::say;

/// What is still to be done, taken by whoever is free.
#[derive(Clone)]
struct Heap<T>(Arc<Mutex<VecDeque<T>>>);

impl<T> Heap<T> {
    fn of(all: impl IntoIterator<Item = T>) -> Self {
        Self(Arc::new(Mutex::new(all.into_iter().collect())))
    }

    /// The first that fits.
    fn take(&self, fits: impl Fn(&T) -> bool) -> Option<T> {
        let mut left = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let place = left.iter().position(fits)?;
        left.remove(place)
    }
}

/// Opens so many houses, each with a video of its own, and one more that reaches Instagram by Facebook's login.
pub(crate) async fn open(count: usize) -> Result<Vec<Lane>> {
    say(&format!("opening {} houses and making a video in each", count.max(1) + 1));
    let usual = try_join_all((0..count.max(1)).map(|_| Lane::open()));
    let (mut lanes, by_facebook) = tokio::try_join!(usual, Lane::open_by_facebook())?;
    lanes.push(by_facebook);
    Ok(lanes)
}

/// One undisturbed publication for every platform and weather.
pub(crate) async fn rehearse(lanes: Vec<Lane>) -> Result<(Vec<Lane>, Vec<Rehearsal>)> {
    let wanted = Field::ALL.into_iter().flat_map(|field| Weather::on(field).into_iter().map(move |weather| (field, weather)));
    let (heap, mut working) = (Heap::of(wanted), JoinSet::new());
    for mut lane in lanes {
        let heap = heap.clone();
        working.spawn(async move {
            let mut done = Vec::new();
            while let Some((field, weather)) = heap.take(|(field, _)| lane.fields().contains(field)) {
                done.push(lane.rehearse(field, weather).await?);
            }
            anyhow::Ok((lane, done))
        });
    }
    let (mut lanes, mut rehearsals) = (Vec::new(), Vec::new());
    while let Some(ended) = working.join_next().await {
        let (lane, done) = ended??;
        lanes.push(lane);
        rehearsals.extend(done);
    }
    // the calmest first, so that a call is disturbed in the calmest weather it is made in
    rehearsals.sort_by_key(|rehearsal| (rehearsal.field, rehearsal.weather));
    for Rehearsal { field, weather, operations } in &rehearsals {
        say(&format!("{field}, {weather:?}: {}", operations.join(", ")));
    }
    Ok((lanes, rehearsals))
}

/// Lets all cases happen, then looks at all of them again. The results in the order of the cases, and what was seen later
/// of no known case.
pub(crate) async fn perform(lanes: Vec<Lane>, cases: Vec<Case>) -> Result<(Vec<(Case, Verdict)>, Vec<Verdict>)> {
    let (count, heap) = (cases.len(), Heap::of(cases.iter().cloned().enumerate()));
    let mut working = JoinSet::new();
    for lane in lanes {
        working.spawn(work(lane, heap.clone(), count));
    }
    let mut verdicts = vec![Verdict::NotPassed; count];
    let mut late = Vec::new();
    while let Some(ended) = working.join_next().await {
        let (done, seen) = ended??;
        for (number, verdict) in done {
            verdicts[number] = verdict;
        }
        for (case, verdict) in seen {
            match case.and_then(|case| cases.iter().position(|one| *one == case)) {
                Some(number) => verdicts[number] = verdict,
                None => late.push(verdict),
            }
        }
    }
    Ok((cases.into_iter().zip(verdicts).collect(), late))
}

type Done = (Vec<(usize, Verdict)>, Vec<(Option<Case>, Verdict)>);

async fn work(mut lane: Lane, heap: Heap<(usize, Case)>, count: usize) -> Result<Done> {
    let mut done = Vec::new();
    while let Some((number, case)) = heap.take(|(_, case)| lane.fields().contains(&case.field)) {
        let began = Instant::now();
        let verdict = lane.happen(&case).await.unwrap_or_else(|error| Verdict::Lost(format!("{error:#}")));
        say(&format!("{:>4}/{count} {case}: {verdict} ({:.1} s)", number + 1, began.elapsed().as_secs_f64()));
        if !verdict.is_right() {
            say(&lane.evidence().await.unwrap_or_else(|error| format!("{error:#}")));
        }
        done.push((number, verdict));
    }
    let seen = lane.look_back().await?;
    if seen.is_empty() && done.iter().all(|(_, verdict)| verdict.is_right()) {
        lane.house.kill_workers();
        lane.house.close().await?;
    }
    Ok((done, seen))
}
