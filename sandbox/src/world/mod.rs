//! Everything the stand-in knows, in memory.

pub(crate) mod accounts;
pub(crate) mod calls;
pub(crate) mod dials;
pub(crate) mod faults;
pub(crate) mod grants;
pub(crate) mod growth;
pub(crate) mod held;
pub(crate) mod names;
pub(crate) mod secrets;
pub(crate) mod shared;
pub(crate) mod tokens;
pub(crate) mod videos;
pub(crate) mod windows;

use crate::{callbacks, elevenlabs, instagram, keys, openai, purchases, requests, tiktok, youtube};

/// The state of the platforms and of the providers.
#[derive(Default)]
pub(crate) struct World {
    pub(crate) dials: dials::Dials,
    pub(crate) faults: faults::Faults,
    pub(crate) calls: calls::Calls,
    pub(crate) callbacks: callbacks::log::Log,
    pub(crate) grants: grants::Grants,
    pub(crate) videos: videos::Videos,
    pub(crate) youtube: youtube::desk::Desk,
    pub(crate) tiktok: tiktok::desk::Desk,
    pub(crate) instagram: instagram::desk::Desk,
    pub(crate) openai: openai::desk::Desk,
    pub(crate) elevenlabs: elevenlabs::desk::Desk,
    pub(crate) keys: keys::Keys,
    pub(crate) purchases: purchases::Purchases,
    pub(crate) requests: requests::Requests,
}
