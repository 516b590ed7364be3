//! Which addresses files are fetched from: known hosts of the library that named them, and nothing else.

use url::Url;

use crate::provider::{Provider, Providers};

/// The hosts of a library's files.
fn hosts(provider: Provider) -> &'static [&'static str] {
    match provider {
        Provider::Pexels => &["videos.pexels.com", "images.pexels.com"],
        Provider::Pixabay => &["cdn.pixabay.com", "pixabay.com"],
        Provider::OpenAi | Provider::Compatible | Provider::ElevenLabs => &[],
    }
}

/// Where to fetch `url` from, if it may be fetched: over HTTPS, at its usual port, without a name and password.
pub(in crate::footage) fn allowed(providers: &Providers, provider: Provider, url: &Url) -> Option<Url> {
    let real = real(providers, url)?;
    let bare = real.port().is_none() && real.username().is_empty() && real.password().is_none();
    let known = hosts(provider).contains(&real.host_str()?);
    if real.scheme() != "https" || !bare || !known {
        return None;
    }
    Url::parse(&providers.address(real.as_str())).ok()
}

/// The stand-in tells its own addresses, `BASE/HOST/PATH`; they mean `https://HOST/PATH`.
pub(in crate::footage) fn real(providers: &Providers, url: &Url) -> Option<Url> {
    let Some(base) = providers.stand_in() else { return Some(url.clone()) };
    let base = format!("{}/", base.as_str().trim_end_matches('/'));
    match url.as_str().strip_prefix(&base) {
        Some(place) => Url::parse(&format!("https://{place}")).ok(),
        None => Some(url.clone()),
    }
}
