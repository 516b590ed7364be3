//! Analytics: `reports.query`

use actix_web::{HttpRequest, HttpResponse};
use chrono::{DateTime, Days, NaiveDate, NaiveTime, Utc};
use serde_json::{Value, json};

use super::access;
use super::quota::Bucket;
use super::refusal::Refusal;
use crate::app::App;
use crate::params::Params;
use crate::world::growth::Audience;
use crate::world::videos::Video;

const METRICS: [&str; 11] = [
    "views",
    "engagedViews",
    "likes",
    "comments",
    "shares",
    "estimatedMinutesWatched",
    "averageViewDuration",
    "averageViewPercentage",
    "subscribersGained",
    "subscribersLost",
    "dislikes",
];

pub(super) async fn query(app: App, request: HttpRequest) -> Result<HttpResponse, Refusal> {
    let query = Params::of_query(&request);
    let account = access::enter(&app, &request, access::REPORTS, Bucket::Reports, 1)?;
    let question = Question::read(&query, account.id)?;
    let (world, now) = (app.world(), app.now());
    let known_until = now.date_naive() - Days::new(world.dials.youtube_analytics_lag_days.into());
    let videos: Vec<&Video> = world.videos.of(account).filter(|video| video.is_public(now) && question.wants(video)).collect();
    let rows = question.rows(&videos, known_until);
    let mut answer = json!({ "kind": "youtubeAnalytics#resultTable", "columnHeaders": question.headers() });
    if !rows.is_empty() {
        answer["rows"] = json!(rows);
    }
    Ok(HttpResponse::Ok().json(answer))
}

/// What is asked.
struct Question<'a> {
    from: NaiveDate,
    until: NaiveDate,
    metrics: Vec<&'a str>,
    dimension: Option<&'a str>,
    videos: Vec<&'a str>,
}

impl<'a> Question<'a> {
    fn read(query: &'a Params, channel: &str) -> Result<Self, Refusal> {
        let bad = |what: &str| Refusal::invalid("badRequest", format!("The query is not supported: {what}."));
        let ids = query.get("ids").unwrap_or_default();
        if ids != "channel==MINE" && ids != format!("channel=={channel}") {
            return Err(bad("ids"));
        }
        let date = |name: &str| query.get(name).and_then(|text| text.parse().ok()).ok_or_else(|| bad(name));
        let (from, until): (NaiveDate, NaiveDate) = (date("startDate")?, date("endDate")?);
        let metrics = query.list("metrics");
        let dimension = query.get("dimensions");
        if from > until || metrics.is_empty() || metrics.iter().any(|metric| !METRICS.contains(metric)) {
            return Err(bad("metrics or dates"));
        }
        if dimension.is_some_and(|dimension| !matches!(dimension, "day" | "video")) {
            return Err(bad("dimensions"));
        }
        let size: Option<u32> = query.get("maxResults").and_then(|size| size.parse().ok());
        if dimension == Some("video") && (query.get("sort").is_none() || !size.is_some_and(|size| (1..=200).contains(&size))) {
            return Err(bad("the video dimension needs sort and maxResults up to 200"));
        }
        Ok(Self { from, until, metrics, dimension, videos: filtered(query.get("filters")).ok_or_else(|| bad("filters"))? })
    }

    fn wants(&self, video: &Video) -> bool {
        self.videos.is_empty() || self.videos.contains(&video.id.as_str())
    }

    fn headers(&self) -> Vec<Value> {
        let dimension = self.dimension.map(|name| json!({ "name": name, "columnType": "DIMENSION", "dataType": "STRING" }));
        let metrics = self.metrics.iter().map(|name| {
            let kind = if *name == "averageViewPercentage" { "FLOAT" } else { "INTEGER" };
            json!({ "name": name, "columnType": "METRIC", "dataType": kind })
        });
        dimension.into_iter().chain(metrics).collect()
    }

    /// Rows up to the last day that analytics know of.
    fn rows(&self, videos: &[&Video], known_until: NaiveDate) -> Vec<Vec<Value>> {
        let until = self.until.min(known_until);
        if videos.is_empty() || self.from > until {
            return Vec::new();
        }
        match self.dimension {
            Some("video") => {
                let mut rows: Vec<(u64, Vec<Value>)> = videos
                    .iter()
                    .map(|video| (grown(video, self.from, until), self.row(Some(json!(video.id)), &[video], self.from, until)))
                    .map(|(grown, row)| (grown.views, row))
                    .collect();
                rows.sort_by_key(|(views, _)| std::cmp::Reverse(*views));
                rows.into_iter().map(|(_, row)| row).collect()
            }
            Some(_) => {
                let days = self.from.iter_days().take_while(|day| *day <= until);
                days.map(|day| self.row(Some(json!(day.to_string())), videos, day, day)).collect()
            }
            None => vec![self.row(None, videos, self.from, until)],
        }
    }

    fn row(&self, head: Option<Value>, videos: &[&Video], from: NaiveDate, until: NaiveDate) -> Vec<Value> {
        let mut sum = Audience::default();
        let mut minutes = 0.0;
        let mut length = 0.0_f64;
        for video in videos {
            let part = grown(video, from, until);
            let seconds = video.file.mp4.as_ref().map_or(0.0, |mp4| mp4.duration_ms as f64 / 1_000.0);
            sum.views += part.views;
            sum.likes += part.likes;
            sum.comments += part.comments;
            sum.shares += part.shares;
            minutes += part.views as f64 * seconds * 0.62 / 60.0;
            length = length.max(seconds);
        }
        head.into_iter().chain(self.metrics.iter().map(|metric| value(metric, &sum, minutes, length))).collect()
    }
}

/// `video==A,B` among filters joined with `;`; nothing else is played.
fn filtered(filters: Option<&str>) -> Option<Vec<&str>> {
    match filters {
        None => Some(Vec::new()),
        Some(filters) => filters.strip_prefix("video==").map(|ids| ids.split(',').collect()),
    }
}

fn value(metric: &str, sum: &Audience, minutes: f64, length: f64) -> Value {
    match metric {
        "views" => json!(sum.views),
        "engagedViews" => json!(sum.views * 7 / 10),
        "likes" => json!(sum.likes),
        "comments" => json!(sum.comments),
        "shares" => json!(sum.shares),
        "estimatedMinutesWatched" => json!(minutes as u64),
        "averageViewDuration" => json!((length * 0.62) as u64),
        "averageViewPercentage" => json!(if sum.views > 0 { 62.0 } else { 0.0 }),
        "subscribersGained" => json!(sum.views / 400),
        _ => json!(0),
    }
}

/// What a video gained from the first moment of `from` to the last of `until`.
fn grown(video: &Video, from: NaiveDate, until: NaiveDate) -> Audience {
    let midnight = |day: NaiveDate| -> DateTime<Utc> { day.and_time(NaiveTime::MIN).and_utc() };
    let before = video.audience_at(midnight(from));
    let after = video.audience_at(midnight(until + Days::new(1)));
    Audience {
        views: after.views - before.views,
        likes: after.likes - before.likes,
        comments: after.comments - before.comments,
        shares: after.shares - before.shares,
        saved: after.saved - before.saved,
    }
}
