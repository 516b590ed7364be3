//! The tables of English: abbreviations, units, currencies, initialisms, symbols.

use std::collections::{HashMap, HashSet};
use std::sync::LazyLock;

use serde::Deserialize;

const TABLE: &str = include_str!("english.toml");

/// What is looked up, by its spelling.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Tables {
    /// Before a name, with or without a dot.
    pub(super) titles: HashMap<String, String>,
    /// With a dot behind.
    pub(super) abbreviations: HashMap<String, String>,
    /// Without one.
    pub(super) short_forms: HashMap<String, String>,
    /// One and several of a unit.
    pub(super) units: HashMap<String, [String; 2]>,
    /// One and several of a currency, and of its hundredth.
    pub(super) currencies: HashMap<String, [String; 4]>,
    /// Signs that are said.
    pub(super) symbols: HashMap<char, String>,
    /// The names of the months, by their first three letters.
    pub(super) months: HashMap<String, String>,
    /// Capital letters that are said one by one, although they could be a word.
    pub(super) initialisms: HashSet<String>,
    /// Ends of the names of places on the Internet.
    pub(super) domains: HashSet<String>,
    /// Words after which four digits are a year.
    pub(super) before_years: HashSet<String>,
    /// Words before which four digits are a number.
    pub(super) after_counts: HashSet<String>,
}

/// The tables of English.
pub(super) static ENGLISH: LazyLock<Tables> = LazyLock::new(|| toml::from_str(TABLE).unwrap_or_default());

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_tables_read() {
        toml::from_str::<Tables>(TABLE).unwrap();
        assert_eq!(ENGLISH.months.len(), 12);
    }
}
