//! Uploading films, pictures and recordings.

use anyhow::{Context as _, Result, ensure};
use reqwest::header::{ACCEPT_RANGES, CACHE_CONTROL, CONTENT_RANGE, CONTENT_TYPE, RANGE};
use reqwest::multipart::Part;
use serde_json::Value;
use tests::{Person, make_media, probe};

use crate::library::Library;

#[tokio::test]
async fn a_film_and_a_picture_are_kept_with_what_they_are_and_a_small_picture() -> Result<()> {
    let library = Library::open().await?;
    let film = library.film("orange", "720x1280").await?;
    let seen = library.clip(&library.upload("Beach.mp4", film.clone()).await?).await?;
    assert_eq!((&seen["kind"], &seen["name"], &seen["mediaType"]), (&"VIDEO".into(), &"Beach.mp4".into(), &"video/mp4".into()));
    assert_eq!((&seen["width"], &seen["height"], &seen["durationMs"]), (&720.into(), &1280.into(), &2000.into()));
    assert_eq!(
        (seen["bytes"].as_u64(), &seen["tags"], &seen["usedInPipelines"]),
        (Some(film.len() as u64), &Value::Array(Vec::new()), &0.into())
    );
    assert_eq!(library.person.program.download(link(&seen, "url")?).await?, film);
    assert_eq!(thumbnail(&library, &seen).await?, (270, 480));

    let picture = library.picture("teal", "800x600").await?;
    let seen = library.clip(&library.upload("C:\\Pictures\\cat.png", picture).await?).await?;
    assert_eq!((&seen["kind"], &seen["name"], &seen["durationMs"]), (&"IMAGE".into(), &"cat.png".into(), &0.into()));
    assert_eq!(thumbnail(&library, &seen).await?, (480, 360));
    assert_eq!(library.files()?.len(), 4, "two files with a small picture each, and nothing half-made");
    library.house.close().await
}

#[tokio::test]
async fn recordings_of_five_formats_are_kept_and_have_no_picture() -> Result<()> {
    let library = Library::open().await?;
    let formats = [
        ("a.mp3", "libmp3lame", "audio/mpeg"),
        ("a.wav", "pcm_s16le", "audio/wav"),
        ("a.m4a", "aac", "audio/mp4"),
        ("a.ogg", "libvorbis", "audio/ogg"),
        ("a.flac", "flac", "audio/flac"),
    ];
    for (name, codec, media_type) in formats {
        let bytes = library.media(name, &["-f", "lavfi", "-i", "sine=d=2", "-c:a", codec]).await?;
        let seen = library.clip(&library.upload(name, bytes).await?).await?;
        assert_eq!((&seen["kind"], &seen["mediaType"]), (&"AUDIO".into(), &media_type.into()), "{name}");
        assert_eq!((&seen["width"], &seen["thumbnailUrl"]), (&0.into(), &Value::Null), "{name}");
        let length = seen["durationMs"].as_u64().context("no length")?;
        ensure!(length.abs_diff(2000) < 60, "{name} lasts {length} ms");
    }
    assert_eq!(library.files()?.len(), formats.len());
    library.house.close().await
}

#[tokio::test]
async fn the_same_file_twice_is_one_clip_and_says_so() -> Result<()> {
    let library = Library::open().await?;
    let picture = library.picture("red", "300x300").await?;
    let send = |name: &str| library.person.send_clip(Part::bytes(picture.clone()).file_name(name.to_owned()));
    let (status, first) = send("first.png").await?;
    assert_eq!((status, &first["existing"]), (201, &false.into()));
    let (status, second) = send("second.png").await?;
    assert_eq!((status, &second["id"], &second["existing"]), (200, &first["id"], &true.into()));
    assert!(second["message"].as_str().is_some_and(|message| message.contains("first.png")), "{second}");

    // at the same moment too
    let film = library.film("blue", "320x240").await?;
    let sending = (0..4).map(|_| library.upload("film.mp4", film.clone()));
    let ids = futures::future::try_join_all(sending).await?;
    ensure!(ids.iter().all(|id| *id == ids[0]), "{ids:?}");
    assert_eq!((library.usage().await?.0, library.files()?.len()), (2, 4));

    // somebody else's same file is theirs
    let other = Person::register(&library.house.url).await?;
    let theirs = other.upload_clip("mine.png", "image/png", picture.clone()).await?;
    assert_ne!(Some(theirs.as_str()), first["id"].as_str());
    library.house.close().await
}

#[tokio::test]
async fn a_small_picture_is_served_as_its_clip_is() -> Result<()> {
    let library = Library::open().await?;
    let seen = library.clip(&library.upload("a.mp4", library.film("green", "640x360").await?).await?).await?;
    for (field, media_type) in [("url", "video/mp4"), ("thumbnailUrl", "image/jpeg")] {
        let address = library.house.url.join(link(&seen, field)?)?;
        let part = http().get(address.clone()).header(RANGE, "bytes=0-9").send().await?;
        let header = |name| part.headers().get(&name).and_then(|value| value.to_str().ok()).unwrap_or_default().to_owned();
        assert_eq!((part.status().as_u16(), header(CONTENT_TYPE).as_str()), (206, media_type));
        assert_eq!((header(CACHE_CONTROL).as_str(), header(ACCEPT_RANGES).as_str()), ("private, max-age=3600", "bytes"));
        assert!(header(CONTENT_RANGE).starts_with("bytes 0-9/"));
        assert_eq!(part.bytes().await?.len(), 10);
        let forged = format!("{address}x");
        assert_eq!(http().get(forged).send().await?.status(), 404, "a changed link is none");
    }
    library.house.close().await
}

/// Width and height of a clip's small picture.
async fn thumbnail(library: &Library, clip: &Value) -> Result<(u32, u32)> {
    let folder = tempfile::tempdir()?;
    let file = folder.path().join("thumbnail.jpg");
    std::fs::write(&file, library.person.program.download(link(clip, "thumbnailUrl")?).await?)?;
    let facts = probe(&file).await?;
    let picture = facts.stream("video")?;
    // whatever ffprobe says of it, it can be drawn
    make_media(&folder.path().join("drawn.png"), &["-i", &file.display().to_string()]).await?;
    assert_eq!(picture.codec_name, "mjpeg");
    Ok((picture.width.context("no width")?, picture.height.context("no height")?))
}

fn link<'a>(clip: &'a Value, field: &str) -> Result<&'a str> {
    clip[field].as_str().with_context(|| format!("there is no {field}"))
}

#[allow(clippy::disallowed_methods, reason = "a story is a third party")]
fn http() -> reqwest::Client {
    reqwest::Client::new()
}
