//! The dialects in which servers like OpenAI's are asked for JSON, and the order in which they are tried.

/// How a server is asked for JSON, and what it calls the limit of its answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Dialect {
    pub(super) form: Form,
    /// `max_completion_tokens` instead of `max_tokens`.
    pub(super) renamed: bool,
}

/// How JSON is asked for, from strict to loose.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Form {
    /// By its schema.
    Schema,
    /// As some JSON, with the schema in the prompt.
    Object,
    /// In words alone.
    Words,
}

impl Dialect {
    /// As a door remembers it.
    pub(super) fn of(number: u8) -> Self {
        let form = match number % 3 {
            0 => Form::Schema,
            1 => Form::Object,
            _ => Form::Words,
        };
        Self { form, renamed: number >= 3 }
    }

    pub(super) fn number(self) -> u8 {
        self.form as u8 + if self.renamed { 3 } else { 0 }
    }

    /// The next dialect to try after the server refused this one in `words`; nothing when it was not about the dialect.
    pub(super) fn after(self, words: &str) -> Option<Self> {
        let about = |names: &[&str]| names.iter().any(|name| words.contains(name));
        if !self.renamed && about(&["max_tokens", "max_completion_tokens"]) {
            return Some(Self { renamed: true, ..self });
        }
        // some refuse without saying why
        let silent = words.trim_end_matches([' ', ':']).len() <= 3;
        let form = match self.form {
            Form::Schema => Form::Object,
            Form::Object => Form::Words,
            Form::Words => return None,
        };
        (silent || about(&["response_format", "json_schema", "json_object", "schema", "grammar"]))
            .then_some(Self { form, ..self })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_dialect_gives_way_step_by_step_and_only_when_it_is_to_blame() {
        let first = Dialect::of(0);
        let object = first.after("400 : response_format.type must be 'text' or 'json_object'").unwrap();
        assert_eq!(object, Dialect { form: Form::Object, renamed: false });
        let words = object.after("400 : unknown parameter: response_format").unwrap();
        assert_eq!(words.form, Form::Words);
        assert_eq!(words.after("400 : unknown parameter: response_format"), None);
        assert_eq!(first.after("400 : use max_completion_tokens").map(Dialect::number), Some(3));
        assert_eq!(first.after("400 : the temperature is too high"), None);
        assert_eq!(first.after("422 : ").map(|next| next.form), Some(Form::Object));
        for number in 0..6 {
            assert_eq!(Dialect::of(number).number(), number);
        }
    }
}
