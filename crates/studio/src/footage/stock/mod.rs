//! Stock libraries: what they are asked, and what they have.

mod candidate;
mod pexels;
mod pixabay;
mod read;

use std::collections::HashSet;

use serde::Serialize;

pub use candidate::{Candidate, ClipId, Rendition, rendition};

use crate::StudioError;
use crate::provider::{Answer, Ask, Door, Ledger, Order, Provider, ProviderError, Purchase, Purpose, Reason, Usage, buy};
use crate::render::Format;

/// What is looked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Search<'a> {
    /// The words.
    pub term: &'a str,
    /// Their language (BCP 47).
    pub language: &'a str,
    /// How long the scene is. Shorter clips are found too, but are not counted when it is decided whether to look further.
    pub seconds: u32,
    /// The shape of the video.
    pub format: Format,
}

/// The clips that a library has for `search`, in its order; none is no error. Free, but counted by the library, so each
/// answer goes through the ledger. Fails with the library's refusals, and with [`Reason::Invalid`] for a provider without
/// footage.
pub async fn search(door: &Door, ledger: &dyn Ledger, search: &Search<'_>) -> Result<Vec<Candidate>, StudioError> {
    let words = search.term.split_whitespace().collect::<Vec<_>>().join(" ");
    if words.is_empty() {
        return Ok(Vec::new());
    }
    let search = Search { term: &words, ..*search };
    match door.provider() {
        Provider::Pexels => pexels::search(door, ledger, &search).await,
        Provider::Pixabay => pixabay::search(door, ledger, &search).await,
        other => {
            let message = format!("{} has no footage.", other.title());
            Err(ProviderError::new(other, Reason::Invalid, message, "no library").into())
        }
    }
}

/// What decides the answer of a library.
#[derive(Serialize)]
struct Question<'a> {
    path: &'a str,
    query: &'a [(&'static str, String)],
}

/// Asks once, unless the ledger still has the answer. An answer that does not read is not kept.
async fn ask(
    door: &Door,
    ledger: &dyn Ledger,
    path: &str,
    query: Vec<(&'static str, String)>,
    read: impl Fn(&Door, &[u8]) -> Option<Vec<Candidate>>,
) -> Result<Vec<Candidate>, StudioError> {
    let usage = Usage { requests: 1, ..Usage::default() };
    let order = Order::new(door.provider(), Purpose::Search, "", &Question { path, query: &query }, usage);
    let nonsense = || ProviderError::nonsense(door.provider(), format!("the answer of {path} does not read"));
    let bought = buy(ledger, &order, || async {
        let Answer { body, .. } = door.ask(&Ask { query, ..Ask::get(path) }).await?;
        read(door, &body).ok_or_else(nonsense)?;
        Ok(Purchase { answer: body, usage })
    });
    let answer = bought.await?.answer;
    Ok(once(read(door, &answer).ok_or_else(nonsense)?))
}

/// Each clip once, in the same order.
fn once(found: impl IntoIterator<Item = Candidate>) -> Vec<Candidate> {
    let mut seen = HashSet::new();
    found.into_iter().filter(|clip| seen.insert(clip.id.clone())).collect()
}
