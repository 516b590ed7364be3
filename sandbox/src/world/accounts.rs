//! The made-up people who own accounts on the platforms.

use crate::platform::Platform;

/// What kind of account it is, as far as a platform cares.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    /// Anybody may see it.
    Public,
    /// TikTok: followers only.
    Private,
    /// Google account that never opened a YouTube channel.
    WithoutChannel,
    /// Instagram professional account of a company.
    Business,
    /// Instagram professional account of a person.
    Creator,
}

/// One account.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Account {
    pub(crate) platform: Platform,
    /// YouTube channel id, TikTok open id, Instagram professional account id.
    pub(crate) id: &'static str,
    /// TikTok union id, Instagram app-scoped id, Google subject.
    pub(crate) second_id: &'static str,
    pub(crate) name: &'static str,
    /// Without the `@`.
    pub(crate) handle: &'static str,
    pub(crate) kind: Kind,
    /// Colour of the made-up avatar.
    pub(crate) colour: &'static str,
    pub(crate) followers: u64,
}

/// All accounts there are.
pub(crate) const ACCOUNTS: [Account; 8] = [
    Account {
        platform: Platform::Youtube,
        id: "UCharbourK1tchenSandbox0",
        second_id: "104857600000000000001",
        name: "Harbour Kitchen",
        handle: "harbourkitchen",
        kind: Kind::Public,
        colour: "#c2410c",
        followers: 12_480,
    },
    Account {
        platform: Platform::Youtube,
        id: "UCnightSkyNotesSandbox01",
        second_id: "104857600000000000002",
        name: "Night Sky Notes",
        handle: "nightskynotes",
        kind: Kind::Public,
        colour: "#3730a3",
        followers: 903,
    },
    Account {
        platform: Platform::Youtube,
        id: "UCrobinHasNoChannelAtAll",
        second_id: "104857600000000000003",
        name: "Robin Vale",
        handle: "robinvale",
        kind: Kind::WithoutChannel,
        colour: "#52525b",
        followers: 0,
    },
    Account {
        platform: Platform::Tiktok,
        id: "-000harbourkitchenSandbox0000000000001",
        second_id: "u-harbourkitchen-0000-4000-8000-000000000001",
        name: "Harbour Kitchen",
        handle: "harbour.kitchen",
        kind: Kind::Public,
        colour: "#c2410c",
        followers: 48_200,
    },
    Account {
        platform: Platform::Tiktok,
        id: "-000quietgardenSandbox00000000000000002",
        second_id: "u-quietgarden-0000-4000-8000-0000000000002",
        name: "Quiet Garden",
        handle: "quiet.garden",
        kind: Kind::Private,
        colour: "#15803d",
        followers: 310,
    },
    Account {
        platform: Platform::Tiktok,
        id: "-000nightskynotesSandbox0000000000003",
        second_id: "u-nightskynotes-0000-4000-8000-000000000003",
        name: "Night Sky Notes",
        handle: "night.sky.notes",
        kind: Kind::Public,
        colour: "#3730a3",
        followers: 2_051,
    },
    Account {
        platform: Platform::Instagram,
        id: "17841400000000101",
        second_id: "25600000000000101",
        name: "Harbour Kitchen",
        handle: "harbour.kitchen",
        kind: Kind::Business,
        colour: "#c2410c",
        followers: 9_340,
    },
    Account {
        platform: Platform::Instagram,
        id: "17841400000000202",
        second_id: "25600000000000202",
        name: "Night Sky Notes",
        handle: "night.sky.notes",
        kind: Kind::Creator,
        colour: "#3730a3",
        followers: 1_204,
    },
];

/// The accounts of one platform, the first being the one chosen when nobody chooses.
pub(crate) fn of(platform: Platform) -> impl Iterator<Item = &'static Account> {
    ACCOUNTS.iter().filter(move |account| account.platform == platform)
}

/// The account of `platform` with this id.
pub(crate) fn find(platform: Platform, id: &str) -> Option<&'static Account> {
    of(platform).find(|account| account.id == id)
}
