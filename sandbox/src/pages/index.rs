//! The front page: everybody's videos.

use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use chrono::{DateTime, Utc};
use maud::{Markup, html};

use super::layout;
use crate::app::App;
use crate::world::World;
use crate::world::accounts::{ACCOUNTS, Account, Kind};
use crate::world::videos::Video;

/// Lists accounts and what they published.
pub(super) async fn page(app: App) -> HttpResponse {
    let (world, now) = (app.world(), app.now());
    // those who published come first
    let mut accounts: Vec<&'static Account> = ACCOUNTS.iter().filter(|account| account.kind != Kind::Person).collect();
    accounts.sort_by_key(|account| world.videos.of(account).next().is_none());
    let body = html! {
        main .wide {
            p .eyebrow { "Sandbox" }
            h1 { "Made-up platforms" }
            p .quiet { "A strict stand-in for YouTube, TikTok and Instagram. " (layout::count(world.videos.all().len() as u64)) " videos so far." }
            @for account in accounts { (shelf(&world, account, now)) }
        }
    };
    layout::answer(StatusCode::OK, &layout::plain("Videos", &body))
}

fn shelf(world: &World, account: &'static Account, now: DateTime<Utc>) -> Markup {
    html! {
        h2 .who {
            (layout::avatar(account))
            span { (account.name) small { (account.platform.title()) " · @" (account.handle) } }
        }
        @if world.videos.of(account).next().is_none() {
            p .empty { "Nothing published yet" }
        } @else {
            div .shelf { @for video in world.videos.of(account) { (thumbnail(video, now)) } }
        }
    }
}

fn thumbnail(video: &Video, now: DateTime<Utc>) -> Markup {
    let file = format!("/_sandbox/watch/{}/{}/video.mp4", video.account.platform, video.id);
    html! {
        a href={ "/" (video.place()) } {
            video src={ (file) "#t=0.5" } preload="metadata" muted playsinline {}
            strong { (if video.title.is_empty() { &video.caption } else { &video.title }) }
            small { (layout::count(video.audience(now).views)) " views · " (video.privacy(now)) " · " (video.state(now)) }
        }
    }
}
