//! Which backdrop a scene gets.

use sha2::{Digest, Sha256};

use super::{Footage, backdrops};

/// The backdrop of scene `scene_index` of the video with `run_seed`. Within a video none returns before all were shown;
/// those in `recent` (slugs of the pipeline's latest videos) come last. The same arguments give the same answer.
pub fn choose(scene_index: usize, run_seed: u64, recent: &[String]) -> Footage {
    let mut order: Vec<&str> = backdrops().iter().map(|backdrop| backdrop.slug).collect();
    order.sort_by_key(|slug| (recent.iter().any(|seen| seen == slug), lot(run_seed, slug)));
    let slug = order[scene_index % order.len()].to_owned();
    // a returning backdrop looks different each time
    let seed = u32::from_be_bytes([0, lot(run_seed, &slug)[0], (scene_index >> 8) as u8, scene_index as u8]);
    Footage::Backdrop { slug, seed }
}

fn lot(run_seed: u64, slug: &str) -> [u8; 8] {
    let digest = Sha256::new().chain_update(run_seed.to_be_bytes()).chain_update(slug).finalize();
    let mut lot = [0; 8];
    lot.copy_from_slice(&digest[..8]);
    lot
}

#[cfg(test)]
mod tests {
    use super::*;

    fn slugs(count: usize, seed: u64, recent: &[String]) -> Vec<String> {
        let slug = |footage| match footage {
            Footage::Backdrop { slug, .. } => slug,
            other => panic!("{other:?} is no backdrop"),
        };
        (0..count).map(|index| slug(choose(index, seed, recent))).collect()
    }

    #[test]
    fn no_backdrop_returns_before_all_were_shown() {
        let all = backdrops().len();
        let shown = slugs(2 * all, 7, &[]);
        let mut first = shown[..all].to_vec();
        first.sort();
        first.dedup();
        assert_eq!(first.len(), all);
        assert_eq!(shown[..all], shown[all..]);
        assert_ne!(choose(0, 7, &[]), choose(all, 7, &[]), "the second time it looks different");
    }

    #[test]
    fn recent_backdrops_come_last_and_runs_differ() {
        let recent = slugs(3, 7, &[]);
        assert!(slugs(backdrops().len() - 3, 7, &recent).iter().all(|slug| !recent.contains(slug)));
        assert!((0..20).any(|seed| slugs(1, seed, &[]) != slugs(1, 20, &[])));
        assert_eq!(slugs(5, 3, &[]), slugs(5, 3, &[]));
    }
}
