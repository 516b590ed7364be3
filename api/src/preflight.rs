//! What the platforms would refuse, told before anything is made or sent.

use std::collections::HashSet;

use entity::pipeline::{self, Settings};
use entity::{Platform, connection, run};
use platforms::{Video, Violation};
use studio::Plan;
use studio::render::Look;
use uuid::Uuid;

use crate::app::Api;
use crate::connection::granted;
use crate::error::UserErrorCode::PlatformLimit;
use crate::error::{Outcome, UserError, all_well};
use crate::options::{input_path, stored};

/// Longer than any video, so that a frame is not beyond the end of one that is not made yet.
const UNKNOWN_LENGTH_MS: u64 = 3_600_000;

/// What the platform of any of `accounts` would refuse of every video with these settings: a privacy that it does not
/// have, choices that do not go together, or that need a permission which was not given. One that is switched off here refuses nothing.
pub(crate) fn of_settings(api: &Api, settings: &Settings, accounts: &[connection::Model]) -> Vec<Violation> {
    let video = Video { duration_ms: UNKNOWN_LENGTH_MS, ..video_of(api, settings) };
    let mut found: Vec<Violation> = of_video(api, &video, accounts).into_iter().filter(is_of_settings).collect();
    for account in accounts {
        let client = api.platforms.get(account.platform.slug());
        found.extend(client.into_iter().flat_map(|client| client.unpermitted(&video.options, &granted(account))));
    }
    each_once(found)
}

/// What the platform of any of `accounts` would refuse of a person's own video of this length, once it has the form of these
/// settings and `plan` is said of it.
pub(crate) fn of_own(
    api: &Api,
    settings: &Settings,
    accounts: &[connection::Model],
    (plan, duration_ms): (&Plan, u64),
) -> Vec<Violation> {
    let video = Video {
        title: plan.title.clone(),
        description: plan.caption(),
        tags: plan.hashtags.clone(),
        duration_ms,
        // its size is known once it has its form
        bytes: 1,
        synthetic: false,
        ..video_of(api, settings)
    };
    each_once(of_video(api, &video, accounts))
}

/// What the platform of any of `accounts` would refuse of `video`.
fn of_video(api: &Api, video: &Video, accounts: &[connection::Model]) -> Vec<Violation> {
    let distinct: HashSet<Platform> = accounts.iter().map(|account| account.platform).collect();
    let clients = distinct.into_iter().filter_map(|platform| api.platforms.get(platform.slug()));
    clients.flat_map(|client| client.preflight(video)).collect()
}

fn each_once(mut found: Vec<Violation>) -> Vec<Violation> {
    found.sort_by_key(|violation| (violation.field, violation.code));
    found.dedup();
    found
}

fn is_of_settings(violation: &Violation) -> bool {
    violation.field == "privacy" || violation.field.starts_with("options.")
}

/// Refuses settings with which no video could be published on all of `accounts`, beside the fields of `settings` in an
/// input.
pub(crate) fn check_settings(api: &Api, settings: &Settings, accounts: &[connection::Model]) -> Outcome<()> {
    let beside = |violation: Violation| {
        let path = std::iter::once("settings".to_owned()).chain(input_path(violation.field)).collect();
        UserError::at(path, PlatformLimit, violation.message)
    };
    all_well(of_settings(api, settings, accounts).into_iter().map(beside).collect())
}

/// The finished video of `run`, with nothing said about it yet.
pub(crate) fn video_of_run(api: &Api, run: &run::Model) -> Video {
    Video {
        bytes: run.video_bytes.unwrap_or_default() as u64,
        duration_ms: run.duration_ms.unwrap_or_default() as u64,
        marker: run.id.to_string(),
        synthetic: run.video_id.is_none(),
        ..video_of(api, &run.settings)
    }
}

fn video_of(api: &Api, settings: &Settings) -> Video {
    let (width, height) = Look::read(&settings.look).format.size();
    Video {
        title: String::new(),
        description: String::new(),
        tags: Vec::new(),
        language: settings.language.clone(),
        privacy: privacy(settings.privacy),
        made_for_kids: settings.made_for_kids,
        synthetic: true,
        bytes: 0,
        duration_ms: 0,
        width,
        height,
        marker: Uuid::nil().to_string(),
        // nobody is sent there from here
        url: api.settings.public.public_url.clone(),
        cover_url: None,
        options: stored(&settings.options),
    }
}

/// The platforms' word for who may see it.
pub(crate) fn privacy(privacy: pipeline::Privacy) -> platforms::Privacy {
    match privacy {
        pipeline::Privacy::Public => platforms::Privacy::Public,
        pipeline::Privacy::Unlisted => platforms::Privacy::Unlisted,
        pipeline::Privacy::Private => platforms::Privacy::Private,
    }
}
