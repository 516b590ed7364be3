//! What is done about a slot whose time passed while nothing ran.

use chrono::{DateTime, TimeDelta, Utc};
use entity::TimesError;
use entity::schedule::{Calendar, CatchUp};
use entity::slot::State;

use super::Left;

/// A slot is missed when nobody looked at it for so long after its time.
const GRACE: TimeDelta = TimeDelta::minutes(15);
/// So many missed slots are made up for at most: a channel that has been silent must not be flooded.
const MOST: usize = 10;

/// Why the slot stays empty although it could be filled; nothing when it is to be filled.
pub(super) fn missed(calendar: &Calendar, at: DateTime<Utc>, now: DateTime<Utc>) -> Result<Option<Left>, TimesError> {
    let passed = |at: DateTime<Utc>| at + GRACE < now;
    if !passed(at) {
        return Ok(None);
    }
    let made_up = match calendar.catch_up {
        CatchUp::Skip => 0,
        CatchUp::One => 1,
        CatchUp::All => MOST,
    };
    let later = calendar.following(at, made_up)?.into_iter().filter(|later| passed(*later)).count();
    if later < made_up {
        return Ok(None);
    }
    let reason = match calendar.catch_up {
        CatchUp::Skip => "It was missed, because the service did not run at its time.".to_owned(),
        CatchUp::One => {
            "It was missed, because the service did not run at its time; the last missed one is made up for.".to_owned()
        }
        CatchUp::All => {
            format!("It was missed, because the service did not run at its time; the last {MOST} missed ones are made up for.")
        }
    };
    Ok(Some(Left { state: State::Skipped, code: "missed".to_owned(), reason }))
}
