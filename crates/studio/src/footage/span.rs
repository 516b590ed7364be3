//! Which frames of a scene's footage are drawn.

/// Some frames of a scene, or those that would follow its last one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Span {
    /// The scene's length: motion that goes on for the whole scene is measured by it.
    pub(crate) scene: u32,
    /// The first frame that is drawn.
    pub(crate) first: u32,
    /// How many are drawn.
    pub(crate) count: u32,
}

impl Span {
    /// A whole scene.
    pub(crate) const fn whole(frames: u32) -> Self {
        Self { scene: frames, first: 0, count: frames }
    }

    /// What comes after a scene of `frames` frames, for `count` frames.
    pub(crate) const fn after(frames: u32, count: u32) -> Self {
        Self { scene: frames, first: frames, count }
    }
}
