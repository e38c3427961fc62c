//! Measures two functions in alternation, so that what else a machine does takes its time from both.

use std::hint::black_box;
use std::time::{Duration, Instant};

/// How long two functions are measured.
const TIME: Duration = Duration::from_millis(400);

/// The fewest rounds.
const ROUNDS: usize = 31;

/// The median of the ratios of the first function's time and the second's, and the second's median time.
pub fn compare<A, B>(mut first: impl FnMut() -> A, mut second: impl FnMut() -> B) -> (f64, Duration) {
    let mut ratios = Vec::new();
    let mut times = Vec::new();
    let start = Instant::now();
    while ratios.len() < ROUNDS || start.elapsed() < TIME {
        let (one, other) = if ratios.len().is_multiple_of(2) {
            let one = time(&mut first);
            (one, time(&mut second))
        } else {
            let other = time(&mut second);
            (time(&mut first), other)
        };
        ratios.push(one.as_secs_f64() / other.as_secs_f64());
        times.push(other);
    }
    ratios.sort_by(f64::total_cmp);
    times.sort();
    (ratios[ratios.len() / 2], times[times.len() / 2])
}

fn time<T>(run: &mut impl FnMut() -> T) -> Duration {
    let start = Instant::now();
    let value = black_box(run());
    let time = start.elapsed();
    drop(value);
    time
}
