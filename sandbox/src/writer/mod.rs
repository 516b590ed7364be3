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

/// What a model is asked.
#[derive(Clone, Debug)]
pub(crate) struct Question {
    /// All words, those of the instructions too.
    pub(crate) text: String,
    pub(crate) form: Form,
}

impl Question {
    /// Everything that tells it from other questions.
    pub(crate) fn whole(&self) -> String {
        format!("{}\n{:?}", self.text, self.form)
    }
}

/// The answer to a question that was asked `earlier` times before.
pub(crate) fn write(question: &Question, earlier: u32) -> String {
    let mut pen = pen::Pen::new(&question.text, &format!("{}\n{earlier}", question.whole()));
    match &question.form {
        Form::Text => prose::script(&mut pen, length::words(&question.text).unwrap_or(60)),
        Form::Json(Some(schema)) => fill::fill(schema, &question.text, pen).to_string(),
        Form::Json(None) => fill::fill(&sample::schema(&question.text), &question.text, pen).to_string(),
    }
}
