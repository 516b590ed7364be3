//! From words to a video on three platforms.

use anyhow::{Context as _, Result};
use sha2::{Digest as _, Sha256};
use tests::{Facts, Run, boxes, listen, probe};

use crate::stage::{EACH, LONGER, PATIENCE, SHORT, Stage};

#[tokio::test]
async fn a_text_becomes_a_video_that_three_platforms_receive_byte_for_byte() -> Result<()> {
    // given a person who has connected three platforms
    let stage = Stage::set().await?;

    // when a run of a text is started
    let started = stage.person.start_run(&stage.pipeline, SHORT).await?;
    let run = stage.person.await_end(&started.id, PATIENCE).await?;

    // then it is done, and published three times
    assert_eq!(run.state, "DONE", "{run:#?}");
    assert!(run.publications.iter().all(|publication| publication.state == "PUBLISHED"), "{run:#?}");
    assert!(run.steps.iter().all(|step| step.state == "DONE"), "{run:#?}");
    assert_eq!(run.progress.percent, 100);

    // and what each platform received is the file that the person can download
    let file = stage.person.program.download(&run.video.as_ref().context("no video")?.url).await?;
    let hash = hex::encode(Sha256::digest(&file));
    let received = stage.received().await?;
    assert_eq!(stage.platforms().await?, EACH);
    for video in &received {
        let bytes = stage.house.sandbox.file(video).await?;
        assert_eq!(hex::encode(Sha256::digest(&bytes)), hash, "{} received other bytes", video.platform);
        assert_eq!(video.state, "published");
        let publication = run.publications.iter().find(|one| one.platform.eq_ignore_ascii_case(&video.platform));
        assert_eq!(publication.and_then(|one| one.url.as_deref()), Some(video.watch_url.as_str()));
    }
    stage.house.close().await
}

#[tokio::test]
async fn the_video_is_what_all_platforms_take_untouched_and_its_captions_are_the_text() -> Result<()> {
    // given a finished run
    let stage = Stage::set().await?;
    let started = stage.person.start_run(&stage.pipeline, LONGER).await?;
    let run = stage.person.await_end(&started.id, PATIENCE).await?;
    let bytes = stage.person.program.download(&run.video.as_ref().context("no video")?.url).await?;
    let file = stage.house.folder().join("video.mp4");
    std::fs::write(&file, &bytes)?;

    // then the file has the right form
    let facts = probe(&file).await?;
    check_form(&facts, &run)?;
    let order = boxes(&bytes)?;
    let place = |name: &str| order.iter().position(|one| one == name);
    assert!(place("moov") < place("mdat") && place("moov").is_some(), "{order:?}");

    // and it is as loud as it should be
    let loudness = listen(&file).await?;
    assert!((loudness.integrated + 14.0).abs() <= 1.0, "{loudness:?}");
    assert!(loudness.peak <= -1.0, "{loudness:?}");

    // and its captions say the text, word for word, in time
    let captions = stage.person.program.download(&run.captions.as_ref().context("no captions")?.url).await?;
    check_captions(&String::from_utf8(captions)?, facts.seconds()?)?;
    stage.house.close().await
}

fn check_form(facts: &Facts, run: &Run) -> Result<()> {
    let picture = facts.stream("video")?;
    assert_eq!((picture.codec_name.as_str(), picture.profile.as_deref()), ("h264", Some("High")));
    assert_eq!((picture.width, picture.height), (Some(1080), Some(1920)));
    assert_eq!((picture.pix_fmt.as_deref(), picture.color_space.as_deref()), (Some("yuv420p"), Some("bt709")));
    assert_eq!((picture.r_frame_rate.as_str(), picture.avg_frame_rate.as_str()), ("30/1", "30/1"));
    let frames: f64 = picture.nb_read_packets.as_deref().context("no frames")?.parse()?;
    assert!((frames / 30.0 - facts.seconds()?).abs() < 0.1, "{frames} frames in {} s", facts.seconds()?);
    let sound = facts.stream("audio")?;
    assert_eq!((sound.codec_name.as_str(), sound.profile.as_deref()), ("aac", Some("LC")));
    assert_eq!((sound.sample_rate.as_deref(), sound.channels), (Some("48000"), Some(2)));
    let told = run.duration_ms.context("the run does not know its length")? as f64 / 1000.0;
    assert!((told - facts.seconds()?).abs() < 0.2, "told {told} s, is {} s", facts.seconds()?);
    Ok(())
}

/// SRT: a number, a line of times, then the words.
fn check_captions(srt: &str, seconds: f64) -> Result<()> {
    let mut words = Vec::new();
    let mut before = 0.0;
    for block in srt.replace('\r', "").split("\n\n").filter(|block| !block.trim().is_empty()) {
        let mut lines = block.trim().lines().skip(1);
        let (from, to) = lines.next().and_then(|times| times.split_once(" --> ")).context("a caption without times")?;
        let (from, to) = (moment(from)?, moment(to)?);
        assert!(before <= from && from < to && to <= seconds + 0.05, "a caption from {from} to {to} after {before}");
        before = from;
        words.extend(lines.flat_map(str::split_whitespace).map(str::to_owned));
    }
    assert_eq!(words.join(" "), LONGER.split_whitespace().collect::<Vec<_>>().join(" "));
    Ok(())
}

/// `00:00:01,500` in seconds.
fn moment(text: &str) -> Result<f64> {
    let parts: Vec<f64> = text.trim().replace(',', ".").split(':').map(str::parse).collect::<Result<_, _>>()?;
    Ok(parts.iter().fold(0.0, |sum, part| sum * 60.0 + part))
}
