//! What is heard behind the words: chosen once for each video.

use std::path::PathBuf;

use entity::pipeline::MusicSource;
use entity::run::Music;
use entity::{Owned, clip, run};
use sea_orm::{ActiveValue::Set, ColumnTrait, DbErr, EntityTrait, QueryFilter, QueryOrder, QuerySelect};
use studio::sound::{Music as Bed, MusicSource as Source, ambiences};

use super::media::copy;
use crate::Trouble;
use crate::bench::Bench;
use crate::ending::change_held;

/// How many of the pipeline's latest videos do not lend their music.
const RECENT_RUNS: u64 = 10;

/// The music of the run, with a local copy of the recording if it is one. A recording that was removed since is left out,
/// and the person is told.
pub(crate) async fn music(bench: &Bench) -> Result<Option<Bed>, Trouble> {
    let chosen = match &bench.run.music {
        Some(chosen) => Some(chosen.clone()),
        None => choose(bench).await?,
    };
    let (source, media) = match chosen {
        None => return Ok(None),
        Some(Music::Ambience { slug, seed }) => (Source::Ambience { slug, seed }, None),
        Some(Music::Clip { name, store_key, .. }) => {
            let Some(path) = fetch(bench, &store_key).await? else {
                let message = format!("\u{201c}{name}\u{201d} was removed from the library: this video has no music.");
                bench.notice("music_missing", message).await?;
                return Ok(None);
            };
            (Source::Track { key: store_key, start_ms: 0 }, Some(path))
        }
    };
    Ok(Some(Bed { media, below_voice: bench.run.settings.sound.below_voice, ..Bed::new(source) }))
}

/// Chooses as the pipeline says, and writes it down: an edited video keeps its music.
async fn choose(bench: &Bench) -> Result<Option<Music>, Trouble> {
    let wanted = &bench.run.settings.sound;
    let chosen = match wanted.music {
        MusicSource::None => None,
        MusicSource::Ambience => Some(ambience(bench, wanted.ambience.as_deref()).await?),
        MusicSource::Clips => clip(bench, &wanted.tracks).await?,
    };
    let change = run::ActiveModel { music: Set(chosen.clone()), ..Default::default() };
    change_held(bench.context(), &bench.run, change).await?;
    Ok(chosen)
}

/// The wanted one, or the one that was heard longest ago; in a key of its own.
async fn ambience(bench: &Bench, wanted: Option<&str>) -> Result<Music, Trouble> {
    let seed = lot(bench);
    if let Some(slug) = wanted {
        return Ok(Music::Ambience { slug: slug.to_owned(), seed });
    }
    let slugs: Vec<&str> = ambiences().iter().map(|ambience| ambience.slug).collect();
    let heard = recent(bench).await?;
    let slug = least_heard(&slugs, seed, |slug| {
        heard.iter().position(|music| matches!(music, Music::Ambience { slug: known, .. } if known == slug))
    });
    Ok(Music::Ambience { slug: slug.copied().unwrap_or_default().to_owned(), seed })
}

/// The recording that was heard longest ago; none, and a word to the person, when all were removed.
async fn clip(bench: &Bench, wanted: &[uuid::Uuid]) -> Result<Option<Music>, Trouble> {
    let all = clip::Entity::of(bench.run.user_id)
        .filter(clip::Column::Kind.eq(clip::Kind::Audio))
        .filter(clip::Column::Id.is_in(wanted.iter().copied()))
        .order_by_asc(clip::Column::Id);
    let all = all.all(&bench.context().db).await?;
    let heard = recent(bench).await?;
    let chosen = least_heard(&all, lot(bench), |row| {
        heard.iter().position(|music| matches!(music, Music::Clip { id, .. } if *id == row.id))
    });
    let Some(row) = chosen else {
        bench.notice("music_missing", "The pipeline's music was removed from the library: this video has none.").await?;
        return Ok(None);
    };
    let row = row.clone();
    Ok(Some(Music::Clip { id: row.id, name: row.name, licence: row.licence, store_key: row.store_key }))
}

/// What was heard in the pipeline's other videos, latest first.
async fn recent(bench: &Bench) -> Result<Vec<Music>, DbErr> {
    let rows: Vec<Option<Music>> = run::Entity::find()
        .select_only()
        .column(run::Column::Music)
        .filter(run::Column::PipelineId.eq(bench.run.pipeline_id))
        .filter(run::Column::Id.ne(bench.run.id))
        .filter(run::Column::Music.is_not_null())
        .order_by_desc(run::Column::CreatedAt)
        .limit(RECENT_RUNS)
        .into_tuple()
        .all(&bench.context().db)
        .await?;
    Ok(rows.into_iter().flatten().collect())
}

/// Of those that were not heard lately, the one that falls to this video; else the one heard longest ago.
fn least_heard<T>(all: &[T], lot: u32, age: impl Fn(&T) -> Option<usize>) -> Option<&T> {
    let fresh: Vec<&T> = all.iter().filter(|one| age(one).is_none()).collect();
    if fresh.is_empty() {
        return all.iter().max_by_key(|one| age(one));
    }
    Some(fresh[lot as usize % fresh.len()])
}

/// A number that is the run's alone.
fn lot(bench: &Bench) -> u32 {
    bench.run.id.as_u64_pair().1 as u32
}

async fn fetch(bench: &Bench, store_key: &str) -> Result<Option<PathBuf>, Trouble> {
    let Ok(key) = store_key.parse() else { return Ok(None) };
    copy(bench, &key, bench.scratch.path().join("music")).await
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn music_comes_again_only_when_all_was_heard() {
        let tracks = ["a", "b", "c"];
        let age = |heard: &'static [&str]| move |track: &&str| heard.iter().position(|known| known == track);
        assert_eq!(least_heard(&tracks, 7, age(&["b"])), Some(&"c"));
        assert_eq!(least_heard(&tracks, 8, age(&["b"])), Some(&"a"));
        assert_eq!(least_heard(&tracks, 7, age(&["b", "c", "a"])), Some(&"a"));
        assert_eq!(least_heard::<&str>(&[], 7, |_| None), None);
    }
}
