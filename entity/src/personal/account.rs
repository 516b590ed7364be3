//! The account, who may use it and what was done to it.

use super::{Fact, Kept, Owner, Setting, WISH_DAYS};

pub(super) const FACTS: &[Fact] = &[
    Fact {
        table: "user",
        owner: Owner::Person("id"),
        given: "id email time_zone adult_confirmed_at created_at updated_at deletion_due_at deletion_tries \
            lease_owner lease_until fence not_before",
        secret: "password_hash",
        what: "the account: e-mail address, password, time zone, that the person is an adult",
        why: "to sign in, and to write times as the person reads them",
        kept: Kept::Account,
    },
    Fact {
        table: "session",
        owner: Owner::Person("user_id"),
        given: "id user_id rotated_at user_agent created_at expires_at revoked_at",
        secret: "refresh_digest previous_digest",
        what: "a browser that is or was signed in",
        why: "to stay signed in, and to show the person where they are",
        kept: Kept::Setting(Setting::Sessions),
    },
    Fact {
        table: "api_token",
        owner: Owner::Person("user_id"),
        given: "id user_id name scopes created_at expires_at last_used_at revoked_at",
        secret: "",
        what: "a program that may act for the person",
        why: "to let it in, and to show the person which there are",
        kept: Kept::Account,
    },
    Fact {
        table: "provider_key",
        owner: Owner::Person("user_id"),
        given: "id user_id provider last_four created_at updated_at base_url checked_at check_code check_message",
        secret: "sealed_key",
        what: "a key of the person's at a provider, sealed, with its last four characters",
        why: "to buy scripts, voices and footage in the person's name",
        kept: Kept::Account,
    },
    Fact {
        table: "idempotency_key",
        owner: Owner::Person("user_id"),
        given: "id user_id key subject_id created_at",
        secret: "digest",
        what: "a program's name for one wish",
        why: "so that asking twice is wishing once",
        kept: Kept::Days(WISH_DAYS),
    },
    Fact {
        table: "audit_event",
        owner: Owner::Person("user_id"),
        given: "id user_id kind subject actor created_at",
        secret: "",
        what: "who did what to the account",
        why: "for the person to see what was done, and by whom",
        kept: Kept::Setting(Setting::Audit),
    },
    Fact {
        table: "export",
        owner: Owner::Person("user_id"),
        given: "id user_id state bytes error_message attempts lease_owner lease_until fence not_before created_at \
            finished_at expires_at",
        secret: "",
        what: "an archive of all that is the person's",
        why: "to hand it to the person",
        kept: Kept::Setting(Setting::Exports),
    },
    Fact {
        table: "upkeep",
        owner: Owner::Nobody,
        given: "id name lease_owner lease_until fence not_before",
        secret: "",
        what: "when a chore of the installation is due",
        why: "so that one worker at a time does it",
        kept: Kept::Always,
    },
    Fact {
        table: "seaql_migrations",
        owner: Owner::Nobody,
        given: "version applied_at",
        secret: "",
        what: "which changes of the database were made",
        why: "to bring it to the shape of a new version",
        kept: Kept::Always,
    },
];
