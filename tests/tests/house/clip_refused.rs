//! What cannot be a clip is refused with a reason, and leaves nothing behind.

use anyhow::Result;
use nix::unistd::Uid;
use reqwest::multipart::Part;
use serde_json::json;
use tests::{Blueprint, Client, Person};

use crate::house_alone::SmallDisk;
use crate::library::Library;

#[tokio::test]
async fn what_is_no_usable_media_is_refused_with_its_own_word() -> Result<()> {
    let library = Library::open().await?;
    let film = library.film("orange", "640x360").await?;
    let silence = ["-f", "lavfi", "-i", "anullsrc=r=8000:cl=mono", "-t", "3601", "-c:a", "flac"];
    let cases = [
        ("page.mp4", b"<html>a page</html>".to_vec(), (415, "media_not_supported")),
        ("list.mp4", b"#EXTM3U\n#EXTINF:1,\nfile:///etc/passwd\n".to_vec(), (415, "media_not_supported")),
        ("nothing.png", Vec::new(), (415, "media_not_supported")),
        ("drawing.svg", b"<svg xmlns='http://www.w3.org/2000/svg'/>".to_vec(), (415, "media_not_supported")),
        ("torn.mp4", film[..200].to_vec(), (422, "media_not_readable")),
        ("broken.png", [b"\x89PNG\r\n\x1a\n".as_slice(), &[7; 500]].concat(), (422, "media_not_readable")),
        ("dot.png", library.picture("red", "199x400").await?, (422, "media_too_small")),
        ("wall.png", library.picture("red", "8200x300").await?, (422, "media_too_large")),
        ("night.flac", library.media("night.flac", &silence).await?, (422, "media_too_long")),
    ];
    for (name, bytes, (status, code)) in cases {
        assert_eq!(library.refusal(name, bytes).await?, (status, code.to_owned()), "{name}");
    }
    let (status, said) = library.person.send_clip(Part::bytes(film)).await?;
    assert_eq!(status, 201, "a file without a name is still a film: {said}");
    assert_eq!(library.clip(said["id"].as_str().unwrap_or_default()).await?["name"], "clip");
    assert_eq!(library.files()?.len(), 2, "only the film and its small picture are there");
    library.house.close().await
}

#[tokio::test]
async fn every_limit_is_told_before_it_is_passed() -> Result<()> {
    let limits =
        Blueprint::story()?.set("UPLOAD_LIMIT", "200000").set("MEDIA_LIBRARY_BYTES", "300000").set("MEDIA_LIBRARY_FILES", "3");
    let library = Library::open_in(limits).await?;
    let noise = |size: &'static str| ["-f", "lavfi", "-i", size, "-f", "wav"];
    assert_eq!(library.refusal("long.mp4", vec![0; 600_000]).await?, (413, "file_too_large".to_owned()), "by what is announced");
    assert_eq!(library.refusal("long.mp4", vec![0; 201_000]).await?, (413, "file_too_large".to_owned()), "by what comes");

    let first = library.media("a.wav", &noise("anoisesrc=d=2:r=44100:seed=1")).await?;
    library.upload("a.wav", first.clone()).await?;
    let second = library.media("b.wav", &noise("anoisesrc=d=2:r=44100:seed=2")).await?;
    assert_eq!(library.refusal("b.wav", second).await?, (409, "library_full".to_owned()));
    library.upload("again.wav", first).await.err().map_or(Ok(()), |error| {
        // the library has room for what is in it already, or says that it is full: both are true
        anyhow::ensure!(error.to_string().contains("library_full"), "{error}");
        Ok(())
    })?;

    for color in ["red", "green"] {
        library.upload("dot.png", library.picture(color, "200x200").await?).await?;
    }
    let fourth = library.picture("blue", "200x200").await?;
    assert_eq!(library.refusal("dot.png", fourth).await?, (409, "too_many_clips".to_owned()));
    assert_eq!((library.usage().await?.0, library.files()?.len()), (3, 5));
    library.house.close().await
}

#[tokio::test]
async fn a_full_disk_is_said_so_and_the_upload_can_be_sent_again() -> Result<()> {
    if !Uid::effective().is_root() {
        // only root can make a small disk
        return Ok(());
    }
    let library = Library::open().await?;
    let picture = library.picture("red", "300x300").await?;
    let disk = SmallDisk::mount(&library.house.data().join("scratch"))?;
    assert_eq!(library.refusal("a.png", picture.clone()).await?, (507, "disk_full".to_owned()));
    drop(disk);
    library.upload("a.png", picture).await?;
    library.house.close().await
}

#[tokio::test]
async fn strangers_and_programs_that_only_read_upload_nothing() -> Result<()> {
    let library = Library::open().await?;
    let picture = library.picture("red", "300x300").await?;
    let document =
        "mutation($input: ApiTokenCreateInput!) { apiTokenCreate(input: $input) { token userErrors { code field message } } }";
    let input = json!({ "input": { "name": "A reader", "scopes": ["READ"] } });
    let made: serde_json::Value = library.person.browser.call(document, input).await?;
    let read_only = made["token"].as_str().unwrap_or_default().to_owned();
    for (token, status, code) in [("nonsense".to_owned(), 401, "UNAUTHENTICATED"), (read_only, 403, "FORBIDDEN")] {
        let program = Client::with_token(&library.house.url, &token)?;
        let sender = Person { program, token, ..library.person.clone() };
        let (answered, said) = sender.send_clip(Part::bytes(picture.clone()).file_name("a.png")).await?;
        assert_eq!((answered, said["code"].as_str()), (status, Some(code)));
    }
    assert_eq!((library.usage().await?.0, library.files()?.len()), (0, 0));
    library.house.close().await
}
