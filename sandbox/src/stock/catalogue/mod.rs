//! What both libraries have: everyday subjects, each filmed by several people.

mod author;
mod clip;
mod nature;
mod people;
mod search;

use std::sync::LazyLock;

pub(crate) use clip::{Clip, Orientation};
pub(crate) use search::find;

use paint::Motif;
use paint::colour::Palette;

/// A subject and its clips.
#[derive(Debug)]
pub(crate) struct Subject {
    /// What people look for.
    pub(crate) name: &'static str,
    /// More words for it, with commas between.
    pub(crate) tags: &'static str,
    looks: [(&'static str, Motif, Palette); 3],
}

/// All clips.
pub(crate) static CLIPS: LazyLock<Vec<Clip>> = LazyLock::new(|| {
    let subjects = nature::NATURE.iter().chain(people::PEOPLE);
    subjects.enumerate().flat_map(|(place, subject)| (0..3).map(move |look| Clip::new(place, subject, look))).collect()
});

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use super::*;

    #[test]
    fn there_is_enough_for_many_videos() {
        let subjects: HashSet<&str> = CLIPS.iter().map(|clip| clip.subject.name).collect();
        assert!(CLIPS.len() >= 120 && subjects.len() >= 40);
        for clips in CLIPS.chunks(3) {
            let authors: HashSet<u32> = clips.iter().map(|clip| clip.author.id).collect();
            assert_eq!(authors.len(), 3, "{}", clips[0].subject.name);
        }
        assert!(CLIPS.iter().all(|clip| (4..=40).contains(&clip.seconds)));
        for orientation in [Orientation::Portrait, Orientation::Landscape, Orientation::Square] {
            assert!(CLIPS.iter().filter(|clip| clip.orientation() == orientation).count() > 10);
        }
    }
}
