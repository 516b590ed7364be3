//! The person's inbox: what becomes of a draft.

use chrono::{DateTime, Utc};
use serde::Deserialize;

use super::creator::options;
use super::task::{Fate, PostInfo, Task, publish};
use super::webhooks;
use crate::world::World;

/// What the person does with a draft: the oldest of those that are meant.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Choice {
    publish_id: Option<String>,
    account: Option<String>,
    decision: Decision,
}

#[derive(Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
enum Decision {
    Post,
    Discard,
}

impl Choice {
    /// Carries it out; tells whether there was such a draft.
    pub(crate) fn follow(&self, world: &mut World, now: DateTime<Utc>) -> bool {
        webhooks::gather(world, now);
        let waiting = world.tiktok.tasks.iter_mut().filter(|(id, task)| self.means(id, task, now));
        let Some((publish_id, task)) = waiting.min_by_key(|(_, task)| task.delivered_at) else { return false };
        let (publish_id, account) = (publish_id.clone(), task.account);
        if let Fate::Draft(file) = std::mem::replace(&mut task.fate, Fate::Discarded)
            && self.decision == Decision::Post
        {
            // as wide as the account may: the app's own choice when the person makes none
            let info = PostInfo { privacy_level: Some(options(account)[0].to_owned()), ..PostInfo::default() };
            publish(world, &publish_id, &info, file, None, now);
        }
        true
    }

    fn means(&self, publish_id: &str, task: &Task, now: DateTime<Utc>) -> bool {
        matches!(task.fate, Fate::Draft(_))
            && task.delivered_at.is_some_and(|at| at <= now)
            && self.publish_id.as_deref().is_none_or(|wanted| wanted == publish_id)
            && self.account.as_deref().is_none_or(|wanted| wanted == task.account.id)
    }
}
