//! What a resolver finds in its context, by typed names.

use std::hash::Hash;
use std::net::IpAddr;
use std::sync::Arc;

use async_graphql::Context;
use async_graphql::dataloader::Loader;

use crate::app::Api;
use crate::auth::{Browser, Caller, Viewer};
use crate::error::{ApiError, LoadError};
use crate::loaders::{Loaders, Rows};

/// Where a request came from.
#[derive(Clone, Debug)]
pub(crate) struct Client {
    /// Its network address.
    pub(crate) address: IpAddr,
    /// What the program calls itself.
    pub(crate) user_agent: String,
    /// The program's name for this one wish, over HTTP.
    pub(crate) idempotency_key: Option<String>,
}

/// Typed access to what [`crate::graphql`] puts into every request.
pub(crate) trait Reach<'a> {
    /// The parts of this process.
    fn api(&self) -> &'a Arc<Api>;
    /// Who is asking.
    fn caller(&self) -> &'a Caller;
    /// Where the request came from.
    fn client(&self) -> &'a Client;
    /// The batches of rows of this request.
    fn loaders(&self) -> &'a Loaders;

    /// The person. That they, or their program, may call the root field was looked at before: [`crate::rights`] is the one place.
    fn viewer(&self) -> Result<&'a Viewer, ApiError> {
        self.caller().viewer()
    }

    /// The person at a browser, for what no program may do for them.
    fn browser(&self) -> Result<Browser, ApiError> {
        self.viewer()?.browser()
    }

    /// The row or rows of a key, fetched together with those of the other keys asked for at the same time.
    fn load<K>(&self, key: K) -> impl Future<Output = Result<Option<<Rows as Loader<K>>::Value>, ApiError>> + Send
    where
        K: Send + Sync + Hash + Eq + Clone + 'static,
        Rows: Loader<K, Error = LoadError>,
    {
        let loaders = self.loaders();
        async move { Ok(loaders.load_one(key).await?) }
    }
}

// every request is built by `graphql`, which puts all four in; a missing one is a fault of this program
impl<'a> Reach<'a> for Context<'a> {
    fn api(&self) -> &'a Arc<Api> {
        self.data_unchecked()
    }

    fn caller(&self) -> &'a Caller {
        self.data_unchecked()
    }

    fn client(&self) -> &'a Client {
        self.data_unchecked()
    }

    fn loaders(&self) -> &'a Loaders {
        self.data_unchecked()
    }
}
