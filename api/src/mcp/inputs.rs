//! What the tools are told. A client is shown each as a JSON schema; what is not in it is refused. What was left out is null in
//! the variables of the document: how many fields an answer has cannot be foreseen from a variable that is not there.

use async_graphql::ID;
use chrono::{DateTime, Utc};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::pipeline::{Privacy, ScriptKind};
use crate::run::RunState;

/// Declares the arguments of a tool.
macro_rules! arguments {
    ($(#[$about:meta])* $name:ident { $($(#[$what:meta])* $field:ident: $kind:ty,)* }) => {
        $(#[$about])*
        #[derive(Serialize, Deserialize, JsonSchema)]
        #[serde(rename_all = "camelCase", deny_unknown_fields)]
        pub(super) struct $name {
            $($(#[$what])* pub(super) $field: $kind,)*
        }
    };
}

arguments! {
    /// Nothing.
    Nothing {}
}

arguments! {
    /// Which page of a list.
    Paged {
        /// How many rows, 1 to 100; 20 when not given.
        first: Option<i32>,
        /// `pageInfo.endCursor` of the page before.
        after: Option<String>,
    }
}

arguments! {
    /// Which runs.
    RunList {
        /// Which runs; all when not given.
        filter: Option<RunFilter>,
        /// How many rows, 1 to 100; 20 when not given.
        first: Option<i32>,
        /// `pageInfo.endCursor` of the page before.
        after: Option<String>,
    }
}

arguments! {
    /// Which runs; what is left out does not matter.
    RunFilter {
        /// Made by this pipeline.
        #[schemars(with = "Option<String>")]
        pipeline_id: Option<ID>,
        /// In one of these states.
        states: Option<Vec<RunState>>,
        /// With these words in the title or the script.
        search: Option<String>,
    }
}

arguments! {
    /// What ideas are wanted for.
    IdeaSuggest {
        /// The pipeline, whose writer, niche, tone and audience they are for.
        #[schemars(with = "String")]
        pipeline_id: ID,
        /// What the channel is about, 3 to 500 characters; the pipeline's niche when not given.
        niche: Option<String>,
        /// How many, 1 to 20; 5 when not given.
        count: Option<usize>,
    }
}

arguments! {
    /// Which video to make.
    RunCreate {
        /// The pipeline whose settings it has and whose destinations it is published on.
        #[schemars(with = "String")]
        pipeline_id: ID,
        /// The words to speak, or what to write about; at most 10,000 characters.
        script: String,
        /// The title, at most 100 characters; made from the script when not given.
        title: Option<String>,
        /// What the words are; as the pipeline says when not given.
        script_kind: Option<ScriptKind>,
        /// Whether a topic that the pipeline had before is wanted again.
        repeat: Option<bool>,
        /// A name of your own for this one wish, 1 to 255 visible ASCII characters: asking again with it makes no second video.
        idempotency_key: Option<String>,
    }
}

arguments! {
    /// Which run.
    OfRun {
        /// The run's id.
        #[schemars(with = "String")]
        id: ID,
    }
}

arguments! {
    /// Which video not to publish, and why.
    RunReject {
        /// The run's id.
        #[schemars(with = "String")]
        id: ID,
        /// What is wrong with it, 1 to 1,000 characters.
        note: String,
    }
}

arguments! {
    /// Which publication.
    OfPublication {
        /// The publication's id.
        #[schemars(with = "String")]
        id: ID,
    }
}

arguments! {
    /// What to publish, and where.
    PublicationCreate {
        /// The run whose video is published; it must be finished.
        #[schemars(with = "String")]
        run_id: ID,
        /// The account to publish on.
        #[schemars(with = "String")]
        connection_id: ID,
        /// Title, where the platform has one; the run's when not given.
        title: Option<String>,
        /// Description or caption, hashtags included; empty when not given.
        description: Option<String>,
        /// Keywords without `#`, for YouTube.
        tags: Option<Vec<String>>,
        /// Who may see it; as the pipeline says when not given.
        privacy: Option<Privacy>,
        /// When it goes out, a moment of the coming year as RFC 3339; at once when not given.
        scheduled_for: Option<DateTime<Utc>>,
        /// A name of your own for this one wish, 1 to 255 visible ASCII characters: asking again with it publishes nothing twice.
        idempotency_key: Option<String>,
    }
}

arguments! {
    /// Which run to follow, and how long.
    RunFollow {
        /// The run's id.
        #[schemars(with = "String")]
        id: ID,
        /// The `mark` of the answer you have: waits until there is something newer. Without it, the run is told as it is.
        mark: Option<i64>,
        /// What to wait for; `CHANGE` when not given.
        until: Option<Until>,
        /// How long to wait at most, in seconds: 30 when not given, 300 at most.
        wait_seconds: Option<u64>,
    }
}

/// What to wait for.
#[derive(Serialize, Deserialize, JsonSchema, Clone, Copy, PartialEq, Eq)]
#[serde(rename_all = "SCREAMING_SNAKE_CASE")]
pub(super) enum Until {
    /// Anything newer than `mark`.
    Change,
    /// The video waits for a person's yes, or the run and all its publications have ended.
    Rest,
}
