//! What is said about a video on each platform, made from its plan.

use entity::pipeline::Privacy;
use entity::{Platform, run};
use platforms::{Options, Video};
use studio::Plan;
use studio::render::{HEIGHT, WIDTH};
use url::Url;
use uuid::Uuid;

/// Instagram takes no more.
const MOST_HASHTAGS: usize = 30;
/// YouTube counts the characters of all tags and the commas between them.
const TAG_CHARACTERS: usize = 500;
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

/// The texts of `plan` on `platform`.
pub(crate) fn texts(plan: &Plan, title: &str, platform: Platform) -> Texts {
    let hashtags: Vec<String> = plan.hashtags.iter().take(MOST_HASHTAGS).map(|tag| format!("#{tag}")).collect();
    let hashtags = hashtags.join(" ");
    let parts = [plan.description.trim(), &hashtags].into_iter().filter(|part| !part.is_empty());
    let (title, description) = (title.to_owned(), parts.collect::<Vec<_>>().join("\n\n"));
    match platform {
        Platform::YouTube => Texts { title: plain(&title), description: plain(&description), tags: tags(&plan.hashtags) },
        Platform::TikTok | Platform::Instagram => Texts { title, description, tags: Vec::new() },
    }
}

/// The video as it can be foreseen from the plan, for a first look at what a platform would refuse.
pub(crate) fn expected_video(plan: &Plan, run: &run::Model, platform: Platform) -> Video {
    let texts = texts(plan, run.title.as_deref().unwrap_or(&plan.title), platform);
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
        width: WIDTH,
        height: HEIGHT,
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
        let youtube = texts(&plan, &plan.title, Platform::YouTube);
        assert_eq!(youtube.title, "A b title");
        assert_eq!(youtube.description, "What it is about.\n\n#sea #deep");
        assert_eq!(youtube.tags, ["sea", "deep"]);
        let tiktok = texts(&plan, &plan.title, Platform::TikTok);
        assert_eq!(tiktok.description, youtube.description);
        assert!(tiktok.tags.is_empty());
    }

    #[test]
    fn more_than_a_platform_takes_is_left_out() {
        let long = "x".repeat(99);
        let many: Vec<&str> = std::iter::repeat_n(long.as_str(), 40).collect();
        let plan = plan(&many);
        assert_eq!(texts(&plan, "t", Platform::Instagram).description.matches('#').count(), MOST_HASHTAGS);
        assert_eq!(texts(&plan, "t", Platform::YouTube).tags.len(), 5);
    }
}
