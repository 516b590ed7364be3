//! Clients that take their time.

use std::time::Duration;

use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;

/// Sends `head`, then a byte now and then, and returns what the server said when it had enough of it.
async fn trickle(base: &str, head: &str) -> String {
    let mut stream = TcpStream::connect(base.trim_start_matches("http://")).await.unwrap();
    stream.write_all(head.as_bytes()).await.unwrap();
    let (mut reading, mut writing) = stream.split();
    let mut said = String::new();
    let mut rhythm = tokio::time::interval(Duration::from_secs(1));
    let (mut buffer, patience) = ([0; 4096], tokio::time::sleep(Duration::from_mins(2)));
    tokio::pin!(patience);
    loop {
        tokio::select! {
            read = reading.read(&mut buffer) => match read {
                Ok(0) | Err(_) => return said,
                Ok(count) => {
                    said.push_str(&String::from_utf8_lossy(&buffer[..count]));
                    return said;
                }
            },
            _ = rhythm.tick() => drop(writing.write_all(b" ").await),
            () = &mut patience => panic!("the server waits for ever"),
        }
    }
}

/// A body that does not come to its end.
pub(crate) async fn body(base: &str, address: &str) -> String {
    body_of(base, address, "/graphql", "content-type: application/json").await
}

/// The same to some route, with further headers.
pub(crate) async fn body_of(base: &str, address: &str, path: &str, headers: &str) -> String {
    let head =
        format!("POST {path} HTTP/1.1\r\nhost: x\r\nx-forwarded-for: {address}\r\n{headers}\r\ncontent-length: 10000\r\n\r\n{{");
    trickle(base, &head).await
}

/// A head that does not come to its end.
pub(crate) async fn head(base: &str, address: &str) -> String {
    trickle(base, &format!("GET /graphql HTTP/1.1\r\nhost: x\r\nx-forwarded-for: {address}\r\nx-slow: ")).await
}
