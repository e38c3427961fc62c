//! Independent checks side by side.

use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;

/// Checks items on as many threads as there are processors.
///
/// # Panics
/// When a check does, once all threads have ended.
pub(crate) fn each<T: Sync>(items: &[T], check: impl Fn(&T) + Sync) {
    let next = AtomicUsize::new(0);
    let work = || {
        while let Some(item) = items.get(next.fetch_add(1, Ordering::Relaxed)) {
            check(item);
        }
    };
    thread::scope(|scope| {
        for _ in 0..thread::available_parallelism().map_or(1, usize::from) {
            scope.spawn(work);
        }
    });
}
