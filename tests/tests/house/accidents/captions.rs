//! Words of a person that look like errors of a platform.

use anyhow::Result;
use tests::Fault;

use crate::ready::Ready;
use crate::stage::EACH;

#[tokio::test]
async fn t18_a_caption_that_looks_like_an_error_code_is_a_caption() -> Result<()> {
    let ready = Ready::set().await?;
    for (number, words) in ["an internal 500 error", "2207001 and 2207042", "190, then 190/463", "invalid_grant quotaExceeded"]
        .into_iter()
        .enumerate()
    {
        let platform = EACH[number % EACH.len()];
        // given an answer that fails for a passing reason and repeats the caption
        let operation = match platform {
            "youtube" => "videos.insert",
            "tiktok" => "video.init",
            _ => "media.create",
        };
        let echo = Fault { status: Some(503), reason: Some(words.to_owned()), ..Fault::of(platform, operation, "status") };
        ready.stage.house.sandbox.fail(&echo).await?;

        let publication = ready.end(&ready.publish(platform, words).await?).await?;
        ready.ensure_once(&publication, words).await?;
    }
    ready.stage.house.close().await
}
