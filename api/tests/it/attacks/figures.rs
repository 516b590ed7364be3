//! Measures what attacks cost, for docs/attacks.md: against a process of its own, whose memory is nobody else's.

use std::fmt::Write;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use futures::future::join_all;
use tokio::runtime::{Builder, Runtime};

use super::neighbour::{Latency, Neighbour};
use super::questions::{Question, questions};
use super::{ATTACKER, NEIGHBOUR, person, slow};
use crate::caller::Caller;
use crate::door::Ground;

/// How long each attack goes on.
const SECONDS: u64 = 5;
/// How many attack at once.
const ATTACKERS: usize = 8;
/// How much they stand back, so that what is measured is the API and not how the machine shares itself: of 19 that Linux knows.
const NICE: i32 = 19;

/// Those who attack, on one thread that takes what nobody else wants.
struct Attackers {
    threads: Option<Runtime>,
    each: Vec<Caller>,
}

impl Attackers {
    /// Signed in, so that they may send as much as anybody.
    async fn gather(base: &str) -> Self {
        let mut each = Vec::new();
        for number in 0..ATTACKERS {
            each.push(person(base, &format!("10.6.6.{number}"), &format!("eve{number}@example.org")).await);
        }
        let mut threads = Builder::new_multi_thread();
        threads.worker_threads(1).enable_all().on_thread_start(|| {
            rustix::process::nice(NICE).unwrap();
        });
        Self { threads: Some(threads.build().unwrap()), each }
    }

    /// They ask the question again and again; what is refused by the rate limit counts as asked.
    async fn flood(&self, question: &Question) -> usize {
        let until = Instant::now() + Duration::from_secs(SECONDS);
        let each = self.each.iter().map(|attacker| {
            let (attacker, body) = (attacker.clone(), question.body.clone());
            self.threads.as_ref().unwrap().spawn(async move {
                let mut asked = 0;
                while Instant::now() < until {
                    let request = attacker.post("/graphql").header("content-type", "application/json").body(body.clone());
                    drop(request.send().await);
                    asked += 1;
                }
                asked
            })
        });
        join_all(each).await.into_iter().map(Result::unwrap).sum()
    }
}

impl Drop for Attackers {
    fn drop(&mut self) {
        self.threads.take().unwrap().shutdown_background();
    }
}

/// The program to attack: the one that is named, or the one of the tests.
#[allow(clippy::disallowed_methods, reason = "whoever runs the stories chooses the program")]
fn attacked() -> String {
    std::env::var("ATTACKED_API").unwrap_or_else(|_| env!("CARGO_BIN_EXE_api").to_owned())
}

/// The program, on a port of its own.
struct Process {
    child: Child,
    base: String,
    _ground: Ground,
}

impl Process {
    #[allow(clippy::disallowed_methods, reason = "these tests are the world outside")]
    async fn start() -> Self {
        let ground = Ground::lay().await;
        let port = std::net::TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap();
        let mut command = Command::new(attacked());
        // with the threads that it chooses by itself
        let usual = ground.arguments();
        command.args(usual.chunks(2).filter(|pair| pair[0] != "--web-threads").flatten());
        command.args(["--listen", &port.to_string(), "--trust-proxy", "true", "--log", "error"]);
        let child = command.stderr(Stdio::null()).spawn().unwrap();
        let base = format!("http://{port}");
        let stranger = Caller::new(&base);
        let mut rhythm = tokio::time::interval(Duration::from_millis(50));
        while stranger.http.get(format!("{base}/healthz")).send().await.is_err() {
            rhythm.tick().await;
        }
        Self { child, base, _ground: ground }
    }

    /// Its memory now, in MiB.
    fn memory(&self) -> u64 {
        let status = std::fs::read_to_string(format!("/proc/{}/status", self.child.id())).unwrap();
        let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:")).unwrap();
        line.trim().trim_end_matches(" kB").trim().parse::<u64>().unwrap() / 1024
    }
}

impl Drop for Process {
    fn drop(&mut self) {
        self.child.kill().ok();
        self.child.wait().ok();
    }
}

/// What an attack did.
struct Figure {
    asked: usize,
    latency: Latency,
    memory: u64,
}

/// Measures the neighbour while the attack goes on.
async fn during(process: &Process, ada: &Caller, attack: impl Future<Output = usize>) -> Figure {
    let neighbour = Neighbour::of(ada);
    let asked = attack.await;
    Figure { asked, latency: neighbour.told().await, memory: process.memory() }
}

/// Nobody attacks for as long.
async fn quiet() -> usize {
    tokio::time::sleep(Duration::from_secs(SECONDS)).await;
    0
}

#[tokio::test(flavor = "multi_thread")]
#[ignore = "measures for docs/attacks.md: make attacks"]
async fn figures() {
    let process = Process::start().await;
    let ada = person(&process.base, NEIGHBOUR, "ada@example.org").await;
    let before = during(&process, &ada, quiet()).await;
    let attackers = Attackers::gather(&process.base).await;
    let mut table = String::new();
    row(&mut table, "nothing", "", &before, &before);
    for question in questions() {
        let figure = during(&process, &ada, attackers.flood(&question)).await;
        row(&mut table, question.name, question.limit, &figure, &before);
    }
    let slow = async { join_all((0..80).map(|_| slow::body(&process.base, ATTACKER))).await.len() };
    row(&mut table, "slow bodies", "time", &during(&process, &ada, slow).await, &before);
    let after = during(&process, &ada, quiet()).await;
    row(&mut table, "nothing, afterwards", "", &after, &before);
    let page = format!("{HEAD}{table}");
    std::fs::write(concat!(env!("CARGO_MANIFEST_DIR"), "/../docs/attacks.md"), page).unwrap();
    assert!(after.memory < before.memory + 200, "memory grew from {} to {} MiB", before.memory, after.memory);
}

fn row(table: &mut String, name: &str, limit: &str, figure: &Figure, before: &Figure) {
    let (median, slowest) = (figure.latency.at(0.5), figure.latency.at(0.99));
    let times = |share: f64| figure.latency.at(share).as_secs_f64() / before.latency.at(share).as_secs_f64();
    writeln!(
        table,
        "| {name} | {limit} | {} | {} | {:.1} | {:.1} | {:.1} | {:.1} | {} |",
        figure.asked,
        figure.latency.answers(),
        median.as_secs_f64() * 1000.0,
        slowest.as_secs_f64() * 1000.0,
        times(0.5),
        times(0.99),
        figure.memory,
    )
    .unwrap();
}

const HEAD: &str = "# Attacks\n\n\
    What floods of costly questions do to a neighbour who asks `{ viewer { email } }` fifty times a second. `make attacks` writes this\n\
    page: eight attackers, each signed in, from an address of its own and without pause, against the release build of one API process,\n\
    five seconds each. Every question is refused by the limit named; `api/tests/it/attacks` asserts that.\n\n\
    All of it shares one machine. The attackers have one thread at the lowest priority: they take all that API and neighbour leave, and\n\
    the figures show what the API does to its neighbour, not how the machine divides itself. The neighbour's client is of the tests'\n\
    build and its time is in the figures: compare rows with the first one, not milliseconds with other services.\n\n\
    | attack | limit | asked | answers to the neighbour | median, ms | 99 of 100, ms | median against before | 99 of 100 against before | memory, MiB |\n\
    |---|---|---|---|---|---|---|---|---|\n";
