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

/// A column of sealed values. Its table has an `id`, and a `user_id` that says whose the row is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Sealed {
    /// The table.
    pub table: &'static str,
    /// The column.
    pub column: &'static str,
}

impl Sealed {
    /// The place of one row's value.
    pub fn place(self, row: Uuid, user: Uuid) -> Place {
        Place { table: self.table, column: self.column, row, user }
    }
}

const CONNECTION_ACCESS: Sealed = Sealed { table: "connection", column: "sealed_access" };
const CONNECTION_REFRESH: Sealed = Sealed { table: "connection", column: "sealed_refresh" };
const PUBLICATION_HANDLE: Sealed = Sealed { table: "publication", column: "sealed_handle" };
const PROVIDER_KEY: Sealed = Sealed { table: "provider_key", column: "sealed_key" };
const WEBHOOK_SECRET: Sealed = Sealed { table: "webhook", column: "sealed_secret" };
const WEBHOOK_PREVIOUS_SECRET: Sealed = Sealed { table: "webhook", column: "sealed_previous_secret" };
const OAUTH_VERIFIER: Sealed = Sealed { table: "oauth_attempt", column: "sealed_verifier" };

/// Every column that holds sealed values: what a rotation seals again. A story compares it with the database.
pub const PLACES: [Sealed; 7] = [
    CONNECTION_ACCESS,
    CONNECTION_REFRESH,
    PUBLICATION_HANDLE,
    PROVIDER_KEY,
    WEBHOOK_SECRET,
    WEBHOOK_PREVIOUS_SECRET,
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
        Self { table: "user", column: "sealed_totp", row: user, user }
    }

    /// The PKCE verifier of a trip to a consent page.
    pub fn oauth_verifier(attempt: Uuid, user: Uuid) -> Self {
        OAUTH_VERIFIER.place(attempt, user)
    }
}
