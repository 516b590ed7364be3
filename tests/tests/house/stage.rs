//! What most stories begin with.

use std::time::Duration;

use anyhow::Result;
use serde_json::json;
use tests::{Blueprint, House, Person, Pipeline, ReceivedVideo};

/// Long enough for a video on a busy machine.
pub(crate) const PATIENCE: Duration = Duration::from_mins(4);

/// About eight seconds of speech in three scenes.
pub(crate) const SHORT: &str = "Honey never spoils. Jars of it were found in old tombs, still sweet. \
     Bees dry it with their wings until nothing can grow in it.";

/// About twenty seconds of speech in several scenes, so that something can happen in between.
pub(crate) const LONGER: &str = "An octopus has three hearts. Two of them pump blood through the gills. \
     The third one feeds the rest of the body. It stops beating when the animal swims. \
     That is why an octopus would rather crawl. Its blood is blue, because it carries copper. \
     And every arm has a small mind of its own.";

/// A house with one person who has connected all platforms and made a pipeline for them.
pub(crate) struct Stage {
    pub(crate) house: House,
    pub(crate) person: Person,
    pub(crate) pipeline: Pipeline,
}

impl Stage {
    /// A house for stories.
    pub(crate) async fn set() -> Result<Self> {
        Self::set_in(Blueprint::story()?).await
    }

    /// A house after `blueprint`.
    pub(crate) async fn set_in(blueprint: Blueprint) -> Result<Self> {
        let house = blueprint.open().await?;
        let person = Person::register(&house.url).await?;
        let connections = person.connect_all().await?;
        let pipeline = person.create_pipeline(&connections, json!({ "privacy": "PUBLIC" })).await?;
        Ok(Self { house, person, pipeline })
    }

    /// What the platforms received, sorted by platform.
    pub(crate) async fn received(&self) -> Result<Vec<ReceivedVideo>> {
        let mut videos = self.house.sandbox.videos().await?;
        videos.sort_by(|one, other| one.platform.cmp(&other.platform));
        Ok(videos)
    }

    /// The names of the platforms that received a video, one for each video.
    pub(crate) async fn platforms(&self) -> Result<Vec<String>> {
        Ok(self.received().await?.into_iter().map(|video| video.platform).collect())
    }
}

/// One of each.
pub(crate) const EACH: [&str; 3] = ["instagram", "tiktok", "youtube"];
