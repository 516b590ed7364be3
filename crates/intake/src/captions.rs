//! The caption style a run keeps.

use entity::pipeline::CaptionStyle;
use entity::{Owned, caption_style};
use sea_orm::{ConnectionTrait, DbErr};
use studio::captions;
use uuid::Uuid;

/// What a pipeline's `caption_preset` names: a preset, or a style of the person's own.
pub async fn caption_style(name: &str, user: Uuid, db: &impl ConnectionTrait) -> Result<Option<CaptionStyle>, DbErr> {
    if let Some(preset) = captions::preset(&name.to_lowercase()) {
        let style = serde_json::to_value(&preset.style).map_err(|error| DbErr::Json(error.to_string()))?;
        return Ok(Some(CaptionStyle { name: preset.name.to_owned(), version: 1, style }));
    }
    let Ok(id) = Uuid::parse_str(name) else { return Ok(None) };
    let row = caption_style::Entity::find_of(user, id, db).await?;
    Ok(row.map(|row| CaptionStyle { name: row.name, version: row.version, style: row.style }))
}
