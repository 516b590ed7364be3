//! YouTube Analytics: what the statistics do not tell.

use http::Method;
use serde::Deserialize;
use serde_json::Value;

use super::YouTube;
use super::errors::refusal;
use crate::http::Call;
use crate::{Account, Refusal};

const HOST: &str = "youtubeanalytics.googleapis.com";
/// No video on YouTube is older.
const FIRST_DAY: &str = "2005-04-23";
/// Sorted by views, which have to be asked for to be sorted by.
const METRICS: &str = "views,shares,estimatedMinutesWatched,averageViewDuration";
/// The most rows that a report by video may have (no page of the interface says so; seen in use).
const MOST_ROWS: &str = "200";

/// A table with a row per video. One without data has no rows.
#[derive(Deserialize, Default)]
#[serde(rename_all = "camelCase", default)]
pub(super) struct Report {
    column_headers: Vec<Header>,
    rows: Vec<Vec<Value>>,
}

#[derive(Deserialize)]
struct Header {
    name: String,
}

impl Report {
    /// The number under `metric` in the video's row.
    pub(super) fn of(&self, video: &str, metric: &str) -> Option<f64> {
        let (key, place) = (self.column("video")?, self.column(metric)?);
        let row = self.rows.iter().find(|row| row.get(key).and_then(Value::as_str) == Some(video))?;
        row.get(place)?.as_f64().filter(|number| *number >= 0.0)
    }

    fn column(&self, name: &str) -> Option<usize> {
        self.column_headers.iter().position(|header| header.name == name)
    }
}

impl YouTube {
    /// Everything since the first day; the last days are not counted yet.
    pub(super) async fn report(&self, account: &Account, ids: &[String]) -> Result<Report, Refusal> {
        let (today, filters) = (self.http.clock.now().date_naive().to_string(), format!("video=={}", ids.join(",")));
        let request = self.http.request(Method::GET, &self.http.address(HOST, "/v2/reports"))?.query(&[
            ("ids", "channel==MINE"),
            ("startDate", FIRST_DAY),
            ("endDate", &today),
            ("metrics", METRICS),
            ("dimensions", "video"),
            ("filters", &filters),
            ("sort", "-views"),
            ("maxResults", MOST_ROWS),
        ]);
        let answer = self.ask(Call::Repeatable, request, account).await?;
        if answer.status.is_success() { answer.read() } else { Err(refusal(&answer)) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_found_by_the_names_of_the_columns_and_a_table_without_rows_has_none() {
        let table = r#"{"columnHeaders": [{"name": "video"}, {"name": "averageViewDuration"}, {"name": "shares"}],
                        "rows": [["a", 12.5, 3], ["b", null, -1]]}"#;
        let report: Report = serde_json::from_str(table).unwrap();
        assert_eq!((report.of("a", "shares"), report.of("a", "averageViewDuration")), (Some(3.0), Some(12.5)));
        assert_eq!((report.of("b", "shares"), report.of("b", "averageViewDuration")), (None, None));
        assert_eq!((report.of("c", "shares"), report.of("a", "likes")), (None, None));
        let empty: Report = serde_json::from_str(r#"{"kind": "youtubeAnalytics#resultTable"}"#).unwrap();
        assert_eq!(empty.of("a", "shares"), None);
    }
}
