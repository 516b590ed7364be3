//! What a person does with providers: keys, scenes, costs; and what the stand-in for them counted.

use std::collections::BTreeMap;

use anyhow::Result;
use serde::Deserialize;
use serde_json::{Value, json};

use crate::client::ClientError;
use crate::person::{Person, Pipeline};
use crate::run::Run;
use crate::sandbox::Sandbox;

/// A scene with what it shows, and why.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Scene {
    /// Id.
    pub id: String,
    /// What is spoken.
    pub narration: String,
    /// What is shown.
    pub footage: Option<String>,
    /// Whom it comes from.
    pub credit: Option<String>,
    /// `PROVIDER`, `ALIGNED` or `ESTIMATED`.
    pub timing_source: Option<String>,
    /// The words in the order they are heard.
    pub words: Vec<Word>,
    /// Why it is shown.
    pub choice: Option<Choice>,
}

/// A word and its time.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Word {
    /// As written.
    pub text: String,
    /// From the beginning of the scene.
    pub start_ms: u64,
    /// From the beginning of the scene.
    pub end_ms: u64,
}

/// Why a scene shows what it shows.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct Choice {
    /// `PEXELS`, …
    pub source: String,
    /// In words.
    pub reason: String,
    /// Whether it hardly fits.
    pub weak: bool,
    /// What others had to say.
    pub tried: Vec<String>,
}

/// What a run became at providers.
#[derive(Debug, Clone, Deserialize)]
pub struct Made {
    /// What went another way.
    pub notices: Vec<Notice>,
    /// What it cost.
    pub cost: Cost,
    /// Its scenes in order.
    pub scenes: Vec<Scene>,
}

/// What went another way.
#[derive(Debug, Clone, Deserialize)]
pub struct Notice {
    /// A stable word.
    pub code: String,
    /// A sentence.
    pub message: String,
}

/// Money.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct Cost {
    /// Dollars.
    pub usd: String,
    /// Whether all prices are known.
    pub complete: bool,
    /// Calls.
    pub purchases: u64,
}

impl Person {
    /// Sets a key of a provider (`OPENAI`, …), and the address of a compatible server.
    pub async fn set_key(&self, provider: &str, key: &str, base_url: Option<&str>) -> Result<Value, ClientError> {
        let verb = "mutation($input: ProviderKeySetInput!) { providerKeySet(input: $input) {
            providerKey { id provider check { ok code message } } userErrors { code field message } } }";
        let input = json!({ "provider": provider, "key": key, "baseUrl": base_url });
        self.program.call(verb, json!({ "input": input })).await
    }

    /// Starts a run about a topic.
    pub async fn start_topic(&self, pipeline: &Pipeline, topic: &str) -> Result<Run, ClientError> {
        self.start(json!({ "pipelineId": pipeline.id, "script": topic, "scriptKind": "TOPIC" })).await
    }

    /// Changes scenes of a video.
    pub async fn edit_run(&self, id: &str, scenes: Value) -> Result<Value, ClientError> {
        let verb =
            "mutation($input: RunEditInput!) { runEdit(input: $input) { run { id state } userErrors { code field message } } }";
        self.program.call(verb, json!({ "input": { "id": id, "scenes": scenes } })).await
    }

    /// What a run became.
    pub async fn made(&self, id: &str) -> Result<Made, ClientError> {
        let document = "query($id: ID!) { run(id: $id) {
            notices { code message } cost { usd complete purchases }
            scenes { id narration footage credit timingSource words { text startMs endMs } choice { source reason weak tried } } } }";
        self.program.call(document, json!({ "id": id })).await
    }

    /// What the ledger counts of a run that was or may have been charged: how often, by purpose.
    pub async fn ledger(&self, id: &str) -> Result<BTreeMap<String, u64>, ClientError> {
        #[derive(Deserialize)]
        struct List {
            nodes: Vec<Row>,
        }
        #[derive(Deserialize)]
        struct Row {
            purpose: String,
            state: String,
        }
        let document = "query($id: ID!) { purchases(runId: $id, first: 100) { nodes { purpose state } } }";
        let list: List = self.program.call(document, json!({ "id": id })).await?;
        let mut counts = BTreeMap::new();
        for row in list.nodes.into_iter().filter(|row| row.state != "FREE") {
            *counts.entry(row.purpose).or_default() += 1;
        }
        Ok(counts)
    }
}

/// A piece of work that a provider would charge for.
#[derive(Debug, Clone, Deserialize)]
pub struct Sold {
    /// `openai`, …
    pub provider: String,
    /// As in the log of calls.
    pub operation: String,
}

impl Sandbox {
    /// Everything that providers did and would charge for, or count; oldest first.
    pub async fn sold(&self) -> Result<Vec<Sold>> {
        self.look("purchases").await
    }

    /// How often a provider was paid for each operation.
    pub async fn sales(&self, provider: &str) -> Result<BTreeMap<String, u64>> {
        let mut counts = BTreeMap::new();
        for one in self.sold().await?.into_iter().filter(|one| one.provider == provider) {
            *counts.entry(one.operation).or_default() += 1;
        }
        Ok(counts)
    }

    /// Changes what a key of a provider may do there.
    pub async fn change_key(&self, change: &Value) -> Result<()> {
        self.tell("keys", change).await
    }

    /// What a model answers next, instead of what it would.
    pub async fn answer_next(&self, answer: &Value) -> Result<()> {
        self.tell("answers", answer).await
    }

    /// The bodies of the latest calls of a provider.
    pub async fn asked(&self, provider: &str) -> Result<Vec<Value>> {
        self.look(&format!("requests?provider={provider}")).await
    }
}
