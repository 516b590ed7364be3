//! Questions that would cost far more to answer than to ask.

use bytes::Bytes;
use serde_json::{Value, json};

/// One such question, and what refuses it.
pub(crate) struct Question {
    pub(crate) name: &'static str,
    pub(crate) limit: &'static str,
    pub(crate) body: Bytes,
    /// The status of the answer.
    pub(crate) status: u16,
    /// A word of the answer.
    pub(crate) says: &'static str,
}

fn document(name: &'static str, limit: &'static str, document: &str, says: &'static str) -> Question {
    body(name, limit, json!({ "query": document }).to_string(), 200, says)
}

fn body(name: &'static str, limit: &'static str, body: String, status: u16, says: &'static str) -> Question {
    Question { name, limit, body: body.into(), status, says }
}

/// Each of them.
pub(crate) fn questions() -> Vec<Question> {
    shapes().into_iter().chain(fragments()).chain(loads()).collect()
}

fn shapes() -> Vec<Question> {
    let run = "run { pipeline { runs(first: 1) { nodes { publications { ";
    let deep = format!("{{ publications {{ nodes {{ {run} {run} {run} id {} }} }} }}", "}".repeat(15));
    let wide = "{ pipelines(first: 100) { nodes { runs(first: 100) { nodes { id title script } } } } }";
    let aliases = (0..600).map(|number| format!("a{number}: viewer {{ id }} ")).collect::<Vec<_>>().concat();
    let repeats = "id ".repeat(5000);
    let directives = "@include(if: true) ".repeat(800);
    let misspelt = (0..700).map(|number| format!("x{number} ")).collect::<Vec<_>>().concat();
    let looking = format!("{{ __schema {{ types {{ {} name {} }} }} }}", "fields { type { ".repeat(10), "} } ".repeat(10));
    vec![
        document("deep", "depth", &deep, "INVALID"),
        document("wide", "complexity", wide, "complex"),
        document("alias flood", "aliases", &format!("{{ {aliases} }}"), "INVALID"),
        document("field flood", "selections", &format!("{{ viewer {{ {repeats} }} }}"), "selects too many fields"),
        document("long document", "document", &format!("{{ viewer {{ {} }} }}", "id ".repeat(300_000)), "too long"),
        document("directive flood", "directives", &format!("{{ viewer {{ id {directives} }} }}"), "INVALID"),
        document("introspection in circles", "depth", &looking, "INVALID"),
        document("braces", "nesting", &"{ a ".repeat(4000), "nested too deep"),
        document("lists in lists", "nesting", &format!("{{ run(id: {}) }}", "[".repeat(16_000)), "nested too deep"),
        document("misspelt fields", "schema", &format!("{{ viewer {{ {misspelt} }} }}"), "INVALID"),
    ]
}

fn fragments() -> Vec<Question> {
    let cycle = "{ viewer { ...A } } fragment A on User { id ...B } fragment B on User { ...A }";
    let wide_cycle = format!("{{ viewer {{ ...A }} }} fragment A on User {{ {} }}", "...A ".repeat(1000));
    let doubling = (0..20).map(|n| format!("fragment F{n} on User {{ ...F{0} ...F{0} }} ", n + 1)).collect::<Vec<_>>().concat();
    let chain = (0..300).map(|n| format!("fragment F{n} on User {{ ...F{} }} ", n + 1)).collect::<Vec<_>>().concat();
    let chain = format!("{{ viewer {{ ...F0 }} }} {chain} fragment F300 on User {{ id }}");
    let bomb = format!("{{ viewer {{ ...F0 }} }} {doubling} fragment F20 on User {{ id }}");
    vec![
        document("long chain of fragments", "depth", &chain, "nested too deep"),
        document("fragment cycle", "cycles", cycle, "may not contain itself"),
        document("thousandfold fragment cycle", "cycles", &wide_cycle, "may not contain itself"),
        document("doubling fragments", "selections", &bomb, "selects too many fields"),
    ]
}

fn loads() -> Vec<Question> {
    let ask = |variables: Value| json!({ "query": "query($x: ID!) { run(id: $x) { id } }", "variables": variables }).to_string();
    let batch = format!("[{}]", vec![r#"{"query":"{ viewer { id } }"}"#; 1000].join(","));
    let nested = format!(r#"{{"query":"{{ viewer {{ id }} }}","variables":{{"x":{}}}}}"#, "[".repeat(9000));
    let literal = format!("{{ runs(filter: {{ states: [{}] }}) {{ totalCount }} }}", "DONE ".repeat(3000));
    vec![
        body("batch", "one at a time", batch, 400, "one GraphQL request at a time"),
        body("huge variables", "values", ask(json!({ "x": vec![1; 200_000] })), 200, "too many values"),
        body("nested variables", "JSON's depth", nested, 400, "INVALID"),
        document("huge list in the document", "values", &literal, "too many values"),
        body("two megabytes", "body", ask(json!({ "x": "y".repeat(2 << 20) })), 413, "too large"),
    ]
}
