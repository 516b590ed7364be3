//! When what did not arrive is sent again.

use std::time::Duration;

use entity::delivery;

/// What the Standard Webhooks specification advises: after each failure, so long. Ten attempts within about three days.
const PAUSES: [Duration; 9] = [
    Duration::from_secs(5),
    Duration::from_mins(5),
    Duration::from_mins(30),
    Duration::from_hours(2),
    Duration::from_hours(5),
    Duration::from_hours(10),
    Duration::from_hours(14),
    Duration::from_hours(20),
    Duration::from_hours(24),
];

/// No receiver puts us off for longer.
const LONGEST: Duration = Duration::from_hours(24);

/// How long to wait after the attempt that has just failed, the `attempt`-th of all; nothing when it was the last one. Up
/// to a tenth more than planned, so that what failed together does not come back together.
pub(super) fn pause(row: &delivery::Model, attempt: i32, after: Option<Duration>) -> Option<Duration> {
    let planned = *PAUSES.get(usize::try_from(attempt - 1).ok()?)?;
    let asked = after.unwrap_or_default().min(LONGEST);
    // the end of an id is random
    let share = (row.id.as_u128() % 1_000) as f64 / 10_000.0;
    Some(planned.mul_f64(1.0 + share).max(asked))
}

#[cfg(test)]
mod tests {
    use chrono::DateTime;
    use entity::delivery::{Channel, State};
    use uuid::Uuid;

    use super::*;

    fn row() -> delivery::Model {
        let now = DateTime::UNIX_EPOCH;
        delivery::Model {
            id: entity::new_id(),
            user_id: Uuid::nil(),
            channel: Channel::Webhook,
            event_id: None,
            webhook_id: None,
            digest_at: None,
            state: State::Pending,
            error: None,
            attempts: 0,
            lease_owner: None,
            lease_until: None,
            fence: 0,
            not_before: None,
            created_at: now,
            updated_at: now,
        }
    }

    #[test]
    fn ten_attempts_are_spread_over_three_days_and_then_it_is_given_up() {
        let row = row();
        let pauses: Vec<Duration> = (1..).map_while(|attempt| pause(&row, attempt, None)).collect();
        assert_eq!(pauses.len(), 9);
        assert!(pauses.iter().zip(PAUSES).all(|(pause, planned)| *pause >= planned && *pause <= planned.mul_f64(1.1)));
        let sum: Duration = pauses.iter().sum();
        assert!(sum > Duration::from_hours(72) && sum < Duration::from_hours(90), "{sum:?}");
    }

    #[test]
    fn a_receiver_that_says_when_to_come_back_is_believed_up_to_a_day() {
        let row = row();
        assert_eq!(pause(&row, 1, Some(Duration::from_mins(10))), Some(Duration::from_mins(10)));
        assert_eq!(pause(&row, 1, Some(Duration::from_hours(1_000))), Some(LONGEST));
        assert!(pause(&row, 4, Some(Duration::from_secs(1))).unwrap() >= Duration::from_hours(2));
        assert_eq!(pause(&row, 10, Some(Duration::from_secs(1))), None);
    }
}
