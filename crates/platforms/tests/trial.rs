#![allow(clippy::all, clippy::pedantic, clippy::disallowed_methods, clippy::unwrap_used, missing_docs)]
use std::ops::Range;
use std::time::Duration;
use async_trait::async_trait;
use bytes::Bytes;
use futures::stream::{self, BoxStream};
use futures::StreamExt;
use platforms::*;
use serde_json::{json, Value};
use url::Url;

struct Film(Vec<u8>);
#[async_trait]
impl VideoSource for Film {
    async fn read(&self, range: Range<u64>) -> std::io::Result<BoxStream<'static, std::io::Result<Bytes>>> {
        let piece = self.0[range.start as usize..range.end as usize].to_vec();
        Ok(stream::iter(piece.chunks(65536).map(|p| Ok(Bytes::copy_from_slice(p))).collect::<Vec<_>>()).boxed())
    }
}

fn video(bytes: u64, n: usize) -> Video {
    Video { title: format!("Trial {n}"), description: format!("Trial caption {n} #x"), tags: vec!["a".into(), "b c".into()], language: "en".into(),
        privacy: Privacy::Public, made_for_kids: false, synthetic: true, bytes, duration_ms: 5000, width: 1080, height: 1920,
        marker: format!("0193-{n}"), url: "http://127.0.0.1:8999/v.mp4".parse().unwrap() }
}

async fn publish(p: &dyn Platform, account: &Account, film: &Film, n: usize) -> Result<Published, Refusal> {
    let v = video(film.0.len() as u64, n);
    assert_eq!(p.preflight(&v), []);
    let handle = p.start(account, &v).await?;
    let mut unknowns = 0;
    loop {
        let looked = match p.check(account, &handle, &v).await {
            Ok(Checked::Uploading { .. }) => { p.upload(account, &handle, &v, film, &|_| ()).await?; continue; }
            Ok(Checked::Ready) => p.finish(account, &handle, &v).await,
            other => other,
        };
        match looked {
            Ok(Checked::Published(live)) => return Ok(live),
            Ok(_) => {}
            Err(Refusal::Unknown { message }) if unknowns < 3 => { println!("   unknown: {message}"); unknowns += 1; }
            Err(Refusal::Retry { message, .. }) if unknowns < 3 => { println!("   retry: {message}"); unknowns += 1; }
            Err(e) => return Err(e),
        }
        tokio::time::sleep(Duration::from_millis(300)).await;
    }
}

#[tokio::test]
async fn trial() {
    let base: Url = std::env::var("BASE").unwrap().parse().unwrap();
    let ids = |s: &str| std::env::var(s).unwrap();
    let settings = settings::Platforms {
        youtube_client_id: Some(ids("YT_ID")), youtube_client_secret: Some(ids("YT_SECRET").into()), youtube_base_url: Some(base.clone()),
        tiktok_client_key: Some(ids("TT_ID")), tiktok_client_secret: Some(ids("TT_SECRET").into()), tiktok_base_url: Some(base.clone()),
        instagram_app_id: Some(ids("IG_ID")), instagram_app_secret: Some(ids("IG_SECRET").into()), instagram_base_url: Some(base.clone()) };
    let all = Platforms::new(&settings, settings::Clock::default());
    let film = Film(std::fs::read("/tmp/trial/v.mp4").unwrap());
    let web = reqwest::Client::builder().redirect(reqwest::redirect::Policy::none()).build().unwrap();
    let redirect: Url = "http://localhost:8080/oauth/callback".parse().unwrap();
    let mut n = 0;
    for slug in ["youtube", "tiktok", "instagram"] {
        let p = all.get(slug).unwrap();
        let consent = p.authorize("st", &redirect);
        let page = web.get(consent.url.clone()).send().await.unwrap().text().await.unwrap();
        let at = page.find("name=\"request\"").expect(&page);
        let rest = &page[at..];
        let request = rest.split("value=\"").nth(1).unwrap().split('"').next().unwrap().to_owned();
        let mut to = consent.url.clone(); to.set_query(None);
        let answer = web.post(to).form(&[("request", request.as_str()), ("decision", "allow")]).send().await.unwrap();
        let back: Url = answer.headers()["location"].to_str().unwrap().parse().unwrap();
        let code = back.query_pairs().find(|(k, _)| k == "code").unwrap().1.into_owned();
        let grant = p.exchange(&code, consent.verifier.as_ref(), &redirect).await.unwrap();
        println!("{slug}: scopes {:?} all {}", grant.scopes.len(), p.scopes().iter().all(|s| grant.scopes.iter().any(|g| g == s)));
        println!("   again: {:?}", p.exchange(&code, consent.verifier.as_ref(), &redirect).await.err());
        let tokens = match p.refresh(&grant.tokens).await {
            Ok(fresh) => Tokens { access: fresh.tokens.access, refresh: fresh.tokens.refresh.or(grant.tokens.refresh) },
            Err(e) => { println!("   refresh: {e:?}"); grant.tokens },
        };
        let who = p.identity(&tokens.access).await.unwrap();
        println!("   {who:?}");
        let account = Account { access: tokens.access.clone(), external_id: who.external_id, username: who.username };
        let faults: Vec<Vec<Value>> = match slug {
            "youtube" => vec![vec![], vec![json!({"operation":"videos.upload","kind":"drop_connection","after_bytes": 9_000_000})],
                vec![json!({"operation":"videos.upload","kind":"status","status":503,"times":2})],
                vec![json!({"operation":"videos.upload","kind":"lose_answer","times":4})],
                vec![json!({"operation":"videos.insert","kind":"lose_answer"})],
                vec![json!({"operation":"videos.insert","kind":"status","status":403,"code":"quotaExceeded"})],
                vec![json!({"operation":"videos.list","kind":"expire_token"})],
                ],
            "tiktok" => vec![vec![], vec![json!({"operation":"video.upload","kind":"drop_connection","after_bytes": 9_000_000})],
                vec![json!({"operation":"video.upload","kind":"status","status":503,"times":2})],
                vec![json!({"operation":"video.upload","kind":"lose_answer","times":2})],
                vec![json!({"operation":"video.init","kind":"lose_answer"})],
                vec![json!({"operation":"*","kind":"fail_processing","reason":"picture_size_check_failed"})],
                vec![json!({"operation":"status.fetch","kind":"status","status":429,"code":"rate_limit_exceeded"})],
                ],
            _ => vec![vec![], vec![json!({"operation":"media.publish","kind":"lose_answer"})],
                vec![json!({"operation":"media.publish","kind":"drop_connection"})],
                vec![json!({"operation":"media.create","kind":"lose_answer"})],
                vec![json!({"operation":"processing","kind":"fail_processing","reason":"2207026"})],
                vec![json!({"operation":"container.status","kind":"status","status":500})],
                ],
        };
        let mut live = vec![];
        for set in faults {
            for mut f in set.clone() { f["platform"] = json!(slug); let r = web.post(base.join("_sandbox/faults").unwrap()).json(&f).send().await.unwrap(); assert!(r.status().is_success(), "{}", r.text().await.unwrap()); }
            n += 1;
            let before = settings::Clock::default().now();
            let out = publish(&*p, &account, &film, n).await;
            println!("   {set:?} -> {out:?}");
            if let Ok(one) = out {
                let found = p.find(&account, &video(film.0.len() as u64, n), before).await;
                println!("     found {:?}", found.as_ref().map(|f| f.as_ref().map(|f| f == &one)));
                println!("     page {}", web.get(one.url.clone().unwrap()).send().await.unwrap().status());
                live.push(one.remote_id);
            }
            web.delete(base.join("_sandbox/faults").unwrap()).send().await.unwrap();
            if set.iter().any(|f| f["kind"] == "expire_token") { break; }
        }
        println!("   metrics {:?}", p.metrics(&account, &live).await.map(|m| m.len()));
        println!("   revoke {:?}", p.revoke(&tokens).await);
        println!("   revoke again {:?}", p.revoke(&tokens).await);
        println!("   after {:?}", p.identity(&tokens.access).await.err());
        println!("   refresh after {:?}", p.refresh(&tokens).await.err());
    }
    let videos: Vec<Value> = web.get(base.join("_sandbox/videos").unwrap()).send().await.unwrap().json().await.unwrap();
    for v in videos { println!("{} {} {} {}", v["platform"], v["state"], &v["sha256"].as_str().unwrap()[..12], v["caption"]); }
}
