//! What a finished video must be, scene by scene.

use std::ops::Range;

use crate::captions::{Area, Page, allowed, free_everywhere};
use crate::footage::{Credit, Footage};
use crate::render::{Format, RenderedScene, SceneShot, millis};
use crate::{StudioError, Word};

/// What a finished video must be.
#[derive(Debug, Clone, PartialEq)]
pub struct Expectation {
    /// Its shape.
    pub format: Format,
    /// Its scenes, in order.
    pub scenes: Vec<ExpectedScene>,
}

/// What a finished video must show and let hear in one scene.
#[derive(Debug, Clone, PartialEq)]
pub struct ExpectedScene {
    /// Length in frames.
    pub frames: u32,
    /// When the narration begins within the scene, in milliseconds.
    pub lead_ms: u64,
    /// The words that are heard, in milliseconds from the narration's beginning.
    pub words: Vec<Word>,
    /// The caption pages, laid out again.
    pub pages: Vec<Page>,
    /// Where the style of the captions lets them be.
    pub allowed: Area,
    /// How many were drawn.
    pub pages_drawn: u32,
    /// Whether it shows a stock clip, which is never the one of another scene. A clip of the person's own may be a slide on a
    /// screen, and be shown twice.
    pub moves: bool,
}

impl Expectation {
    /// Of the scenes that were rendered. Fails as [`crate::captions::lay_out`] does.
    pub fn of<'a>(scenes: impl IntoIterator<Item = (&'a SceneShot, &'a RenderedScene)>) -> Result<Self, StudioError> {
        let mut format = Format::default();
        let expected = scenes.into_iter().map(|(shot, drawn)| {
            format = shot.format;
            ExpectedScene::of(shot, drawn)
        });
        let scenes = expected.collect::<Result<Vec<_>, _>>()?;
        Ok(Self { format, scenes })
    }

    /// Length in frames.
    pub fn frames(&self) -> u32 {
        self.scenes.iter().map(|scene| scene.frames).sum()
    }

    /// All that captions may touch: `(left, top, right, bottom)` in whole pixels.
    pub(super) fn caption_area(&self) -> (u32, u32, u32, u32) {
        let reached = self.scenes.iter().flat_map(|scene| &scene.pages).filter_map(Page::reach);
        let area = reached.reduce(|one, other| one.and(&other)).unwrap_or(free_everywhere(self.format));
        let (width, height) = self.format.size();
        let right = (area.right.ceil() as u32).min(width);
        (area.left.max(0.0) as u32, area.top.max(0.0) as u32, right, (area.bottom.ceil() as u32).min(height))
    }

    /// Each scene with the frame it begins at.
    fn placed(&self) -> impl Iterator<Item = (u32, &ExpectedScene)> {
        self.scenes.iter().scan(0, |next, scene| {
            let first = *next;
            *next += scene.frames;
            Some((first, scene))
        })
    }

    /// The frames that show stock clips.
    pub(super) fn moving(&self) -> Vec<Range<usize>> {
        let range = |(first, scene): (u32, &ExpectedScene)| first as usize..(first + scene.frames) as usize;
        self.placed().filter(|(_, scene)| scene.moves).map(range).collect()
    }

    /// The frames at which one clip gives way to another one: no picture can stand still over them.
    pub(super) fn cuts(&self) -> Vec<usize> {
        let scenes: Vec<_> = self.placed().collect();
        let pairs = scenes.windows(2).filter(|pair| pair.iter().all(|(_, scene)| scene.moves));
        pairs.map(|pair| pair[1].0 as usize).collect()
    }

    /// The longest time without a word, in milliseconds: at the beginning, between two words, at the end.
    pub(super) fn longest_pause_ms(&self) -> u64 {
        let (mut longest, mut heard_until) = (0, 0);
        for (first, scene) in self.placed() {
            for word in &scene.words {
                let begins = millis(first) + scene.lead_ms;
                longest = longest.max((begins + word.start_ms).saturating_sub(heard_until));
                heard_until = heard_until.max(begins + word.end_ms);
            }
        }
        longest.max(millis(self.frames()).saturating_sub(heard_until))
    }
}

impl ExpectedScene {
    fn of(shot: &SceneShot, drawn: &RenderedScene) -> Result<Self, StudioError> {
        Ok(Self {
            frames: shot.frames,
            lead_ms: shot.lead_ms,
            words: shot.words.clone(),
            pages: shot.captions()?.pages,
            allowed: allowed(shot.format, shot.captions.position),
            pages_drawn: drawn.caption_pages,
            moves: matches!(&shot.footage, Footage::Clip { credit: Some(Credit::Stock { .. }), .. }),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::captions::Position;

    fn scene(frames: u32, lead_ms: u64, heard: &[(u64, u64)], moves: bool) -> ExpectedScene {
        let word = |&(start_ms, end_ms): &(u64, u64)| Word { text: "word".into(), start_ms, end_ms };
        ExpectedScene {
            frames,
            lead_ms,
            words: heard.iter().map(word).collect(),
            pages: Vec::new(),
            allowed: allowed(Format::Vertical, Position::Strict),
            pages_drawn: 0,
            moves,
        }
    }

    #[test]
    fn the_longest_pause_is_found_before_between_and_after_words() {
        let pause = |scenes: Vec<ExpectedScene>| Expectation { format: Format::Vertical, scenes }.longest_pause_ms();
        assert_eq!(pause(vec![scene(60, 900, &[(0, 500), (700, 1000)], true)]), 900);
        assert_eq!(pause(vec![scene(60, 0, &[(0, 500)], true), scene(60, 100, &[(0, 1900)], true)]), 1600);
        assert_eq!(pause(vec![scene(90, 0, &[(0, 500), (700, 1000)], true)]), 2000);
        assert_eq!(pause(vec![scene(90, 0, &[], true)]), 3000, "who says nothing may be silent");
    }

    #[test]
    fn moving_scenes_are_where_they_lie_in_the_video() {
        let scenes = vec![scene(60, 0, &[], true), scene(30, 0, &[], false), scene(10, 0, &[], true), scene(10, 0, &[], true)];
        let expected = Expectation { format: Format::Vertical, scenes };
        assert_eq!(expected.moving(), [0..60, 90..100, 100..110]);
        assert_eq!(expected.cuts(), [100]);
    }
}
