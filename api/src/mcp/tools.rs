//! What an assistant can do here.

use super::follow;
use super::inputs::{IdeaSuggest, Nothing, OfPublication, OfRun, Paged, PublicationCreate, RunCreate, RunList, RunReject};
use super::tool::Tool;

/// A document, with the fragments it uses.
macro_rules! document {
    ($($name:literal),+) => { concat!($(include_str!(concat!("documents/", $name, ".graphql"))),+) };
}
pub(super) use document;

/// All tools, in the order in which they are usually needed.
pub(super) fn all() -> Vec<Tool> {
    making().into_iter().chain(publishing()).collect()
}

/// From a pipeline to a video.
fn making() -> [Tool; 6] {
    [
        Tool::query::<Paged>(
            "pipeline_list",
            "List pipelines",
            "The person's pipelines: settings for making videos, and the accounts where they are published.",
            document!("pipeline_list"),
        ),
        Tool::query::<Nothing>(
            "connection_list",
            "List accounts",
            "The person's accounts on YouTube, TikTok and Instagram, and whether they work.",
            document!("connection_list"),
        ),
        Tool::mutation::<IdeaSuggest>(
            "idea_suggest",
            "Propose topics",
            "Lets the pipeline's writer propose topics that it has not had. Costs what a script costs, or less.",
            document!("idea_suggest"),
        ),
        Tool::mutation::<RunCreate>(
            "run_create",
            "Make a video",
            "Makes a video of a script or topic and publishes it where the pipeline says; follow it with run_follow. Give an \
             idempotencyKey, so that asking again makes no second video.",
            document!("run_create", "run", "publication"),
        ),
        follow::tool(),
        Tool::query::<RunList>(
            "run_list",
            "List videos",
            "The person's runs, newest first, with where they stand and where they are published.",
            document!("run_list"),
        ),
    ]
}

/// From a video to its publications.
fn publishing() -> [Tool; 5] {
    [
        Tool::mutation::<OfRun>(
            "run_approve",
            "Approve a video",
            "Lets a video that waits for approval be published. Ask the person first.",
            document!("run_approve", "run", "publication"),
        ),
        Tool::mutation::<RunReject>(
            "run_reject",
            "Reject a video",
            "Keeps a video that waits for approval from being published, with a note of what is wrong. Ask the person first.",
            document!("run_reject", "run", "publication"),
        ),
        Tool::mutation::<OfRun>(
            "run_cancel",
            "Stop a run",
            "Stops a run: nothing more is made for it, and what is not on its way to a platform yet is not published.",
            document!("run_cancel", "run", "publication"),
        ),
        Tool::mutation::<PublicationCreate>(
            "publication_create",
            "Publish a video",
            "Publishes a finished video on one more account, at once or later; the same video on the same account is refused.",
            document!("publication_create", "publication"),
        ),
        Tool::mutation::<OfPublication>(
            "publication_cancel",
            "Stop a publication",
            "Stops a publication that the platform has not been told of yet.",
            document!("publication_cancel", "publication"),
        ),
    ]
}
