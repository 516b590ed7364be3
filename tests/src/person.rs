//! What a person does here, through GraphQL alone.

use std::time::Duration;

use anyhow::{Context as _, Result, ensure};
use serde::Deserialize;
use serde_json::{Value, json};
use tokio::time::timeout;
use url::Url;

use reqwest::header::ACCEPT;
use reqwest::multipart::{Form, Part};

use crate::client::{Client, ClientError, http};
use crate::consent::give_consent;
use crate::run::{PUBLICATION_FIELDS, Publication, RUN_FIELDS, Run};
use crate::subscription::Subscription;
use crate::wait::eventually;

/// A registered person with an API token.
#[derive(Debug, Clone)]
pub struct Person {
    /// Signed in by cookies, as in a browser.
    pub browser: Client,
    /// A program with the person's API token.
    pub program: Client,
    /// The e-mail address.
    pub email: String,
    /// The password.
    pub password: String,
    /// The API token.
    pub token: String,
}

/// A connected account.
#[derive(Debug, Clone, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Connection {
    /// Id.
    pub id: String,
    /// `YOUTUBE`, `TIKTOK` or `INSTAGRAM`.
    pub platform: String,
    /// The account's name.
    pub display_name: String,
    /// `ACTIVE`, `EXPIRED`, `REVOKED` or `DISCONNECTED`.
    pub health: String,
}

/// A pipeline.
#[derive(Debug, Clone, Deserialize)]
pub struct Pipeline {
    /// Id.
    pub id: String,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Begun {
    authorize_url: String,
}

/// What a consent page asks.
#[derive(Deserialize)]
struct Asked {
    request: String,
    scopes: Vec<String>,
    #[serde(default)]
    pages: Vec<Named>,
}

#[derive(Deserialize)]
struct Token {
    token: String,
}

#[derive(Deserialize)]
struct Piped {
    pipeline: Pipeline,
}

#[derive(Deserialize)]
struct Running {
    run: Run,
}

#[derive(Deserialize)]
struct Publishing {
    publication: Named,
}

#[derive(Deserialize)]
struct Named {
    id: String,
}

impl Person {
    /// Registers a new person in the house at `base` and makes an API token.
    pub async fn register(base: &Url) -> Result<Self> {
        let browser = Client::new(base)?;
        let email = format!("person-{}@example.org", uuid::Uuid::now_v7());
        let password = format!("correct horse {}", uuid::Uuid::new_v4());
        let input = json!({ "input": { "email": email, "password": password, "timeZone": "Europe/Berlin", "adult": true } });
        let document = "mutation($input: UserRegisterInput!) { userRegister(input: $input) { user { id } userErrors { code field message } } }";
        browser.call::<Value>(document, input).await.context("nobody can register")?;

        let input = json!({ "input": { "name": "A program", "scopes": ["READ", "WRITE"] } });
        let document = "mutation($input: ApiTokenCreateInput!) { apiTokenCreate(input: $input) { token userErrors { code field message } } }";
        let made: Token = browser.call(document, input).await.context("no API token can be made")?;
        Ok(Self { program: Client::with_token(base, &made.token)?, browser, email, password, token: made.token })
    }

    /// Begins to connect an account of `platform`: where the browser should go.
    pub async fn begin_to_connect(&self, platform: &str) -> Result<String, ClientError> {
        let document = "mutation($input: ConnectionBeginInput!) { connectionBegin(input: $input) { authorizeUrl userErrors { code field message } } }";
        let begun: Begun = self.program.call(document, json!({ "input": { "platform": platform } })).await?;
        Ok(begun.authorize_url)
    }

    /// Connects an account of `platform` (`YOUTUBE`, …) by the redirects that a browser follows.
    pub async fn connect(&self, platform: &str) -> Result<Connection> {
        give_consent(&self.begin_to_connect(platform).await?).await.with_context(|| format!("{platform} cannot be connected"))?;
        let all: Vec<Connection> = self.connections().await?;
        all.into_iter().find(|one| one.platform == platform).with_context(|| format!("{platform} is not among the connections"))
    }

    /// Goes through the consent of `platform` with these permissions and pages left unticked: where the browser arrives.
    pub async fn connect_without(&self, platform: &str, unticked: &[&str]) -> Result<Url> {
        let browser = http()?;
        let page = browser.get(self.begin_to_connect(platform).await?).header(ACCEPT, "application/json").send().await?;
        let address = page.url().clone();
        let asked: Asked = page.json().await.context("there is no consent page")?;
        let boxes = asked.scopes.into_iter().map(|scope| ("scope", scope));
        let boxes = boxes.chain(asked.pages.into_iter().map(|page| ("page", page.id)));
        let mut form = vec![("request", asked.request), ("decision", "allow_selected".to_owned())];
        form.extend(boxes.filter(|(_, value)| !unticked.contains(&value.as_str())));
        Ok(browser.post(address).form(&form).send().await?.url().clone())
    }

    /// Connects all three platforms.
    pub async fn connect_all(&self) -> Result<Vec<Connection>> {
        let mut all = Vec::new();
        for platform in ["YOUTUBE", "TIKTOK", "INSTAGRAM"] {
            all.push(self.connect(platform).await?);
        }
        Ok(all)
    }

    /// The connected accounts.
    pub async fn connections(&self) -> Result<Vec<Connection>, ClientError> {
        self.program.call("{ connections { id platform displayName health } }", json!({})).await
    }

    /// Makes a pipeline with these destinations and, where given, settings.
    pub async fn create_pipeline(&self, destinations: &[Connection], settings: Value) -> Result<Pipeline, ClientError> {
        let ids: Vec<&str> = destinations.iter().map(|connection| connection.id.as_str()).collect();
        let document = "mutation($input: PipelineCreateInput!) { pipelineCreate(input: $input) { pipeline { id } userErrors { code field message } } }";
        let input = json!({ "input": { "name": "Short stories", "destinationIds": ids, "settings": settings } });
        let piped: Piped = self.program.call(document, input).await?;
        Ok(piped.pipeline)
    }

    /// Starts a run of `script`.
    pub async fn start_run(&self, pipeline: &Pipeline, script: &str) -> Result<Run, ClientError> {
        self.start(json!({ "pipelineId": pipeline.id, "script": script })).await
    }

    /// Starts a run as `input` says.
    pub async fn start(&self, input: Value) -> Result<Run, ClientError> {
        let verb = "mutation($input: RunCreateInput!) { runCreate(input: $input) { run { ...RunFields } userErrors { code field message } } }";
        self.change_run(verb, input).await
    }

    /// Asks a run to stop.
    pub async fn cancel_run(&self, id: &str) -> Result<Run, ClientError> {
        let verb = "mutation($input: RunCancelInput!) { runCancel(input: $input) { run { ...RunFields } userErrors { code field message } } }";
        self.change_run(verb, json!({ "id": id })).await
    }

    /// Tries a failed run again.
    pub async fn retry_run(&self, id: &str) -> Result<Run, ClientError> {
        let verb = "mutation($input: RunRetryInput!) { runRetry(input: $input) { run { ...RunFields } userErrors { code field message } } }";
        self.change_run(verb, json!({ "id": id })).await
    }

    async fn change_run(&self, verb: &str, input: Value) -> Result<Run, ClientError> {
        let running: Running = self.program.call(&format!("{verb} {RUN_FIELDS}"), json!({ "input": input })).await?;
        Ok(running.run)
    }

    /// Publishes a finished run on an account, with `text` as title and caption; the publication's id.
    pub async fn publish(&self, run: &str, connection: &Connection, text: &str) -> Result<String, ClientError> {
        let input = json!({
            "runId": run, "connectionId": connection.id, "title": text, "description": text, "privacy": "PUBLIC",
        });
        self.publish_as(input).await
    }

    /// Publishes a finished run as `input` says; the publication's id.
    pub async fn publish_as(&self, input: Value) -> Result<String, ClientError> {
        let verb = "mutation($input: PublicationCreateInput!) { publicationCreate(input: $input) { publication { id } userErrors { code field message } } }";
        let made: Publishing = self.program.call(verb, json!({ "input": input })).await?;
        Ok(made.publication.id)
    }

    /// Tries a failed publication again.
    pub async fn retry_publication(&self, id: &str) -> Result<(), ClientError> {
        let verb = "mutation($input: PublicationRetryInput!) { publicationRetry(input: $input) { publication { id } userErrors { code field message } } }";
        self.program.call::<Value>(verb, json!({ "input": { "id": id } })).await?;
        Ok(())
    }

    /// The publication as it is now.
    pub async fn publication(&self, id: &str) -> Result<Publication, ClientError> {
        let document = format!("query($id: ID!) {{ publication(id: $id) {{ ...PublicationFields }} }} {PUBLICATION_FIELDS}");
        self.program.call(&document, json!({ "id": id })).await
    }

    /// Asks for a publication until `wanted` holds.
    pub async fn await_publication(
        &self,
        id: &str,
        patience: Duration,
        wanted: impl Fn(&Publication) -> bool,
    ) -> Result<Publication> {
        eventually("the publication", patience, || async {
            let publication = self.publication(id).await?;
            anyhow::ensure!(wanted(&publication), "{publication:#?}");
            Ok(publication)
        })
        .await
    }

    /// Uploads a media file as a clip; its id.
    pub async fn upload_clip(&self, name: &str, media_type: &str, bytes: Vec<u8>) -> Result<String> {
        let (status, made) = self.send_clip(Part::bytes(bytes).file_name(name.to_owned()).mime_str(media_type)?).await?;
        ensure!(status < 400, "the upload was refused with {status}: {made}");
        Ok(made["id"].as_str().context("the clip has no id")?.to_owned())
    }

    /// Sends what may become a clip: the status and what was answered.
    pub async fn send_clip(&self, file: Part) -> Result<(u16, Value)> {
        let place = self.program.base().join("clips")?;
        let sending = http()?.post(place).bearer_auth(&self.token).multipart(Form::new().part("file", file));
        let answer = sending.send().await?;
        Ok((answer.status().as_u16(), answer.json().await?))
    }

    /// The run as it is now.
    pub async fn run(&self, id: &str) -> Result<Run, ClientError> {
        let document = format!("query($id: ID!) {{ run(id: $id) {{ ...RunFields }} }} {RUN_FIELDS}");
        self.program.call(&document, json!({ "id": id })).await
    }

    /// Follows a run: first as it is, then each change.
    pub async fn follow_run(&self, id: &str) -> Result<Subscription<Run>, ClientError> {
        let document = format!("subscription($id: ID!) {{ runProgress(id: $id) {{ ...RunFields }} }} {RUN_FIELDS}");
        self.program.follow(&document, json!({ "id": id })).await
    }

    /// Follows a run until `wanted` holds.
    pub async fn await_run(&self, id: &str, patience: Duration, wanted: impl Fn(&Run) -> bool) -> Result<Run> {
        let mut seen = None;
        let following = async {
            let mut changes = self.follow_run(id).await?;
            while let Some(run) = changes.next().await? {
                if wanted(&run) {
                    return Ok(run);
                }
                seen = Some(run);
            }
            let run = self.run(id).await?;
            anyhow::ensure!(wanted(&run), "the run ended as {run:#?}");
            Ok(run)
        };
        match timeout(patience, following).await {
            Ok(run) => run,
            Err(_) => anyhow::bail!("waited {} s in vain; last seen: {seen:#?}", patience.as_secs()),
        }
    }

    /// Follows a run to its end.
    pub async fn await_end(&self, id: &str, patience: Duration) -> Result<Run> {
        self.await_run(id, patience, Run::is_over).await
    }
}
