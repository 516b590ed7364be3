//! When to publish, as far as the person's own videos tell.

use chrono::{DateTime, Utc};
use sea_orm::{ConnectionTrait, DbErr};

use super::feature::{HOURS, hours};
use super::{Feature, Insight, Interval, LEAST_VIDEOS, compared, videos};
use crate::Scope;
use crate::labels::weekday;

/// A time that stands out, with its evidence.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Slot {
    /// The first hour of three, or the weekday from Monday, 0.
    pub begins: i32,
    /// How many times the median its videos have.
    pub times: f64,
    /// How many videos were published then.
    pub videos: usize,
    /// Where that lies with 95 % confidence.
    pub interval: Interval,
}

/// When to publish.
#[derive(Debug, Clone, PartialEq)]
pub struct BestTime {
    /// Videos that were compared.
    pub videos: usize,
    /// The three hours of the day that stand out, if any do.
    pub hours: Option<Slot>,
    /// The weekday that stands out, if one does.
    pub weekday: Option<Slot>,
    /// The same as a sentence, or why there is no suggestion.
    pub sentence: String,
}

/// The best time to publish videos of `scope`; none where too few were published, or none stands out.
pub async fn best_time(db: &impl ConnectionTrait, scope: &Scope, now: DateTime<Utc>) -> Result<BestTime, DbErr> {
    let videos = videos(db, scope, now).await?;
    let found = compared(&videos, &[Feature::Hour, Feature::Weekday]);
    Ok(chosen(videos.len(), &found))
}

fn chosen(videos: usize, found: &[Insight]) -> BestTime {
    let (hours, weekday) = (standing_out(found, Feature::Hour), standing_out(found, Feature::Weekday));
    let sentence = sentence(videos, found, hours, weekday);
    BestTime { videos, hours, weekday, sentence }
}

fn standing_out(found: &[Insight], feature: Feature) -> Option<Slot> {
    let better = found.iter().filter(|insight| insight.feature == feature && insight.clear && insight.times > 1.0);
    let best = better.max_by(|one, other| one.times.total_cmp(&other.times))?;
    let Insight { times, videos, .. } = *best;
    Some(Slot { begins: best.value.parse().ok()?, times, videos, interval: best.interval? })
}

fn sentence(videos: usize, found: &[Insight], at: Option<Slot>, on: Option<Slot>) -> String {
    if found.is_empty() {
        return format!(
            "Not enough videos yet: {videos} have been live for a week, and at least {LEAST_VIDEOS} published within the same \
             {HOURS} hours or on the same weekday are needed."
        );
    }
    let evidence = |slot: &Slot| {
        let Interval { low, high } = slot.interval;
        format!("{} videos did {:.1} times your median ({low:.1} to {high:.1})", slot.videos, slot.times)
    };
    let at = at.map(|slot| format!("Publish {}: {}.", hours(&slot.begins.to_string()), evidence(&slot)));
    let on = on.map(|slot| format!("Publish on {}s: {}.", weekday(slot.begins.unsigned_abs() as usize), evidence(&slot)));
    let suggested: Vec<String> = at.into_iter().chain(on).collect();
    if suggested.is_empty() { format!("No time stands out among {videos} videos.") } else { suggested.join(" ") }
}

#[cfg(test)]
mod tests {
    use super::super::score::tests::video;
    use super::super::{Video, compared};
    use super::*;

    fn at(hour: i32, views: f64) -> Video {
        let mut video = video(5, views);
        (video.row.hour, video.row.weekday) = (hour, hour % 7);
        video
    }

    fn best(videos: &[Video]) -> BestTime {
        chosen(videos.len(), &compared(videos, &[Feature::Hour, Feature::Weekday]))
    }

    #[test]
    fn few_videos_suggest_nothing() {
        let best = best(&(0..7).map(|number| at(number * 3, 100.0)).collect::<Vec<_>>());
        assert!(best.sentence.starts_with("Not enough videos yet: 7 have been live"), "{}", best.sentence);
        assert_eq!((best.hours, best.weekday), (None, None));
    }

    #[test]
    fn alike_videos_suggest_nothing_however_many_they_are() {
        let best = best(&(0..60).map(|number| at(number % 24, 100.0 + f64::from(number % 3))).collect::<Vec<_>>());
        assert_eq!(best.sentence, "No time stands out among 60 videos.");
    }

    #[test]
    fn an_evening_that_does_better_is_suggested_with_its_evidence() {
        let evening = (0..14).map(|number| at(18 + number % 3, 160.0 + f64::from(number)));
        let morning = (0..30).map(|number| at(7 + number % 2, 90.0 + f64::from(number)));
        let best = best(&evening.chain(morning).collect::<Vec<_>>());
        let slot = best.hours.unwrap();
        assert_eq!((slot.begins, slot.videos), (18, 14));
        assert!(best.sentence.starts_with("Publish between 18:00 and 21:00: 14 videos did 1.5 times"), "{}", best.sentence);
    }
}
