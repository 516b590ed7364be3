//! What changes is told exactly once, whoever changed it and wherever a process died.

use entity::delivery::Channel;
use entity::event::{ANEW, Kind, Noun};
use entity::{connection, event, publication, run};
use proptest::prelude::*;
use sea_orm::sea_query::Expr;
use sea_orm::{ActiveEnum, ActiveValue::Set, ColumnTrait, EntityTrait, PaginatorTrait, QueryFilter};
use tokio::runtime::Runtime;
use uuid::Uuid;

use crate::world::World;

async fn tell(world: &World) {
    worker::tell(&world.context).await.unwrap();
}

#[tokio::test]
async fn given_a_run_on_its_way_then_what_matters_of_it_is_told_in_order() {
    let world = World::new().await;
    let id = world.queued_run("Some words.").await;
    for state in [run::State::Queued, run::State::Rendering, run::State::AwaitingApproval, run::State::Ready, run::State::Done] {
        world.run_is(id, state).await;
        tell(&world).await;
        tell(&world).await;
    }
    assert_eq!(world.told_of(id).await, ["run.awaiting_approval", "run.ready", "run.done"]);
    assert_eq!(world.run(id).await.version, 1, "telling is no change");
}

#[tokio::test]
async fn given_what_is_told_then_it_carries_version_and_time_and_no_secrets() {
    let world = World::new().await;
    let publication = world.publication().await;
    world.publication_is(publication.id, publication::State::Failed).await;
    tell(&world).await;
    let events = event::Entity::find().filter(event::Column::SubjectId.eq(publication.id)).all(&world.context.db).await.unwrap();
    let data = &events[0].payload;
    assert_eq!((data["id"].as_str().unwrap(), data["state"].as_str().unwrap()), (&*publication.id.to_string(), "FAILED"));
    assert_eq!(data["version"], publication.version);
    assert_eq!(data["occurredAt"], serde_json::json!(world.read(publication.id).await.updated_at));
    assert_eq!(data["platform"], "instagram");
    let text = data.to_string();
    assert!(!text.contains("sealed") && !text.contains("handle"), "{text}");
}

#[tokio::test]
async fn given_an_account_then_its_connecting_ending_and_return_are_told() {
    let world = World::new().await;
    tell(&world).await;
    for health in [connection::Health::Expired, connection::Health::Active, connection::Health::Disconnected] {
        let now = connection::ActiveModel { health: Set(health), ..Default::default() };
        connection::Entity::update_many().set(now).exec(&world.context.db).await.unwrap();
        tell(&world).await;
    }
    let told = world.told_of(world.connection).await;
    assert_eq!(told, ["connection.created", "connection.needs_reconnect", "connection.restored", "connection.disconnected"]);
}

#[tokio::test]
async fn given_a_run_that_fails_again_before_anybody_looked_then_the_second_failure_is_told_too() {
    let world = World::new().await;
    let id = world.queued_run("Some words.").await;
    world.run_is(id, run::State::Failed).await;
    tell(&world).await;
    again(&world, id).await;
    tell(&world).await;
    assert_eq!(world.told_of(id).await, ["run.failed", "run.failed"]);
}

#[tokio::test]
async fn given_nobody_who_listens_then_telling_costs_no_delivery_and_failures_one_mail() {
    let world = World::new().await;
    let id = world.queued_run("Some words.").await;
    world.run_is(id, run::State::Ready).await;
    tell(&world).await;
    assert!(world.deliveries(Channel::Mail).await.is_empty() && world.deliveries(Channel::Webhook).await.is_empty());
    world.run_is(id, run::State::Failed).await;
    tell(&world).await;
    world.delivery(Channel::Mail).await;
}

/// What happens next in a story of accidents.
#[derive(Debug, Clone)]
enum Step {
    /// A row goes where it may go next; the numbers choose.
    Change { row: usize, to: usize },
    /// Somebody looks, and dies after so many steps.
    Dies { after: u32 },
    /// Two look at once.
    Two,
}

fn steps() -> impl Strategy<Value = Vec<Step>> {
    let step = prop_oneof![
        4 => (0..6_usize, 0..8_usize).prop_map(|(row, to)| Step::Change { row, to }),
        2 => (0..40_u32).prop_map(|after| Step::Dies { after }),
        1 => Just(Step::Two),
    ];
    prop::collection::vec(step, 1..40)
}

/// One row of a story, and everything that it was and others may hear of.
struct Row {
    id: Uuid,
    state: Either,
    history: Vec<String>,
}

#[derive(Clone, Copy)]
enum Either {
    Run(run::State),
    Publication(publication::State),
}

impl Row {
    async fn change(&mut self, world: &World, to: usize) {
        let before = self.last();
        let next = match self.state {
            Either::Run(state) => state.next().get(to % state.next().len().max(1)).copied().map(Either::Run),
            Either::Publication(state) => state.next().get(to % state.next().len().max(1)).copied().map(Either::Publication),
        };
        let Some(next) = next else { return };
        match next {
            Either::Run(state) => world.run_is(self.id, state).await,
            Either::Publication(state) => world.publication_is(self.id, state).await,
        }
        self.state = next;
        if before.is_some() && self.begins_again() {
            again(world, self.id).await;
        }
        self.history.extend(self.last().map(ToOwned::to_owned));
    }

    /// Whether a person, who alone can do that, has put it back to the beginning.
    fn begins_again(&self) -> bool {
        matches!(self.state, Either::Run(run::State::Queued) | Either::Publication(publication::State::Scheduled))
    }

    /// What is told of where it stands.
    fn last(&self) -> Option<&'static str> {
        match self.state {
            Either::Run(state) => Kind::of(Noun::Run, "-", &state.to_value()),
            Either::Publication(state) => Kind::of(Noun::Publication, "-", &state.to_value()),
        }
        .map(|kind| kind.name)
    }
}

/// As the front door does it when a person asks again.
async fn again(world: &World, id: Uuid) {
    let anew = run::Entity::update_many().col_expr(run::Column::ToldState, Expr::value(ANEW));
    anew.filter(run::Column::Id.eq(id)).exec(&world.context.db).await.unwrap();
    let anew = publication::Entity::update_many().col_expr(publication::Column::ToldState, Expr::value(ANEW));
    anew.filter(publication::Column::Id.eq(id)).exec(&world.context.db).await.unwrap();
}

async fn rows(world: &World) -> Vec<Row> {
    let mut rows = Vec::new();
    for _ in 0..3 {
        let publication = world.publication().await;
        rows.push((publication.run_id, Either::Run(run::State::Ready)));
        rows.push((publication.id, Either::Publication(publication.state)));
    }
    tell(world).await;
    let mut known = Vec::new();
    for (id, state) in rows {
        known.push(Row { id, state, history: world.told_of(id).await });
    }
    known
}

async fn look_and_die(world: &World, after: u32) {
    let context = world.another_worker();
    let look = tokio::spawn(async move { worker::tell(&context).await });
    for _ in 0..after {
        tokio::task::yield_now().await;
    }
    look.abort();
    // it may have been done before
    let _ = look.await;
}

async fn look_twice(world: &World) {
    let other = world.another_worker();
    let (one, two) = tokio::join!(worker::tell(&world.context), worker::tell(&other));
    one.unwrap();
    two.unwrap();
}

/// `told` is what happened, with at most something left out.
fn is_part_of(told: &[String], history: &[String]) -> bool {
    let mut rest = history.iter();
    told.iter().all(|one| rest.any(|happened| one == happened))
}

async fn play(steps: &[Step], looks_after_each: bool) {
    let world = World::new().await;
    world.webhook("http://127.0.0.1:1/", &[]).await;
    let mut rows = rows(&world).await;
    for step in steps {
        match step {
            Step::Change { row, to } => rows[*row].change(&world, *to).await,
            Step::Dies { after } => look_and_die(&world, *after).await,
            Step::Two => Box::pin(look_twice(&world)).await,
        }
        if looks_after_each {
            tell(&world).await;
        }
    }
    tell(&world).await;
    for row in &rows {
        let told = world.told_of(row.id).await;
        if looks_after_each {
            assert_eq!(told, row.history, "every change was looked at, so all of them are told, once");
        } else {
            assert!(is_part_of(&told, &row.history), "{told:?} did not happen so: {:?}", row.history);
            assert!(row.last().is_none_or(|last| told.last().is_some_and(|told| told == last)), "{told:?}: the end is missing");
        }
    }
    let events = event::Entity::find().count(&world.context.db).await.unwrap();
    assert_eq!(world.deliveries(Channel::Webhook).await.len() as u64, events, "each event is on its way once");
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 12, ..ProptestConfig::default() })]

    #[test]
    fn given_changes_and_deaths_at_random_then_exactly_what_happened_is_told(steps in steps(), looks in any::<bool>()) {
        Runtime::new().unwrap().block_on(play(&steps, looks));
    }
}
