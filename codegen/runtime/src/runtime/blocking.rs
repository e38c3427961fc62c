//! Calls from code without an async runtime.
//!
//! A thread in the background drives the requests; the caller's thread waits. There is one such thread for the whole
//! program, started by the first call.

use std::future::Future;
use std::io;
use std::iter::FusedIterator;
use std::sync::{Arc, Mutex, OnceLock, PoisonError, mpsc};
use std::thread;

use futures_util::stream::{Stream, StreamExt as _};
use tokio::runtime::{Builder, Handle};

use super::platform::BoxFuture;

static DRIVER: OnceLock<Handle> = OnceLock::new();

/// Waits for a future, such as [`Upload::dir`](super::Upload::dir) or a request's `send_with_response()`.
///
/// Inside an async runtime it holds up the thread that it is called on, as every blocking call does.
///
/// # Panics
/// When the future panics, or when the system has no thread or no descriptor left for the driver.
pub fn wait<F>(future: F) -> F::Output
where
    F: Future + Send + 'static,
    F::Output: Send + 'static,
{
    let output = Arc::new(Mutex::new(None));
    let place = Arc::clone(&output);
    run(Box::pin(async move {
        let value = future.await;
        *place.lock().unwrap_or_else(PoisonError::into_inner) = Some(value);
    }));
    let output = output.lock().unwrap_or_else(PoisonError::into_inner).take();
    output.expect("the future that is waited for does not panic")
}

/// Lets the driver run a task to its end, also where that is a panic. The task has no type of its own, so that this is compiled
/// once.
fn run(task: BoxFuture<'static, ()>) {
    let (sender, receiver) = mpsc::sync_channel::<()>(1);
    driver().spawn(async move {
        task.await;
        // Nobody waits any more when the receiver is gone.
        let _ = sender.send(());
    });
    // A task that panics drops the sender.
    let _ = receiver.recv();
}

/// Reads a stream item by item.
pub fn iter<S>(stream: S) -> Iter<S>
where
    S: Stream + Send + Unpin + 'static,
    S::Item: Send + 'static,
{
    Iter(Some(stream))
}

/// The items of a stream, for each of which the caller waits ([`iter`]).
#[derive(Debug)]
#[must_use = "a stream is read as its iterator is"]
pub struct Iter<S>(Option<S>);

impl<S> Iterator for Iter<S>
where
    S: Stream + Send + Unpin + 'static,
    S::Item: Send + 'static,
{
    type Item = S::Item;

    fn next(&mut self) -> Option<S::Item> {
        let (item, rest) = wait(self.0.take()?.into_future());
        if item.is_some() {
            self.0 = Some(rest);
        }
        item
    }
}

impl<S> FusedIterator for Iter<S>
where
    S: Stream + Send + Unpin + 'static,
    S::Item: Send + 'static,
{
}

fn driver() -> &'static Handle {
    DRIVER.get_or_init(|| start().expect("the system has a thread for the driver of blocking calls"))
}

fn start() -> io::Result<Handle> {
    let runtime = Builder::new_current_thread().enable_all().build()?;
    let handle = runtime.handle().clone();
    thread::Builder::new()
        .name("sdk-blocking".to_owned())
        .spawn(move || runtime.block_on(std::future::pending::<()>()))?;
    Ok(handle)
}
