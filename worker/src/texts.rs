//! What is said about a video on each platform, made from its plan.

use entity::pipeline::Privacy;
use entity::run::Music;
use entity::{Platform, run, scene};
use platforms::{Options, Video};
use studio::Plan;
use studio::footage::{Credit, Footage};
use studio::render::Look;
use url::Url;
use uuid::Uuid;

/// YouTube counts the characters of all tags and the commas between them.
const TAG_CHARACTERS: usize = 500;
/// YouTube's longest description, in bytes.
const YOUTUBE_BYTES: usize = 5_000;
/// TikTok's and Instagram's longest caption, in UTF-16 units.
const CAPTION_UNITS: usize = 2_200;
/// Nobody speaks faster, so no video is shorter than its words at this pace.
const FASTEST_WORDS_PER_SECOND: u64 = 5;

/// Title, description or caption, and keywords.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Texts {
    /// YouTube's title; kept for people to read elsewhere.
    pub title: String,
    /// YouTube's description, the caption elsewhere; hashtags included.
    pub description: String,
    /// YouTube's tags.
    pub tags: Vec<String>,
}

/// The texts of `plan` on `platform`: what its writer wrote for it, else the same for all; with `credits` where there is room.
pub(crate) fn texts(plan: &Plan, title: &str, platform: Platform, credits: &[String]) -> Texts {
    let own = plan.texts.iter().find(|text| text.platform == platform.slug());
    let written = own.map_or_else(|| plan.caption(), |text| text.text.trim().to_owned());
    // the title the person gave is the person's
    let own_title = own.and_then(|text| text.title.clone()).filter(|_| title == plan.title);
    let (title, description) = (own_title.unwrap_or_else(|| title.to_owned()), credited(written, credits, platform));
    match platform {
        Platform::YouTube => Texts { title: plain(&title), description: plain(&description), tags: tags(&plan.hashtags) },
        Platform::TikTok | Platform::Instagram => Texts { title, description, tags: Vec::new() },
    }
}

/// Lines for the authors of what a video shows and of its music, each once.
pub(crate) fn credits(run: &run::Model, scenes: &[scene::Model]) -> Vec<String> {
    if !run.settings.credits {
        return Vec::new();
    }
    let mut lines: Vec<String> = Vec::new();
    for scene in scenes {
        let footage: Option<Footage> = scene.footage.clone().and_then(|footage| serde_json::from_value(footage).ok());
        let line = footage.as_ref().and_then(Footage::credit).map(Credit::line);
        lines.extend(line.filter(|line| !lines.contains(line)));
    }
    lines.extend(run.music.as_ref().and_then(music_credit));
    lines
}

/// Music under a licence; whatever has none needs no line.
fn music_credit(music: &Music) -> Option<String> {
    match music {
        Music::Clip { name, licence, .. } if !licence.is_empty() => Some(format!("Music: {name} ({licence})")),
        Music::Clip { .. } | Music::Ambience { .. } => None,
    }
}

/// As many of the lines as the platform has room for.
fn credited(text: String, credits: &[String], platform: Platform) -> String {
    let room = |text: &str| match platform {
        Platform::YouTube => text.len() <= YOUTUBE_BYTES,
        Platform::TikTok | Platform::Instagram => text.encode_utf16().count() <= CAPTION_UNITS,
    };
    let mut whole = text;
    for (number, line) in credits.iter().enumerate() {
        let longer = format!("{whole}{}{line}", if number == 0 { "\n\n" } else { "\n" });
        if room(&longer) {
            whole = longer;
        }
    }
    whole.trim_start().to_owned()
}

/// The video as it can be foreseen from the plan, for a first look at what a platform would refuse.
pub(crate) fn expected_video(plan: &Plan, run: &run::Model, platform: Platform) -> Video {
    let texts = texts(plan, run.title.as_deref().unwrap_or(&plan.title), platform, &[]);
    let (width, height) = Look::read(&run.settings.look).format.size();
    let words: u64 = plan.scenes.iter().map(|scene| scene.narration.split_whitespace().count() as u64).sum();
    Video {
        title: texts.title,
        description: texts.description,
        tags: texts.tags,
        language: plan.language.clone(),
        privacy: privacy(run.settings.privacy),
        made_for_kids: run.settings.made_for_kids,
        synthetic: true,
        bytes: 1,
        // never less than any platform wants, so that only what is surely too long is refused here
        duration_ms: (words * 1000 / FASTEST_WORDS_PER_SECOND).max(5000),
        width,
        height,
        marker: Uuid::nil().to_string(),
        url: placeholder(),
        cover_url: None,
        options: options(&run.settings.options),
    }
}

/// The platforms' word for who may see it.
pub(crate) fn privacy(privacy: Privacy) -> platforms::Privacy {
    match privacy {
        Privacy::Public => platforms::Privacy::Public,
        Privacy::Unlisted => platforms::Privacy::Unlisted,
        Privacy::Private => platforms::Privacy::Private,
    }
}

/// What the person chose for each platform; what does not read as that is as good as not chosen.
pub(crate) fn options(chosen: &serde_json::Value) -> Options {
    serde_json::from_value(chosen.clone()).unwrap_or_default()
}

/// YouTube refuses both brackets.
fn plain(text: &str) -> String {
    text.replace(['<', '>'], "")
}

fn tags(hashtags: &[String]) -> Vec<String> {
    let mut left = TAG_CHARACTERS;
    let mut fits = |tag: &&String| {
        let cost = tag.chars().count() + 1;
        let fits = cost <= left;
        left = left.saturating_sub(if fits { cost } else { 0 });
        fits
    };
    hashtags.iter().filter(|tag| fits(tag)).cloned().collect()
}

fn placeholder() -> Url {
    // a plan has no file yet, and no platform is asked with this
    Url::parse("https://video.invalid/").unwrap_or_else(|_| unreachable!("the address is one"))
}

#[cfg(test)]
mod tests {
    use studio::{MOST_HASHTAGS, PlatformText};

    use super::*;

    fn plan(hashtags: &[&str]) -> Plan {
        Plan {
            title: "A <b> title".into(),
            description: "What it is about.".into(),
            hashtags: hashtags.iter().map(|&tag| tag.to_owned()).collect(),
            language: "en".into(),
            scenes: Vec::new(),
            hook: None,
            texts: Vec::new(),
            written_by: None,
        }
    }

    #[test]
    fn hashtags_follow_the_description_and_become_tags_on_youtube_only() {
        let plan = plan(&["sea", "deep"]);
        let youtube = texts(&plan, &plan.title, Platform::YouTube, &[]);
        assert_eq!(youtube.title, "A b title");
        assert_eq!(youtube.description, "What it is about.\n\n#sea #deep");
        assert_eq!(youtube.tags, ["sea", "deep"]);
        let tiktok = texts(&plan, &plan.title, Platform::TikTok, &[]);
        assert_eq!(tiktok.description, youtube.description);
        assert!(tiktok.tags.is_empty());
    }

    #[test]
    fn a_text_written_for_a_platform_is_shown_there_and_authors_are_named_where_there_is_room() {
        let own = |platform: &str, title: Option<&str>, text: &str| PlatformText {
            platform: platform.into(),
            title: title.map(Into::into),
            text: text.into(),
        };
        let long = "x".repeat(CAPTION_UNITS - 5);
        let texts_of = vec![own("youtube", Some("For YouTube"), "Long words."), own("tiktok", None, &long)];
        let plan = Plan { texts: texts_of, ..plan(&["sea"]) };
        let credits = ["Video by Ada on Pexels: https://a".to_owned()];
        let youtube = texts(&plan, &plan.title, Platform::YouTube, &credits);
        assert_eq!(
            (youtube.title.as_str(), youtube.description.as_str()),
            ("For YouTube", "Long words.\n\nVideo by Ada on Pexels: https://a")
        );
        assert_eq!(texts(&plan, "Mine", Platform::YouTube, &credits).title, "Mine");
        assert_eq!(texts(&plan, &plan.title, Platform::TikTok, &credits).description, long);
        assert!(
            texts(&plan, &plan.title, Platform::Instagram, &credits)
                .description
                .ends_with("#sea\n\nVideo by Ada on Pexels: https://a")
        );
    }

    #[test]
    fn more_than_a_platform_takes_is_left_out() {
        let long = "x".repeat(99);
        let many: Vec<&str> = std::iter::repeat_n(long.as_str(), 40).collect();
        let plan = plan(&many);
        assert_eq!(texts(&plan, "t", Platform::Instagram, &[]).description.matches('#').count(), MOST_HASHTAGS);
        assert_eq!(texts(&plan, "t", Platform::YouTube, &[]).tags.len(), 5);
    }
}
