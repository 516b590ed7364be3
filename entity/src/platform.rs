//! The platforms that videos are published on.

use sea_orm::{DeriveActiveEnum, EnumIter};
use serde::{Deserialize, Serialize};

/// A platform. Its slug is the name in addresses and in `platforms::Platforms`.
#[derive(
    Debug,
    Clone,
    Copy,
    PartialEq,
    Eq,
    Hash,
    EnumIter,
    DeriveActiveEnum,
    Serialize,
    Deserialize,
    strum::IntoStaticStr,
    strum::EnumString,
)]
#[sea_orm(rs_type = "String", db_type = "Text", rename_all = "lowercase")]
#[serde(rename_all = "lowercase")]
#[strum(serialize_all = "lowercase")]
pub enum Platform {
    /// YouTube (Shorts).
    YouTube,
    /// TikTok.
    TikTok,
    /// Instagram (Reels).
    Instagram,
}

impl Platform {
    /// `youtube`, `tiktok` or `instagram`.
    pub fn slug(self) -> &'static str {
        self.into()
    }

    /// The name as the platform writes it.
    pub fn title(self) -> &'static str {
        match self {
            Self::YouTube => "YouTube",
            Self::TikTok => "TikTok",
            Self::Instagram => "Instagram",
        }
    }
}
