//! Opens a house and keeps it open until it is told to stop: what the browser tests look at.

use std::io::Write as _;

use clap::Parser;
use tests::Blueprint;
use tokio::signal::unix::{SignalKind, signal};

/// Opens a house with a fresh data folder on free ports.
#[derive(Parser)]
struct Arguments {
    /// Port of the API; a free one when not given
    #[arg(long)]
    port: Option<u16>,
}

#[tokio::main]
async fn main() -> anyhow::Result<()> {
    let arguments = Arguments::parse();
    let mut end = signal(SignalKind::terminate())?;
    let blueprint = Blueprint::story()?;
    let house = arguments.port.map_or(blueprint.clone(), |port| blueprint.listen(port)).open().await?;
    writeln!(std::io::stdout(), "house: {}\nsandbox: {}\nlogs: {}", house.url, house.sandbox.url(), house.logs().display())?;
    tokio::select! {
        _ = end.recv() => {}
        ended = tokio::signal::ctrl_c() => ended?,
    }
    house.close().await
}
