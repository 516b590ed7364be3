//! Windows of a line of numbers: how much there is in each column, or in each row, of a picture.

/// What may be lost of that for having the subject in the middle.
const CENTRED: f64 = 0.93;

/// Where a window of `share` of `line` begins that holds most of it, with the middle of its `edges` in the middle; a share, too.
pub(super) fn best(line: &[f64], edges: &[f64], share: f64) -> f64 {
    let room = line.len() as f64 * (1.0 - share);
    let held = |start: f64| held(line, start / line.len() as f64, share);
    let aside = |start: f64| (start - room / 2.0).abs();
    let starts = (0..=(room * 2.0) as u32).map(|half| f64::from(half) / 2.0);
    let most = starts.fold(room / 2.0, |best, start| {
        let better = held(start) - held(best);
        if better > 1e-9 || (better > -1e-9 && aside(start) < aside(best)) { start } else { best }
    });
    let length = line.len() as f64 * share;
    // what comes into the window as it moves counts, too
    let centred = (0..4).fold(most, |start, _| (weight_centre(edges, start, length) - length / 2.0).clamp(0.0, room));
    let start = if held(centred) >= CENTRED * held(most) { centred } else { most };
    start / line.len() as f64
}

/// How much of `line` lies in the window of `share` from `start` on; 1 where there is nothing at all.
pub(super) fn held(line: &[f64], start: f64, share: f64) -> f64 {
    let sums = running(line);
    let all = sums[sums.len() - 1];
    let at = |part: f64| at(&sums, part * line.len() as f64);
    if all > 0.0 { (at(start + share) - at(start)) / all } else { 1.0 }
}

/// The smallest share of the columns, not only side by side, that holds four fifths of `line`.
pub(super) fn most_of(line: &[f64]) -> f64 {
    let mut falling = line.to_vec();
    falling.sort_by(|a, b| b.total_cmp(a));
    let sums = running(&falling);
    let enough = sums.iter().position(|sum| *sum >= 0.8 * sums[sums.len() - 1]).unwrap_or(line.len());
    enough as f64 / line.len() as f64
}

fn running(line: &[f64]) -> Vec<f64> {
    let mut sum = 0.0;
    std::iter::once(0.0)
        .chain(line.iter().map(|value| {
            sum += value;
            sum
        }))
        .collect()
}

/// The running sum at a place between two columns.
fn at(sums: &[f64], place: f64) -> f64 {
    let index = (place.max(0.0) as usize).min(sums.len() - 1);
    let next = (index + 1).min(sums.len() - 1);
    sums[index] + (sums[next] - sums[index]) * (place - index as f64).clamp(0.0, 1.0)
}

/// The middle of what a window holds.
fn weight_centre(line: &[f64], start: f64, length: f64) -> f64 {
    let inside = (0..line.len()).filter(|&index| (start..=start + length).contains(&(index as f64 + 0.5)));
    let (sum, moment) =
        inside.fold((0.0, 0.0), |(sum, moment), index| (sum + line[index], moment + line[index] * (index as f64 + 0.5)));
    if sum > 0.0 { moment / sum } else { start + length / 2.0 }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_window_holds_the_most_and_its_edges_are_around_its_middle() {
        let line = [0.0, 0.0, 0.0, 1.0, 4.0, 1.0, 0.0, 0.0, 0.0, 0.5];
        assert!((best(&line, &line, 0.5) - 0.2).abs() < 1e-9);
        assert!((held(&line, 0.2, 0.5) - 6.0 / 6.5).abs() < 1e-9);
        assert!((held(&line, 0.45, 0.05) - 2.0 / 6.5).abs() < 1e-9, "half a column");
        assert!((most_of(&line) - 0.3).abs() < 1e-9);
    }

    #[test]
    fn where_there_is_nothing_the_middle_is_shown() {
        assert!((best(&[0.0; 8], &[0.0; 8], 0.5) - 0.25).abs() < 1e-9);
        assert!((held(&[0.0; 8], 0.0, 0.5) - 1.0).abs() < 1e-9);
    }
}
