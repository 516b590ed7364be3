//! What a plan must be before money and time are spent on it.

use super::limits;
use crate::{Plan, PlannedScene, StudioError, speech};

const MAX_SCENES: usize = 500;
const MAX_NARRATION: usize = 1_000;
const MAX_TITLE: usize = 100;
const MAX_DESCRIPTION: usize = 2_000;
const MAX_HASHTAGS: usize = 30;

/// Whether `plan` can be made into a video that every platform takes. Fails with `plan_empty`, `narration_empty`,
/// `narration_too_long`, `title_empty`, `title_too_long`, `title_not_allowed`, `description_too_long`,
/// `description_not_allowed`, `hashtag_not_allowed`, `emphasis_unknown`, `hook_not_said`, `language_unknown`,
/// `language_unsupported`, or with what a platform does not take as text: `platform_unknown`, `platform_text_empty`,
/// `platform_text_too_long` or `platform_text_not_allowed`.
pub fn validate(plan: &Plan) -> Result<(), StudioError> {
    speech::supported(&plan.language)?;
    check_title(&plan.title)?;
    check_description(&plan.description)?;
    check_hashtags(&plan.hashtags)?;
    if plan.scenes.is_empty() || plan.scenes.len() > MAX_SCENES {
        return refuse("plan_empty", "scenes", format!("A video has between 1 and {MAX_SCENES} scenes."));
    }
    plan.scenes.iter().try_for_each(check_scene)?;
    check_hook(plan)?;
    plan.texts.iter().try_for_each(limits::check)
}

/// Whether YouTube, the strictest, takes this title.
pub(crate) fn check_title(title: &str) -> Result<(), StudioError> {
    if title.trim().is_empty() {
        return refuse("title_empty", "title", "The title is empty.");
    }
    if title.chars().count() > MAX_TITLE {
        return refuse("title_too_long", "title", format!("A title has at most {MAX_TITLE} characters."));
    }
    if title.contains(['<', '>']) || title.chars().any(char::is_control) {
        return refuse("title_not_allowed", "title", "A title is one line without < and >.");
    }
    Ok(())
}

fn check_description(description: &str) -> Result<(), StudioError> {
    if description.chars().count() > MAX_DESCRIPTION {
        return refuse("description_too_long", "description", format!("A description has at most {MAX_DESCRIPTION} characters."));
    }
    if description.contains(['<', '>']) {
        return refuse("description_not_allowed", "description", "A description cannot have < and >.");
    }
    Ok(())
}

fn check_hashtags(hashtags: &[String]) -> Result<(), StudioError> {
    let good =
        |tag: &String| !tag.is_empty() && tag.chars().all(|c| c.is_alphanumeric() || c == '_') && *tag == tag.to_lowercase();
    if hashtags.len() > MAX_HASHTAGS || !hashtags.iter().all(good) {
        return refuse(
            "hashtag_not_allowed",
            "hashtags",
            format!("At most {MAX_HASHTAGS} hashtags, of small letters and digits, without #."),
        );
    }
    Ok(())
}

fn check_hook(plan: &Plan) -> Result<(), StudioError> {
    let said = |hook: &String| {
        let rest = plan.scenes.first().and_then(|scene| scene.narration.strip_prefix(hook.as_str()));
        !hook.trim().is_empty() && rest.is_some_and(|rest| !rest.starts_with(char::is_alphanumeric))
    };
    match &plan.hook {
        Some(hook) if !said(hook) => refuse("hook_not_said", "hook", "The first scene does not begin with the hook."),
        _ => Ok(()),
    }
}

fn check_scene(scene: &PlannedScene) -> Result<(), StudioError> {
    if !scene.narration.chars().any(char::is_alphanumeric) {
        return refuse("narration_empty", "scenes", "A scene has no word that can be spoken.");
    }
    if scene.narration.chars().count() > MAX_NARRATION {
        return refuse("narration_too_long", "scenes", format!("A scene has at most {MAX_NARRATION} characters."));
    }
    match scene.emphasis.iter().find(|word| !scene.narration.contains(*word)) {
        Some(word) => refuse("emphasis_unknown", "scenes", format!("\u{201c}{word}\u{201d} is stressed but not said.")),
        None => Ok(()),
    }
}

pub(super) fn refuse(code: &'static str, field: &'static str, message: impl Into<String>) -> Result<(), StudioError> {
    Err(StudioError::input(code, Some(field), message))
}
