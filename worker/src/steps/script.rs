//! Words to plan: the writer writes, the scenes get their rows, and what a platform would refuse is found before any work.

use entity::artefact::Kind;
use entity::pipeline::ScriptKind;
use entity::{run, run_step, scene};
use sea_orm::{ActiveValue::Set, ColumnTrait, EntityTrait, QueryFilter, QueryOrder};
use studio::write::{Brief, BriefKind};
use studio::{Plan, StudioError};

use crate::artefacts::Piece;
use crate::bench::Bench;
use crate::{Trouble, destinations, texts};

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
    let brief = brief_of(&bench.run);
    let writer = bench.shop.studio.writer();
    let piece = Piece::of(Kind::Plan, &(&brief, writer.version()))?;
    let found = bench.found(&piece).await?;
    let plan = if let Some(row) = &found {
        serde_json::from_value(row.facts.clone())?
    } else {
        let plan = bench.hold.unless_stopped(writer.write(&brief)).await?;
        bench.keep(&piece, None, serde_json::to_value(&plan)?).await?;
        plan
    };
    refuse_unpublishable(bench, &plan).await?;
    commit(bench, &plan).await?;
    bench.progress.part(run_step::Kind::Script, found.is_some()).await?;
    Ok(plan)
}

fn brief_of(run: &run::Model) -> Brief {
    let kind = match run.script_kind {
        ScriptKind::Script => BriefKind::Script,
        ScriptKind::TalkingPoints => BriefKind::TalkingPoints,
    };
    Brief { title: run.title.clone(), ..Brief::new(kind, run.script.clone(), run.settings.language.clone()) }
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

/// Plan and scenes become visible together.
async fn commit(bench: &Bench, plan: &Plan) -> Result<(), Trouble> {
    let title = bench.run.title.clone().unwrap_or_else(|| plan.title.clone());
    let change = run::ActiveModel { plan: Set(Some(serde_json::to_value(plan)?)), title: Set(Some(title)), ..Default::default() };
    let tx = entity::begin(&bench.context().db).await?;
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
    Ok(())
}

async fn scenes_of(bench: &Bench) -> Result<Vec<scene::Model>, Trouble> {
    let rows = scene::Entity::find().filter(scene::Column::RunId.eq(bench.run.id)).order_by_asc(scene::Column::Position);
    Ok(rows.all(&bench.context().db).await?)
}
