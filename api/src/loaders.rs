//! Rows fetched in batches: whatever many objects of one request need is asked for once.

use std::collections::HashMap;
use std::hash::Hash;

use async_graphql::dataloader::{DataLoader, Loader};
use async_graphql::runtime::{TokioSpawner, TokioTimer};
use entity::{
    connection, delivery_attempt, destination, event, pipeline, publication, publication_attempt, restock, run, run_step, scene,
    schedule, series, topic,
};
use ledger::spending::{self, Spent};
use sea_orm::{ColumnTrait, DatabaseConnection, DbErr, EntityTrait, QueryFilter, QueryOrder, QuerySelect};
use uuid::Uuid;

use crate::error::LoadError;

/// The batches of one request, or of one WebSocket. They keep nothing: a subscription must see rows as they are now.
pub(crate) type Loaders = DataLoader<Rows>;

/// Fetches rows by keys. A key names rows that the caller came to through a row of their own, so it is not checked again.
pub(crate) struct Rows {
    pub(crate) db: DatabaseConnection,
}

/// New batches.
pub(crate) fn loaders(db: DatabaseConnection) -> Loaders {
    DataLoader::new(Rows { db }, TokioSpawner::current(), TokioTimer::default())
}

/// Declares what a key is.
macro_rules! keys {
    ($($(#[$about:meta])* $key:ident)*) => {
        $($(#[$about])* #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)] pub(crate) struct $key(pub(crate) Uuid);)*
    };
}

keys! {
    /// A connection by its id.
    ConnectionId
    /// A pipeline by its id.
    PipelineId
    /// A run by its id.
    RunId
    /// The steps of a run, in order.
    StepsOf
    /// The scenes of a run, in order.
    ScenesOf
    /// The publications of a run, oldest first.
    PublicationsOf
    /// The attempts of a publication, oldest first.
    AttemptsOf
    /// The connections a pipeline publishes on, oldest first.
    DestinationsOf
    /// What a run cost.
    CostOf
    /// An event by its id.
    EventId
    /// The attempts of a delivery, oldest first.
    DeliveryAttemptsOf
    /// A topic by its id.
    TopicId
    /// The last run of a topic.
    RunOfTopic
    /// The schedule of a pipeline.
    ScheduleOf
    /// The series of a pipeline, oldest first.
    SeriesOf
    /// A pipeline's wish for new topics.
    RestockOf
    /// How many topics wait in a pipeline.
    WaitingIn
}

impl Loader<ConnectionId> for Rows {
    type Value = connection::Model;
    type Error = LoadError;

    async fn load(&self, keys: &[ConnectionId]) -> Result<HashMap<ConnectionId, connection::Model>, LoadError> {
        let ids = keys.iter().map(|key| key.0);
        let rows = connection::Entity::find().filter(connection::Column::Id.is_in(ids)).all(&self.db).await?;
        Ok(rows.into_iter().map(|row| (ConnectionId(row.id), row)).collect())
    }
}

impl Loader<PipelineId> for Rows {
    type Value = pipeline::Model;
    type Error = LoadError;

    async fn load(&self, keys: &[PipelineId]) -> Result<HashMap<PipelineId, pipeline::Model>, LoadError> {
        let ids = keys.iter().map(|key| key.0);
        let rows = pipeline::Entity::find().filter(pipeline::Column::Id.is_in(ids)).all(&self.db).await?;
        Ok(rows.into_iter().map(|row| (PipelineId(row.id), row)).collect())
    }
}

impl Loader<RunId> for Rows {
    type Value = run::Model;
    type Error = LoadError;

    async fn load(&self, keys: &[RunId]) -> Result<HashMap<RunId, run::Model>, LoadError> {
        let ids = keys.iter().map(|key| key.0);
        let rows = run::Entity::find().filter(run::Column::Id.is_in(ids)).all(&self.db).await?;
        Ok(rows.into_iter().map(|row| (RunId(row.id), row)).collect())
    }
}

impl Loader<StepsOf> for Rows {
    type Value = Vec<run_step::Model>;
    type Error = LoadError;

    async fn load(&self, keys: &[StepsOf]) -> Result<HashMap<StepsOf, Vec<run_step::Model>>, LoadError> {
        let runs = keys.iter().map(|key| key.0);
        let mut rows = run_step::Entity::find().filter(run_step::Column::RunId.is_in(runs)).all(&self.db).await?;
        rows.sort_by_key(|step| step.kind.position());
        Ok(grouped(rows, |step| StepsOf(step.run_id)))
    }
}

impl Loader<ScenesOf> for Rows {
    type Value = Vec<scene::Model>;
    type Error = LoadError;

    async fn load(&self, keys: &[ScenesOf]) -> Result<HashMap<ScenesOf, Vec<scene::Model>>, LoadError> {
        let of_runs = scene::Column::RunId.is_in(keys.iter().map(|key| key.0));
        let scenes = scene::Entity::find().filter(of_runs).order_by_asc(scene::Column::Position);
        Ok(grouped(scenes.all(&self.db).await?, |scene| ScenesOf(scene.run_id)))
    }
}

impl Loader<PublicationsOf> for Rows {
    type Value = Vec<publication::Model>;
    type Error = LoadError;

    async fn load(&self, keys: &[PublicationsOf]) -> Result<HashMap<PublicationsOf, Vec<publication::Model>>, LoadError> {
        let of_runs = publication::Column::RunId.is_in(keys.iter().map(|key| key.0));
        let publications = publication::Entity::find().filter(of_runs).order_by_asc(publication::Column::Id);
        Ok(grouped(publications.all(&self.db).await?, |publication| PublicationsOf(publication.run_id)))
    }
}

impl Loader<AttemptsOf> for Rows {
    type Value = Vec<publication_attempt::Model>;
    type Error = LoadError;

    async fn load(&self, keys: &[AttemptsOf]) -> Result<HashMap<AttemptsOf, Vec<publication_attempt::Model>>, LoadError> {
        use publication_attempt::{Column, Entity};
        let of_publications = Column::PublicationId.is_in(keys.iter().map(|key| key.0));
        let attempts = Entity::find().filter(of_publications).order_by_asc(Column::CreatedAt).order_by_asc(Column::Id);
        Ok(grouped(attempts.all(&self.db).await?, |attempt| AttemptsOf(attempt.publication_id)))
    }
}

impl Loader<DestinationsOf> for Rows {
    type Value = Vec<connection::Model>;
    type Error = LoadError;

    async fn load(&self, keys: &[DestinationsOf]) -> Result<HashMap<DestinationsOf, Vec<connection::Model>>, LoadError> {
        let of_pipelines = destination::Column::PipelineId.is_in(keys.iter().map(|key| key.0));
        let destinations = destination::Entity::find().filter(of_pipelines).all(&self.db).await?;
        let ids: Vec<_> = destinations.iter().map(|row| ConnectionId(row.connection_id)).collect();
        let connections = Loader::<ConnectionId>::load(self, &ids).await?;
        let mut found: HashMap<_, Vec<_>> = HashMap::new();
        for row in destinations {
            let connection = connections.get(&ConnectionId(row.connection_id)).cloned();
            found.entry(DestinationsOf(row.pipeline_id)).or_default().extend(connection);
        }
        for connections in found.values_mut() {
            connections.sort_by_key(|connection| connection.id);
        }
        Ok(found)
    }
}

impl Loader<CostOf> for Rows {
    type Value = Spent;
    type Error = LoadError;

    async fn load(&self, keys: &[CostOf]) -> Result<HashMap<CostOf, Spent>, LoadError> {
        let runs: Vec<Uuid> = keys.iter().map(|key| key.0).collect();
        let spent = spending::of_runs(&self.db, &runs).await?;
        Ok(spent.into_iter().map(|(run, spent)| (CostOf(run), spent)).collect())
    }
}

impl Loader<EventId> for Rows {
    type Value = event::Model;
    type Error = LoadError;

    async fn load(&self, keys: &[EventId]) -> Result<HashMap<EventId, event::Model>, LoadError> {
        let ids = keys.iter().map(|key| key.0);
        let rows = event::Entity::find().filter(event::Column::Id.is_in(ids)).all(&self.db).await?;
        Ok(rows.into_iter().map(|row| (EventId(row.id), row)).collect())
    }
}

impl Loader<DeliveryAttemptsOf> for Rows {
    type Value = Vec<delivery_attempt::Model>;
    type Error = LoadError;

    async fn load(&self, keys: &[DeliveryAttemptsOf]) -> Result<HashMap<DeliveryAttemptsOf, Self::Value>, LoadError> {
        use delivery_attempt::{Column, Entity};
        let of_deliveries = Column::DeliveryId.is_in(keys.iter().map(|key| key.0));
        let attempts = Entity::find().filter(of_deliveries).order_by_asc(Column::CreatedAt).order_by_asc(Column::Id);
        Ok(grouped(attempts.all(&self.db).await?, |attempt| DeliveryAttemptsOf(attempt.delivery_id)))
    }
}

impl Loader<TopicId> for Rows {
    type Value = topic::Model;
    type Error = LoadError;

    async fn load(&self, keys: &[TopicId]) -> Result<HashMap<TopicId, topic::Model>, LoadError> {
        let ids = keys.iter().map(|key| key.0);
        let rows = topic::Entity::find().filter(topic::Column::Id.is_in(ids)).all(&self.db).await?;
        Ok(rows.into_iter().map(|row| (TopicId(row.id), row)).collect())
    }
}

impl Loader<RunOfTopic> for Rows {
    type Value = run::Model;
    type Error = LoadError;

    async fn load(&self, keys: &[RunOfTopic]) -> Result<HashMap<RunOfTopic, run::Model>, LoadError> {
        let of_topics = run::Column::TopicId.is_in(keys.iter().map(|key| key.0));
        // of several, the last one stays
        let rows = run::Entity::find().filter(of_topics).order_by_asc(run::Column::CreatedAt).all(&self.db).await?;
        Ok(rows.into_iter().filter_map(|row| Some((RunOfTopic(row.topic_id?), row))).collect())
    }
}

impl Loader<ScheduleOf> for Rows {
    type Value = schedule::Model;
    type Error = LoadError;

    async fn load(&self, keys: &[ScheduleOf]) -> Result<HashMap<ScheduleOf, schedule::Model>, LoadError> {
        let of_pipelines = schedule::Column::PipelineId.is_in(keys.iter().map(|key| key.0));
        let rows = schedule::Entity::find().filter(of_pipelines).all(&self.db).await?;
        Ok(rows.into_iter().map(|row| (ScheduleOf(row.pipeline_id), row)).collect())
    }
}

impl Loader<SeriesOf> for Rows {
    type Value = Vec<series::Model>;
    type Error = LoadError;

    async fn load(&self, keys: &[SeriesOf]) -> Result<HashMap<SeriesOf, Vec<series::Model>>, LoadError> {
        let of_pipelines = series::Column::PipelineId.is_in(keys.iter().map(|key| key.0));
        let rows = series::Entity::find().filter(of_pipelines).order_by_asc(series::Column::Id).all(&self.db).await?;
        Ok(grouped(rows, |row| SeriesOf(row.pipeline_id)))
    }
}

impl Loader<RestockOf> for Rows {
    type Value = restock::Model;
    type Error = LoadError;

    async fn load(&self, keys: &[RestockOf]) -> Result<HashMap<RestockOf, restock::Model>, LoadError> {
        let of_pipelines = restock::Column::PipelineId.is_in(keys.iter().map(|key| key.0));
        let rows = restock::Entity::find().filter(of_pipelines).all(&self.db).await?;
        Ok(rows.into_iter().map(|row| (RestockOf(row.pipeline_id), row)).collect())
    }
}

impl Loader<WaitingIn> for Rows {
    type Value = u64;
    type Error = LoadError;

    async fn load(&self, keys: &[WaitingIn]) -> Result<HashMap<WaitingIn, u64>, LoadError> {
        let counted: Vec<(Uuid, i64)> = topic::Entity::find()
            .select_only()
            .column(topic::Column::PipelineId)
            .column_as(topic::Column::Id.count(), "waiting")
            .filter(topic::Column::PipelineId.is_in(keys.iter().map(|key| key.0)))
            .filter(topic::Column::State.eq(topic::State::Waiting))
            .group_by(topic::Column::PipelineId)
            .into_tuple()
            .all(&self.db)
            .await?;
        Ok(counted.into_iter().map(|(pipeline, waiting)| (WaitingIn(pipeline), waiting.unsigned_abs())).collect())
    }
}

/// Rows by what they belong to, each group in the order the rows came in.
pub(crate) fn grouped<K: Eq + Hash, M>(rows: Vec<M>, key: impl Fn(&M) -> K) -> HashMap<K, Vec<M>> {
    let mut groups: HashMap<K, Vec<M>> = HashMap::new();
    for row in rows {
        groups.entry(key(&row)).or_default().push(row);
    }
    groups
}

/// What a raw statement of the given shape yields.
pub(crate) async fn models<M: sea_orm::FromQueryResult>(
    db: &DatabaseConnection,
    query: &sea_orm::sea_query::SelectStatement,
) -> Result<Vec<M>, DbErr> {
    M::find_by_statement(db.get_database_backend().build(query)).all(db).await
}
