//! How Pexels describes a clip as a video and as a photo.

use serde_json::{Value, json};

use crate::app::Sandbox;
use crate::stock::catalogue::{CLIPS, Clip};

/// Shorter sides of the renditions.
const SIDES: [u32; 6] = [360, 540, 720, 1080, 1440, 2160];
const PREVIEWS: u32 = 4;

/// The number by which Pexels knows a clip.
pub(super) fn id_of(clip: &Clip) -> u32 {
    3_104_000 + clip.number * 7_919 + u32::from(clip.dice[7]) * 13
}

/// The clip of a number.
pub(super) fn clip_of(id: &str) -> Option<&'static Clip> {
    let id: u32 = id.parse().ok()?;
    CLIPS.iter().find(|clip| id_of(clip) == id)
}

/// The name of a rendition's file without its extension.
fn stem(clip: &Clip, (width, height): (u32, u32)) -> String {
    format!("{}-{}_{width}_{height}_{}fps", id_of(clip), quality(width, height), clip.fps)
}

/// All renditions with the stems of their files.
pub(super) fn renditions(clip: &Clip) -> impl Iterator<Item = (String, (u32, u32))> + '_ {
    SIDES.iter().filter_map(|side| clip.rendition(*side)).map(|size| (stem(clip, size), size))
}

fn quality(width: u32, height: u32) -> &'static str {
    match width.min(height) {
        ..720 => "sd",
        720..1440 => "hd",
        _ => "uhd",
    }
}

/// A video. Every third has a playlist among its files, whose size is not known.
pub(super) fn video(app: &Sandbox, clip: &Clip) -> Value {
    let id = id_of(clip);
    let folder = format!("videos.pexels.com/video-files/{id}");
    let mut files: Vec<Value> = renditions(clip)
        .enumerate()
        .map(|(place, (stem, (width, height)))| {
            json!({
                "id": id * 10 + place as u32, "quality": quality(width, height), "file_type": "video/mp4",
                "width": width, "height": height, "fps": f64::from(clip.fps), "link": app.url(&format!("{folder}/{stem}.mp4")),
            })
        })
        .collect();
    // the order says nothing
    let turn = usize::from(clip.dice[8]) % files.len().max(1);
    files.rotate_left(turn);
    if clip.number % 3 == 1 {
        files.push(json!({
            "id": id * 10 + 9, "quality": "hls", "file_type": "video/mp4", "width": null, "height": null, "fps": null,
            "link": app.url(&format!("{folder}/{id}.m3u8")),
        }));
    }
    let picture = |number: u32| app.url(&format!("images.pexels.com/videos/{id}/pictures/preview-{number}.jpeg"));
    let pictures: Vec<Value> = (0..PREVIEWS).map(|nr| json!({ "id": id * 10 + nr, "nr": nr, "picture": picture(nr) })).collect();
    json!({
        "id": id, "width": clip.width, "height": clip.height, "duration": clip.seconds, "full_res": null, "tags": [],
        "url": app.url(&format!("www.pexels.com/video/{}-{id}/", clip.slug())),
        "image": app.url(&format!("images.pexels.com/videos/{id}/pictures/preview-0.jpeg?auto=compress&cs=tinysrgb&fit=crop&h=630&w=1200")),
        "avg_color": null, "user": user(app, clip), "video_files": files, "video_pictures": pictures,
    })
}

fn user(app: &Sandbox, clip: &Clip) -> Value {
    let url = app.url(&format!("www.pexels.com/@{}", clip.author.handle));
    json!({ "id": clip.author.id, "name": clip.author.name, "url": url })
}

/// Width and height of the clip's photo: more than its film has.
pub(super) fn photo_size(clip: &Clip) -> (u32, u32) {
    let scale = |side: u32| side * [2, 3, 4][usize::from(clip.dice[9]) % 3] * 1_080 / clip.width.min(clip.height);
    (scale(clip.width), scale(clip.height))
}

/// A photo.
pub(super) fn photo(app: &Sandbox, clip: &Clip) -> Value {
    let (id, (width, height)) = (id_of(clip), photo_size(clip));
    let file = format!("images.pexels.com/photos/{id}/pexels-photo-{id}.jpeg");
    let of = |query: &str| app.url(&format!("{file}?auto=compress&cs=tinysrgb&{query}"));
    let colour = clip.palette.far.map(|part| format!("{:02X}", (part * 255.0) as u8)).concat();
    json!({
        "id": id, "width": width, "height": height, "avg_color": format!("#{colour}"), "liked": false, "alt": clip.title,
        "url": app.url(&format!("www.pexels.com/photo/{}-{id}/", clip.slug())),
        "photographer": clip.author.name, "photographer_id": clip.author.id,
        "photographer_url": app.url(&format!("www.pexels.com/@{}", clip.author.handle)),
        "src": {
            "original": app.url(&file),
            "large2x": of("dpr=2&h=650&w=940"),
            "large": of("h=650&w=940"),
            "medium": of("h=350"),
            "small": of("h=130"),
            "portrait": of("fit=crop&h=1200&w=800"),
            "landscape": of("fit=crop&h=627&w=1200"),
            "tiny": of("dpr=1&fit=crop&h=200&w=280"),
        },
    })
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use super::*;

    #[test]
    fn every_clip_has_a_number_of_its_own() {
        let ids: HashSet<u32> = CLIPS.iter().map(id_of).collect();
        assert_eq!(ids.len(), CLIPS.len());
        assert!(CLIPS.iter().all(|clip| clip_of(&id_of(clip).to_string()).is_some_and(|found| found.number == clip.number)));
    }
}
