//! What a model says: its own words, or those that a test queued for it.

use super::access::Caller;
use super::desk::{Ending, Stop};
use crate::app::Sandbox;
use crate::purchases::Units;
use crate::witness::Operation;
use crate::writer::{Question, write};

/// Tokens that a model thinks before it writes, where it thinks.
const THOUGHT: u64 = 64;

/// What came of a question.
pub(crate) struct Said {
    pub(crate) text: String,
    /// Its own words, and not a test's.
    pub(crate) own: bool,
    /// The model does not want to answer, and says so.
    pub(crate) refusal: Option<String>,
    pub(crate) stop: Option<Stop>,
    pub(crate) ending: Option<Ending>,
    pub(crate) units: Units,
    /// Part of the output.
    pub(crate) reasoning_tokens: u64,
}

/// What limits an answer.
#[derive(Clone, Copy)]
pub(crate) struct Limits {
    /// Tokens, with those of the thought.
    pub(crate) most: Option<u64>,
    pub(crate) reasoning: bool,
}

/// A rough count, as a tokenizer of English comes to.
pub(crate) fn tokens(text: &str) -> u64 {
    text.chars().count().div_ceil(4) as u64
}

/// Asks, writes down what it cost, and returns the answer.
pub(crate) fn ask(
    app: &Sandbox,
    caller: &Caller,
    request: &actix_web::HttpRequest,
    model: &str,
    question: &Question,
    limits: Limits,
) -> Said {
    let said = answer(app, caller, Operation::of(request), question, limits);
    if said.ending != Some(Ending::Failed) {
        caller.pay(app, model, said.units, said.units.input_tokens + said.units.output_tokens);
    }
    said
}

fn answer(app: &Sandbox, caller: &Caller, operation: &str, question: &Question, limits: Limits) -> Said {
    let (earlier, scripted) = {
        let desk = &mut app.world().openai;
        let scripted = desk.take(caller.provider, operation);
        (if scripted.is_some() { 0 } else { desk.earlier(caller.provider, &caller.key, &question.whole()) }, scripted)
    };
    let reasoning_tokens = if limits.reasoning { THOUGHT } else { 0 };
    let mut said = Said {
        text: String::new(),
        own: scripted.is_none(),
        refusal: None,
        stop: None,
        ending: None,
        units: Units::default(),
        reasoning_tokens,
    };
    match scripted {
        None => {
            said.text = write(question, earlier);
            said.shorten(limits);
        }
        Some(wanted) => {
            (said.refusal, said.stop, said.ending) = (wanted.refusal, wanted.finish, wanted.status);
            said.text = wanted.text.unwrap_or_else(|| said.as_much_as_stops(write(question, 0)));
        }
    }
    let output_tokens = said.reasoning_tokens + tokens(&said.text) + said.refusal.as_deref().map_or(0, tokens);
    said.units = Units { input_tokens: tokens(&question.words.all), output_tokens, ..Units::default() };
    said
}

impl Said {
    /// Breaks off where the tokens end; a long thought may leave none for words.
    fn shorten(&mut self, limits: Limits) {
        let Some(most) = limits.most.filter(|most| self.reasoning_tokens + tokens(&self.text) > *most) else { return };
        self.reasoning_tokens = self.reasoning_tokens.min(most);
        self.text = self.text.chars().take((most - self.reasoning_tokens) as usize * 4).collect();
        self.stop = Some(Stop::Length);
    }

    /// An answer that a test wants to stop early breaks off in its middle.
    fn as_much_as_stops(&self, text: String) -> String {
        if self.refusal.is_some() {
            return String::new();
        }
        let whole = self.stop.is_none() && self.ending.is_none();
        if whole { text } else { text.chars().take(text.chars().count() / 2).collect() }
    }
}
