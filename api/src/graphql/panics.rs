//! A resolver that panics: the caller gets an id, everybody else notices nothing.

use std::panic::AssertUnwindSafe;
use std::sync::Arc;

use async_graphql::extensions::{Extension, ExtensionContext, ExtensionFactory, NextRequest, NextSubscribe};
use async_graphql::futures_util::stream::BoxStream;
use async_graphql::futures_util::{FutureExt, StreamExt};
use async_graphql::{Pos, Response, async_trait};

use crate::gate::panicked;

/// Makes a panic an `INTERNAL` error.
pub(crate) struct Panics;

impl ExtensionFactory for Panics {
    fn create(&self) -> Arc<dyn Extension> {
        Arc::new(Self)
    }
}

#[async_trait::async_trait]
impl Extension for Panics {
    async fn request(&self, ctx: &ExtensionContext<'_>, next: NextRequest<'_>) -> Response {
        let answered = AssertUnwindSafe(next.run(ctx)).catch_unwind().await;
        answered.unwrap_or_else(|panic| broken(&*panic))
    }

    /// The stream ends with the error.
    fn subscribe<'s>(
        &self,
        ctx: &ExtensionContext<'_>,
        stream: BoxStream<'s, Response>,
        next: NextSubscribe<'_>,
    ) -> BoxStream<'s, Response> {
        let told = AssertUnwindSafe(next.run(ctx, stream)).catch_unwind();
        told.map(|answered| answered.unwrap_or_else(|panic| broken(&*panic))).boxed()
    }
}

fn broken(panic: &(dyn std::any::Any + Send)) -> Response {
    let error = async_graphql::Error::from(panicked(panic)).into_server_error(Pos::default());
    Response::from_errors(vec![error])
}

#[cfg(test)]
mod tests {
    use async_graphql::{Object, Schema, Subscription};
    use futures::Stream;

    use super::*;

    struct Query;

    #[Object]
    impl Query {
        async fn well(&self) -> i32 {
            7
        }

        async fn falls(&self, #[graphql(default)] from: i32) -> i32 {
            assert!(from > 0, "the sky falls");
            from
        }
    }

    struct News;

    #[Subscription]
    impl News {
        async fn news(&self) -> impl Stream<Item = i32> {
            futures::stream::iter(1..).inspect(|number| assert!(*number < 2, "the sky falls"))
        }
    }

    fn code(response: &Response) -> String {
        let extensions = response.errors[0].extensions.as_ref().unwrap();
        assert!(extensions.get("id").is_some());
        assert_eq!(response.errors[0].message, "Something went wrong", "what happened is for the log");
        extensions.get("code").unwrap().to_string()
    }

    #[tokio::test]
    async fn a_panic_is_told_as_an_id_and_the_next_question_is_answered() {
        let schema = Schema::build(Query, async_graphql::EmptyMutation, News).extension(Panics).finish();
        assert_eq!(code(&schema.execute("{ falls }").await), r#""INTERNAL""#);
        assert!(schema.execute("{ well }").await.is_ok());
        let news: Vec<Response> = schema.execute_stream("subscription { news }").collect().await;
        assert!(news[0].is_ok());
        assert_eq!((news.len(), code(&news[1])), (2, r#""INTERNAL""#.to_owned()));
    }
}
