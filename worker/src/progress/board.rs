//! What of a run is done, and what that amounts to.

use entity::run;
use entity::run_step::{self, Kind};

/// The steps in memory.
pub(super) struct Board {
    pub(super) steps: Vec<Step>,
    /// Frames done of each scene.
    pub(super) frames: Vec<u32>,
    pub(super) thousandths: i32,
}

/// One step, and whether its row lags behind.
pub(super) struct Step {
    pub(super) row: run_step::Model,
    pub(super) changed: bool,
}

impl Board {
    /// The earliest stage that is not finished.
    pub(super) fn stage(&self) -> run::State {
        let open = self.steps.iter().map(|step| &step.row).find(|row| !row.state.is_over());
        match open.map(|row| row.kind) {
            Some(Kind::Script) => run::State::Scripting,
            Some(Kind::Voice | Kind::Timing) => run::State::Voicing,
            Some(Kind::Footage) => run::State::Sourcing,
            Some(Kind::Render | Kind::Check) | None => run::State::Rendering,
        }
    }

    /// Parts done of the whole, in thousandths.
    pub(super) fn measure(&self) -> i32 {
        let part = |row: &run_step::Model| match row.state {
            state if state.is_over() => i64::from(row.kind.weight()),
            _ if row.total > 0 => i64::from(row.kind.weight()) * row.done.min(row.total) / row.total,
            _ => 0,
        };
        self.steps.iter().map(|step| part(&step.row)).sum::<i64>() as i32
    }
}
