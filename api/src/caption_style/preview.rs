//! Seeing captions before a video is made with them.

use async_graphql::{Context, Enum, InputObject, Object};
use sha2::{Digest, Sha256};
use store::{Extension, Key};
use studio::captions::{Behind, Style};

use super::CaptionLook;
use crate::context::Reach;
use crate::error::UserErrorCode::{NotFound, TooLong};
use crate::error::{ApiError, Outcome, UserError, payload};
use crate::media::MediaFile;
use crate::pipeline::Format;
use crate::run::user_error;

const LONGEST: usize = 200;
/// The backdrop behind the words: neither bright nor dark.
const BEHIND: &str = "silk";
const USUAL: &str = "This is how your captions will look.";

/// What kind of preview.
#[derive(Enum, Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum CaptionPreviewKind {
    /// A picture.
    Still,
    /// Three seconds of video.
    Motion,
}

/// What to see.
#[derive(InputObject)]
pub(crate) struct CaptionPreviewInput {
    /// The words, at most 200 characters; a sentence about captions when not given.
    text: Option<String>,
    /// Slug of a preset, or id of a caption style of the person's own.
    preset: Option<String>,
    /// A look that is not kept yet, instead of `preset`.
    look: Option<CaptionLook>,
    /// The shape of the video; `VERTICAL` when not given.
    format: Option<Format>,
    /// What kind; `STILL` when not given.
    kind: Option<CaptionPreviewKind>,
}

payload! {
    /// What came of asking for a preview.
    CaptionPreviewPayload {
        /// The preview.
        media: MediaFile
    }
}

#[derive(Default)]
pub(crate) struct CaptionPreview;

#[Object]
impl CaptionPreview {
    /// Draws captions over a backdrop, for a look before a video is made with them.
    async fn caption_preview(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "What to see.")] input: CaptionPreviewInput,
    ) -> Result<CaptionPreviewPayload, ApiError> {
        CaptionPreviewPayload::of(draw(ctx, input).await)
    }
}

async fn draw(ctx: &Context<'_>, input: CaptionPreviewInput) -> Outcome<MediaFile> {
    let (api, user) = (ctx.api(), ctx.viewer()?.user);
    let text = input.text.as_deref().filter(|text| !text.trim().is_empty()).unwrap_or(USUAL);
    if text.chars().count() > LONGEST {
        return Err(UserError::on("text", TooLong, format!("A preview has at most {LONGEST} characters.")).into());
    }
    let style = match &input.look {
        Some(look) => look.style()?,
        None => preset(ctx, input.preset.as_deref().unwrap_or(studio::captions::DEFAULT_PRESET)).await?,
    };
    let format = input.format.map(Into::into).unwrap_or_default();
    let motion = input.kind == Some(CaptionPreviewKind::Motion);
    let (extension, media_type) = if motion { (Extension::Mp4, "video/mp4") } else { (Extension::Jpg, "image/jpeg") };
    let folder = tempfile::tempdir_in(api.settings.storage.scratch_dir())?;
    let (place, name) = named_file(text, &style, format)?;
    let name = format!("{name}.{extension}");
    let file = folder.path().join(&name);
    let studio = api.studio().await?;
    let behind = Behind::Backdrop(BEHIND.to_owned(), 0);
    let drawn = if motion {
        studio.caption_clip(text, &style, format, &behind, &file).await
    } else {
        studio.caption_still(text, &style, format, &behind, &file).await
    };
    drawn.map_err(|error| user_error(&error, "text"))?;
    let key = Key::Artefact { user, name: place.parse()?, extension };
    let bytes = api.store.put_file(&key, &file).await?;
    Ok(MediaFile::new(api, &key.to_string(), media_type, &name, Some(bytes as i64))?)
}

async fn preset(ctx: &Context<'_>, name: &str) -> Outcome<Style> {
    let found = intake::caption_style(name, ctx.viewer()?.user, &ctx.api().db).await?;
    let found = found.ok_or_else(|| UserError::on("preset", NotFound, "There is no such caption style."))?;
    Ok(serde_json::from_value(found.style).unwrap_or_default())
}

/// How many previews of a person are kept, of each kind; then one takes the place of another.
const PLACES: u16 = 4096;

/// The place of a preview, and a name for its link: a browser must never take one preview for another.
fn named_file(text: &str, style: &Style, format: studio::render::Format) -> Result<(String, String), ApiError> {
    let digest = Sha256::digest(serde_json::to_vec(&(text, style, format))?);
    let place = u16::from_be_bytes([digest[0], digest[1]]) % PLACES;
    Ok((format!("captions-{place}"), format!("captions-{}", hex::encode(&digest[..8]))))
}
