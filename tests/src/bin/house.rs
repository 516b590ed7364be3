//! Opens a house and keeps it open until it is told to stop: what the browser tests look at.

use std::io::Write as _;

use anyhow::Context as _;
use clap::Parser;
use tests::{Blueprint, House};
use tokio::signal::unix::{SignalKind, signal};
use tokio::sync::mpsc;

/// Opens a house with a fresh data folder on free ports. Each line it reads is an order: `kill api`, `start api`,
/// `copy run <id> <times>`; it answers `done` or `failed: <why>`.
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
    let mut house = arguments.port.map_or(blueprint.clone(), |port| blueprint.listen(port)).open().await?;
    house.sandbox.call_back(&house.url).await?;
    say(&format!("house: {}\nsandbox: {}\nlogs: {}", house.url, house.sandbox.url(), house.logs().display()))?;
    tokio::select! {
        _ = end.recv() => {}
        ended = tokio::signal::ctrl_c() => ended?,
        failed = follow_orders(&mut house) => failed?,
    }
    house.close().await
}

/// Follows orders as long as there are any; without a reader at the other end it waits for ever.
async fn follow_orders(house: &mut House) -> anyhow::Result<()> {
    let (tell, mut orders) = mpsc::unbounded_channel();
    // a thread, because reading a terminal cannot be given up half-way
    std::thread::spawn(move || std::io::stdin().lines().map_while(Result::ok).try_for_each(|order| tell.send(order)));
    while let Some(order) = orders.recv().await {
        match follow(house, &order).await {
            Ok(()) => say("done")?,
            Err(error) => say(&format!("failed: {error:#}"))?,
        }
    }
    std::future::pending().await
}

async fn follow(house: &mut House, order: &str) -> anyhow::Result<()> {
    match order.split_whitespace().collect::<Vec<_>>()[..] {
        ["kill", "api"] => house.api.kill().await.map(drop),
        ["start", "api"] => {
            house.start_api()?;
            house.await_api().await
        }
        ["copy", "run", id, times] => {
            for _ in 0..times.parse::<usize>().context("not a number of times")? {
                house.copy_run(id).await?;
            }
            Ok(())
        }
        _ => anyhow::bail!("there is no order {order:?}"),
    }
}

fn say(words: &str) -> anyhow::Result<()> {
    Ok(writeln!(std::io::stdout(), "{words}")?)
}
