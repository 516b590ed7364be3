//! A browser, or a program.

use reqwest::header::{HeaderMap, HeaderName};
use reqwest::{Client, RequestBuilder, Response};
use serde_json::{Value, json};

#[derive(Clone)]
pub(crate) struct Caller {
    pub(crate) http: Client,
    pub(crate) base: String,
    pub(crate) token: Option<String>,
}

impl Caller {
    /// Keeps cookies like a browser.
    pub(crate) fn new(base: &str) -> Self {
        Self::with_headers(base, HeaderMap::new())
    }

    /// The same, as a proxy tells of it that sees it come from `address`.
    pub(crate) fn from_address(base: &str, address: &str) -> Self {
        Self::with_headers(base, HeaderMap::from_iter([(HeaderName::from_static("x-forwarded-for"), address.parse().unwrap())]))
    }

    #[allow(clippy::disallowed_methods, reason = "these tests are the world outside")]
    fn with_headers(base: &str, headers: HeaderMap) -> Self {
        let client = Client::builder().cookie_store(true).redirect(reqwest::redirect::Policy::none()).default_headers(headers);
        Self { http: client.build().unwrap(), base: base.to_owned(), token: None }
    }

    /// A program with this token.
    pub(crate) fn with_token(&self, token: &str) -> Self {
        Self { token: Some(token.to_owned()), ..Self::new(&self.base) }
    }

    pub(crate) fn post(&self, path: &str) -> RequestBuilder {
        let request = self.http.post(format!("{}{path}", self.base));
        match &self.token {
            Some(token) => request.bearer_auth(token),
            None => request,
        }
    }

    pub(crate) async fn get(&self, path: &str) -> Response {
        self.http.get(format!("{}{path}", self.base)).send().await.unwrap()
    }

    /// The whole answer to a GraphQL document.
    pub(crate) async fn ask(&self, document: &str, variables: Value) -> Value {
        let answer = self.post("/graphql").json(&json!({ "query": document, "variables": variables })).send().await.unwrap();
        answer.json().await.unwrap()
    }

    /// The data of an answer without errors.
    pub(crate) async fn data(&self, document: &str, variables: Value) -> Value {
        let answer = self.ask(document, variables).await;
        assert!(answer.get("errors").is_none(), "{answer}");
        answer["data"].clone()
    }

    /// The code of the only error of an answer.
    pub(crate) async fn code(&self, document: &str, variables: Value) -> String {
        let answer = self.ask(document, variables).await;
        answer["errors"][0]["extensions"]["code"].as_str().unwrap_or_else(|| panic!("{answer}")).to_owned()
    }

    pub(crate) async fn register(&self, email: &str, password: &str) -> Value {
        let document =
            "mutation($input: UserRegisterInput!) { userRegister(input: $input) { user { id } userErrors { code field } } }";
        let input = json!({ "email": email, "password": password, "adult": true });
        self.data(document, json!({ "input": input })).await["userRegister"].clone()
    }

    pub(crate) async fn sign_in(&self, email: &str, password: &str) -> Value {
        let document =
            "mutation($input: SessionCreateInput!) { sessionCreate(input: $input) { user { id } userErrors { code } } }";
        self.ask(document, json!({ "input": { "email": email, "password": password } })).await
    }

    pub(crate) async fn refresh(&self) -> Response {
        self.post("/auth/refresh").header("x-requested-with", "video-publisher").send().await.unwrap()
    }

    /// A program of this person's, which may do what `scopes` says.
    pub(crate) async fn program(&self, scopes: &[&str]) -> Self {
        let document = "mutation($input: ApiTokenCreateInput!) { apiTokenCreate(input: $input) { token userErrors { code } } }";
        let made = self.data(document, json!({ "input": { "name": "program", "scopes": scopes } })).await;
        self.with_token(made["apiTokenCreate"]["token"].as_str().unwrap())
    }

    /// A new pipeline without destinations.
    pub(crate) async fn pipeline(&self, name: &str) -> String {
        let document =
            "mutation($input: PipelineCreateInput!) { pipelineCreate(input: $input) { pipeline { id } userErrors { code } } }";
        let made = self.data(document, json!({ "input": { "name": name, "destinationIds": [] } })).await;
        made["pipelineCreate"]["pipeline"]["id"].as_str().unwrap_or_else(|| panic!("{made}")).to_owned()
    }
}
