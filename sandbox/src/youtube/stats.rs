//! `videos.batchGetStats`

use actix_web::{HttpRequest, HttpResponse};
use serde_json::{Value, json};

use super::quota::Bucket;
use super::refusal::Refusal;
use super::start::parts;
use super::videos::{ids, visible};
use super::{access, resource};
use crate::app::App;
use crate::params::Params;
use crate::platform::Platform::Youtube;
use crate::world::videos::Video;

pub(super) async fn batch(app: App, request: HttpRequest) -> Result<HttpResponse, Refusal> {
    let query = Params::of_query(&request);
    let account = access::enter(&app, &request, access::READ, Bucket::Stats, 1)?;
    let parts = parts(&query, &["id", "statistics", "contentDetails", "snippet"])?;
    let ids = ids(&query)?;
    let (world, now) = (app.world(), app.now());
    let found = ids.iter().filter_map(|id| world.videos.find(Youtube, id)).filter(|video| visible(video, account, now));
    let items: Vec<Value> = found.map(|video| item(video, &parts, app.now())).collect();
    Ok(HttpResponse::Ok().json(json!({ "kind": "youtube#batchGetStatsResponse", "etag": "sandbox", "items": items })))
}

fn item(video: &Video, parts: &[&str], now: chrono::DateTime<chrono::Utc>) -> Value {
    let mut item = json!({ "kind": "youtube#videoStats", "etag": "sandbox", "id": video.id });
    if parts.contains(&"statistics") {
        let mut statistics = resource::statistics(video, now);
        if let Value::Object(fields) = &mut statistics {
            fields.remove("favoriteCount");
        }
        item["statistics"] = statistics;
    }
    if parts.contains(&"contentDetails") {
        let seconds = video.file.mp4.as_ref().map_or(0, |mp4| mp4.duration_ms.div_ceil(1_000));
        item["contentDetails"] = json!({ "duration": format!("{seconds}s") });
    }
    if parts.contains(&"snippet") {
        item["snippet"] = json!({ "publishTime": resource::moment(video.created_at) });
    }
    item
}
