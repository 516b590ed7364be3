//! A mail server that takes mails, line by line, as RFC 5321 has it.

use std::collections::VecDeque;
use std::net::SocketAddr;
use std::sync::{Arc, Mutex};

use tokio::io::{AsyncBufReadExt, AsyncWriteExt, BufReader};
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::Notify;
use tokio::task::JoinHandle;

/// How it answers to the end of a mail, which it has read by then.
#[derive(Clone, Copy)]
pub(crate) enum Answer {
    /// Taken.
    Taken,
    /// Not now.
    Later,
    /// It says nothing, with the line left open.
    Nothing,
}

#[derive(Default)]
struct Memory {
    mails: Vec<String>,
    next: VecDeque<Answer>,
}

/// Lives until dropped.
pub(crate) struct Smtp {
    address: SocketAddr,
    memory: Arc<Mutex<Memory>>,
    /// Told with every mail that was read.
    pub(crate) read: Arc<Notify>,
    task: JoinHandle<()>,
}

impl Smtp {
    pub(crate) async fn open() -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let (memory, read) = (Arc::<Mutex<Memory>>::default(), Arc::<Notify>::default());
        let (address, shared, told) = (listener.local_addr().unwrap(), Arc::clone(&memory), Arc::clone(&read));
        let task = tokio::spawn(async move {
            while let Ok((stream, _)) = listener.accept().await {
                tokio::spawn(talk(stream, Arc::clone(&shared), Arc::clone(&told)));
            }
        });
        Self { address, memory, read, task }
    }

    pub(crate) fn url(&self) -> String {
        format!("smtp://{}", self.address)
    }

    pub(crate) fn next(&self, answer: Answer) {
        self.memory.lock().unwrap().next.push_back(answer);
    }

    /// Every mail it has read, taken or not.
    pub(crate) fn mails(&self) -> Vec<String> {
        self.memory.lock().unwrap().mails.clone()
    }
}

impl Drop for Smtp {
    fn drop(&mut self) {
        self.task.abort();
    }
}

async fn talk(stream: TcpStream, memory: Arc<Mutex<Memory>>, read: Arc<Notify>) -> Option<()> {
    let mut stream = BufReader::new(stream);
    say(&mut stream, "220 here").await?;
    loop {
        let line = hear(&mut stream).await?;
        match line.get(..4).unwrap_or_default().to_uppercase().as_str() {
            "EHLO" | "HELO" => say(&mut stream, "250 here").await?,
            "DATA" => {
                say(&mut stream, "354 go on").await?;
                let mail = mail(&mut stream).await?;
                let answer = {
                    let mut memory = memory.lock().unwrap();
                    memory.mails.push(mail);
                    memory.next.pop_front().unwrap_or(Answer::Taken)
                };
                read.notify_one();
                match answer {
                    Answer::Taken => say(&mut stream, "250 taken").await?,
                    Answer::Later => say(&mut stream, "451 not now").await?,
                    Answer::Nothing => std::future::pending().await,
                }
            }
            "QUIT" => return say(&mut stream, "221 bye").await,
            _ => say(&mut stream, "250 well").await?,
        }
    }
}

async fn mail(stream: &mut BufReader<TcpStream>) -> Option<String> {
    let mut mail = String::new();
    loop {
        let line = hear(stream).await?;
        if line.trim_end() == "." {
            return Some(mail);
        }
        mail.push_str(&line);
    }
}

async fn hear(stream: &mut BufReader<TcpStream>) -> Option<String> {
    let mut line = String::new();
    stream.read_line(&mut line).await.ok().filter(|length| *length > 0)?;
    Some(line)
}

async fn say(stream: &mut BufReader<TcpStream>, line: &str) -> Option<()> {
    stream.write_all(format!("{line}\r\n").as_bytes()).await.ok()
}
