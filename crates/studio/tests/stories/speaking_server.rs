//! A provider in this process, which answers what the story says and remembers what it was asked; and a ledger in memory.

use std::collections::HashMap;
use std::sync::{Arc, Mutex};

use actix_web::http::StatusCode;
use actix_web::{App, HttpRequest, HttpResponse, HttpServer, web};
use async_trait::async_trait;
use clap::Parser;
use serde_json::Value;
use studio::StudioError;
use studio::provider::{Access, Door, Ledger, Order, Provider, Providers, Purchase, Ticket};

/// What the provider was asked.
#[derive(Debug, Clone)]
pub(crate) struct Asked {
    /// With the host in front.
    pub(crate) path: String,
    pub(crate) query: String,
    pub(crate) key: String,
    pub(crate) body: Value,
}

/// What it answers.
pub(crate) struct Reply {
    pub(crate) status: u16,
    pub(crate) cost: Option<u64>,
    pub(crate) body: Vec<u8>,
}

impl Reply {
    pub(crate) fn good(body: impl Into<Vec<u8>>) -> Self {
        Self { status: 200, cost: None, body: body.into() }
    }
}

type Answer = dyn Fn(&Asked) -> Reply + Send + Sync;

pub(crate) struct Server {
    url: String,
    asked: Arc<Mutex<Vec<Asked>>>,
}

#[derive(Parser)]
struct Environment {
    #[command(flatten)]
    providers: settings::Providers,
}

impl Server {
    pub(crate) fn start(answer: impl Fn(&Asked) -> Reply + Send + Sync + 'static) -> Self {
        let asked: Arc<Mutex<Vec<Asked>>> = Arc::default();
        let (answer, heard): (Arc<Answer>, _) = (Arc::new(answer), asked.clone());
        let app = move || {
            let (answer, heard) = (answer.clone(), heard.clone());
            let handle = move |request: HttpRequest, body: web::Bytes| {
                let asked = read(&request, &body);
                heard.lock().unwrap().push(asked.clone());
                let reply = answer(&asked);
                async move { respond(reply) }
            };
            App::new().default_service(web::to(handle))
        };
        let server = HttpServer::new(app).workers(1).disable_signals().bind(("127.0.0.1", 0)).unwrap();
        let url = format!("http://{}", server.addrs()[0]);
        tokio::spawn(server.run());
        Self { url, asked }
    }

    pub(crate) fn asked(&self) -> Vec<Asked> {
        self.asked.lock().unwrap().clone()
    }

    /// The door to a provider that this server plays.
    pub(crate) fn door(&self, provider: Provider) -> Door {
        let settings = Environment::parse_from(["stories", "--providers-base-url", &self.url]).providers;
        let base = (provider == Provider::Compatible).then(|| "https://speech.example/v1".parse().unwrap());
        Providers::new(&settings).unwrap().door(Access { provider, key: Some("secret-key".into()), base }).unwrap()
    }
}

fn read(request: &HttpRequest, body: &[u8]) -> Asked {
    let header = |name| request.headers().get(name).map(|value| value.to_str().unwrap().to_owned());
    Asked {
        path: request.path().to_owned(),
        query: request.query_string().to_owned(),
        key: header("xi-api-key").or_else(|| header("authorization")).unwrap_or_default(),
        body: serde_json::from_slice(body).unwrap_or_default(),
    }
}

fn respond(reply: Reply) -> HttpResponse {
    let mut response = HttpResponse::build(StatusCode::from_u16(reply.status).unwrap());
    if let Some(cost) = reply.cost {
        response.insert_header(("character-cost", cost.to_string()));
    }
    response.body(reply.body)
}

/// What was bought, by its hash.
#[derive(Default)]
pub(crate) struct Memory {
    kept: Mutex<HashMap<String, Purchase>>,
    /// Whether each order that came to nothing may have been charged.
    pub(crate) cancelled: Mutex<Vec<bool>>,
}

impl Memory {
    /// Characters of all purchases.
    pub(crate) fn characters(&self) -> Vec<u64> {
        self.kept.lock().unwrap().values().map(|bought| bought.usage.characters).collect()
    }
}

#[async_trait]
impl Ledger for Memory {
    async fn find(&self, order: &Order) -> Result<Option<Purchase>, StudioError> {
        Ok(self.kept.lock().unwrap().get(&order.hash).cloned())
    }

    async fn open(&self, _: &Order) -> Result<Ticket, StudioError> {
        Ok(Ticket::nil())
    }

    async fn settle(&self, _: Ticket, order: &Order, bought: &Purchase) -> Result<(), StudioError> {
        self.kept.lock().unwrap().insert(order.hash.clone(), bought.clone());
        Ok(())
    }

    async fn cancel(&self, _: Ticket, charged: bool) -> Result<(), StudioError> {
        self.cancelled.lock().unwrap().push(charged);
        Ok(())
    }
}
