//! The summary that `make kills` keeps.

use std::collections::BTreeMap;
use std::fmt;
use std::time::Duration;

use super::Way;
use super::program::{Case, Outcome};

/// What came of all kills. A case that went wrong is a panic: only those that went well are counted.
pub(super) struct Summary {
    seed: u8,
    undisturbed: Duration,
    by_way: BTreeMap<Way, Vec<Outcome>>,
}

impl Summary {
    pub(super) fn new(seed: u8, undisturbed: Duration) -> Self {
        Self { seed, undisturbed, by_way: BTreeMap::new() }
    }

    pub(super) fn add(&mut self, case: Case, outcome: Outcome) {
        self.by_way.entry(case.way).or_default().push(outcome);
    }

    pub(super) fn count(&self) -> usize {
        self.by_way.values().map(Vec::len).sum()
    }
}

impl fmt::Display for Summary {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "# Kills\n")?;
        writeln!(
            f,
            "Made by `make kills`; the last run is shown. A video of two scenes is rendered by a program of its own and stopped at a\n\
             random moment between the first and the last of its work (seed {}; undisturbed it takes {:.2} s). Then it is rendered\n\
             again, from what has its final name. Each time the retry finished, the video had the same bytes as one that nothing\n\
             happened to, no media tool was still running, and no half-made file was left: neither beside the finished ones nor in\n\
             the folder for temporary files. What a killed program cannot remove lies in its scratch folder, which goes as a whole.\n",
            self.seed,
            self.undisturbed.as_secs_f64()
        )?;
        writeln!(f, "**{} kills, {} retries finished**\n", self.count(), self.count())?;
        writeln!(
            f,
            "| way | kills | before the end | files kept, on average | media tools lived on, at most |\n|---|--:|--:|--:|--:|"
        )?;
        for (way, outcomes) in &self.by_way {
            let struck = outcomes.iter().filter(|outcome| outcome.struck).count();
            let kept = outcomes.iter().map(|outcome| outcome.kept).sum::<usize>() as f64 / outcomes.len() as f64;
            let orphaned = outcomes.iter().map(|outcome| outcome.orphaned).max().unwrap_or_default();
            writeln!(f, "| {way} | {} | {struck} | {kept:.1} | {:.2} s |", outcomes.len(), orphaned.as_secs_f64())?;
        }
        Ok(())
    }
}
