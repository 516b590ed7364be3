//! How Pixabay describes a clip.

use serde_json::{Value, json};

use crate::app::Sandbox;
use crate::stock::catalogue::{CLIPS, Clip};

/// Names of the renditions with their shorter sides.
const RENDITIONS: [(&str, u32); 4] = [("large", 2160), ("medium", 1080), ("small", 720), ("tiny", 360)];

/// The number by which Pixabay knows a clip.
pub(super) fn id_of(clip: &Clip) -> u32 {
    41_500 + clip.number * 613 + u32::from(clip.dice[10])
}

/// The clip of a number.
pub(super) fn clip_of(id: &str) -> Option<&'static Clip> {
    let id: u32 = id.parse().ok()?;
    CLIPS.iter().find(|clip| id_of(clip) == id)
}

/// The size of a rendition. Not every clip has the large one.
pub(super) fn rendition(clip: &Clip, name: &str) -> Option<(u32, u32)> {
    let (_, side) = RENDITIONS.iter().find(|(known, _)| *known == name)?;
    clip.rendition(*side)
}

/// Where a rendition's file is, without its extension.
pub(super) fn place(clip: &Clip, name: &str) -> String {
    let (year, month, day) = (2018 + u32::from(clip.dice[11] % 8), 1 + clip.dice[12] % 12, 1 + clip.dice[13] % 28);
    let mark = hex::encode(&clip.dice[14..19]);
    format!("cdn.pixabay.com/video/{year}/{month:02}/{day:02}/{}-{mark}_{name}", id_of(clip))
}

/// A video.
pub(super) fn video(app: &Sandbox, clip: &Clip) -> Value {
    let id = id_of(clip);
    let mut videos = json!({});
    for (name, _) in RENDITIONS {
        videos[name] = rendition(clip, name).map_or_else(
            || json!({ "url": "", "width": 0, "height": 0, "size": 0, "thumbnail": "" }),
            |(width, height)| {
                let place = app.url(&place(clip, name));
                let size = clip.bytes(width, height);
                json!({ "url": format!("{place}.mp4"), "width": width, "height": height, "size": size, "thumbnail": format!("{place}.jpg") })
            },
        );
    }
    let views = 900 + u32::from(clip.dice[19]) * 731;
    json!({
        "id": id, "pageURL": app.url(&format!("pixabay.com/videos/id-{id}/")), "type": "film",
        "tags": format!("{}, {}", clip.subject.name, clip.subject.tags.split(", ").take(5).collect::<Vec<_>>().join(", ")),
        "duration": clip.seconds, "videos": videos, "views": views, "downloads": views * 3 / 5, "likes": views / 40,
        "comments": views / 300, "user_id": clip.author.id, "user": clip.author.handle,
        "userImageURL": "", "noAiTraining": false,
    })
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use super::*;

    #[test]
    fn some_clips_have_no_large_rendition_and_all_have_the_others() {
        let large = CLIPS.iter().filter(|clip| rendition(clip, "large").is_some()).count();
        assert!(large > 10 && large < CLIPS.len() - 10);
        assert!(CLIPS.iter().all(|clip| rendition(clip, "medium").is_some() && rendition(clip, "tiny").is_some()));
        assert_eq!(CLIPS.iter().map(id_of).collect::<HashSet<_>>().len(), CLIPS.len());
    }
}
