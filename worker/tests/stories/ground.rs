//! The tables as the database itself knows them: what refers to what, a row in every table that can have one of a person's, and
//! all that is written anywhere.

use std::collections::{BTreeMap, BTreeSet};

use sea_orm::{ConnectionTrait, DatabaseConnection, DbBackend, Statement};
use uuid::Uuid;

/// One column.
#[derive(Debug, Clone)]
struct Column {
    name: String,
    kind: String,
    required: bool,
    /// The table whose `id` it names, if the database keeps that.
    refers: Option<String>,
}

/// All tables with their columns.
pub(crate) struct Ground<'a> {
    db: &'a DatabaseConnection,
    tables: BTreeMap<String, Vec<Column>>,
}

/// What is written in every table: each row as the hexadecimal of its values.
pub(crate) type Written = BTreeMap<String, BTreeSet<String>>;

impl<'a> Ground<'a> {
    /// Asks the database.
    pub(crate) async fn of(db: &'a DatabaseConnection) -> Self {
        let mut tables = BTreeMap::new();
        for row in ask(db, of_backend(db, SQLITE_TABLES, POSTGRES_TABLES)).await {
            let [table] = &row[..] else { panic!("{row:?}") };
            let references = ask(db, &of_backend(db, SQLITE_REFERENCES, POSTGRES_REFERENCES).replace('?', table)).await;
            let references: BTreeMap<_, _> = references.into_iter().map(|row| (row[0].clone(), row[1].clone())).collect();
            let columns = ask(db, &of_backend(db, SQLITE_COLUMNS, POSTGRES_COLUMNS).replace('?', table)).await;
            let column = |row: Vec<String>| Column {
                refers: references.get(&row[0]).cloned(),
                name: row[0].clone(),
                kind: row[1].to_lowercase(),
                required: row[2] == "1",
            };
            tables.insert(table.clone(), columns.into_iter().map(column).collect());
        }
        Self { db, tables }
    }

    /// The names of every table and its columns.
    pub(crate) fn columns(&self) -> BTreeMap<String, BTreeSet<String>> {
        let names = |columns: &Vec<Column>| columns.iter().map(|column| column.name.clone()).collect();
        self.tables.iter().map(|(table, columns)| (table.clone(), names(columns))).collect()
    }

    /// Which table refers to which.
    pub(crate) fn references(&self) -> impl Iterator<Item = (&str, &str)> {
        self.tables.iter().flat_map(|(table, columns)| {
            let others = columns.iter().filter_map(|column| column.refers.as_deref());
            others.map(move |other| (table.as_str(), other))
        })
    }

    /// Whether the rows of a table can name somebody: they have an id of something else.
    fn can_be_somebodys(&self, table: &str) -> bool {
        self.tables[table].iter().any(|column| column.kind.contains("uuid") && column.name != "id")
    }

    /// Writes a row of `user`'s into every table that can have one.
    pub(crate) async fn fill(&self, user: Uuid) {
        let mut made: BTreeMap<String, Uuid> = [("user".to_owned(), user)].into();
        let wanted: Vec<_> =
            self.tables.keys().filter(|table| *table != "user" && self.can_be_somebodys(table)).cloned().collect();
        while made.len() <= wanted.len() {
            let ready = |table: &&String| {
                let parents = self.tables[*table].iter().filter_map(|column| column.refers.as_ref());
                !made.contains_key(*table) && parents.clone().all(|parent| made.contains_key(parent))
            };
            let table = wanted.iter().find(ready).expect("no tables wait for each other").clone();
            let id = entity::new_id();
            self.insert(&table, id, &made).await;
            made.insert(table, id);
        }
    }

    /// The person's own row, with whatever a row needs.
    pub(crate) async fn person(&self) -> Uuid {
        let id = entity::new_id();
        self.insert("user", id, &BTreeMap::from([("user".to_owned(), id)])).await;
        id
    }

    async fn insert(&self, table: &str, id: Uuid, made: &BTreeMap<String, Uuid>) {
        let columns = self.tables[table].iter().filter(|column| column.required || !is_moment(column));
        let (names, values): (Vec<_>, Vec<_>) =
            columns.map(|column| (format!("\"{}\"", column.name), self.value(table, column, id, made))).unzip();
        let insert = format!("INSERT INTO \"{table}\" ({}) VALUES ({})", names.join(", "), values.join(", "));
        self.db.execute_unprepared(&insert).await.unwrap_or_else(|error| panic!("{insert}: {error}"));
    }

    fn value(&self, table: &str, column: &Column, id: Uuid, made: &BTreeMap<String, Uuid>) -> String {
        let owner = made["user"];
        let known = match (table, column.name.as_str()) {
            ("connection", "platform") => Some("'instagram'"),
            ("connection", "health") => Some("'ACTIVE'"),
            _ => None,
        };
        let kind = column.kind.as_str();
        match known {
            Some(known) => known.to_owned(),
            None if kind.contains("uuid") => {
                let named = column.name.trim_end_matches("_id");
                let parent = column.refers.as_deref().unwrap_or(named);
                self.uuid(if column.name == "id" { id } else { made.get(parent).copied().unwrap_or(owner) })
            }
            None if kind.contains("json") => "'[]'".to_owned(),
            None if is_moment(column) => "'2026-11-26 04:00:00+00:00'".to_owned(),
            None if kind.contains("date") => "'2026-11-26'".to_owned(),
            None if kind.contains("bool") => "false".to_owned(),
            None if kind.contains("text") || kind.contains("char") => format!("'of {owner}: {id}'"),
            None => "1".to_owned(),
        }
    }

    fn uuid(&self, id: Uuid) -> String {
        match self.db.get_database_backend() {
            DbBackend::Sqlite => format!("X'{}'", id.simple()),
            _ => format!("'{id}'"),
        }
    }

    /// All that is written.
    pub(crate) async fn written(&self) -> Written {
        let mut written = Written::new();
        for (table, columns) in &self.tables {
            let column =
                |column: &Column| of_backend(self.db, SQLITE_HEX, POSTGRES_HEX).replace('?', &format!("\"{}\"", column.name));
            let values: Vec<_> = columns.iter().map(column).collect();
            let rows = ask(self.db, &format!("SELECT {} FROM \"{table}\"", values.join(" || '/' || "))).await;
            written.insert(table.clone(), rows.into_iter().map(|row| row[0].clone()).collect());
        }
        written
    }
}

/// Everything by which one person can be known again: ids of theirs, and of rows that name those, and words.
pub(crate) struct Traces(BTreeSet<String>);

impl Traces {
    /// The traces of a person in all that is written.
    pub(crate) fn of(user: Uuid, words: &[&str], written: &Written) -> Self {
        let mut traces = Self(words.iter().map(hex::encode_upper).collect());
        traces.add(user);
        let mut known = 0;
        while known < traces.0.len() {
            known = traces.0.len();
            let naming: Vec<_> =
                written.values().flatten().filter(|row| traces.are_in(row)).filter_map(|row| id_of(row)).collect();
            for id in naming {
                traces.add(id);
            }
        }
        traces
    }

    fn add(&mut self, id: Uuid) {
        let (simple, usual) = (id.simple().to_string(), id.to_string());
        self.0.extend([hex::encode_upper(id), hex::encode_upper(simple), hex::encode_upper(usual)]);
    }

    fn are_in(&self, row: &str) -> bool {
        self.0.iter().any(|trace| row.contains(trace))
    }

    /// The rows that name the person.
    pub(crate) fn in_rows(&self, written: &Written) -> Vec<String> {
        told(written).into_iter().filter(|row| self.are_in(row)).collect()
    }

    /// The rows that do not.
    pub(crate) fn elsewhere(&self, written: &Written) -> Vec<String> {
        told(written).into_iter().filter(|row| !self.are_in(row)).collect()
    }
}

fn told(written: &Written) -> Vec<String> {
    written.iter().flat_map(|(table, rows)| rows.iter().map(move |row| format!("{table} {row}"))).collect()
}

/// A row's first value, which is its id or that of what it is about.
fn id_of(row: &str) -> Option<Uuid> {
    let bytes = hex::decode(row.split('/').next()?).ok()?;
    Uuid::from_slice(&bytes).ok().or_else(|| std::str::from_utf8(&bytes).ok()?.parse().ok())
}

fn is_moment(column: &Column) -> bool {
    column.kind.contains("timestamp")
}

fn of_backend<'q>(db: &DatabaseConnection, sqlite: &'q str, postgres: &'q str) -> &'q str {
    if db.get_database_backend() == DbBackend::Sqlite { sqlite } else { postgres }
}

/// Rows of texts.
async fn ask(db: &DatabaseConnection, question: &str) -> Vec<Vec<String>> {
    let rows = db.query_all_raw(Statement::from_string(db.get_database_backend(), question)).await;
    let rows = rows.unwrap_or_else(|error| panic!("{question}: {error}"));
    let texts =
        |row: sea_orm::QueryResult| (0..row.column_names().len()).map(|at| row.try_get_by_index::<String>(at).unwrap()).collect();
    rows.into_iter().map(texts).collect()
}

const SQLITE_TABLES: &str = "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'";
const SQLITE_COLUMNS: &str = "SELECT name, type, CAST(\"notnull\" OR pk > 0 AS TEXT) FROM pragma_table_info('?')";
const SQLITE_REFERENCES: &str = "SELECT \"from\", \"table\" FROM pragma_foreign_key_list('?')";
const SQLITE_HEX: &str = "coalesce(hex(?), '-')";
const POSTGRES_TABLES: &str = "SELECT table_name::text FROM information_schema.tables WHERE table_schema = 'public'";
const POSTGRES_COLUMNS: &str = "SELECT column_name::text, data_type::text, CASE is_nullable WHEN 'NO' THEN '1' ELSE '0' END \
     FROM information_schema.columns WHERE table_schema = 'public' AND table_name = '?'";
const POSTGRES_REFERENCES: &str = "SELECT a.attname::text, f.relname::text FROM pg_constraint c \
     JOIN pg_class t ON t.oid = c.conrelid JOIN pg_class f ON f.oid = c.confrelid \
     JOIN pg_attribute a ON a.attrelid = c.conrelid AND a.attnum = c.conkey[1] WHERE c.contype = 'f' AND t.relname = '?'";
const POSTGRES_HEX: &str = "coalesce(upper(encode(convert_to(?::text, 'UTF8'), 'hex')), '-')";
