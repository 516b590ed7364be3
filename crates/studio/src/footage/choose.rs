//! Which backdrop a scene gets.

use super::Footage;

/// The backdrop of scene `scene_index` of the video with `run_seed`. Within a video none returns before all were shown;
/// those in `recent` (slugs of the pipeline's latest videos) come last. The same arguments give the same answer.
pub fn choose(scene_index: usize, run_seed: u64, recent: &[String]) -> Footage {
    todo!()
}
