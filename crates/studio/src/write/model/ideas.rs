//! Topics for videos, found by a model.

use std::ops::RangeInclusive;

use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

use super::super::check::{check_direction, check_topic};
use super::super::{Direction, Example, MAX_TOPIC_CHARACTERS};
use super::converse::{Assignment, Faults, Model, converse};
use super::draft::{list, object, text};
use super::{extract, mend, prompt, repeat};
use crate::provider::{Door, Ledger, Purpose};
use crate::{StudioError, speech};

/// How many topics can be asked for at once.
const COUNT: RangeInclusive<usize> = 1..=20;
/// More than this is no angle but a script, in characters.
const LONGEST_ANGLE: usize = 500;
/// An idea in another language than English, with its angle.
const TOKENS_AN_IDEA: u64 = 150;

/// What topics are wanted for.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct IdeaBrief {
    /// What the channel is about; 3 to 500 characters.
    pub niche: String,
    /// BCP 47 or ISO 639 language of the topics.
    pub language: String,
    /// Such as `calm and curious`; may be empty.
    pub tone: String,
    /// Who watches; may be empty.
    pub audience: String,
    /// How many are wanted: 1 to 20.
    pub count: usize,
    /// Topics and titles there are already. It grows, and what was bought stays bought: so it is never written and thereby in
    /// no hash.
    #[serde(default, skip_serializing)]
    pub made: Vec<String>,
    /// How earlier videos did, where the person wants the writer to know.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub examples: Vec<Example>,
    /// Two briefs with different seeds want different topics; the model never sees it.
    pub seed: String,
}

/// A topic with what is surprising about it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Idea {
    /// One line, fit to be a brief's topic.
    pub topic: String,
    /// A sentence on what the viewer takes away; may be empty.
    pub angle: String,
}

/// Topics that repeat neither `made` nor each other: at least one, at most as many as asked for. Fails with `topic_too_short`,
/// `topic_too_long`, `direction_too_long`, `count_not_possible`, the codes of languages, and what the provider refuses.
pub async fn ideas(door: &Door, model: &str, ledger: &dyn Ledger, brief: &IdeaBrief) -> Result<Vec<Idea>, StudioError> {
    check(brief)?;
    let assignment = Assignment {
        purpose: Purpose::Ideas,
        prompt: prompt::IDEAS,
        name: "video_topics",
        schema: schema(brief.count),
        written: prompt::ideas(brief),
        answer_tokens: brief.count as u64 * TOKENS_AN_IDEA + TOKENS_AN_IDEA,
    };
    let model = Model { door, name: model, ledger };
    converse(&model, &assignment, brief, |answer| judge(brief, answer)).await
}

fn check(brief: &IdeaBrief) -> Result<(), StudioError> {
    check_topic(&brief.niche, "niche")?;
    speech::supported(&brief.language)?;
    let IdeaBrief { tone, audience, .. } = brief.clone();
    check_direction(&Direction { tone, audience, ..Direction::default() })?;
    if COUNT.contains(&brief.count) {
        return Ok(());
    }
    let message = format!("Between {} and {} topics can be found at once.", COUNT.start(), COUNT.end());
    Err(StudioError::input("count_not_possible", Some("count"), message))
}

fn schema(count: usize) -> Value {
    let idea = object(&json!({
        "topic": text("One line of at most 100 characters."),
        "angle": text("One sentence: what surprises, and what the viewer takes away."),
    }));
    object(&json!({ "ideas": list(&idea, count, count) }))
}

#[derive(Deserialize)]
struct Draft {
    ideas: Vec<DraftIdea>,
}

#[derive(Deserialize)]
struct DraftIdea {
    topic: String,
    #[serde(default)]
    angle: String,
}

fn judge(brief: &IdeaBrief, answer: &str) -> Result<Vec<Idea>, Faults> {
    let mut faults = Faults::default();
    let drafts = match extract::extract::<Draft>(answer) {
        Ok(draft) => draft.ideas,
        Err(fault) => {
            faults.note(fault);
            return Err(faults);
        }
    };
    let mut found: Vec<Idea> = Vec::new();
    // a model that writes far more than was asked is not compared for ever
    for draft in drafts.iter().take(2 * *COUNT.end()) {
        let idea = Idea { topic: mend::bare_line(&draft.topic), angle: mend::line(&draft.angle) };
        match fault(brief, &idea, &found) {
            Some(fault) => faults.note(fault),
            None if found.len() < brief.count => found.push(idea),
            None => {}
        }
    }
    if !found.is_empty() {
        return Ok(found);
    }
    if faults.is_empty() {
        faults.note("There are no topics.");
    }
    Err(faults)
}

fn fault(brief: &IdeaBrief, idea: &Idea, found: &[Idea]) -> Option<String> {
    let shown: String = idea.topic.chars().take(80).collect();
    if check_topic(&idea.topic, "topic").is_err() || !idea.topic.chars().any(char::is_alphanumeric) {
        return Some(format!("\u{201c}{shown}\u{201d} is no topic of 3 to {MAX_TOPIC_CHARACTERS} characters."));
    }
    if idea.angle.chars().count() > LONGEST_ANGLE {
        return Some(format!("The angle of \u{201c}{shown}\u{201d} is longer than {LONGEST_ANGLE} characters."));
    }
    let repeats =
        repeat::repeated(&idea.topic, &brief.made).is_some() || found.iter().any(|old| repeat::alike(&old.topic, &idea.topic));
    repeats.then(|| format!("\u{201c}{shown}\u{201d} repeats what there is already."))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn brief(count: usize, made: &[&str]) -> IdeaBrief {
        let made = made.iter().map(|&topic| topic.to_owned()).collect();
        IdeaBrief { niche: "bees".into(), language: "en".into(), count, made, ..IdeaBrief::default() }
    }

    fn judged(brief: &IdeaBrief, topics: &[&str]) -> Option<Vec<String>> {
        let ideas: Vec<Value> = topics.iter().map(|topic| json!({ "topic": topic, "angle": "It surprises." })).collect();
        let found = judge(brief, &json!({ "ideas": ideas }).to_string()).ok()?;
        Some(found.into_iter().map(|idea| idea.topic).collect())
    }

    #[test]
    fn repeats_are_left_out_and_the_rest_is_enough() {
        let topics = ["Why honey never spoils", "How bees dance", "how BEES dance!", "x", "What a queen bee eats"];
        let found = judged(&brief(5, &["Honey never spoils: why?"]), &topics).unwrap();
        assert_eq!(found, ["How bees dance", "What a queen bee eats"]);
        assert_eq!(judged(&brief(1, &[]), &topics).unwrap().len(), 1);
        assert_eq!(judged(&brief(5, &["How bees dance"]), &["How bees dance"]), None);
        assert_eq!(judged(&brief(5, &[]), &[]), None);
    }

    #[test]
    fn what_cannot_be_asked_is_refused() {
        let code = |brief: &IdeaBrief| check(brief).map_or_else(|error| error.code(), |()| "ok");
        assert_eq!(code(&brief(20, &[])), "ok");
        assert_eq!(code(&brief(21, &[])), "count_not_possible");
        assert_eq!(code(&IdeaBrief { niche: " a".into(), ..brief(1, &[]) }), "topic_too_short");
        assert_eq!(code(&IdeaBrief { language: "klingon".into(), ..brief(1, &[]) }), "language_unknown");
        assert_eq!(code(&IdeaBrief { tone: "a".repeat(201), ..brief(1, &[]) }), "direction_too_long");
    }

    #[test]
    fn what_was_made_is_not_written_and_so_in_no_hash() {
        let written = |brief: &IdeaBrief| serde_json::to_string(brief).unwrap();
        assert_eq!(written(&brief(1, &[])), written(&brief(1, &["anything"])));
    }
}
