//! Videos at a like age, and how each compares with the median of its platform.

use std::collections::HashMap;

use chrono::{DateTime, TimeDelta, Utc};
use entity::Platform;
use entity::performance::{self, Column};
use sea_orm::{ColumnTrait, ConnectionTrait, DbErr, EntityTrait, QueryFilter, QueryOrder, QuerySelect};

use super::Feature;
use super::interval::median;
use crate::Scope;
use crate::standing::LIKE_AGE;

/// What worked longer ago may work no more.
const REMEMBERED: TimeDelta = TimeDelta::days(365);
/// Of more videos the newest are compared.
const MOST: u64 = 2_000;

/// A video that has been live for a week.
#[derive(Debug, Clone)]
pub(crate) struct Video {
    /// Views in its first week.
    pub(crate) views: f64,
    /// What kind it is.
    pub(crate) row: performance::Model,
}

/// The newest videos of `scope` whose first week is over and was read to its end.
pub(crate) async fn videos(db: &impl ConnectionTrait, scope: &Scope, now: DateTime<Utc>) -> Result<Vec<Video>, DbErr> {
    let rows = performance::Entity::find()
        .filter(scope.condition())
        .filter(Column::PublishedAt.gt(now - REMEMBERED))
        .filter(Column::PublishedAt.lte(now - LIKE_AGE))
        .filter(Column::FirstWeekViews.is_not_null())
        .order_by_desc(Column::PublishedAt)
        .limit(MOST)
        .all(db)
        .await?;
    let read_to_its_end = |row: &performance::Model| row.taken_at.is_some_and(|at| at >= row.published_at + LIKE_AGE);
    let video = |row: performance::Model| Some(Video { views: row.first_week_views? as f64, row });
    Ok(rows.into_iter().filter(read_to_its_end).filter_map(video).collect())
}

/// What videos are compared with.
pub(crate) struct Medians {
    by_platform: HashMap<Platform, f64>,
    of_all: Option<f64>,
}

/// Platforms differ in what they call a view and in how many there are, so a video is compared with those beside it;
/// platforms themselves are compared with all.
pub(crate) fn medians(videos: &[Video], feature: Feature) -> Medians {
    if feature == Feature::Platform {
        return Medians { by_platform: HashMap::new(), of_all: median(videos.iter().map(|video| video.views).collect()) };
    }
    let mut views: HashMap<Platform, Vec<f64>> = HashMap::new();
    for video in videos {
        views.entry(video.row.platform).or_default().push(video.views);
    }
    let by_platform = views.into_iter().filter_map(|(platform, views)| Some((platform, median(views)?))).collect();
    Medians { by_platform, of_all: None }
}

impl Medians {
    /// How many times the median the video has; nothing where the median is no view at all.
    pub(crate) fn score(&self, video: &Video) -> Option<f64> {
        let median = self.by_platform.get(&video.row.platform).copied().or(self.of_all).filter(|median| *median > 0.0)?;
        Some(video.views / median)
    }
}

#[cfg(test)]
pub(super) mod tests {
    use uuid::Uuid;

    use super::*;

    /// A video with a hook of so many words.
    pub(crate) fn video(hook_words: i32, views: f64) -> Video {
        let (id, at) = (Uuid::nil(), DateTime::UNIX_EPOCH);
        let row = performance::Model {
            publication_id: id,
            user_id: id,
            connection_id: id,
            pipeline_id: id,
            topic_id: None,
            platform: Platform::YouTube,
            title: String::new(),
            hook: None,
            caption_preset: "bold".to_owned(),
            hook_words: Some(hook_words),
            duration_ms: None,
            published_at: at,
            time_zone: "UTC".to_owned(),
            weekday: 0,
            hour: 0,
            taken_at: None,
            tried_at: None,
            failing_since: None,
            failure: None,
            gone_at: None,
            thinned_at: None,
            first_week_views: Some(views as i64),
            views: None,
            likes: None,
            comments: None,
            shares: None,
            saves: None,
            watch_ms: None,
        };
        Video { views, row }
    }

    #[test]
    fn a_video_is_compared_with_its_platform_unless_platforms_are_compared() {
        let on = |platform, views| {
            let mut video = video(5, views);
            video.row.platform = platform;
            video
        };
        let videos = [on(Platform::YouTube, 10.0), on(Platform::YouTube, 30.0), on(Platform::TikTok, 1000.0)];
        let beside = medians(&videos, Feature::Hour);
        assert_eq!((beside.score(&videos[1]), beside.score(&videos[2])), (Some(1.5), Some(1.0)));
        assert_eq!(medians(&videos, Feature::Platform).score(&videos[0]), Some(10.0 / 30.0));
        let unseen = [on(Platform::YouTube, 0.0)];
        assert_eq!(medians(&unseen, Feature::Hour).score(&unseen[0]), None);
    }
}
