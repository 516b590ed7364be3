//! Lists that grow, read page by page: most from the newest to the oldest.

use async_graphql::{Context, Object, OutputType, SimpleObject};
use chrono::{DateTime, Utc};
use entity::{Owned, audit_event, clip, delivery, pipeline, publication, purchase, run, slot, topic};
use notation::Cursor;
use sea_orm::{ColumnTrait, Condition, Order, PaginatorTrait, QueryFilter, QueryOrder, QuerySelect, Select, Value};

use crate::audit::AuditEvent;
use crate::clip::Clip;
use crate::context::Reach;
use crate::error::ApiError;
use crate::pipeline::Pipeline;
use crate::publication::Publication;
use crate::purchase::Purchase;
use crate::run::Run;
use crate::slot::Slot;
use crate::topic::Topic;
use crate::webhook::WebhookDelivery;

/// How many rows a page has when nothing is said.
pub(crate) const USUAL: i32 = 20;
const MOST: i32 = 100;

/// Which page is asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) struct Wanted {
    /// How many rows.
    pub(crate) first: u64,
    /// After which row.
    pub(crate) after: Option<Cursor>,
}

impl Wanted {
    /// Reads the arguments `first` and `after`; fails with `INVALID`.
    pub(crate) fn new(first: Option<i32>, after: Option<&str>) -> Result<Self, ApiError> {
        let first = first.unwrap_or(USUAL);
        if !(1..=MOST).contains(&first) {
            return Err(ApiError::Invalid(format!("`first` must be between 1 and {MOST}")));
        }
        let unknown = || ApiError::Invalid("`after` is not a cursor of this list".to_owned());
        let after = after.map(|text| Cursor::read(text).ok_or_else(unknown)).transpose()?;
        Ok(Self { first: first.unsigned_abs().into(), after })
    }
}

/// How costly a list is: as much as all its rows.
pub(crate) fn complexity(first: Option<i32>, of_one: usize) -> usize {
    1 + usize::try_from(first.unwrap_or(USUAL).clamp(1, MOST)).unwrap_or_default() * of_one
}

/// Rows listed in an order of their own.
pub(crate) trait Listed: Owned {
    /// The column they are listed by.
    const KEY: Self::Column;
    /// Whether the greatest key comes first, or the least.
    const ORDER: Order = Order::Desc;

    /// Where the row stands.
    fn cursor(row: &Self::Model) -> Cursor;

    /// What the column holds at a key: a moment, unless it is said otherwise. What is no moment is before all of them.
    fn value(key: i64) -> Value {
        DateTime::from_timestamp_micros(key).unwrap_or(DateTime::<Utc>::MIN_UTC).into()
    }

    /// The rows after `cursor`.
    fn beyond(cursor: Cursor) -> Condition {
        let (key, id, value) = (Self::KEY, <Self as Owned>::ID, Self::value(cursor.key));
        let same = Condition::all().add(key.eq(value.clone()));
        match Self::ORDER {
            Order::Asc => Condition::any().add(key.gt(value)).add(same.add(id.gt(cursor.id))),
            _ => Condition::any().add(key.lt(value)).add(same.add(id.lt(cursor.id))),
        }
    }
}

macro_rules! listed {
    ($($noun:ident),*) => {
        $(impl Listed for $noun::Entity {
            const KEY: $noun::Column = $noun::Column::CreatedAt;

            fn cursor(row: &$noun::Model) -> Cursor {
                Cursor { key: row.created_at.timestamp_micros(), id: row.id }
            }
        })*
    };
}
listed!(audit_event, clip, delivery, pipeline, publication, purchase, run);

impl Listed for slot::Entity {
    const KEY: slot::Column = slot::Column::At;

    fn cursor(row: &slot::Model) -> Cursor {
        Cursor { key: row.at.timestamp_micros(), id: row.id }
    }
}

/// In the order of the queue.
impl Listed for topic::Entity {
    const KEY: topic::Column = topic::Column::Position;
    const ORDER: Order = Order::Asc;

    fn cursor(row: &topic::Model) -> Cursor {
        Cursor { key: row.position, id: row.id }
    }

    fn value(key: i64) -> Value {
        key.into()
    }
}

/// Where a page stands in its list.
#[derive(SimpleObject)]
pub(crate) struct PageInfo {
    /// Whether more rows follow.
    has_next_page: bool,
    /// Whether rows come before.
    has_previous_page: bool,
    /// The cursor of the first row; absent on an empty page.
    start_cursor: Option<String>,
    /// The cursor of the last row, to be given as `after` for the next page; absent on an empty page.
    end_cursor: Option<String>,
}

/// One page of a list.
pub(crate) struct Page<T> {
    edges: Vec<Edge<T>>,
    info: Info,
    total: u64,
}

#[derive(Clone, Copy)]
struct Info {
    has_next: bool,
    has_previous: bool,
}

/// A row and its place in the list.
pub(crate) struct Edge<T> {
    cursor: Cursor,
    node: T,
}

/// One page of a list.
#[Object(
    concrete(name = "PipelineConnection", params(Pipeline)),
    concrete(name = "RunConnection", params(Run)),
    concrete(name = "PublicationConnection", params(Publication)),
    concrete(name = "ClipConnection", params(Clip)),
    concrete(name = "AuditEventConnection", params(AuditEvent)),
    concrete(name = "PurchaseConnection", params(Purchase)),
    concrete(name = "WebhookDeliveryConnection", params(WebhookDelivery)),
    concrete(name = "SlotConnection", params(Slot)),
    concrete(name = "TopicConnection", params(Topic))
)]
impl<T: OutputType> Page<T>
where
    Edge<T>: OutputType,
{
    /// The rows of the page.
    async fn nodes(&self) -> Vec<&T> {
        self.edges.iter().map(|edge| &edge.node).collect()
    }

    /// The rows of the page with their places.
    async fn edges(&self) -> &Vec<Edge<T>> {
        &self.edges
    }

    /// Where the page stands.
    async fn page_info(&self) -> PageInfo {
        PageInfo {
            has_next_page: self.info.has_next,
            has_previous_page: self.info.has_previous,
            start_cursor: self.edges.first().map(|edge| edge.cursor.write()),
            end_cursor: self.edges.last().map(|edge| edge.cursor.write()),
        }
    }

    /// How many rows the whole list has.
    async fn total_count(&self) -> u64 {
        self.total
    }
}

/// A row and its place in the list.
#[Object(
    concrete(name = "PipelineEdge", params(Pipeline)),
    concrete(name = "RunEdge", params(Run)),
    concrete(name = "PublicationEdge", params(Publication)),
    concrete(name = "ClipEdge", params(Clip)),
    concrete(name = "AuditEventEdge", params(AuditEvent)),
    concrete(name = "PurchaseEdge", params(Purchase)),
    concrete(name = "WebhookDeliveryEdge", params(WebhookDelivery)),
    concrete(name = "SlotEdge", params(Slot)),
    concrete(name = "TopicEdge", params(Topic))
)]
impl<T: OutputType> Edge<T> {
    /// The row's place, for `after`.
    async fn cursor(&self) -> String {
        self.cursor.write()
    }

    /// The row.
    async fn node(&self) -> &T {
        &self.node
    }
}

impl<T> Page<T> {
    /// The page of `rows`, of which there may be one more than wanted: the sign that others follow.
    pub(crate) fn of<E: Listed>(mut rows: Vec<E::Model>, wanted: Wanted, total: u64) -> Self
    where
        T: From<E::Model>,
    {
        let info = Info { has_next: rows.len() as u64 > wanted.first, has_previous: wanted.after.is_some() };
        rows.truncate(wanted.first as usize);
        let edges = rows.into_iter().map(|row| Edge { cursor: E::cursor(&row), node: row.into() }).collect();
        Self { edges, info, total }
    }
}

/// Reads the wanted page of `all`.
pub(crate) async fn page<E: Listed, T>(ctx: &Context<'_>, all: Select<E>, wanted: Wanted) -> Result<Page<T>, ApiError>
where
    T: From<E::Model>,
    E::Model: Send + Sync,
{
    let db = &ctx.api().db;
    // counting is work that nobody should pay for who does not look
    let total = if ctx.look_ahead().field("totalCount").exists() { all.clone().count(db).await? } else { 0 };
    let page = match wanted.after {
        Some(cursor) => all.filter(E::beyond(cursor)),
        None => all,
    };
    let rows = page.order_by(E::KEY, E::ORDER).order_by(<E as Owned>::ID, E::ORDER).limit(wanted.first + 1).all(db).await?;
    Ok(Page::of::<E>(rows, wanted, total))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_not_a_cursor_is_refused_and_not_guessed() {
        for text in ["", "abc", "MTIz"] {
            assert_eq!(Wanted::new(None, Some(text)).map_err(|error| error.code()), Err("INVALID"));
        }
    }

    #[test]
    fn a_page_has_between_one_and_a_hundred_rows() {
        assert_eq!(Wanted::new(None, None).unwrap().first, 20);
        assert_eq!(Wanted::new(Some(100), None).unwrap().first, 100);
        for first in [i32::MIN, -1, 0, 101, i32::MAX] {
            assert_eq!(Wanted::new(Some(first), None).map_err(|error| error.code()), Err("INVALID"));
        }
    }
}
