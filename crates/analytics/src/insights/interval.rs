//! Where a median lies, told by ranks alone: no distribution is assumed and nothing is drawn by chance.

use statrs::distribution::{Binomial, DiscreteCDF};

/// A range that holds the true value with the confidence asked for.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Interval {
    /// Its lower end.
    pub low: f64,
    /// Its upper end.
    pub high: f64,
}

impl Interval {
    /// The range of the median of what `sorted` was drawn from; `doubt` is how often it may miss. Nothing when there are too
    /// few values to say.
    pub(crate) fn of_median(sorted: &[f64], doubt: f64) -> Option<Self> {
        let count = sorted.len() as u64;
        // each value lies below the median as a coin falls
        let below = Binomial::new(0.5, count).ok()?;
        let rank = (1..=count / 2).take_while(|rank| 2.0 * below.cdf(rank - 1) <= doubt).last()? as usize;
        Some(Self { low: sorted[rank - 1], high: sorted[sorted.len() - rank] })
    }
}

/// The middle value, or the middle of the two.
pub(crate) fn median(mut values: Vec<f64>) -> Option<f64> {
    values.sort_by(f64::total_cmp);
    let (low, high) = (values.get(values.len().checked_sub(1)? / 2)?, values.get(values.len() / 2)?);
    Some(f64::midpoint(*low, *high))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ranks_are_those_of_the_sign_test() {
        let values: Vec<f64> = (1..=10).map(f64::from).collect();
        // of ten values the second and the ninth hold the median in 97.9 % of cases
        assert_eq!(Interval::of_median(&values, 0.05), Some(Interval { low: 2.0, high: 9.0 }));
        assert_eq!(Interval::of_median(&values, 0.01), Some(Interval { low: 1.0, high: 10.0 }));
        assert_eq!(Interval::of_median(&values[..5], 0.05), None, "five values cannot say");
        assert_eq!(Interval::of_median(&[], 0.05), None);
    }

    #[test]
    fn a_median_is_the_middle() {
        assert_eq!(median(vec![3.0, 1.0, 2.0]), Some(2.0));
        assert_eq!(median(vec![4.0, 1.0, 2.0, 3.0]), Some(2.5));
        assert_eq!(median(Vec::new()), None);
    }
}
