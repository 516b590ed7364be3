//! A picture made for a scene.

use entity::artefact::Kind;
use store::Extension;
use studio::StudioError;
use studio::footage::{Footage, Painting, Quality};
use studio::provider::Provider;
use studio::render::Format;

use super::footage::Wish;
use super::stock::{Outcome, is_away};
use crate::Trouble;
use crate::artefacts::Piece;
use crate::bench::Bench;

/// A picture made for the scene. A model that will not make it is passed over.
pub(super) async fn paint(bench: &Bench, wish: &Wish<'_>) -> Result<Outcome, Trouble> {
    let (door, ledger) = (bench.door(Provider::OpenAi).await?, bench.ledger());
    let model = bench.usual().openai_image_model.clone();
    let (terms, style) = (wish.terms.to_vec(), bench.run.settings.image_style.clone());
    let format = bench.look.format;
    let prompt = painting(&model, &terms, &style, format).prompt();
    // each scene wants a picture of its own, even if another one is about the same
    let piece = Piece::of(Kind::Footage, &(&model, prompt, format, wish.scene.id))?;
    let (key, seed) = (piece.key(bench, Extension::Jpg)?, wish.scene.position as u32);
    if let Some(row) = bench.found(&piece).await? {
        let credit = serde_json::from_value(row.facts)?;
        return Ok(Outcome::Ready(Footage::Image { key: key.to_string(), seed, credit }));
    }
    let path = bench.scratch.path().join(format!("{}.jpg", piece.hash));
    let (studio, out) = (bench.shop.studio.clone(), path.clone());
    let work = async move { studio.paint(&door, &*ledger, &painting(&model, &terms, &style, format), &out).await };
    match bench.buying(work).await {
        Ok(painted) => {
            bench.keep(&piece, Some((&path, key.clone())), serde_json::to_value(Some(&painted.credit))?).await?;
            Ok(Outcome::Ready(Footage::Image { key: key.to_string(), seed, credit: Some(painted.credit) }))
        }
        Err(Trouble::Studio(StudioError::Provider(error))) if is_away(error.reason) || !error.reason.allows_fallback() => {
            Ok(Outcome::Nothing(error.message))
        }
        Err(other) => Err(other),
    }
}

fn painting<'a>(model: &'a str, terms: &'a [String], style: &'a str, format: Format) -> Painting<'a> {
    Painting { model, terms, style, quality: Quality::default(), format }
}
