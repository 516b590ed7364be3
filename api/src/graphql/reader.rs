//! What a socket sends, read as carefully as what HTTP brings: the messages, and the operations in them.

use std::net::IpAddr;
use std::sync::Arc;

use async_graphql::futures_util::stream::BoxStream;
use async_graphql::http::ClientMessage;
use async_graphql::{Data, Executor, Request, Response};
use bytes::Bytes;
use futures::{StreamExt, stream};

use super::question::{Question, Refusal, values_fit};
use crate::app::Api;
use crate::auth::Caller;
use crate::error::ApiError;
use crate::limits;
use crate::schema::ApiSchema;

/// Reads for one socket.
#[derive(Clone)]
pub(super) struct Reader {
    pub(super) api: Arc<Api>,
    pub(super) schema: ApiSchema,
    pub(super) caller: Caller,
    pub(super) address: IpAddr,
}

impl Reader {
    /// A message of the protocol; none where it is something else.
    pub(super) async fn message(&self, text: Bytes) -> Result<Option<ClientMessage>, ApiError> {
        if text.len() <= limits::SMALL {
            return Ok(message(&text));
        }
        self.api
            .lane
            .run(self.address, |turn| async move {
                let read = message(&text);
                drop(turn);
                read
            })
            .await
    }

    /// The operation in it.
    async fn question(&self, request: Request) -> Result<Question, Refusal> {
        let question = if request.query.len() <= limits::SMALL {
            Question::of(request, &self.api.documents)?
        } else {
            let api = Arc::clone(&self.api);
            let read = self.api.lane.run(self.address, |turn| async move {
                let read = Question::of(request, &api.documents);
                drop(turn);
                read
            });
            read.await??
        };
        question.admit(self.api.settings.web.graphql_documents, &self.caller)?;
        Ok(question)
    }
}

/// Reads a text that may be long.
pub(super) fn message(text: &[u8]) -> Option<ClientMessage> {
    values_fit(text).ok()?;
    ClientMessage::from_bytes(text).ok()
}

impl Executor for Reader {
    async fn execute(&self, request: Request) -> Response {
        match self.question(request).await {
            Ok(question) => self.schema.execute(question.request).await,
            Err(refusal) => refusal.response(),
        }
    }

    fn execute_stream(&self, request: Request, session: Option<Arc<Data>>) -> BoxStream<'static, Response> {
        let reader = self.clone();
        let begun = async move {
            match reader.question(request).await {
                Ok(question) => reader.schema.execute_stream_with_session_data(question.request, session.unwrap_or_default()),
                Err(refusal) => stream::iter([refusal.response()]).boxed(),
            }
        };
        stream::once(begun).flatten().boxed()
    }
}
