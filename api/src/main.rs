//! The program `api`: serves the front door, or prints its GraphQL schema.

use api::Settings;
use clap::{Parser, Subcommand};

/// The front door of Video-Publisher: GraphQL over HTTP and WebSocket, and the dashboard
#[derive(Parser, Debug)]
struct Arguments {
    #[command(flatten)]
    settings: Settings,
    #[command(subcommand)]
    command: Option<Command>,
}

#[derive(Subcommand, Debug)]
enum Command {
    /// Print the GraphQL schema and end
    Schema,
}

#[tokio::main]
async fn main() -> anyhow::Result<()> {
    let arguments: Arguments = settings::load();
    match arguments.command {
        Some(Command::Schema) => print_schema(),
        None => api::run(arguments.settings).await?,
    }
    Ok(())
}

#[allow(clippy::print_stdout, reason = "printing is what was asked for")]
fn print_schema() {
    print!("{}", api::sdl());
}
