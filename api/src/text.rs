//! Reading the small texts people and programs hand in.

use async_graphql::ID;
use uuid::Uuid;

use crate::error::UserError;
use crate::error::UserErrorCode::{Invalid, Required, TooLong};

/// The id of a row; whatever is no id names nothing.
pub(crate) fn uuid(id: &ID) -> Option<Uuid> {
    notation::id(id)
}

/// The name a person gives something: 1 to `longest` characters on one line, without the white space around it.
pub(crate) fn name(field: &str, text: &str, longest: usize) -> Result<String, UserError> {
    let text = text.trim();
    if text.is_empty() {
        return Err(UserError::on(field, Required, "Give it a name."));
    }
    if text.chars().any(char::is_control) {
        return Err(UserError::on(field, Invalid, "A name is one line of text."));
    }
    let length = text.chars().count();
    if length > longest {
        return Err(UserError::on(field, TooLong, format!("The name has {length} characters; at most {longest} are possible.")));
    }
    Ok(text.to_owned())
}

/// What to search for with `LIKE`, so that the person's `%` and `_` mean themselves. Lower case, with `\` as the escape.
pub(crate) fn like(search: &str) -> String {
    let escaped = search.to_lowercase().replace('\\', r"\\").replace('%', r"\%").replace('_', r"\_");
    format!("%{escaped}%")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_one_line_of_text_of_bounded_length() {
        assert_eq!(name("name", "  Space  ", 10).unwrap(), "Space");
        assert_eq!(name("name", " \t ", 10).unwrap_err().code, Required);
        assert_eq!(name("name", "a\nb", 10).unwrap_err().code, Invalid);
        assert_eq!(name("name", &"é".repeat(11), 10).unwrap_err().code, TooLong);
        assert!(name("name", &"é".repeat(10), 10).is_ok());
    }

    #[test]
    fn wildcards_of_the_person_mean_themselves() {
        assert_eq!(like(r"100%_\o/"), r"%100\%\_\\o/%");
    }
}
