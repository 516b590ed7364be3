//! Pipelines that run by themselves: slots, each dealt with once, whoever looks at the clock and however late.

use std::collections::{BTreeMap, BTreeSet};
use std::time::Duration;

use chrono::{DateTime, NaiveTime, TimeDelta, Utc, Weekday};
use entity::pipeline::{self, ScriptKind};
use entity::schedule::{self, Calendar, CatchUp, WeeklySlot};
use entity::slot::{self, State};
use entity::topic::{self, Priority};
use entity::{connection, run, series};
use sea_orm::{
    ActiveModelTrait, ActiveValue::Set, ColumnTrait, EntityTrait, IntoActiveModel, PaginatorTrait, QueryFilter, QueryOrder,
};
use uuid::Uuid;
use worker::Context;
use worker::jobs::fill_slots::fill_slots;
use worker::jobs::sweep::sweep;

use crate::redis::Redis;
use crate::world::World;

/// Every day at these times, in Berlin.
fn daily(times: &[&str]) -> Calendar {
    let week = [Weekday::Mon, Weekday::Tue, Weekday::Wed, Weekday::Thu, Weekday::Fri, Weekday::Sat, Weekday::Sun];
    let at = |text: &&str| NaiveTime::parse_from_str(text, "%H:%M").unwrap();
    Calendar {
        weekly: times.iter().flat_map(|text| week.map(|weekday| WeeklySlot { weekday, time: at(text) })).collect(),
        cron: None,
        time_zone: "Europe/Berlin".into(),
        lead_minutes: 60,
        jitter_minutes: 0,
        destination_times: BTreeMap::new(),
        blackouts: Vec::new(),
        catch_up: CatchUp::Skip,
    }
}

/// Gives the world's pipeline this schedule, as the API would.
async fn scheduled(world: &World, calendar: Calendar) -> Uuid {
    let now = world.context.clock.now();
    let mut row = schedule::Model {
        id: entity::new_id(),
        user_id: world.user,
        pipeline_id: world.pipeline,
        calendar,
        paused_at: None,
        next_at: None,
        not_before: None,
        created_at: now,
        updated_at: now,
    };
    row.look_ahead(now).unwrap();
    row.into_active_model().reset_all().insert(&world.context.db).await.unwrap().id
}

async fn topics(world: &World, texts: impl IntoIterator<Item = String>) {
    let (mut rows, mut last) = (Vec::new(), None);
    for text in texts {
        let position = topic::behind(last, Priority::Normal);
        last = Some(position);
        rows.push(topic::ActiveModel {
            id: Set(entity::new_id()),
            user_id: Set(world.user),
            pipeline_id: Set(world.pipeline),
            text: Set(text),
            title: Set(None),
            script_kind: Set(None),
            source: Set(topic::Source::Person),
            state: Set(topic::State::Waiting),
            reason: Set(None),
            position: Set(position),
            created_at: Set(world.context.clock.now()),
            used_at: Set(None),
        });
    }
    topic::Entity::insert_many(rows).exec_without_returning(&world.context.db).await.unwrap();
}

async fn slots(world: &World) -> Vec<slot::Model> {
    slot::Entity::find().order_by_asc(slot::Column::At).all(&world.context.db).await.unwrap()
}

async fn runs(world: &World) -> Vec<run::Model> {
    run::Entity::find().order_by_asc(run::Column::CreatedAt).order_by_asc(run::Column::Id).all(&world.context.db).await.unwrap()
}

/// Time passes until `moment`, if it is not there yet.
fn pass_until(world: &World, moment: DateTime<Utc>) {
    let wait = moment - world.context.clock.now();
    world.context.clock.advance(wait.to_std().unwrap_or_default());
}

/// Time passes until the schedule's next slot is to be begun.
async fn pass_until_due(world: &World, schedule: Uuid) -> DateTime<Utc> {
    let row = schedule::Entity::find_by_id(schedule).one(&world.context.db).await.unwrap().unwrap();
    pass_until(world, row.not_before.unwrap() + TimeDelta::seconds(1));
    row.next_at.unwrap()
}

/// One worker looks at the clock.
fn look(context: &Context, schedule: Uuid) -> tokio::task::JoinHandle<()> {
    let context = context.clone();
    tokio::spawn(async move {
        sweep(&context).await.unwrap();
        fill_slots(&context, schedule).await.unwrap();
    })
}

#[tokio::test(flavor = "multi_thread")]
async fn given_two_schedulers_when_weeks_pass_then_each_slot_has_one_run_and_each_topic_is_used_once() {
    let redis = Redis::start();
    let world = World::with(true, &redis.url()).await;
    let other = world.another_worker();
    let calendar = daily(&["09:00", "18:30"]);
    let (start, weeks) = (world.context.clock.now(), TimeDelta::weeks(3));
    topics(&world, (0..60).map(|number| format!("This is the story number {number} of this channel."))).await;
    let schedule = scheduled(&world, calendar.clone()).await;

    while world.context.clock.now() < start + weeks {
        let (one, another) = (look(&world.context, schedule), look(&other, schedule));
        one.await.unwrap();
        another.await.unwrap();
        world.context.clock.advance(Duration::from_mins(30));
    }

    let now = world.context.clock.now();
    let expected = calendar.following(start, 60).unwrap();
    let (slots, runs) = (slots(&world).await, runs(&world).await);
    let begun: Vec<_> = expected.into_iter().filter(|at| *at < start + weeks).collect();
    let times: Vec<_> = slots.iter().map(|slot| slot.at).collect();
    assert!(times.starts_with(&begun) && times.len() <= begun.len() + 1, "{now}: {times:?} and {begun:?}");
    assert!(slots.iter().all(|slot| slot.state == State::Filled), "{slots:?}");
    let made: BTreeSet<_> = slots.iter().filter_map(|slot| slot.run_id).collect();
    assert_eq!((made.len(), runs.len()), (slots.len(), slots.len()), "one run for each slot, and no others");
    let used: BTreeSet<_> = runs.iter().filter_map(|run| run.topic_id).collect();
    assert_eq!(used.len(), runs.len(), "no topic twice");
    assert_eq!(runs[0].script, "This is the story number 0 of this channel.", "in the order of the queue");
    for (run, slot) in runs.iter().zip(&slots) {
        assert!(run.created_at < slot.at, "it is begun ahead of its slot");
    }
}

async fn outage(catch_up: CatchUp) -> Vec<(State, Option<String>)> {
    let world = World::new().await;
    topics(&world, (0..60).map(|number| format!("This is the story number {number} of this channel."))).await;
    let schedule = scheduled(&world, Calendar { catch_up, ..daily(&["03:00", "08:00", "13:00", "18:00", "22:00"]) }).await;
    let first = pass_until_due(&world, schedule).await;
    fill_slots(&world.context, schedule).await.unwrap();
    assert_eq!(slots(&world).await.len(), 1, "all is well before");
    // three days without a worker: the slots of 3 × 5 times
    pass_until(&world, first + TimeDelta::days(3) + TimeDelta::hours(1));
    fill_slots(&world.context, schedule).await.unwrap();
    let slots = slots(&world).await;
    let missed: Vec<_> = slots.iter().filter(|slot| slot.at > first && slot.at <= first + TimeDelta::days(3)).collect();
    assert_eq!(missed.len(), 15, "no slot is silently lost: {slots:?}");
    assert_eq!(runs(&world).await.len(), slots.iter().filter(|slot| slot.state == State::Filled).count());
    let row = schedule::Entity::find_by_id(schedule).one(&world.context.db).await.unwrap().unwrap();
    assert!(row.next_at.unwrap() > world.context.clock.now(), "and it goes on");
    missed.into_iter().map(|slot| (slot.state, slot.reason_code.clone())).collect()
}

fn missed(count: usize) -> Vec<(State, Option<String>)> {
    vec![(State::Skipped, Some("missed".to_owned())); count]
}

#[tokio::test]
async fn given_three_days_without_a_worker_then_missed_slots_stay_empty_with_their_reason() {
    assert_eq!(outage(CatchUp::Skip).await, missed(15));
}

#[tokio::test]
async fn given_three_days_without_a_worker_when_one_is_to_be_made_up_for_then_it_is_the_last() {
    assert_eq!(outage(CatchUp::One).await, [missed(14), vec![(State::Filled, None)]].concat());
}

#[tokio::test]
async fn given_three_days_without_a_worker_when_all_are_to_be_made_up_for_then_the_last_ten_are() {
    assert_eq!(outage(CatchUp::All).await, [missed(5), vec![(State::Filled, None); 10]].concat());
}

#[tokio::test]
async fn given_a_run_of_a_slot_when_it_is_ready_then_it_goes_out_at_the_slot_and_not_before() {
    let world = World::new().await;
    topics(&world, ["Octopuses have three hearts.".to_owned()]).await;
    let mut calendar = daily(&["09:00"]);
    calendar.destination_times = [(world.connection, NaiveTime::from_hms_opt(18, 0, 0).unwrap())].into();
    let schedule = scheduled(&world, calendar.clone()).await;
    let at = pass_until_due(&world, schedule).await;
    fill_slots(&world.context, schedule).await.unwrap();
    let run = runs(&world).await.remove(0);
    world.make_ready(run.id).await;
    worker::settle_run(&world.context, run.id).await.unwrap();
    let publication = world.publications(run.id).await.remove(0);
    let evening = calendar.goes_out(world.pipeline, at).unwrap().on(world.connection);
    assert_eq!(publication.scheduled_for, Some(evening));
    assert!(evening > at);
    world.publish(publication.id).await;
    assert_eq!(world.fake.calls("start"), 0, "nothing is told to the platform before its time");
    world.publish_to_the_end(publication.id).await;
    assert_eq!(world.fake.live(), 1);
    assert!(world.read(publication.id).await.published_at.unwrap() >= evening);
}

#[tokio::test]
async fn given_an_empty_queue_then_it_is_waited_for_until_the_slot_and_then_told() {
    let world = World::new().await;
    let schedule = scheduled(&world, daily(&["09:00"])).await;
    let at = pass_until_due(&world, schedule).await;
    fill_slots(&world.context, schedule).await.unwrap();
    assert_eq!(slots(&world).await, [], "there is an hour left to think of something");
    pass_until(&world, at);
    fill_slots(&world.context, schedule).await.unwrap();
    let slot = slots(&world).await.remove(0);
    assert_eq!((slot.at, slot.state, slot.reason_code.as_deref()), (at, State::Empty, Some("queue_empty")));
    assert!(slot.reason.unwrap().starts_with("No topic was waiting"));

    // a topic that comes within the hour is still taken
    let next = pass_until_due(&world, schedule).await;
    fill_slots(&world.context, schedule).await.unwrap();
    topics(&world, ["Octopuses have three hearts.".to_owned()]).await;
    world.context.clock.advance(Duration::from_mins(6));
    fill_slots(&world.context, schedule).await.unwrap();
    let slot = slots(&world).await.remove(1);
    assert_eq!((slot.at, slot.state), (next, State::Filled));
}

#[tokio::test]
async fn given_no_account_that_works_or_no_money_then_the_slot_says_so_and_no_topic_is_lost() {
    let world = World::new().await;
    topics(&world, ["Octopuses have three hearts.".to_owned()]).await;
    let schedule = scheduled(&world, Calendar { lead_minutes: 0, ..daily(&["09:00"]) }).await;
    let mut account = world.account().await.into_active_model();
    account.health = Set(connection::Health::Revoked);
    account.update(&world.context.db).await.unwrap();
    pass_until_due(&world, schedule).await;
    fill_slots(&world.context, schedule).await.unwrap();
    let slot = slots(&world).await.remove(0);
    assert_eq!((slot.state, slot.reason_code.as_deref()), (State::Skipped, Some("connect_again")));
    assert_eq!(slot.reason.as_deref(), Some("Ada on Instagram is not connected any more; connect it again."));

    let mut account = world.account().await.into_active_model();
    account.health = Set(connection::Health::Active);
    account.update(&world.context.db).await.unwrap();
    world.change_settings(|settings| settings.footage = vec![pipeline::FootageSource::Pexels]).await;
    pass_until_due(&world, schedule).await;
    fill_slots(&world.context, schedule).await.unwrap();
    assert_eq!(slots(&world).await.remove(1).reason_code.as_deref(), Some("key_missing"));
    assert_eq!(topic::waiting(world.pipeline).count(&world.context.db).await.unwrap(), 1, "the topic still waits");
    assert_eq!(runs(&world).await, []);
}

#[tokio::test]
async fn given_a_topic_that_nothing_can_be_made_of_then_it_is_put_aside_with_its_reason_and_the_next_is_taken() {
    let world = World::new().await;
    topics(&world, ["...".to_owned(), "Octopuses have three hearts.".to_owned()]).await;
    let schedule = scheduled(&world, daily(&["09:00"])).await;
    pass_until_due(&world, schedule).await;
    fill_slots(&world.context, schedule).await.unwrap();
    let failed = topic::Entity::find().filter(topic::Column::State.eq(topic::State::Failed));
    let failed = failed.one(&world.context.db).await.unwrap().unwrap();
    assert_eq!(failed.reason.as_deref(), Some("The script has no word that can be spoken."));
    assert_eq!(runs(&world).await.remove(0).script, "Octopuses have three hearts.");
}

#[tokio::test]
async fn given_a_series_then_it_fills_its_day_with_its_next_part_and_the_queue_fills_the_others() {
    let world = World::new().await;
    topics(&world, (0..30).map(|number| format!("This is the story number {number} of this channel."))).await;
    let now = world.context.clock.now();
    let monday = series::Model {
        id: entity::new_id(),
        user_id: world.user,
        pipeline_id: world.pipeline,
        name: "News".into(),
        template: "It is {weekday}, {date}. Part {number} is about {animal}.".into(),
        title: Some("Part {number}: {animal}".into()),
        script_kind: Some(ScriptKind::Script),
        weekdays: series::Weekdays(vec![Weekday::Mon]),
        lists: series::Lists([("animal".to_owned(), vec!["bees".to_owned(), "owls".to_owned()])].into()),
        next_number: 1,
        enabled: true,
        created_at: now,
        updated_at: now,
    };
    monday.into_active_model().reset_all().insert(&world.context.db).await.unwrap();
    let calendar = daily(&["09:00"]);
    let schedule = scheduled(&world, calendar.clone()).await;
    for _ in 0..21 {
        pass_until_due(&world, schedule).await;
        fill_slots(&world.context, schedule).await.unwrap();
    }
    let (slots, runs) = (slots(&world).await, runs(&world).await);
    let parts: Vec<_> = slots.iter().filter(|slot| slot.series_id.is_some()).collect();
    assert_eq!(parts.len(), 3);
    for (number, (slot, animal)) in parts.iter().zip(["bees", "owls", "bees"]).enumerate() {
        let day = calendar.day(slot.at).unwrap();
        let run = runs.iter().find(|run| Some(run.id) == slot.run_id).unwrap();
        let number = number + 1;
        assert_eq!(run.script, format!("It is Monday, {day}. Part {number} is about {animal}."));
        assert_eq!(run.title, Some(format!("Part {number}: {animal}")));
    }
    let filled = slots.iter().filter(|slot| slot.topic_id.is_some()).count();
    assert_eq!(filled, 18, "the other days took topics");
}

#[tokio::test]
async fn given_a_schedule_that_rests_or_a_pipeline_that_is_archived_or_deleted_then_nothing_is_made() {
    let world = World::new().await;
    topics(&world, ["Octopuses have three hearts.".to_owned()]).await;
    let schedule = scheduled(&world, daily(&["09:00"])).await;
    let at = pass_until_due(&world, schedule).await;
    let pause = |paused_at: Option<DateTime<Utc>>| {
        let change = schedule::ActiveModel { paused_at: Set(paused_at), ..Default::default() };
        schedule::Entity::update_many().set(change).filter(schedule::Column::Id.eq(schedule)).exec(&world.context.db)
    };
    pause(Some(at)).await.unwrap();
    fill_slots(&world.context, schedule).await.unwrap();
    assert_eq!(runs(&world).await, []);
    pause(None).await.unwrap();
    let aside = pipeline::ActiveModel { archived_at: Set(Some(at)), ..Default::default() };
    let gone = pipeline::ActiveModel { deleted_at: Set(Some(at)), ..Default::default() };
    for change in [aside, gone] {
        let now = world.context.clock.now();
        let due = schedule::ActiveModel { next_at: Set(Some(at)), not_before: Set(Some(now)), ..Default::default() };
        schedule::Entity::update_many().set(due).exec(&world.context.db).await.unwrap();
        pipeline::Entity::update_many().set(change).exec(&world.context.db).await.unwrap();
        fill_slots(&world.context, schedule).await.unwrap();
        assert_eq!(runs(&world).await, []);
        let row = schedule::Entity::find_by_id(schedule).one(&world.context.db).await.unwrap().unwrap();
        assert_eq!(row.next_at, None, "and nobody looks again");
    }
}
