//! `GET /graphql` with `Upgrade: websocket`: the protocol graphql-transport-ws.
//!
//! The library closes with codes that clients do not understand and waits for ever for an introduction, so the handshake
//! and the refusals are made here, and only well-formed messages of a known caller reach it.

use std::collections::HashMap;
use std::net::IpAddr;
use std::ops::ControlFlow;
use std::sync::Arc;
use std::time::Duration;

use actix_web::web::Bytes;
use actix_web::{HttpRequest, HttpResponse, web};
use actix_ws::{AggregatedMessage, AggregatedMessageStream, CloseCode, CloseReason, Session};
use async_graphql::http::{ClientMessage, WebSocket, WebSocketProtocols, WsMessage};
use futures::StreamExt;
use queue::{Noun, Signal};
use serde::Deserialize;
use tokio::sync::mpsc;
use tokio::time::{Instant, interval, timeout};
use tokio_stream::wrappers::ReceiverStream;
use uuid::Uuid;

use super::reader::{Reader, message};
use crate::app::Api;
use crate::auth::{Caller, Credentials, Viewer, identify, is_known_origin, is_still_known};
use crate::context::Client;
use crate::error::ApiError;
use crate::gate::{Place, too_much_at_once};
use crate::graphql::{client, data, error_body};
use crate::limits;
use crate::schema::ApiSchema;

const PROTOCOL: &str = "graphql-transport-ws";
const BACKLOG: usize = 128;
const OPERATIONS: usize = 100;
const PING_EVERY: Duration = Duration::from_secs(15);
const SILENCE: Duration = Duration::from_secs(45);
/// For ends that were not heard of.
const RECHECK_EVERY: Duration = Duration::from_secs(10);

/// A code and a reason to close with.
type Goodbye = (u16, String);

/// What one socket is made of.
struct Socket {
    session: Session,
    messages: AggregatedMessageStream,
    api: Arc<Api>,
    schema: ApiSchema,
    client: Client,
    _place: Place<IpAddr>,
}

/// Opens a socket.
pub(super) async fn open(
    request: HttpRequest,
    payload: web::Payload,
    api: web::Data<Arc<Api>>,
    schema: web::Data<ApiSchema>,
) -> Result<HttpResponse, actix_web::Error> {
    let (public, web) = (&api.settings.public, &api.settings.web);
    if !is_known_origin(request.headers(), &public.public_url, &web.allowed_origins) {
        let error = ApiError::Forbidden("Pages of other sites may not open a WebSocket here");
        return Ok(HttpResponse::Forbidden().content_type("application/json").body(error_body(error)));
    }
    let client = client(&api, &request);
    let Some(place) = api.sockets.of_address(client.address) else { return Ok(too_much_at_once()) };
    let (response, session, messages) = actix_ws::handle_with_protocols(&request, payload, &[PROTOCOL])?;
    if !response.headers().contains_key("sec-websocket-protocol") {
        return Ok(HttpResponse::BadRequest().body(format!("speak {PROTOCOL}")));
    }
    let messages = messages.max_frame_size(limits::BODY).aggregate_continuations().max_continuation_size(limits::BODY);
    let (api, schema) = (Arc::clone(api.get_ref()), schema.get_ref().clone());
    let socket = Socket { session, messages, api, schema, client, _place: place };
    let credentials = Credentials::of(&request);
    actix_web::rt::spawn(serve(socket, credentials));
    Ok(response)
}

async fn serve(mut socket: Socket, credentials: Credentials) {
    let session = socket.session.clone();
    let introduction = timeout(limits::INTRODUCTION, introduce(&mut socket, credentials)).await;
    let introduced = introduction.unwrap_or_else(|_| Err(Some(goodbye(4408, "Connection initialisation timeout"))));
    let ended = match introduced {
        Ok(viewer) => talk(socket, viewer).await,
        Err(ended) => ended,
    };
    let reason = ended.map(|(code, reason)| CloseReason { code: CloseCode::from(code), description: Some(reason) });
    // the other side may be gone already, which is as good
    let _ = session.close(reason).await;
}

fn goodbye(code: u16, reason: &str) -> Goodbye {
    (code, reason.to_owned())
}

/// Waits for `connection_init` and learns who it is.
async fn introduce(socket: &mut Socket, cookie: Credentials) -> Result<Viewer, Option<Goodbye>> {
    while let Some(text) = next(&mut socket.session, &mut socket.messages).await? {
        if text.len() > limits::SMALL {
            return Err(Some(goodbye(1009, "Message too big")));
        }
        match message(&text).ok_or_else(|| Some(not_understood()))? {
            ClientMessage::ConnectionInit { payload } => return recognise(socket, cookie, payload).await.map_err(Some),
            ClientMessage::Ping { .. } => drop(socket.session.text(r#"{"type":"pong"}"#).await),
            ClientMessage::Pong { .. } => (),
            _ => return Err(Some(goodbye(4401, "Unauthorized"))),
        }
    }
    Err(None)
}

async fn recognise(socket: &Socket, cookie: Credentials, payload: Option<serde_json::Value>) -> Result<Viewer, Goodbye> {
    let named = payload.as_ref().and_then(|payload| payload.get("authorization")).and_then(|header| header.as_str());
    let credentials = named.map_or(cookie, Credentials::bearer);
    match identify(&socket.api, &credentials, socket.client.address).await {
        Ok(Caller::Known(viewer)) => Ok(viewer),
        Ok(Caller::Nobody | Caller::Unknown | Caller::Elsewhere) => Err(goodbye(4403, "Forbidden")),
        Err(error) => {
            error.log();
            Err(goodbye(1013, "Try again later"))
        }
    }
}

/// The next text for us; `None` when the other side has gone quietly.
async fn next(session: &mut Session, messages: &mut AggregatedMessageStream) -> Result<Option<Bytes>, Option<Goodbye>> {
    while let Some(message) = messages.next().await {
        if let Some(text) = text(session, message).await? {
            return Ok(Some(text));
        }
    }
    Ok(None)
}

fn not_understood() -> Goodbye {
    goodbye(4400, "Invalid message received")
}

async fn text(
    session: &mut Session,
    message: Result<AggregatedMessage, actix_ws::ProtocolError>,
) -> Result<Option<Bytes>, Option<Goodbye>> {
    match message {
        Ok(AggregatedMessage::Text(text)) => Ok(Some(text.into_bytes())),
        Ok(AggregatedMessage::Binary(_)) => Err(Some(goodbye(4400, "Only text messages are understood"))),
        Ok(AggregatedMessage::Ping(bytes)) => session.pong(&bytes).await.map(|()| None).map_err(|_| None),
        Ok(AggregatedMessage::Pong(_)) => Ok(None),
        Ok(AggregatedMessage::Close(reason)) => Err(reason.map(|reason| (reason.code.into(), String::new()))),
        Err(actix_ws::ProtocolError::Overflow) => Err(Some(goodbye(1009, "Message too big"))),
        Err(_) => Err(Some(goodbye(1002, "Protocol error"))),
    }
}

/// Carries operations and their answers until somebody ends it; returns how.
async fn talk(mut socket: Socket, viewer: Viewer) -> Option<Goodbye> {
    let Some(_place) = socket.api.sockets.of_person(viewer.user) else {
        return Some(goodbye(1008, "Too many WebSockets at once"));
    };
    let (inbox, inner) = mpsc::channel(BACKLOG);
    let caller = Caller::Known(viewer.clone());
    let context = data(&socket.api, caller.clone(), socket.client.clone());
    let (api, address) = (Arc::clone(&socket.api), socket.client.address);
    let reader = Reader { api, schema: socket.schema.clone(), caller, address };
    let stream = ReceiverStream::new(inner).map(Ok);
    let answers = WebSocket::from_message_stream(reader.clone(), stream, WebSocketProtocols::GraphQLWS);
    let mut answers = std::pin::pin!(answers.connection_data(context));
    let mut desk = Desk { reader, user: viewer.user, inbox, operations: HashMap::new() };
    if let Err(ended) = desk.forward(ClientMessage::ConnectionInit { payload: None }) {
        return Some(ended);
    }
    let mut signals = socket.api.live.subscribe(viewer.user);
    let (mut pings, mut rechecks, mut heard) = (interval(PING_EVERY), interval(RECHECK_EVERY), Instant::now());
    loop {
        let step = tokio::select! {
            message = socket.messages.next() => {
                heard = Instant::now();
                desk.receive(&mut socket.session, message).await
            }
            answer = answers.next() => desk.send(&mut socket.session, answer).await,
            _ = pings.tick() => ping(&mut socket.session, heard).await,
            _ = rechecks.tick() => recheck(&socket.api, &viewer).await,
            Some(signal) = signals.next() => listen(&socket.api, &viewer, signal).await,
            () = socket.api.stopping.cancelled() => ControlFlow::Break(Some(goodbye(1001, "The service restarts"))),
        };
        if let ControlFlow::Break(ended) = step {
            return ended;
        }
    }
}

type Step = ControlFlow<Option<Goodbye>>;

async fn ping(session: &mut Session, heard: Instant) -> Step {
    let lost = heard.elapsed() > SILENCE || session.ping(b"").await.is_err();
    if lost { ControlFlow::Break(None) } else { ControlFlow::Continue(()) }
}

/// A session or token of the person has ended, or may have.
async fn listen(api: &Api, viewer: &Viewer, signal: Signal) -> Step {
    match signal {
        Signal::Event(event) if event.noun != Noun::Access => ControlFlow::Continue(()),
        Signal::Event(_) | Signal::Resync => recheck(api, viewer).await,
    }
}

/// A socket does not outlive the session or token it was opened with.
async fn recheck(api: &Api, viewer: &Viewer) -> Step {
    // a database that is away now decides nothing
    if is_still_known(api, viewer).await.unwrap_or(true) {
        return ControlFlow::Continue(());
    }
    ControlFlow::Break(Some(goodbye(4403, "Forbidden")))
}

/// Sorts the messages of one socket.
struct Desk {
    reader: Reader,
    user: Uuid,
    inbox: mpsc::Sender<ClientMessage>,
    operations: HashMap<String, Place<Uuid>>,
}

#[derive(Deserialize)]
struct Complete {
    id: String,
}

impl Desk {
    async fn receive(
        &mut self,
        session: &mut Session,
        message: Option<Result<AggregatedMessage, actix_ws::ProtocolError>>,
    ) -> Step {
        let Some(message) = message else { return ControlFlow::Break(None) };
        let noted = match text(session, message).await {
            Ok(Some(text)) => self.read(text).await,
            Ok(None) => Ok(()),
            Err(ended) => Err(ended),
        };
        noted.map_or_else(ControlFlow::Break, ControlFlow::Continue)
    }

    async fn read(&mut self, text: Bytes) -> Result<(), Option<Goodbye>> {
        let message = self.reader.message(text).await.map_err(|error| {
            error.log();
            Some(goodbye(1013, "Try again later"))
        })?;
        message.ok_or_else(not_understood).and_then(|message| self.note(message)).map_err(Some)
    }

    fn note(&mut self, message: ClientMessage) -> Result<(), Goodbye> {
        match &message {
            ClientMessage::ConnectionInit { .. } => return Err(goodbye(4429, "Too many initialisation requests")),
            ClientMessage::Start { id, .. } => self.begin(id)?,
            ClientMessage::Stop { id } => drop(self.operations.remove(id)),
            _ => (),
        }
        self.forward(message)
    }

    fn begin(&mut self, id: &str) -> Result<(), Goodbye> {
        if self.operations.contains_key(id) {
            return Err((4409, format!("Subscriber for {} already exists", id.chars().take(50).collect::<String>())));
        }
        let free = (self.operations.len() < OPERATIONS).then(|| self.reader.api.sockets.operation(self.user)).flatten();
        let place = free.ok_or_else(|| goodbye(1008, "Too many operations at once"))?;
        self.operations.insert(id.to_owned(), place);
        Ok(())
    }

    fn forward(&self, message: ClientMessage) -> Result<(), Goodbye> {
        self.inbox.try_send(message).map_err(|_| goodbye(1008, "Too many messages at once"))
    }

    async fn send(&mut self, session: &mut Session, answer: Option<WsMessage>) -> Step {
        match answer {
            Some(WsMessage::Text(text)) => {
                if text.starts_with(r#"{"type":"complete""#)
                    && let Ok(complete) = serde_json::from_str::<Complete>(&text)
                {
                    self.operations.remove(&complete.id);
                }
                session.text(text).await.map_or(ControlFlow::Break(None), ControlFlow::Continue)
            }
            Some(WsMessage::Close(code, reason)) => ControlFlow::Break(Some((code, reason))),
            None => ControlFlow::Break(None),
        }
    }
}
