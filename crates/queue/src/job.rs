//! The jobs, and the lanes they travel on.

use strum::{EnumIter, IntoStaticStr};
use uuid::Uuid;

/// One thing for a worker to do. It names a row; everything else is read from the row.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Job {
    /// Take the run further: plan, speak, find footage, render, check.
    MakeVideo {
        /// The run.
        run: Uuid,
    },
    /// Take the publication further: start, upload, finish.
    Publish {
        /// The publication.
        publication: Uuid,
    },
    /// Ask the platform how far it is with the publication.
    CheckPublication {
        /// The publication.
        publication: Uuid,
    },
    /// Renew the connection's tokens before they expire.
    RefreshConnection {
        /// The connection.
        connection: Uuid,
    },
    /// Bring to the live video what it lacks: cover, playlist, first comment, changed texts.
    Embellish {
        /// The publication.
        publication: Uuid,
    },
    /// Read the numbers of the publication.
    SyncMetrics {
        /// The publication.
        publication: Uuid,
    },
    /// Send what is told of an event to whom it is for.
    Deliver {
        /// The delivery.
        delivery: Uuid,
    },
    /// Send a mail about an account.
    SendAccountMail {
        /// The mail.
        mail: Uuid,
    },
    /// Deal with the slots of the schedule whose time to begin has come.
    FillSlots {
        /// The schedule.
        schedule: Uuid,
    },
    /// Let the writer propose topics, if few wait.
    Restock {
        /// The wish for topics.
        restock: Uuid,
    },
    /// Remove the temporary files of the run.
    CleanUp {
        /// The run.
        run: Uuid,
    },
    /// Delete the account, with all that is the person's.
    ForgetUser {
        /// The person.
        user: Uuid,
    },
    /// Make the archive of all that is a person's.
    PackExport {
        /// The export.
        export: Uuid,
    },
    /// Push again whatever is due and unclaimed.
    Sweep,
}

/// A queue of its own, so that a chore never waits behind a video.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, IntoStaticStr, EnumIter, strum::Display)]
#[strum(serialize_all = "snake_case")]
pub enum Lane {
    /// Making videos: minutes of processor time each.
    Video,
    /// Publishing: mostly waiting for the network.
    Publish,
    /// Webhooks and mails: mostly waiting for other people's servers.
    Deliver,
    /// Chores: seconds each.
    Upkeep,
}

impl Job {
    /// The lane this job travels on.
    pub fn lane(&self) -> Lane {
        match self {
            Self::MakeVideo { .. } => Lane::Video,
            Self::Publish { .. } | Self::CheckPublication { .. } => Lane::Publish,
            Self::Deliver { .. } | Self::SendAccountMail { .. } => Lane::Deliver,
            Self::RefreshConnection { .. }
            | Self::Embellish { .. }
            | Self::SyncMetrics { .. }
            | Self::FillSlots { .. }
            | Self::Restock { .. }
            | Self::CleanUp { .. }
            | Self::ForgetUser { .. }
            | Self::PackExport { .. }
            | Self::Sweep => Lane::Upkeep,
        }
    }
}
