//! A server in this process, which plays all providers and says what a story wants, however wrong.

use std::sync::{Arc, Mutex};

use clap::Parser;
use serde_json::Value;
use studio::provider::{Access, Door, Provider, Providers};
use tokio::io::{AsyncBufReadExt, AsyncReadExt, AsyncWriteExt, BufReader};
use tokio::net::{TcpListener, TcpStream};

/// What the server says, byte for byte, and what it does then.
#[derive(Clone)]
pub(crate) struct Reply {
    pub(crate) bytes: Vec<u8>,
    pub(crate) then: Then,
}

/// What a server does when it has said everything.
#[derive(Clone, Copy)]
pub(crate) enum Then {
    /// Hangs up.
    Close,
    /// Goes on with zeros for ever.
    Endless,
    /// Says nothing any more.
    Silence,
}

/// An answer with a status, headers (each with its line end) and a body of a told length.
pub(crate) fn reply(status: u16, headers: &str, body: impl AsRef<[u8]>) -> Reply {
    let body = body.as_ref();
    let head = format!("HTTP/1.1 {status}\r\ncontent-length: {}\r\nconnection: close\r\n{headers}\r\n", body.len());
    Reply { bytes: [head.as_bytes(), body].concat(), then: Then::Close }
}

/// A good answer.
pub(crate) fn said(value: &Value) -> Reply {
    reply(200, "content-type: application/json\r\n", value.to_string())
}

/// A request as the server got it.
pub(crate) struct Got {
    /// `HOST/PATH?QUERY`, without the host for a server like OpenAI's.
    pub(crate) target: String,
    /// A line each, as `name: value`.
    pub(crate) headers: String,
    /// Nothing when it is no JSON.
    pub(crate) body: Value,
    /// How many came before it.
    pub(crate) earlier: usize,
}

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
        let args = ["stories", "--providers-base-url", &base, "--compatible-private-hosts", "127.0.0.1"];
        let providers = Providers::new(&Environment::parse_from(args).providers).unwrap();
        Self { base, providers, got }
    }

    /// The door to a provider. A server like OpenAI's wants no key.
    pub(crate) fn door(&self, provider: Provider) -> Door {
        let (key, base) = match provider {
            Provider::Compatible => (None, Some(format!("{}/v1", self.base).parse().unwrap())),
            _ => (Some("key-of-a-test".into()), None),
        };
        self.providers.door(Access { provider, key, base }).unwrap()
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
    let length = headers.lines().find_map(|line| line.strip_prefix("content-length: ")?.parse().ok()).unwrap_or(0);
    let mut body = vec![0; length];
    stream.read_exact(&mut body).await.ok()?;
    let target = line.split(' ').nth(1)?.trim_start_matches('/').to_owned();
    Some(Got { target, headers, body: serde_json::from_slice(&body).unwrap_or_default(), earlier: 0 })
}
