//! The stack that documents nested to the limit need, whatever thread the caller is on.

use std::thread::{Builder, ScopedJoinHandle, scope};

/// Reserved, not used: pages of a stack are only taken when they are touched.
///
/// The typed model buffers every level of a schema several times; in a debug build 256 levels take some 30 MB.
const BYTES: usize = 512 << 20;

/// Runs the work on a thread whose stack is large enough for the deepest document that is read.
pub(crate) fn on_large_stack<T: Send>(work: impl Fn() -> T + Send + Sync) -> T {
    scope(|scope| {
        let thread = Builder::new().stack_size(BYTES).spawn_scoped(scope, &work);
        match thread.map(ScopedJoinHandle::join) {
            Ok(Ok(outcome)) => outcome,
            Ok(Err(panic)) => std::panic::resume_unwind(panic),
            // The system has no thread to spare; most documents need no large stack.
            Err(_) => work(),
        }
    })
}
