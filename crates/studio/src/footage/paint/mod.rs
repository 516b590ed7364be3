//! Pictures that a model paints for a scene.

mod answer;

use std::path::Path;

use serde::{Deserialize, Serialize};
use serde_json::json;
use sha2::{Digest, Sha256};

use super::{Credit, MediaInfo};
use crate::provider::{Answer, Ask, Door, Ledger, Order, ProviderError, Purchase, Purpose, Usage, buy};
use crate::render::Format;
use crate::tool::Partial;
use crate::{Studio, StudioError};

const PATH: &str = "/images/generations";
/// What all pictures have in common.
const FRAME: &str = "picture that fills the whole frame, one clear subject in the middle, no text, letters, numbers, logos, \
                     watermarks, frames or borders.";
/// Words of people are cut here; OpenAI takes 32,000 characters.
const LONGEST_PART: usize = 600;
/// What OpenAI's models write at most for an upright picture of the highest quality; for the budget, before it is known.
const MOST_OUTPUT_TOKENS: u64 = 8_500;

/// How carefully a picture is painted; more care costs more.
#[derive(
    Debug,
    Clone,
    Copy,
    Default,
    PartialEq,
    Eq,
    Hash,
    Serialize,
    Deserialize,
    strum::Display,
    strum::EnumString,
    strum::IntoStaticStr,
)]
#[serde(rename_all = "lowercase")]
#[strum(serialize_all = "lowercase")]
pub enum Quality {
    /// A sketch.
    Low,
    /// Fit for a video.
    #[default]
    Medium,
    /// The finest.
    High,
}

/// What shall be painted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Painting<'a> {
    /// The model, such as `gpt-image-2`.
    pub model: &'a str,
    /// What is seen: the search terms of a scene, from concrete to general.
    pub terms: &'a [String],
    /// How it looks, in a person's words; may be empty.
    pub style: &'a str,
    /// How carefully.
    pub quality: Quality,
    /// The shape of the video.
    pub format: Format,
}

/// A picture that was painted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Painted {
    /// Its size in bytes.
    pub bytes: u64,
    /// SHA-256 of it, in hex.
    pub sha256: String,
    /// What it holds.
    pub media: MediaInfo,
    /// Whose model painted it, asked for what.
    pub credit: Credit,
}

impl Painting<'_> {
    /// What the model is asked for.
    pub fn prompt(&self) -> String {
        let terms = self.terms.iter().take(3).map(|term| part(term)).filter(|term| !term.is_empty()).collect::<Vec<_>>();
        let style = part(self.style);
        let style = if style.is_empty() { "A photograph, natural light" } else { style.trim_end_matches('.') };
        let frame = format!("{} {FRAME}", orientation(self.format));
        let sentences = [terms.join(", ").as_str(), style, &frame].map(str::to_owned);
        sentences.into_iter().filter(|sentence| !sentence.is_empty()).collect::<Vec<_>>().join(". ")
    }
}

fn orientation(format: Format) -> &'static str {
    match format {
        Format::Vertical | Format::Portrait => "Upright",
        Format::Square => "Square",
        Format::Landscape => "Wide",
    }
}

/// The frame, with sides that divide by 16 as OpenAI asks; what is too much is cut off.
fn size(format: Format) -> String {
    let (width, height) = format.size();
    format!("{}x{}", width.next_multiple_of(16), height.next_multiple_of(16))
}

/// A person's words on one line, and not too many.
fn part(text: &str) -> String {
    let line = text.split_whitespace().collect::<Vec<_>>().join(" ");
    line.chars().take(LONGEST_PART).collect()
}

impl Studio {
    /// Paints what `painting` says into the JPEG `out`, which appears only when it is whole. The same wish is paid once, as
    /// long as the ledger keeps the answer. Fails with the provider's refusals ([`crate::provider::Reason::Filtered`] when
    /// it will not paint this) and the ledger's, and with `disk_full`.
    pub async fn paint(
        &self,
        door: &Door,
        ledger: &dyn Ledger,
        painting: &Painting<'_>,
        out: &Path,
    ) -> Result<Painted, StudioError> {
        let prompt = painting.prompt();
        let picture = buy_picture(door, ledger, painting, &prompt).await?;
        let partial = Partial::of(out)?;
        save(&picture, partial.path()).await.map_err(|error| StudioError::io(&error, out.display()))?;
        let probed = self.probe(partial.path()).await;
        let media = probed.map_err(|error| match error {
            StudioError::Input { message, .. } => ProviderError::nonsense(door.provider(), message).into(),
            other => other,
        })?;
        partial.finish()?;
        let credit = Credit::Painted { provider: door.provider(), model: painting.model.to_owned(), prompt };
        Ok(Painted { bytes: picture.len() as u64, sha256: hex::encode(Sha256::digest(&picture)), media, credit })
    }
}

/// At most what so many pictures use, for the estimate before a run.
pub fn painting_estimate(images: u64) -> Usage {
    let (input_tokens, output_tokens) = (images * LONGEST_PART as u64, images * MOST_OUTPUT_TOKENS);
    Usage { input_tokens, output_tokens, images, requests: images, ..Usage::default() }
}

async fn buy_picture(door: &Door, ledger: &dyn Ledger, painting: &Painting<'_>, prompt: &str) -> Result<Vec<u8>, StudioError> {
    let quality: &str = painting.quality.into();
    let body = json!({
        "model": painting.model, "prompt": prompt, "n": 1, "size": size(painting.format), "quality": quality, "output_format": "jpeg",
    });
    let order = order(door, painting, prompt);
    let nonsense = || ProviderError::nonsense(door.provider(), "there is no picture in the answer");
    let bought = buy(ledger, &order, || async {
        let Answer { body, .. } = door.ask(&Ask::post(PATH, &body)).await?;
        answer::picture(&body).ok_or_else(nonsense)?;
        let usage = answer::usage(&body);
        Ok(Purchase { answer: body, usage })
    });
    Ok(answer::picture(&bought.await?.answer).ok_or_else(nonsense)?)
}

fn order(door: &Door, painting: &Painting<'_>, prompt: &str) -> Order {
    let estimate = Usage {
        // a token is at least a byte
        input_tokens: prompt.len() as u64,
        output_tokens: MOST_OUTPUT_TOKENS,
        images: 1,
        requests: 1,
        ..Usage::default()
    };
    let inputs = (prompt, size(painting.format), painting.quality);
    Order::new(door.provider(), Purpose::Image, painting.model, &inputs, estimate)
}

async fn save(picture: &[u8], path: &Path) -> std::io::Result<()> {
    tokio::fs::write(path, picture).await?;
    tokio::fs::OpenOptions::new().write(true).open(path).await?.sync_all().await
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_prompt_says_what_is_seen_how_it_looks_and_that_there_is_no_text() {
        let terms = ["honey bees".to_owned(), " hive\n".to_owned(), "light".to_owned(), "summer".to_owned()];
        let painting = Painting { model: "m", terms: &terms, style: "", quality: Quality::Low, format: Format::Vertical };
        assert!(painting.prompt().starts_with("honey bees, hive, light. A photograph, natural light. Upright"));
        assert!(painting.prompt().contains("no text"));
        let styled = Painting { style: "Watercolour, soft.", ..painting };
        assert!(styled.prompt().contains(". Watercolour, soft. Upright"), "{}", styled.prompt());
        let long = ["x".repeat(40_000)];
        assert!(Painting { terms: &long, ..painting }.prompt().len() < 2_000);
    }
}
