//! The page.

use std::io::Write as _;
use std::time::Duration;

use anyhow::Result;

use crate::fill::Filled;
use crate::{LIMIT, ROUNDS};

/// A question, its time, its plan.
pub(crate) struct Line {
    pub(crate) name: &'static str,
    pub(crate) time: Duration,
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
         of the readings. Each time is the median of {ROUNDS} warm rounds, from asking until the answer is read; the limit is \
         {} ms.\n",
        LIMIT.as_millis()
    )?;
    writeln!(page, "| question | ms |\n|---|--:|")?;
    for line in lines {
        writeln!(page, "| {} | {:.1} |", line.name, line.time.as_secs_f64() * 1e3)?;
    }
    writeln!(page, "\n## Plans")?;
    for line in lines {
        writeln!(page, "\n### {}\n\n```\n{}\n```", line.name, line.plan.join("\n"))?;
    }
    Ok(())
}
