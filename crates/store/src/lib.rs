//! Where files live: a folder or an S3 bucket.
