//! The program `worker`: does the work, or looks after the keys.

use clap::{Parser, Subcommand};
use worker::{Configuration, KeysCommand};

/// Makes videos, publishes them and reads their numbers
#[derive(Parser, Debug)]
#[command(name = "worker", version, about)]
struct Arguments {
    #[command(flatten)]
    settings: Configuration,
    #[command(subcommand)]
    command: Option<Command>,
}

#[derive(Subcommand, Debug)]
enum Command {
    /// Look after the keys that seal secrets and sign tokens, while everything runs
    Keys {
        #[command(subcommand)]
        command: KeysCommand,
    },
}

#[tokio::main]
async fn main() -> anyhow::Result<()> {
    let arguments: Arguments = settings::load();
    match arguments.command {
        Some(Command::Keys { command }) => worker::keys(&arguments.settings, command).await,
        None => worker::run(arguments.settings).await,
    }
}
