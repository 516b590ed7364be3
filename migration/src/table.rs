//! The few shapes that every table here is made of.

use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::uuid;

/// A table with a UUID `id`.
pub(crate) fn table(name: &'static str) -> TableCreateStatement {
    Table::create().table(name).col(uuid("id").primary_key()).take()
}

/// A reference to the `id` of another table, whose rows take these with them.
pub(crate) fn part_of(from: &'static str, column: &'static str, to: &'static str) -> ForeignKeyCreateStatement {
    reference(from, column, to, ForeignKeyAction::Cascade)
}

/// A reference to the `id` of another table, forgotten when its row goes.
pub(crate) fn about(from: &'static str, column: &'static str, to: &'static str) -> ForeignKeyCreateStatement {
    reference(from, column, to, ForeignKeyAction::SetNull)
}

fn reference(from: &'static str, column: &'static str, to: &'static str, gone: ForeignKeyAction) -> ForeignKeyCreateStatement {
    ForeignKey::create().name(format!("{from}_{column}_fkey")).from(from, column).to(to, "id").on_delete(gone).take()
}

/// An index named after its columns.
pub(crate) fn index(table: &'static str, columns: &[&'static str]) -> IndexCreateStatement {
    let mut index = Index::create();
    index.name(format!("{table}_{}_idx", columns.join("_"))).table(table);
    for column in columns {
        index.col(*column);
    }
    index
}

/// An index that forbids repeats.
pub(crate) fn unique(table: &'static str, columns: &[&'static str]) -> IndexCreateStatement {
    index(table, columns).name(format!("{table}_{}_key", columns.join("_"))).unique().take()
}

/// An index of the rows whose `told_state` is not their state: it holds only what waits to be told of, so that looking costs
/// nothing when nothing does.
pub(crate) fn untold(table: &'static str, state: &'static str, changed: &'static str) -> IndexCreateStatement {
    let mut index = Index::create();
    index.name(untold_name(table)).table(table).col(changed).and_where(Expr::col("told_state").ne(Expr::col(state)));
    index
}

/// The name of that index.
pub(crate) fn untold_name(table: &str) -> String {
    format!("{table}_untold_idx")
}

/// Adds columns to their tables.
pub(crate) async fn add_columns(manager: &SchemaManager<'_>, columns: Vec<(&'static str, ColumnDef)>) -> Result<(), DbErr> {
    for (table, column) in columns {
        manager.alter_table(Table::alter().table(table).add_column(column).take()).await?;
    }
    Ok(())
}

/// Takes the same columns away again.
pub(crate) async fn drop_columns(manager: &SchemaManager<'_>, columns: Vec<(&'static str, ColumnDef)>) -> Result<(), DbErr> {
    for (table, column) in columns {
        let name = column.get_column_name().clone();
        manager.alter_table(Table::alter().table(table).drop_column(Alias::new(name)).take()).await?;
    }
    Ok(())
}

/// Makes tables and then their indexes.
pub(crate) async fn create(
    manager: &SchemaManager<'_>,
    tables: Vec<TableCreateStatement>,
    indexes: Vec<IndexCreateStatement>,
) -> Result<(), DbErr> {
    for table in tables {
        manager.create_table(table).await?;
    }
    for index in indexes {
        manager.create_index(index).await?;
    }
    Ok(())
}

/// Drops tables, last made first.
pub(crate) async fn drop(manager: &SchemaManager<'_>, tables: &[&'static str]) -> Result<(), DbErr> {
    for table in tables.iter().rev() {
        manager.drop_table(Table::drop().table(*table).take()).await?;
    }
    Ok(())
}
