//! Files behind signed links.

use entity::run;
use sea_orm::{ActiveModelTrait, IntoActiveModel, Set};
use serde_json::json;

use crate::door::{Door, PUBLIC_ORIGIN};
use crate::runs::{new_run, pipeline};

#[tokio::test(flavor = "multi_thread")]
async fn a_video_is_served_whole_or_in_parts_for_as_long_as_its_link_lives() {
    let door = Door::open().await;
    let ada = door.person("ada@example.org").await;
    let (pipeline, _) = pipeline(&door, &ada).await;
    let run = new_run(&door, &ada, &pipeline).await;
    let (id, key) = (run.id, format!("users/{}/runs/{}/video.mp4", run.user_id, run.id));
    let path = door.folder.path().join("data/files").join(&key);
    std::fs::create_dir_all(path.parent().unwrap()).unwrap();
    let bytes: Vec<u8> = (0..100_000_u32).map(|number| (number % 251) as u8).collect();
    std::fs::write(&path, &bytes).unwrap();
    let mut row = run.into_active_model();
    row.state = Set(run::State::Done);
    row.video_key = Set(Some(key));
    row.video_bytes = Set(Some(100_000));
    row.title = Set(Some("Weltraum \u{2014} groß".to_owned()));
    row.update(&door.db).await.unwrap();

    let document = "query($id: ID!) { run(id: $id) { video { url mediaType bytes } cover { url } } }";
    let answer = ada.data(document, json!({ "id": id })).await;
    assert_eq!(answer["run"]["video"]["mediaType"], "video/mp4");
    assert_eq!(answer["run"]["cover"], json!(null));
    let link = answer["run"]["video"]["url"].as_str().unwrap().strip_prefix(PUBLIC_ORIGIN).unwrap().to_owned();
    let anyone = door.stranger();
    let fetch = |range: &'static str| anyone.http.get(format!("{}{link}", door.base)).header("range", range).send();

    let whole = anyone.get(&link).await;
    assert_eq!((whole.status().as_u16(), whole.headers()["accept-ranges"].to_str().unwrap()), (200, "bytes"));
    assert_eq!(whole.headers()["content-type"], "video/mp4");
    assert_eq!(whole.bytes().await.unwrap(), bytes);

    let part = fetch("bytes=1000-1999").await.unwrap();
    assert_eq!((part.status().as_u16(), part.headers()["content-range"].to_str().unwrap()), (206, "bytes 1000-1999/100000"));
    assert_eq!(part.bytes().await.unwrap(), bytes[1000..2000]);
    let end = fetch("bytes=-10").await.unwrap();
    assert_eq!(end.bytes().await.unwrap(), bytes[99_990..]);
    let beyond = fetch("bytes=100000-").await.unwrap();
    assert_eq!((beyond.status().as_u16(), beyond.headers()["content-range"].to_str().unwrap()), (416, "bytes */100000"));

    let head = anyone.http.head(format!("{}{link}", door.base)).send().await.unwrap();
    assert_eq!((head.status().as_u16(), head.headers()["content-length"].to_str().unwrap()), (200, "100000"));

    assert_eq!(anyone.get(&format!("{link}x")).await.status(), 404, "a changed link is none");
    door.clock.advance(std::time::Duration::from_hours(2));
    assert_eq!(anyone.get(&link).await.status(), 404, "its time has passed");
    door.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_page_is_not_taken_for_a_clip_and_strangers_upload_nothing() {
    let door = Door::with(&["--upload-limit", "5000"]).await;
    let ada = door.person("ada@example.org").await;
    let send = async |caller: &crate::caller::Caller, bytes: Vec<u8>| {
        let file = reqwest::multipart::Part::bytes(bytes).file_name("cat.mp4");
        let request = caller.post("/clips").header("x-requested-with", "video-publisher");
        let answer = request.multipart(reqwest::multipart::Form::new().part("file", file)).send().await.unwrap();
        let status = answer.status().as_u16();
        (status, answer.json::<serde_json::Value>().await.unwrap()["code"].clone())
    };
    assert_eq!(send(&door.stranger(), b"<html>".to_vec()).await, (401, json!("UNAUTHENTICATED")));
    assert_eq!(send(&ada, b"<html>".to_vec()).await, (415, json!("media_not_supported")));
    assert_eq!(send(&ada, vec![0; 6000]).await, (413, json!("file_too_large")));
    assert_eq!(ada.data("{ clips { totalCount } }", json!({})).await["clips"], json!({ "totalCount": 0 }));
    let left = std::fs::read_dir(door.folder.path().join("data/scratch")).unwrap().count();
    assert_eq!(left, 0, "nothing half-made stays behind");
    door.close().await;
}
