//! Chooses: at random by the question, and nothing twice until all of it was used.

use std::collections::HashSet;

use rand::rngs::StdRng;
use rand::{RngExt as _, SeedableRng as _};
use sha2::{Digest as _, Sha256};

use super::lines::{IMAGES, Image, PEOPLE, TIMES};
use super::subject::{Subject, capital};

/// A writer in the middle of one answer.
pub(super) struct Pen {
    pub(super) subject: Subject,
    random: StdRng,
    used: HashSet<&'static str>,
    /// Pictures that were not shown yet, the fitting ones last.
    images: Vec<&'static Image>,
}

impl Pen {
    /// A pen that writes about what `text` names; the same `seed` writes the same.
    pub(super) fn new(text: &str, seed: &str) -> Self {
        let (subject, random) = (Subject::of(text), StdRng::from_seed(Sha256::digest(seed).into()));
        Self { subject, random, used: HashSet::new(), images: Vec::new() }
    }

    /// A number below `limit`, which is above zero.
    pub(super) fn below(&mut self, limit: usize) -> usize {
        self.random.random_range(0..limit.max(1))
    }

    /// One of `lines` that was not chosen yet.
    pub(super) fn choose(&mut self, lines: &[&'static str]) -> &'static str {
        let fresh: Vec<&'static str> = self.fresh(lines);
        let chosen = fresh[self.below(fresh.len())];
        self.used.insert(chosen);
        chosen
    }

    /// Those of `lines` that were not chosen yet; all of them once none is left.
    pub(super) fn fresh(&mut self, lines: &[&'static str]) -> Vec<&'static str> {
        if lines.iter().all(|line| self.used.contains(line)) {
            for line in lines {
                self.used.remove(line);
            }
        }
        lines.iter().copied().filter(|line| !self.used.contains(line)).collect()
    }

    /// Marks a line as used.
    pub(super) fn spend(&mut self, line: &'static str) {
        self.used.insert(line);
    }

    /// A picture that was not shown yet; first those that the subject names.
    pub(super) fn image(&mut self) -> &'static Image {
        let next = self.next_image();
        self.images.pop();
        next
    }

    /// The picture that comes next, which stays the next.
    pub(super) fn next_image(&mut self) -> &'static Image {
        if self.images.is_empty() {
            let mut all: Vec<&'static Image> = IMAGES.iter().collect();
            for at in (1..all.len()).rev() {
                all.swap(at, self.random.random_range(0..=at));
            }
            all.sort_by_key(|image| self.fits(image));
            self.images = all;
        }
        self.images.last().copied().unwrap_or(&IMAGES[0])
    }

    fn fits(&self, image: &Image) -> bool {
        let same = |word: &String| image.terms[0] == word || word.strip_suffix('s') == Some(image.terms[0]);
        self.subject.words.iter().any(same)
    }

    /// A line with everything put into its places.
    pub(super) fn put(&mut self, line: &str, image: &Image) -> String {
        let (time, who) = (TIMES[self.below(TIMES.len())], PEOPLE[self.below(PEOPLE.len())]);
        let text = line
            .replace("{s}", &self.subject.inside)
            .replace("{S}", &self.subject.first)
            .replace("{image}", image.phrase)
            .replace("{term}", image.terms[0])
            .replace("{time}", time)
            .replace("{Time}", &capital(time))
            .replace("{who}", who)
            .replace("{Who}", &capital(who));
        capital(&text)
    }
}
