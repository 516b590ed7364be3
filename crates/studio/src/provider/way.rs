//! The way to all providers: one client with time limits and no redirects, the rule of the stand-in, and whose door opens.

use std::sync::Arc;

use guard::{Guard, Unfit};
use reqwest::Client;
use url::Url;

use super::limit::Limits;
use super::{Access, Door, Provider, ProviderError, Reason, rules};
use crate::StudioError;

/// All providers, as one process reaches them. Cheap to clone.
#[derive(Clone)]
pub struct Providers {
    inner: Arc<Inner>,
}

struct Inner {
    /// For providers, whose hosts we know.
    client: Client,
    /// For servers that people name: it reaches public addresses alone, and what the operator allows.
    guarded: Client,
    guard: Guard,
    settings: settings::Providers,
    limits: Limits,
}

impl Providers {
    /// Fails where the machine has no certificate authorities.
    pub fn new(settings: &settings::Providers) -> Result<Self, StudioError> {
        let guard = Guard::new(&settings.compatible_private_hosts);
        let build = |builder: reqwest::ClientBuilder| {
            builder.build().map_err(|error| StudioError::tool("tool_missing", "There is no HTTPS client.", error.to_string()))
        };
        let inner = Inner {
            client: build(guard::client())?,
            guarded: build(guard.client())?,
            guard,
            settings: settings.clone(),
            limits: Limits::default(),
        };
        Ok(Self { inner: Arc::new(inner) })
    }

    /// The door that `access` opens. Fails with [`Reason::KeyMissing`] or [`Reason::AddressNotAllowed`].
    pub fn door(&self, access: Access) -> Result<Door, ProviderError> {
        let provider = access.provider;
        if access.key.is_none() && provider != Provider::Compatible {
            return Err(rules::unsaid(provider, Reason::KeyMissing, "no key"));
        }
        let base = match (provider.home(), &access.base) {
            (Some(home), _) => home.to_owned(),
            (None, Some(base)) => self.allowed(base)?,
            (None, None) => {
                let message = "No OpenAI-compatible server is named. Set its address under Settings, Provider keys.";
                return Err(ProviderError::new(provider, Reason::KeyMissing, message, "no base address"));
            }
        };
        let gate = self.inner.limits.gate(&access);
        Ok(Door::new(self.clone(), self.address(&base), access, gate))
    }

    /// The client for hosts we know.
    pub(super) fn client(&self) -> &Client {
        &self.inner.client
    }

    /// Models and service-wide keys, as the operator set them.
    pub fn settings(&self) -> &settings::Providers {
        &self.inner.settings
    }

    /// `https://HOST/PATH`, or where the stand-in serves it.
    pub(crate) fn address(&self, address: &str) -> String {
        match (&self.inner.settings.providers_base_url, address.strip_prefix("https://")) {
            (Some(base), Some(place)) => format!("{}/{place}", base.as_str().trim_end_matches('/')),
            _ => address.to_owned(),
        }
    }

    /// Whether a stand-in plays the providers.
    pub(crate) fn stand_in(&self) -> Option<&Url> {
        self.inner.settings.providers_base_url.as_ref()
    }

    /// The client that reaches public addresses alone, for files on hosts that are allowed by name.
    pub(crate) fn guarded(&self) -> &Client {
        if self.stand_in().is_some() { &self.inner.client } else { &self.inner.guarded }
    }

    fn allowed(&self, base: &Url) -> Result<String, ProviderError> {
        let refuse = |message: &str| {
            Err(ProviderError::new(Provider::Compatible, Reason::AddressNotAllowed, message, base.host_str().unwrap_or("")))
        };
        if base.query().is_some() || base.fragment().is_some() {
            return refuse("The address of a server has no query.");
        }
        // the operator's own server may be anywhere
        let operators = self.inner.settings.compatible_url.as_ref() == Some(base);
        match self.inner.guard.check(base) {
            Err(Unfit::Private | Unfit::Plain) if operators => (),
            Err(Unfit::Private) => return refuse(PRIVATE),
            Err(unfit) => return refuse(&unfit.to_string()),
            Ok(()) => (),
        }
        Ok(base.as_str().trim_end_matches('/').to_owned())
    }
}

const PRIVATE: &str = "This address is private. The operator can allow it with COMPATIBLE_PRIVATE_HOSTS.";
