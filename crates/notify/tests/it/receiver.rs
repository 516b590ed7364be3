//! A receiver that answers with the given bytes, and then with more of the same if it never ends.

use std::net::SocketAddr;
use std::sync::{Arc, Mutex};

use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};

/// What it says.
#[derive(Clone)]
pub(crate) enum Saying {
    /// This, and no more.
    Once(String),
    /// This, and then a stream of letters without an end.
    Endless(String),
    /// This, and then nothing, with the line left open.
    Stuck(String),
}

/// Lives as long as its test.
pub(crate) struct Receiver {
    pub(crate) address: SocketAddr,
    heard: Arc<Mutex<Vec<String>>>,
}

impl Receiver {
    pub(crate) async fn open(saying: Saying) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let (address, heard) = (listener.local_addr().unwrap(), Arc::<Mutex<Vec<String>>>::default());
        let list = Arc::clone(&heard);
        tokio::spawn(async move {
            while let Ok((stream, _)) = listener.accept().await {
                tokio::spawn(answer(stream, saying.clone(), Arc::clone(&list)));
            }
        });
        Self { address, heard }
    }

    /// Every request, as it came.
    pub(crate) fn heard(&self) -> Vec<String> {
        self.heard.lock().unwrap().clone()
    }
}

async fn answer(mut stream: TcpStream, saying: Saying, heard: Arc<Mutex<Vec<String>>>) {
    let mut request = String::new();
    // every body of these stories is an object
    while !request.ends_with('}') {
        let mut piece = [0; 1_024];
        match stream.read(&mut piece).await {
            Ok(0) | Err(_) => return,
            Ok(length) => request.push_str(std::str::from_utf8(&piece[..length]).unwrap()),
        }
    }
    heard.lock().unwrap().push(request);
    let (Saying::Once(text) | Saying::Endless(text) | Saying::Stuck(text)) = &saying;
    let _ = stream.write_all(text.as_bytes()).await;
    match saying {
        Saying::Once(_) => (),
        Saying::Endless(_) => while stream.write_all(&[b'a'; 1_024]).await.is_ok() {},
        Saying::Stuck(_) => std::future::pending().await,
    }
}
