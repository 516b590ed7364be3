//! A server that says what a test wants, however wrong, and a ledger that remembers.

use std::collections::HashMap;
use std::sync::{Arc, Mutex};

use async_trait::async_trait;
use clap::Parser;
use secrecy::SecretString;
use studio::StudioError;
use studio::provider::{Access, Door, Ledger, Order, Provider, Providers, Purchase, Ticket};
use tokio::io::{AsyncBufReadExt, AsyncReadExt, AsyncWriteExt, BufReader};
use tokio::net::{TcpListener, TcpStream};

/// What the server says, byte for byte, and what it does then.
pub(crate) struct Reply {
    pub(crate) bytes: Vec<u8>,
    pub(crate) then: Then,
}

/// What a server does when it has said everything.
pub(crate) enum Then {
    /// Hangs up.
    Close,
    /// Goes on with zeros for ever.
    Endless,
    /// Says nothing any more.
    Silence,
}

/// An answer with a status such as `200 OK`, headers and a body of a told length.
pub(crate) fn reply(status: &str, headers: &str, body: &[u8]) -> Reply {
    let head = format!("HTTP/1.1 {status}\r\ncontent-length: {}\r\nconnection: close\r\n{headers}\r\n", body.len());
    Reply { bytes: [head.as_bytes(), body].concat(), then: Then::Close }
}

/// A request as the server got it.
pub(crate) struct Got {
    /// `HOST/PATH?QUERY`.
    pub(crate) target: String,
    /// All headers, in lower case.
    pub(crate) headers: String,
    pub(crate) body: String,
    /// How many came before it.
    pub(crate) earlier: usize,
}

/// A server in this process. It plays all providers.
pub(crate) struct Server {
    pub(crate) base: String,
    pub(crate) providers: Providers,
    got: Arc<Mutex<Vec<Arc<Got>>>>,
}

#[derive(Parser)]
struct Environment {
    #[command(flatten)]
    providers: settings::Providers,
}

impl Server {
    pub(crate) async fn start(answer: impl Fn(&Got) -> Reply + Send + Sync + 'static) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let base = format!("http://{}", listener.local_addr().unwrap());
        let got = Arc::new(Mutex::new(Vec::new()));
        let (log, answer) = (got.clone(), Arc::new(answer));
        tokio::spawn(async move {
            while let Ok((stream, _)) = listener.accept().await {
                tokio::spawn(serve(stream, log.clone(), answer.clone()));
            }
        });
        let settings = Environment::parse_from(["stories", "--providers-base-url", &base]).providers;
        Self { base, providers: Providers::new(&settings).unwrap(), got }
    }

    pub(crate) fn door(&self, provider: Provider) -> Door {
        let key = Some(SecretString::from("key-of-a-test"));
        self.providers.door(Access { provider, key, base: None }).unwrap()
    }

    pub(crate) fn got(&self) -> Vec<Arc<Got>> {
        self.got.lock().unwrap().clone()
    }
}

async fn serve(stream: TcpStream, log: Arc<Mutex<Vec<Arc<Got>>>>, answer: Arc<impl Fn(&Got) -> Reply>) {
    let mut stream = BufReader::new(stream);
    let Some(mut got) = read(&mut stream).await else { return };
    let got = {
        let mut log = log.lock().unwrap();
        got.earlier = log.len();
        let got = Arc::new(got);
        log.push(got.clone());
        got
    };
    let reply = answer(&got);
    let mut sent = stream.write_all(&reply.bytes).await;
    match reply.then {
        Then::Close => {}
        Then::Silence => std::future::pending().await,
        Then::Endless => {
            let zeros = vec![0; 65_536];
            while sent.is_ok() {
                sent = stream.write_all(&zeros).await;
            }
        }
    }
}

async fn read(stream: &mut BufReader<TcpStream>) -> Option<Got> {
    let (mut line, mut headers) = (String::new(), String::new());
    stream.read_line(&mut line).await.ok()?;
    while !headers.ends_with("\r\n\r\n") && stream.read_line(&mut headers).await.ok()? > 2 {}
    let headers = headers.to_lowercase();
    let length = headers.lines().find_map(|line| line.strip_prefix("content-length: ")?.parse().ok()).unwrap_or(0);
    let mut body = vec![0; length];
    stream.read_exact(&mut body).await.ok()?;
    let target = line.split(' ').nth(1)?.trim_start_matches('/').to_owned();
    Some(Got { target, headers, body: String::from_utf8_lossy(&body).into_owned(), earlier: 0 })
}

/// A ledger that keeps everything for as long as it lives.
#[derive(Default)]
pub(crate) struct Memory {
    pub(crate) kept: Mutex<HashMap<String, Purchase>>,
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

    async fn cancel(&self, _: Ticket, _: bool) -> Result<(), StudioError> {
        Ok(())
    }
}
