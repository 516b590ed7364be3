//! The documents that the dashboard was built with: kept parsed, and asked for by their SHA-256.

use std::collections::HashMap;
use std::io::ErrorKind;
use std::path::Path;

use anyhow::{Context, ensure};
use async_graphql::parser::parse_query;
use async_graphql::parser::types::ExecutableDocument;
use sha2::{Digest, Sha256};

use super::scan::scan;
use super::weight::bearable;

/// Written by the dashboard's build beside its pages: `{ "<SHA-256 in hex>": "<document>" }`.
const FILE: &str = "documents.json";

/// The kept documents. What is not among them when the process starts never comes among them: whoever could add some could
/// fill the memory.
#[derive(Default)]
pub(crate) struct Documents(HashMap<String, Kept>);

/// A document that need not be read again.
pub(super) struct Kept {
    /// What it says.
    pub(super) document: ExecutableDocument,
    /// How many values it holds.
    pub(super) values: usize,
}

impl Documents {
    /// Those of the dashboard in `folder`; none where none is built. Fails when they are not what their ids say.
    pub(crate) fn read(folder: &Path) -> anyhow::Result<Self> {
        let path = folder.join(FILE);
        let written = match std::fs::read(&path) {
            Err(error) if error.kind() == ErrorKind::NotFound => return Ok(Self::default()),
            read => read.with_context(|| format!("{} cannot be read", path.display()))?,
        };
        let documents = Self::of(&written).with_context(|| format!("{}: build the dashboard again", path.display()))?;
        tracing::info!(count = documents.0.len(), "documents of the dashboard are kept");
        Ok(documents)
    }

    fn of(written: &[u8]) -> anyhow::Result<Self> {
        let written: HashMap<String, String> = serde_json::from_slice(written)?;
        let kept = written.into_iter().map(|(id, document)| {
            ensure!(id == digest(&document), "the document with the id {id} is another one");
            Ok((id, Kept::read(&document)?))
        });
        Ok(Self(kept.collect::<anyhow::Result<_>>()?))
    }

    /// The document with this id.
    pub(super) fn find(&self, id: &str) -> Option<&Kept> {
        self.0.get(id)
    }
}

/// The id of a document.
pub(super) fn digest(document: &str) -> String {
    hex::encode(Sha256::digest(document.as_bytes()))
}

impl Kept {
    /// It is looked at like all others, once.
    fn read(document: &str) -> anyhow::Result<Self> {
        scan(document).map_err(anyhow::Error::msg)?;
        let document = parse_query(document)?;
        let values = bearable(&document).map_err(anyhow::Error::msg)?;
        Ok(Self { document, values })
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn of(id: &str, document: &str) -> anyhow::Result<Documents> {
        Documents::of(json!({ id: document }).to_string().as_bytes())
    }

    #[test]
    fn documents_are_found_by_their_digest_and_false_ones_are_not_kept() {
        let document = "{ viewer { id } }";
        let id = "bf6f4b7c8b3e1f7b";
        assert!(of(id, document).is_err(), "the id is not its digest");
        let kept = of(&digest(document), document).unwrap();
        assert!(kept.find(&digest(document)).is_some() && kept.find(id).is_none());
        for bad in ["{ viewer".to_owned(), "{ a ".repeat(1000)] {
            assert!(of(&digest(&bad), &bad).is_err());
        }
        assert!(Documents::of(b"[").is_err());
        assert!(Documents::read(Path::new("/nowhere")).unwrap().0.is_empty(), "there need not be a dashboard");
    }
}
