//! Adding many topics at once, from CSV or JSON: the good rows come in, the others are told with line and reason.

mod keep;
mod row;

use std::collections::{HashMap, HashSet};

use actix_web::web::block;
use async_graphql::{Context, Enum, ID, InputObject, Object, SimpleObject};
use entity::pipeline;
use notation::topics::{Bad, Row, from_csv, from_json};

use self::row::{draft, shown};
use super::draft::Draft;
use crate::context::Reach;
use crate::error::UserErrorCode::{Invalid, Required, TooLong};
use crate::error::{ApiError, Outcome, UserError, payload};
use crate::pipeline::{held, owned};

/// Rows of one file.
const MOST: usize = 10_000;

/// How a file is written.
#[derive(Enum, Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum TopicFormat {
    /// Rows with the columns `text`, `title`, `kind` and `priority`, named by a header; or, without a header, a text in each
    /// row. Commas, semicolons or tabs separate; quotes and line breaks in them as in RFC 4180.
    Csv,
    /// A list of texts, or of objects with `text`, `title`, `kind` and `priority`.
    Json,
}

/// Which topics to add.
#[derive(InputObject)]
pub(crate) struct TopicImportInput {
    /// The pipeline in which they wait.
    pipeline_id: ID,
    /// How the file is written.
    format: TopicFormat,
    /// What is in the file; at most 10,000 rows, in a request of at most 1 MiB.
    content: String,
}

/// A row that was left out.
#[derive(SimpleObject)]
pub(crate) struct TopicImportRefusal {
    /// The line of the file, from 1, on which the row begins.
    line: u64,
    /// Why, in a sentence for people.
    message: String,
}

/// What came of a file.
#[derive(SimpleObject)]
pub(crate) struct TopicImportResult {
    /// How many topics wait now that did not before.
    added: usize,
    /// The rows that were left out, in their order.
    refused: Vec<TopicImportRefusal>,
}

payload! {
    /// What came of adding many topics.
    TopicImportPayload {
        /// What was added, and what was not.
        imported: TopicImportResult
    }
}

#[derive(Default)]
pub(crate) struct TopicImport;

#[Object]
impl TopicImport {
    /// Adds the topics of a file to the queue of a pipeline, behind those that wait. Rows that no video can be made of, or
    /// that the pipeline has already, are left out and told; so the same file can be sent again.
    #[graphql(complexity = "500 + child_complexity")]
    async fn topic_import(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Which topics to add.")] input: TopicImportInput,
    ) -> Result<TopicImportPayload, ApiError> {
        TopicImportPayload::of(import(ctx, input).await)
    }
}

async fn import(ctx: &Context<'_>, input: TopicImportInput) -> Outcome<TopicImportResult> {
    let (api, viewer) = (ctx.api(), ctx.viewer()?);
    let known = owned(&api.db, viewer.user, &input.pipeline_id).await?;
    // reading and checking thousands of texts keeps a processor busy for a while
    let rows = block(move || read(&input.content, input.format, &known)).await??;
    let tx = entity::begin(&api.db).await?;
    let pipeline = held(&tx, viewer.user, &input.pipeline_id).await?;
    let (new, mut refused) = fresh(rows, &keep::known(&tx, &pipeline).await?);
    let added = keep::keep(&tx, &pipeline, new, api.clock.now()).await?;
    tx.commit().await?;
    refused.sort_by_key(|bad| bad.line);
    let refused = refused.into_iter().map(|Bad { line, message }| TopicImportRefusal { line, message });
    Ok(TopicImportResult { added, refused: refused.collect() })
}

/// A row whose topic a video can be made of, at its line; or why none can.
type Checked = Result<(u64, Draft), Bad>;

fn read(content: &str, format: TopicFormat, pipeline: &pipeline::Model) -> Result<Vec<Checked>, UserError> {
    let rows = match format {
        TopicFormat::Csv => Ok(from_csv(content)),
        TopicFormat::Json => from_json(content),
    };
    let rows = rows.map_err(|bad| UserError::on("content", Invalid, format!("Line {}: {}", bad.line, bad.message)))?;
    match rows.len() {
        0 => Err(UserError::on("content", Required, "There is no row in it.")),
        1..=MOST => Ok(rows.into_iter().map(|row| checked(row?, pipeline)).collect()),
        more => Err(UserError::on("content", TooLong, format!("It has {more} rows; at most {MOST} can come at once."))),
    }
}

fn checked(row: Row, pipeline: &pipeline::Model) -> Checked {
    let line = row.line;
    let draft = draft(row)?.checked(pipeline).map_err(|error| Bad { line, message: error.message })?;
    Ok((line, draft))
}

/// What is neither in the pipeline nor in the file before, and what is left out.
fn fresh(rows: Vec<Checked>, had: &HashSet<String>) -> (Vec<Draft>, Vec<Bad>) {
    let (mut new, mut refused, mut lines) = (Vec::new(), Vec::new(), HashMap::new());
    for row in rows {
        let (line, draft) = match row {
            Ok(good) => good,
            Err(bad) => {
                refused.push(bad);
                continue;
            }
        };
        let same = keep::same(&draft.text);
        if had.contains(&same) {
            let message = format!("The pipeline has this topic already: {}.", shown(&draft.text));
            refused.push(Bad { line, message });
        } else if let Some(earlier) = lines.get(&same) {
            refused.push(Bad { line, message: format!("It repeats line {earlier}: {}.", shown(&draft.text)) });
        } else {
            lines.insert(same, line);
            new.push(draft);
        }
    }
    (new, refused)
}
