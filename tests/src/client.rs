//! A GraphQL client as any third party would write one.

use std::time::Duration;

use reqwest::header::ORIGIN;
use serde::Deserialize;
use serde::de::DeserializeOwned;
use serde_json::{Map, Value, json};
use url::Url;

use crate::subscription::Subscription;

/// A client of one house, for one account.
#[derive(Debug, Clone)]
pub struct Client {
    base: Url,
    http: reqwest::Client,
    token: Option<String>,
    key: Option<String>,
}

/// Why a call gave nothing.
#[derive(Debug, thiserror::Error)]
pub enum ClientError {
    /// The server was not reached, or broke off.
    #[error("the server cannot be reached: {0}")]
    Network(#[from] reqwest::Error),
    /// The subscription broke.
    #[error("the subscription broke: {0}")]
    Socket(String),
    /// The answer is not GraphQL.
    #[error("the answer is not GraphQL ({status}): {body}")]
    NotGraphQl {
        /// Status of the answer.
        status: u16,
        /// Its text.
        body: String,
    },
    /// The server answered with errors.
    #[error("{}", .0.iter().map(|error| error.message.as_str()).collect::<Vec<_>>().join("; "))]
    Errors(Vec<GraphQlError>),
    /// The person has to change something.
    #[error("{}", .0.iter().map(|error| error.message.as_str()).collect::<Vec<_>>().join("; "))]
    Refused(Vec<UserError>),
}

/// An error of the call itself.
#[derive(Debug, Clone, Deserialize)]
pub struct GraphQlError {
    /// For people.
    pub message: String,
    /// `code`, and the error's `id` where it is ours.
    #[serde(default)]
    pub extensions: Map<String, Value>,
}

/// What a person has to change.
#[derive(Debug, Clone, Deserialize, PartialEq, Eq)]
pub struct UserError {
    /// A stable word.
    pub code: String,
    /// The input it is about.
    pub field: Option<Vec<String>>,
    /// For people.
    pub message: String,
}

impl ClientError {
    /// The stable words of what is wrong.
    pub fn codes(&self) -> Vec<String> {
        match self {
            Self::Errors(errors) => {
                errors.iter().filter_map(|error| error.extensions.get("code")?.as_str().map(str::to_owned)).collect()
            }
            Self::Refused(errors) => errors.iter().map(|error| error.code.clone()).collect(),
            _ => Vec::new(),
        }
    }
}

impl Client {
    /// A client without an account; it keeps cookies as a browser does.
    pub fn new(base: &Url) -> anyhow::Result<Self> {
        Ok(Self { base: base.clone(), http: http()?, token: None, key: None })
    }

    /// A program with an API token.
    pub fn with_token(base: &Url, token: &str) -> anyhow::Result<Self> {
        Ok(Self { token: Some(token.to_owned()), ..Self::new(base)? })
    }

    /// The same program, with a name for its next wish: asked twice under one name, it is wished once.
    #[must_use]
    pub fn with_key(&self, key: &str) -> Self {
        Self { key: Some(key.to_owned()), ..self.clone() }
    }

    /// Where the house is.
    pub fn base(&self) -> &Url {
        &self.base
    }

    /// Asks; the answer is the whole `data`.
    pub async fn ask<T: DeserializeOwned>(&self, document: &str, variables: Value) -> Result<T, ClientError> {
        let data = self.send(document, variables).await?;
        read(data)
    }

    /// Asks for one field or changes one thing: the answer is the first field of `data`, and `userErrors` are errors.
    pub async fn call<T: DeserializeOwned>(&self, document: &str, variables: Value) -> Result<T, ClientError> {
        let data = self.send(document, variables).await?;
        let payload = match data {
            Value::Object(fields) => fields.into_iter().next().map_or(Value::Null, |(_, payload)| payload),
            other => other,
        };
        if let Some(errors) = payload.get("userErrors").filter(|errors| errors.as_array().is_some_and(|list| !list.is_empty())) {
            return Err(ClientError::Refused(read(errors.clone())?));
        }
        read(payload)
    }

    /// Follows a subscription with one field.
    pub async fn follow<T: DeserializeOwned>(&self, document: &str, variables: Value) -> Result<Subscription<T>, ClientError> {
        Subscription::open(&self.base, self.token.as_deref(), document, variables).await
    }

    /// Fetches a signed link, which may be relative to the house.
    pub async fn download(&self, link: &str) -> Result<Vec<u8>, ClientError> {
        Ok(self.http.get(self.address(link)?).send().await?.error_for_status()?.bytes().await?.to_vec())
    }

    fn address(&self, place: &str) -> Result<Url, ClientError> {
        self.base.join(place).map_err(|error| ClientError::NotGraphQl { status: 0, body: format!("{place}: {error}") })
    }

    async fn send(&self, document: &str, variables: Value) -> Result<Value, ClientError> {
        let mut request = self.http.post(self.address("graphql")?).json(&json!({ "query": document, "variables": variables }));
        request = match &self.token {
            Some(token) => request.bearer_auth(token),
            None => {
                request.header(ORIGIN, self.base.origin().ascii_serialization()).header("x-requested-with", "video-publisher")
            }
        };
        if let Some(key) = &self.key {
            request = request.header("Idempotency-Key", key);
        }
        let answer = request.send().await?;
        let status = answer.status().as_u16();
        let body = answer.text().await?;
        unwrap(serde_json::from_str(&body).map_err(|_| ClientError::NotGraphQl { status, body })?)
    }
}

/// What the server says: data, or why there is none.
#[derive(Deserialize)]
pub(crate) struct Answer {
    data: Option<Value>,
    #[serde(default)]
    errors: Vec<GraphQlError>,
}

/// The data of an answer without errors.
pub(crate) fn unwrap(answer: Answer) -> Result<Value, ClientError> {
    if answer.errors.is_empty() { Ok(answer.data.unwrap_or(Value::Null)) } else { Err(ClientError::Errors(answer.errors)) }
}

/// A value as what it should be.
pub(crate) fn read<T: DeserializeOwned>(value: Value) -> Result<T, ClientError> {
    let body = value.to_string();
    serde_json::from_value(value).map_err(|error| ClientError::NotGraphQl { status: 200, body: format!("{error}: {body}") })
}

/// For how long a connection is kept without a word: less than the five seconds after which the API closes it, for a
/// request that meets the closing is lost.
const IDLE: Duration = Duration::from_secs(3);

/// How everything here speaks HTTP.
#[allow(clippy::disallowed_methods, reason = "a story is a third party")]
pub(crate) fn http() -> anyhow::Result<reqwest::Client> {
    Ok(reqwest::Client::builder().cookie_store(true).timeout(Duration::from_mins(1)).pool_idle_timeout(IDLE).build()?)
}
