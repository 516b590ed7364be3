//! The front door serves TLS itself, and a renewed certificate without a restart.

use std::path::Path;
use std::time::Duration;

use nix::sys::signal::{Signal, raise};
use rcgen::{BasicConstraints, Certificate, CertificateParams, IsCa, Issuer, KeyPair};
use reqwest::tls::TlsInfo;
use reqwest::{Client, Response, Version};
use tokio::time::timeout;

use crate::door::Door;

/// Somebody whom browsers trust to say who a server is.
struct Authority {
    certificate: Certificate,
    issuer: Issuer<'static, KeyPair>,
}

impl Authority {
    fn new() -> Self {
        let mut params = CertificateParams::default();
        params.is_ca = IsCa::Ca(BasicConstraints::Unconstrained);
        let key = KeyPair::generate().unwrap();
        Self { certificate: params.self_signed(&key).unwrap(), issuer: Issuer::new(params, key) }
    }

    /// Writes a new certificate and its key into the folder, and returns what browsers see of it.
    fn certify(&self, folder: &Path) -> Vec<u8> {
        let key = KeyPair::generate().unwrap();
        let params = CertificateParams::new(["127.0.0.1".to_owned()]).unwrap();
        let certificate = params.signed_by(&key, &self.issuer).unwrap();
        std::fs::write(folder.join("chain.pem"), certificate.pem()).unwrap();
        std::fs::write(folder.join("key.pem"), key.serialize_pem()).unwrap();
        certificate.der().to_vec()
    }

    /// A browser that trusts nobody else, and has never been here: whoever has resumes with the certificate it saw then.
    #[allow(clippy::disallowed_methods, reason = "these tests are the world outside")]
    fn browser(&self) -> Client {
        let root = reqwest::Certificate::from_der(self.certificate.der()).unwrap();
        Client::builder().tls_certs_only([root]).tls_info(true).build().unwrap()
    }
}

fn certificate(answer: &Response) -> &[u8] {
    answer.extensions().get::<TlsInfo>().and_then(TlsInfo::peer_certificate).unwrap()
}

#[tokio::test(flavor = "multi_thread")]
async fn given_a_certificate_when_it_is_renewed_then_the_new_one_is_served_without_a_restart() {
    let (authority, folder) = (Authority::new(), tempfile::tempdir().unwrap());
    let first = authority.certify(folder.path());
    let (pem, key) = (folder.path().join("chain.pem"), folder.path().join("key.pem"));
    let door = Door::with(&["--tls-certificate", pem.to_str().unwrap(), "--tls-key", key.to_str().unwrap()]).await;
    let page = format!("{}/readyz", door.base.replace("http://", "https://"));
    let ready = authority.browser().get(&page).send().await.unwrap();
    assert_eq!((ready.status().as_u16(), ready.version()), (200, Version::HTTP_2));
    assert_eq!(ready.headers()["strict-transport-security"], "max-age=31536000");
    assert_eq!(certificate(&ready), first);

    let second = authority.certify(folder.path());
    raise(Signal::SIGHUP).unwrap();
    let renewed = async { while certificate(&authority.browser().get(&page).send().await.unwrap()) != second {} };
    timeout(Duration::from_secs(30), renewed).await.expect("the new certificate is served");

    assert!(Door::with(&[]).await.stranger().http.get(&page).send().await.is_err(), "nobody else vouches for it");
    door.close().await;
}
