//! A whole house on free ports, and a third-party client to try it with: what the stories and the demo stand on.

mod client;
mod consent;
mod descendants;
mod dump;
mod folder;
mod house;
pub mod matrix;
mod media;
mod person;
mod postgres;
mod process;
mod redis;
mod run;
mod sandbox;
mod studio;
mod subscription;
mod wait;

pub use client::{Client, ClientError, UserError};
pub use consent::{WayBack, consent_code, give_consent};
pub use descendants::{Descendant, descendants};
pub use dump::{execute, rows, tables};
pub use folder::{free_port, project};
pub use house::{Blueprint, Database, House};
pub use media::{Facts, Loudness, Stream, boxes, listen, make_media, probe};
pub use person::{Connection, Person, Pipeline};
pub use postgres::Postgres;
pub use process::{Plan, Process};
pub use redis::Redis;
pub use run::{Failure, MediaFile, Publication, Run, Step};
pub use sandbox::{Call, Callback, Fault, Receipt, ReceivedVideo, Sandbox, Secret};
pub use studio::{Choice, Cost, Made, Notice, Scene, Sold, Word};
pub use subscription::Subscription;
pub use wait::eventually;
