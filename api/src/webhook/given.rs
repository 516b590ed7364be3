//! What is handed in about a webhook, of the right form.

use entity::event::Kind;
use entity::webhook::EventTypes;
use notify::Guard;
use notify::webhook::unfit_message;
use url::Url;

use crate::app::Api;
use crate::error::UserError;
use crate::error::UserErrorCode::{Invalid, Required, TooLong};

const LONGEST: usize = 2_000;

/// The address, if webhooks may be sent there. A name is resolved with every sending, because it can change.
pub(super) fn address(api: &Api, text: &str) -> Result<Url, UserError> {
    let refuse = |code, message: String| UserError::on("url", code, message);
    let text = text.trim();
    if text.is_empty() {
        return Err(refuse(Required, "Enter the address.".to_owned()));
    }
    if text.len() > LONGEST {
        return Err(refuse(TooLong, format!("An address has at most {LONGEST} characters.")));
    }
    let url =
        Url::parse(text).map_err(|_| refuse(Invalid, "This is not an address such as https://example.org/hook.".to_owned()))?;
    let guard = Guard::new(&api.settings.notify.webhook_private_hosts);
    guard.check(&url).map_err(|unfit| refuse(Invalid, unfit_message(unfit)))?;
    Ok(url)
}

/// The kinds of events, each once.
pub(super) fn event_types(mut names: Vec<String>) -> Result<EventTypes, UserError> {
    if let Some(unknown) = names.iter().find(|name| Kind::named(name).is_none()) {
        return Err(UserError::on("eventTypes", Invalid, format!("There are no events called {unknown}; see eventTypes.")));
    }
    names.sort_unstable();
    names.dedup();
    Ok(EventTypes(names))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn kinds_of_events_are_known_by_name_and_kept_once() {
        let names = |list: &[&str]| list.iter().map(ToString::to_string).collect();
        assert_eq!(event_types(names(&["run.done", "run.done"])).unwrap().0, ["run.done"]);
        assert_eq!(event_types(names(&["run.flew"])).unwrap_err().code, Invalid);
        assert!(event_types(Vec::new()).unwrap().include("run.done"));
    }
}
