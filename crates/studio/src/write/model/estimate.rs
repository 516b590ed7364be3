//! How much a model reads and writes, before it is asked.

use super::super::Brief;
use super::{draft, prompt};
use crate::provider::{Provider, Usage};

/// A token is about four letters of English and one or two characters of other scripts, which have two or three bytes.
const BYTES_A_TOKEN: u64 = 3;
/// What frames a conversation: roles, and the schema as the provider writes it out.
const FRAME_TOKENS: u64 = 200;
/// A spoken word with its share of search terms and stressed words.
const TOKENS_A_UNIT: u64 = 5;
/// Title, description, hashtags and the texts of the platforms.
const TOKENS_BESIDE: u64 = 1_500;

/// At most what one attempt at a plan uses, for the estimate before a run: with everything a model may think before it answers,
/// so it mostly costs much less. A model whose first answer is not usable is asked again, at most twice.
pub fn script_estimate(brief: &Brief) -> Usage {
    let written = prompt::script(brief);
    let read = [written.instructions.as_str(), &written.input, &draft::schema(brief).to_string()];
    usage(&read, answer_tokens(brief) + thinking_tokens(Provider::OpenAi))
}

/// At most what is used by reading `read` and writing `written` tokens.
pub(super) fn usage(read: &[&str], written: u64) -> Usage {
    let input = read.iter().map(|text| tokens(text.len())).sum::<u64>() + FRAME_TOKENS;
    Usage { input_tokens: input, output_tokens: written, requests: 1, ..Usage::default() }
}

/// About how many tokens `bytes` of text are, rather more than fewer.
pub(super) fn tokens(bytes: usize) -> u64 {
    (bytes as u64).div_ceil(BYTES_A_TOKEN)
}

/// At most how long a plan is, in tokens.
pub(super) fn answer_tokens(brief: &Brief) -> u64 {
    let (_, _, most) = draft::units(brief);
    most as u64 * TOKENS_A_UNIT + TOKENS_BESIDE
}

/// How many tokens a model may think before it answers: they count as written. Small servers have small windows.
pub(super) fn thinking_tokens(provider: Provider) -> u64 {
    if provider == Provider::OpenAi { 8_000 } else { 2_000 }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::write::{BriefKind, Direction};

    #[test]
    fn a_longer_video_costs_more_and_none_costs_nothing() {
        let of = |target_seconds| {
            let direction = Direction { target_seconds, ..Direction::default() };
            script_estimate(&Brief { direction, ..Brief::new(BriefKind::Topic, "Honey", "en") })
        };
        assert!(of(15).output_tokens < of(180).output_tokens);
        assert!(of(15).input_tokens > 1_000 && of(15).requests == 1, "{:?}", of(15));
    }
}
