//! Environment to typed settings, and the clock.
//!
//! The only reader of `std::env`: every setting is one field here, its documentation names what it does, and
//! `--help` of each program prints them all. A `.env` file in the working folder is read first; the environment wins.

mod accounts;
mod clock;
mod log;
mod notify;
mod platforms;
mod providers;
mod retention;
mod storage;
mod studio;
mod web;
mod worker;

pub use accounts::{Accounts, PasswordCost};
pub use clock::Clock;
pub use log::{Log, LogFormat};
pub use notify::Notify;
pub use platforms::{InstagramLogin, PlatformSettings, Platforms};
pub use providers::Providers;
pub use retention::Retention;
pub use storage::Storage;
pub use studio::{Studio, VideoEncoder};
pub use web::{GraphqlDocuments, Public, Web};
pub use worker::Worker;

/// Reads `.env` and then the settings `T` from the environment and the command line; prints what is wrong and ends the
/// program when one does not parse.
pub fn load<T: clap::Parser>() -> T {
    // a missing file is the normal case; a broken one would silently drop settings, so it is said
    match dotenvy::dotenv() {
        Err(error) if !error.not_found() => {
            clap::Error::raw(clap::error::ErrorKind::Io, format!(".env cannot be read: {error}\n")).exit()
        }
        _ => T::parse(),
    }
}
