//! Sending to real receivers on this machine, good ones and bad ones, and to a real mail server.

#![allow(clippy::unwrap_used, reason = "a story that cannot be told has failed")]

mod mails;
mod receiver;
mod webhooks;
