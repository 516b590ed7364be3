//! Asks the schema for a caller, and tells what it answered.

use std::sync::Arc;

use async_graphql::parser::parse_query;
use async_graphql::{Request, Response, Variables};
use futures::Stream;
use rmcp::model::CallToolResult;
use serde_json::{Value, json};
use tokio_util::sync::CancellationToken;

use crate::app::Api;
use crate::auth::{Caller, Viewer};
use crate::context::Client;
use crate::error::ApiError;
use crate::graphql::data;
use crate::rights;
use crate::schema::ApiSchema;

/// The schema, and the program that asks it.
#[derive(Clone)]
pub(super) struct Desk {
    api: Arc<Api>,
    schema: ApiSchema,
    viewer: Viewer,
    client: Client,
}

impl Desk {
    pub(super) fn new(api: Arc<Api>, schema: ApiSchema, viewer: Viewer, client: Client) -> Self {
        Self { api, schema, viewer, client }
    }

    /// Whether the program may ask this; else why not.
    pub(super) fn may(&self, document: &str) -> Result<(), ApiError> {
        rights::may(&Caller::Known(self.viewer.clone()), &parse_query(document)?)
    }

    /// Fires when the process is to stop.
    pub(super) fn stopping(&self) -> &CancellationToken {
        &self.api.stopping
    }

    /// The same desk for one wish with this `Idempotency-Key`.
    pub(super) fn keyed(mut self, key: Option<String>) -> Self {
        if key.is_some() {
            self.client.idempotency_key = key;
        }
        self
    }

    /// What the schema answers to a query or mutation.
    pub(super) async fn ask(&self, document: &str, variables: Value) -> Response {
        self.schema.execute(self.request(document, variables)).await
    }

    /// What the schema answers to a subscription.
    pub(super) fn listen(&self, document: &str, variables: Value) -> impl Stream<Item = Response> + Send + use<> {
        self.schema.execute_stream(self.request(document, variables))
    }

    fn request(&self, document: &str, variables: Value) -> Request {
        let mut request = Request::new(document).variables(Variables::from_json(variables));
        request.data = data(&self.api, Caller::Known(self.viewer.clone()), self.client.clone());
        request
    }
}

/// The data of an answer, or what the assistant is told instead: what went wrong, or what to mend beside its argument.
pub(super) fn read(response: Response) -> Result<Value, CallToolResult> {
    if !response.errors.is_empty() {
        let shown: Vec<Value> =
            response.errors.iter().map(|error| json!({ "message": error.message, "code": code(error) })).collect();
        return Err(CallToolResult::structured_error(json!({ "errors": shown })));
    }
    let data = response.data.into_json().unwrap_or_default();
    match data.as_object().and_then(|fields| fields.values().next()) {
        Some(payload) if payload.get("userErrors").is_some() => done(payload.clone()),
        _ => Ok(data),
    }
}

fn code(error: &async_graphql::ServerError) -> Value {
    let code = error.extensions.as_ref().and_then(|extensions| extensions.get("code").cloned());
    code.and_then(|code| code.into_json().ok()).unwrap_or_default()
}

/// The noun of a mutation's payload, or its mistakes.
fn done(mut payload: Value) -> Result<Value, CallToolResult> {
    let mistakes = payload.as_object_mut().and_then(|fields| fields.remove("userErrors"));
    match mistakes {
        Some(Value::Array(mut mistakes)) if !mistakes.is_empty() => {
            mistakes.iter_mut().for_each(beside_argument);
            Err(CallToolResult::structured_error(json!({ "userErrors": mistakes })))
        }
        _ => Ok(payload),
    }
}

/// A tool's arguments are the fields of the mutation's input: `["input", "options", "tiktok"]` is `options.tiktok` here.
fn beside_argument(mistake: &mut Value) {
    let Some(path) = mistake["field"].as_array() else { return };
    let names: Vec<&str> = path.iter().filter_map(Value::as_str).skip_while(|name| *name == "input").collect();
    mistake["field"] = names.join(".").into();
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_mistake_is_told_beside_the_argument_of_the_tool() {
        let mistake = |field: Value| json!({ "code": "INVALID", "field": field, "message": "No." });
        let payload =
            json!({ "run": null, "userErrors": [mistake(json!(["input", "options", "tiktok"])), mistake(Value::Null)] });
        let refused = done(payload).unwrap_err();
        let told = json!({ "userErrors": [mistake(json!("options.tiktok")), mistake(Value::Null)] });
        assert_eq!((refused.is_error, refused.structured_content), (Some(true), Some(told)));
        assert_eq!(done(json!({ "run": { "id": "1" }, "userErrors": [] })).unwrap(), json!({ "run": { "id": "1" } }));
    }
}
