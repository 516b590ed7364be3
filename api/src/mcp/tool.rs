//! What a tool is.

use std::sync::Arc;

use rmcp::handler::server::tool::schema_for_input;
use rmcp::model::{self, CallToolResult, ContentBlock, JsonObject, ToolAnnotations};
use schemars::JsonSchema;
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::{Value, json};

use super::desk::{Desk, read};

/// The argument that is no field of the mutation's input: the program's name for this one wish.
const KEY: &str = "idempotencyKey";

/// One thing an assistant can do: a GraphQL document with typed arguments.
pub(super) struct Tool {
    name: &'static str,
    title: &'static str,
    about: &'static str,
    /// Whether it changes nothing.
    looks: bool,
    /// What it asks the schema.
    pub(super) document: &'static str,
    schema: fn() -> Arc<JsonObject>,
    check: fn(Value) -> Result<Value, String>,
}

impl Tool {
    /// A tool that only looks. Its arguments are the variables of the query.
    pub(super) fn query<A: Arguments>(
        name: &'static str,
        title: &'static str,
        about: &'static str,
        document: &'static str,
    ) -> Self {
        Self { name, title, about, looks: true, document, schema: schema::<A>, check: check::<A> }
    }

    /// A tool that changes something. Its arguments are the fields of the mutation's `input`.
    pub(super) fn mutation<A: Arguments>(
        name: &'static str,
        title: &'static str,
        about: &'static str,
        document: &'static str,
    ) -> Self {
        Self { looks: false, ..Self::query::<A>(name, title, about, document) }
    }

    /// Its name.
    pub(super) fn name(&self) -> &'static str {
        self.name
    }

    /// What a client is told of it.
    pub(super) fn described(&self) -> model::Tool {
        let stops = self.name.ends_with("_cancel");
        let hints = ToolAnnotations::with_title(self.title).read_only(self.looks).destructive(stops);
        model::Tool::new(self.name, self.about, (self.schema)()).with_title(self.title).annotate(hints)
    }

    /// The arguments as they should be, or what is wrong with them.
    pub(super) fn arguments(&self, given: Option<JsonObject>) -> Result<Value, CallToolResult> {
        let given = Value::Object(given.unwrap_or_default());
        (self.check)(given).map_err(|error| {
            CallToolResult::error(vec![ContentBlock::text(format!(
                "The arguments of {} are not as they should be: {error}",
                self.name
            ))])
        })
    }

    /// Does it.
    pub(super) async fn call(&self, desk: Desk, mut arguments: Value) -> CallToolResult {
        let key = arguments.as_object_mut().and_then(|fields| fields.remove(KEY));
        let desk = desk.keyed(key.and_then(|key| key.as_str().map(str::to_owned)));
        let variables = if self.looks { arguments } else { json!({ "input": arguments }) };
        read(desk.ask(self.document, variables).await).map_or_else(|refused| refused, CallToolResult::structured)
    }
}

/// What can be the arguments of a tool.
pub(super) trait Arguments: DeserializeOwned + Serialize + JsonSchema + 'static {}
impl<A: DeserializeOwned + Serialize + JsonSchema + 'static> Arguments for A {}

fn schema<A: Arguments>() -> Arc<JsonObject> {
    // a struct is an object, so there is always a schema
    schema_for_input::<A>().unwrap_or_default()
}

/// The sentence names the argument.
fn check<A: Arguments>(given: Value) -> Result<Value, String> {
    let read: A = serde_path_to_error::deserialize(given).map_err(|error| error.to_string())?;
    serde_json::to_value(read).map_err(|error| error.to_string())
}
