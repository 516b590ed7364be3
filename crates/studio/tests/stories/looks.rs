//! What is seen of captions, measured on frames.

use std::path::{Path, PathBuf};

use studio::Studio;
use studio::captions::{
    Area, Background, Behind, Captions, Color, Corner, Logo, Narration, Overlays, PlacedWord, SceneOverlays, Style, allowed,
    free_everywhere, lay_out, preset,
};
use studio::render::{Cover, Format, SceneShot};
use tokio_util::sync::CancellationToken;

use crate::support::{ffmpeg, folder, shot, studio};

/// Frames are looked at in this size, a third of the real one.
const SHRUNK: f32 = 3.0;
const FRAMES: u32 = 30;

fn look(slug: &str) -> Style {
    preset(slug).unwrap().style.clone()
}

fn scene(text: &str, style: &Style) -> SceneShot {
    SceneShot { captions: style.clone(), ..shot("aurora", text, FRAMES) }
}

async fn render(studio: &Studio, shot: &SceneShot, folder: &Path, name: &str) -> PathBuf {
    let out = folder.join(name);
    let rendered = studio.render_scene(shot, &out, &|_, _| {}, &CancellationToken::new()).await.unwrap();
    assert!(rendered.warnings.is_empty(), "{:?}", rendered.warnings);
    out
}

/// Whether each frame of one video differs from the other's outside `area`: the strongest difference there.
fn difference_outside(one: &Path, other: &Path, area: &Area) -> f64 {
    let (x, y, width, height) = (area.left, area.top, area.width(), area.height());
    let graph = format!(
        "[0:v][1:v]blend=all_mode=difference,format=gray,drawbox=x={x}:y={y}:w={width}:h={height}:color=black:t=fill,\
         signalstats,metadata=print:key=lavfi.signalstats.YMAX:file=-"
    );
    let (one, other) = (one.to_string_lossy(), other.to_string_lossy());
    let said = ffmpeg(&["-v", "error", "-i", &one, "-i", &other, "-filter_complex", &graph, "-f", "null", "-"]);
    let values = said.lines().filter_map(|line| line.strip_prefix("lavfi.signalstats.YMAX=")?.parse::<f64>().ok());
    let values: Vec<f64> = values.collect();
    assert_eq!(values.len(), FRAMES as usize);
    // black of television is 16
    values.into_iter().fold(0.0, f64::max) - 16.0
}

/// The pixels of a video, frame by frame, shrunk.
fn frames(video: &Path, folder: &Path) -> Vec<Vec<u8>> {
    let raw = folder.join("frames.raw");
    let (from, to) = (video.to_string_lossy(), raw.to_string_lossy());
    let scale = "scale=360:640:flags=area,format=rgb24";
    ffmpeg(&["-v", "error", "-i", &from, "-vf", scale, "-f", "rawvideo", &to]);
    std::fs::read(raw).unwrap().chunks_exact(360 * 640 * 3).map(<[u8]>::to_vec).collect()
}

/// Which part of a word's letters has a colour.
fn share(frame: &[u8], word: &PlacedWord, color: Color) -> f64 {
    let inside = |from: f32, length: f32| (from / SHRUNK) as usize..((from + length) / SHRUNK) as usize;
    let (mut alike, mut all) = (0, 0);
    for y in inside(word.y, word.height) {
        for x in inside(word.x, word.width) {
            let pixel = &frame[(y * 360 + x) * 3..][..3];
            let distance: i32 =
                pixel.iter().zip(color.channels()).map(|(a, b)| (i32::from(*a) - i32::from(b)).abs()).max().unwrap();
            all += 1;
            alike += i32::from(distance < 50);
        }
    }
    f64::from(alike) / f64::from(all.max(1))
}

/// On every frame the word that is spoken is lit, and no other.
fn assert_lit_as_spoken(captions: &Captions, frames: &[Vec<u8>], color: Color) {
    let mut lit = 0;
    for (number, frame) in (0..).zip(frames) {
        for page in captions.pages.iter().filter(|page| page.start_frame <= number && number < page.end_frame) {
            for word in &page.words {
                let share = share(frame, word, color);
                let spoken = word.start_frame <= number && number < word.end_frame;
                // a page that fades in is not yet itself
                if spoken && number >= page.start_frame + 4 {
                    assert!(share > 0.08, "frame {number}: {} is spoken and not lit: {share}", word.text);
                    lit += 1;
                }
                if !spoken {
                    assert!(share < 0.03, "frame {number}: {} is lit and not spoken: {share}", word.text);
                }
            }
        }
    }
    assert!(lit > FRAMES / 2, "{lit}");
}

#[tokio::test]
async fn given_looks_of_every_kind_then_the_lit_word_is_the_spoken_one_and_nothing_is_drawn_where_platforms_cover() {
    let (studio, folder) = (studio().await, folder());
    let text = "Warm honey never spoils";
    let bare = render(&studio, &SceneShot { words: Vec::new(), ..scene(text, &look("bold")) }, folder.path(), "bare.mp4").await;
    for slug in ["bold", "pill", "comic", "condensed"] {
        let style = look(slug);
        let shot = scene(text, &style);
        let video = render(&studio, &shot, folder.path(), &format!("{slug}.mp4")).await;
        let said = Narration { words: &shot.words, emphasis: &[], lead_ms: 0, frames: FRAMES };
        let captions = lay_out(&said, &style, Format::Vertical).unwrap();
        let color = if style.background == Background::Pill { style.background_color } else { style.accent };
        assert_lit_as_spoken(&captions, &frames(&video, folder.path()), color);
        let outside = difference_outside(&video, &bare, &allowed(Format::Vertical, style.position));
        assert!(outside < 24.0, "{slug} draws outside the safe area: {outside}");
    }
}

#[tokio::test]
async fn given_scripts_of_all_directions_with_emoji_then_they_are_drawn_inside_the_safe_area() {
    let (studio, folder) = (studio().await, folder());
    let bare = render(&studio, &SceneShot { words: Vec::new(), ..scene("", &look("bold")) }, folder.path(), "bare.mp4").await;
    let safe = allowed(Format::Vertical, look("bold").position);
    for (name, text) in [("arabic", "\u{1f36f} العسل أبدًا"), ("chinese", "蜂蜜永远不会变质\u{1f41d}")] {
        let video = render(&studio, &scene(text, &look("bold")), folder.path(), &format!("{name}.mp4")).await;
        assert!(difference_outside(&video, &bare, &safe) < 24.0, "{name}");
        // the same difference with nothing blackened: something is drawn indeed
        let nowhere = Area { left: 0.0, top: 0.0, right: 2.0, bottom: 2.0 };
        assert!(difference_outside(&video, &bare, &nowhere) > 100.0, "{name}");
    }
}

#[tokio::test]
async fn given_overlays_then_they_are_drawn_inside_the_safe_area_beside_the_captions_and_the_bar_grows() {
    let (studio, folder) = (studio().await, folder());
    let logo = folder.path().join("logo.png");
    ffmpeg(&["-v", "error", "-f", "lavfi", "-i", "color=c=0x00FF40:s=400x200", "-frames:v", "1", &logo.to_string_lossy()]);
    let overlays = Overlays {
        hook_title: Some("Why honey never spoils".into()),
        progress_bar: Some(Color::of(0xFF_20_20)),
        handle: Some("@honey.facts".into()),
        logo: Some(Logo { key: "a".into(), file: logo, opacity: 1.0, corner: Corner::TopRight }),
    };
    let bare_shot = SceneShot { words: Vec::new(), ..scene("", &look("bold")) };
    let bare = render(&studio, &bare_shot, folder.path(), "bare.mp4").await;
    let shot = SceneShot { overlays: overlays.within(30, 120), ..scene("Warm honey never spoils", &look("bold")) };
    let video = render(&studio, &shot, folder.path(), "over.mp4").await;
    let free = free_everywhere(Format::Vertical);
    assert!(difference_outside(&video, &bare, &free) < 24.0);

    let frames = frames(&video, folder.path());
    let red = |frame: &[u8]| {
        let row = (274.0 / SHRUNK) as usize;
        (40..320).filter(|x| frame[(row * 360 + x) * 3] > 170 && frame[(row * 360 + x) * 3 + 1] < 110).count()
    };
    let (first, last) = (red(&frames[0]), red(&frames[FRAMES as usize - 1]));
    assert!((60..80).contains(&first) && (130..145).contains(&last), "a quarter, then a half, of 280: {first} {last}");
    let green = |frame: &[u8]| frame.chunks_exact(3).filter(|p| p[1] > 180 && p[0] < 90 && p[2] < 120).count();
    assert!(green(&frames[9]) > 1500, "the logo is seen: {}", green(&frames[9]));
}

#[test]
fn given_no_overlays_then_a_shot_is_cached_as_before_and_with_them_only_the_scenes_they_change() {
    let plain = serde_json::to_value(scene("a", &look("bold"))).unwrap();
    assert!(plain.get("overlays").is_none());
    let hook = Overlays { hook_title: Some("Look".into()), ..Overlays::default() };
    assert_eq!(hook.within(0, 900).hook.unwrap().frames, 75);
    assert_eq!(hook.within(60, 900).hook.unwrap().frames, 15);
    assert_eq!(hook.within(75, 900), SceneOverlays::default());
    assert_eq!(hook.within(75, 900), hook.within(500, 1200));
}

#[tokio::test]
async fn given_a_style_and_words_when_previewed_then_there_is_a_picture_and_a_clip_of_three_seconds() {
    let (studio, folder) = (studio().await, folder());
    let (still, clip) = (folder.path().join("still.png"), folder.path().join("clip.mp4"));
    let (style, behind) = (look("pill"), Behind::Backdrop("dusk".into(), 1));
    studio.caption_still("My own words 🍯", &style, Format::Square, &behind, &still).await.unwrap();
    studio.caption_clip("My own words 🍯", &style, Format::Square, &behind, &clip).await.unwrap();
    let (picture, video) = (studio.probe(&still).await.unwrap(), studio.probe(&clip).await.unwrap());
    assert_eq!((picture.width, picture.height), (1080, 1080));
    assert_eq!(video.duration_ms, 3000);
    let unknown = Behind::Backdrop("absent".into(), 1);
    let error = studio.caption_still("a", &style, Format::Square, &unknown, &still).await.unwrap_err();
    assert_eq!(error.code(), "footage_unknown");
}

#[tokio::test]
async fn given_a_video_and_a_title_when_a_cover_is_made_then_the_title_is_seen_in_its_colours_on_a_picture_that_is_not_black() {
    let (studio, folder) = (studio().await, folder());
    let (video, cover) = (folder.path().join("video.mp4"), folder.path().join("cover.jpg"));
    let source = "color=black:s=1080x1920:r=30:d=1[a];testsrc2=s=1080x1920:r=30:d=1[b];[a][b]concat=n=2";
    let encoding = ["-c:v", "libx264", "-preset", "ultrafast", "-g", "30", "-bf", "0", "-pix_fmt", "yuv420p"];
    ffmpeg(&[&["-v", "error", "-f", "lavfi", "-i", source][..], &encoding, &[&video.to_string_lossy()]].concat());
    let cancel = CancellationToken::new();
    let style = look("bold");
    studio
        .cover(&video, &Cover { title: "The best title of all times", style: &style, format: Format::Vertical }, &cover, &cancel)
        .await
        .unwrap();
    let picture = &frames(&cover, folder.path())[0];
    let near = |color: Color| {
        let close = |pixel: &&[u8]| pixel.iter().zip(color.channels()).all(|(a, b)| (i32::from(*a) - i32::from(b)).abs() < 40);
        picture[360 * 160 * 3..360 * 420 * 3].chunks_exact(3).filter(close).count()
    };
    assert!(near(style.accent) > 600 && near(style.fill) > 1500, "{} {}", near(style.accent), near(style.fill));
    let light = picture.iter().map(|value| f64::from(*value)).sum::<f64>() / picture.len() as f64;
    assert!(light > 60.0, "the black beginning was not taken: {light}");
    assert!(cover.metadata().unwrap().len() <= 2_000_000);
}
