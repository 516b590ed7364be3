//! The writer that needs no network.

use async_trait::async_trait;

use super::{Brief, BriefKind, Writer, check_brief, scenes, sentences, terms, texts, validate};
use crate::{Plan, PlannedScene, StudioError, speech};

/// Cuts the person's own words into scenes and finds what to show; invents nothing and needs no network.
#[derive(Debug, Clone, Copy, Default)]
pub struct BuiltInWriter;

#[async_trait]
impl Writer for BuiltInWriter {
    async fn write(&self, brief: &Brief) -> Result<Plan, StudioError> {
        check_brief(brief)?;
        if brief.kind == BriefKind::Topic {
            let message = "A topic is written about by a model. Choose one in the pipeline, or write the script yourself.";
            return Err(StudioError::input("writer_needed", Some("script"), message));
        }
        let plan = plan(brief)?;
        validate(&plan)?;
        Ok(plan)
    }

    fn version(&self) -> String {
        super::VERSION.to_owned()
    }
}

fn plan(brief: &Brief) -> Result<Plan, StudioError> {
    let narrations = scenes::narrations(&brief.script, brief.kind);
    let title = match &brief.title {
        Some(title) => sentences::fold(title),
        None => texts::title(&first_sentence(&narrations)),
    };
    Ok(Plan {
        title,
        description: texts::description(&narrations),
        hashtags: texts::hashtags(&narrations),
        language: speech::supported(&brief.language).map(|_| brief.language.trim().to_owned())?,
        scenes: narrations.into_iter().map(scene).collect(),
        hook: None,
        texts: Vec::new(),
        written_by: None,
    })
}

fn first_sentence(narrations: &[String]) -> String {
    let whole = narrations.join(" ");
    sentences::sentences(&whole).into_iter().next().unwrap_or(whole)
}

fn scene(narration: String) -> PlannedScene {
    let search_terms = terms::search_terms(&narration);
    let emphasis = terms::emphasis(&narration);
    PlannedScene { narration, search_terms, emphasis }
}
