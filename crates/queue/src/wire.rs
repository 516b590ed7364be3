//! How a job is written in Redis: `{"v":1,"kind":"publish","id":"…"}`, and nothing more.

use std::convert::Infallible;

use apalis::prelude::Codec;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::Job;

const VERSION: u8 = 1;

/// Reads and writes jobs. Reading never fails: a payload it does not understand would otherwise end the whole worker, so
/// it becomes `None` and is dropped by whoever serves the lane.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Wire;

#[derive(Serialize, Deserialize, Default)]
#[serde(default)]
struct Note {
    v: u8,
    kind: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    id: Option<Uuid>,
}

impl Wire {
    pub(crate) fn write(job: Job) -> Vec<u8> {
        let (kind, id) = match job {
            Job::MakeVideo { run } => ("make_video", Some(run)),
            Job::Publish { publication } => ("publish", Some(publication)),
            Job::CheckPublication { publication } => ("check_publication", Some(publication)),
            Job::RefreshConnection { connection } => ("refresh_connection", Some(connection)),
            Job::Embellish { publication } => ("embellish", Some(publication)),
            Job::SyncMetrics { publication } => ("sync_metrics", Some(publication)),
            Job::Deliver { delivery } => ("deliver", Some(delivery)),
            Job::SendAccountMail { mail } => ("send_account_mail", Some(mail)),
            Job::FillSlots { schedule } => ("fill_slots", Some(schedule)),
            Job::Restock { restock } => ("restock", Some(restock)),
            Job::CleanUp { run } => ("clean_up", Some(run)),
            Job::ForgetUser { user } => ("forget_user", Some(user)),
            Job::PackExport { export } => ("pack_export", Some(export)),
            Job::Sweep => ("sweep", None),
        };
        let note = Note { v: VERSION, kind: kind.to_owned(), id };
        // a flat struct of plain values always becomes JSON; an empty note would be dropped by the reader
        serde_json::to_vec(&note).unwrap_or_default()
    }

    pub(crate) fn read(payload: &[u8]) -> Option<Job> {
        let note: Note = serde_json::from_slice(payload).ok()?;
        if note.v != VERSION {
            return None;
        }
        match (note.kind.as_str(), note.id) {
            ("make_video", Some(run)) => Some(Job::MakeVideo { run }),
            ("publish", Some(publication)) => Some(Job::Publish { publication }),
            ("check_publication", Some(publication)) => Some(Job::CheckPublication { publication }),
            ("refresh_connection", Some(connection)) => Some(Job::RefreshConnection { connection }),
            ("embellish", Some(publication)) => Some(Job::Embellish { publication }),
            ("sync_metrics", Some(publication)) => Some(Job::SyncMetrics { publication }),
            ("deliver", Some(delivery)) => Some(Job::Deliver { delivery }),
            ("send_account_mail", Some(mail)) => Some(Job::SendAccountMail { mail }),
            ("fill_slots", Some(schedule)) => Some(Job::FillSlots { schedule }),
            ("restock", Some(restock)) => Some(Job::Restock { restock }),
            ("clean_up", Some(run)) => Some(Job::CleanUp { run }),
            ("forget_user", Some(user)) => Some(Job::ForgetUser { user }),
            ("pack_export", Some(export)) => Some(Job::PackExport { export }),
            ("sweep", None) => Some(Job::Sweep),
            _ => None,
        }
    }
}

impl Codec<Option<Job>> for Wire {
    type Error = Infallible;
    type Compact = Vec<u8>;

    fn encode(&self, job: &Option<Job>) -> Result<Vec<u8>, Infallible> {
        Ok(job.map(Self::write).unwrap_or_default())
    }

    fn decode(&self, payload: &Vec<u8>) -> Result<Option<Job>, Infallible> {
        Ok(Self::read(payload))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_job_reads_back_as_it_was_written() {
        let id = Uuid::now_v7();
        let jobs = [
            Job::MakeVideo { run: id },
            Job::Publish { publication: id },
            Job::CheckPublication { publication: id },
            Job::RefreshConnection { connection: id },
            Job::Embellish { publication: id },
            Job::SyncMetrics { publication: id },
            Job::Deliver { delivery: id },
            Job::SendAccountMail { mail: id },
            Job::FillSlots { schedule: id },
            Job::Restock { restock: id },
            Job::CleanUp { run: id },
            Job::ForgetUser { user: id },
            Job::PackExport { export: id },
            Job::Sweep,
        ];
        for job in jobs {
            assert_eq!(Wire::read(&Wire::write(job)), Some(job));
        }
    }

    #[test]
    fn what_is_not_a_job_reads_as_nothing() {
        let id = Uuid::now_v7();
        let strange = [
            String::new(),
            "not json".to_owned(),
            "{}".to_owned(),
            "[1]".to_owned(),
            format!(r#"{{"v":2,"kind":"publish","id":"{id}"}}"#),
            format!(r#"{{"v":1,"kind":"fly","id":"{id}"}}"#),
            r#"{"v":1,"kind":"publish"}"#.to_owned(),
            r#"{"v":1,"kind":"publish","id":"seven"}"#.to_owned(),
        ];
        for payload in strange {
            assert_eq!(Wire::read(payload.as_bytes()), None, "{payload}");
        }
        assert_eq!(Wire::read(&[0xff, 0x00]), None);
    }

    #[test]
    fn a_field_from_a_newer_program_does_no_harm() {
        let id = Uuid::now_v7();
        let payload = format!(r#"{{"v":1,"kind":"publish","id":"{id}","trace":"00-1"}}"#);
        assert_eq!(Wire::read(payload.as_bytes()), Some(Job::Publish { publication: id }));
    }
}
