//! A picture is painted, paid once, and kept whole.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use serde_json::json;
use studio::StudioError;
use studio::footage::{Credit, MediaKind, Painting, Quality};
use studio::provider::{Provider, Reason, Usage};

use crate::ledger::Memory;
use crate::server::{Server, reply, said};
use crate::support::{ffmpeg, folder, studio};

fn jpeg() -> Vec<u8> {
    let folder = folder();
    let path = folder.path().join("painted.jpg");
    ffmpeg(&["-v", "error", "-f", "lavfi", "-i", "testsrc2=s=1088x1920:r=1:d=1", "-frames:v", "1", &path.to_string_lossy()]);
    std::fs::read(path).unwrap()
}

fn wish(terms: &[String]) -> Painting<'_> {
    Painting {
        model: "gpt-image-2",
        terms,
        style: "Watercolour",
        quality: Quality::Low,
        format: studio::render::Format::Vertical,
    }
}

#[tokio::test]
async fn given_a_wish_then_it_is_painted_once_and_its_maker_is_known() {
    let (studio, folder, ledger, terms) = (studio().await, folder(), Memory::default(), ["honey bees".to_owned()]);
    let picture = jpeg();
    let usage = json!({ "input_tokens": 40, "output_tokens": 900, "total_tokens": 940 });
    let answer = json!({ "created": 1, "data": [{ "b64_json": STANDARD.encode(&picture) }], "usage": usage });
    let server = Server::start(move |_| said(&answer)).await;
    let (door, out) = (server.door(Provider::OpenAi), folder.path().join("picture.jpg"));
    let painted = studio.paint(&door, &ledger, &wish(&terms), &out).await.unwrap();
    assert_eq!(std::fs::read(&out).unwrap(), picture);
    assert_eq!((painted.bytes, painted.media.kind), (picture.len() as u64, MediaKind::Image));
    assert_eq!((painted.media.width, painted.media.height), (1088, 1920));
    let prompt = wish(&terms).prompt();
    let expected = json!({
        "model": "gpt-image-2", "prompt": prompt, "n": 1, "size": "1088x1920", "quality": "low", "output_format": "jpeg",
    });
    assert_eq!(server.got()[0].body, expected);
    assert_eq!(painted.credit, Credit::Painted { provider: Provider::OpenAi, model: "gpt-image-2".into(), prompt });
    assert_eq!(ledger.usages(), [Usage { input_tokens: 40, output_tokens: 900, images: 1, requests: 1, ..Usage::default() }]);
    let again = folder.path().join("again.jpg");
    assert_eq!(studio.paint(&door, &ledger, &wish(&terms), &again).await.unwrap(), painted);
    assert_eq!(server.got().len(), 1, "what was paid for is not paid again");
}

#[tokio::test]
async fn given_a_refusal_or_no_picture_then_that_is_told_and_nothing_is_left() {
    let (studio, folder, terms) = (studio().await, folder(), ["war".to_owned()]);
    let refusal = json!({ "error": { "message": "m", "type": "invalid_request_error", "param": null, "code": "content_policy_violation" } });
    let text = json!({ "created": 1, "data": [{ "b64_json": STANDARD.encode("<svg onload=x>") }] });
    let rows = [(400, refusal, Reason::Filtered), (200, text, Reason::Nonsense)];
    for (status, body, expected) in rows {
        let server = Server::start(move |_| reply(status, "", body.to_string())).await;
        let (door, ledger) = (server.door(Provider::OpenAi), Memory::default());
        let error = studio.paint(&door, &ledger, &wish(&terms), &folder.path().join("p.jpg")).await.unwrap_err();
        assert!(matches!(&error, StudioError::Provider(error) if error.reason == expected), "{error:?}");
        assert_eq!(server.got().len(), 1, "what costs is not asked for again");
        assert!(ledger.usages().is_empty());
    }
    assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 0);
}
