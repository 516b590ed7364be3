//! Words in lines.

use std::ops::Range;

use super::Shown;
use crate::captions::style::Style;

/// The ranges of words that stand on each line: as few lines as possible, and those as even as possible.
pub(super) fn lines(words: &[Shown], style: &Style, size: f32, room: f32) -> Option<Vec<Range<usize>>> {
    let room = room - 2.0 * style.margin();
    let width = |range: Range<usize>| width(&words[range], style) * size * style.growth();
    (1..=style.lines as usize)
        .map(|count| even(words.len(), count, &width))
        .find_map(|(widest, lines)| (widest <= room).then_some(lines))
}

/// `count` words in at most `most` lines, the widest as narrow as can be; with it that width.
fn even(count: usize, most: usize, width: &impl Fn(Range<usize>) -> f32) -> (f32, Vec<Range<usize>>) {
    let one_line = (width(0..count), std::iter::once(0..count).collect());
    if most <= 1 || count <= 1 {
        return one_line;
    }
    let with_last = |cut: usize| {
        let (widest, mut lines) = even(cut, most - 1, width);
        lines.push(cut..count);
        (widest.max(width(cut..count)), lines)
    };
    (1..count).map(with_last).fold(one_line, |best, next| if next.0 < best.0 { next } else { best })
}

/// In font sizes.
pub(super) fn width(words: &[Shown], style: &Style) -> f32 {
    let spaces = words.iter().skip(1).filter(|word| !word.glued).count() as f32;
    words.iter().map(|word| word.width).sum::<f32>() + spaces * style.word_space
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_are_as_few_and_as_even_as_can_be() {
        let word = |width: f32| Shown { width, ..Shown::default() };
        let words: Vec<Shown> = [2.0, 2.0, 2.0, 2.0, 1.0, 1.0].map(word).into();
        let style = Style { lines: 3, word_space: 0.5, outline: 0.0, shadow: 0.0, ..Style::default() };
        let cut = |room: f32| lines(&words, &style, 10.0, room * 10.0 * style.growth() + 0.1);
        assert_eq!(cut(13.0).unwrap().len(), 1);
        assert_eq!(cut(8.0), Some(vec![0..3, 3..6]));
        assert_eq!(cut(4.5), Some(vec![0..2, 2..4, 4..6]));
        assert_eq!(cut(3.0), None);
    }
}
