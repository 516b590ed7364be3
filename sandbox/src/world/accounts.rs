//! The made-up people who own accounts on the platforms.

use crate::platform::{Login, Platform};

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
    /// A person on Facebook, who shares pages.
    Person,
}

/// One account.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Account {
    pub(crate) platform: Platform,
    /// YouTube channel id, TikTok open id, Instagram professional account id, app-scoped id of a person on Facebook.
    pub(crate) id: &'static str,
    /// TikTok union id, Google subject, the app-scoped id by which Meta's callbacks name the account.
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
pub(crate) const ACCOUNTS: [Account; 9] = [
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
    Account {
        platform: Platform::Instagram,
        id: "25600000000000909",
        second_id: "25600000000000909",
        name: "Robin Vale",
        handle: "robin.vale",
        kind: Kind::Person,
        colour: "#52525b",
        followers: 0,
    },
];

impl Account {
    /// The login that its owner uses.
    pub(crate) fn login(&self) -> Login {
        if self.kind == Kind::Person { Login::Facebook } else { Login::Own(self.platform) }
    }
}

/// The accounts behind one login, the first being the one chosen when nobody chooses.
pub(crate) fn of(login: impl Into<Login>) -> impl Iterator<Item = &'static Account> {
    let login = login.into();
    ACCOUNTS.iter().filter(move |account| account.login() == login)
}

/// The account of `platform` with this id.
pub(crate) fn find(platform: Platform, id: &str) -> Option<&'static Account> {
    ACCOUNTS.iter().find(|account| account.platform == platform && account.id == id)
}
