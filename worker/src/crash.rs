//! Labelled points of buying and publishing at which a debug build can be told to die as if its power were cut. The crash
//! matrix of the tests walks all of them; in a release build they are nothing.

use std::sync::OnceLock;

use entity::publication::State;
use strum::{Display, EnumIter, EnumString};

/// Where a publishing process can be told to die: before and after every call to a platform and every commit.
#[derive(Debug, Clone, Copy, PartialEq, Eq, EnumIter, EnumString, Display)]
#[strum(serialize_all = "kebab-case")]
pub enum Point {
    /// The row is about to leave for `SCHEDULED` again, or to change there.
    CommittingScheduled,
    /// It has.
    CommittedScheduled,
    /// The row is about to become `STARTING`.
    CommittingStarting,
    /// It has.
    CommittedStarting,
    /// The row, with the sealed handle, is about to become `UPLOADING`.
    CommittingUploading,
    /// It has.
    CommittedUploading,
    /// The row is about to become `PROCESSING`.
    CommittingProcessing,
    /// It has.
    CommittedProcessing,
    /// The row is about to become `UNCONFIRMED`.
    CommittingUnconfirmed,
    /// It has.
    CommittedUnconfirmed,
    /// The row is about to become `PUBLISHED`.
    CommittingPublished,
    /// It has.
    CommittedPublished,
    /// An attempt is about to be written before its call.
    CommittingAttempt,
    /// It is written.
    CommittedAttempt,
    /// What came of an attempt is about to be written.
    CommittingAnswer,
    /// It is written.
    CommittedAnswer,
    /// The platform is about to be asked what the account may do.
    BeforeInspect,
    /// Its answer is known here alone.
    AfterInspect,
    /// The platform is about to be told of the video.
    BeforeStart,
    /// Its answer is known here alone.
    AfterStart,
    /// No byte has been sent.
    BeforeUpload,
    /// The platform has confirmed some bytes.
    DuringUpload,
    /// The platform has all bytes.
    AfterUpload,
    /// The platform is about to be asked how far it is.
    BeforeCheck,
    /// Its answer is known here alone.
    AfterCheck,
    /// The platform is about to be asked to make the video public.
    BeforeFinish,
    /// Its answer is known here alone.
    AfterFinish,
    /// The account's videos are about to be looked through.
    BeforeFind,
    /// What was found is known here alone.
    AfterFind,
    /// An order to a provider is written down and has not gone out.
    OrderOpened,
    /// A bought answer is kept; what it cost is not written down.
    AnswerKept,
    /// What it cost is.
    PurchaseNoted,
}

impl Point {
    /// Whether a publication can pass it; the others are passed while a video is made.
    pub const fn is_of_publishing(self) -> bool {
        !matches!(self, Self::OrderOpened | Self::AnswerKept | Self::PurchaseNoted)
    }

    /// Before a row is committed in `state`, where a publication on its way can be.
    pub(crate) const fn committing(state: State) -> Option<Self> {
        match state {
            State::Scheduled => Some(Self::CommittingScheduled),
            State::Starting => Some(Self::CommittingStarting),
            State::Uploading => Some(Self::CommittingUploading),
            State::Processing => Some(Self::CommittingProcessing),
            State::Unconfirmed => Some(Self::CommittingUnconfirmed),
            State::Published => Some(Self::CommittingPublished),
            State::Failed | State::Cancelled => None,
        }
    }

    /// After it.
    pub(crate) const fn committed(state: State) -> Option<Self> {
        match state {
            State::Scheduled => Some(Self::CommittedScheduled),
            State::Starting => Some(Self::CommittedStarting),
            State::Uploading => Some(Self::CommittedUploading),
            State::Processing => Some(Self::CommittedProcessing),
            State::Unconfirmed => Some(Self::CommittedUnconfirmed),
            State::Published => Some(Self::CommittedPublished),
            State::Failed | State::Cancelled => None,
        }
    }
}

static AT: OnceLock<Point> = OnceLock::new();

/// Chooses the point of this process' death.
///
/// # Errors
///
/// When no point has this name.
#[cfg(debug_assertions)]
pub(crate) fn arm(name: &str) -> Result<(), strum::ParseError> {
    let point = name.parse()?;
    tracing::warn!(%point, "this process will kill itself");
    // it was chosen before
    let _ = AT.set(point);
    Ok(())
}

/// Dies here, at once and without a trace, if this is the chosen point.
pub(crate) fn point(here: impl Into<Option<Point>>) {
    if cfg!(debug_assertions) && AT.get().is_some_and(|chosen| here.into() == Some(*chosen)) {
        // the process is gone before the answer is
        let _ = nix::sys::signal::raise(nix::sys::signal::Signal::SIGKILL);
    }
}
