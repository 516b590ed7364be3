//! What a person changes of one scene.

use async_graphql::{ID, InputObject, MaybeUndefined};
use entity::pipeline::FootageSource;
use entity::scene::{self, Choice};
use entity::{Owned, clip, run};
use serde_json::Value;
use studio::Plan;
use studio::write::search_terms;
use uuid::Uuid;

use crate::app::Api;
use crate::error::UserErrorCode::{Invalid, Required, TooLong};
use crate::error::{Outcome, UserError};
use crate::footage::{self, FootageSearchInput};
use crate::pipeline::{wrong_pause, wrong_rate};
use crate::text::uuid;

const MOST_TERMS: usize = 5;
const LONGEST_TERM: usize = 60;

/// What to change of one scene; whatever is left out stays as it is.
#[derive(InputObject)]
pub(crate) struct SceneEditInput {
    /// The scene's id.
    id: ID,
    /// What is spoken and captioned; at most 1,000 characters. Footage is looked for anew.
    narration: Option<String>,
    /// What to look for in footage, from concrete to general; at most 5. Made from a new narration when not given.
    search_terms: Option<Vec<String>>,
    /// How fast it is spoken, 0.7 to 1.3; null for the pipeline's rate.
    rate: MaybeUndefined<f64>,
    /// Silence after it in milliseconds, at most 3,000; null for the pipeline's pause.
    pause_ms: MaybeUndefined<u32>,
    /// What to show instead; looked for anew when neither this nor the words say what.
    footage: Option<SceneFootageInput>,
}

/// What to show: a clip of the library, a backdrop, or something found with `footageSearch`. Exactly one of them.
#[derive(InputObject)]
pub(crate) struct SceneFootageInput {
    /// A clip of the person's.
    clip_id: Option<ID>,
    /// A backdrop by its slug.
    backdrop: Option<String>,
    /// The id of something that `footageSearch` found.
    found_id: Option<String>,
    /// The search that found it.
    search: Option<FootageSearchInput>,
}

/// The same, read and looked up.
pub(super) struct SceneEdit {
    pub(super) id: Uuid,
    narration: Option<String>,
    terms: Option<Vec<String>>,
    rate: MaybeUndefined<f64>,
    pause_ms: MaybeUndefined<u32>,
    shown: Option<Shown>,
}

/// What the person wants shown.
enum Shown {
    /// Complete as it is.
    Footage(Value, Choice),
    /// Its file has to be fetched.
    Found(Choice),
}

impl SceneEdit {
    /// Reads all, or tells what is wrong with the first that is.
    pub(super) async fn read_all(api: &Api, user: Uuid, run: &run::Model, inputs: Vec<SceneEditInput>) -> Outcome<Vec<Self>> {
        let mut all = Vec::with_capacity(inputs.len());
        for input in inputs {
            all.push(Self::read(api, user, run, input).await?);
        }
        Ok(all)
    }

    async fn read(api: &Api, user: Uuid, run: &run::Model, input: SceneEditInput) -> Outcome<Self> {
        let on = |code, message: String| UserError::on("scenes", code, message);
        let id = uuid(&input.id).ok_or_else(|| UserError::not_found("scenes", "scene"))?;
        if let MaybeUndefined::Value(rate) = input.rate {
            wrong_rate(rate).map_or(Ok(()), |message| Err(on(Invalid, message)))?;
        }
        if let MaybeUndefined::Value(pause) = input.pause_ms {
            wrong_pause(pause).map_or(Ok(()), |message| Err(on(Invalid, message)))?;
        }
        let narration = input.narration.map(|text| text.split_whitespace().collect::<Vec<_>>().join(" "));
        let terms = input.search_terms.as_deref().map(terms).transpose()?;
        let shown = match input.footage {
            Some(wanted) => Some(find(api, user, run, wanted).await?),
            None => None,
        };
        Ok(Self { id, narration, terms, rate: input.rate, pause_ms: input.pause_ms, shown })
    }

    /// Writes it into the plan and the scene's row; what depends on it is forgotten.
    pub(super) fn apply(self, plan: &mut Plan, row: &mut scene::Model) {
        let position = row.position as usize;
        let Some(planned) = plan.scenes.get_mut(position) else { return };
        let said = self.narration.filter(|text| *text != planned.narration);
        if let Some(text) = &said {
            text.clone_into(&mut planned.narration);
            planned.emphasis.retain(|word| text.contains(word.as_str()));
            text.clone_into(&mut row.narration);
            (row.narration_id, row.words, row.timing_source) = (None, None, None);
        }
        let sought = self.terms.or_else(|| said.as_deref().map(search_terms)).filter(|terms| *terms != planned.search_terms);
        if let Some(terms) = sought {
            row.search_terms = terms.clone().into();
            planned.search_terms = terms;
            (row.footage, row.choice) = (None, None);
        }
        set(&mut row.rate, self.rate);
        set(&mut row.pause_ms, self.pause_ms.map_value(|pause| pause as i32));
        match self.shown {
            Some(Shown::Footage(footage, choice)) => (row.footage, row.choice) = (Some(footage), Some(choice)),
            Some(Shown::Found(choice)) => (row.footage, row.choice) = (None, Some(choice)),
            None => (),
        }
        (row.piece_id, row.start_ms, row.duration_ms) = (None, None, None);
        if position == 0 && plan.hook.is_some() {
            plan.hook = said.or_else(|| plan.hook.take());
        }
    }
}

fn set<T>(now: &mut Option<T>, said: MaybeUndefined<T>) {
    match said {
        MaybeUndefined::Undefined => (),
        MaybeUndefined::Null => *now = None,
        MaybeUndefined::Value(value) => *now = Some(value),
    }
}

fn terms(all: &[String]) -> Result<Vec<String>, UserError> {
    let all: Vec<String> = all.iter().map(|term| term.trim().to_lowercase()).filter(|term| !term.is_empty()).collect();
    if all.is_empty() {
        return Err(UserError::on("scenes", Required, "Name at least one thing to look for."));
    }
    if all.len() > MOST_TERMS || all.iter().any(|term| term.chars().count() > LONGEST_TERM) {
        let message = format!("At most {MOST_TERMS} search terms of {LONGEST_TERM} characters are possible.");
        return Err(UserError::on("scenes", TooLong, message));
    }
    Ok(all)
}

async fn find(api: &Api, user: Uuid, run: &run::Model, wanted: SceneFootageInput) -> Outcome<Shown> {
    let chosen = |source| Choice { source, reason: "Chosen by you.".into(), by_person: true, ..Choice::default() };
    match wanted {
        SceneFootageInput { clip_id: Some(id), backdrop: None, found_id: None, .. } => {
            let not_found = || UserError::not_found("scenes", "clip");
            let row = clip::Entity::find_of(user, uuid(&id).ok_or_else(not_found)?, &api.db).await?.ok_or_else(not_found)?;
            let footage = footage::of_clip(&row).ok_or_else(not_found)?;
            Ok(Shown::Footage(serde_json::to_value(footage)?, chosen(FootageSource::Clips)))
        }
        SceneFootageInput { clip_id: None, backdrop: Some(slug), found_id: None, .. } => {
            let footage = footage::of_backdrop(&slug, run.id).ok_or_else(|| UserError::not_found("scenes", "backdrop"))?;
            Ok(Shown::Footage(serde_json::to_value(footage)?, chosen(FootageSource::Backdrops)))
        }
        SceneFootageInput { clip_id: None, backdrop: None, found_id: Some(id), search: Some(search) } => {
            let (source, candidate) = footage::found(api, user, search, &id).await?;
            let candidate = Some(serde_json::to_value(candidate)?);
            Ok(Shown::Found(Choice { candidate, ..chosen(source) }))
        }
        _ => Err(UserError::on("scenes", Invalid, "Name a clip, a backdrop, or something found with its search.").into()),
    }
}
