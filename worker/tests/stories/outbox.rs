//! What these stories know of webhooks, events and deliveries.

use std::time::Duration;

use chrono::{DateTime, Utc};
use entity::delivery::{self, Channel};
use entity::event::Mail;
use entity::notification::{self, Mails};
use entity::webhook::{self, EventTypes};
use entity::{delivery_attempt, event, publication, run, user};
use sea_orm::sea_query::Expr;
use sea_orm::{ActiveModelTrait, ActiveValue::Set, ColumnTrait, EntityTrait, QueryFilter, QueryOrder};
use secrecy::SecretString;
use uuid::Uuid;
use vault::Place;
use worker::Context;

use crate::world::World;

/// The secret of every webhook here.
pub(crate) const SECRET: &str = "whsec_c2VjcmV0IG9mIHRoZXNlIHN0b3JpZXMsIGxvbmc=";

impl World {
    /// A webhook of the person's.
    pub(crate) async fn webhook(&self, url: &str, types: &[&str]) -> Uuid {
        let (id, now) = (entity::new_id(), self.context.clock.now());
        let seal = |text: &str| self.context.vault.seal(&SecretString::from(text), &Place::webhook_secret(id, self.user));
        let row = webhook::ActiveModel {
            id: Set(id),
            user_id: Set(self.user),
            url: Set(url.to_owned()),
            event_types: Set(EventTypes(types.iter().map(ToString::to_string).collect())),
            sealed_secret: Set(seal(SECRET)),
            state: Set(webhook::State::Enabled),
            version: Set(1),
            created_at: Set(now),
            updated_at: Set(now),
            ..Default::default()
        };
        webhook::Entity::insert(row).exec_without_returning(&self.context.db).await.unwrap();
        id
    }

    pub(crate) async fn webhook_now(&self, id: Uuid) -> webhook::Model {
        webhook::Entity::find_by_id(id).one(&self.context.db).await.unwrap().unwrap()
    }

    /// The person lives here, and hears of these events so.
    pub(crate) async fn mails(&self, time_zone: &str, chosen: &[(&str, Mail)]) {
        let zone = user::Entity::update_many().col_expr(user::Column::TimeZone, Expr::value(time_zone));
        zone.filter(user::Column::Id.eq(self.user)).exec(&self.context.db).await.unwrap();
        notification::Entity::delete_many().exec(&self.context.db).await.unwrap();
        let row = notification::ActiveModel {
            id: Set(entity::new_id()),
            user_id: Set(self.user),
            mails: Set(Mails(chosen.iter().map(|(kind, mail)| ((*kind).to_owned(), *mail)).collect())),
            digest_hour: Set(8),
            updated_at: Set(self.context.clock.now()),
        };
        row.insert(&self.context.db).await.unwrap();
    }

    /// The run stands here now.
    pub(crate) async fn run_is(&self, id: Uuid, state: run::State) {
        let now = run::ActiveModel { state: Set(state), updated_at: Set(self.context.clock.now()), ..Default::default() };
        run::Entity::update_many().set(now).filter(run::Column::Id.eq(id)).exec(&self.context.db).await.unwrap();
    }

    /// The publication stands here now.
    pub(crate) async fn publication_is(&self, id: Uuid, state: publication::State) {
        let now = publication::ActiveModel { state: Set(state), updated_at: Set(self.context.clock.now()), ..Default::default() };
        let rows = publication::Entity::update_many().set(now).filter(publication::Column::Id.eq(id));
        rows.exec(&self.context.db).await.unwrap();
    }

    /// What was told of a row, in order.
    pub(crate) async fn told_of(&self, subject: Uuid) -> Vec<String> {
        let events = event::Entity::find().filter(event::Column::SubjectId.eq(subject)).order_by_asc(event::Column::Id);
        events.all(&self.context.db).await.unwrap().into_iter().map(|event| event.kind).collect()
    }

    /// The deliveries of one way, in order.
    pub(crate) async fn deliveries(&self, channel: Channel) -> Vec<delivery::Model> {
        let rows = delivery::Entity::find().filter(delivery::Column::Channel.eq(channel)).order_by_asc(delivery::Column::Id);
        rows.all(&self.context.db).await.unwrap()
    }

    /// The only delivery of one way.
    pub(crate) async fn delivery(&self, channel: Channel) -> delivery::Model {
        let mut rows = self.deliveries(channel).await;
        assert_eq!(rows.len(), 1, "{rows:?}");
        rows.remove(0)
    }

    pub(crate) async fn attempts(&self, delivery: Uuid) -> Vec<delivery_attempt::Model> {
        use delivery_attempt::Column;
        let rows = delivery_attempt::Entity::find().filter(Column::DeliveryId.eq(delivery)).order_by_asc(Column::Id);
        rows.all(&self.context.db).await.unwrap()
    }

    /// A worker takes the delivery up; how it stands then.
    pub(crate) async fn deliver(&self, id: Uuid) -> delivery::Model {
        deliver(&self.context, id).await;
        delivery::Entity::find_by_id(id).one(&self.context.db).await.unwrap().unwrap()
    }

    /// Time passes until this moment.
    pub(crate) fn pass_until(&self, moment: DateTime<Utc>) {
        let wait = moment - self.context.clock.now();
        self.context.clock.advance(wait.to_std().unwrap_or_default() + Duration::from_millis(1));
    }
}

/// A worker takes the delivery up.
pub(crate) async fn deliver(context: &Context, id: Uuid) {
    worker::jobs::deliver::deliver(context, id).await.unwrap();
}
