//! Words to plan: the writer writes, the scenes get their rows, and what a platform would refuse is found before any work.

use entity::artefact::Kind;
use entity::{pipeline, run, run_step, scene};
use sea_orm::{ActiveValue::Set, ColumnTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect};
use studio::{Plan, StudioError};

use super::brief::{avoid, brief_of, repeated};
use crate::artefacts::Piece;
use crate::bench::Bench;
use crate::{Trouble, destinations, texts};

/// Two runs that are written at the same time cannot know of each other; so often the later one is written again.
const MOST_ROUNDS: u32 = 3;

/// The plan of the run and its scenes' rows, in order; written only once.
pub(crate) async fn write(bench: &Bench) -> Result<(Plan, Vec<scene::Model>), Trouble> {
    bench.progress.begin(run_step::Kind::Script, 1);
    let plan = match &bench.run.plan {
        Some(plan) => serde_json::from_value(plan.clone())?,
        None => plan_of(bench).await?,
    };
    let scenes = scenes_of(bench).await?;
    bench.progress.finish(run_step::Kind::Script).await?;
    Ok((plan, scenes))
}

async fn plan_of(bench: &Bench) -> Result<Plan, Trouble> {
    let first = bench.run.writing_round.unsigned_abs();
    for round in first..first + MOST_ROUNDS {
        let (plan, reused) = draft(bench, round).await?;
        refuse_unpublishable(bench, &plan).await?;
        if commit(bench, &plan).await? {
            bench.progress.part(run_step::Kind::Script, reused).await?;
            return Ok(plan);
        }
        tracing::info!(round, "another video of the pipeline began with the same words meanwhile");
    }
    let message = "Every script for this topic repeats another video of the pipeline. Choose another topic.".to_owned();
    Err(StudioError::Input { code: "script_repeated", field: Some("script"), message }.into())
}

/// A plan, and whether it was there before.
async fn draft(bench: &Bench, round: u32) -> Result<(Plan, bool), Trouble> {
    let context = bench.context();
    let brief = brief_of(&context.db, &bench.run, round, context.clock.now()).await?;
    let writer = bench.writer().await?;
    let piece = Piece::of(Kind::Plan, &(&brief, writer.version()))?;
    if let Some(row) = bench.found(&piece).await? {
        return Ok((serde_json::from_value(row.facts)?, true));
    }
    let plan = bench.buying(async move { writer.write(&brief).await }).await?;
    bench.keep(&piece, None, serde_json::to_value(&plan)?).await?;
    Ok((plan, false))
}

/// What a platform would refuse of the texts ends the run before anything is spoken or drawn.
async fn refuse_unpublishable(bench: &Bench, plan: &Plan) -> Result<(), Trouble> {
    for connection in destinations::of_run(&bench.context().db, &bench.run).await? {
        let Some(platform) = bench.context().platform(connection.platform) else { continue };
        let video = texts::expected_video(plan, &bench.run, connection.platform);
        if let Some(violation) = platform.preflight(&video).into_iter().next() {
            let message = format!("{}: {}", connection.platform.title(), violation.message);
            return Err(StudioError::Input { code: violation.code, field: Some(violation.field), message }.into());
        }
    }
    Ok(())
}

/// Plan and scenes become visible together; not if a model wrote what another video of the pipeline says meanwhile.
async fn commit(bench: &Bench, plan: &Plan) -> Result<bool, Trouble> {
    let title = bench.run.title.clone().unwrap_or_else(|| plan.title.clone());
    let change = run::ActiveModel { plan: Set(Some(serde_json::to_value(plan)?)), title: Set(Some(title)), ..Default::default() };
    let tx = entity::begin(&bench.context().db).await?;
    if plan.written_by.is_some() {
        // the pipeline's runs commit their plans one after the other
        pipeline::Entity::find_by_id(bench.run.pipeline_id).lock_exclusive().one(&tx).await?;
        if repeated(plan, &avoid(&tx, &bench.run).await?) {
            return Ok(false);
        }
    }
    let now = bench.context().clock.now();
    let changed = run::change_held(bench.run.id, bench.run.fence, &run::State::working(), now).set(change).exec(&tx).await?;
    if changed.rows_affected == 0 {
        return Err(Trouble::Lost);
    }
    let rows = plan.scenes.iter().enumerate().map(|(position, planned)| scene::ActiveModel {
        id: Set(entity::new_id()),
        run_id: Set(bench.run.id),
        position: Set(position as i32),
        narration: Set(planned.narration.clone()),
        search_terms: Set(planned.search_terms.clone().into()),
        ..Default::default()
    });
    let unique = [scene::Column::RunId, scene::Column::Position];
    scene::Entity::insert_many(rows).on_conflict_do_nothing_on(unique).exec_without_returning(&tx).await?;
    tx.commit().await?;
    Ok(true)
}

async fn scenes_of(bench: &Bench) -> Result<Vec<scene::Model>, Trouble> {
    let rows = scene::Entity::find().filter(scene::Column::RunId.eq(bench.run.id)).order_by_asc(scene::Column::Position);
    Ok(rows.all(&bench.context().db).await?)
}
