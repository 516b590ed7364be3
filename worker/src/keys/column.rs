//! One sealed column, whichever table it is in: which values are old, and changing them if nobody else did.

use sea_orm::{ConnectionTrait, DatabaseConnection, DbErr, Statement, Value};
use uuid::Uuid;
use vault::Sealed;

/// A sealed value with its row.
#[derive(Debug)]
pub(super) struct Found {
    pub(super) row: Uuid,
    pub(super) user: Uuid,
    pub(super) sealed: String,
}

/// Values after row `after` that do not begin with `prefix`, in the order of their rows.
pub(super) async fn old_values(
    db: &DatabaseConnection,
    Sealed { table, column, owner }: Sealed,
    prefix: &str,
    (after, most): (Uuid, u64),
) -> Result<Vec<Found>, DbErr> {
    let question = format!(
        "SELECT id, {owner}, {column} FROM \"{table}\" \
         WHERE id > $1 AND {column} <> '' AND {column} NOT LIKE $2 ORDER BY id LIMIT {most}"
    );
    let rows = db.query_all_raw(statement(db, question, [after.into(), format!("{prefix}%").into()])).await?;
    let found = |row: sea_orm::QueryResult| {
        Ok(Found { row: row.try_get_by_index(0)?, user: row.try_get_by_index(1)?, sealed: row.try_get_by_index(2)? })
    };
    rows.into_iter().map(found).collect()
}

/// How many values do not begin with `prefix`.
pub(super) async fn count_old(db: &DatabaseConnection, place: Sealed, prefix: &str) -> Result<u64, DbErr> {
    let Sealed { table, column, .. } = place;
    let question = format!("SELECT count(*) FROM \"{table}\" WHERE {column} <> '' AND {column} NOT LIKE $1");
    let row = db.query_one_raw(statement(db, question, [format!("{prefix}%").into()])).await?;
    row.map_or(Ok(0), |row| row.try_get_by_index::<i64>(0).map(i64::unsigned_abs))
}

/// Puts each new value where its old one still is, all in one statement; how many that were. A value that a running program
/// has changed meanwhile is the newer one, and stays.
pub(super) async fn replace(db: &DatabaseConnection, place: Sealed, values: &[(Found, String)]) -> Result<u64, DbErr> {
    let Sealed { table, column, .. } = place;
    if values.is_empty() {
        return Ok(0);
    }
    let rows: Vec<_> = (0..values.len()).map(|at| format!("(${}, ${}, ${})", at * 3 + 1, at * 3 + 2, at * 3 + 3)).collect();
    let change = format!(
        "UPDATE \"{table}\" SET {column} = fresh.column3 FROM (VALUES {}) AS fresh \
         WHERE \"{table}\".id = fresh.column1 AND \"{table}\".{column} = fresh.column2",
        rows.join(", ")
    );
    let given = values.iter().flat_map(|(old, new)| [old.row.into(), old.sealed.clone().into(), new.clone().into()]);
    Ok(db.execute_raw(statement(db, change, given)).await?.rows_affected())
}

fn statement(db: &DatabaseConnection, text: String, values: impl IntoIterator<Item = Value>) -> Statement {
    Statement::from_sql_and_values(db.get_database_backend(), text, values)
}
