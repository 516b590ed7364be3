//! Nothing is bought twice, and nothing that may have been charged is forgotten.

use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

use entity::purchase::State;
use ledger::spending;
use sea_orm::ColumnTrait;
use studio::provider::{Ledger, Order, Provider, ProviderError, Purpose, Reason, Usage, buy};

use crate::world::{MONTH, World, answer, narration};

#[tokio::test]
async fn given_an_answer_that_was_bought_when_the_same_is_wanted_again_then_nobody_is_asked() {
    let world = World::new().await;
    let (order, asked) = (narration("The sea is deep.", 16), AtomicUsize::new(0));
    for _ in 0..3 {
        let ask = || async {
            asked.fetch_add(1, Ordering::SeqCst);
            Ok(answer(&order, "sound"))
        };
        let bought = buy(&world.book(), &order, ask).await.unwrap();
        assert_eq!(bought, answer(&order, "sound"));
    }
    assert_eq!(asked.load(Ordering::SeqCst), 1);
    let rows = world.rows().await;
    assert_eq!((rows.len(), rows[0].state, rows[0].cost_micros), (1, State::Paid, Some(1_600)));
}

#[tokio::test]
async fn given_a_worker_that_dies_between_keeping_an_answer_and_writing_its_price_then_the_next_one_writes_it() {
    let world = World::new().await;
    let order = narration("The sea is deep.", 16);
    let dying = world.book();
    dying.open(&order).await.unwrap();
    dying.keep(&order, &answer(&order, "sound")).await.unwrap();
    assert_eq!(world.states().await, [State::Open]);

    let found = world.book().find(&order).await.unwrap();

    assert_eq!(found, Some(answer(&order, "sound")));
    assert_eq!(world.states().await, [State::Paid]);
}

#[tokio::test]
async fn given_a_worker_that_dies_before_the_answer_comes_then_the_lost_order_stays_in_the_list_with_what_it_may_have_cost() {
    let world = World::new().await;
    let order = narration("The sea is deep.", 100);
    world.book().open(&order).await.unwrap();

    let bought = buy(&world.book(), &order, || async { Ok(answer(&order, "sound")) }).await.unwrap();

    assert_eq!(bought, answer(&order, "sound"));
    assert_eq!(world.states().await, [State::Lost, State::Paid]);
    let spent = spending::of_runs(&world.db, &[world.run]).await.unwrap()[&world.run];
    assert_eq!((spent.purchases, spent.micros, spent.unpriced), (2, 20_000, 0));
}

#[tokio::test]
async fn given_a_refusal_then_it_costs_nothing_and_a_lost_answer_costs_what_it_may_have() {
    let world = World::new().await;
    let refuse = |reason| ProviderError {
        provider: Provider::ElevenLabs,
        reason,
        message: "no".into(),
        detail: String::new(),
        retry_after: None,
    };
    for (reason, text) in [(Reason::NoCredit, "one"), (Reason::AnswerLost, "two")] {
        let order = narration(text, 100);
        let error = buy(&world.book(), &order, || async { Err(refuse(reason)) }).await.unwrap_err();
        assert_eq!(error.code(), <&str>::from(reason));
    }
    assert_eq!(world.states().await, [State::Free, State::Lost]);
    let spent = spending::of(&world.db, spending::Column::UserId.eq(world.user), world.clock.now() - MONTH).await.unwrap();
    assert_eq!((spent.purchases, spent.micros), (1, 10_000));
}

#[tokio::test]
async fn given_lists_of_footage_when_a_day_has_passed_then_they_are_asked_for_again_and_narrations_are_not() {
    let world = World::new().await;
    let usage = Usage { requests: 1, ..Usage::default() };
    let list = Order::new(Provider::Pixabay, Purpose::Search, "", &"sea", usage);
    let spoken = narration("The sea is deep.", 16);
    for order in [&list, &spoken] {
        buy(&world.book(), order, || async { Ok(answer(order, "answer")) }).await.unwrap();
    }
    world.clock.advance(Duration::from_hours(25));
    assert_eq!(world.book().find(&list).await.unwrap(), None);
    assert!(world.book().find(&spoken).await.unwrap().is_some());
    world.clock.advance(MONTH);
    assert_eq!(world.book().find(&spoken).await.unwrap(), None);
}

#[tokio::test]
async fn given_somebody_elses_answer_then_it_is_not_ours() {
    let (world, order) = (World::new().await, narration("The sea is deep.", 16));
    buy(&world.book(), &order, || async { Ok(answer(&order, "sound")) }).await.unwrap();
    let stranger = world.books.book(uuid::Uuid::from_u128(7));
    assert_eq!(stranger.find(&order).await.unwrap(), None);
}
