//! What platforms tell by themselves: it makes us look, and only the end of a permission is believed as it is said.

mod ends;
mod posts;

use anyhow::{Result, ensure};
use serde_json::{Value, json};
use tests::eventually;

use crate::ready::Ready;
use crate::stage::PATIENCE;

/// Lets the numbers of a publication be read now; the next reading is an hour away.
async fn read_numbers(ready: &Ready, publication: &str) -> Result<()> {
    let before = seen(ready, publication).await?;
    ready.make_numbers_due().await?;
    eventually("a reading", PATIENCE, || async {
        let now = seen(ready, publication).await?;
        ensure!(now["version"].as_i64() > before["version"].as_i64(), "{now}");
        Ok(())
    })
    .await
}

/// What the history says of a publication.
async fn seen(ready: &Ready, publication: &str) -> Result<Value> {
    let document = "query($id: ID!) { publication(id: $id) { version latestMetrics { takenAt } attempts { asked answered } } }";
    Ok(ready.stage.person.program.call(document, json!({ "id": publication })).await?)
}
