//! Plans of a person's own words: what is accepted becomes a valid plan that says every word, in order.
#![no_main]

use std::pin::pin;
use std::task::{Context, Poll, Waker};

use fuzz::Wild;
use libfuzzer_sys::fuzz_target;
use studio::write::{Brief, BriefKind, BuiltInWriter, Writer, check_brief, validate};
use studio::{Plan, StudioError};

fuzz_target!(|data: &[u8]| {
    let wild = Wild::of(data);
    let kind = *wild.choose(0, &[BriefKind::Script, BriefKind::TalkingPoints]);
    let brief = Brief::new(kind, wild.text, *wild.choose::<&str>(1, &["en", "ja", "ar"]));
    let checked = check_brief(&brief);
    match write(&brief) {
        Ok(plan) => {
            assert!(checked.is_ok() && validate(&plan).is_ok(), "{plan:?}");
            if kind == BriefKind::Script {
                let said: String = plan.scenes.iter().map(|scene| scene.narration.as_str()).collect();
                assert_eq!(letters(&said), letters(wild.text));
            }
            let written = serde_json::to_string(&plan).unwrap();
            assert_eq!(serde_json::from_str::<Plan>(&written).unwrap(), plan);
        }
        Err(error) => assert_eq!(checked.map_err(|error| error.code()), Err(error.code()), "accepted, and then refused"),
    }
});

/// This writer has nothing to wait for.
fn write(brief: &Brief) -> Result<Plan, StudioError> {
    match pin!(BuiltInWriter.write(brief)).poll(&mut Context::from_waker(Waker::noop())) {
        Poll::Ready(written) => written,
        Poll::Pending => unreachable!("it waits for nothing"),
    }
}

fn letters(text: &str) -> String {
    text.chars().filter(|letter| letter.is_alphanumeric()).collect()
}
