//! Writes what a model would: sensible words about a subject, in any form that a schema asks for. The same question asked
//! as often before gets the same answer.

mod fill;
mod kind;
mod length;
mod lines;
mod number;
mod pattern;
mod pen;
mod prose;
mod read;
mod sample;
mod scene;
mod string;
mod subject;
#[cfg(test)]
mod tests;

use serde_json::Value;

/// How an answer shall look.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Form {
    Text,
    /// JSON by a schema, or by what the words ask for.
    Json(Option<Value>),
}

/// The words of a conversation.
#[derive(Clone, Debug, Default)]
pub(crate) struct Words {
    /// All of them.
    pub(crate) all: String,
    /// Those of people; what the model itself said before is no wish.
    pub(crate) wishes: String,
}

impl Words {
    /// Adds a message.
    pub(crate) fn add(&mut self, by_model: bool, text: &str) {
        let both = [&mut self.all, &mut self.wishes];
        for words in both.into_iter().take(if by_model { 1 } else { 2 }) {
            words.push_str(text);
            words.push('\n');
        }
    }
}

/// What a model is asked.
#[derive(Clone, Debug)]
pub(crate) struct Question {
    pub(crate) words: Words,
    pub(crate) form: Form,
}

impl Question {
    /// Everything that tells it from other questions.
    pub(crate) fn whole(&self) -> String {
        format!("{}\n{:?}", self.words.all, self.form)
    }
}

/// The answer to a question that was asked `earlier` times before.
pub(crate) fn write(question: &Question, earlier: u32) -> String {
    let wishes = &question.words.wishes;
    let mut pen = pen::Pen::new(wishes, &format!("{}\n{earlier}", question.whole()));
    match &question.form {
        Form::Text => prose::script(&mut pen, length::words(wishes).unwrap_or(60)),
        Form::Json(Some(schema)) => fill::fill(schema, wishes, pen).to_string(),
        Form::Json(None) => fill::fill(&sample::schema(wishes), wishes, pen).to_string(),
    }
}
