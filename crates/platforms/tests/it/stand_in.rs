//! A small HTTP server in the test's own process: it hears everything and answers what the story says.

use std::collections::HashMap;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::{Arc, Mutex};

use tokio::io::{AsyncBufReadExt, AsyncReadExt, AsyncWriteExt, BufReader};
use tokio::net::{TcpListener, TcpStream};
use url::Url;

/// One request, read whole.
#[derive(Clone, Debug)]
pub(crate) struct Heard {
    pub(crate) method: String,
    /// `/HOST/PATH`, for the address begins with the host it stands in for.
    pub(crate) path: String,
    pub(crate) query: HashMap<String, String>,
    /// The same in order, for names that come more than once.
    pairs: Vec<(String, String)>,
    pub(crate) headers: HashMap<String, String>,
    pub(crate) body: Vec<u8>,
}

impl Heard {
    pub(crate) fn header(&self, name: &str) -> &str {
        self.headers.get(name).map_or("", String::as_str)
    }

    /// Every value of the query's `name`.
    pub(crate) fn all(&self, name: &str) -> Vec<&str> {
        self.pairs.iter().filter(|(key, _)| key == name).map(|(_, value)| value.as_str()).collect()
    }

    pub(crate) fn form(&self) -> HashMap<String, String> {
        url::form_urlencoded::parse(&self.body).into_owned().collect()
    }

    pub(crate) fn json(&self) -> serde_json::Value {
        serde_json::from_slice(&self.body).unwrap()
    }

    pub(crate) fn is(&self, method: &str, path: &str) -> bool {
        self.method == method && self.path == path
    }
}

/// What to do with a request.
pub(crate) enum Reply {
    Answer {
        status: u16,
        headers: Vec<(&'static str, String)>,
        body: String,
    },
    /// Close the connection without a word.
    HangUp,
}

impl Reply {
    pub(crate) fn json(status: u16, body: &(impl ToString + ?Sized)) -> Self {
        Self::Answer { status, headers: vec![("content-type", "application/json".to_owned())], body: body.to_string() }
    }

    pub(crate) fn empty(status: u16) -> Self {
        Self::Answer { status, headers: vec![], body: String::new() }
    }

    pub(crate) fn with(self, name: &'static str, value: &(impl ToString + ?Sized)) -> Self {
        match self {
            Self::Answer { status, mut headers, body } => {
                headers.push((name, value.to_string()));
                Self::Answer { status, headers, body }
            }
            Self::HangUp => Self::HangUp,
        }
    }
}

/// What the server keeps between requests.
#[derive(Default)]
struct Book {
    heard: Vec<Heard>,
    /// The first thing that the story's platform would never have let pass.
    outrage: Option<String>,
}

/// A running server; the story fails at its end if the platform was ever spoken to wrongly.
pub(crate) struct StandIn {
    pub(crate) base: Url,
    book: Arc<Mutex<Book>>,
}

impl StandIn {
    /// `answer` hears the request and the server's own address.
    pub(crate) async fn start(answer: impl Fn(&Heard, &Url) -> Reply + Send + Sync + 'static) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let base = Url::parse(&format!("http://{}/", listener.local_addr().unwrap())).unwrap();
        let book = Arc::new(Mutex::new(Book::default()));
        let (answer, here) = (Arc::new(answer), (base.clone(), book.clone()));
        tokio::spawn(async move {
            while let Ok((stream, _)) = listener.accept().await {
                tokio::spawn(serve(stream, here.clone(), answer.clone()));
            }
        });
        Self { base, book }
    }

    pub(crate) fn heard(&self) -> Vec<Heard> {
        self.book.lock().unwrap().heard.clone()
    }

    pub(crate) fn count(&self, method: &str, path: &str) -> usize {
        self.heard().iter().filter(|one| one.is(method, path)).count()
    }
}

impl Drop for StandIn {
    fn drop(&mut self) {
        let outrage = self.book.lock().unwrap().outrage.take();
        assert!(outrage.is_none() || std::thread::panicking(), "the platform was spoken to wrongly: {outrage:?}");
    }
}

type Here = (Url, Arc<Mutex<Book>>);

async fn serve(stream: TcpStream, (base, book): Here, answer: Arc<impl Fn(&Heard, &Url) -> Reply>) -> Option<()> {
    let mut stream = BufReader::new(stream);
    let request = read(&mut stream).await?;
    book.lock().unwrap().heard.push(request.clone());
    // a panic here would look like a lost answer, which clients are made to live with
    let reply = catch_unwind(AssertUnwindSafe(|| answer(&request, &base)));
    let reply = reply.unwrap_or_else(|_| {
        book.lock().unwrap().outrage.get_or_insert_with(|| format!("{} {}", request.method, request.path));
        Reply::empty(400)
    });
    if let Reply::Answer { status, headers, body } = reply {
        let mut head = format!("HTTP/1.1 {status} X\r\nconnection: close\r\ncontent-length: {}\r\n", body.len());
        for (name, value) in headers {
            head.extend([name, ": ", &value, "\r\n"]);
        }
        stream.write_all(format!("{head}\r\n{body}").as_bytes()).await.ok()?;
        stream.shutdown().await.ok()?;
    }
    Some(())
}

async fn read(stream: &mut BufReader<TcpStream>) -> Option<Heard> {
    let mut lines = Vec::new();
    loop {
        let mut line = String::new();
        stream.read_line(&mut line).await.ok()?;
        match line.trim_end() {
            "" => break,
            line => lines.push(line.to_owned()),
        }
    }
    let mut words = lines.first()?.split(' ');
    let (method, target) = (words.next()?.to_owned(), words.next()?);
    let target = Url::parse("http://x").unwrap().join(target).unwrap();
    let pair = |line: &String| line.split_once(": ").map(|(name, value)| (name.to_lowercase(), value.to_owned()));
    let headers: HashMap<_, _> = lines[1..].iter().filter_map(pair).collect();
    assert!(!headers.contains_key("transfer-encoding"), "the platforms want a Content-Length");
    let mut body = vec![0; headers.get("content-length").map_or(0, |length| length.parse().unwrap())];
    stream.read_exact(&mut body).await.ok()?;
    let pairs: Vec<(String, String)> = target.query_pairs().into_owned().collect();
    Some(Heard { method, path: target.path().to_owned(), query: pairs.iter().cloned().collect(), pairs, headers, body })
}
