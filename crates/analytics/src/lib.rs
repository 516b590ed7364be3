//! What readings of numbers mean. `docs/analytics.md` has the definitions.
//!
//! - Writing: [`record`] keeps a reading and spreads what it told beyond the one before over the days in between;
//!   [`failed`] and [`gone`] keep what came of asking instead; [`catch_up`] makes days anew and [`thin`] removes old
//!   readings.
//! - Asking: [`Scope`] says which videos, [`Span`] which days; [`totals`], [`series`], [`breakdown`] and [`ranking`] add up
//!   days, never readings.
//! - Learning: [`insights`] and [`best_time`] compare videos at a like age, [`lessons`] tells the writer.

mod breakdown;
mod calendar;
mod counters;
mod days;
mod export;
mod figures;
mod forget;
mod insights;
mod labels;
mod lessons;
mod outcome;
mod ranking;
mod reading;
mod replay;
mod scope;
mod segment;
mod series;
mod standing;
mod summary;
mod sums;
mod thin;
mod totals;

pub use breakdown::{Dimension, Group, breakdown};
pub use calendar::{Calendar, Span};
pub use counters::{Counter, Counters};
pub use export::{ExportRow, export_page};
pub use figures::{Figure, Totals};
pub use forget::forget;
pub use insights::{BestTime, Feature, Insight, Insights, Interval, LEAST_VIDEOS, Slot, best_time, insights};
pub use labels::labels;
pub use lessons::{examples, lessons};
pub use outcome::{failed, gone};
pub use ranking::{Measure, ranking};
pub use reading::{Reading, record};
pub use replay::catch_up;
pub use scope::Scope;
pub use series::{Point, Step, series};
pub use summary::{Standing, summary};
pub use thin::thin;
pub use totals::{Failing, failing, totals};
