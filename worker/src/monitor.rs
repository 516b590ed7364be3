//! The table of lanes and jobs.

use queue::{Job, Lane, serve};
use tokio::task::JoinSet;

use crate::jobs::{
    check_publication::check_publication, clean_up::clean_up, deliver::deliver, embellish::embellish, fill_slots::fill_slots,
    forget_user::forget_user, make_video::make_video, pack_export::pack_export, publish::publish,
    refresh_connection::refresh_connection, restock::restock, send_account_mail::send_account_mail, sweep::sweep,
    sync_metrics::sync_metrics,
};
use crate::trouble::Trouble;
use crate::{Workshop, telling, upkeep};

/// Serves all lanes and does the chores until shutdown, then waits for what is at work.
pub async fn work(shop: Workshop) {
    let settings = &shop.context.settings.worker;
    let lanes = [
        (Lane::Video, settings.video_concurrency),
        (Lane::Publish, settings.publish_concurrency),
        (Lane::Deliver, settings.deliver_concurrency),
        (Lane::Upkeep, settings.upkeep_concurrency),
    ];
    let mut tasks = JoinSet::new();
    for (lane, concurrency) in lanes {
        let (queue, shutdown, shop) = (shop.context.queue.clone(), shop.context.shutdown.clone(), shop.clone());
        let handler = move |job| handle(shop.clone(), job);
        tasks.spawn(serve(queue, lane, concurrency, handler, shutdown));
    }
    tasks.spawn(upkeep::keep_up(shop.context.clone()));
    tasks.spawn(telling::keep_telling(shop.context.clone()));
    tasks.join_all().await;
}

/// A job whose row could not be settled is pushed again by the sweeper, so a failure here is only logged.
async fn handle(shop: Workshop, job: Job) {
    match dispatch(&shop, job).await {
        Ok(()) => (),
        Err(Trouble::Lost) => tracing::info!(?job, "the row was taken over or changed by a person"),
        Err(error) => tracing::error!(?job, %error, "the job stopped; the sweeper will push it again"),
    }
}

async fn dispatch(shop: &Workshop, job: Job) -> Result<(), Trouble> {
    let context = &shop.context;
    match job {
        Job::MakeVideo { run } => make_video(shop, run).await,
        Job::Publish { publication } => publish(context, publication).await,
        Job::CheckPublication { publication } => check_publication(context, publication).await,
        Job::RefreshConnection { connection } => refresh_connection(context, connection).await,
        Job::Embellish { publication } => embellish(context, publication).await,
        Job::SyncMetrics { publication } => sync_metrics(context, publication).await,
        Job::Deliver { delivery } => deliver(context, delivery).await,
        Job::SendAccountMail { mail } => send_account_mail(context, mail).await,
        Job::FillSlots { schedule } => fill_slots(context, schedule).await,
        Job::Restock { restock: wish } => restock(context, wish).await,
        Job::CleanUp { run } => clean_up(context, run).await,
        Job::ForgetUser { user } => forget_user(context, user).await,
        Job::PackExport { export } => pack_export(context, export).await,
        Job::Sweep => sweep(context).await,
    }
}
