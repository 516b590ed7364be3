//! The permissions, which have other names in each login.

use crate::platform::Login;
use crate::world::tokens::Token;

/// What a call needs to be granted.
pub(super) struct Scope {
    /// None where Instagram Login has no such permission.
    pub(super) instagram: Option<&'static str>,
    pub(super) facebook: &'static [&'static str],
}

pub(super) const BASIC: Scope =
    Scope { instagram: Some("instagram_business_basic"), facebook: &["instagram_basic", "pages_read_engagement"] };
pub(super) const PUBLISH: Scope = Scope {
    instagram: Some("instagram_business_content_publish"),
    facebook: &["instagram_basic", "instagram_content_publish", "pages_read_engagement"],
};
pub(super) const INSIGHTS: Scope = Scope {
    instagram: Some("instagram_business_manage_insights"),
    facebook: &["instagram_basic", "instagram_manage_insights", "pages_read_engagement"],
};
pub(super) const MANAGE: Scope = Scope { instagram: None, facebook: &["instagram_basic", "instagram_manage_contents"] };
pub(super) const COMMENT: Scope = Scope {
    instagram: Some("instagram_business_manage_comments"),
    facebook: &["instagram_basic", "instagram_manage_comments", "pages_read_engagement"],
};
pub(super) const PAGES: Scope = Scope { instagram: None, facebook: &["pages_show_list"] };

/// What Instagram Login can be asked for.
pub(super) const OF_INSTAGRAM: [&str; 5] = [
    "instagram_business_basic",
    "instagram_business_content_publish",
    "instagram_business_manage_insights",
    "instagram_business_manage_comments",
    "instagram_business_manage_messages",
];

/// What Facebook Login can be asked for.
pub(super) const OF_FACEBOOK: [&str; 8] = [
    "instagram_basic",
    "instagram_content_publish",
    "instagram_manage_insights",
    "instagram_manage_contents",
    "instagram_manage_comments",
    "pages_show_list",
    "pages_read_engagement",
    "business_management",
];

impl Scope {
    /// Whether the person granted it.
    pub(super) fn is_granted(&self, token: &Token, login: Login) -> bool {
        match login {
            Login::Own(_) => self.instagram.is_some_and(|name| token.has(name)),
            Login::Facebook => self.facebook.iter().all(|name| token.has(name)),
        }
    }
}
