//! A subscription by the graphql-transport-ws protocol.

use std::marker::PhantomData;

use futures::{SinkExt as _, StreamExt as _};
use serde::de::DeserializeOwned;
use serde_json::{Value, json};
use tokio::net::TcpStream;
use tokio_tungstenite::tungstenite::Message;
use tokio_tungstenite::tungstenite::client::IntoClientRequest as _;
use tokio_tungstenite::tungstenite::http::HeaderValue;
use tokio_tungstenite::{MaybeTlsStream, WebSocketStream, connect_async};
use url::Url;

use crate::client::{ClientError, read, unwrap};

/// A running subscription to one field.
pub struct Subscription<T> {
    socket: WebSocketStream<MaybeTlsStream<TcpStream>>,
    of: PhantomData<T>,
}

impl<T: DeserializeOwned> Subscription<T> {
    /// Opens a socket, says who we are and subscribes.
    pub(crate) async fn open(base: &Url, token: Option<&str>, document: &str, variables: Value) -> Result<Self, ClientError> {
        let address = base.as_str().replacen("http", "ws", 1) + "graphql";
        let mut request = address.into_client_request().map_err(broken)?;
        request.headers_mut().insert("sec-websocket-protocol", HeaderValue::from_static("graphql-transport-ws"));
        let (socket, _) = connect_async(request).await.map_err(broken)?;
        let mut subscription = Self { socket, of: PhantomData };
        let who = token.map_or(json!({}), |token| json!({ "authorization": format!("Bearer {token}") }));
        subscription.say(&json!({ "type": "connection_init", "payload": who })).await?;
        subscription.await_welcome().await?;
        let wish = json!({ "id": "1", "type": "subscribe", "payload": { "query": document, "variables": variables } });
        subscription.say(&wish).await?;
        Ok(subscription)
    }

    /// The next event; none when the server has said that there will be no more.
    pub async fn next(&mut self) -> Result<Option<T>, ClientError> {
        loop {
            let message = self.hear().await?;
            match kind(&message) {
                "next" => return first_field(&message["payload"]).map(Some),
                "error" => return Err(ClientError::Errors(read(message["payload"].clone())?)),
                "complete" => return Ok(None),
                "ping" => self.say(&json!({ "type": "pong" })).await?,
                _ => {}
            }
        }
    }

    async fn await_welcome(&mut self) -> Result<(), ClientError> {
        loop {
            match kind(&self.hear().await?) {
                "connection_ack" => return Ok(()),
                "ping" => self.say(&json!({ "type": "pong" })).await?,
                other => return Err(broken(format!("expected a welcome, heard {other}"))),
            }
        }
    }

    async fn say(&mut self, message: &Value) -> Result<(), ClientError> {
        self.socket.send(Message::text(message.to_string())).await.map_err(broken)
    }

    async fn hear(&mut self) -> Result<Value, ClientError> {
        loop {
            match self.socket.next().await {
                Some(Ok(Message::Text(text))) => return serde_json::from_str(&text).map_err(broken),
                Some(Ok(Message::Close(reason))) => return Err(broken(format!("the server closed it: {reason:?}"))),
                Some(Ok(_)) => {}
                Some(Err(error)) => return Err(broken(error)),
                None => return Err(broken("the connection ended")),
            }
        }
    }
}

fn kind(message: &Value) -> &str {
    message["type"].as_str().unwrap_or("")
}

fn first_field<T: DeserializeOwned>(payload: &Value) -> Result<T, ClientError> {
    let data = unwrap(read(payload.clone())?)?;
    let field = data.as_object().and_then(|fields| fields.values().next()).cloned();
    read(field.unwrap_or(Value::Null))
}

fn broken(error: impl std::fmt::Display) -> ClientError {
    ClientError::Socket(error.to_string())
}
