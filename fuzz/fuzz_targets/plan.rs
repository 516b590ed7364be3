//! Plans, from whatever a model answers: what is accepted is valid, and is written and read without a change.
#![no_main]

use std::sync::LazyLock;

use libfuzzer_sys::fuzz_target;
use studio::fuzzing::judged;
use studio::provider::Provider;
use studio::write::{Brief, BriefKind, Direction, validate};
use studio::{Authorship, Plan};

static BRIEF: LazyLock<Brief> = LazyLock::new(|| {
    let direction = Direction { target_seconds: 15, ..Direction::default() };
    Brief { direction, ..Brief::new(BriefKind::Topic, "Why honey never spoils", "en") }
});

static AUTHOR: LazyLock<Authorship> =
    LazyLock::new(|| Authorship { provider: Provider::OpenAi, model: "m".into(), prompt: "script.v1".into() });

fuzz_target!(|data: &[u8]| {
    let answer = fuzz::text(data);
    // a stored plan
    if let Ok(plan) = serde_json::from_str::<Plan>(answer) {
        assert_same_again(&plan);
        let _ = (validate(&plan), plan.caption(), plan.spoken_ms(1.0));
    }
    if let Some(plan) = judged(&BRIEF, &AUTHOR, answer) {
        assert!(validate(&plan).is_ok(), "{plan:?}");
        assert!(plan.scenes.iter().all(|scene| scene.search_terms.len() == 3), "{plan:?}");
        assert!((10_000..=18_000).contains(&plan.spoken_ms(1.0)), "{} ms", plan.spoken_ms(1.0));
        assert_eq!(plan.texts.len(), 3);
        assert_same_again(&plan);
    }
});

fn assert_same_again(plan: &Plan) {
    let written = serde_json::to_string(plan).unwrap();
    assert_eq!(&serde_json::from_str::<Plan>(&written).unwrap(), plan);
}
