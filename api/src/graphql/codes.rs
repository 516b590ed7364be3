//! Gives every error a code: those of our resolvers have one, those of a request that does not parse or fit have not.

use std::sync::Arc;

use async_graphql::extensions::{Extension, ExtensionContext, ExtensionFactory, NextRequest, NextSubscribe};
use async_graphql::futures_util::StreamExt;
use async_graphql::futures_util::stream::BoxStream;
use async_graphql::{Response, Value, async_trait};

/// How many mistakes of a request are told.
const ERRORS: usize = 20;

/// Adds `extensions.code` where it is missing.
pub(crate) struct Codes;

impl ExtensionFactory for Codes {
    fn create(&self) -> Arc<dyn Extension> {
        Arc::new(Self)
    }
}

#[async_trait::async_trait]
impl Extension for Codes {
    async fn request(&self, ctx: &ExtensionContext<'_>, next: NextRequest<'_>) -> Response {
        with_codes(next.run(ctx).await)
    }

    fn subscribe<'s>(
        &self,
        ctx: &ExtensionContext<'_>,
        stream: BoxStream<'s, Response>,
        next: NextSubscribe<'_>,
    ) -> BoxStream<'s, Response> {
        next.run(ctx, stream).map(with_codes).boxed()
    }
}

pub(super) fn with_codes(mut response: Response) -> Response {
    // a request of which nothing was answered need not hear of each of a thousand mistakes
    if response.data == Value::Null {
        response.errors.truncate(ERRORS);
    }
    for error in &mut response.errors {
        let extensions = error.extensions.get_or_insert_default();
        if extensions.get("code").is_none() {
            extensions.set("code", "INVALID");
        }
    }
    response
}
