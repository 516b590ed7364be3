//! Makes a video from a text and publishes it on three stand-in platforms, as a third-party client would: by GraphQL alone.

mod act;
mod progress;
mod report;
mod script;

use std::path::PathBuf;
use std::process::ExitCode;
use std::time::Instant;

use clap::Parser;
use tests::{Blueprint, House};

/// Makes a video from a text and publishes it on three stand-in platforms.
#[derive(Parser)]
struct Arguments {
    /// The text to narrate, in UTF-8; one of ours when not given
    #[arg(long)]
    script: Option<PathBuf>,
    /// Folder that the finished video is written to
    #[arg(long, default_value = "data/demo")]
    out: PathBuf,
}

#[tokio::main]
async fn main() -> ExitCode {
    let began = Instant::now();
    let arguments = Arguments::parse();
    let outcome = tokio::select! {
        outcome = perform(&arguments) => outcome,
        _ = tokio::signal::ctrl_c() => Err(anyhow::anyhow!("stopped by Ctrl-C")),
    };
    match outcome {
        Ok(result) => {
            report::tell(&result, began.elapsed());
            ExitCode::SUCCESS
        }
        Err(error) => {
            report::tell_failure(&error);
            ExitCode::FAILURE
        }
    }
}

async fn perform(arguments: &Arguments) -> anyhow::Result<act::Outcome> {
    let script = script::read(arguments.script.as_deref())?;
    let house = Blueprint::default().open().await?;
    let logs = house.logs();
    let outcome = act::act(&house.url, &script, &arguments.out).await;
    let outcome = outcome.map_err(|error| error.context(format!("the logs are in {}", logs.display())))?;
    House::close(house).await?;
    Ok(outcome)
}
