//! The service itself: what this installation can do.

use async_graphql::{Context, Object, SimpleObject};
use platforms::Platforms;
use sea_orm::Iterable;

use crate::caption_style::{self, CaptionPreset};
use crate::connection::Platform;
use crate::context::Reach;
use crate::error::ApiError;

/// What this installation can do.
#[derive(SimpleObject)]
pub(crate) struct Service {
    /// Version of the program.
    version: String,
    /// The platforms, with those that are not set up here.
    platforms: Vec<PlatformService>,
    /// The generated motion backdrops a video can have behind its words.
    backdrops: Vec<Backdrop>,
    /// The looks of captions that come with the service.
    caption_presets: Vec<CaptionPreset>,
    /// The generated sounds a video can have behind its words.
    ambiences: Vec<Ambience>,
    /// The languages that can be spoken.
    languages: Vec<Language>,
    /// Longest script, in characters.
    script_limit: usize,
    /// Who runs this installation, and answers for it; null when it does not say.
    operator_name: Option<String>,
    /// How to reach them, such as an e-mail address; null when it does not say.
    operator_contact: Option<String>,
    /// The day on which what is kept of people, why and how long last changed (ISO 8601, such as 2026-11-26).
    privacy_changed_on: &'static str,
    /// Days in which a person can change their mind about deleting the account.
    account_grace_days: u32,
}

/// A platform, and whether it can be used here.
#[derive(SimpleObject)]
pub(crate) struct PlatformService {
    /// Which one.
    platform: Platform,
    /// Its name as people write it.
    title: String,
    /// Whether it is set up on this installation.
    available: bool,
}

/// A generated motion backdrop.
#[derive(SimpleObject)]
pub(crate) struct Backdrop {
    /// Stable name, for settings.
    slug: String,
    /// Name for people.
    title: String,
}

/// A generated sound, free of other people's rights.
#[derive(SimpleObject)]
pub(crate) struct Ambience {
    /// Stable name, for settings.
    slug: String,
    /// Name for people.
    title: String,
}

/// A language that can be spoken.
#[derive(SimpleObject)]
pub(crate) struct Language {
    /// ISO 639-1 code, for settings.
    code: String,
    /// English name.
    title: String,
}

#[derive(Default)]
pub(crate) struct ServiceQuery;

#[Object]
impl ServiceQuery {
    /// What this installation can do. Needs no sign-in.
    async fn service(&self, ctx: &Context<'_>) -> Result<Service, ApiError> {
        Ok(Service {
            version: env!("CARGO_PKG_VERSION").to_owned(),
            platforms: platforms(&ctx.api().platforms),
            backdrops: studio::footage::backdrops()
                .iter()
                .map(|backdrop| Backdrop { slug: backdrop.slug.to_owned(), title: backdrop.name.to_owned() })
                .collect(),
            languages: studio::speech::languages()
                .iter()
                .map(|language| Language { code: language.code.to_owned(), title: language.name.to_owned() })
                .collect(),
            operator_name: ctx.api().settings.public.operator_name.clone(),
            operator_contact: ctx.api().settings.public.operator_contact.clone(),
            privacy_changed_on: entity::personal::CHANGED_ON,
            account_grace_days: ctx.api().settings.web.account_grace_days,
            script_limit: studio::write::MAX_SCRIPT_CHARACTERS,
            caption_presets: caption_style::presets()?,
            ambiences: studio::sound::ambiences()
                .iter()
                .map(|ambience| Ambience { slug: ambience.slug.to_owned(), title: ambience.name.to_owned() })
                .collect(),
        })
    }
}

fn platforms(on: &Platforms) -> Vec<PlatformService> {
    let all = entity::Platform::iter();
    all.map(|platform| PlatformService {
        platform: platform.into(),
        title: platform.title().to_owned(),
        available: on.get(platform.slug()).is_some(),
    })
    .collect()
}
