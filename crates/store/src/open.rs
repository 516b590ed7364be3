//! Opening a store where the settings say it is.

use std::fs;
use std::path::{Path, PathBuf};
use std::str::FromStr;
use std::sync::Arc;

use object_store::ObjectStore;
use object_store::aws::{AmazonS3, AmazonS3Builder, AmazonS3ConfigKey};
use object_store::local::LocalFileSystem;
use object_store::prefix::PrefixStore;
use settings::Storage;
use url::Url;

use crate::{Store, StoreError};

impl Store {
    /// Opens the bucket of `store_url`, or the folder of files, which is made if it is not there.
    pub fn open(settings: &Storage) -> Result<Self, StoreError> {
        match &settings.store_url {
            Some(address) => Self::bucket(address, settings.aws()),
            None => Self::folder(&settings.files_dir()),
        }
    }

    pub(crate) fn over(objects: Arc<dyn ObjectStore>, folder: Option<PathBuf>) -> Self {
        Self { objects, folder }
    }

    fn folder(folder: &Path) -> Result<Self, StoreError> {
        let made = fs::create_dir_all(folder).and_then(|()| folder.canonicalize());
        let folder = made.map_err(StoreError::of_local)?;
        let objects = LocalFileSystem::new_with_prefix(&folder).map_err(|error| StoreError::of_store(error, None))?;
        // a row that says a file is there must not outlive a power cut that its file did not
        Ok(Self::over(Arc::new(objects.with_fsync(true)), Some(folder)))
    }

    fn bucket(address: &str, aws: Vec<(String, String)>) -> Result<Self, StoreError> {
        let url = Url::parse(address).map_err(|error| StoreError::Address(error.to_string()))?;
        let bucket = url.host_str().filter(|_| url.scheme() == "s3");
        let bucket = bucket.ok_or_else(|| StoreError::Address("it should read s3://BUCKET/PREFIX".to_owned()))?;
        let objects = s3(bucket, aws).map_err(|error| StoreError::of_store(error, None))?;
        let prefix = url.path().trim_matches('/');
        Ok(Self::over(Arc::new(PrefixStore::new(objects, prefix)), None))
    }
}

/// Names that the client does not know are other programs' settings.
fn s3(bucket: &str, aws: Vec<(String, String)>) -> Result<AmazonS3, object_store::Error> {
    let known = aws.into_iter().filter_map(|(name, value)| Some((AmazonS3ConfigKey::from_str(&name).ok()?, value)));
    let builder = known.fold(AmazonS3Builder::new(), |builder, (name, value)| builder.with_config(name, value));
    builder.with_bucket_name(bucket).build()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_bucket_is_opened_by_its_address_and_the_variables_of_its_client() {
        let aws = [("aws_region", "eu-central-1"), ("aws_endpoint", "http://127.0.0.1:9"), ("aws_profile_of_others", "x")];
        let aws: Vec<_> = aws.into_iter().map(|(name, value)| (name.to_owned(), value.to_owned())).collect();
        let store = Store::bucket("s3://videos/some/prefix/", aws).unwrap();
        assert!(store.folder.is_none());
        assert!(format!("{store:?}").contains("some/prefix"));
    }

    #[test]
    fn an_address_that_is_no_bucket_is_refused() {
        for address in ["videos", "https://videos.example/x", "s3:///x", "file:///var"] {
            assert!(matches!(Store::bucket(address, Vec::new()), Err(StoreError::Address(_))), "{address}");
        }
    }
}
