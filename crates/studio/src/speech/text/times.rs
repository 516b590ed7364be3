//! Times of day, dates and months.

use std::sync::LazyLock;

use regex::Regex;

use super::english::Place;
use super::numbers::{cardinal, ordinal, year};
use super::tables::ENGLISH;

static CLOCK: LazyLock<Option<Regex>> =
    LazyLock::new(|| Regex::new(r"(?i)^([01]?\d|2[0-4])(?::([0-5]\d)(?::([0-5]\d))?)?([ap])?(\.?m)?$").ok());
static ISO: LazyLock<Option<Regex>> = LazyLock::new(|| Regex::new(r"^(\d{4})-(\d{2})-(\d{2})$").ok());
static SLASHED: LazyLock<Option<Regex>> = LazyLock::new(|| Regex::new(r"^(\d{1,2})/(\d{1,2})/(\d{4})$").ok());
static DAY: LazyLock<Option<Regex>> = LazyLock::new(|| Regex::new(r"^(\d{1,2})(?:st|nd|rd|th)?$").ok());

/// What is said for a time, a date or a part of one.
pub(super) fn read(place: Place<'_>) -> Option<String> {
    half(place).or_else(|| clock(place)).or_else(|| date(place.core())).or_else(|| day(place))
}

/// `pm` behind a time.
fn half(place: Place<'_>) -> Option<String> {
    let half = half_of(place.core())?;
    let before = place.before()?;
    before.ends_with(|c: char| c.is_ascii_digit()).then(|| half.to_owned())
}

fn half_of(word: &str) -> Option<&'static str> {
    match word.to_lowercase().as_str() {
        "am" | "a.m" => Some("A.M"),
        "pm" | "p.m" => Some("P.M"),
        _ => None,
    }
}

fn clock(place: Place<'_>) -> Option<String> {
    let found = CLOCK.as_ref()?.captures(place.core())?;
    let half = match (found.get(4), found.get(5)) {
        (Some(half), Some(_)) => Some(if half.as_str().eq_ignore_ascii_case("a") { "A.M" } else { "P.M" }),
        (None, None) => None,
        _ => return None,
    };
    let hour = cardinal(found[1].trim_start_matches('0').get(..).filter(|hour| !hour.is_empty()).unwrap_or("0"));
    let minutes = found.get(2).map(|minutes| minutes.as_str());
    let halved = half.is_some() || place.after().is_some_and(|next| half_of(next).is_some());
    let mut said = match minutes {
        None if half.is_none() => return None,
        None => hour,
        Some("00") if halved || found.get(3).is_some() => hour,
        Some("00") => format!("{hour} o'clock"),
        Some(minutes) if minutes.starts_with('0') => format!("{hour} oh {}", cardinal(&minutes[1..])),
        Some(minutes) => format!("{hour} {}", cardinal(minutes)),
    };
    if let Some(seconds) = found.get(3) {
        let seconds = seconds.as_str().trim_start_matches('0');
        said = format!("{said} and {} seconds", cardinal(if seconds.is_empty() { "0" } else { seconds }));
    }
    Some(half.into_iter().fold(said, |said, half| format!("{said} {half}")))
}

fn date(core: &str) -> Option<String> {
    if let Some(found) = ISO.as_ref()?.captures(core) {
        return spoken_date(&found[1], &found[2], &found[3]);
    }
    let found = SLASHED.as_ref()?.captures(core)?;
    // American order, unless that is no date
    spoken_date(&found[3], &found[1], &found[2]).or_else(|| spoken_date(&found[3], &found[2], &found[1]))
}

fn spoken_date(of: &str, month: &str, day: &str) -> Option<String> {
    let (month, number): (u32, u32) = (month.parse().ok()?, day.parse().ok()?);
    let valid = chrono::NaiveDate::from_ymd_opt(of.parse().ok()?, month, number).is_some();
    let name = chrono::Month::try_from(u8::try_from(month).ok()?).ok()?.name();
    valid.then(|| format!("{name} {}, {}", ordinal(&number.to_string()), year(of)))
}

/// `Nov.`, or `Nov` before a day.
pub(super) fn month(place: Place<'_>) -> Option<String> {
    let before_day = place.after().is_some_and(|next| next.starts_with(|c: char| c.is_ascii_digit()));
    let name = month_name(place.core())?;
    (name != place.core() && (place.tail().starts_with('.') || before_day)).then(|| name.to_owned())
}

/// The month that a word names, in full or short, with a capital letter.
fn month_name(word: &str) -> Option<&'static str> {
    let small = word.to_lowercase();
    let name = ENGLISH.months.get(small.get(..3)?)?.as_str();
    let named = word == name || (word.starts_with(char::is_uppercase) && (small.len() == 3 || small == "sept"));
    named.then_some(name)
}

/// A day beside its month.
fn day(place: Place<'_>) -> Option<String> {
    let found = DAY.as_ref()?.captures(place.core())?;
    let number: u32 = found[1].parse().ok().filter(|day| (1..=31).contains(day))?;
    let after_month = place.before().is_some_and(|before| month_name(before).is_some());
    let before_month = place.after().is_some_and(|after| month_name(after).is_some());
    (after_month || before_month).then(|| ordinal(&number.to_string()))
}
