//! The ground: tables and indexes, up and down. One change per file; knows no entity.

mod m20261123_000001_users;
mod m20261123_000002_connections;
mod m20261123_000003_pipelines;
mod m20261123_000004_runs;
mod m20261123_000005_publications;
mod m20261123_000006_upkeep;
mod m20261124_000007_publishing;
mod m20261125_000008_taken_down;
mod m20261125_000009_purchases;
mod m20261125_000010_library;
mod m20261125_000011_looks;
mod m20261126_000012_events;
mod m20261126_000013_schedules;
mod m20261126_000014_analytics;
mod m20261126_000015_publication_edits;
mod m20261126_000016_own_videos;
mod m20261126_000017_leaving;
mod m20261126_000018_archived;
mod m20261126_000019_accounts;
mod m20261126_000020_token_rights;
mod m20261126_000021_exports;
mod m20261126_000022_passkeys;
mod table;

use sea_orm_migration::prelude::*;

/// All changes in order.
pub struct Migrator;

#[async_trait::async_trait]
impl MigratorTrait for Migrator {
    fn migrations() -> Vec<Box<dyn MigrationTrait>> {
        vec![
            Box::new(m20261123_000001_users::Migration),
            Box::new(m20261123_000002_connections::Migration),
            Box::new(m20261123_000003_pipelines::Migration),
            Box::new(m20261123_000004_runs::Migration),
            Box::new(m20261123_000005_publications::Migration),
            Box::new(m20261123_000006_upkeep::Migration),
            Box::new(m20261124_000007_publishing::Migration),
            Box::new(m20261125_000008_taken_down::Migration),
            Box::new(m20261125_000009_purchases::Migration),
            Box::new(m20261125_000010_library::Migration),
            Box::new(m20261125_000011_looks::Migration),
            Box::new(m20261126_000012_events::Migration),
            Box::new(m20261126_000013_schedules::Migration),
            Box::new(m20261126_000014_analytics::Migration),
            Box::new(m20261126_000015_publication_edits::Migration),
            Box::new(m20261126_000016_own_videos::Migration),
            Box::new(m20261126_000017_leaving::Migration),
            Box::new(m20261126_000018_archived::Migration),
            Box::new(m20261126_000019_accounts::Migration),
            Box::new(m20261126_000020_token_rights::Migration),
            Box::new(m20261126_000021_exports::Migration),
            Box::new(m20261126_000022_passkeys::Migration),
        ]
    }
}
