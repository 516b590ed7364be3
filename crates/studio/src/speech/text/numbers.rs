//! Numbers as words.

use num2words::Num2Words;

/// `1,250` or `20` as words; digits one by one where nobody reads them as a number: with leading zeros, or very long.
pub(super) fn cardinal(digits: &str) -> String {
    let plain = digits.replace(',', "");
    let coded = plain.len() > 1 && plain.starts_with('0');
    match plain.parse::<i64>() {
        Ok(number) if !coded && plain.len() <= 15 => words(Num2Words::new(number).cardinal(), &plain),
        _ => one_by_one(&plain),
    }
}

/// `21` as `twenty-first`.
pub(super) fn ordinal(digits: &str) -> String {
    let plain = digits.replace(',', "");
    match plain.parse::<i64>() {
        Ok(number) if plain.len() <= 15 => words(Num2Words::new(number).ordinal(), &plain),
        _ => one_by_one(&plain),
    }
}

/// `1984` as `nineteen eighty-four`.
pub(super) fn year(digits: &str) -> String {
    match digits.parse::<i64>() {
        Ok(number) if digits.len() == 4 => words(Num2Words::new(number).year(), digits),
        _ => cardinal(digits),
    }
}

/// `1980` as `nineteen eighties`, `90` as `nineties`.
pub(super) fn decade(digits: &str) -> String {
    let said = year(digits);
    match said.strip_suffix('y') {
        Some(stem) => format!("{stem}ies"),
        None => format!("{said}s"),
    }
}

/// `3.14` as `three point one four`; `1.2.3` has several points.
pub(super) fn decimal(number: &str) -> String {
    let mut parts = number.split('.');
    let whole = parts.next().filter(|whole| !whole.is_empty()).map_or_else(|| "zero".into(), cardinal);
    let several = number.matches('.').count() > 1;
    parts.fold(whole, |said, part| {
        let part = if several && part.len() < 3 { cardinal(part) } else { one_by_one(part) };
        format!("{said} point {part}")
    })
}

/// Digits as they are read out.
pub(super) fn one_by_one(digits: &str) -> String {
    let digit = |c: char| c.to_digit(10).map(|digit| words(Num2Words::new(i64::from(digit)).cardinal(), ""));
    digits.chars().filter_map(digit).collect::<Vec<_>>().join(" ")
}

/// Whether `number` takes the singular.
pub(super) fn is_one(number: &str) -> bool {
    number.trim_start_matches(['-', '−', '+']) == "1"
}

fn words(number: Num2Words, otherwise: &str) -> String {
    number.to_words().unwrap_or_else(|_| otherwise.to_owned())
}
