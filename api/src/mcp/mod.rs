//! The Model Context Protocol at `/mcp`: an assistant makes and publishes videos with the rights of its API token.
//!
//! A tool is a GraphQL document with typed arguments, answered by the same schema as any other program's: `door` lets requests
//! in, `server` speaks the protocol, `tools` lists what can be done, `desk` asks the schema and `follow` waits for a run.

mod desk;
mod door;
mod follow;
mod inputs;
mod server;
mod tool;
mod tools;

use actix_web::web;

/// The route of `/mcp`.
pub(crate) fn routes(config: &mut web::ServiceConfig) {
    config.service(web::resource("/mcp").route(web::route().to(door::answer)));
}
