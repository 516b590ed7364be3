//! A text with variables in braces. What is not known is an error, never a hole in what is spoken.

/// Why a template does not read.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum TemplateError {
    /// Nothing has this name.
    #[error("There is no variable {{{0}}}.")]
    Unknown(String),
    /// A brace that is not closed, or closes nothing.
    #[error("A brace stands alone. Write {{{{ or }}}} for one that is to be read.")]
    Brace,
}

/// `template` with each `{name}` replaced by its value. `{{` and `}}` are braces.
pub fn render(template: &str, value: impl Fn(&str) -> Option<String>) -> Result<String, TemplateError> {
    let (mut text, mut rest) = (String::new(), template);
    while let Some(at) = rest.find(['{', '}']) {
        let (before, from) = rest.split_at(at);
        text.push_str(before);
        if from.starts_with("{{") || from.starts_with("}}") {
            text.push_str(&from[..1]);
            rest = &from[2..];
        } else {
            let inside = from.strip_prefix('{').ok_or(TemplateError::Brace)?;
            let (name, after) = inside.split_once('}').ok_or(TemplateError::Brace)?;
            let name = name.trim();
            text.push_str(&value(name).ok_or_else(|| TemplateError::Unknown(name.chars().take(50).collect()))?);
            rest = after;
        }
    }
    text.push_str(rest);
    Ok(text)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn known(name: &str) -> Option<String> {
        (name == "number").then(|| "7".to_owned())
    }

    #[test]
    fn variables_are_replaced_and_braces_can_be_meant() {
        assert_eq!(render("Fact { number }: {{so}} {number}%", known).unwrap(), "Fact 7: {so} 7%");
        assert_eq!(render("", known).unwrap(), "");
    }

    #[test]
    fn what_is_not_known_or_not_closed_is_an_error() {
        assert_eq!(render("{planet}", known), Err(TemplateError::Unknown("planet".into())));
        assert_eq!(TemplateError::Unknown("planet".into()).to_string(), "There is no variable {planet}.");
        for alone in ["{", "}", "{number", "number}", "{{}"] {
            assert_eq!(render(alone, known), Err(TemplateError::Brace), "{alone}");
        }
    }

    proptest! {
        #[test]
        fn a_text_without_braces_stays_as_it_is(text in "[^{}]*") {
            prop_assert_eq!(render(&text, |_| None).unwrap(), text);
        }

        #[test]
        fn no_text_makes_it_panic(text in "[{} a-zé]*") {
            let _ = render(&text, known);
        }
    }
}
