//! What videos are made of, and the videos.

use super::{Fact, Kept, LESSON_DAYS, Owner};

pub(super) const FACTS: &[Fact] = &[
    Fact {
        table: "pipeline",
        owner: Owner::Person("user_id"),
        given: "id user_id name settings created_at updated_at deleted_at archived_at",
        secret: "",
        what: "settings for making videos",
        why: "to make them",
        kept: Kept::Account,
    },
    Fact {
        table: "topic",
        owner: Owner::Person("user_id"),
        given: "id user_id pipeline_id text state position created_at title script_kind source reason used_at",
        secret: "",
        what: "an idea that waits in a pipeline, or was used",
        why: "to make a video of it, and no second one",
        kept: Kept::Account,
    },
    Fact {
        table: "series",
        owner: Owner::Person("user_id"),
        given: "id user_id pipeline_id name template title script_kind weekdays lists next_number enabled created_at \
            updated_at",
        secret: "",
        what: "a format that comes again on its weekdays",
        why: "to make a video of it when its day comes",
        kept: Kept::Account,
    },
    Fact {
        table: "schedule",
        owner: Owner::Person("user_id"),
        given: "id user_id pipeline_id calendar paused_at next_at not_before created_at updated_at",
        secret: "",
        what: "when a pipeline makes and publishes videos by itself",
        why: "to do so",
        kept: Kept::Account,
    },
    Fact {
        table: "restock",
        owner: Owner::Person("user_id"),
        given: "id user_id pipeline_id below count round error_code error_message lease_owner lease_until fence \
            not_before created_at updated_at",
        secret: "",
        what: "the wish that the writer proposes topics when few wait",
        why: "to ask for them",
        kept: Kept::Account,
    },
    Fact {
        table: "clip",
        owner: Owner::Person("user_id"),
        given: "id user_id name store_key media_type bytes width height duration_ms created_at kind tags \
            thumbnail_key sha256 words licence",
        secret: "",
        what: "a media file that the person uploaded",
        why: "to use it in videos",
        kept: Kept::Account,
    },
    Fact {
        table: "caption_style",
        owner: Owner::Person("user_id"),
        given: "id user_id name version style created_at updated_at",
        secret: "",
        what: "a look of captions that the person made",
        why: "to use it in videos",
        kept: Kept::Account,
    },
    Fact {
        table: "run",
        owner: Owner::Person("user_id"),
        given: "id user_id pipeline_id topic_id title script script_kind settings state version progress plan \
            duration_ms video_key cover_key captions_key video_bytes files_removed_at error_code error_message \
            retryable attempts cancel_requested_at lease_owner lease_until fence not_before deadline_at \
            created_at updated_at finished_at notices recording_id writing_round music told_state approve_at \
            reviewed_at reviewed_by review_note video_id",
        secret: "",
        what: "one script on its way to being a video, and the video",
        why: "to make it, to show it and to publish it; the files go sooner than the row",
        kept: Kept::Account,
    },
    Fact {
        table: "slot",
        owner: Owner::Person("user_id"),
        given: "id user_id pipeline_id at state reason_code reason run_id topic_id series_id goes_out told_state \
            created_at",
        secret: "",
        what: "one time of a schedule, and what came of it",
        why: "to make one video for it, and to show what came of it",
        kept: Kept::Account,
    },
    Fact {
        table: "run_step",
        owner: Owner::Through("run_id", "run"),
        given: "id run_id kind state done total reused started_at finished_at",
        secret: "",
        what: "how far one step of making a video is",
        why: "to show progress, and to go on where it ended",
        kept: Kept::Account,
    },
    Fact {
        table: "artefact",
        owner: Owner::Person("user_id"),
        given: "id user_id run_id kind hash store_key bytes facts created_at",
        secret: "",
        what: "a piece of a video that is made",
        why: "to make it once; it goes soon after the video is finished",
        kept: Kept::Account,
    },
    Fact {
        table: "scene",
        owner: Owner::Through("run_id", "run"),
        given: "id run_id position narration search_terms start_ms duration_ms words timing_source footage \
            narration_id piece_id choice rate pause_ms",
        secret: "",
        what: "a sentence or two of a video with its narration and footage",
        why: "to make it, and to let the person change it",
        kept: Kept::Account,
    },
    Fact {
        table: "lesson",
        owner: Owner::Person("user_id"),
        given: "run_id user_id examples created_at",
        secret: "",
        what: "what the writer of a run was told of how earlier videos did",
        why: "to write the same again when a run is tried again",
        kept: Kept::Days(LESSON_DAYS),
    },
    Fact {
        table: "purchase",
        owner: Owner::Person("user_id"),
        given: "id user_id pipeline_id run_id provider purpose model hash state input_tokens output_tokens \
            characters images requests cost_micros price_since answer_key answer_until created_at settled_at",
        secret: "",
        what: "a call to a provider, and what it cost",
        why: "to pay nothing twice, to keep to budgets and to show what was spent",
        kept: Kept::Account,
    },
];
