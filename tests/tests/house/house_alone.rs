//! What the house stands on is full.

use std::path::{Path, PathBuf};

use anyhow::{Context as _, Result};
use nix::mount::{MntFlags, MsFlags, mount, umount2};
use nix::unistd::Uid;

use crate::stage::{PATIENCE, SHORT, Stage};

#[tokio::test]
async fn a_full_disk_is_a_reason_that_a_person_understands_and_can_mend() -> Result<()> {
    if !Uid::effective().is_root() {
        // only root can make a small disk
        return Ok(());
    }
    let stage = Stage::set().await?;
    let disk = SmallDisk::mount(&stage.house.data().join("scratch"))?;

    let started = stage.person.start_run(&stage.pipeline, SHORT).await?;
    let run = stage.person.await_end(&started.id, PATIENCE).await?;
    let error = run.error.as_ref().context("no reason was given")?;
    assert_eq!((run.state.as_str(), error.code.as_str(), error.retryable), ("FAILED", "disk_full", true), "{run:#?}");

    // when there is space again, trying again helps
    drop(disk);
    stage.person.retry_run(&started.id).await?;
    let run = stage.person.await_end(&started.id, PATIENCE).await?;
    assert_eq!(run.state, "DONE", "{run:#?}");
    stage.house.close().await
}

/// A folder that holds half a megabyte, until it is dropped.
pub(crate) struct SmallDisk(PathBuf);

impl SmallDisk {
    pub(crate) fn mount(folder: &Path) -> Result<Self> {
        std::fs::create_dir_all(folder)?;
        mount(Some("tmpfs"), folder, Some("tmpfs"), MsFlags::empty(), Some("size=512k"))?;
        Ok(Self(folder.to_owned()))
    }
}

impl Drop for SmallDisk {
    fn drop(&mut self) {
        // a disk in use goes when it is no longer used
        let _ = umount2(&self.0, MntFlags::MNT_DETACH);
    }
}
