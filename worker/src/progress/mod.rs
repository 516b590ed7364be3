//! How far a run is: kept in memory, written to its rows a few times a second, announced after each write.

mod board;

use std::sync::{Mutex, PoisonError};
use std::time::Duration;

use entity::run_step::{self, Kind};
use entity::{run, run_step::State};
use queue::Noun;
use sea_orm::{ActiveValue::Set, ColumnTrait, ConnectionTrait, EntityTrait, Iterable, QueryFilter};
use tokio::sync::Notify;
use tokio::time::sleep;
use uuid::Uuid;

use crate::{Context, Trouble};
use board::{Board, Step};

const WRITE_EVERY: Duration = Duration::from_millis(250);

/// The progress of one run under one claim.
pub(crate) struct Progress {
    context: Context,
    run: Uuid,
    user: Uuid,
    fence: i64,
    board: Mutex<Board>,
    changed: Notify,
    /// One writer at a time, so that an older state is never written over a newer one.
    writing: tokio::sync::Mutex<()>,
}

impl Progress {
    /// Reads how far the run is.
    pub(crate) async fn load(context: &Context, run: &run::Model) -> Result<Self, Trouble> {
        let mut rows = run_step::Entity::find().filter(run_step::Column::RunId.eq(run.id)).all(&context.db).await?;
        rows.sort_by_key(|row| row.kind.position());
        let steps = rows.into_iter().map(|row| Step { row, changed: false }).collect();
        Ok(Self {
            context: context.clone(),
            run: run.id,
            user: run.user_id,
            fence: run.fence,
            board: Mutex::new(Board { steps, frames: Vec::new(), thousandths: run.progress }),
            changed: Notify::new(),
            writing: tokio::sync::Mutex::default(),
        })
    }

    /// Work on the step begins, or begins again; a step that was finished before stays as it is.
    pub(crate) fn begin(&self, kind: Kind, total: usize) {
        let now = self.context.clock.now();
        self.change(kind, |row| {
            row.started_at.get_or_insert(now);
            (row.state, row.done, row.total, row.reused) = (State::Running, 0, total as i64, 0);
        });
    }

    /// One more part of the step is done; `reused` when it was found finished from before. With the last part the step is
    /// finished, and the rows say so.
    pub(crate) async fn part(&self, kind: Kind, reused: bool) -> Result<(), Trouble> {
        let mut last = false;
        self.change(kind, |row| {
            row.done += 1;
            row.reused += i64::from(reused);
            last = row.done >= row.total;
        });
        if last { self.finish(kind).await } else { Ok(()) }
    }

    /// How many frames all scenes have, once they are spoken.
    pub(crate) fn frames_in_all(&self, frames: &[u32]) {
        let total: u32 = frames.iter().sum();
        self.change(Kind::Render, |row| row.total = i64::from(total));
    }

    /// `done` frames of a scene are drawn.
    pub(crate) fn frames(&self, scene: usize, done: u32) {
        let sum = {
            let mut board = self.board();
            if board.frames.len() <= scene {
                board.frames.resize(scene + 1, 0);
            }
            board.frames[scene] = board.frames[scene].max(done);
            board.frames.iter().sum::<u32>()
        };
        self.change(Kind::Render, |row| row.done = i64::from(sum));
    }

    /// A scene's piece was found finished from before.
    pub(crate) fn piece_reused(&self) {
        self.change(Kind::Render, |row| row.reused += 1);
    }

    /// The step is finished, and the rows say so.
    pub(crate) async fn finish(&self, kind: Kind) -> Result<(), Trouble> {
        let now = self.context.clock.now();
        self.change(kind, |row| {
            row.state = State::Done;
            row.done = row.total.max(row.done);
            row.finished_at = Some(now);
            let (step, reused): (&str, _) = (kind.into(), row.reused);
            let duration_ms = row.started_at.map(|began| (now - began).num_milliseconds());
            tracing::info!(step, duration_ms, parts = row.done, reused, "a step is finished");
        });
        self.write().await
    }

    /// Whatever was at work has failed.
    pub(crate) async fn fail(&self) -> Result<(), Trouble> {
        for kind in Kind::iter() {
            self.change(kind, |row| {
                if row.state == State::Running {
                    row.state = State::Failed;
                }
            });
        }
        self.write().await
    }

    /// Writes changes as they come, a few times a second, until the row is lost.
    pub(crate) async fn follow(&self) -> Trouble {
        loop {
            self.changed.notified().await;
            if let Err(trouble) = self.write().await {
                return trouble;
            }
            sleep(WRITE_EVERY).await;
        }
    }

    /// Writes what changed, then announces it.
    pub(crate) async fn write(&self) -> Result<(), Trouble> {
        let _turn = self.writing.lock().await;
        let (steps, state, thousandths) = self.take_changes();
        let tx = entity::begin(&self.context.db).await?;
        let change = run::change_held(self.run, self.fence, &run::State::working(), self.context.clock.now());
        // what went wrong in an earlier attempt is over
        let now = run::ActiveModel {
            state: Set(state),
            progress: Set(thousandths),
            error_code: Set(None),
            error_message: Set(None),
            ..Default::default()
        };
        let row = change.set(now).exec_with_returning(&tx).await?.into_iter().next().ok_or(Trouble::Lost)?;
        for step in steps {
            write_step(&tx, step).await?;
        }
        tx.commit().await?;
        self.context.announce(self.user, Noun::Run, self.run, row.version).await;
        Ok(())
    }

    fn change(&self, kind: Kind, change: impl FnOnce(&mut run_step::Model)) {
        let mut board = self.board();
        let step = board.steps.iter_mut().find(|step| step.row.kind == kind && !step.row.state.is_over());
        if let Some(step) = step {
            let before = step.row.clone();
            change(&mut step.row);
            if step.row != before {
                step.changed = true;
                self.changed.notify_one();
            }
        }
    }

    fn take_changes(&self) -> (Vec<run_step::Model>, run::State, i32) {
        let mut board = self.board();
        board.thousandths = board.thousandths.max(board.measure());
        let changed = board.steps.iter_mut().filter(|step| step.changed);
        let take = |step: &mut Step| {
            step.changed = false;
            step.row.clone()
        };
        let steps = changed.map(take).collect();
        (steps, board.stage(), board.thousandths)
    }

    fn board(&self) -> std::sync::MutexGuard<'_, Board> {
        self.board.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

async fn write_step(db: &impl ConnectionTrait, step: run_step::Model) -> Result<(), Trouble> {
    let change = run_step::ActiveModel {
        state: Set(step.state),
        done: Set(step.done),
        total: Set(step.total),
        reused: Set(step.reused),
        started_at: Set(step.started_at),
        finished_at: Set(step.finished_at),
        ..Default::default()
    };
    run_step::Entity::update_many().set(change).filter(run_step::Column::Id.eq(step.id)).exec(db).await?;
    Ok(())
}
