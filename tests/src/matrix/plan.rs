//! Finding the cases.

use super::accident::{Accident, Case, Cut, Weather};
use super::field::Field;

/// The operations that one undisturbed publication asked for, each once, in order.
#[derive(Debug, Clone)]
pub struct Rehearsal {
    /// Where.
    pub field: Field,
    /// In which weather.
    pub weather: Weather,
    /// Names as in the sandbox's log.
    pub operations: Vec<String>,
}

/// Every point and every call on every platform, with all that can happen there.
pub fn cases(points: &[String], rehearsals: &[Rehearsal]) -> Vec<Case> {
    let mut all: Vec<Case> = Vec::new();
    for point in points {
        for field in Field::ALL {
            let accident = Accident::Point(point.clone());
            all.push(Case { field, accident, weathers: likely(field, point) });
        }
    }
    for (field, weather, operation) in operations(rehearsals) {
        for cut in Cut::ALL {
            let accident = Accident::Call(operation.clone(), cut);
            all.push(Case { field, accident, weathers: vec![weather] });
        }
    }
    all
}

/// Each operation of each platform in the first weather that it was seen in.
fn operations(rehearsals: &[Rehearsal]) -> Vec<(Field, Weather, String)> {
    let mut all: Vec<(Field, Weather, String)> = Vec::new();
    for Rehearsal { field, weather, operations } in rehearsals {
        for operation in operations {
            if !all.iter().any(|(known, _, name)| known == field && name == operation) {
                all.push((*field, *weather, operation.clone()));
            }
        }
    }
    all
}

/// All weathers, those first in which the name of the point lets one expect to pass it. The order only saves time.
fn likely(field: Field, point: &str) -> Vec<Weather> {
    let telling: &[Weather] = match point {
        name if name.contains("refresh") || name.contains("token") => &[Weather::OldTokens],
        name if name.contains("find") || name.contains("look") => &[Weather::StartLost, Weather::FinishLost],
        name if name.contains("unconfirmed") => &[Weather::FinishLost],
        name if name.contains("gone") => &[Weather::UploadForgotten],
        _ => &[],
    };
    let all = Weather::on(field);
    let (mut first, rest): (Vec<_>, Vec<_>) = all.into_iter().partition(|weather| telling.contains(weather));
    first.extend(rest);
    first
}
