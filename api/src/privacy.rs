//! What is kept of a person, why, and how long: what the privacy page is generated from.

use async_graphql::{Context, Object, SimpleObject};
use entity::personal::{Fact, Kept, Owner, Setting, facts};
use settings::Retention;

use crate::context::Reach;

/// One kind of record that is kept of a person.
#[derive(SimpleObject)]
pub(crate) struct PrivacyFact {
    /// A stable word for it, which is also the name of its file in an export.
    name: String,
    /// What one record says.
    what: String,
    /// Why it is kept.
    why: String,
    /// Days after which it is removed by itself; null when it stays until the person removes it. With the account everything
    /// goes.
    kept_days: Option<u32>,
    /// What of it is secret: kept sealed or as a digest, and part of no export.
    secrets: Vec<String>,
}

/// How long files are kept on this installation.
#[derive(SimpleObject)]
#[allow(clippy::struct_field_names, reason = "a field of the API says its unit")]
pub(crate) struct PrivacyFiles {
    /// Days after which a finished video is removed with its cover and captions.
    video_days: u32,
    /// Days after which only the last reading of each day of a video's numbers is left.
    reading_days: u32,
    /// Days after which an archive of a person's own data is removed.
    export_days: u32,
    /// Days after which an account is removed whose address nobody confirmed and in which nothing was made; null where no mails are
    /// sent.
    unconfirmed_days: Option<u32>,
}

#[derive(Default)]
pub(crate) struct PrivacyQuery;

#[Object]
impl PrivacyQuery {
    /// What this installation keeps of people, why, and how long. Needs no sign-in.
    async fn privacy_facts(&self, ctx: &Context<'_>) -> Vec<PrivacyFact> {
        let kept = &ctx.api().settings.retention;
        facts().filter(|fact| fact.owner != Owner::Nobody).map(|fact| told(fact, kept)).collect()
    }

    /// How long this installation keeps files and numbers. Needs no sign-in.
    async fn privacy_files(&self, ctx: &Context<'_>) -> PrivacyFiles {
        let settings = &ctx.api().settings;
        let kept = &settings.retention;
        PrivacyFiles {
            video_days: kept.keep_video_days,
            reading_days: kept.keep_readings_days,
            export_days: kept.keep_export_days,
            unconfirmed_days: settings.notify.smtp_url.as_ref().map(|_| kept.keep_unconfirmed_days),
        }
    }
}

fn told(fact: &Fact, kept: &Retention) -> PrivacyFact {
    PrivacyFact {
        name: fact.table.to_owned(),
        what: fact.what.to_owned(),
        why: fact.why.to_owned(),
        kept_days: days(fact.kept, kept),
        secrets: fact.secret.split_whitespace().map(str::to_owned).collect(),
    }
}

fn days(of: Kept, kept: &Retention) -> Option<u32> {
    match of {
        Kept::Account | Kept::Always => None,
        Kept::Days(days) => Some(days),
        Kept::Setting(Setting::Sessions) => Some(kept.keep_session_days),
        Kept::Setting(Setting::Audit) => Some(kept.keep_audit_days),
        Kept::Setting(Setting::Exports) => Some(kept.keep_export_days),
    }
}
