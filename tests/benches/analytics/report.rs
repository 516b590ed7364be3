//! The page.

use std::io::Write as _;
use std::time::Duration;

use anyhow::Result;

use crate::fill::Filled;
use crate::{LIMIT, ROUNDS};

/// How long a question took in some rounds.
pub(crate) struct Times {
    pub(crate) fastest: Duration,
    pub(crate) median: Duration,
}

/// A question, its times, its plan.
pub(crate) struct Line {
    pub(crate) name: &'static str,
    pub(crate) times: Times,
    pub(crate) plan: Vec<String>,
}

/// Writes it as Markdown.
pub(crate) fn write(filled: &Filled, lines: &[Line]) -> Result<()> {
    let mut page = std::io::stdout().lock();
    let Filled { readings, days, videos, of_person, readings_of_person } = filled;
    writeln!(page, "# A million readings\n")?;
    writeln!(
        page,
        "Made by `make analytics-bench`; the last run is shown. PostgreSQL with its usual settings holds {readings} readings and \
         {days} days of {videos} videos by 20 people. The person who asks has {of_person} of the videos and {readings_of_person} \
         of the readings. Times are those of {ROUNDS} warm rounds, from asking until the answer is read; the fastest, which is what the \
         question itself takes, may have {} ms.\n",
        LIMIT.as_millis()
    )?;
    writeln!(page, "| question | fastest, ms | median, ms |\n|---|--:|--:|")?;
    for line in lines {
        let ms = |time: Duration| time.as_secs_f64() * 1e3;
        writeln!(page, "| {} | {:.1} | {:.1} |", line.name, ms(line.times.fastest), ms(line.times.median))?;
    }
    writeln!(page, "\n## Plans")?;
    for line in lines {
        writeln!(page, "\n### {}\n\n```\n{}\n```", line.name, line.plan.join("\n"))?;
    }
    Ok(())
}
