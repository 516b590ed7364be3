//! A million readings, made by the database itself.

use anyhow::Result;
use sea_orm::{ConnectionTrait as _, DatabaseConnection, FromQueryResult, Statement};

const SQL: &str = include_str!("fill.sql");

/// How much there is.
#[derive(Debug, FromQueryResult)]
pub(crate) struct Filled {
    pub(crate) readings: i64,
    pub(crate) days: i64,
    pub(crate) videos: i64,
    pub(crate) of_person: i64,
    pub(crate) readings_of_person: i64,
}

/// Fills the database and says how full it is.
pub(crate) async fn fill(db: &DatabaseConnection) -> Result<Filled> {
    for statement in SQL.split(";\n").map(str::trim).filter(|statement| !statement.is_empty()) {
        db.execute_unprepared(statement).await?;
    }
    count(db).await
}

/// How full the database is.
pub(crate) async fn count(db: &DatabaseConnection) -> Result<Filled> {
    let count = "SELECT (SELECT count(*) FROM metric_snapshot) AS readings, (SELECT count(*) FROM metric_day) AS days, \
        (SELECT count(*) FROM performance) AS videos, \
        (SELECT count(*) FROM performance WHERE user_id = '00000000000000000000000000000001') AS of_person, \
        (SELECT count(*) FROM metric_snapshot WHERE user_id = '00000000000000000000000000000001') AS readings_of_person";
    let found = Filled::find_by_statement(Statement::from_string(db.get_database_backend(), count)).one(db).await?;
    found.ok_or_else(|| anyhow::anyhow!("nothing is there"))
}
