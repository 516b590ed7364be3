//! Whether what a model wrote is a plan: mended where that is easy, told what is wrong where it is not.

use super::super::{Avoid, Brief, Pace, validate};
use super::converse::Faults;
use super::draft::{self, Draft, SEARCH_TERMS};
use super::{extract, mend, repeat, speakable};
use crate::{Authorship, Plan, PlannedScene};

/// Openings that people have heard too often.
const WORN: [&str; 4] = ["did you know", "have you ever", "in today's video", "in this video"];
const LONGEST_HOOK: usize = 200;

/// The plan that `answer` is for `brief`; every plan given passes [`validate`].
pub(super) fn judge(brief: &Brief, written_by: &Authorship, answer: &str) -> Result<Plan, Faults> {
    let mut faults = Faults::default();
    let draft: Draft = match extract::extract(answer) {
        Ok(draft) => draft,
        Err(fault) => {
            faults.note(fault);
            return Err(faults);
        }
    };
    let possible = draft::scenes(brief);
    if !possible.contains(&draft.scenes.len()) {
        let (least, most, found) = (possible.start(), possible.end(), draft.scenes.len());
        faults.note(format!("There are {found} scenes; {least} to {most} are possible."));
        return Err(faults);
    }
    let plan = plan(brief, written_by, &draft);
    check(brief, &plan, &mut faults);
    if faults.is_empty() {
        faults.check(validate(&plan));
    }
    if faults.is_empty() { Ok(plan) } else { Err(faults) }
}

fn plan(brief: &Brief, written_by: &Authorship, draft: &Draft) -> Plan {
    let mut scenes: Vec<PlannedScene> = draft.scenes.iter().map(mend::scene).collect();
    let hook = mend::open(&mend::bare_line(&draft.hook), &mut scenes);
    let title = mend::bare_line(brief.title.as_ref().unwrap_or(&draft.title));
    let description = mend::prose(&draft.description).replace('\n', " ");
    let hashtags = mend::hashtags(&draft.hashtags);
    Plan {
        texts: mend::texts(draft, &title, &description, &hashtags),
        title,
        description,
        hashtags,
        language: brief.language.trim().to_owned(),
        scenes,
        hook,
        written_by: Some(written_by.clone()),
    }
}

fn check(brief: &Brief, plan: &Plan, faults: &mut Faults) {
    check_length(brief, plan, faults);
    check_hook(plan, faults);
    for (number, scene) in (1..).zip(&plan.scenes) {
        let found = scene.search_terms.len();
        if found != SEARCH_TERMS {
            faults.note(format!("Scene {number} has {found} usable search terms; {SEARCH_TERMS} different ones are wanted."));
        }
    }
    if plan.description.is_empty() {
        faults.note("The description is empty.");
    }
    if plan.hashtags.is_empty() {
        faults.note("There are no hashtags.");
    }
    check_repeats(brief, plan, faults);
    speakable::check(&plan.scenes, &plan.language, faults);
}

fn check_length(brief: &Brief, plan: &Plan, faults: &mut Faults) {
    let pace = Pace::of(&brief.language);
    let found: usize = plan.scenes.iter().map(|scene| pace.units(&scene.narration)).sum();
    let (least, target, most) = draft::units(brief);
    if !(least..=most).contains(&found) {
        let (noun, change) = (pace.noun(), if found < least { "longer" } else { "shorter" });
        let fault = format!(
            "All narrations together have {found} {noun}; make them {change}: about {target}, at least {least}, at most {most}."
        );
        faults.note(fault);
    }
}

fn check_hook(plan: &Plan, faults: &mut Faults) {
    let Some(hook) = &plan.hook else {
        return faults.note("There is no hook.");
    };
    if hook.chars().count() > LONGEST_HOOK {
        faults.note(format!("The hook is longer than {LONGEST_HOOK} characters."));
    }
    let said = hook.to_lowercase().replace('\u{2019}', "'");
    if let Some(worn) = WORN.iter().find(|worn| said.starts_with(**worn)) {
        faults.note(format!("The hook begins with \u{201c}{worn}\u{201d}, as too many videos do."));
    }
}

/// A title that the person chose, and the topic that the person gave, may repeat what was.
fn check_repeats(brief: &Brief, plan: &Plan, faults: &mut Faults) {
    let Avoid { titles, hooks, topics } = &brief.avoid;
    let repeats = |what: &str, old: &str| {
        let old: String = old.chars().take(120).collect();
        format!("The {what} repeats an earlier video: \u{201c}{old}\u{201d}. Find another one.")
    };
    if brief.title.is_none() {
        let new_topics: Vec<String> = topics.iter().filter(|topic| !repeat::alike(topic, &brief.script)).cloned().collect();
        let old = repeat::repeated(&plan.title, titles).or_else(|| repeat::repeated(&plan.title, &new_topics));
        if let Some(old) = old {
            faults.note(repeats("title", old));
        }
    }
    if let Some(old) = plan.hook.as_ref().and_then(|hook| repeat::repeated(hook, hooks)) {
        faults.note(repeats("hook", old));
    }
}
