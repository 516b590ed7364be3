//! Where rows begin, for people.

/// Which line a byte of a text is on, asked for in ascending order.
pub(super) struct Lines<'a> {
    text: &'a str,
    seen: usize,
    line: u64,
}

impl<'a> Lines<'a> {
    /// From the first line on.
    pub(super) fn of(text: &'a str) -> Self {
        Self { text, seen: 0, line: 1 }
    }

    /// The line, from 1, of what begins at `byte`; line ends before it are passed over.
    pub(super) fn at(&mut self, byte: usize) -> u64 {
        let rest = self.text.get(byte..).unwrap_or_default();
        let begins = self.text.len() - rest.trim_start_matches(['\r', '\n']).len();
        let passed = self.text.get(self.seen..begins).unwrap_or_default();
        self.line += ends(passed) as u64;
        self.seen = begins;
        self.line
    }
}

/// How many lines end in a text, as Unix, Windows or an old Macintosh ends them.
fn ends(text: &str) -> usize {
    text.matches(['\r', '\n']).count() - text.matches("\r\n").count()
}
