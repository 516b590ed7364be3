//! Every sealed column there is, in one list.

use uuid::Uuid;

use crate::Place;

impl Place {
    /// The access token of a connection.
    pub fn connection_access(connection: Uuid, user: Uuid) -> Self {
        Self { table: "connection", column: "sealed_access", row: connection, user }
    }

    /// The refresh token of a connection.
    pub fn connection_refresh(connection: Uuid, user: Uuid) -> Self {
        Self { table: "connection", column: "sealed_refresh", row: connection, user }
    }

    /// The platform's handle of a publication.
    pub fn publication_handle(publication: Uuid, user: Uuid) -> Self {
        Self { table: "publication", column: "sealed_handle", row: publication, user }
    }

    /// A person's own key of a provider.
    pub fn provider_key(key: Uuid, user: Uuid) -> Self {
        Self { table: "provider_key", column: "sealed_key", row: key, user }
    }

    /// The secret that signs what a webhook hears.
    pub fn webhook_secret(webhook: Uuid, user: Uuid) -> Self {
        Self { table: "webhook", column: "sealed_secret", row: webhook, user }
    }

    /// The secret before it.
    pub fn webhook_previous_secret(webhook: Uuid, user: Uuid) -> Self {
        Self { table: "webhook", column: "sealed_previous_secret", row: webhook, user }
    }

    /// What the person's authenticator app knows.
    pub fn user_totp(user: Uuid) -> Self {
        Self { table: "user", column: "sealed_totp", row: user, user }
    }

    /// The PKCE verifier of a trip to a consent page.
    pub fn oauth_verifier(attempt: Uuid, user: Uuid) -> Self {
        Self { table: "oauth_attempt", column: "sealed_verifier", row: attempt, user }
    }
}
