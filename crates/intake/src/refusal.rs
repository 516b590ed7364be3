//! Why no run is made.

use entity::connection;
use studio::StudioError;
use studio::provider::Provider;
use uuid::Uuid;

/// What the studio's codes begin with when the words are to blame and not the pipeline.
const WORDS: [&str; 4] = ["script_", "topic_", "title_", "caption_"];

/// Why no run is made: a stable word, and a sentence for people.
#[derive(Debug, thiserror::Error)]
pub enum Refusal {
    /// No video can be made of these words in this language.
    #[error(transparent)]
    Words(StudioError),
    /// A topic needs somebody who writes about it.
    #[error("The built-in writer invents nothing. Choose another writer in the pipeline, or hand in a script.")]
    NeedsWriter,
    /// The pipeline had the topic before.
    #[error("The pipeline had this topic before: \u{201c}{topic}\u{201d} (run {run}).")]
    Repeated {
        /// The run that was made of it.
        run: Uuid,
        /// How it was put then.
        topic: String,
    },
    /// Somebody who will surely be asked takes a key that is not there.
    #[error("There is no key for {}. Set one under Settings, Provider keys.", .0.title())]
    KeyMissing(Provider),
    /// The pipeline publishes nowhere.
    #[error("The pipeline publishes nowhere; give it a destination first.")]
    NoDestinations,
    /// An account is not connected any more.
    #[error("{name} on {platform} is not connected any more; connect it again.")]
    Unusable {
        /// The account.
        name: String,
        /// Where it is.
        platform: &'static str,
    },
    /// The month's budget of the pipeline is spent.
    #[error("The budget of the pipeline for this month is spent. Raise it, or wait for the next month.")]
    BudgetSpent,
}

impl Refusal {
    /// That this account is not connected any more.
    pub fn unusable(account: &connection::Model) -> Self {
        Self::Unusable { name: account.display_name.clone(), platform: account.platform.title() }
    }

    /// Whether other words would do with the same pipeline.
    pub fn is_about_words(&self) -> bool {
        match self {
            Self::Words(error) => WORDS.iter().any(|about| error.code().starts_with(about)),
            Self::Repeated { .. } => true,
            _ => false,
        }
    }

    /// A stable word for programs.
    pub fn code(&self) -> &'static str {
        match self {
            Self::Words(error) => error.code(),
            Self::NeedsWriter => "needs_writer",
            Self::Repeated { .. } => "repeated",
            Self::KeyMissing(_) => "key_missing",
            Self::NoDestinations => "no_destinations",
            Self::Unusable { .. } => "connect_again",
            Self::BudgetSpent => "budget_spent",
        }
    }
}
