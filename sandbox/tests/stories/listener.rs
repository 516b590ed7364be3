//! The product's side of callbacks: hears what platforms tell by themselves.

use std::collections::VecDeque;
use std::sync::{Arc, Mutex};
use std::time::Duration;

use actix_web::{App, HttpRequest, HttpResponse, HttpServer, web};
use reqwest::StatusCode;
use serde_json::Value;
use tokio::sync::mpsc::{self, UnboundedReceiver, UnboundedSender};

/// One message that came.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Heard {
    pub(crate) path: String,
    pub(crate) content_type: String,
    /// TikTok's header; empty where there is none.
    pub(crate) signature: String,
    pub(crate) body: String,
}

/// Answers every message in the same way, unless it is told how to answer the next ones.
pub(crate) struct Listener {
    base: String,
    heard: UnboundedReceiver<Heard>,
    moods: Moods,
    handle: actix_web::dev::ServerHandle,
}

type Moods = Arc<Mutex<VecDeque<u16>>>;
type Ear = web::Data<(UnboundedSender<Heard>, Moods, u16, Value)>;

impl Drop for Listener {
    fn drop(&mut self) {
        drop(self.handle.stop(false));
    }
}

impl Listener {
    pub(crate) fn start(status: StatusCode, answer: Value) -> Self {
        let ((mouth, heard), moods) = (mpsc::unbounded_channel(), Moods::default());
        let ear = web::Data::new((mouth, moods.clone(), status.as_u16(), answer));
        let server = HttpServer::new(move || App::new().app_data(ear.clone()).default_service(web::post().to(hear)));
        let server = server.workers(1).bind("127.0.0.1:0").unwrap();
        let base = format!("http://{}", server.addrs()[0]);
        let server = server.run();
        let handle = server.handle();
        tokio::spawn(server);
        Self { base, heard, moods, handle }
    }

    pub(crate) fn url(&self, place: &str) -> String {
        format!("{}/{place}", self.base)
    }

    /// Answers the next messages with these statuses.
    pub(crate) fn answer(&self, statuses: &[u16]) {
        self.moods.lock().unwrap().extend(statuses);
    }

    /// The next message.
    pub(crate) async fn next(&mut self) -> Heard {
        tokio::time::timeout(Duration::from_secs(30), self.heard.recv()).await.expect("a message in time").unwrap()
    }
}

async fn hear(ear: Ear, request: HttpRequest, body: String) -> HttpResponse {
    let header = |name: &str| request.headers().get(name).map_or("", |value| value.to_str().unwrap()).to_owned();
    let (path, content_type, signature) = (request.path().to_owned(), header("content-type"), header("tiktok-signature"));
    let (mouth, moods, status, answer) = ear.get_ref();
    let status = moods.lock().unwrap().pop_front().unwrap_or(*status);
    mouth.send(Heard { path, content_type, signature, body }).unwrap();
    HttpResponse::build(status.try_into().unwrap()).json(answer)
}
