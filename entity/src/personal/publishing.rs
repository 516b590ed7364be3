//! Accounts on the platforms, what was published there, and how it does.

use super::{ATTEMPT_DAYS, Fact, Kept, NOTE_DAYS, Owner};

pub(super) const FACTS: &[Fact] = &[
    Fact {
        table: "connection",
        owner: Owner::Person("user_id"),
        given: "id user_id platform external_id display_name username avatar_url scopes access_expires_at \
            refresh_expires_at token_version lease_owner lease_until fence not_before health health_reason \
            created_at updated_at scoped_id told_state",
        secret: "sealed_access sealed_refresh",
        what: "an account of the person's on a platform, with sealed tokens",
        why: "to publish there, and to read the numbers of what was published",
        kept: Kept::Account,
    },
    Fact {
        table: "destination",
        owner: Owner::Through("pipeline_id", "pipeline"),
        given: "pipeline_id connection_id",
        secret: "",
        what: "an account on which a pipeline publishes",
        why: "to publish there",
        kept: Kept::Account,
    },
    Fact {
        table: "oauth_attempt",
        owner: Owner::Person("user_id"),
        given: "id user_id platform session_id return_to created_at expires_at used_at",
        secret: "browser_digest sealed_verifier",
        what: "a trip to a platform's consent page",
        why: "so that it ends in the browser it began in, once",
        kept: Kept::Days(ATTEMPT_DAYS),
    },
    Fact {
        table: "publication",
        owner: Owner::Person("user_id"),
        given: "id user_id run_id connection_id platform state version title description tags privacy made_for_kids \
            remote_id url bytes_sent bytes_total error_code error_message retryable attempts lease_owner \
            lease_until fence not_before deadline_at metrics_due_at created_at updated_at started_at \
            published_at options embellish_at scheduled_for taken_down_at told_state comment_id",
        secret: "sealed_handle",
        what: "a video on one account: its texts, where it is and how far",
        why: "to publish it once, and to show the history",
        kept: Kept::Account,
    },
    Fact {
        table: "publication_attempt",
        owner: Owner::Through("publication_id", "publication"),
        given: "id publication_id asked answered created_at answered_at",
        secret: "",
        what: "a question that was put to a platform, and its answer without secrets",
        why: "to find out what happened when something goes wrong",
        kept: Kept::Account,
    },
    Fact {
        table: "publication_edit",
        owner: Owner::Through("publication_id", "publication"),
        given: "id publication_id state title description tags privacy error_message created_at",
        secret: "",
        what: "what the person wants said of a live video",
        why: "to bring it to the platform",
        kept: Kept::Account,
    },
    Fact {
        table: "metric_snapshot",
        owner: Owner::Person("user_id"),
        given: "id user_id publication_id taken_at views likes comments shares saves reach watch_ms average_watch_ms \
            since views_grown likes_grown comments_grown shares_grown saves_grown watch_ms_grown",
        secret: "",
        what: "the numbers of one video at one moment",
        why: "to show how videos do",
        kept: Kept::Account,
    },
    Fact {
        table: "metric_day",
        owner: Owner::Person("user_id"),
        given: "publication_id user_id day views likes comments shares saves watch_ms",
        secret: "",
        what: "by how much the numbers of one video grew on one day",
        why: "to show how videos do",
        kept: Kept::Account,
    },
    Fact {
        table: "performance",
        owner: Owner::Person("user_id"),
        given: "publication_id user_id connection_id pipeline_id topic_id platform title hook caption_preset \
            hook_words duration_ms published_at time_zone weekday hour taken_at tried_at failing_since failure \
            gone_at thinned_at first_week_views views likes comments shares saves watch_ms",
        secret: "",
        what: "how one video does, and what kind it is",
        why: "to show how videos do, and what works",
        kept: Kept::Account,
    },
    Fact {
        table: "platform_event",
        owner: Owner::Nobody,
        given: "id platform kind happened_at created_at",
        secret: "digest",
        what: "a note that a platform sent by itself, by its digest",
        why: "to know it when it comes again",
        kept: Kept::Days(NOTE_DAYS),
    },
    Fact {
        table: "deletion_request",
        owner: Owner::Nobody,
        given: "id platform connections created_at",
        secret: "code",
        what: "that a platform passed on a wish for deletion, and that it was done",
        why: "to answer the person who asks how far it is; it names nobody",
        kept: Kept::Always,
    },
];
