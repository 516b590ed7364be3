//! Personal data: for every table whose rows are whose, which columns are secret, why it is kept, and for how long.
//!
//! One table of facts. An export is made from it, the privacy page is generated from it, clean-up and the deletion of an account
//! keep to it, and a story compares it with the database, so that no table and no column comes without a rule.

mod account;
mod making;
mod publishing;
mod telling;

/// The day on which what is kept, why and how long last changed, as the privacy page tells it (ISO 8601).
pub const CHANGED_ON: &str = "2026-11-26";

/// Days for which a mail about an account waits to be sent.
pub const MAIL_DAYS: u32 = 1;
/// Days for which a person's program may repeat a wish under the same name.
pub const WISH_DAYS: u32 = 1;
/// Days for which an attempt to connect an account is kept after it has expired.
pub const ATTEMPT_DAYS: u32 = 1;
/// Days after which nothing is left of a passkey ceremony that nobody ended; it is worth nothing after minutes.
pub const CEREMONY_DAYS: u32 = 1;
/// Days for which it is kept what was told, and to whom.
pub const TOLD_DAYS: u32 = 30;
/// Days for which a note of a platform is kept, to know it when it comes again.
pub const NOTE_DAYS: u32 = 30;
/// Days for which it is kept what the writer of a run was told.
pub const LESSON_DAYS: u32 = 90;

/// What is to be known of one table.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Fact {
    /// The table.
    pub table: &'static str,
    /// Whose its rows are.
    pub owner: Owner,
    /// The columns that the person is given when they ask for their data, with spaces.
    pub given: &'static str,
    /// The columns that nobody is given: secrets that open something, and what such are recognised by.
    pub secret: &'static str,
    /// What a row says, in words for people.
    pub what: &'static str,
    /// Why it is kept.
    pub why: &'static str,
    /// How long.
    pub kept: Kept,
}

/// Whose the rows of a table are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Owner {
    /// This column names the person.
    Person(&'static str),
    /// This column holds the person's e-mail address.
    Address(&'static str),
    /// This column names a row of another table, whose owner it is.
    Through(&'static str, &'static str),
    /// They are about nobody.
    Nobody,
}

/// How long a row is kept. With the account everything goes, whatever it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kept {
    /// Until the person removes it, or the account is deleted.
    Account,
    /// So many days.
    Days(u32),
    /// As long as this installation's settings say.
    Setting(Setting),
    /// It says nothing about anybody.
    Always,
}

/// A setting that says how long something is kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Setting {
    /// Ended sessions.
    Sessions,
    /// Audit events.
    Audit,
    /// Exports.
    Exports,
}

/// Every table there is. What others refer to stands before them.
pub fn facts() -> impl DoubleEndedIterator<Item = &'static Fact> {
    [account::FACTS, making::FACTS, publishing::FACTS, telling::FACTS].into_iter().flatten()
}

/// The fact of a table.
pub fn fact(table: &str) -> Option<&'static Fact> {
    facts().find(|fact| fact.table == table)
}

impl Fact {
    /// The condition by which the rows are those of the person `$1`; nothing where they are nobody's.
    pub fn is_theirs(&self) -> Option<String> {
        match self.owner {
            Owner::Person(column) => Some(format!("{column} = $1")),
            Owner::Address(column) => Some(format!("{column} = (SELECT email FROM \"user\" WHERE id = $1)")),
            Owner::Through(column, table) => {
                let parent = fact(table)?.is_theirs()?;
                Some(format!("{column} IN (SELECT id FROM \"{table}\" WHERE {parent})"))
            }
            Owner::Nobody => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use sha2::{Digest, Sha256};

    use super::*;

    #[test]
    fn whoever_changes_a_fact_changes_the_day_that_the_page_tells() {
        let told: Vec<String> =
            facts().map(|fact| format!("{} {} {} {:?}", fact.table, fact.what, fact.why, fact.kept)).collect();
        let found = &Sha256::digest(told.join("\n"))[..4];
        assert_eq!((found, CHANGED_ON), (&[183, 138, 45, 245][..], "2026-11-26"), "set CHANGED_ON to today, and both here");
    }
}
