//! What people and their programs are told.

use super::{Fact, Kept, Owner, TOLD_DAYS};

pub(super) const FACTS: &[Fact] = &[
    Fact {
        table: "webhook",
        owner: Owner::Person("user_id"),
        given: "id user_id url event_types previous_until state state_reason failing_since version created_at \
            updated_at told_state",
        secret: "sealed_secret sealed_previous_secret",
        what: "an address of a person's program that hears of events",
        why: "to tell it",
        kept: Kept::Account,
    },
    Fact {
        table: "event",
        owner: Owner::Person("user_id"),
        given: "id user_id kind subject_id payload digest_id occurred_at created_at",
        secret: "",
        what: "something that happened to a video, an account or a webhook",
        why: "to tell the person and their programs",
        kept: Kept::Days(TOLD_DAYS),
    },
    Fact {
        table: "delivery",
        owner: Owner::Person("user_id"),
        given: "id user_id channel event_id webhook_id digest_at state error attempts lease_owner lease_until fence \
            not_before created_at updated_at",
        secret: "",
        what: "one event on its way to one webhook or mailbox",
        why: "to send it once, and to show what came of it",
        kept: Kept::Days(TOLD_DAYS),
    },
    Fact {
        table: "delivery_attempt",
        owner: Owner::Through("delivery_id", "delivery"),
        given: "id delivery_id status answer error created_at answered_at",
        secret: "",
        what: "one try to send it, and the answer",
        why: "to show the person why a program hears nothing",
        kept: Kept::Days(TOLD_DAYS),
    },
    Fact {
        table: "notification",
        owner: Owner::Person("user_id"),
        given: "id user_id mails digest_hour updated_at",
        secret: "",
        what: "which events the person hears of by e-mail",
        why: "to send those and no others",
        kept: Kept::Account,
    },
];
