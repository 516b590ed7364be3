//! Everything that a database holds, and how a story changes it behind the back of the programs.

use anyhow::Result;
use sea_orm::{ConnectionTrait as _, DatabaseConnection, DbBackend, FromQueryResult as _, JsonValue, Statement, Value};

/// The names of all tables.
pub async fn tables(database: &DatabaseConnection) -> Result<Vec<String>> {
    let wish = match database.get_database_backend() {
        DbBackend::Sqlite => "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'",
        _ => "SELECT table_name AS name FROM information_schema.tables WHERE table_schema = 'public'",
    };
    names(database, wish).await
}

/// The names of a table's columns.
pub(crate) async fn columns(database: &DatabaseConnection, table: &str) -> Result<Vec<String>> {
    let wish = match database.get_database_backend() {
        DbBackend::Sqlite => format!("SELECT name FROM pragma_table_info('{table}')"),
        _ => format!("SELECT column_name AS name FROM information_schema.columns WHERE table_name = '{table}'"),
    };
    names(database, &wish).await
}

async fn names(database: &DatabaseConnection, wish: &str) -> Result<Vec<String>> {
    let rows = database.query_all_raw(Statement::from_string(database.get_database_backend(), wish)).await?;
    Ok(rows.iter().map(|row| row.try_get("", "name")).collect::<Result<_, _>>()?)
}

/// Changes rows, with `$1`, `$2`, … for the values; how many.
pub async fn execute(database: &DatabaseConnection, change: &str, values: impl IntoIterator<Item = Value>) -> Result<u64> {
    let change = Statement::from_sql_and_values(database.get_database_backend(), change, values);
    Ok(database.execute_raw(change).await?.rows_affected())
}

/// All rows of a table.
pub async fn rows(database: &DatabaseConnection, table: &str) -> Result<Vec<JsonValue>> {
    let wish = Statement::from_string(database.get_database_backend(), format!("SELECT * FROM \"{table}\""));
    Ok(JsonValue::find_by_statement(wish).all(database).await?)
}
