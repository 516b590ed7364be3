//! What a mail says of events.

use chrono::TimeDelta;
use entity::delivery::{self, Channel};
use entity::event::{self, Kind, Noun};
use notify::Unsubscribe;
use notify::letter::{Choices, Entry, Words};
use secrecy::ExposeSecret;
use serde_json::Value;
use url::Url;
use vault::{Purpose, VaultError};

use crate::Context;

/// How long the link at the end of a mail works.
const LINK_LASTS: TimeDelta = TimeDelta::days(365);

/// Nobody reads more in one mail; the rest is counted.
const SHOWN: usize = 50;

const LOOK: &str = "Look at it";

/// The words of the mail.
pub(super) fn words(context: &Context, row: &delivery::Model, events: &[event::Model]) -> Result<Words, VaultError> {
    let mut entries: Vec<Entry> = events.iter().take(SHOWN).map(|event| entry(context, event)).collect();
    let subject = match (row.channel, entries.first()) {
        (Channel::Digest, _) => format!("Your day: {} {}", events.len(), if events.len() == 1 { "thing" } else { "things" }),
        (_, Some(one)) => one.headline.clone(),
        (_, None) => String::new(),
    };
    if let Some(more) = events.len().checked_sub(SHOWN).filter(|more| *more > 0) {
        let link = context.settings.public.url("history");
        entries.push(Entry { headline: format!("and {more} more"), detail: None, call: LOOK, link });
    }
    let kind = events.first().filter(|_| row.channel != Channel::Digest).map(|event| event.kind.clone());
    let claims = Unsubscribe { sub: row.user_id, kind };
    let token = context.vault.sign(Purpose::Unsubscribe, &claims, context.clock.now() + LINK_LASTS)?;
    let public = &context.settings.public;
    Ok(Words {
        subject,
        entries,
        choices: Some(Choices {
            unsubscribe: public.url(&format!("unsubscribe/{}", token.expose_secret())),
            settings: public.url("settings/notifications"),
        }),
    })
}

fn entry(context: &Context, event: &event::Model) -> Entry {
    let kind = Kind::named(&event.kind);
    let says = kind.map_or(event.kind.as_str(), |kind| kind.says);
    let named = ["title", "displayName", "url"].iter().find_map(|name| text(&event.payload[*name]));
    let detail = text(&event.payload["error"]["message"]).or_else(|| text(&event.payload["reason"]));
    let headline = named.map_or_else(|| says.to_owned(), |name| format!("{says}: {name}"));
    Entry { headline, detail: detail.map(ToOwned::to_owned), call: LOOK, link: link(context, kind.map(|kind| kind.noun), event) }
}

/// The room of the dashboard where it can be looked at.
fn link(context: &Context, noun: Option<Noun>, event: &event::Model) -> Url {
    let path = match noun {
        Some(Noun::Run) => format!("runs/{}", event.subject_id),
        Some(Noun::Publication) => format!("runs/{}", text(&event.payload["runId"]).unwrap_or_default()),
        Some(Noun::Slot) => format!("pipelines/{}", text(&event.payload["pipelineId"]).unwrap_or_default()),
        Some(Noun::Connection) => "connections".to_owned(),
        Some(Noun::Webhook) | None => "settings".to_owned(),
    };
    context.settings.public.url(&path)
}

fn text(value: &Value) -> Option<&str> {
    value.as_str().filter(|text| !text.is_empty())
}
