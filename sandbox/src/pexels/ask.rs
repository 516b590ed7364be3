//! What a search asks for, and the pages of its answer.

use serde_json::{Map, Value, json};

use super::refusal::Refusal;
use crate::app::Sandbox;
use crate::params::Params;
use crate::stock::catalogue::{Clip, Orientation};

const LOCALES: [&str; 28] = [
    "en-US", "pt-BR", "es-ES", "ca-ES", "de-DE", "it-IT", "fr-FR", "sv-SE", "id-ID", "pl-PL", "ja-JP", "zh-TW", "zh-CN", "ko-KR",
    "th-TH", "nl-NL", "hu-HU", "vi-VN", "cs-CZ", "da-DK", "fi-FI", "uk-UA", "el-GR", "ro-RO", "nb-NO", "sk-SK", "tr-TR", "ru-RU",
];
/// Filters whose parameters are numbers.
type Measure = (&'static str, fn(&Clip) -> u32);
const LEAST: [Measure; 3] =
    [("min_width", |clip| clip.width), ("min_height", |clip| clip.height), ("min_duration", |clip| clip.seconds)];
const MOST: [Measure; 3] =
    [("max_width", |clip| clip.width), ("max_height", |clip| clip.height), ("max_duration", |clip| clip.seconds)];

/// A page that is asked for.
pub(super) struct Ask {
    params: Params,
    page: usize,
    per_page: usize,
}

impl Ask {
    /// Reads the page; at most 80 on one.
    pub(super) fn read(params: Params) -> Result<Self, Refusal> {
        let page = number(&params, "page")?.unwrap_or(1) as usize;
        let per_page = number(&params, "per_page")?.unwrap_or(15) as usize;
        if page == 0 || !(1..=80).contains(&per_page) {
            return Err(Refusal::parameter("page begins at 1, and per_page is from 1 to 80"));
        }
        if let Some(locale) = params.get("locale")
            && !LOCALES.contains(&locale)
        {
            return Err(Refusal::parameter(format!("{locale} is not a supported locale")));
        }
        Ok(Self { params, page, per_page })
    }

    /// The words to search for.
    pub(super) fn query(&self) -> Result<&str, Refusal> {
        self.params.get("query").filter(|query| !query.trim().is_empty()).ok_or_else(|| Refusal::parameter("query is missing"))
    }

    /// Those clips that fit the other parameters; `sizes` is the shorter side, or the pixels, of small, medium and large.
    pub(super) fn filter(
        &self,
        clips: Vec<&'static Clip>,
        sizes: [u32; 3],
        extent: fn(&Clip) -> u32,
    ) -> Result<Vec<&'static Clip>, Refusal> {
        let orientation = self.choice("orientation", |name| name.parse::<Orientation>().ok())?;
        let place = |name: &str| ["small", "medium", "large"].iter().position(|size| *size == name);
        let least = self.choice("size", place)?.map_or(0, |place| sizes[place]);
        let (mut from, mut to) = (Vec::new(), Vec::new());
        for ((least, most), (of_least, of_most)) in LEAST.iter().zip(&MOST).map(|(a, b)| ((a.0, b.0), (a.1, b.1))) {
            from.push((number(&self.params, least)?.unwrap_or(0), of_least));
            to.push((number(&self.params, most)?.unwrap_or(u32::MAX), of_most));
        }
        let fits = |clip: &&Clip| {
            orientation.is_none_or(|wanted| clip.orientation() == wanted)
                && extent(clip) >= least
                && from.iter().all(|(bound, of)| of(clip) >= *bound)
                && to.iter().all(|(bound, of)| of(clip) <= *bound)
        };
        Ok(clips.into_iter().filter(|clip| fits(clip)).collect())
    }

    fn choice<T>(&self, name: &str, read: impl Fn(&str) -> Option<T>) -> Result<Option<T>, Refusal> {
        let Some(value) = self.params.get(name) else { return Ok(None) };
        read(value).map(Some).ok_or_else(|| Refusal::parameter(format!("{value} is not a valid {name}")))
    }

    /// The page as an answer: its items under `name`, and where its neighbours are.
    pub(super) fn page(
        &self,
        app: &Sandbox,
        place: &str,
        name: &str,
        clips: &[&'static Clip],
        describe: impl Fn(&Clip) -> Value,
    ) -> Value {
        let first = (self.page - 1) * self.per_page;
        let items: Vec<Value> = clips.iter().skip(first).take(self.per_page).map(|clip| describe(clip)).collect();
        let mut body = Map::new();
        body.insert("page".to_owned(), json!(self.page));
        body.insert("per_page".to_owned(), json!(self.per_page));
        body.insert("total_results".to_owned(), json!(clips.len()));
        body.insert(name.to_owned(), json!(items));
        if first + self.per_page < clips.len() {
            body.insert("next_page".to_owned(), json!(self.neighbour(app, place, self.page + 1)));
        }
        if self.page > 1 {
            body.insert("prev_page".to_owned(), json!(self.neighbour(app, place, self.page - 1)));
        }
        Value::Object(body)
    }

    /// The address of another page: the same question, the whole address.
    fn neighbour(&self, app: &Sandbox, place: &str, page: usize) -> String {
        let (page, per_page) = (page.to_string(), self.per_page.to_string());
        let mut pairs = vec![("page", page.as_str()), ("per_page", per_page.as_str())];
        let kept =
            ["query", "orientation", "size", "locale", "color"].into_iter().chain(LEAST.iter().chain(&MOST).map(|one| one.0));
        pairs.extend(kept.filter_map(|name| Some((name, self.params.get(name)?))));
        let query = serde_urlencoded::to_string(pairs).unwrap_or_default();
        app.url(&format!("api.pexels.com{place}/?{query}"))
    }
}

fn number(params: &Params, name: &str) -> Result<Option<u32>, Refusal> {
    let Some(text) = params.get(name) else { return Ok(None) };
    text.parse().map(Some).map_err(|_| Refusal::parameter(format!("{name} is a number")))
}
