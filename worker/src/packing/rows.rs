//! The person's rows of one table, as JSON that the database itself writes: no column can be forgotten on the way.

use async_zip::DeflateOption;
use bytes::Bytes;
use entity::personal::Fact;
use futures::{Stream, StreamExt, TryStreamExt, stream};
use sea_orm::{ConnectionTrait, DatabaseConnection, DbBackend, DbErr, Statement, StreamTrait};
use uuid::Uuid;

use super::archive::Archive;
use super::page::Contents;
use crate::{Context, Trouble};

/// Rows that go into the archive together.
const TOGETHER: usize = 200;

/// Adds `data/TABLE.json`: an array with an object for each row of the person's, if the table has anybody's.
pub(super) async fn add(
    context: &Context,
    archive: &mut Archive,
    (fact, user): (&'static Fact, Uuid),
    contents: &mut Contents,
) -> Result<(), Trouble> {
    let Some(theirs) = fact.is_theirs() else { return Ok(()) };
    let row = as_json(&context.db, fact).await?;
    let question = format!("SELECT {row} FROM \"{}\" AS \"this\" WHERE {theirs}", fact.table);
    let question = Statement::from_sql_and_values(context.db.get_database_backend(), question, [user.into()]);
    let mut count = 0;
    let rows = context.db.stream_raw(question).await?;
    let rows = rows.and_then(|row| std::future::ready(row.try_get_by_index::<String>(0))).inspect_ok(|_| count += 1);
    archive.add_stream(&file_name(fact), DeflateOption::Normal, array(rows)).await?;
    contents.table(fact, count);
    Ok(())
}

/// Where the rows of a table are in the archive.
pub(super) fn file_name(fact: &Fact) -> String {
    format!("data/{}.json", fact.table)
}

fn array(rows: impl Stream<Item = Result<String, DbErr>>) -> impl Stream<Item = Result<Bytes, DbErr>> {
    let pieces = rows.enumerate().map(|(at, row)| row.map(|row| if at == 0 { row } else { format!(",\n{row}") }));
    let pieces = pieces.chunks(TOGETHER).map(|rows| rows.into_iter().collect::<Result<String, _>>().map(Bytes::from));
    let bracket = |text: &'static str| stream::iter([Ok(Bytes::from_static(text.as_bytes()))]);
    bracket("[\n").chain(pieces).chain(bracket("\n]\n"))
}

/// The expression that writes a row of `this` as an object of the columns that are given.
async fn as_json(db: &DatabaseConnection, fact: &Fact) -> Result<String, DbErr> {
    if db.get_database_backend() != DbBackend::Sqlite {
        let secret: Vec<_> = fact.secret.split_whitespace().collect();
        return Ok(format!("(to_jsonb(\"this\") - '{{{}}}'::text[])::text", secret.join(",")));
    }
    let question = format!("SELECT name, lower(type) FROM pragma_table_info('{}')", fact.table);
    let columns = db.query_all_raw(Statement::from_string(DbBackend::Sqlite, question)).await?;
    let mut members = Vec::new();
    for column in columns {
        let (name, kind): (String, String) = (column.try_get_by_index(0)?, column.try_get_by_index(1)?);
        if !fact.secret.split_whitespace().any(|secret| secret == name) {
            members.push(format!("'{name}', {}", of_kind(&format!("\"this\".\"{name}\""), &kind)));
        }
    }
    Ok(format!("json_object({})", members.join(", ")))
}

/// SQLite knows neither ids nor truth values nor JSON: they are written as what they mean.
fn of_kind(column: &str, kind: &str) -> String {
    if kind.contains("uuid") {
        let part = |from: u8, length: u8| format!("substr(hex({column}), {from}, {length})");
        let parts = [part(1, 8), part(9, 4), part(13, 4), part(17, 4), part(21, 12)].join(" || '-' || ");
        format!("CASE WHEN {column} IS NOT NULL THEN lower({parts}) END")
    } else if kind.contains("json") {
        format!("json({column})")
    } else if kind.contains("bool") {
        format!("json(CASE {column} WHEN TRUE THEN 'true' WHEN FALSE THEN 'false' END)")
    } else {
        column.to_owned()
    }
}
