//! A budget stops a step before it is passed, not after.

use entity::purchase::State;
use studio::StudioError;
use studio::provider::{Ledger, Order, Provider, Purpose, Usage, buy};

use crate::world::{MONTH, World, answer, narration};

#[tokio::test]
async fn given_a_budget_when_the_next_order_could_pass_it_then_it_does_not_go_out_until_the_next_month() {
    let world = World::new().await;
    let book = world.tight_book(15);
    let first = narration("one", 1_000);
    buy(&book, &first, || async { Ok(answer(&first, "sound")) }).await.unwrap();

    let second = narration("two", 1_000);
    let refused = buy(&book, &second, || async { panic!("it went out") }).await.unwrap_err();

    assert_eq!(refused.code(), "budget_reached");
    assert!(refused.to_string().contains("$0.15") && refused.to_string().contains("$0.10"), "{refused}");
    assert_eq!(world.states().await, [State::Paid]);
    world.clock.advance(MONTH);
    buy(&book, &second, || async { Ok(answer(&second, "sound")) }).await.unwrap();
}

#[tokio::test]
async fn given_many_orders_at_once_then_together_they_stay_within_the_budget() {
    let world = World::new().await;
    let book = world.tight_book(35);
    let orders: Vec<Order> = (0..10).map(|number| narration(&number.to_string(), 1_000)).collect();
    let opened = futures::future::join_all(orders.iter().map(|order| book.open(order))).await;
    assert_eq!(opened.iter().filter(|one| one.is_ok()).count(), 3, "three of ten cents each fit into thirty-five");
    assert!(opened.iter().filter_map(|one| one.as_ref().err()).all(|error| error.code() == "budget_reached"));
}

#[tokio::test]
async fn given_a_budget_and_a_model_without_a_known_price_then_nothing_is_bought_of_it() {
    let world = World::new().await;
    let order = Order::new(Provider::OpenAi, Purpose::Script, "gpt-9", &"x", Usage::default());
    let refused = world.tight_book(100).open(&order).await.unwrap_err();
    assert!(matches!(refused, StudioError::Input { code: "price_unknown", .. }), "{refused:?}");
    world.book().open(&order).await.unwrap();
}
