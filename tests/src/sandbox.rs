//! The stand-in for platforms and providers, and what a story may ask of it.

use std::path::{Path, PathBuf};
use std::time::Duration;

use anyhow::{Context as _, Result, ensure};
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};
use url::Url;

use crate::client::http;
use crate::folder::{make, program, project};
use crate::process::{Plan, Process};
use crate::wait::eventually;

/// A running stand-in.
#[derive(Debug)]
pub struct Sandbox {
    base: String,
    http: reqwest::Client,
    _process: Process,
}

/// What stand-ins of the same build draw and speak, they make once.
fn made_dir() -> Result<PathBuf> {
    let program = program("sandbox")?;
    let built = std::fs::metadata(&program)?.modified()?.duration_since(std::time::UNIX_EPOCH)?.as_secs();
    make(&project().join(format!("target/tmp/sandbox-{built}")))
}

/// A video as the stand-in received it.
#[derive(Debug, Clone, Deserialize)]
pub struct ReceivedVideo {
    /// `youtube`, `tiktok` or `instagram`.
    pub platform: String,
    /// The platform's id.
    pub id: String,
    /// Title, where the platform has one.
    pub title: String,
    /// Caption or description.
    pub caption: String,
    /// Who may see it, in the platform's own words.
    pub privacy: String,
    /// `processing`, `published` or `failed`.
    pub state: String,
    /// Size in bytes.
    pub bytes: u64,
    /// Hash of the bytes, in hexadecimal.
    pub sha256: String,
    /// Where people watch it.
    pub watch_url: String,
}

/// A failure to come; see the stand-in's README.
#[derive(Debug, Clone, Default, Serialize)]
pub struct Fault {
    /// `youtube`, `tiktok` or `instagram`.
    pub platform: &'static str,
    /// Name of the operation as in the log of calls; any when not given.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub operation: Option<String>,
    /// What goes wrong: `drop_connection`, `lose_answer`, `status`, `delay`, …
    pub kind: &'static str,
    /// For `status`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub status: Option<u16>,
    /// How many calls are struck; one when not given.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub times: Option<u32>,
    /// For `delay`, in milliseconds.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub delay_ms: Option<u64>,
    /// For `drop_connection`: bytes taken before.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub after_bytes: Option<u64>,
    /// The platform's own word for what is wrong.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub code: Option<&'static str>,
    /// The platform's sentence about it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reason: Option<String>,
    /// Seconds after which it may be asked again, as the platform says.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub retry_after: Option<u32>,
}

impl Fault {
    /// The same, with the seconds after which one may ask again.
    #[must_use]
    pub fn after(self, seconds: u32) -> Self {
        Self { retry_after: Some(seconds), ..self }
    }

    /// A failure of the next call of `operation`.
    pub fn of(platform: &'static str, operation: &str, kind: &'static str) -> Self {
        Self { platform, operation: Some(operation.to_owned()), kind, ..Self::default() }
    }
}

/// One call that reached the stand-in.
#[derive(Debug, Clone, Deserialize)]
pub struct Call {
    /// Platform, if the address was one's.
    pub platform: Option<String>,
    /// Name of the operation.
    pub operation: String,
    /// Status of the answer.
    pub status: Option<u16>,
}

/// One attempt to tell the house something.
#[derive(Debug, Clone, Deserialize)]
pub struct Callback {
    /// What it tells of, in the platform's own word.
    pub kind: String,
    /// Status of the answer; none where it got lost.
    pub status: Option<u16>,
}

/// What the house answers to somebody who wants their data deleted.
#[derive(Debug, Clone, Deserialize)]
pub struct Receipt {
    /// Where the person sees what became of it.
    pub url: String,
    /// Its code.
    pub confirmation_code: String,
}

/// Something that must never be seen outside.
#[derive(Debug, Clone, Deserialize)]
pub struct Secret {
    /// What it is.
    pub kind: String,
    /// Its bytes.
    pub value: String,
}

impl Sandbox {
    /// Starts one on a free port.
    pub async fn start(folder: &Path, logs: &Path) -> Result<Self> {
        let folder = make(folder)?;
        let address = folder.join("address");
        let plan = Plan::new("sandbox", program("sandbox")?, &folder, logs);
        let made = made_dir()?.to_string_lossy().into_owned();
        let arguments = ["--data-dir", "received", "--port-file", "address", "--made-dir", &made];
        let mut process = plan.arguments(arguments).start()?;
        let base = eventually("the sandbox", Duration::from_secs(20), || {
            let seen = process.ensure_running().and_then(|()| Ok(std::fs::read_to_string(&address)?));
            async { seen }
        })
        .await?;
        Ok(Self { base, http: http()?, _process: process })
    }

    /// The address that stands for every platform's hosts.
    pub fn url(&self) -> &str {
        &self.base
    }

    /// The settings with which the programs take it for the platforms.
    pub fn environment(&self) -> Vec<(String, String)> {
        let apps = [
            ("YOUTUBE", "CLIENT_ID", "CLIENT_SECRET"),
            ("TIKTOK", "CLIENT_KEY", "CLIENT_SECRET"),
            ("INSTAGRAM", "APP_ID", "APP_SECRET"),
        ];
        apps.iter()
            .flat_map(|(platform, id, secret)| {
                let app = format!("sandbox-{}", platform.to_lowercase());
                [
                    (format!("{platform}_BASE_URL"), self.base.clone()),
                    (format!("{platform}_{secret}"), format!("{app}-secret")),
                    (format!("{platform}_{id}"), app),
                ]
            })
            .chain([("PROVIDERS_BASE_URL".to_owned(), self.base.clone())])
            .collect()
    }

    /// Every video it received.
    pub async fn videos(&self) -> Result<Vec<ReceivedVideo>> {
        self.look("videos").await
    }

    /// The bytes of one video.
    pub async fn file(&self, video: &ReceivedVideo) -> Result<Vec<u8>> {
        let address = self.control(&format!("videos/{}/{}/file", video.platform, video.id));
        Ok(self.http.get(address).send().await?.error_for_status()?.bytes().await?.to_vec())
    }

    /// Every call it received, oldest first.
    pub async fn calls(&self) -> Result<Vec<Call>> {
        self.look("calls").await
    }

    /// Every secret it gave out.
    pub async fn secrets(&self) -> Result<Vec<Secret>> {
        self.look("secrets").await
    }

    /// Lets something fail.
    pub async fn fail(&self, fault: &Fault) -> Result<()> {
        self.tell("faults", &json!(fault)).await
    }

    /// The operations of failures that still wait for their call.
    pub async fn waiting_faults(&self) -> Result<Vec<String>> {
        #[derive(Deserialize)]
        struct Waiting {
            operation: String,
            times: u32,
        }
        let all: Vec<Waiting> = self.look("faults").await?;
        Ok(all.into_iter().filter(|fault| fault.times > 0).map(|fault| fault.operation).collect())
    }

    /// Waits until a call of `operation` is held, at most so long; whether one is.
    pub async fn await_held(&self, platform: &str, operation: &str, patience: Duration) -> Result<bool> {
        #[derive(Deserialize)]
        struct Held {
            platform: String,
            operation: String,
        }
        let seen = eventually("a held call", patience, || async {
            let held: Vec<Held> = self.look("held").await?;
            ensure!(held.iter().any(|one| one.platform == platform && one.operation == operation), "none is held");
            Ok(())
        });
        Ok(seen.await.is_ok())
    }

    /// Lets all held calls go on.
    pub async fn release(&self) -> Result<()> {
        self.tell("release", &json!({})).await
    }

    /// How often an operation of a platform was asked for.
    pub async fn count(&self, platform: &str, operation: &str) -> Result<usize> {
        let of = |call: &&Call| call.platform.as_deref() == Some(platform) && call.operation == operation;
        Ok(self.calls().await?.iter().filter(of).count())
    }

    /// Lets nothing fail any more.
    pub async fn heal(&self) -> Result<()> {
        self.http.delete(self.control("faults")).send().await?.error_for_status()?;
        Ok(())
    }

    /// Turns its clock forward.
    pub async fn advance(&self, by: Duration) -> Result<()> {
        self.tell("clock", &json!({ "advance_seconds": by.as_secs() })).await
    }

    /// Turns its dials.
    pub async fn turn(&self, dials: &Value) -> Result<()> {
        self.tell("settings", dials).await
    }

    /// Lets the platforms tell the house at `base` what they tell by themselves.
    pub async fn call_back(&self, base: &Url) -> Result<()> {
        let hook = |path| base.join(path).map(String::from);
        let dials = json!({
            "tiktok_webhook_url": hook("hooks/tiktok")?,
            "instagram_deauthorize_url": hook("hooks/instagram/deauthorize")?,
            "instagram_deletion_url": hook("hooks/instagram/deletion")?,
        });
        self.turn(&dials).await
    }

    /// Every attempt to tell the house something, in the order they ended.
    pub async fn callbacks(&self) -> Result<Vec<Callback>> {
        self.look("callbacks").await
    }

    /// A person removes the app on the platform's own page.
    pub async fn revoke(&self, platform: &str, account: &str) -> Result<()> {
        self.tell("revoke", &json!({ "platform": platform, "account": account })).await
    }

    /// A person opens TikTok's inbox and posts the oldest draft.
    pub async fn post_draft(&self) -> Result<()> {
        self.tell("inbox", &json!({ "decision": "post" })).await
    }

    /// A person asks Meta to have the data of `account` deleted.
    pub async fn request_deletion(&self, account: &str) -> Result<Receipt> {
        let asking = self.http.post(self.control("request_deletion")).json(&json!({ "account": account }));
        Ok(asking.send().await?.error_for_status()?.json().await?)
    }

    pub(crate) async fn look<T: for<'a> Deserialize<'a>>(&self, what: &str) -> Result<T> {
        let answer = self.http.get(self.control(what)).send().await?.error_for_status()?;
        answer.json().await.with_context(|| format!("the sandbox's {what} cannot be read"))
    }

    pub(crate) async fn tell(&self, what: &str, body: &Value) -> Result<()> {
        let answer = self.http.post(self.control(what)).json(body).send().await?;
        let status = answer.status();
        ensure!(status.is_success(), "the sandbox refuses {what} {body} ({status}): {}", answer.text().await?);
        Ok(())
    }

    fn control(&self, what: &str) -> String {
        format!("{}/_sandbox/{what}", self.base)
    }
}
