//! Every sealed column there is, in one list.

use uuid::Uuid;

/// Where a sealed value lives. It opens nowhere else.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Place {
    /// The table.
    pub table: &'static str,
    /// The column.
    pub column: &'static str,
    /// The row's id.
    pub row: Uuid,
    /// The person the row belongs to.
    pub user: Uuid,
}

/// A column of sealed values. Its table has an `id`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Sealed {
    /// The table.
    pub table: &'static str,
    /// The column.
    pub column: &'static str,
    /// The column that says whose the row is.
    pub owner: &'static str,
}

impl Sealed {
    const fn of_a_thing(table: &'static str, column: &'static str) -> Self {
        Self { table, column, owner: "user_id" }
    }

    /// The place of one row's value.
    pub fn place(self, row: Uuid, user: Uuid) -> Place {
        Place { table: self.table, column: self.column, row, user }
    }
}

const CONNECTION_ACCESS: Sealed = Sealed::of_a_thing("connection", "sealed_access");
const CONNECTION_REFRESH: Sealed = Sealed::of_a_thing("connection", "sealed_refresh");
const PUBLICATION_HANDLE: Sealed = Sealed::of_a_thing("publication", "sealed_handle");
const PROVIDER_KEY: Sealed = Sealed::of_a_thing("provider_key", "sealed_key");
const WEBHOOK_SECRET: Sealed = Sealed::of_a_thing("webhook", "sealed_secret");
const WEBHOOK_PREVIOUS_SECRET: Sealed = Sealed::of_a_thing("webhook", "sealed_previous_secret");
const USER_TOTP: Sealed = Sealed { table: "user", column: "sealed_totp", owner: "id" };
const OAUTH_VERIFIER: Sealed = Sealed::of_a_thing("oauth_attempt", "sealed_verifier");

/// Every column that holds sealed values: what a rotation seals again. A story compares it with the database.
pub const PLACES: [Sealed; 8] = [
    CONNECTION_ACCESS,
    CONNECTION_REFRESH,
    PUBLICATION_HANDLE,
    PROVIDER_KEY,
    WEBHOOK_SECRET,
    WEBHOOK_PREVIOUS_SECRET,
    USER_TOTP,
    OAUTH_VERIFIER,
];

impl Place {
    /// The access token of a connection.
    pub fn connection_access(connection: Uuid, user: Uuid) -> Self {
        CONNECTION_ACCESS.place(connection, user)
    }

    /// The refresh token of a connection.
    pub fn connection_refresh(connection: Uuid, user: Uuid) -> Self {
        CONNECTION_REFRESH.place(connection, user)
    }

    /// The platform's handle of a publication.
    pub fn publication_handle(publication: Uuid, user: Uuid) -> Self {
        PUBLICATION_HANDLE.place(publication, user)
    }

    /// A person's own key of a provider.
    pub fn provider_key(key: Uuid, user: Uuid) -> Self {
        PROVIDER_KEY.place(key, user)
    }

    /// The secret that signs what a webhook hears.
    pub fn webhook_secret(webhook: Uuid, user: Uuid) -> Self {
        WEBHOOK_SECRET.place(webhook, user)
    }

    /// The secret before it.
    pub fn webhook_previous_secret(webhook: Uuid, user: Uuid) -> Self {
        WEBHOOK_PREVIOUS_SECRET.place(webhook, user)
    }

    /// What the person's authenticator app knows.
    pub fn user_totp(user: Uuid) -> Self {
        USER_TOTP.place(user, user)
    }

    /// The PKCE verifier of a trip to a consent page.
    pub fn oauth_verifier(attempt: Uuid, user: Uuid) -> Self {
        OAUTH_VERIFIER.place(attempt, user)
    }
}
