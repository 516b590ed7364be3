//! Frames in the units of libass: hundredths for events, milliseconds inside them.

use crate::render::FPS;

/// A change inside an event begins this long before its frame, and takes a millisecond: frames are shown at whole milliseconds
/// and events begin at whole hundredths, so that it is over when its frame comes and not begun when the one before is shown.
const EARLY_MS: u32 = 12;

/// The hundredth of a second at or just before `frame`, so that the frame itself is the first to be changed.
pub(super) fn time(frame: u32) -> String {
    let hundredths = hundredths(frame);
    let (seconds, rest) = (hundredths / 100, hundredths % 100);
    format!("{}:{:02}:{:02}.{rest:02}", seconds / 3600, seconds / 60 % 60, seconds % 60)
}

pub(super) fn hundredths(frame: u32) -> u32 {
    frame * 100 / FPS
}

/// When something changes inside an event that begins with frame `start`, in milliseconds; `None`: it is so from the beginning.
pub(super) fn change(start: u32, frame: u32) -> Option<u32> {
    (frame > start).then(|| (frame - start) * 1000 / FPS - EARLY_MS)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_change_is_seen_on_its_frame_and_not_on_the_one_before() {
        // the time of a frame, as ffmpeg tells it to libass
        let shown = |frame: u32| frame * 1000 / FPS;
        for start in 0..90 {
            let begun = hundredths(start) * 10;
            assert!(begun <= shown(start) && (start == 0 || begun > shown(start - 1)));
            for frame in start + 1..start + 200 {
                let at = begun + change(start, frame).unwrap();
                assert!(shown(frame - 1) <= at && at < shown(frame), "{start} {frame}");
            }
        }
        assert_eq!((change(5, 5), time(109_999).as_str()), (None, "1:01:06.63"));
    }
}
