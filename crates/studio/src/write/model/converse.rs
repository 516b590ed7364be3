//! One conversation with a model: it answers, is told what is wrong, and answers again, three times at most.

use serde::Serialize;
use serde_json::Value;

use super::prompt::{self, Written};
use super::{chat, estimate, responses};
use crate::StudioError;
use crate::provider::{Door, Ledger, Order, Provider, ProviderError, Purchase, Purpose, Reason, Usage, buy};

/// The first answer and two mended ones: a model that fails three times fails a fourth time too.
const ATTEMPTS: u32 = 3;
/// More of a wrong answer need not be read again to mend it, in characters.
const REPEATED: usize = 20_000;
const MOST_FAULTS: usize = 12;
const LONGEST_FAULT: usize = 300;

/// Who is asked.
pub(super) struct Model<'a> {
    pub(super) door: &'a Door,
    pub(super) name: &'a str,
    pub(super) ledger: &'a dyn Ledger,
}

/// What is asked.
pub(super) struct Assignment {
    pub(super) purpose: Purpose,
    /// Name and version of the prompt.
    pub(super) prompt: &'static str,
    /// Name of the schema.
    pub(super) name: &'static str,
    /// JSON schema of the answer, in the strict subset of OpenAI.
    pub(super) schema: Value,
    pub(super) written: Written,
    /// At most how long the answer is, in tokens.
    pub(super) answer_tokens: u64,
}

/// One thing said after the instructions.
#[derive(Debug, Clone, Serialize)]
pub(super) struct Message {
    pub(super) role: &'static str,
    pub(super) content: String,
}

/// What is sent at one attempt.
pub(super) struct Question<'a> {
    pub(super) model: &'a str,
    pub(super) assignment: &'a Assignment,
    pub(super) messages: Vec<Message>,
    /// At most how much is written, with what is thought before.
    pub(super) written_tokens: u64,
}

/// What a model said.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Said {
    /// Its words, or why there are none.
    pub(super) text: Result<String, ProviderError>,
    /// What it used, where it says so.
    pub(super) usage: Option<Usage>,
}

/// What is wrong with an answer, in sentences for the model and the person.
#[derive(Debug, Default)]
pub(super) struct Faults(Vec<String>);

impl Faults {
    /// Notes a fault; of very many the first ones count.
    pub(super) fn note(&mut self, fault: impl Into<String>) {
        if self.0.len() < MOST_FAULTS {
            self.0.push(fault.into().chars().take(LONGEST_FAULT).collect());
        }
    }

    /// Notes what fails, if it does.
    pub(super) fn check(&mut self, checked: Result<(), StudioError>) {
        if let Err(error) = checked {
            self.note(error.to_string());
        }
    }

    pub(super) fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

/// Asks until `judge` takes the answer. `inputs` are what decides it beside the prompt; a conversation that was had before is
/// read from the ledger. Fails at once with what the provider refuses, and with [`Reason::Nonsense`] and the last fault after
/// the last attempt.
pub(super) async fn converse<T>(
    model: &Model<'_>,
    assignment: &Assignment,
    inputs: &(impl Serialize + Sync),
    judge: impl Fn(&str) -> Result<T, Faults> + Sync,
) -> Result<T, StudioError> {
    let mut messages = vec![Message { role: "user", content: assignment.written.input.clone() }];
    let (opening, mut faults) = (messages.len(), Vec::new());
    for attempt in 1..=ATTEMPTS {
        let answer = ask(model, assignment, &messages, &(assignment.prompt, inputs, attempt, &faults)).await?;
        match judge(&answer) {
            Ok(made) => return Ok(made),
            Err(found) => faults = found.0,
        }
        tracing::info!(provider = %model.door.provider(), attempt, ?faults, "an answer was not usable");
        messages.truncate(opening);
        // a turn without words is refused by some
        if !answer.trim().is_empty() {
            messages.push(Message { role: "assistant", content: answer.chars().take(REPEATED).collect() });
        }
        messages.push(Message { role: "user", content: prompt::repair(&faults) });
    }
    Err(unusable(model.door.provider(), &faults).into())
}

async fn ask(
    model: &Model<'_>,
    assignment: &Assignment,
    messages: &[Message],
    inputs: &(impl Serialize + Sync),
) -> Result<String, StudioError> {
    let provider = model.door.provider();
    let written_tokens = assignment.answer_tokens + estimate::thinking_tokens(provider);
    let question = Question { model: model.name, assignment, messages: messages.to_vec(), written_tokens };
    let decides = (model.door.server(), inputs);
    let order = Order::new(provider, assignment.purpose, model.name, &decides, at_most(&question));
    let bought = buy(model.ledger, &order, || purchase(model.door, &question)).await?;
    Ok(read(provider, &bought.answer)?.text?)
}

fn at_most(question: &Question<'_>) -> Usage {
    let Assignment { written, schema, .. } = question.assignment;
    let schema = schema.to_string();
    let mut read = vec![written.instructions.as_str(), &schema];
    read.extend(question.messages.iter().map(|message| message.content.as_str()));
    estimate::usage(&read, question.written_tokens)
}

/// An answer that says why it has no words was charged like any other, so it is bought too.
async fn purchase(door: &Door, question: &Question<'_>) -> Result<Purchase, ProviderError> {
    let answer = match door.provider() {
        Provider::OpenAi => responses::ask(door, question).await?,
        _ => chat::ask(door, question).await?,
    };
    let said = read(door.provider(), &answer)?;
    let written = said.text.as_ref().map_or(0, |text| estimate::tokens(text.len()));
    let usage = said.usage.unwrap_or(Usage { output_tokens: written, ..at_most(question) });
    Ok(Purchase { answer, usage: Usage { requests: 1, ..usage } })
}

fn read(provider: Provider, answer: &[u8]) -> Result<Said, ProviderError> {
    match provider {
        Provider::OpenAi => responses::read(answer),
        _ => chat::read(provider, answer),
    }
}

fn unusable(provider: Provider, faults: &[String]) -> ProviderError {
    let last = faults.first().map_or("", String::as_str);
    let message = format!("What {} wrote could not be used after {ATTEMPTS} attempts. {last}", provider.title());
    ProviderError::new(provider, Reason::Nonsense, message.trim(), faults.join(" "))
}
