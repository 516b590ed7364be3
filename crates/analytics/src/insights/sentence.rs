//! Findings as people say them.

/// `subject` does so many times the median.
pub(super) fn of(subject: &str, times: f64, videos: usize, clear: bool) -> String {
    let chance = if clear { "" } else { ", which may be chance" };
    format!("{subject} do {times:.1} times your median ({videos} videos){chance}.")
}
