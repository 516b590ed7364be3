//! Runs the stand-in until it is told to stop.

use std::fs;
use std::io::Write as _;
use std::path::{Path, PathBuf};

use actix_web::dev::ServerHandle;
use clap::Parser;
use tokio::signal::unix::{SignalKind, signal};
use url::Url;

/// A strict stand-in for YouTube, TikTok, Instagram and the providers.
#[derive(Parser)]
struct Arguments {
    /// Address to listen on; port 0 takes a free one
    #[arg(long, default_value = "127.0.0.1:0")]
    listen: String,
    /// Folder for the received videos; a temporary one when not given
    #[arg(long)]
    data_dir: Option<PathBuf>,
    /// Folder for the sounds and pictures that it makes, which several of these programs may share
    #[arg(long)]
    made_dir: Option<PathBuf>,
    /// Address under which others reach this program, when it is not the one listened on
    #[arg(long)]
    public_url: Option<Url>,
    /// File that receives the address once the program listens
    #[arg(long)]
    port_file: Option<PathBuf>,
}

#[actix_web::main]
async fn main() -> anyhow::Result<()> {
    let arguments = Arguments::parse();
    // a failure that a test asked for is no error of this program
    let filter = "warn,actix_http::h1::dispatcher=off";
    tracing_subscriber::fmt().with_writer(std::io::stderr).with_env_filter(filter).init();
    let options = sandbox::Options {
        listen: arguments.listen,
        data_dir: arguments.data_dir,
        made_dir: arguments.made_dir,
        public_url: arguments.public_url,
    };
    let running = sandbox::start(options)?;
    stop_when_asked(running.handle())?;
    if let Some(file) = &arguments.port_file {
        write_whole(file, running.base_url())?;
    }
    writeln!(std::io::stdout(), "listening on {}", running.base_url())?;
    running.wait().await?;
    Ok(())
}

/// Listens for SIGTERM and SIGINT; from before the address is known, so that whoever knows it can end the program.
fn stop_when_asked(handle: ServerHandle) -> std::io::Result<()> {
    let (mut terminate, mut interrupt) = (signal(SignalKind::terminate())?, signal(SignalKind::interrupt())?);
    actix_web::rt::spawn(async move {
        tokio::select! {
            _ = terminate.recv() => {}
            _ = interrupt.recv() => {}
        }
        handle.stop(true).await;
    });
    Ok(())
}

/// Readers of the file see nothing or the whole address.
fn write_whole(file: &Path, address: &str) -> std::io::Result<()> {
    let draft = file.with_extension("draft");
    fs::write(&draft, address)?;
    fs::rename(&draft, file)
}
