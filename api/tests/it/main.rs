//! The front door, tried from outside: over HTTP and WebSocket, with a database and a Redis of its own.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on fails")]

mod account;
mod archive;
mod attacks;
mod caller;
mod connecting;
mod documents;
mod door;
mod edits;
mod exports;
mod hooks;
mod limits;
mod mcp;
mod media;
mod notifications;
mod numbers;
mod once;
mod outage;
mod own;
mod passkeys;
mod password_reset;
mod preflight;
mod redis;
mod registering;
mod review;
mod rights;
mod runs;
mod schedules;
mod session;
mod socket;
mod tenancy;
mod tls;
mod topics;
mod totp;
mod webhooks;
