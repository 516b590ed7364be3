//! A person who has one of everything, and what is known of it.

use entity::Owned;
use sea_orm::{ActiveModelTrait, ActiveValue::Set, IntoActiveModel};
use serde_json::{Value, json};
use uuid::Uuid;

use crate::caller::Caller;
use crate::door::Door;
use crate::runs::{new_run, pipeline, publication};

/// A word that stands in the person's rows and in no answer to anybody else.
pub(crate) const SECRET_WORD: &str = "Confidential";

/// A row of the person.
pub(crate) struct Row {
    pub(crate) noun: &'static str,
    pub(crate) id: Uuid,
    /// All its columns.
    text: String,
}

macro_rules! rows {
    ($user:expr, $db:expr, $($noun:ident),+) => {{
        let mut rows = Vec::new();
        $(for row in entity::$noun::Entity::of($user).all($db).await.unwrap() {
            rows.push(Row { noun: stringify!($noun), id: row.id, text: format!("{row:?}") });
        })+
        rows
    }};
}

pub(crate) struct World {
    pub(crate) user: Uuid,
}

impl World {
    pub(crate) async fn make(door: &Door, ada: &Caller) -> Self {
        let (pipeline, account) = pipeline(door, ada).await;
        rename(ada, &pipeline).await;
        let run = new_run(door, ada, &pipeline).await;
        let mut titled = run.clone().into_active_model();
        titled.title = Set(Some(SECRET_WORD.to_owned()));
        titled.update(&door.db).await.unwrap();
        publication(door, &run, &account, entity::publication::State::Scheduled).await;
        crate::own::clip(door, account.user_id, entity::clip::Kind::Video, 20_000).await;
        style(door, account.user_id).await;
        passkey(door, account.user_id).await;
        for (document, input) in belongings(&pipeline) {
            let made = ada.data(document, json!({ "input": input })).await;
            let payload = made.as_object().unwrap().values().next().unwrap();
            assert_eq!(payload["userErrors"], json!([]), "{document}");
        }
        let webhooks = ada.data("{ webhooks { id } }", json!({})).await;
        let test = "mutation($id: ID!) { webhookTest(input: { id: $id }) { delivery { id } userErrors { message } } }";
        ada.data(test, json!({ "id": webhooks["webhooks"][0]["id"] })).await;
        ada.program(&["READ"]).await;
        Self { user: account.user_id }
    }

    /// All rows of the person that have an id.
    pub(crate) async fn rows(&self, door: &Door) -> Vec<Row> {
        rows!(
            self.user,
            &door.db,
            pipeline,
            connection,
            run,
            publication,
            clip,
            topic,
            series,
            slot,
            caption_style,
            webhook,
            delivery,
            api_token,
            session,
            passkey,
            provider_key,
            audit_event
        )
    }

    /// Everything that the rows say.
    pub(crate) async fn said(&self, door: &Door) -> Vec<String> {
        self.rows(door).await.into_iter().map(|row| row.text).collect()
    }
}

fn belongings(pipeline: &str) -> [(&'static str, Value); 3] {
    [
        (
            "mutation($input: TopicCreateInput!) { topicCreate(input: $input) { userErrors { message } } }",
            json!({ "pipelineId": pipeline, "text": SECRET_WORD }),
        ),
        (
            "mutation($input: SeriesCreateInput!) { seriesCreate(input: $input) { userErrors { message } } }",
            json!({ "pipelineId": pipeline, "name": SECRET_WORD, "weekdays": ["MONDAY"], "template": "Number {number}" }),
        ),
        (
            "mutation($input: WebhookCreateInput!) { webhookCreate(input: $input) { userErrors { message } } }",
            json!({ "url": format!("https://example.org/{SECRET_WORD}"), "eventTypes": ["run.done"] }),
        ),
    ]
}

async fn rename(ada: &Caller, pipeline: &str) {
    let update = "mutation($id: ID!, $name: String!) { pipelineUpdate(input: { id: $id, name: $name }) { pipeline { id } } }";
    ada.data(update, json!({ "id": pipeline, "name": SECRET_WORD })).await;
}

async fn passkey(door: &Door, user: Uuid) {
    let row = entity::passkey::ActiveModel {
        id: Set(entity::new_id()),
        user_id: Set(user),
        name: Set(SECRET_WORD.to_owned()),
        credential_id: Set(SECRET_WORD.to_owned()),
        credential: Set(json!({})),
        created_at: Set(door.clock.now()),
        last_used_at: Set(None),
    };
    row.insert(&door.db).await.unwrap();
}

async fn style(door: &Door, user: Uuid) {
    let now = door.clock.now();
    let row = entity::caption_style::ActiveModel {
        id: Set(entity::new_id()),
        user_id: Set(user),
        name: Set(SECRET_WORD.to_owned()),
        version: Set(1),
        style: Set(json!({})),
        created_at: Set(now),
        updated_at: Set(now),
    };
    row.insert(&door.db).await.unwrap();
}
