//! A program that hears webhooks: it notes each request and answers as it is told to.

use std::collections::VecDeque;
use std::net::SocketAddr;
use std::sync::{Arc, Mutex};

use serde_json::Value;
use tokio::io::{AsyncBufReadExt, AsyncReadExt, AsyncWriteExt, BufReader};
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::Notify;
use tokio::task::JoinHandle;

/// How it answers.
#[derive(Clone)]
pub(crate) enum Answer {
    /// With a status, and perhaps a further header.
    Status(&'static str),
    /// Not at all, with the line left open.
    Nothing,
}

/// One request.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Heard {
    pub(crate) id: String,
    pub(crate) timestamp: String,
    pub(crate) signature: String,
    pub(crate) body: String,
}

impl Heard {
    /// The type of the event.
    pub(crate) fn kind(&self) -> String {
        self.json()["type"].as_str().unwrap().to_owned()
    }

    pub(crate) fn json(&self) -> Value {
        serde_json::from_str(&self.body).unwrap()
    }
}

#[derive(Default)]
struct Memory {
    heard: Vec<Heard>,
    next: VecDeque<Answer>,
}

/// Lives until dropped, and can come back at the same address.
pub(crate) struct Receiver {
    pub(crate) address: SocketAddr,
    /// Told with every request.
    pub(crate) arrived: Arc<Notify>,
    memory: Arc<Mutex<Memory>>,
    task: JoinHandle<()>,
}

impl Receiver {
    /// One that answers 204.
    pub(crate) async fn open() -> Self {
        Self::at("127.0.0.1:0".parse().unwrap()).await
    }

    pub(crate) async fn at(address: SocketAddr) -> Self {
        let listener = TcpListener::bind(address).await.unwrap();
        let (memory, arrived) = (Arc::<Mutex<Memory>>::default(), Arc::<Notify>::default());
        let (address, shared, told) = (listener.local_addr().unwrap(), Arc::clone(&memory), Arc::clone(&arrived));
        let task = tokio::spawn(async move {
            while let Ok((stream, _)) = listener.accept().await {
                tokio::spawn(answer(stream, Arc::clone(&shared), Arc::clone(&told)));
            }
        });
        Self { address, arrived, memory, task }
    }

    pub(crate) fn url(&self) -> String {
        format!("http://{}/hook", self.address)
    }

    /// The next request is answered so, those after it as before.
    pub(crate) fn next(&self, answer: Answer) {
        self.memory.lock().unwrap().next.push_back(answer);
    }

    pub(crate) fn heard(&self) -> Vec<Heard> {
        self.memory.lock().unwrap().heard.clone()
    }

    /// The types of all events, in the order they came.
    pub(crate) fn kinds(&self) -> Vec<String> {
        self.heard().iter().map(Heard::kind).collect()
    }
}

impl Drop for Receiver {
    fn drop(&mut self) {
        self.task.abort();
    }
}

async fn answer(stream: TcpStream, memory: Arc<Mutex<Memory>>, arrived: Arc<Notify>) {
    let mut stream = BufReader::new(stream);
    let Some(heard) = read(&mut stream).await else { return };
    let answer = {
        let mut memory = memory.lock().unwrap();
        memory.heard.push(heard);
        memory.next.pop_front().unwrap_or(Answer::Status("204 No Content"))
    };
    arrived.notify_one();
    match answer {
        Answer::Status(status) => {
            let text = format!("HTTP/1.1 {status}\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");
            let _ = stream.write_all(text.as_bytes()).await;
        }
        Answer::Nothing => std::future::pending().await,
    }
}

async fn read(stream: &mut BufReader<TcpStream>) -> Option<Heard> {
    let mut heard = Heard { id: String::new(), timestamp: String::new(), signature: String::new(), body: String::new() };
    let mut length = 0;
    loop {
        let mut line = String::new();
        stream.read_line(&mut line).await.ok().filter(|read| *read > 0)?;
        let Some((name, value)) = line.trim_end().split_once(": ") else {
            if line == "\r\n" {
                break;
            }
            continue;
        };
        match name.to_lowercase().as_str() {
            "webhook-id" => heard.id = value.to_owned(),
            "webhook-timestamp" => heard.timestamp = value.to_owned(),
            "webhook-signature" => heard.signature = value.to_owned(),
            "content-length" => length = value.parse().ok()?,
            _ => (),
        }
    }
    let mut body = vec![0; length];
    stream.read_exact(&mut body).await.ok()?;
    heard.body = String::from_utf8(body).ok()?;
    Some(heard)
}
