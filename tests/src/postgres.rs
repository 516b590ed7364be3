//! A private PostgreSQL cluster.

use std::path::{Path, PathBuf};
use std::time::Duration;

use anyhow::{Context as _, Result};
use nix::sys::signal::Signal;
use nix::unistd::{Uid, User};
use tempfile::TempDir;

use crate::folder::{free_port, postgres_programs};
use crate::process::{Plan, Process};
use crate::wait::eventually;

const PATIENCE: Duration = Duration::from_secs(30);

/// A cluster of its own, so that a story may stop it.
#[derive(Debug)]
pub struct Postgres {
    port: u16,
    plan: Plan,
    process: Option<Process>,
    // declared last: removed after the server has gone
    _folder: TempDir,
}

impl Postgres {
    /// Makes and starts one.
    pub async fn start(logs: &Path) -> Result<Self> {
        let programs = postgres_programs()?;
        let user = server_user()?;
        let folder = TempDir::with_prefix("video-publisher-postgres-")?;
        if let Some((user, group)) = user {
            std::os::unix::fs::chown(folder.path(), Some(user), Some(group))?;
        }
        let plan = |name: &str, program: PathBuf| Plan { user, ..Plan::new(name, program, folder.path(), logs) };
        let initdb = plan("initdb", programs.join("initdb"));
        initdb.arguments(["-D", "cluster", "-U", "postgres", "-A", "trust", "-E", "UTF8", "--no-sync"]).run().await?;

        let port = free_port()?;
        let listen = port.to_string();
        let server = plan("postgres", programs.join("postgres")).arguments(["-D", "cluster", "-h", "127.0.0.1", "-p", &listen]);
        // durable against a crash of the machine it need not be
        let server = server.arguments(["-k", "", "-c", "fsync=off"]);
        let mut postgres = Self { port, plan: server, process: None, _folder: folder };
        postgres.start_again().await?;
        Ok(postgres)
    }

    /// Its address.
    pub fn url(&self) -> String {
        format!("postgres://postgres@127.0.0.1:{}/postgres", self.port)
    }

    /// Starts it where it was, with what it had stored.
    pub async fn start_again(&mut self) -> Result<()> {
        self.process = Some(self.plan.start()?);
        eventually("PostgreSQL", PATIENCE, || async {
            let database = sea_orm::Database::connect(self.url()).await?;
            Ok(database.close().await?)
        })
        .await
    }

    /// Stops it; whoever is connected loses the connection.
    pub async fn stop(&mut self) -> Result<()> {
        if let Some(mut process) = self.process.take() {
            // SIGINT asks for a fast stop; SIGTERM would wait for every client
            process.stop(Signal::SIGINT, PATIENCE).await?;
        }
        Ok(())
    }
}

/// PostgreSQL refuses to run as root: then it runs as the user that its package made.
fn server_user() -> Result<Option<(u32, u32)>> {
    if !Uid::effective().is_root() {
        return Ok(None);
    }
    let user = User::from_name("postgres")?.context("there is no user postgres to run PostgreSQL as")?;
    Ok(Some((user.uid.as_raw(), user.gid.as_raw())))
}
