//! Numbers with what they count: money, percent, units, ordinals, decades, ranges, fractions, years.

use std::sync::LazyLock;

use regex::{Captures, Regex};

use super::english::Place;
use super::numbers::{cardinal, decade, decimal, is_one, one_by_one, ordinal, year};
use super::tables::ENGLISH;

const NUMBER: &str = r"(?:[0-9]{1,3}(?:,[0-9]{3})+(?:\.[0-9]+)?|[0-9]+(?:\.[0-9]+)*|\.[0-9]+)";
const SCALES: [&str; 5] = ["hundred", "thousand", "million", "billion", "trillion"];

/// One pattern of this file.
macro_rules! pattern {
    ($name:ident, $($part:expr),+) => {
        static $name: LazyLock<Option<Regex>> = LazyLock::new(|| Regex::new(&[$($part),+].concat()).ok());
    };
}
pattern!(MONEY, r"^([-−+]?)(US\$|[$£€¥₹₩])([-−]?)(", NUMBER, r")(k|K|m|M|mn|b|B|bn|t|T|tn)?(\+?)$");
pattern!(COUNTED, r"^([-−+]?)(", NUMBER, r")([^0-9.,:/-][^0-9]*[0-9]?)$");
pattern!(PLAIN, r"^([-−+#]?)(", NUMBER, r")(\+?)$");
pattern!(RANGE, r"^([$£€]?)(", NUMBER, r")[-–—](?:[$£€]?)(", NUMBER, r")(\D*)$");
pattern!(ORDINAL, r"^([0-9][0-9,]*)(?:st|nd|rd|th)$");
pattern!(DECADE, r"^['’]?([0-9]0|[12][0-9]{2}0)['’]?s$");
pattern!(PHONE, r"^\+?(?:[0-9]{1,3}-)?(?:[0-9]{3}-)?[0-9]{3}-[0-9]{4}$");
pattern!(FRACTION, r"^([0-9]{1,2})/([0-9]{1,2})$");

/// What is said for a quantity, or for the unit behind one.
pub(super) fn read(place: Place<'_>) -> Option<String> {
    let core = place.core();
    if !core.contains(|c: char| c.is_ascii_digit()) {
        return unit_alone(place);
    }
    let by = |pattern: &'static LazyLock<Option<Regex>>| pattern.as_ref().and_then(|pattern| pattern.captures(core));
    if by(&PHONE).is_some() {
        return Some(core.split('-').map(one_by_one).collect::<Vec<_>>().join(", "));
    }
    by(&MONEY)
        .and_then(|found| money(&found, place))
        .or_else(|| by(&PLAIN).map(|found| plain(&found, place)))
        .or_else(|| by(&ORDINAL).map(|found| ordinal(&found[1])))
        .or_else(|| by(&DECADE).map(|found| decade(&found[1])))
        .or_else(|| by(&COUNTED).and_then(|found| counted(&found)))
        .or_else(|| by(&RANGE).and_then(|found| range(&found)))
        .or_else(|| by(&FRACTION).map(|found| fraction(&found[1], &found[2])))
}

/// A number by itself, with its decimals.
fn amount(number: &str) -> String {
    let whole = number.replace(',', "");
    if whole.contains('.') { decimal(&whole) } else { cardinal(&whole) }
}

fn sign(sign: &str) -> &'static str {
    match sign {
        "-" | "−" => "minus ",
        "+" => "plus ",
        "#" => "number ",
        _ => "",
    }
}

fn scale(suffix: &str) -> Option<&'static str> {
    match suffix {
        "k" | "K" => Some("thousand"),
        "m" | "M" | "mn" => Some("million"),
        "b" | "B" | "bn" => Some("billion"),
        "t" | "T" | "tn" => Some("trillion"),
        _ => None,
    }
}

fn money(found: &Captures<'_>, place: Place<'_>) -> Option<String> {
    let [one, many, cent, cents] = ENGLISH.currencies.get(&found[2])?;
    let (sign, number) = (if found[3].is_empty() { sign(&found[1]) } else { sign(&found[3]) }, &found[4]);
    let more = if found[6].is_empty() { "" } else { " plus" };
    if let Some(scale) = found.get(5).and_then(|suffix| scale(suffix.as_str())) {
        return Some(format!("{sign}{} {scale} {many}{more}", amount(number)));
    }
    if place.after().is_some_and(|next| SCALES.contains(&next)) {
        // the currency is said behind the next word
        return Some(format!("{sign}{}", amount(number)));
    }
    let small =
        number.split_once('.').filter(|(_, decimals)| decimals.len() == 2 && decimals.bytes().all(|b| b.is_ascii_digit()));
    let name = |count: &str| if is_one(count) { one } else { many };
    Some(match small {
        Some((whole, "00")) => format!("{sign}{} {}{more}", cardinal(whole), name(whole)),
        Some((whole, decimals)) => {
            let count = decimals.trim_start_matches('0');
            let change = format!("{} {}", cardinal(count), if is_one(count) { cent } else { cents });
            let whole_is_nothing = whole.is_empty() || whole == "0";
            if whole_is_nothing {
                format!("{sign}{change}")
            } else {
                format!("{sign}{} {} and {change}{more}", cardinal(whole), name(whole))
            }
        }
        None => format!("{sign}{} {}{more}", amount(number), name(number)),
    })
}

/// A number alone; four digits may be a year.
fn plain(found: &Captures<'_>, place: Place<'_>) -> String {
    let (mark, number) = (&found[1], &found[2]);
    let more = if found[3].is_empty() { "" } else { " plus" };
    let said = if mark.is_empty() && is_year(number, place) { year(number) } else { amount(number) };
    format!("{}{said}{more}", sign(mark))
}

fn is_year(number: &str, place: Place<'_>) -> bool {
    let few = number.len() == 4 && number.parse().is_ok_and(|number: u32| (1100..2100).contains(&number));
    let cued = place.before().is_some_and(|before| ENGLISH.before_years.contains(&before.to_lowercase()));
    let counts = place.after().is_some_and(|after| {
        ENGLISH.after_counts.contains(after) || ENGLISH.units.contains_key(after) || SCALES.contains(&after)
    });
    few && !counts && (cued || !place.after().is_some_and(|after| after.ends_with('s') && after.starts_with(char::is_lowercase)))
}

/// Four digits that stand alone in a name, as a year.
pub(super) fn four_digits(word: &str) -> Option<String> {
    let number: u32 = word.parse().ok()?;
    (1100..2100).contains(&number).then(|| year(word))
}

fn counted(found: &Captures<'_>) -> Option<String> {
    let (mark, number, what) = (sign(&found[1]), &found[2], &found[3]);
    if let Some([one, many]) = ENGLISH.units.get(what) {
        return Some(format!("{mark}{} {}", amount(number), if is_one(number) { one } else { many }));
    }
    if let Some([one, many, ..]) = ENGLISH.currencies.get(what) {
        return Some(format!("{mark}{} {}", amount(number), if is_one(number) { one } else { many }));
    }
    // sizes of pictures and screens, which are not thousands
    let size = what == "K" && matches!(number, "2" | "4" | "5" | "8");
    let scaled = matches!(what, "k" | "K" | "M" | "B" | "bn" | "mn" | "T") && !size;
    scale(what).filter(|_| scaled).map(|scale| format!("{mark}{} {scale}", amount(number)))
}

/// A unit, a currency or a sign behind its number; a scale behind money.
fn unit_alone(place: Place<'_>) -> Option<String> {
    let (core, before) = (place.core(), place.before()?);
    if SCALES.contains(&core) {
        let found = MONEY.as_ref()?.captures(before).filter(|found| found.get(5).is_none())?;
        let [_, many, ..] = ENGLISH.currencies.get(&found[2])?;
        return Some(format!("{core} {many}"));
    }
    PLAIN.as_ref()?.captures(before)?;
    let [one, many] = ENGLISH.units.get(core).map(|[one, many]| [one, many]).or_else(|| {
        let [one, many, ..] = ENGLISH.currencies.get(core)?;
        Some([one, many])
    })?;
    Some(if is_one(before) { one.clone() } else { many.clone() })
}

fn range(found: &Captures<'_>) -> Option<String> {
    let (money, from, to, what) = (&found[1], &found[2], &found[3], found[4].trim());
    let years = from.len() == 4 && to.len() == 4 && what.is_empty() && money.is_empty();
    let say = |number: &str| if years { four_digits(number).unwrap_or_else(|| amount(number)) } else { amount(number) };
    let name = match (money, what) {
        ("", "") => String::new(),
        (money, "") => ENGLISH.currencies.get(money)?[1].clone(),
        (_, what) => match ENGLISH.units.get(what) {
            Some([_, many]) => many.clone(),
            None => super::english::pieces(what.trim_start_matches('-')),
        },
    };
    Some(format!("{} to {} {name}", say(from), say(to)).trim_end().to_owned())
}

fn fraction(above: &str, below: &str) -> String {
    let (count, parts): (u32, u32) = (above.parse().unwrap_or_default(), below.parse().unwrap_or_default());
    let several = if count == 1 { "" } else { "s" };
    match (count, parts) {
        (1.., 2) if count == 1 => "one half".to_owned(),
        (1.., 4) if count < 4 => format!("{} quarter{several}", cardinal(above)),
        (1.., 3..=20) if count < parts => format!("{} {}{several}", cardinal(above), ordinal(below)),
        _ => format!("{} slash {}", cardinal(above), cardinal(below)),
    }
}
