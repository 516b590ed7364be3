//! Runs with their steps, scenes and artefacts.

use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::{
    big_integer, big_integer_null, boolean, integer, json_binary, json_binary_null, text, text_null, timestamp_with_time_zone,
    timestamp_with_time_zone_null, uuid, uuid_null,
};

use crate::table::{about, create, drop, index, part_of, table, unique};

const TABLES: &[&str] = &["run", "run_step", "artefact", "scene"];

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let tables = vec![run(), run_step(), artefact(), scene()];
        let indexes = vec![
            index("run", &["user_id", "created_at"]),
            index("run", &["pipeline_id", "created_at"]),
            index("run", &["state", "not_before"]),
            index("run", &["topic_id"]),
            unique("run_step", &["run_id", "kind"]),
            unique("artefact", &["user_id", "kind", "hash"]),
            index("artefact", &["run_id"]),
            unique("scene", &["run_id", "position"]),
            index("scene", &["narration_id"]),
            index("scene", &["piece_id"]),
        ];
        create(manager, tables, indexes).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        drop(manager, TABLES).await
    }
}

fn run() -> TableCreateStatement {
    table("run")
        .col(uuid("user_id"))
        .col(uuid("pipeline_id"))
        .col(uuid_null("topic_id"))
        .col(text_null("title"))
        .col(text("script"))
        .col(text("script_kind"))
        .col(json_binary("settings"))
        .col(text("state"))
        .col(big_integer("version"))
        .col(integer("progress"))
        .col(json_binary_null("plan"))
        .col(big_integer_null("duration_ms"))
        .col(text_null("video_key"))
        .col(text_null("cover_key"))
        .col(text_null("captions_key"))
        .col(big_integer_null("video_bytes"))
        .col(timestamp_with_time_zone_null("files_removed_at"))
        .col(text_null("error_code"))
        .col(text_null("error_message"))
        .col(boolean("retryable"))
        .col(integer("attempts"))
        .col(timestamp_with_time_zone_null("cancel_requested_at"))
        .col(text_null("lease_owner"))
        .col(timestamp_with_time_zone_null("lease_until"))
        .col(big_integer("fence"))
        .col(timestamp_with_time_zone_null("not_before"))
        .col(timestamp_with_time_zone("deadline_at"))
        .col(timestamp_with_time_zone("created_at"))
        .col(timestamp_with_time_zone("updated_at"))
        .col(timestamp_with_time_zone_null("finished_at"))
        .foreign_key(&mut part_of("run", "user_id", "user"))
        .foreign_key(&mut part_of("run", "pipeline_id", "pipeline"))
        .foreign_key(&mut about("run", "topic_id", "topic"))
        .take()
}

fn run_step() -> TableCreateStatement {
    table("run_step")
        .col(uuid("run_id"))
        .col(text("kind"))
        .col(text("state"))
        .col(big_integer("done"))
        .col(big_integer("total"))
        .col(big_integer("reused"))
        .col(timestamp_with_time_zone_null("started_at"))
        .col(timestamp_with_time_zone_null("finished_at"))
        .foreign_key(&mut part_of("run_step", "run_id", "run"))
        .take()
}

fn artefact() -> TableCreateStatement {
    table("artefact")
        .col(uuid("user_id"))
        .col(uuid("run_id"))
        .col(text("kind"))
        .col(text("hash"))
        .col(text_null("store_key"))
        .col(big_integer("bytes"))
        .col(json_binary("facts"))
        .col(timestamp_with_time_zone("created_at"))
        .foreign_key(&mut part_of("artefact", "user_id", "user"))
        .foreign_key(&mut part_of("artefact", "run_id", "run"))
        .take()
}

fn scene() -> TableCreateStatement {
    table("scene")
        .col(uuid("run_id"))
        .col(integer("position"))
        .col(text("narration"))
        .col(json_binary("search_terms"))
        .col(big_integer_null("start_ms"))
        .col(big_integer_null("duration_ms"))
        .col(json_binary_null("words"))
        .col(text_null("timing_source"))
        .col(json_binary_null("footage"))
        .col(uuid_null("narration_id"))
        .col(uuid_null("piece_id"))
        .foreign_key(&mut part_of("scene", "run_id", "run"))
        .foreign_key(&mut about("scene", "narration_id", "artefact"))
        .foreign_key(&mut about("scene", "piece_id", "artefact"))
        .take()
}
