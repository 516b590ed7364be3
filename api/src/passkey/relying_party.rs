//! Who we are to devices: a passkey is bound to the host of the public address, and answers no other.

use url::Url;
use webauthn_rs::{Webauthn, WebauthnBuilder};

use crate::error::UserError;

/// What devices show beside the person's address.
const NAME: &str = "Video-Publisher";

/// This installation, to devices; nobody where its address is of no use to them.
pub(crate) struct RelyingParty(Option<Webauthn>);

impl RelyingParty {
    /// The one at the public address. Browsers know passkeys for hosts with a name alone, over HTTPS, or on `localhost`.
    pub(crate) fn at(public_url: &Url) -> anyhow::Result<Self> {
        let is_local = |host: &str| host == "localhost" || host.ends_with(".localhost");
        let host = public_url.domain().filter(|host| public_url.scheme() == "https" || is_local(host));
        let Some(host) = host else { return Ok(Self(None)) };
        Ok(Self(Some(WebauthnBuilder::new(host, public_url)?.rp_name(NAME).build()?)))
    }

    /// What asks devices and judges their answers.
    pub(super) fn get(&self) -> Result<&Webauthn, UserError> {
        self.0.as_ref().ok_or_else(|| {
            UserError::wrong_state("This installation has no address that passkeys work with: a name, with HTTPS in front of it.")
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn works_at(address: &str) -> bool {
        RelyingParty::at(&address.parse().unwrap()).unwrap().get().is_ok()
    }

    #[test]
    fn passkeys_need_a_host_with_a_name_and_https_except_at_home() {
        assert!(works_at("https://videos.example") && works_at("https://videos.example:8443/studio"));
        assert!(works_at("http://localhost:8080"));
        assert!(!works_at("http://videos.example") && !works_at("https://203.0.113.7") && !works_at("http://127.0.0.1:8080"));
    }
}
