//! Where things are on this machine.

use std::net::TcpListener;
use std::path::{Path, PathBuf};

use anyhow::{Context as _, Result, ensure};

/// The root of the project.
pub fn project() -> PathBuf {
    let manifest = Path::new(env!("CARGO_MANIFEST_DIR"));
    manifest.parent().unwrap_or(manifest).to_owned()
}

/// A port of this machine that nobody listened on a moment ago.
pub fn free_port() -> Result<u16> {
    Ok(TcpListener::bind("127.0.0.1:0")?.local_addr()?.port())
}

/// One of our programs, built beside the program that asks.
pub(crate) fn program(name: &str) -> Result<PathBuf> {
    let own = std::env::current_exe()?;
    let beside = own.ancestors().skip(1).take(2).map(|folder| folder.join(name)).find(|program| program.is_file());
    beside.with_context(|| format!("the program {name} is not built: cargo build --workspace --bins"))
}

/// A program of the operating system.
pub(crate) fn installed(name: &str) -> Result<PathBuf> {
    let path = search_path();
    let found = std::env::split_paths(&path).map(|folder| folder.join(name)).find(|program| program.is_file());
    found.with_context(|| format!("{name} is not installed"))
}

/// The folders that hold programs, as in `PATH`.
#[allow(clippy::disallowed_methods, reason = "the only variable that the programs of a house inherit")]
pub(crate) fn search_path() -> String {
    std::env::var("PATH").unwrap_or_else(|_| "/usr/local/bin:/usr/bin:/bin".to_owned())
}

/// The folder of the newest PostgreSQL server programs.
pub(crate) fn postgres_programs() -> Result<PathBuf> {
    let mut versions: Vec<(u32, PathBuf)> = std::fs::read_dir("/usr/lib/postgresql")
        .map(|folders| folders.flatten().filter_map(|folder| numbered(&folder.path())).collect())
        .unwrap_or_default();
    versions.sort();
    match versions.pop() {
        Some((_, folder)) => Ok(folder),
        None => installed("initdb").map(|initdb| initdb.parent().unwrap_or(Path::new("/")).to_owned()),
    }
}

fn numbered(version: &Path) -> Option<(u32, PathBuf)> {
    let programs = version.join("bin");
    let number = version.file_name()?.to_str()?.parse().ok()?;
    programs.join("initdb").is_file().then_some((number, programs))
}

/// Makes a folder with its parents, private to this user.
pub(crate) fn make(folder: &Path) -> Result<PathBuf> {
    std::fs::create_dir_all(folder).with_context(|| format!("{} cannot be made", folder.display()))?;
    ensure!(folder.is_dir(), "{} is no folder", folder.display());
    Ok(folder.to_owned())
}
