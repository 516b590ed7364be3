//! Whom a piece of footage comes from, so that it can be told beside the video.

use serde::{Deserialize, Serialize};

use crate::provider::Provider;

/// Whom a piece of footage comes from.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "source", rename_all = "SCREAMING_SNAKE_CASE")]
pub enum Credit {
    /// A clip of a stock library.
    Stock {
        /// The library.
        provider: Provider,
        /// The clip's number there.
        id: String,
        /// Who filmed it; empty where the library does not say.
        author: String,
        /// The author's page.
        author_url: Option<String>,
        /// The clip's page.
        page_url: String,
        /// The name of the licence it comes under.
        licence: String,
    },
    /// A picture that a model painted.
    Painted {
        /// Whose model it was.
        provider: Provider,
        /// The model.
        model: String,
        /// What it was asked for.
        prompt: String,
    },
}

impl Credit {
    /// One line for the description of a video.
    pub fn line(&self) -> String {
        match self {
            Self::Stock { provider, author, page_url, .. } if author.is_empty() => {
                format!("Video on {}: {page_url}", provider.title())
            }
            Self::Stock { provider, author, page_url, .. } => {
                format!("Video by {author} on {}: {page_url}", provider.title())
            }
            Self::Painted { provider, model, .. } => format!("Picture made by AI ({}, {model})", provider.title()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::footage::Footage;

    fn stock(author: &str) -> Credit {
        Credit::Stock {
            provider: Provider::Pexels,
            id: "7".into(),
            author: author.into(),
            author_url: None,
            page_url: "https://www.pexels.com/video/bees-7/".into(),
            licence: "Pexels License".into(),
        }
    }

    #[test]
    fn a_credit_is_one_line() {
        assert_eq!(stock("Ada").line(), "Video by Ada on Pexels: https://www.pexels.com/video/bees-7/");
        assert_eq!(stock("").line(), "Video on Pexels: https://www.pexels.com/video/bees-7/");
        let painted = Credit::Painted { provider: Provider::OpenAi, model: "gpt-image-2".into(), prompt: "Bees.".into() };
        assert_eq!(painted.line(), "Picture made by AI (OpenAI, gpt-image-2)");
    }

    #[test]
    fn footage_written_before_there_were_credits_still_reads() {
        let clip: Footage = serde_json::from_str(r#"{"kind":"CLIP","key":"a","start_ms":5}"#).unwrap();
        assert_eq!(clip, Footage::Clip { key: "a".into(), start_ms: 5, credit: None });
        assert_eq!(serde_json::to_string(&clip).unwrap(), r#"{"kind":"CLIP","key":"a","start_ms":5}"#);
        let image: Footage = serde_json::from_str(r#"{"kind":"IMAGE","key":"a"}"#).unwrap();
        assert_eq!(image, Footage::Image { key: "a".into(), seed: 0, credit: None });
        let credited = Footage::Clip { key: "a".into(), start_ms: 5, credit: Some(stock("Ada")) };
        let again: Footage = serde_json::from_str(&serde_json::to_string(&credited).unwrap()).unwrap();
        assert_eq!(again, credited);
    }
}
