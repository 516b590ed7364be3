//! What works: what videos have in common, against the person's median at a like age.

mod best;
mod feature;
mod interval;
mod score;
mod sentence;

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};
use sea_orm::{ConnectionTrait, DbErr};

use crate::{Dimension, Scope, labels};

pub use best::{BestTime, Slot, best_time};
pub use feature::Feature;
pub use interval::Interval;
pub(crate) use score::{Video, medians, videos};

/// Fewer videos are no pattern, and are not shown.
pub const LEAST_VIDEOS: usize = 8;
/// How often something may look clear by chance, over all that is compared at once.
const DOUBT: f64 = 0.05;

/// What was found.
#[derive(Debug, Clone, PartialEq)]
pub struct Insights {
    /// Videos that were compared: live for a week, with known views.
    pub videos: usize,
    /// Their median of views in the first week; absent without videos.
    pub median_views: Option<f64>,
    /// What was compared, the clear findings first, the strongest before the others.
    pub found: Vec<Insight>,
}

/// Videos with something in common, against the person's median.
#[derive(Debug, Clone, PartialEq)]
pub struct Insight {
    /// What they have in common.
    pub feature: Feature,
    /// The value of it, for programs: a range, a slug, an id, a number.
    pub value: String,
    /// How many times the median their own median is.
    pub times: f64,
    /// How many they are.
    pub videos: usize,
    /// Where that lies with 95 % confidence for all findings together; absent when there are too few to say.
    pub interval: Option<Interval>,
    /// Whether the interval lies wholly above or wholly below 1.
    pub clear: bool,
    /// The same as a sentence.
    pub sentence: String,
}

/// Compares the videos of `scope`. Nothing is said of fewer than [`LEAST_VIDEOS`].
pub async fn insights(db: &impl ConnectionTrait, scope: &Scope, now: DateTime<Utc>) -> Result<Insights, DbErr> {
    let videos = videos(db, scope, now).await?;
    let mut found = compared(&videos, &Feature::all());
    for feature in [Feature::Pipeline, Feature::CaptionPreset] {
        name(db, scope, feature, &mut found).await?;
    }
    let views: Vec<f64> = videos.iter().map(|video| video.views).collect();
    Ok(Insights { videos: videos.len(), median_views: interval::median(views), found })
}

/// Every value of `features` that enough videos share.
pub(crate) fn compared(videos: &[Video], features: &[Feature]) -> Vec<Insight> {
    let groups: Vec<_> = features.iter().flat_map(|feature| grouped(videos, *feature)).collect();
    // the more is compared, the more would look clear by chance
    let doubt = DOUBT / groups.len().max(1) as f64;
    let mut found: Vec<Insight> =
        groups.into_iter().map(|(feature, value, scores)| insight(feature, value, scores, doubt)).collect();
    let strength = |insight: &Insight| insight.times.max(0.01).ln().abs();
    found.sort_by(|one, other| {
        let stronger = strength(other).total_cmp(&strength(one));
        other.clear.cmp(&one.clear).then(stronger).then_with(|| one.value.cmp(&other.value))
    });
    found
}

fn grouped(videos: &[Video], feature: Feature) -> Vec<(Feature, String, Vec<f64>)> {
    let medians = medians(videos, feature);
    let mut groups: BTreeMap<String, Vec<f64>> = BTreeMap::new();
    for video in videos {
        let (Some(value), Some(score)) = (feature.value(video), medians.score(video)) else { continue };
        groups.entry(value).or_default().push(score);
    }
    let enough = groups.into_iter().filter(|(_, scores)| scores.len() >= LEAST_VIDEOS);
    enough.map(|(value, scores)| (feature, value, scores)).collect()
}

fn insight(feature: Feature, value: String, mut scores: Vec<f64>, doubt: f64) -> Insight {
    scores.sort_by(f64::total_cmp);
    let interval = Interval::of_median(&scores, doubt);
    let clear = interval.is_some_and(|interval| interval.low > 1.0 || interval.high < 1.0);
    let videos = scores.len();
    let times = interval::median(scores).unwrap_or(1.0);
    let sentence = sentence::of(&feature.subject(&value, &value), times, videos, clear);
    Insight { feature, value, times, videos, interval, clear, sentence }
}

/// People know pipelines and styles by name.
async fn name(db: &impl ConnectionTrait, scope: &Scope, of: Feature, found: &mut [Insight]) -> Result<(), DbErr> {
    let by = if of == Feature::Pipeline { Dimension::Pipeline } else { Dimension::CaptionPreset };
    let of_feature = || found.iter().filter(|insight| insight.feature == of).map(|insight| insight.value.clone());
    let names = labels(db, scope.user, by, &of_feature().collect::<Vec<_>>()).await?;
    for insight in found.iter_mut().filter(|insight| insight.feature == of) {
        let name = names.get(&insight.value).unwrap_or(&insight.value);
        insight.sentence = sentence::of(&of.subject(&insight.value, name), insight.times, insight.videos, insight.clear);
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use score::tests::video;

    #[test]
    fn too_few_videos_are_no_pattern_and_say_nothing() {
        let videos: Vec<_> = (0..7).map(|views| video(3, f64::from(views) * 100.0)).collect();
        assert!(compared(&videos, &[Feature::HookLength]).is_empty());
    }

    #[test]
    fn short_hooks_that_do_better_are_told_with_count_and_interval_and_always_the_same() {
        let short = (0..23).map(|number| video(5, 140.0 + f64::from(number)));
        let long = (0..40).map(|number| video(16, 80.0 + f64::from(number)));
        let videos: Vec<_> = short.chain(long).collect();
        let found = compared(&videos, &[Feature::HookLength]);
        let best = found.iter().find(|insight| insight.value == "1-7").unwrap();
        assert_eq!((best.videos, best.clear), (23, true));
        assert_eq!(best.sentence, "Hooks under 8 words do 1.4 times your median (23 videos).");
        let interval = best.interval.unwrap();
        assert!(interval.low > 1.0 && interval.low <= best.times && best.times <= interval.high, "{interval:?}");
        assert_eq!(found, compared(&videos, &[Feature::HookLength]));
    }

    #[test]
    fn what_does_as_all_others_do_is_not_called_clear() {
        let same = (0..30).map(|number| video(if number % 2 == 0 { 5 } else { 16 }, 100.0 + f64::from(number % 7)));
        let found = compared(&same.collect::<Vec<_>>(), &[Feature::HookLength]);
        assert!(found.len() == 2 && found.iter().all(|insight| !insight.clear), "{found:?}");
        assert!(found[0].sentence.ends_with("which may be chance."));
    }
}
