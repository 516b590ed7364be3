//! Addresses that people name: which of them may be asked, and the client that asks them.
//!
//! A person's address must not become a way into the operator's own network. It is looked at twice: when it is handed in
//! ([`Guard::check`]), and when a connection is made, where the name is resolved and only public addresses are left
//! ([`Guard::client`]). The client connects to the very addresses that were looked at, so a name cannot change its mind in
//! between, and it follows no redirect.

mod public;

use std::sync::Arc;
use std::time::Duration;

use reqwest::{Client, ClientBuilder};
use url::{Host, Url};

pub use public::NotPublic;
use public::{PublicOnly, System, is_public};

const CONNECT_TIMEOUT: Duration = Duration::from_secs(10);
/// An old connection may close just as it is used again, which loses an answer.
const IDLE_TIMEOUT: Duration = Duration::from_secs(4);

/// Why an address is not asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Unfit {
    /// It is no address of a server.
    #[error("This is not the address of a server.")]
    NoServer,
    /// It carries a name and a password, which would be shown wherever the address is.
    #[error("The address of a server has neither a name nor a password in it.")]
    Credentials,
    /// Others could read along.
    #[error("The address of a server begins with https://.")]
    Plain,
    /// It is in a network of the operator's own, or of this machine.
    #[error("This address is private.")]
    Private,
}

/// Who may be asked: public addresses, and the hosts that the operator allows. Cheap to clone.
#[derive(Clone, Debug, Default)]
pub struct Guard {
    except: Arc<[String]>,
}

impl Guard {
    /// A guard that also lets pass the hosts named in `except`, on private addresses and without TLS.
    pub fn new(except: &[String]) -> Self {
        Self { except: except.iter().cloned().collect() }
    }

    /// Whether the operator allows this host by name.
    pub fn allows(&self, host: &str) -> bool {
        self.except.iter().any(|allowed| allowed.eq_ignore_ascii_case(host))
    }

    /// Whether the address may be asked, as far as it shows by itself.
    pub fn check(&self, url: &Url) -> Result<(), Unfit> {
        if !url.username().is_empty() || url.password().is_some() {
            return Err(Unfit::Credentials);
        }
        let allowed = self.allows(url.host_str().unwrap_or_default());
        match (url.scheme(), url.host()) {
            ("https" | "http", Some(_)) if allowed => Ok(()),
            ("http", Some(_)) => Err(Unfit::Plain),
            ("https", Some(Host::Ipv4(address))) if !is_public(address.into()) => Err(Unfit::Private),
            ("https", Some(Host::Ipv6(address))) if !is_public(address.into()) => Err(Unfit::Private),
            ("https", Some(_)) => Ok(()),
            _ => Err(Unfit::NoServer),
        }
    }

    /// A client that reaches public addresses alone, and what the operator allows.
    pub fn client(&self) -> ClientBuilder {
        client().dns_resolver(Arc::new(PublicOnly { guard: self.clone(), names: System }))
    }
}

/// A client with time limits that follows no redirects, for hosts that we chose ourselves.
#[allow(clippy::disallowed_methods, reason = "the one place where clients for servers that are no platforms are made")]
pub fn client() -> ClientBuilder {
    Client::builder()
        .redirect(reqwest::redirect::Policy::none())
        .connect_timeout(CONNECT_TIMEOUT)
        .pool_idle_timeout(IDLE_TIMEOUT)
        .user_agent(concat!("video-publisher/", env!("CARGO_PKG_VERSION")))
}

#[cfg(test)]
mod tests;
