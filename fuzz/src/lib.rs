//! What the targets share.

/// Wild input in two parts: a line of numbers, each of its bytes one, and behind it a text. So seeds can be written by hand.
pub struct Wild<'a> {
    numbers: &'a [u8],
    /// As much of the second part as is text.
    pub text: &'a str,
}

impl<'a> Wild<'a> {
    /// The two parts of `data`.
    pub fn of(data: &'a [u8]) -> Self {
        let end = data.iter().position(|&byte| byte == b'\n').unwrap_or(data.len());
        Self { numbers: &data[..end], text: text(data.get(end + 1..).unwrap_or_default()) }
    }

    /// The number at this place; they begin again when there are no more, and are 0 where there is none.
    pub fn number(&self, place: usize) -> u64 {
        self.numbers.get(place % self.numbers.len().max(1)).copied().unwrap_or_default().into()
    }

    /// One of `all`, chosen by the number at this place.
    pub fn choose<'b, T>(&self, place: usize, all: &'b [T]) -> &'b T {
        &all[self.number(place) as usize % all.len()]
    }

    /// How many numbers there are.
    pub fn count(&self) -> usize {
        self.numbers.len()
    }
}

/// As much of `data` as is text.
pub fn text(data: &[u8]) -> &str {
    let valid = std::str::from_utf8(data).map_or_else(|error| error.valid_up_to(), str::len);
    std::str::from_utf8(&data[..valid]).unwrap_or_default()
}

/// `good` with one of its letters changed, added or left out, as the numbers say.
pub fn forged(good: &str, wild: &Wild<'_>) -> String {
    const LETTERS: &[u8] = b"ABCXYZabcxyz0189-_=.+/, tsv:";
    let mut letters: Vec<char> = good.chars().collect();
    let place = (wild.number(0) << 8 | wild.number(1)) as usize % (letters.len() + 1);
    let letter = char::from(*wild.choose(2, LETTERS));
    match (wild.number(3) % 3, letters.get_mut(place)) {
        (0, Some(old)) => *old = letter,
        (1, Some(_)) => drop(letters.remove(place)),
        _ => letters.insert(place, letter),
    }
    letters.into_iter().collect()
}

/// How many lines a text has, whichever way they end.
pub fn lines(text: &str) -> u64 {
    text.replace("\r\n", "\n").split(['\r', '\n']).count() as u64
}
