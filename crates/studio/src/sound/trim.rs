//! Dead air goes out of a narration, before its words are timed.
//!
//! What is cut is said, and [`Cuts::map`] moves every time that was known before.

use std::ops::Range;
use std::path::Path;

use crate::speech::Spoken;
use crate::wav::{Samples, Voiced};
use crate::{StudioError, Word};

/// Part of the hash of every narration.
pub const VERSION: &str = "1";

/// What is left of the silence before the first sound, in milliseconds.
const HEAD_MS: u64 = 80;
/// What is left after the last: words end softer than they begin.
const TAIL_MS: u64 = 160;
/// The longest pause that stays as it is.
const LONGEST_MS: u64 = 700;
/// What a longer one becomes: a full stop, clearly heard.
const PAUSE_MS: u64 = 500;
/// Less is not worth a seam.
const LEAST_MS: u64 = 40;

/// What was taken out of a narration: stretches in milliseconds of the original, in order.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Cuts(Vec<Range<u64>>);

/// A narration without dead air.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Trimmed {
    /// Its length, and the voice's own word times, moved with the sound.
    pub spoken: Spoken,
    /// What was taken out.
    pub cuts: Cuts,
}

impl Cuts {
    /// The cuts that leave natural pauses; none in silence.
    pub(crate) fn of(voiced: &Voiced, duration_ms: u64) -> Self {
        let stretches = voiced.stretches();
        let (Some(first), Some(last)) = (stretches.first(), stretches.last()) else { return Self::default() };
        let head = 0..first.start.saturating_sub(HEAD_MS);
        let tail = (last.end + TAIL_MS).min(duration_ms)..duration_ms;
        let inside = stretches.windows(2).filter_map(|pair| shortened(pair[0].end..pair[1].start));
        let all = std::iter::once(head).chain(inside).chain([tail]);
        Self(all.filter(|cut| cut.end >= cut.start + LEAST_MS).collect())
    }

    /// What was taken out.
    pub fn stretches(&self) -> &[Range<u64>] {
        &self.0
    }

    /// How much was taken out, in milliseconds.
    pub fn removed_ms(&self) -> u64 {
        self.0.iter().map(|cut| cut.end - cut.start).sum()
    }

    /// Where a moment of the original is now. What was inside a cut is where the cut was.
    pub fn map(&self, ms: u64) -> u64 {
        let gone = self.0.iter().map(|cut| ms.clamp(cut.start, cut.end) - cut.start).sum::<u64>();
        ms - gone
    }

    fn moved(&self, word: Word) -> Word {
        Word { start_ms: self.map(word.start_ms), end_ms: self.map(word.end_ms), ..word }
    }
}

/// What goes out of a pause: its middle, since sounds fade into it and rise out of it.
fn shortened(pause: Range<u64>) -> Option<Range<u64>> {
    let surplus = (pause.end - pause.start).checked_sub(PAUSE_MS).filter(|surplus| surplus + PAUSE_MS > LONGEST_MS)?;
    let start = pause.start + PAUSE_MS / 2;
    Some(start..start + surplus)
}

/// Takes the dead air out of the narration `wav` (mono, 16 bit): silence at its edges, and the surplus of pauses longer than
/// 0.7 s. The file is changed in place, the times of `spoken` with it. Fails with `file_failed` or `disk_full`, and then
/// leaves the file as it was.
pub async fn trim(wav: &Path, spoken: Spoken) -> Result<Trimmed, StudioError> {
    let wav = wav.to_owned();
    crate::speech::blocking(move || trim_file(&wav, spoken)).await
}

fn trim_file(wav: &Path, spoken: Spoken) -> Result<Trimmed, StudioError> {
    let samples = Samples::read(wav)?;
    let cuts = Cuts::of(&samples.voiced(), samples.duration_ms());
    if cuts.0.is_empty() {
        return Ok(Trimmed { spoken, cuts });
    }
    let shorter = samples.without(&cuts.0);
    let partial = crate::tool::Partial::of(wav)?;
    shorter.write(0..u64::MAX / 1000, partial.path())?;
    partial.finish()?;
    let words = spoken.words.map(|words| words.into_iter().map(|word| cuts.moved(word)).collect());
    Ok(Trimmed { spoken: Spoken { duration_ms: shorter.duration_ms(), words }, cuts })
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::wav::turns;

    #[test]
    fn edges_and_long_pauses_become_short_and_short_ones_stay() {
        let samples = turns(&[(400, false), (500, true), (600, false), (300, true), (1500, false), (500, true), (900, false)]);
        let cuts = Cuts::of(&samples.voiced(), samples.duration_ms());
        assert_eq!(cuts.stretches(), [0..320, 2050..3050, 3960..4700]);
        let shorter = samples.without(cuts.stretches());
        assert_eq!(shorter.duration_ms(), samples.duration_ms() - cuts.removed_ms());
        assert_eq!(shorter.voiced().stretches(), [80..580, 1180..1480, 1980..2480]);
        assert_eq!([400, 900, 1800, 2500, 3300, 4700].map(|ms| cuts.map(ms)), [80, 580, 1480, 1730, 1980, 2640]);
        let good = turns(&[(60, false), (500, true), (100, false)]);
        assert_eq!(Cuts::of(&good.voiced(), good.duration_ms()), Cuts::default());
        let silence = turns(&[(5000, false)]);
        assert_eq!(Cuts::of(&silence.voiced(), 5000), Cuts::default());
    }

    #[tokio::test]
    async fn the_file_and_the_words_move_together() {
        let folder = tempfile::tempdir().unwrap();
        let wav = folder.path().join("a.wav");
        turns(&[(500, false), (400, true), (1200, false), (400, true), (600, false)]).write(0..3100, &wav).unwrap();
        let word = |text: &str, start_ms, end_ms| Word { text: text.into(), start_ms, end_ms };
        let spoken = Spoken { duration_ms: 3100, words: Some(vec![word("one", 500, 900), word("two", 2100, 2500)]) };
        let trimmed = trim(&wav, spoken).await.unwrap();
        let words = trimmed.spoken.words.unwrap();
        let read = Samples::read(&wav).unwrap();
        assert_eq!(trimmed.spoken.duration_ms, read.duration_ms());
        assert_eq!(read.voiced().stretches(), words.iter().map(|word| word.start_ms..word.end_ms).collect::<Vec<_>>());
        let again = trim(&wav, Spoken { duration_ms: read.duration_ms(), words: None }).await.unwrap();
        assert_eq!(again.cuts, Cuts::default());
    }

    proptest! {
        #[test]
        fn times_keep_their_order_and_nothing_that_is_heard_is_cut(turns_ in prop::collection::vec((1_u64..150, any::<bool>()), 1..12)) {
            let samples = turns(&turns_.iter().map(|&(tens, loud)| (tens * 10, loud)).collect::<Vec<_>>());
            let voiced = samples.voiced();
            let cuts = Cuts::of(&voiced, samples.duration_ms());
            let moments: Vec<u64> = (0..=samples.duration_ms()).step_by(10).collect();
            for pair in moments.windows(2) {
                let (a, b) = (cuts.map(pair[0]), cuts.map(pair[1]));
                prop_assert!(a <= b && b - a <= 10);
            }
            for heard in voiced.stretches() {
                prop_assert_eq!(cuts.map(heard.end) - cuts.map(heard.start), heard.end - heard.start);
            }
            prop_assert_eq!(cuts.map(samples.duration_ms()), samples.duration_ms() - cuts.removed_ms());
        }
    }
}
