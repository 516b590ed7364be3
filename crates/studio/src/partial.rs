//! Files in the making.

use std::path::{Path, PathBuf};

use tempfile::TempPath;

use crate::StudioError;

/// A file that is removed unless it was finished. Its name is its own: a tool that outlived a killed worker may still be
/// writing to an older one.
pub(crate) struct Partial {
    path: TempPath,
    target: PathBuf,
}

impl Partial {
    /// A place beside `target`, with the same extension, to write to.
    pub(crate) fn of(target: &Path) -> Result<Self, StudioError> {
        let target = std::path::absolute(target).map_err(|error| StudioError::io(&error, target.display()))?;
        let folder = target.parent().unwrap_or(Path::new("/"));
        let suffix = format!(".part.{}", target.extension().unwrap_or_default().to_string_lossy());
        let file = tempfile::Builder::new().suffix(&suffix).tempfile_in(folder);
        let path = file.map_err(|error| StudioError::io(&error, target.display()))?.into_temp_path();
        Ok(Self { path, target })
    }

    pub(crate) fn path(&self) -> &Path {
        &self.path
    }

    /// Gives the file its name.
    pub(crate) fn finish(self) -> Result<(), StudioError> {
        self.path.persist(&self.target).map_err(|error| StudioError::io(&error.error, self.target.display()))
    }
}
