//! What videos look like, beyond their footage.

use async_graphql::{Enum, ID, InputObject, MaybeUndefined, SimpleObject};
use entity::clip::Kind;
use entity::pipeline;
use sea_orm::ConnectionTrait;
use studio::captions::Color;
use studio::render::{Brand, Look};
use uuid::Uuid;

use crate::caption_style::CaptionFont;
use crate::clip;
use crate::error::UserErrorCode::{Invalid, NotFound, TooLong};
use crate::error::{Outcome, UserError};

const LONGEST_HANDLE: usize = 40;

/// The shape of a video, by width and height.
#[derive(Enum, Clone, Copy, Debug, PartialEq, Eq)]
#[graphql(remote = "studio::render::Format")]
pub(crate) enum Format {
    /// 9:16, 1080x1920 pixels, which fills an upright telephone: TikTok, Reels and Shorts.
    Vertical,
    /// 4:5, 1080x1350 pixels, the tallest picture of a feed.
    Portrait,
    /// 1:1, 1080x1080 pixels.
    Square,
    /// 16:9, 1920x1080 pixels.
    Landscape,
}

/// How footage of another shape fills the frame. There are never bars.
#[derive(Enum, Clone, Copy, Debug, PartialEq, Eq)]
#[graphql(remote = "studio::footage::Fit")]
pub(crate) enum Fit {
    /// Cut to what draws the eye, and as `BLUR` where too much of that would be lost.
    Auto,
    /// Always cut.
    Crop,
    /// Always whole, before a blurred copy of itself.
    Blur,
}

/// How a scene takes over from the one before.
#[derive(Enum, Clone, Copy, Debug, PartialEq, Eq)]
#[graphql(remote = "studio::render::Transition")]
pub(crate) enum Transition {
    /// At once.
    Cut,
    /// One dissolves into the other.
    Fade,
    /// The new one pushes the old one out to the left.
    Slide,
    /// Into the old one, and out of it into the new one.
    Zoom,
    /// A fast turn of the camera, blurred by its speed.
    Whip,
}

/// What videos look like, beyond their footage.
#[derive(SimpleObject)]
pub(crate) struct LookSettings {
    /// Their shape.
    format: Format,
    /// How footage of another shape fills the frame.
    fit: Fit,
    /// How one scene takes over from another.
    transition: Transition,
    /// Whether the title stands over the first seconds.
    hook_title: bool,
    /// Whether a bar shows how far the video is.
    progress_bar: bool,
    /// What all videos of a channel have in common.
    brand: BrandSettings,
}

/// What all videos of a channel have in common.
#[derive(SimpleObject)]
pub(crate) struct BrandSettings {
    /// The colour of spoken words and of the bar, as `#RRGGBB`; null for the caption style's own.
    accent: Option<String>,
    /// The face of all words; null for the caption style's own.
    font: Option<CaptionFont>,
    /// Such as `@channel`, small in a corner.
    handle: Option<String>,
    /// Id of a picture of the person's, small in a corner.
    logo_id: Option<ID>,
    /// Id of a clip of the person's that ends every video.
    outro_id: Option<ID>,
}

impl From<&pipeline::Settings> for LookSettings {
    fn from(settings: &pipeline::Settings) -> Self {
        let look = Look::read(&settings.look);
        let Brand { accent, font, handle, logo, outro } = look.brand;
        Self {
            format: look.format.into(),
            fit: look.fit.into(),
            transition: look.transition.into(),
            hook_title: look.hook_title,
            progress_bar: look.progress_bar,
            brand: BrandSettings {
                accent: accent.map(|accent| accent.to_string()),
                font: font.map(Into::into),
                handle,
                logo_id: logo.map(ID::from),
                outro_id: outro.map(ID::from),
            },
        }
    }
}

/// What videos look like, beyond their footage; whatever is left out stays as it is.
#[derive(InputObject, Default)]
pub(crate) struct LookSettingsInput {
    /// Their shape.
    format: Option<Format>,
    /// How footage of another shape fills the frame.
    fit: Option<Fit>,
    /// How one scene takes over from another.
    transition: Option<Transition>,
    /// Whether the title stands over the first seconds.
    hook_title: Option<bool>,
    /// Whether a bar shows how far the video is.
    progress_bar: Option<bool>,
    /// What all videos of a channel have in common.
    brand: Option<BrandSettingsInput>,
}

/// What all videos of a channel have in common; whatever is left out stays as it is.
#[derive(InputObject, Default)]
pub(crate) struct BrandSettingsInput {
    /// The colour of spoken words and of the bar, as `#RRGGBB`; null for the caption style's own.
    accent: MaybeUndefined<String>,
    /// The face of all words; null for the caption style's own.
    font: MaybeUndefined<CaptionFont>,
    /// Such as `@channel`, small in a corner; at most 40 characters, null for none.
    handle: MaybeUndefined<String>,
    /// Id of a clip of kind `IMAGE`, small in a corner; null for none.
    logo_id: MaybeUndefined<ID>,
    /// Id of a clip of kind `VIDEO` that ends every video, for at most five seconds; null for none.
    outro_id: MaybeUndefined<ID>,
}

impl LookSettingsInput {
    /// Writes what is said here into `settings`, and what is wrong with it into `mistakes`.
    pub(super) async fn apply(
        self,
        settings: &mut pipeline::Settings,
        user: Uuid,
        db: &impl ConnectionTrait,
        mistakes: &mut Vec<UserError>,
    ) -> Outcome<()> {
        let mut look = Look::read(&settings.look);
        look.format = self.format.map_or(look.format, Into::into);
        look.fit = self.fit.map_or(look.fit, Into::into);
        look.transition = self.transition.map_or(look.transition, Into::into);
        look.hook_title = self.hook_title.unwrap_or(look.hook_title);
        look.progress_bar = self.progress_bar.unwrap_or(look.progress_bar);
        self.brand.unwrap_or_default().apply(&mut look.brand, user, db, mistakes).await?;
        settings.look = serde_json::to_value(look)?;
        Ok(())
    }
}

impl BrandSettingsInput {
    async fn apply(self, brand: &mut Brand, user: Uuid, db: &impl ConnectionTrait, mistakes: &mut Vec<UserError>) -> Outcome<()> {
        match self.accent.map_value(|accent| accent.parse::<Color>()) {
            MaybeUndefined::Undefined => (),
            MaybeUndefined::Null => brand.accent = None,
            MaybeUndefined::Value(Ok(accent)) => brand.accent = Some(accent),
            MaybeUndefined::Value(Err(_)) => {
                mistakes.push(UserError::at(path("accent"), Invalid, "A colour is written as #RRGGBB."));
            }
        }
        if let MaybeUndefined::Value(handle) = &self.handle {
            mistakes.extend(wrong_handle(handle));
        }
        set(&mut brand.font, self.font.map_value(Into::into));
        set(&mut brand.handle, self.handle.map_value(|handle| handle.trim().to_owned()));
        for (said, now, name, kind, missing) in [
            (self.logo_id, &mut brand.logo, "logoId", Kind::Image, "There is no such picture."),
            (self.outro_id, &mut brand.outro, "outroId", Kind::Video, "There is no such video."),
        ] {
            let found = match said.value() {
                Some(id) => {
                    clip::of_kinds(std::slice::from_ref(id), &[kind], user, db).await?.and_then(|found| found.first().copied())
                }
                None => None,
            };
            if said.value().is_some() && found.is_none() {
                mistakes.push(UserError::at(path(name), NotFound, missing));
            }
            set(now, said.map_value(|_| found.unwrap_or_default()));
        }
        Ok(())
    }
}

/// Null forgets it.
fn set<T>(now: &mut Option<T>, said: MaybeUndefined<T>) {
    match said {
        MaybeUndefined::Undefined => (),
        MaybeUndefined::Null => *now = None,
        MaybeUndefined::Value(value) => *now = Some(value),
    }
}

fn wrong_handle(handle: &str) -> Option<UserError> {
    if handle.trim().chars().count() > LONGEST_HANDLE {
        return Some(UserError::at(path("handle"), TooLong, format!("A handle has at most {LONGEST_HANDLE} characters.")));
    }
    handle.chars().any(char::is_control).then(|| UserError::at(path("handle"), Invalid, "A handle is one line of text."))
}

fn path(name: &str) -> Vec<String> {
    ["settings", "look", "brand", name].map(str::to_owned).into()
}
