//! The best clip is the one a person would take, whatever order clips come in.

use proptest::prelude::*;
use proptest::sample::select;

use super::fixture::{clip, sized};
use super::*;
use crate::render::Format;

fn terms(terms: &[&str]) -> Vec<String> {
    terms.iter().map(|&term| term.to_owned()).collect()
}

fn order(scene: &[String], found: &[(&str, Candidate)], used: &Used) -> Vec<Ranked> {
    let found: Vec<_> = found.iter().map(|(term, clip)| ((*term).to_owned(), clip.clone())).collect();
    rank(&Wanted { terms: scene, language: "en", length_ms: 5_000, format: Format::Vertical }, &found, used)
}

fn ids(ranked: &[Ranked]) -> Vec<&str> {
    ranked.iter().map(|ranked| ranked.candidate.id.as_str()).collect()
}

#[test]
fn what_is_concrete_beats_what_is_general_and_what_matches_beats_what_does_not() {
    let scene = terms(&["honey bees", "hive", "light"]);
    let found = [
        ("light", clip("general", "light,sky")),
        ("honey bees", clip("silent", "woman,laptop")),
        ("honey bees", clip("exact", "honey bee,flower")),
        ("hive", clip("half", "bee")),
    ];
    let ranked = order(&scene, &found, &Used::default());
    assert_eq!(ids(&ranked), ["exact", "half", "general", "silent"]);
    assert_eq!(ranked.iter().map(|ranked| ranked.weak).collect::<Vec<_>>(), [false, false, true, true]);
    assert_eq!(ranked[0].reason, "“honey bees” matched");
    assert_eq!(ranked[1].reason, "a part of “honey bees” matched");
    assert_eq!(ranked[2].reason, "only the general term “light” matched");
    assert_eq!(ranked[3].reason, "it was found by “honey bees”, but its own words say nothing of it");
    assert!(ranked[0].score >= 95 && ranked[3].score < 65, "{ranked:?}");
}

#[test]
fn upright_beats_square_beats_wide_and_long_beats_short() {
    let scene = terms(&["bees"]);
    let bees = |id: &str, width, height| ("bees", sized(clip(id, "bees"), width, height));
    let short = |id: &str, duration_ms| ("bees", Candidate { duration_ms, ..clip(id, "bees") });
    let found = [bees("wide", 1920, 1080), bees("square", 1920, 1920), bees("upright", 1080, 1920), bees("small", 540, 960)];
    let ranked = order(&scene, &found, &Used::default());
    assert_eq!(ids(&ranked), ["upright", "square", "small", "wide"]);
    assert_eq!(ranked[3].reason, "“bees” matched; 68 % of its picture is cut off; it is smaller than the frame");
    let ranked = order(&scene, &[short("tiny", 1_000), short("long", 5_000), short("shorter", 4_000)], &Used::default());
    assert_eq!(ids(&ranked), ["long", "shorter", "tiny"]);
    assert!(ranked[1].reason.ends_with("it is shorter than the scene and slowed"));
    assert!(ranked[2].reason.ends_with("it is much shorter than the scene and repeats"));
}

#[test]
fn no_clip_comes_twice_in_a_video_or_in_the_latest_ones() {
    let scene = terms(&["bees"]);
    let found = [("bees", clip("a", "bees")), ("bees", clip("b", "bees")), ("bees", clip("c", "bees"))];
    let id = |id: &str| clip(id, "").clip_id();
    let used = Used { video: vec![id("a")], recent: vec![(id("b"), 9), (id("b"), RECENT)] };
    assert_eq!(ids(&order(&scene, &found, &used)), ["c"]);
    let used = Used { video: Vec::new(), recent: vec![(id("c"), RECENT + 1), (id("a"), RECENT + 20)] };
    let ranked = order(&scene, &found, &used);
    assert_eq!(ids(&ranked), ["b", "a", "c"]);
    assert!(ranked[1].reason.ends_with("it was shown 40 videos ago"));
}

#[test]
fn nothing_found_is_nothing_ranked() {
    assert!(order(&[], &[], &Used::default()).is_empty());
    assert_eq!(order(&[], &[("x", clip("a", ""))], &Used::default()).len(), 1);
}

fn any_clip() -> impl Strategy<Value = (String, Candidate)> {
    let words = select(vec!["bees", "honey", "light,sky", "", "hive,bee"]);
    let side = prop_oneof![Just(1080_u32), Just(1920), 0..9000_u32];
    let numbers = (0..12_u32, side.clone(), side, prop_oneof![Just(20_000_u64), any::<u64>()]);
    (select(vec!["honey bees", "light", "other"]), words, numbers).prop_map(|(term, tags, (id, width, height, duration_ms))| {
        let clip = sized(clip(&id.to_string(), tags), width, height);
        (term.to_owned(), Candidate { duration_ms, ..clip })
    })
}

/// A library tells the same of the same clip.
fn consistent(found: &[(String, Candidate)]) -> Vec<(String, Candidate)> {
    let first = |id: &str| found.iter().find(|(_, clip)| clip.id == id).map(|(_, clip)| clip.clone());
    found.iter().filter_map(|(term, clip)| Some((term.clone(), first(&clip.id)?))).collect()
}

fn any_used() -> impl Strategy<Value = Used> {
    let id = || (0..12_u32).prop_map(|id| clip(&id.to_string(), "").clip_id());
    let recent = prop::collection::vec((id(), any::<u32>()), 0..6);
    (prop::collection::vec(id(), 0..4), recent).prop_map(|(video, recent)| Used { video, recent })
}

proptest! {
    #[test]
    fn scores_are_bounded_sorted_and_do_not_depend_on_the_order(
        found in prop::collection::vec(any_clip(), 0..16).prop_map(|found| consistent(&found)).prop_shuffle(),
        used in any_used(),
        length_ms in 0_u64..u64::MAX,
        turn in 0_usize..16,
    ) {
        let scene = terms(&["honey bees", "hive", "light"]);
        let wanted = Wanted { terms: &scene, language: "en", length_ms, format: Format::Vertical };
        let ranked = rank(&wanted, &found, &used);
        prop_assert!(ranked.iter().all(|ranked| ranked.score <= 100 && !used.excludes(&ranked.candidate.clip_id())));
        prop_assert!(ranked.is_sorted_by(|one, other| one.score >= other.score));
        let mut turned = found.clone();
        turned.rotate_left(turn % found.len().max(1));
        turned.reverse();
        prop_assert_eq!(ranked, rank(&wanted, &turned, &used));
    }

    #[test]
    fn a_used_clip_never_comes_before_a_fresh_one_that_is_equal((term, clip) in any_clip(), age: u32) {
        let fresh = Candidate { id: "fresh".to_owned(), ..clip.clone() };
        let used = Used { video: Vec::new(), recent: vec![(clip.clip_id(), age)] };
        let scene = terms(&["honey bees", "light"]);
        let found = [(term.clone(), clip), (term, fresh)];
        let ranked = rank(&Wanted { terms: &scene, language: "en", length_ms: 4_000, format: Format::Vertical }, &found, &used);
        prop_assert_eq!(ranked[0].candidate.id.as_str(), "fresh");
        prop_assert_eq!(ranked.len(), 1 + usize::from(age > RECENT));
    }
}
