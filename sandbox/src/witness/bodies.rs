//! Reads the body of a call to a provider, writes it down, and puts it back for whoever answers.

use actix_web::dev::{self, ServiceRequest};
use actix_web::error::ErrorPayloadTooLarge;
use actix_web::web::{Bytes, BytesMut};
use actix_web::{Error, HttpMessage as _};
use futures::future::ready;
use futures::stream::{StreamExt as _, once};

use crate::app::Sandbox;
use crate::party::Provider;

/// The most that any provider takes.
pub(crate) const LARGEST: usize = 32 << 20;

/// Keeps what the call says.
pub(super) async fn note(
    app: &Sandbox,
    provider: Provider,
    operation: &'static str,
    request: &mut ServiceRequest,
) -> Result<(), Error> {
    let body = read(request.take_payload()).await?;
    app.world().requests.note(provider, operation, request.request(), &body);
    request.set_payload(dev::Payload::Stream { payload: Box::pin(once(ready(Ok(body)))) });
    Ok(())
}

async fn read(mut payload: dev::Payload) -> Result<Bytes, Error> {
    let mut body = BytesMut::new();
    while let Some(piece) = payload.next().await {
        body.extend_from_slice(&piece?);
        if body.len() > LARGEST {
            return Err(ErrorPayloadTooLarge("the sandbox takes no larger bodies"));
        }
    }
    Ok(body.freeze())
}
