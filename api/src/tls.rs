//! TLS at the front door. The certificate is read again when its files change, so that nobody restarts for a renewal.

use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Duration;

use anyhow::Context;
use rustls::ServerConfig;
use rustls::crypto::{CryptoProvider, aws_lc_rs};
use rustls::pki_types::pem::PemObject;
use rustls::pki_types::{CertificateDer, PrivateKeyDer};
use rustls::server::{ClientHello, ResolvesServerCert};
use rustls::sign::CertifiedKey;
use tokio::signal::unix::Signal;
use tokio::sync::watch;
use tokio::time::{Instant, interval_at};
use tokio_util::sync::CancellationToken;

use crate::Settings;

/// How often the files are looked at.
pub(crate) const LOOK_EVERY: Duration = Duration::from_mins(1);

/// The certificate that is served, and the files it is read from.
#[derive(Debug)]
pub(crate) struct Certificates {
    certificate: PathBuf,
    key: PathBuf,
    provider: Arc<CryptoProvider>,
    served: watch::Sender<Arc<CertifiedKey>>,
}

impl Certificates {
    /// Reads the files that the settings name; none when TLS is somebody else's part.
    pub(crate) async fn open(settings: &Settings) -> anyhow::Result<Option<Arc<Self>>> {
        let (Some(certificate), Some(key)) = (&settings.web.tls_certificate, &settings.web.tls_key) else { return Ok(None) };
        let provider = Arc::new(aws_lc_rs::default_provider());
        let first = read(certificate, key, &provider).await?;
        let (certificate, key, served) = (certificate.clone(), key.clone(), watch::Sender::new(Arc::new(first)));
        Ok(Some(Arc::new(Self { certificate, key, provider, served })))
    }

    /// What a server needs to serve whichever certificate is the newest.
    pub(crate) fn config(self: &Arc<Self>) -> anyhow::Result<ServerConfig> {
        let config = ServerConfig::builder_with_provider(Arc::clone(&self.provider)).with_safe_default_protocol_versions()?;
        let resolver: Arc<dyn ResolvesServerCert> = Arc::<Self>::clone(self);
        Ok(config.with_no_client_auth().with_cert_resolver(resolver))
    }

    /// Looks at the files now and then, and at once when `asked` to, until `stop` fires.
    pub(crate) async fn watch(self: Arc<Self>, every: Duration, mut asked: Signal, stop: CancellationToken) {
        // it was read a moment ago
        let mut now_and_then = interval_at(Instant::now() + every, every);
        loop {
            tokio::select! {
                () = stop.cancelled() => return,
                _ = now_and_then.tick() => (),
                _ = asked.recv() => (),
            }
            if let Err(error) = self.renew().await {
                tracing::warn!(error = format!("{error:#}"), "the certificate that was read before is served on");
            }
        }
    }

    /// Serves what the files hold now. Whoever renews writes two files, one after the other: until both fit, nothing changes.
    async fn renew(&self) -> anyhow::Result<()> {
        let fresh = read(&self.certificate, &self.key, &self.provider).await?;
        let is_new = self.served.send_if_modified(|served| {
            let is_new = served.cert != fresh.cert;
            if is_new {
                *served = Arc::new(fresh);
            }
            is_new
        });
        if is_new {
            tracing::info!(file = %self.certificate.display(), "a new certificate is served");
        }
        Ok(())
    }
}

impl ResolvesServerCert for Certificates {
    fn resolve(&self, _: ClientHello<'_>) -> Option<Arc<CertifiedKey>> {
        Some(Arc::clone(&self.served.borrow()))
    }
}

/// A certificate with its chain, and the key that fits it.
async fn read(certificate: &Path, key: &Path, provider: &CryptoProvider) -> anyhow::Result<CertifiedKey> {
    let (chain, secret) = (contents("TLS_CERTIFICATE", certificate).await?, contents("TLS_KEY", key).await?);
    let chain: Vec<_> = CertificateDer::pem_slice_iter(&chain)
        .collect::<Result<_, _>>()
        .with_context(|| format!("TLS_CERTIFICATE: {} is not of PEM", certificate.display()))?;
    anyhow::ensure!(!chain.is_empty(), "TLS_CERTIFICATE: {} holds no certificate", certificate.display());
    let secret = PrivateKeyDer::from_pem_slice(&secret)
        .with_context(|| format!("TLS_KEY: {} holds no private key in PEM", key.display()))?;
    CertifiedKey::from_der(chain, secret, provider)
        .context("the certificate of TLS_CERTIFICATE and the key of TLS_KEY do not fit")
}

async fn contents(setting: &str, file: &Path) -> anyhow::Result<Vec<u8>> {
    tokio::fs::read(file).await.with_context(|| format!("{setting}: {} cannot be read", file.display()))
}

#[cfg(test)]
mod tests {
    use rcgen::{CertifiedKey as Made, KeyPair, generate_simple_self_signed};
    use tempfile::TempDir;
    use tokio::signal::unix::{SignalKind, signal};

    use super::*;

    fn made() -> Made<KeyPair> {
        generate_simple_self_signed(["videos.example".to_owned()]).unwrap()
    }

    /// Two files, and the settings that name them.
    fn laid(certificate: &str, key: &str) -> (TempDir, Settings) {
        let folder = tempfile::tempdir().unwrap();
        let (pem, secret) = (folder.path().join("chain.pem"), folder.path().join("key.pem"));
        std::fs::write(&pem, certificate).unwrap();
        std::fs::write(&secret, key).unwrap();
        let settings =
            Settings::of(&["--tls-certificate", pem.to_str().unwrap(), "--tls-key", secret.to_str().unwrap()]).unwrap();
        (folder, settings)
    }

    async fn refusal(certificate: &str, key: &str) -> String {
        let (_folder, settings) = laid(certificate, key);
        format!("{:#}", Certificates::open(&settings).await.unwrap_err())
    }

    #[tokio::test]
    async fn given_files_that_are_no_pair_when_it_starts_then_it_says_which_is_wrong() {
        let (made, other) = (made(), made());
        let (certificate, key) = (made.cert.pem(), made.signing_key.serialize_pem());
        assert!(refusal("", &key).await.contains("holds no certificate"));
        assert!(refusal(&certificate, "").await.contains("holds no private key"));
        assert!(refusal(&certificate, &other.signing_key.serialize_pem()).await.contains("do not fit"));
        let only_one = Settings::of(&["--tls-certificate", "chain.pem"]).err().unwrap().to_string();
        assert!(only_one.contains("--tls-key"), "{only_one}");
    }

    #[tokio::test]
    async fn given_a_renewal_when_only_one_file_is_written_then_the_old_is_served_and_the_new_once_both_are() {
        let (old, new) = (made(), made());
        let (folder, settings) = laid(&old.cert.pem(), &old.signing_key.serialize_pem());
        let certificates = Certificates::open(&settings).await.unwrap().unwrap();
        let mut served = certificates.served.subscribe();
        std::fs::write(folder.path().join("chain.pem"), new.cert.pem()).unwrap();
        assert!(certificates.renew().await.unwrap_err().to_string().contains("do not fit"));
        assert_eq!(served.borrow().cert[0], *old.cert.der());
        let (stop, asked) = (CancellationToken::new(), signal(SignalKind::hangup()).unwrap());
        let watching = tokio::spawn(Arc::clone(&certificates).watch(Duration::from_millis(5), asked, stop.clone()));
        std::fs::write(folder.path().join("key.pem"), new.signing_key.serialize_pem()).unwrap();
        tokio::time::timeout(Duration::from_mins(1), served.changed()).await.expect("it looks now and then").unwrap();
        assert_eq!(served.borrow().cert[0], *new.cert.der());
        stop.cancel();
        watching.await.unwrap();
    }
}
