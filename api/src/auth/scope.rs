//! What an API token may do: a noun and a verb.

use async_graphql::Enum;
use serde::{Deserialize, Serialize};

macro_rules! scopes {
    ($($(#[$about:meta])* $name:ident = $word:literal),+ $(,)?) => {
        /// What an API token may do. `READ` and `WRITE` cover all nouns, the others one noun and one verb. What an object is
        /// connected with can be read along with it.
        #[derive(Enum, Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
        #[serde(rename_all = "SCREAMING_SNAKE_CASE")]
        pub(crate) enum TokenScope {
            $($(#[$about])* $name),+
        }

        impl TokenScope {
            /// Its name, as programs write it.
            pub(crate) const fn word(self) -> &'static str {
                match self { $(Self::$name => $word),+ }
            }

            /// What a program is told whose token lacks it.
            pub(crate) const fn lacking(self) -> &'static str {
                match self { $(Self::$name => concat!("This API token lacks the scope ", $word)),+ }
            }
        }
    };
}

scopes! {
    /// All queries and subscriptions.
    Read = "READ",
    /// All mutations.
    Write = "WRITE",
    /// The person, sessions, tokens, provider keys, spending, notifications, and who did what to the account.
    AccountRead = "ACCOUNT_READ",
    /// Changing the profile, provider keys, notifications and tokens.
    AccountWrite = "ACCOUNT_WRITE",
    /// Accounts on the platforms.
    ConnectionsRead = "CONNECTIONS_READ",
    /// Connecting and disconnecting accounts.
    ConnectionsWrite = "CONNECTIONS_WRITE",
    /// The media library.
    ClipsRead = "CLIPS_READ",
    /// Uploading, changing and deleting media.
    ClipsWrite = "CLIPS_WRITE",
    /// Pipelines with their topics, series, schedules, voices and caption styles.
    PipelinesRead = "PIPELINES_READ",
    /// Changing pipelines and what belongs to them.
    PipelinesWrite = "PIPELINES_WRITE",
    /// Runs, what they would cost, and what happens as it happens.
    RunsRead = "RUNS_READ",
    /// Making, changing and stopping videos, with what is tried out for them. A video goes out where its pipeline says, unless
    /// the pipeline waits for a yes.
    RunsWrite = "RUNS_WRITE",
    /// Publications.
    PublicationsRead = "PUBLICATIONS_READ",
    /// Changing publications, stopping them, and taking them down.
    PublicationsWrite = "PUBLICATIONS_WRITE",
    /// Publishing: on one more account, again, a video of the person's own, or by a yes to a video that waits for one.
    PublicationsPublish = "PUBLICATIONS_PUBLISH",
    /// Numbers of publications and what they mean.
    AnalyticsRead = "ANALYTICS_READ",
    /// Webhooks and their deliveries.
    WebhooksRead = "WEBHOOKS_READ",
    /// Changing, trying and replaying webhooks.
    WebhooksWrite = "WEBHOOKS_WRITE",
}

impl TokenScope {
    /// Whether a token with this scope may do what needs `needed`.
    pub(crate) fn covers(self, needed: Self) -> bool {
        match self {
            Self::Read => needed.looks(),
            Self::Write => !needed.looks(),
            one => one == needed,
        }
    }

    /// Whether it changes nothing.
    pub(crate) fn looks(self) -> bool {
        self.word().ends_with("READ")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_two_old_scopes_cover_all_others_between_them_and_no_other_covers_more_than_itself() {
        use async_graphql::resolver_utils::EnumType;
        let all: Vec<TokenScope> = TokenScope::items().iter().map(|item| item.value).collect();
        for needed in &all {
            assert_ne!(TokenScope::Read.covers(*needed), TokenScope::Write.covers(*needed), "{}", needed.word());
            let covering = all[2..].iter().filter(|scope| scope.covers(*needed)).count();
            assert_eq!(covering, usize::from(all[2..].contains(needed)), "{}", needed.word());
            assert_eq!(serde_json::to_value(needed).unwrap(), needed.word());
        }
    }
}
