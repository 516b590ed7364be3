//! How far the video has come.

use super::super::safe_areas::Area;
use super::super::style::Color;
use super::Progress;
use crate::render::FPS;

/// Height in pixels.
const HEIGHT: f32 = 8.0;

/// A bar that grows.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Bar {
    pub(crate) frames: u32,
    color: Color,
    area: Area,
    from: f32,
    to: f32,
}

impl Bar {
    /// Along the upper edge of `free`, in a scene of `frames` frames.
    pub(super) fn of(progress: Progress, free: &Area, frames: u32) -> Self {
        let share = |frame: u32| (frame as f32 / progress.total_frames.max(1) as f32).min(1.0) * 100.0;
        Self {
            frames,
            color: progress.color,
            area: Area { bottom: free.top + HEIGHT, ..*free },
            from: share(progress.start_frame),
            to: share(progress.start_frame + frames),
        }
    }

    fn path(&self) -> String {
        let (width, height) = (self.area.width(), self.area.height());
        format!("m 0 0 l {width:.0} 0 {width:.0} {height:.0} 0 {height:.0}")
    }

    /// The whole way, as libass draws it.
    pub(crate) fn track(&self) -> String {
        let Area { left, top, .. } = self.area;
        format!("{{\\an7\\pos({left:.0},{top:.0})\\bord0\\shad0\\1c&HFFFFFF&\\1a&HB0&\\p1}}{}", self.path())
    }

    /// What has passed of it.
    pub(crate) fn filled(&self) -> String {
        let Area { left, top, .. } = self.area;
        let (color, from, to, ms) = (self.color.ass(), self.from, self.to, self.frames * 1000 / FPS);
        let path = self.path();
        format!(
            "{{\\an7\\pos({left:.0},{top:.0})\\bord0\\shad0\\1c{color}\\1a&H00&\\fscx{from:.3}\\t(0,{ms},\\fscx{to:.3})\\p1}}{path}"
        )
    }
}
