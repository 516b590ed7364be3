//! The page on which a person lets the app in, or does not.

mod decide;
mod page;

pub(crate) use decide::decide;
pub(crate) use page::{answer, refuse, show};

/// What a scope lets the app do, in words a person understands.
pub(crate) fn meaning(scope: &str) -> &str {
    match scope.rsplit('/').next().unwrap_or(scope) {
        "youtube.upload" => "Upload videos to your channel",
        "youtube.readonly" => "See your channel and your videos",
        "youtube" => "Manage your YouTube account",
        "youtube.force-ssl" => "See, edit and delete your videos and comments",
        "yt-analytics.readonly" => "See how your videos perform",
        "openid" => "Know who you are on Google",
        "email" | "userinfo.email" => "See your e-mail address",
        "profile" | "userinfo.profile" | "user.info.basic" => "See your name and picture",
        "user.info.profile" => "See your username and profile link",
        "user.info.stats" => "See your number of followers and videos",
        "video.list" => "See your public videos and their numbers",
        "video.publish" => "Post videos to your profile",
        "video.upload" => "Put drafts into your inbox",
        "instagram_business_basic" | "instagram_basic" => "See your profile and your posts",
        "instagram_business_content_publish" | "instagram_content_publish" => "Publish reels on your profile",
        "instagram_business_manage_insights" | "instagram_manage_insights" => "See how your posts perform",
        "instagram_business_manage_comments" | "instagram_manage_comments" => "See and write comments under your posts",
        "instagram_manage_contents" => "Delete your posts",
        "pages_show_list" => "See which pages you run",
        "pages_read_engagement" => "See what your pages post and how it does",
        "business_management" => "See the businesses you manage",
        _ => scope,
    }
}
