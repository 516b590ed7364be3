//! The platforms that are on, by name.

use std::sync::Arc;

use settings::{Clock, PlatformSettings};

use crate::http::{Http, client};
use crate::instagram::Instagram;
use crate::tiktok::TikTok;
use crate::youtube::YouTube;
use crate::{Platform, Refusal, Rule};

/// Every platform whose credentials are set; the others are off.
#[derive(Clone)]
pub struct Platforms {
    on: Vec<Arc<dyn Platform>>,
}

impl Platforms {
    /// Builds the clients of the platforms that `settings` turns on. They share one pool of connections.
    pub fn new(settings: &settings::Platforms, clock: Clock) -> Self {
        let client = client();
        let http = move |name, hosts, one: &PlatformSettings| Http {
            name,
            hosts,
            client: client.clone(),
            base: one.base_url.clone(),
            clock: clock.clone(),
        };
        let youtube = settings.youtube().and_then(|one| YouTube::new(http("YouTube", &["googleapis.com"], &one), one));
        let tiktok = settings.tiktok().and_then(|one| TikTok::new(http("TikTok", &["tiktokapis.com"], &one), one));
        let product = (settings.instagram_login, settings.instagram_graph_version.as_str());
        let metas = &["instagram.com", "facebook.com"];
        let instagram = settings.instagram().and_then(|one| Instagram::new(http("Instagram", metas, &one), one, product));
        let on = [youtube.map(arc), tiktok.map(arc), instagram.map(arc)];
        Self { on: on.into_iter().flatten().collect() }
    }

    /// The platform of this name, if it is on.
    pub fn get(&self, slug: &str) -> Option<Arc<dyn Platform>> {
        self.on.iter().find(|platform| platform.slug() == slug).cloned()
    }

    /// The names of the platforms that are on.
    pub fn configured(&self) -> impl Iterator<Item = &'static str> + '_ {
        self.on.iter().map(|platform| platform.slug())
    }
}

/// What each documented failure of the platform leads to; nothing for a name that is no platform's.
pub fn rules(slug: &str) -> &'static [Rule] {
    match slug {
        "youtube" => crate::youtube::RULES,
        "tiktok" => crate::tiktok::RULES,
        "instagram" => crate::instagram::RULES,
        _ => &[],
    }
}

fn arc<P: Platform + 'static>(platform: P) -> Arc<dyn Platform> {
    Arc::new(platform)
}

/// What a person is told when the platform answered something that it never should.
pub(crate) fn strange(name: &str) -> Refusal {
    Refusal::Reject {
        field: None,
        code: "strange_answer",
        message: format!("{name} answered in a way this version does not understand."),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_platform_without_credentials_is_off() {
        let settings = settings::Platforms {
            youtube_client_id: Some("id".to_owned()),
            youtube_client_secret: Some("secret".into()),
            tiktok_client_key: Some("key without a secret".to_owned()),
            ..Default::default()
        };
        let platforms = Platforms::new(&settings, Clock::default());
        assert_eq!(platforms.configured().collect::<Vec<_>>(), ["youtube"]);
        assert!(platforms.get("youtube").is_some() && platforms.get("tiktok").is_none() && platforms.get("").is_none());
    }
}
